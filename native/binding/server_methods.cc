#include "binding/server_methods.h"

#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <napi.h>

#include "binding/addon_data.h"
#include "binding/connection_info.h"
#include "binding/from_js.h"
#include "binding/options_from_js.h"
#include "binding/script_words.h"
#include "binding/server_wrap.h"
#include "binding/throw_error.h"
#include "binding/to_js.h"
#include "engine/base/check.h"
#include "engine/conn/connection.h"

namespace windhover {

// One call from script.
struct MethodCall {
  static constexpr size_t kMaxArguments = 6;
  napi_env env;
  ServerWrap* server;
  size_t count;  // of those that were given; the others are undefined
  napi_value arguments[kMaxArguments];

  napi_value operator[](size_t index) const { return arguments[index]; }
  int32_t Int(size_t index) const { return ToInt32(env, arguments[index]); }
};

struct ServerMethods {
  using Method = napi_value (*)(const MethodCall& call);

  template <Method kMethod>
  static napi_value Enter(napi_env env, napi_callback_info info) {
    MethodCall call;
    call.count = MethodCall::kMaxArguments;
    void* data = nullptr;
    napi_get_cb_info(env, info, &call.count, call.arguments, nullptr, &data);
    call.env = env;
    call.server = static_cast<ServerWrap*>(data);
    if (call.server->is_closing_) [[unlikely]] {
      ThrowServerClosed(env);
      return nullptr;
    }
    return kMethod(call);
  }

  // Null, and thrown: the exchange is over.
  static ExchangeSlot* Slot(const MethodCall& call) {
    ExchangeSlot* slot = call.server->table_.Find(call.Int(0));
    if (slot == nullptr) ThrowExchangeEnded(call.env);
    return slot;
  }

  static StringReader& Strings(const MethodCall& call) {
    StringReader& strings = call.server->data_->strings();
    strings.Clear();
    return strings;
  }

  // --- the server

  static napi_value Listen(const MethodCall& call) {
    EndpointOptions options;
    std::string error;
    Members members(call.env);
    if (!ReadEndpointOptions(&members, call[1], &options, &error)) {
      ThrowTlsError(call.env, error);
      return nullptr;
    }
    if (members.ended()) return nullptr;
    const int endpoint = call.server->engine_->Listen(call.Int(0), options);
    if (endpoint < 0) {
      ThrowSystemError(call.env, endpoint, "listen", "");
      return nullptr;
    }
    return FromInt32(call.env, endpoint);
  }

  static napi_value CloseEndpoint(const MethodCall& call) {
    call.server->engine_->CloseEndpoint(call.Int(0));
    return nullptr;
  }

  static napi_value SetLimits(const MethodCall& call) {
    Members members(call.env);
    call.server->engine_->SetLimits(call.Int(0), ReadLimits(&members, call[1]));
    return nullptr;
  }

  static napi_value SetGeneration(const MethodCall& call) {
    call.server->engine_->SetGeneration(static_cast<uint32_t>(ToDouble(call.env, call[0])));
    return nullptr;
  }

  static napi_value SetProcessLimits(const MethodCall& call) {
    Members members(call.env);
    Networks exempt = ReadNetworks(&members, call[2]);
    if (members.ended()) return nullptr;
    EngineLimits& limits = call.server->engine_->limits();
    limits.max_connections = LimitCell<uint64_t>(ToDouble(call.env, call[0]));
    limits.max_upgraded = LimitCell<uint64_t>(ToDouble(call.env, call[1]));
    limits.exempt = std::move(exempt);
    return nullptr;
  }

  static napi_value SetTls(const MethodCall& call) {
    Members members(call.env);
    std::shared_ptr<const TlsNames> names = ReadTlsNames(&members, call[1]);
    if (!members.ended()) call.server->engine_->SetTls(call.Int(0), std::move(names));
    return nullptr;
  }

  static napi_value SetClientAuth(const MethodCall& call) {
    std::shared_ptr<const ClientAuth> client_auth;
    std::string error;
    Members members(call.env);
    if (!ReadClientAuth(&members, call[1], &client_auth, &error)) {
      ThrowTlsError(call.env, error);
      return nullptr;
    }
    if (members.ended()) return nullptr;
    call.server->engine_->SetClientAuth(call.Int(0), std::move(client_auth));
    return nullptr;
  }

