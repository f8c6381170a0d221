// One server of script: an engine (and at the edge a forwarder) with its callbacks and exchanges.
// It turns events into calls and calls into events, and knows no rule of the protocol. The engine
// goes when it is closed; the wrap stays, small, until its environment ends, and answers every
// later call with an error.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>

#include <node_api.h>

#include "binding/addon_data.h"
#include "binding/call_js.h"
#include "binding/exchange_table.h"
#include "binding/write_holds.h"
#include "engine/conn/engine.h"
#include "engine/forward/forwarder.h"

namespace windhover {

class ServerWrap final : public EngineDelegate, public ForwarderDelegate, public ExchangeListener {
 public:
  // Where `members` has ended, it is closed from the beginning.
  ServerWrap(Members* members, AddonData* data, napi_value options, napi_value callbacks);
  ~ServerWrap();
  ServerWrap(const ServerWrap&) = delete;
  ServerWrap& operator=(const ServerWrap&) = delete;

  // Without a call into script, from here on and ever.
  void CloseSilently();
  bool is_closed() const { return engine_ == nullptr; }
  uint32_t open_exchanges() const { return table_.open(); }
  int64_t open_connections();

 private:
  friend struct ServerMethods;

  void OnExchange(Exchange& exchange) override;
  bool OnConnection(Connection& connection) override;
  void OnConnectionClosed(uint32_t connection_id) override;
  void OnRejected(Connection& connection, RejectReason reason, uint64_t limit) override;
  void OnLimitEnd(Connection& connection, EndReason reason, uint64_t limit) override;
  void OnConnectionRefused(int endpoint,
                           RejectReason reason,
                           const sockaddr_storage& peer) override;
  void OnAcceptError(int endpoint, int error) override;
  void OnForwardFailed(Exchange& exchange, ForwardFailure failure, bool may_retry) override;
  void OnStrayBytes(uint16_t destination) override;
  void OnPlaceFree() override;

  void OnSlotData(int32_t id, std::string_view data) override;
  void OnSlotRequestEnd(int32_t id, FieldList trailers) override;
  void OnSlotWritable(int32_t id) override;
  void OnSlotPeerFinished(int32_t id) override;
  void OnSlotExchangeEnd(int32_t id, bool finishing, EndReason reason) override;

  ExchangeSlot* OpenSlot(Exchange& exchange);
  // 0: the client's address may send it; else nanoseconds until it may send one.
  uint64_t TakeRequest(Exchange& exchange, uint32_t scope, const RequestRate& rate);
  void FillMeta(const ExchangeSlot& slot);
  napi_value AskScript(int32_t id, Exchange& exchange);
  // What script said about an exchange that nobody has taken yet; null: it threw.
  void FollowPlan(int32_t id, napi_value plan);
  void AnswerFailure(ExchangeSlot* slot);
  void Forward(ExchangeSlot* slot, int32_t plan);
  template <size_t kCount>
  napi_value Call(Callback callback, int32_t id, const napi_value (&arguments)[kCount]) {
    counters().Add(Counter::kCallsIntoScript);
    return script_.Call(callback, id, arguments);
  }
  Counters& counters() { return engine_->counters(); }
  // The engine closes without a word: script hears of its exchanges and connections first.
  void CloseLoudly();
  void CloseEngine();
  void OnEngineClosed();

  napi_env env_;
  AddonData* data_;
  ScriptCallbacks script_;
  ExchangeTable table_;
  WriteHolds holds_;
  bool is_edge_;
  bool is_closing_ = false;
  int32_t* meta_ = nullptr;
  int32_t* in_flight_ = nullptr;
  uint32_t in_flight_cells_ = 0;
  int32_t* places_taken_ = nullptr;  // these three by destination
  int32_t* own_places_ = nullptr;
  int32_t* failures_ = nullptr;
  napi_ref memory_ = nullptr;  // the options object: keeps the shared memory alive
  napi_ref on_closed_ = nullptr;
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Forwarder> forwarder_;
  std::unordered_map<uint32_t, Connection*> watched_;
};

}  // namespace windhover
