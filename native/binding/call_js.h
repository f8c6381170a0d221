// The one way into script. A call opens a handle scope, always clears what was thrown and gives it
// to onScriptError, and is not made once the environment is ending. It uses raw napi_call_function:
// a pending exception would make every later call fail silently.
//
// No callback scope per call: promises that handlers made go on when the loop's turn has run its
// callbacks, in one scope for all of them (ScriptTurn). Measured on pipelined hello exchanges: 1.0
// us of CPU each this way, 1.4 us with a scope per call. What it gives up: a pipelined request
// whose handler awaits is read one turn after the one before it.
#pragma once

#include <cstddef>
#include <cstdint>

#include <uv.h>

#include <node_api.h>

#include "binding/from_js.h"
#include "engine/loop/uv_handle.h"

namespace windhover {

// Drains microtasks and nextTicks once per turn of the loop in which script was called: after
// polling, and before the loop may sleep. One for each environment.
class ScriptTurn {
 public:
  ScriptTurn(napi_env env, uv_loop_t* loop);
  ScriptTurn(const ScriptTurn&) = delete;
  ScriptTurn& operator=(const ScriptTurn&) = delete;

  void Start();  // when there is a first server
  void MarkCalled() { called_ = true; }
  // No more script. The handles close; `on_closed` runs when they have.
  void Close(void (*on_closed)(void* data), void* data);

 private:
  void Drain();
  static void OnHandleClosed(void* self);

  napi_env env_;
  uv_loop_t* loop_;
  UvHandle<uv_check_t> check_;
  UvHandle<uv_prepare_t> prepare_;
  napi_ref resource_ = nullptr;
  napi_async_context context_ = nullptr;
  bool called_ = false;
  void (*on_closed_)(void* data) = nullptr;
  void* data_ = nullptr;
};

class HandleScope {
 public:
  explicit HandleScope(napi_env env) : env_(env) {
    open_ = napi_open_handle_scope(env, &scope_) == napi_ok;
  }
  ~HandleScope() {
    if (open_) napi_close_handle_scope(env_, scope_);
  }
  HandleScope(const HandleScope&) = delete;
  HandleScope& operator=(const HandleScope&) = delete;

 private:
  napi_env env_;
  napi_handle_scope scope_ = nullptr;
  bool open_;
};

enum class Callback : uint8_t {
  kRequest,
  kRequestData,
  kRequestEnd,
  kWritable,
  kPeerFinished,
  kExchangeEnd,
  kConnection,
  kConnectionClosed,
  kRejected,
  kLimitEnd,
  kConnectionRefused,
  kAcceptError,
  kForwardFailed,
  kStrayBytes,
  kPlaceFree,
  kScriptError,
};
inline constexpr int kCallbackCount = 16;
inline constexpr const char* kCallbackNames[kCallbackCount] = {"onRequest",
                                                               "onRequestData",
                                                               "onRequestEnd",
                                                               "onWritable",
                                                               "onPeerFinished",
                                                               "onExchangeEnd",
                                                               "onConnection",
                                                               "onConnectionClosed",
                                                               "onRejected",
                                                               "onLimitEnd",
                                                               "onConnectionRefused",
                                                               "onAcceptError",
                                                               "onForwardFailed",
                                                               "onStrayBytes",
                                                               "onPlaceFree",
                                                               "onScriptError"};

// A server's callbacks.
class ScriptCallbacks {
 public:
  ScriptCallbacks(Members* members, ScriptTurn* turn, napi_value callbacks);
  ~ScriptCallbacks() { Disable(); }
  ScriptCallbacks(const ScriptCallbacks&) = delete;
  ScriptCallbacks& operator=(const ScriptCallbacks&) = delete;

  bool is_enabled() const { return enabled_; }
  // No call after this; the functions may be collected.
  void Disable();

  // The caller has a HandleScope open. Null: nothing was called, or it threw (which onScriptError
  // was told, with `exchange_id`). An argument that is null (it could not be made) means that
  // nothing is called.
  template <size_t kCount>
  napi_value Call(Callback callback, int32_t exchange_id, const napi_value (&arguments)[kCount]) {
    return Invoke(callback, exchange_id, arguments, kCount);
  }
  // One that is about no exchange and has nothing to tell.
  void Call(Callback callback) { Invoke(callback, 0, nullptr, 0); }
  // For a function that is not among the callbacks.
  void CallOnce(napi_ref function);

 private:
  napi_value Invoke(Callback callback,
                    int32_t exchange_id,
                    const napi_value* arguments,
                    size_t count);
  void Report(int32_t exchange_id);

  napi_env env_;
  ScriptTurn* turn_;
  bool enabled_ = true;
  bool reporting_ = false;
  napi_ref functions_[kCallbackCount] = {};
};

}  // namespace windhover