  static napi_value SetHsts(const MethodCall& call) {
    call.server->engine_->SetHsts(call.Int(0), ToUtf8(call.env, call[1]));
    return nullptr;
  }

  static napi_value SetProxyPeers(const MethodCall& call) {
    Members members(call.env);
    std::shared_ptr<const ProxyPeers> peers = ReadProxyPeers(&members, call[1], call[2]);
    if (!members.ended()) call.server->engine_->SetProxyPeers(call.Int(0), std::move(peers));
    return nullptr;
  }

  static napi_value Drain(const MethodCall& call) {
    call.server->engine_->Drain();
    return nullptr;
  }

  static napi_value CloseIdle(const MethodCall& call) {
    call.server->engine_->CloseIdle();
    return nullptr;
  }

  static napi_value Close(const MethodCall& call) {
    CHECK(napi_create_reference(call.env, call[0], 1, &call.server->on_closed_) == napi_ok);
    call.server->CloseLoudly();
    return nullptr;
  }

  // --- an exchange: what it is

  static napi_value HeadText(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    if (!slot->head_in_hand) {
      ThrowHeadGone(call.env);
      return nullptr;
    }
    return FromHead(call.env, slot->exchange->head());
  }

  static napi_value ConnectionInfo(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    return slot == nullptr ? nullptr : FromConnection(call.env, *slot->exchange, slot->secure);
  }

  static napi_value PeerCertificate(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    return slot == nullptr ? nullptr : FromPeerCertificate(call.env, *slot->exchange);
  }

  static napi_value WatchConnection(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    Connection& connection = slot->exchange->connection();
    connection.set_watched(true);
    call.server->watched_[connection.id()] = &connection;
    return FromInt32(call.env, static_cast<int32_t>(connection.id()));
  }

  static napi_value RequestId(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    return slot == nullptr ? nullptr : FromLatin1(call.env, slot->exchange->RequestId());
  }

  // --- its limits

  static napi_value RequestLimits(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot != nullptr) WriteRequestLimits(call.env, *slot->exchange, call[1]);
    return nullptr;
  }

  static napi_value SetRequestLimits(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    slot->exchange->ChangeLimits(ReadRequestLimits(call.env, call[1]));
    if (!ToBool(call.env, call[2])) return FromBool(call.env, false);
    return Finishing(call, slot, [](Exchange& exchange) { exchange.RefuseDeclaredLength(); });
  }

  static napi_value AdmitRequest(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    const RequestRate rate = {static_cast<uint32_t>(ToDouble(call.env, call[2])),
                              static_cast<uint32_t>(ToDouble(call.env, call[3]))};
    const uint64_t wait = call.server->TakeRequest(
        *slot->exchange, static_cast<uint32_t>(ToDouble(call.env, call[1])), rate);
    return FromDouble(call.env, static_cast<double>(wait) / 1e6);
  }

  // --- its body

