#include "binding/call_js.h"

#include <utility>

#include <uv.h>

#include <node_api.h>

#include "binding/from_js.h"
#include "engine/base/check.h"

namespace windhover {

ScriptTurn::ScriptTurn(napi_env env, uv_loop_t* loop) : env_(env), loop_(loop) {}

void ScriptTurn::Start() {
  if (!check_.is_unused()) return;
  const HandleScope scope(env_);
  napi_value resource;
  napi_value name;
  CHECK(napi_create_object(env_, &resource) == napi_ok);
  CHECK(napi_create_reference(env_, resource, 1, &resource_) == napi_ok);
  CHECK(napi_create_string_utf8(env_, "WINDHOVER", NAPI_AUTO_LENGTH, &name) == napi_ok);
  CHECK(napi_async_init(env_, resource, name, &context_) == napi_ok);

  CHECK(uv_check_init(loop_, check_.get()) == 0);
  check_.Opened(this);
  CHECK(uv_prepare_init(loop_, prepare_.get()) == 0);
  prepare_.Opened(this);
  uv_check_start(check_.get(), [](uv_check_t* handle) {
    UvHandle<uv_check_t>::OwnerOf<ScriptTurn>(handle)->Drain();
  });
  // Timers and close callbacks run between the check and the next poll.
  uv_prepare_start(prepare_.get(), [](uv_prepare_t* handle) {
    UvHandle<uv_prepare_t>::OwnerOf<ScriptTurn>(handle)->Drain();
  });
  uv_unref(reinterpret_cast<uv_handle_t*>(check_.get()));
  uv_unref(reinterpret_cast<uv_handle_t*>(prepare_.get()));
}

void ScriptTurn::Drain() {
  if (!called_) [[likely]]
    return;
  called_ = false;
  const HandleScope scope(env_);
  napi_value resource;
  napi_callback_scope turn;
  if (napi_get_reference_value(env_, resource_, &resource) != napi_ok) return;
  if (napi_open_callback_scope(env_, resource, context_, &turn) != napi_ok) return;
  // Node drains as it closes the outermost scope, and gives what was thrown to the process
  // (uncaughtException).
  napi_close_callback_scope(env_, turn);
}

void ScriptTurn::Close(void (*on_closed)(void* data), void* data) {
  if (check_.is_unused()) {
    on_closed(data);
    return;
  }
  on_closed_ = on_closed;
  data_ = data;
  check_.Close(OnHandleClosed);
  prepare_.Close(OnHandleClosed);
  napi_async_destroy(env_, context_);
  napi_delete_reference(env_, resource_);
}

void ScriptTurn::OnHandleClosed(void* self) {
  auto* turn = static_cast<ScriptTurn*>(self);
  if (turn->check_.is_closed() && turn->prepare_.is_closed()) turn->on_closed_(turn->data_);
}

ScriptCallbacks::ScriptCallbacks(Members* members, ScriptTurn* turn, napi_value callbacks)
    : env_(members->env()), turn_(turn) {
  for (int i = 0; i < kCallbackCount; ++i) {
    const napi_value function = members->Get(callbacks, kCallbackNames[i]);
    if (members->ended()) return;
    CHECK(napi_create_reference(env_, function, 1, &functions_[i]) == napi_ok);
  }
}

void ScriptCallbacks::Disable() {
  if (!enabled_) return;
  enabled_ = false;
  for (napi_ref& function : functions_) {
    if (function != nullptr) napi_delete_reference(env_, std::exchange(function, nullptr));
  }
}

napi_value ScriptCallbacks::Invoke(Callback callback,
                                   int32_t exchange_id,
                                   const napi_value* arguments,
                                   size_t count) {
  if (!enabled_) return nullptr;
  for (size_t i = 0; i < count; ++i) {
    if (arguments[i] == nullptr) [[unlikely]]
      return nullptr;
  }
  napi_value function;
  if (napi_get_reference_value(env_, functions_[static_cast<int>(callback)], &function) != napi_ok)
    return nullptr;
  turn_->MarkCalled();
  napi_value receiver;
  if (napi_get_undefined(env_, &receiver) != napi_ok) return nullptr;
  napi_value result = nullptr;
  const napi_status status =
      napi_call_function(env_, receiver, function, count, arguments, &result);
  if (status == napi_ok) [[likely]]
    return result;
  Report(exchange_id);
  return nullptr;
}

void ScriptCallbacks::CallOnce(napi_ref reference) {
  napi_value function;
  napi_value receiver;
  if (napi_get_reference_value(env_, reference, &function) != napi_ok) return;
  if (napi_get_undefined(env_, &receiver) != napi_ok) return;
  turn_->MarkCalled();
  if (napi_call_function(env_, receiver, function, 0, nullptr, nullptr) != napi_ok) Report(0);
}

// Also where the worker is being terminated: then nothing can be called, and the cleared exception
// is nobody's.
void ScriptCallbacks::Report(int32_t exchange_id) {
  bool pending = false;
  if (napi_is_exception_pending(env_, &pending) != napi_ok || !pending) return;
  napi_value error;
  if (napi_get_and_clear_last_exception(env_, &error) != napi_ok) return;
  if (reporting_ || !enabled_) {
    // onScriptError itself threw: the process decides, as for any uncaught exception.
    napi_fatal_exception(env_, error);
    return;
  }
  napi_value id;
  if (napi_create_int32(env_, exchange_id, &id) != napi_ok) return;
  reporting_ = true;
  Call(Callback::kScriptError, exchange_id, {error, id});
  reporting_ = false;
}

}  // namespace windhover
