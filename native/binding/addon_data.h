// What one environment (the main thread's, or a worker's) has: its servers, the files that script
// has open, and the turn that drains microtasks. The asynchronous cleanup hook closes every server
// hard, waits for no peer, calls no script, and completes when the last handle is closed: an
// environment that ended with open handles would crash, one that never completes would hang.
#pragma once

#include <memory>
#include <vector>

#include <uv.h>

#include <node_api.h>

#include "binding/call_js.h"
#include "binding/file_calls.h"
#include "binding/from_js.h"

namespace windhover {

class ServerWrap;

class AddonData {
 public:
  // Registers itself as the environment's instance data.
  static void Install(napi_env env);
  static AddonData* Of(napi_env env);
  ~AddonData();
  AddonData(const AddonData&) = delete;
  AddonData& operator=(const AddonData&) = delete;

  uv_loop_t* loop() const { return loop_; }
  ScriptTurn& turn() { return turn_; }
  StringReader& strings() { return strings_; }
  OpenFiles& files() { return files_; }
  bool is_ending() const { return is_ending_; }

  // Servers are few and small once closed (their engines go then), so they are kept until the
  // environment ends: the methods that script holds point to them.
  void Adopt(std::unique_ptr<ServerWrap> server);
  const std::vector<std::unique_ptr<ServerWrap>>& servers() const { return servers_; }
  void OnServerClosed();

 private:
  AddonData(napi_env env, uv_loop_t* loop);
  static void OnCleanup(napi_async_cleanup_hook_handle handle, void* self);
  void CloseAll();
  void CompleteIfClosed();

  uv_loop_t* loop_;
  ScriptTurn turn_;
  StringReader strings_;
  OpenFiles files_;
  std::vector<std::unique_ptr<ServerWrap>> servers_;
  napi_async_cleanup_hook_handle cleanup_ = nullptr;
  bool is_ending_ = false;
  bool turn_closed_ = false;
};

}  // namespace windhover