  static napi_value ResumeRequest(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot != nullptr) slot->exchange->ResumeRequest();
    return nullptr;
  }

  static napi_value PauseRequest(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot != nullptr) slot->exchange->PauseRequest();
    return nullptr;
  }

  // --- its response

  // The phrase is the last argument, where there is one: the only string that may stand there.
  static std::string_view Reason(const MethodCall& call, size_t index) {
    if (index >= call.count) [[likely]]
      return {};
    // Beside the fields and the body, which are read already: nothing is cleared.
    std::string_view reason;
    const bool is_given = call.server->data_->strings().ReadIfString(
        call.env, call[index], Encoding::kLatin1, &reason);
    return is_given ? reason : std::string_view();
  }

  static ResponseHead Head(const MethodCall& call,
                           std::string_view fields,
                           int64_t length,
                           uint32_t flags,
                           size_t reason_index = 5) {
    return {.status = call.Int(1),
            .reason = Reason(call, reason_index),
            .fields = fields,
            .content_length = length,
            .has_date = (flags & kResponseHasDate) != 0,
            .close = (flags & kResponseClose) != 0};
  }

  // Runs what may end the exchange; true when it did.
  template <typename Finish>
  static napi_value Finishing(const MethodCall& call, ExchangeSlot* slot, Finish finish) {
    const int32_t id = slot->id;
    slot->finishing = true;
    finish(*slot->exchange);
    slot = call.server->table_.Find(id);
    if (slot != nullptr) slot->finishing = false;
    return FromBool(call.env, slot == nullptr);
  }

  static napi_value Respond(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    StringReader& strings = Strings(call);
    const auto flags = static_cast<uint32_t>(call.Int(4));
    const std::string_view fields = strings.Read(call.env, call[2], Encoding::kLatin1);
    const napi_value body = call[3];
    const auto encoding = (flags & kResponseLatin1) != 0 ? Encoding::kLatin1 : Encoding::kUtf8;
    std::string_view text;
    if (strings.ReadIfString(call.env, body, encoding, &text)) {
      std::unique_ptr<char[]> memory = strings.Take(text);
      if (memory != nullptr)
        return RespondLarge(call, slot, fields, flags, text, std::move(memory), nullptr);
      const ResponseHead head = Head(call, fields, static_cast<int64_t>(text.size()), flags);
      return Finishing(call, slot, [&](Exchange& exchange) { exchange.Respond(head, text); });
    }
    std::string_view bytes;
    if (!Napi::Value(call.env, body).IsNull()) {
      const Bytes array = ToBytes(call.env, body);
      bytes = {reinterpret_cast<const char*>(array.data), array.size};
    }
    if (bytes.size() > StringReader::kSize)
      return RespondLarge(call, slot, fields, flags, bytes, nullptr, body);
    const ResponseHead head = Head(call, fields, static_cast<int64_t>(bytes.size()), flags);
    return Finishing(call, slot, [&](Exchange& exchange) { exchange.Respond(head, bytes); });
  }

  // A body that would be copied where the kernel does not take it at once: it is held instead.
  static napi_value RespondLarge(const MethodCall& call,
                                 ExchangeSlot* slot,
                                 std::string_view fields,
                                 uint32_t flags,
                                 std::string_view body,
                                 std::unique_ptr<char[]> memory,
                                 napi_value buffer) {
    const int32_t id = slot->id;
    const ResponseHead head = Head(call, fields, static_cast<int64_t>(body.size()), flags);
    return Finishing(call, slot, [&](Exchange& exchange) {
      exchange.StartResponse(head);
      if (call.server->table_.Find(id) == nullptr) return;
      WriteHeld(call, exchange, body, std::move(memory), buffer);
      if (call.server->table_.Find(id) != nullptr) exchange.EndResponse({});
    });
  }

  static bool WriteHeld(const MethodCall& call,
                        Exchange& exchange,
                        std::string_view bytes,
                        std::unique_ptr<char[]> memory,
                        napi_value buffer) {
    WriteHolds& holds = call.server->holds_;
    WriteHold* hold = holds.Begin(std::move(memory));
    const bool all = exchange.Write(bytes, hold);
    holds.Settle(hold, buffer);
    return all;
  }

  static napi_value StartResponse(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    const std::string_view fields = Strings(call).Read(call.env, call[2], Encoding::kLatin1);
    const auto length = static_cast<int64_t>(ToDouble(call.env, call[3]));
    slot->exchange->StartResponse(Head(call, fields, length, static_cast<uint32_t>(call.Int(4))));
    return nullptr;
  }

  static napi_value Write(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    Exchange& exchange = *slot->exchange;
    napi_valuetype type;
    CHECK(napi_typeof(call.env, call[1], &type) == napi_ok);
    if (type != napi_string) {
      const Bytes array = ToBytes(call.env, call[1]);
      const std::string_view bytes(reinterpret_cast<const char*>(array.data), array.size);
      return FromBool(call.env,
                      bytes.empty() || WriteHeld(call, exchange, bytes, nullptr, call[1]));
    }
    StringReader& strings = Strings(call);
    const std::string_view text = strings.Read(call.env, call[1], Encoding::kUtf8);
    if (text.empty()) return FromBool(call.env, true);
    std::unique_ptr<char[]> memory = strings.Take(text);
    if (memory == nullptr) return FromBool(call.env, exchange.Write(text, nullptr));
    return FromBool(call.env, WriteHeld(call, exchange, text, std::move(memory), nullptr));
  }

  static napi_value EndResponse(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    const std::string_view trailers = Strings(call).Read(call.env, call[1], Encoding::kLatin1);
    return Finishing(call, slot, [&](Exchange& exchange) { exchange.EndResponse(trailers); });
  }

  static napi_value SendInterim(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    slot->exchange->SendInterim(call.Int(1),
                                Strings(call).Read(call.env, call[2], Encoding::kLatin1));
    return nullptr;
  }

  static napi_value Upgrade(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    const std::string_view fields = Strings(call).Read(call.env, call[2], Encoding::kLatin1);
    const ResponseHead head = Head(call, fields, kUnknownLength, 0, 3);
    return Finishing(call, slot, [&](Exchange& exchange) {
      if (exchange.ReserveUpgrade()) exchange.Upgrade(head);
    });
  }

  static napi_value Abort(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot != nullptr) slot->exchange->Abort(static_cast<EndReason>(call.Int(1)));
    return nullptr;
  }

  static napi_value CloseConnection(const MethodCall& call) {
    const auto found = call.server->watched_.find(static_cast<uint32_t>(call.Int(0)));
    if (found == call.server->watched_.end()) return nullptr;
    Connection* connection = found->second;
    if (ToBool(call.env, call[1])) {
      connection->CloseNow(EndReason::kServerClosed);
    } else {
      connection->CloseGently();
    }
    return nullptr;
  }

  // --- the edge

  static napi_value SetDestination(const MethodCall& call) {
    ServerWrap* server = call.server;
    CHECK(server->forwarder_ != nullptr);
    const auto index = static_cast<uint16_t>(call.Int(0));
    Members members(call.env);
    DestinationOptions options = ReadDestinationOptions(&members, call[1]);
    if (members.ended()) return nullptr;
    options.index = index;
    if (index < server->in_flight_cells_) options.in_flight = server->in_flight_ + index;
    if (server->places_taken_ != nullptr) {
      options.failures = server->failures_ + index;
      if (options.places.bound > 0) {
        options.places.taken = server->places_taken_ + index;
        options.places.own = server->own_places_ + index;
      }
    }
    server->forwarder_->SetDestination(index, options);
    return nullptr;
  }

  static napi_value RemoveDestination(const MethodCall& call) {
    CHECK(call.server->forwarder_ != nullptr);
    call.server->forwarder_->RemoveDestination(static_cast<uint16_t>(call.Int(0)));
    return nullptr;
  }

  static napi_value SetRoute(const MethodCall& call) {
    CHECK(call.server->forwarder_ != nullptr);
    Members members(call.env);
    const RouteOptions options = ReadRouteOptions(&members, call[1]);
    if (members.ended()) return nullptr;
    call.server->forwarder_->SetRoute(static_cast<uint16_t>(call.Int(0)), options);
    return nullptr;
  }

  static napi_value Forward(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    CHECK(call.server->forwarder_ != nullptr && call.Int(1) >= 0);
    call.server->Forward(slot, call.Int(1));
    return nullptr;
  }

  static napi_value SetClient(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    Members members(call.env);
    const auto member = [&](const char* name) { return members.Utf8(members.Get(call[1], name)); };
    auto client = std::make_unique<ClientOverride>(ClientOverride{.address = member("address"),
                                                                  .proto = member("proto"),
                                                                  .host = member("host"),
                                                                  .port = member("port"),
                                                                  .user = slot->user()});
    const std::string request_id = member("requestId");
    if (members.ended()) return nullptr;
    slot->client = std::move(client);
    Exchange::Record& record = slot->exchange->record();
    if (!request_id.empty()) {
      record.request_id_length =
          static_cast<uint8_t>(request_id.copy(record.request_id, sizeof(record.request_id)));
    }
    if (!slot->client->address.empty()) {
      record.client_length =
          static_cast<uint8_t>(slot->client->address.copy(record.client, sizeof(record.client)));
    }
    return nullptr;
  }

  static napi_value SetUser(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    if (slot->client == nullptr) slot->client = std::make_unique<ClientOverride>();
    slot->client->user = ToUtf8(call.env, call[1]);
    return nullptr;
  }

  static napi_value SetResponseLine(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    const std::string_view line = Strings(call).Read(call.env, call[1], Encoding::kLatin1);
    slot->response_line = std::make_unique<const std::string>(line);
    return nullptr;
  }

  static napi_value LabelExchange(const MethodCall& call) {
    ExchangeSlot* slot = Slot(call);
    if (slot == nullptr) return nullptr;
    Exchange::Record& record = slot->exchange->record();
    record.route = static_cast<uint16_t>(call.Int(1));
    record.destination = static_cast<uint16_t>(call.Int(2));
    const int32_t reason = call.Int(3);
    CHECK(reason >= 0 && reason < kEndReasonCount);
    record.answered_for = static_cast<EndReason>(reason);
    const int32_t reject = call.Int(4);
    CHECK(reject >= 0 && reject < kRejectReasonCount);
    if (reject == 0) return nullptr;
    record.reject = static_cast<RejectReason>(reject);
    call.server->counters().Rejected(record.reject);
    return nullptr;
  }

  static napi_value Construct(napi_env env, napi_callback_info info);
};

