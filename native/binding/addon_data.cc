#include "binding/addon_data.h"

#include <memory>
#include <utility>

#include <uv.h>

#include <node_api.h>

#include "binding/server_wrap.h"
#include "binding/tls_registry.h"
#include "engine/base/check.h"

namespace windhover {

AddonData::AddonData(napi_env env, uv_loop_t* loop) : loop_(loop), turn_(env, loop) {
  TlsRegistry::Get().AddEnvironment();
}

AddonData::~AddonData() {
  servers_.clear();
  TlsRegistry::Get().RemoveEnvironment();
}

void AddonData::Install(napi_env env) {
  uv_loop_t* loop = nullptr;
  CHECK(napi_get_uv_event_loop(env, &loop) == napi_ok);
  auto data = std::unique_ptr<AddonData>(new AddonData(env, loop));
  CHECK(napi_add_async_cleanup_hook(env, OnCleanup, data.get(), &data->cleanup_) == napi_ok);
  const auto finalize = [](napi_env, void* instance, void*) {
    std::default_delete<AddonData>()(static_cast<AddonData*>(instance));
  };
  CHECK(napi_set_instance_data(env, data.release(), finalize, nullptr) == napi_ok);
}

AddonData* AddonData::Of(napi_env env) {
  void* data = nullptr;
  CHECK(napi_get_instance_data(env, &data) == napi_ok && data != nullptr);
  return static_cast<AddonData*>(data);
}

void AddonData::Adopt(std::unique_ptr<ServerWrap> server) {
  turn_.Start();
  servers_.push_back(std::move(server));
}

void AddonData::OnCleanup(napi_async_cleanup_hook_handle, void* self) {
  static_cast<AddonData*>(self)->CloseAll();
}

void AddonData::CloseAll() {
  is_ending_ = true;
  for (const auto& server : servers_) server->CloseSilently();
  turn_.Close(
      [](void* self) {
        auto* data = static_cast<AddonData*>(self);
        data->turn_closed_ = true;
        data->CompleteIfClosed();
      },
      this);
}

void AddonData::OnServerClosed() { CompleteIfClosed(); }

void AddonData::CompleteIfClosed() {
  if (!is_ending_ || !turn_closed_ || cleanup_ == nullptr) return;
  for (const auto& server : servers_) {
    if (!server->is_closed()) return;
  }
  // The last thing done with this environment: what is left is freed as instance data.
  CHECK(napi_remove_async_cleanup_hook(std::exchange(cleanup_, nullptr)) == napi_ok);
}

}  // namespace windhover
