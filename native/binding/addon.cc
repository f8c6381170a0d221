// What script gets: see native/addon.ts, word for word.
#include <napi.h>

#include "binding/addon_data.h"
#include "binding/file_calls.h"
#include "binding/process_calls.h"
#include "binding/script_words.h"
#include "binding/server_methods.h"
#include "binding/server_wrap.h"

namespace windhover {

// What is alive in this environment.
static Napi::Value CallLiveObjects(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  int engines = 0;
  int64_t connections = 0;
  int64_t exchanges = 0;
  for (const auto& server : AddonData::Of(env)->servers()) {
    if (server->is_closed()) continue;
    ++engines;
    connections += server->open_connections();
    exchanges += server->open_exchanges();
  }
  auto result = Napi::Object::New(env);
  result.Set("engines", engines);
  result.Set("connections", static_cast<double>(connections));
  result.Set("exchanges", static_cast<double>(exchanges));
  return result;
}

Napi::Object InitAddon(Napi::Env env, Napi::Object exports) {
  AddonData::Install(env);
  const napi_value server = DefineServer(env);
  if (server == nullptr) return exports;
  exports.Set("abi", kAbi);
  exports.Set("Server", Napi::Value(env, server));
  ExportSocketCalls(env, exports);
  ExportTlsCalls(env, exports);
  ExportFileCalls(env, exports);
  exports.Set("limitMemorySize", static_cast<double>(LimitMemory::kSharedSize));
  exports.Set("limitRowSize", static_cast<double>(LimitMemory::kRowSize));
  exports.Set("liveObjects", Napi::Function::New(env, CallLiveObjects, "liveObjects"));
  return exports;
}

}  // namespace windhover

// The macro makes a name of what it is given, so it takes an unqualified one.
static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  return windhover::InitAddon(env, exports);
}
NODE_API_MODULE(windhover_native, Init)