namespace {

template <ServerMethods::Method kMethod>
napi_property_descriptor Describe(const char* name, ServerWrap* server) {
  return {.utf8name = name,
          .name = nullptr,
          .method = ServerMethods::Enter<kMethod>,
          .getter = nullptr,
          .setter = nullptr,
          .value = nullptr,
          .attributes = napi_enumerable,
          .data = server};
}

}  // namespace

napi_value ServerMethods::Construct(napi_env env, napi_callback_info info) {
  napi_value arguments[2];
  size_t count = 2;
  napi_value self;
  CHECK(napi_get_cb_info(env, info, &count, arguments, &self, nullptr) == napi_ok);
  AddonData* data = AddonData::Of(env);
  Members members(env);
  auto owned = std::make_unique<ServerWrap>(&members, data, arguments[0], arguments[1]);
  if (members.ended()) return nullptr;
  ServerWrap* server = owned.get();
  data->Adopt(std::move(owned));
  const napi_property_descriptor methods[] = {
      Describe<Listen>("listen", server),
      Describe<CloseEndpoint>("closeEndpoint", server),
      Describe<SetLimits>("setLimits", server),
      Describe<SetGeneration>("setGeneration", server),
      Describe<SetProcessLimits>("setProcessLimits", server),
      Describe<SetTls>("setTls", server),
      Describe<SetClientAuth>("setClientAuth", server),
      Describe<SetHsts>("setHsts", server),
      Describe<SetProxyPeers>("setProxyPeers", server),
      Describe<Drain>("drain", server),
      Describe<CloseIdle>("closeIdle", server),
      Describe<Close>("close", server),
      Describe<HeadText>("headText", server),
      Describe<ConnectionInfo>("connectionInfo", server),
      Describe<PeerCertificate>("peerCertificate", server),
      Describe<WatchConnection>("watchConnection", server),
      Describe<RequestId>("requestId", server),
      Describe<RequestLimits>("requestLimits", server),
      Describe<SetRequestLimits>("setRequestLimits", server),
      Describe<AdmitRequest>("admitRequest", server),
      Describe<ResumeRequest>("resumeRequest", server),
      Describe<PauseRequest>("pauseRequest", server),
      Describe<Respond>("respond", server),
      Describe<StartResponse>("startResponse", server),
      Describe<Write>("write", server),
      Describe<EndResponse>("endResponse", server),
      Describe<SendInterim>("sendInterim", server),
      Describe<Upgrade>("upgrade", server),
      Describe<Abort>("abort", server),
      Describe<CloseConnection>("closeConnection", server),
      Describe<SetDestination>("setDestination", server),
      Describe<RemoveDestination>("removeDestination", server),
      Describe<SetRoute>("setRoute", server),
      Describe<Forward>("forward", server),
      Describe<SetClient>("setClient", server),
      Describe<SetUser>("setUser", server),
      Describe<SetResponseLine>("setResponseLine", server),
      Describe<LabelExchange>("labelExchange", server),
  };
  // Fails where a worker is being terminated: then nobody calls them.
  if (napi_define_properties(env, self, std::size(methods), methods) != napi_ok) return nullptr;
  return self;
}

napi_value DefineServer(napi_env env) {
  napi_value constructor = nullptr;
  const napi_status status = napi_define_class(
      env, "Server", NAPI_AUTO_LENGTH, ServerMethods::Construct, nullptr, 0, nullptr, &constructor);
  return status == napi_ok ? constructor : nullptr;
}

}  // namespace windhover
