// The native lane: takes an exchange to a destination over a pooled HTTP/1.1 connection and relays
// the answer, with no script per byte. Which destination, and what to do after a failure, is the
// delegate's choice.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/conn/engine.h"
#include "engine/conn/proxy_protocol.h"
#include "engine/forward/places.h"
#include "engine/forward/request_rewriter.h"
#include "engine/forward/route_rewrite.h"

namespace windhover {

struct DestinationOptions {
  std::string unix_path;  // or:
  std::string host;       // an IP literal
  uint16_t port = 0;
  bool paired = false;     // our app server: begin each connection with the pairing preface
  uint32_t max_idle = 64;  // pooled connections
  // ms that an idle connection is kept where the destination states no shorter time; 0: for ever
  // (paired, which never closes one itself).
  uint32_t idle_timeout = 50000;
  // Begin each connection with a PROXY header; for max_idle 0 alone, since such a connection is one
  // client's.
  ProxyProtocol proxy_protocol = ProxyProtocol::kNone;
  uint16_t index = 0;
  int32_t* in_flight = nullptr;  // shared between threads; atomically counted up and down
  Places places;
  // Shared between threads: attempts in a row that ended without a response. Script counts them; a
  // response makes it 0.
  int32_t* failures = nullptr;
};

struct RouteOptions {
  uint32_t connect_timeout = 5000;  // ms
  uint32_t first_byte_timeout = 60000;
  uint32_t between_bytes_timeout = 60000;  // both directions
  uint32_t upgraded_idle_timeout = 3600000;
  bool early_hints = true;  // 103 is passed on
  RequestLimitsChange limits;
  UnderscoreNames underscore_names = UnderscoreNames::kDrop;
  // Lower case; not empty: a field that holds the client's address and nothing else, made anew.
  std::string client_field;
  bool drops_method_override = false;  // X-HTTP-Method-Override and its like
  bool drops_authorization = false;    // it is for the edge
  std::string lane;  // not empty: value of x-windhover-lane, for the internal lane server
  std::optional<RouteRewrite> rewrite;  // none: heads pass as they are cleaned
};

enum class ForwardFailure : uint8_t {
  kConnectFailed,
  kConnectTimeout,
  kIdleConnectionDied,  // a pooled connection closed before any response byte
  kFirstByteTimeout,
  kBetweenBytesTimeout,
  kClosedBeforeResponse,
  kInvalidResponse,
  kResponseTooLarge,
  kLoopDetected,  // the request has been here before
};

// What script may replace for a client behind a trusted proxy; empty: what the connection says. And
// who the client has proved to be; empty: nobody.
struct ForwardedClient {
  std::string_view address, proto, host, port, user;
};

class ForwarderDelegate {
 public:
  // No response byte was sent to the client. The delegate forwards again, answers, or aborts.
  // `may_retry`: the request can safely be sent again (nothing of it was sent, or it is idempotent
  // and its body is still in hand; and not a byte of a response came).
  virtual void OnForwardFailed(Exchange& exchange, ForwardFailure failure, bool may_retry) = 0;
  // A destination sent bytes that belong to no response. The connection they came on is closed:
  // whoever had used it next would have been given them.
  virtual void OnStrayBytes(uint16_t destination) = 0;
  // A destination that had no place left has one. Once for a turn of the loop, at its end.
  virtual void OnPlaceFree() = 0;

 protected:
  ~ForwarderDelegate() = default;
};

class Forwarder {
 public:
  // `pseudonym`: what this edge calls itself in Via, in lower case; all its threads by the same
  // name, no other edge by this one.
  Forwarder(Engine* engine, ForwarderDelegate* delegate, std::string_view pseudonym);
  ~Forwarder();
  // Replaces what had that index: exchanges in flight finish on the old one, its idle connections
  // close.
  void SetDestination(uint16_t index, const DestinationOptions& options);
  void RemoveDestination(uint16_t index);
  void SetRoute(uint16_t index, const RouteOptions& options);
  // `client` is copied. `response_line` ("name: value\r\n", or null) is added to the final response
  // that a destination gives. Where the destination's places are bounded, one was taken for this
  // exchange, and is given back in any case. The exchange's consumer becomes the forwarder's until
  // OnForwardFailed or the end. What the route refuses is answered and has ended when this returns.
  void Forward(Exchange& exchange,
               uint16_t route,
               uint16_t destination,
               const ForwardedClient* client,
               std::unique_ptr<const std::string> response_line);
  void Close();  // with the engine

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace windhover
