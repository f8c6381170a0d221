#include "binding/server_wrap.h"

#include <memory>
#include <string>
#include <utility>

#include <node_api.h>

#include "binding/connection_info.h"
#include "binding/from_js.h"
#include "binding/script_words.h"
#include "binding/to_js.h"
#include "engine/base/check.h"
#include "engine/conn/connection.h"
#include "engine/tls/tls_session.h"

namespace windhover {

namespace {

EngineOptions ReadOptions(Members* members, napi_value options) {
  EngineOptions result;
  const napi_value counters = members->Get(options, "counters");
  if (!members->IsNullish(counters)) {
    const Bytes cells = members->Array(counters);
    CHECK(cells.size >= kCounterCells * sizeof(int64_t));
    result.counters = reinterpret_cast<int64_t*>(cells.data);
  }
  const napi_value ring = members->Get(options, "ring");
  if (!members->IsNullish(ring)) {
    const Bytes bytes = members->Array(ring);
    result.ring = bytes.data;
    result.ring_size = static_cast<uint32_t>(bytes.size);
  }
  result.thread_id = static_cast<uint32_t>(members->Int32(members->Get(options, "threadId")));
  const napi_value limits = members->Get(options, "limitMemory");
  const napi_value limit_row = members->Get(options, "limitRow");
  if (!members->IsNullish(limits)) {
    const Bytes shared = members->Array(limits);
    const Bytes row = members->Array(limit_row);
    CHECK(shared.size == LimitMemory::kSharedSize && row.size == LimitMemory::kRowSize);
    result.limit_memory = shared.data;
    result.limit_row = row.data;
  }
  return result;
}

}  // namespace

ServerWrap::ServerWrap(Members* members, AddonData* data, napi_value options, napi_value callbacks)
    : env_(members->env()),
      data_(data),
      script_(members, &data->turn(), callbacks),
      table_(this),
      holds_(env_),
      is_edge_(members->Bool(options, "edge")) {
  const Bytes meta = members->Array(members->Get(options, "meta"));
  const EngineOptions engine_options = ReadOptions(members, options);
  const napi_value in_flight = members->Get(options, "inFlight");
  if (!members->IsNullish(in_flight)) {
    const Bytes cells = members->Array(in_flight);
    in_flight_ = reinterpret_cast<int32_t*>(cells.data);
    in_flight_cells_ = static_cast<uint32_t>(cells.size / sizeof(int32_t));
  }
  const napi_value destinations = members->Get(options, "destinationCells");
  const napi_value place_row = members->Get(options, "placeRow");
  if (!members->IsNullish(destinations)) {
    const Bytes shared = members->Array(destinations);
    const Bytes own = members->Array(place_row);
    CHECK(shared.size == 2 * kMaxPlanIndex * sizeof(int32_t));
    CHECK(own.size == kMaxPlanIndex * sizeof(int32_t));
    places_taken_ = reinterpret_cast<int32_t*>(shared.data);
    failures_ = places_taken_ + kMaxPlanIndex;
    own_places_ = reinterpret_cast<int32_t*>(own.data);
  }
  const std::string pseudonym = is_edge_ ? members->Text(options, "pseudonym") : std::string();
  if (members->ended()) return;
  CHECK(meta.size >= kMetaCells * sizeof(int32_t));
  meta_ = reinterpret_cast<int32_t*>(meta.data);
  CHECK(napi_create_reference(env_, options, 1, &memory_) == napi_ok);
  engine_ = std::make_unique<Engine>(data->loop(), engine_options, this);
  if (is_edge_) forwarder_ = std::make_unique<Forwarder>(engine_.get(), this, pseudonym);
}

ServerWrap::~ServerWrap() { CHECK(is_closed()); }

int64_t ServerWrap::open_connections() {
  return is_closed() ? 0 : counters().Get(Counter::kConnectionsOpen);
}

void ServerWrap::FillMeta(const ExchangeSlot& slot) {
  const Exchange& exchange = *slot.exchange;
  const RequestHead& head = exchange.head();
  const Connection& connection = exchange.connection();
  int32_t flags = 0;
  if (head.framing != BodyFraming::kNone) flags |= kMetaHasBody;
  if (head.expect_continue) flags |= kMetaExpectsContinue;
  if (head.upgrade) flags |= kMetaUpgrade;
  if (connection.is_paired()) flags |= kMetaPaired;
  if (slot.secure) flags |= kMetaSecure;
  if (head.minor_version == 0) flags |= kMetaHttp10;
  if (head.keep_alive) flags |= kMetaKeepAlive;
  if (connection.is_watched()) flags |= kMetaWatched;
  if (connection.is_unix()) flags |= kMetaUnixPeer;
  const TlsSession* tls = is_edge_ ? connection.tls() : nullptr;
  if (tls != nullptr && !tls->IsFor(head.host())) flags |= kMetaMisdirected;
  const bool known = head.framing != BodyFraming::kChunked;
  meta_[kMetaMethod] = static_cast<int32_t>(head.method);
  meta_[kMetaFlags] = flags;
  meta_[kMetaConnection] = static_cast<int32_t>(connection.id());
  meta_[kMetaEndpoint] = connection.endpoint();
  meta_[kMetaLengthLow] = known ? static_cast<int32_t>(head.content_length & 0xffffffff) : -1;
  meta_[kMetaLengthHigh] = known ? static_cast<int32_t>(head.content_length >> 32) : -1;
}

ExchangeSlot* ServerWrap::OpenSlot(Exchange& exchange) {
  ExchangeSlot* slot = table_.Open(exchange);
  if (slot == nullptr) {
    exchange.Abort(EndReason::kOutOfMemory);
    return nullptr;
  }
  exchange.set_consumer(slot);
  return slot;
}

void ServerWrap::OnExchange(Exchange& exchange) {
  ExchangeSlot* slot = OpenSlot(exchange);
  if (slot == nullptr) return;
  const int32_t id = slot->id;
  const HandleScope scope(env_);
  slot->secure = NoteClient(exchange);
  FillMeta(*slot);
  const napi_value result = AskScript(id, exchange);
  if (is_edge_ || result == nullptr) {
    FollowPlan(id, result);
    return;
  }
  slot = table_.Find(id);
  if (slot != nullptr) slot->head_in_hand = false;
}

napi_value ServerWrap::AskScript(int32_t id, Exchange& exchange) {
  const RequestHead& head = exchange.head();
  if (!is_edge_) return Call(Callback::kRequest, id, {FromInt32(env_, id), FromHead(env_, head)});
  return Call(Callback::kRequest,
              id,
              {FromInt32(env_, id), FromLatin1(env_, head.host()), FromLatin1(env_, head.path())});
}

void ServerWrap::FollowPlan(int32_t id, napi_value plan) {
  ExchangeSlot* slot = table_.Find(id);
  if (slot == nullptr) return;  // answered, or gone, inside the call
  if (plan == nullptr) {
    AnswerFailure(slot);
    return;
  }
  const int32_t number = ToInt32(env_, plan);
  if (number >= 0) {
    Forward(slot, number);
    return;
  }
  CHECK(number == kPlanScript || number == kPlanHold);
  slot->exchange->Retain();
}

// onRequest or onForwardFailed threw: the exchange would be nobody's.
void ServerWrap::AnswerFailure(ExchangeSlot* slot) {
  slot->head_in_hand = false;
  if (slot->exchange->response_started()) return;
  if (!script_.is_enabled()) {
    slot->exchange->Abort(EndReason::kServerClosed);
    return;
  }
  ResponseHead head;
  head.status = 500;
  head.content_length = 0;
  slot->exchange->Respond(head, {});
}

void ServerWrap::Forward(ExchangeSlot* slot, int32_t plan) {
  Exchange& exchange = *slot->exchange;
  const std::unique_ptr<ClientOverride> client = std::move(slot->client);
  std::unique_ptr<const std::string> response_line = std::move(slot->response_line);
  // The forwarder may refuse it: nobody is told, and the slot may be another exchange's by then.
  exchange.set_consumer(nullptr);
  table_.Free(slot);
  ForwardedClient forwarded;
  if (client != nullptr) {
    forwarded = {.address = client->address,
                 .proto = client->proto,
                 .host = client->host,
                 .port = client->port,
                 .user = client->user};
  }
  forwarder_->Forward(exchange,
                      static_cast<uint16_t>(plan / kMaxPlanIndex),
                      static_cast<uint16_t>(plan % kMaxPlanIndex),
                      client != nullptr ? &forwarded : nullptr,
                      std::move(response_line));
}

void ServerWrap::OnForwardFailed(Exchange& exchange, ForwardFailure failure, bool may_retry) {
  ExchangeSlot* slot = OpenSlot(exchange);
  if (slot == nullptr) return;
  slot->secure = exchange.connection().tls() != nullptr;
  const int32_t id = slot->id;
  const HandleScope scope(env_);
  FillMeta(*slot);
  const Exchange::Record& record = exchange.record();
  const int32_t plan = record.route * kMaxPlanIndex + record.destination;
  FollowPlan(id,
             Call(Callback::kForwardFailed,
                  id,
                  {FromInt32(env_, id),
                   FromInt32(env_, static_cast<int32_t>(failure)),
                   FromBool(env_, may_retry),
                   FromInt32(env_, record.attempts),
                   FromInt32(env_, plan)}));
}

void ServerWrap::OnStrayBytes(uint16_t destination) {
  const HandleScope scope(env_);
  Call(Callback::kStrayBytes, 0, {FromInt32(env_, destination)});
}

void ServerWrap::OnPlaceFree() {
  if (engine_->is_closing()) return;
  const HandleScope scope(env_);
  counters().Add(Counter::kCallsIntoScript);
  script_.Call(Callback::kPlaceFree);
}

uint64_t ServerWrap::TakeRequest(Exchange& exchange, uint32_t scope, const RequestRate& rate) {
  const Connection& connection = exchange.connection();
  // Behind an edge, the edge has counted it.
  if (connection.is_paired()) return 0;
  EngineLimits& limits = engine_->limits();
  Exchange::Record& record = exchange.record();
  ClientAddress address = connection.client_address();
  if (record.client_length != 0) {
    if (!address.Read(std::string_view(record.client, record.client_length))) return 0;
  } else if (connection.is_unix()) {
    return 0;
  }
  if (limits.exempt.Contains(address)) return 0;
  const uint64_t wait =
      limits.rates.Take(address.Hash(limits.memory.key(), scope), rate, uv_hrtime());
  if (wait == 0) return 0;
  record.reject = RejectReason::kTooManyRequests;
  counters().Rejected(RejectReason::kTooManyRequests);
  return wait;
}

// What threw has not said that the connection may stay.
bool ServerWrap::OnConnection(Connection& connection) {
  const HandleScope scope(env_);
  const napi_value result = Call(Callback::kConnection, 0, {FromConnection(env_, connection)});
  return result != nullptr && ToBool(env_, result);
}

void ServerWrap::OnConnectionClosed(uint32_t connection_id) {
  watched_.erase(connection_id);
  const HandleScope scope(env_);
  Call(Callback::kConnectionClosed, 0, {FromInt32(env_, static_cast<int32_t>(connection_id))});
}

void ServerWrap::OnRejected(Connection& connection, RejectReason reason, uint64_t limit) {
  const HandleScope scope(env_);
  Call(Callback::kRejected,
       0,
       {FromInt32(env_, static_cast<int32_t>(connection.id())),
        FromInt32(env_, static_cast<int32_t>(reason)),
        FromDouble(env_, static_cast<double>(limit))});
}

void ServerWrap::OnLimitEnd(Connection& connection, EndReason reason, uint64_t limit) {
  const HandleScope scope(env_);
  Call(Callback::kLimitEnd,
       0,
       {FromInt32(env_, static_cast<int32_t>(connection.id())),
        FromInt32(env_, static_cast<int32_t>(reason)),
        FromDouble(env_, static_cast<double>(limit))});
}

void ServerWrap::OnConnectionRefused(int endpoint,
                                     RejectReason reason,
                                     const sockaddr_storage& peer) {
  char text[kMaxAddressText];
  const std::string_view address(text, FormatAddress(peer, text));
  const HandleScope scope(env_);
  Call(Callback::kConnectionRefused,
       0,
       {FromInt32(env_, endpoint),
        FromInt32(env_, static_cast<int32_t>(reason)),
        FromLatin1(env_, address)});
}

void ServerWrap::OnAcceptError(int endpoint, int error) {
  const HandleScope scope(env_);
  Call(Callback::kAcceptError, 0, {FromInt32(env_, endpoint), FromInt32(env_, error)});
}

void ServerWrap::OnSlotData(int32_t id, std::string_view data) {
  const HandleScope scope(env_);
  Call(Callback::kRequestData, id, {FromInt32(env_, id), FromBytes(env_, data)});
}

void ServerWrap::OnSlotRequestEnd(int32_t id, FieldList trailers) {
  const HandleScope scope(env_);
  Call(Callback::kRequestEnd, id, {FromInt32(env_, id), FromFields(env_, trailers)});
}

void ServerWrap::OnSlotWritable(int32_t id) {
  const HandleScope scope(env_);
  Call(Callback::kWritable, id, {FromInt32(env_, id)});
}

void ServerWrap::OnSlotPeerFinished(int32_t id) {
  const HandleScope scope(env_);
  Call(Callback::kPeerFinished, id, {FromInt32(env_, id)});
}

void ServerWrap::OnSlotExchangeEnd(int32_t id, bool finishing, EndReason reason) {
  if (finishing) return;
  const HandleScope scope(env_);
  Call(Callback::kExchangeEnd,
       id,
       {FromInt32(env_, id), FromInt32(env_, static_cast<int32_t>(reason))});
}

void ServerWrap::CloseLoudly() {
  table_.ForEachOpen([](ExchangeSlot* slot) { slot->exchange->Abort(EndReason::kServerClosed); });
  while (!watched_.empty()) OnConnectionClosed(watched_.begin()->first);
  if (!is_closing_) CloseEngine();
}

void ServerWrap::CloseSilently() {
  script_.Disable();
  if (!is_closing_ && !is_closed()) CloseEngine();
}

void ServerWrap::CloseEngine() {
  is_closing_ = true;
  if (forwarder_ != nullptr) forwarder_->Close();
  engine_->Close([this] { OnEngineClosed(); });
}

void ServerWrap::OnEngineClosed() {
  forwarder_.reset();
  engine_.reset();
  watched_.clear();
  if (on_closed_ != nullptr && script_.is_enabled()) {
    const HandleScope scope(env_);
    script_.CallOnce(on_closed_);
  }
  if (on_closed_ != nullptr) napi_delete_reference(env_, std::exchange(on_closed_, nullptr));
  if (memory_ != nullptr) napi_delete_reference(env_, std::exchange(memory_, nullptr));
  script_.Disable();
  data_->OnServerClosed();
}

}  // namespace windhover
