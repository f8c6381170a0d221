// One attempt to take an exchange to a destination: it finds a connection, sends the request,
// relays the answer, watches the clock, and says what went wrong as long as nothing of a response
// has reached the client. After that a failure can only cut the client off, so that a part never
// looks like the whole. The request's side is in forwarded_request.cc, the response's in
// forwarded_response.cc.
//
//   kWaiting     in line for a place at a busy destination     kResponding  the response has begun
//   kConnecting  a connection was begun (or could not be)      kSwitched    raw bytes both ways
//   kRequesting  the request goes out, no answer yet           kDone        the carrier has
//   everything
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/intrusive_list.h"
#include "engine/base/slab_pool.h"
#include "engine/conn/exchange.h"
#include "engine/forward/forwarder.h"
#include "engine/forward/request_rewriter.h"
#include "engine/forward/upstream_connection.h"
#include "engine/forward/upstream_pool.h"
#include "engine/loop/timer_wheel.h"
#include "engine/loop/turn_end.h"

namespace windhover {

class ForwardedExchange;

// A route's options as they were when its exchanges began. Counted: the table and each exchange
// hold it.
struct ForwardRoute {
  explicit ForwardRoute(const RouteOptions& its_options);
  ~ForwardRoute();
  ForwardRoute(const ForwardRoute&) = delete;
  ForwardRoute& operator=(const ForwardRoute&) = delete;

  RouteOptions options;
  // What heads are written by: views of the options.
  FieldPolicy policy;
  const RouteRewrite* rewrite = nullptr;
  const FieldRules* response_rules = nullptr;
  uint32_t references = 1;
};

struct ForwardContext {
  ForwardContext(Engine* engine, ForwarderDelegate* its_delegate, std::string_view its_pseudonym)
      : shared(engine, its_delegate), delegate(its_delegate), pseudonym(its_pseudonym) {}
  void Unref(ForwardRoute* route) {
    if (--route->references == 0) routes.Delete(route);
  }

  UpstreamShared shared;
  ForwarderDelegate* delegate;
  std::string pseudonym;  // this edge's name in Via
  SlabPool<ForwardRoute> routes;
  SlabPool<ForwardedExchange> exchanges;
};

class ForwardedExchange final : private ExchangeConsumer, private UpstreamUser {
 public:
  // Holds the pool (null: there is no such destination) and the route until it is freed.
  ForwardedExchange(ForwardContext* context,
                    Exchange* exchange,
                    ForwardRoute* route,
                    UpstreamPool* pool);
  ~ForwardedExchange();
  ForwardedExchange(const ForwardedExchange&) = delete;
  ForwardedExchange& operator=(const ForwardedExchange&) = delete;

  void SetClient(const ForwardedClient& client);
  void SetResponseLine(std::unique_ptr<const std::string> line) {
    response_line_ = std::move(line);
  }
  void Start();
  // Lets go of the destination and does nothing more.
  void Silence();

  ListNode all_node_;

 private:
  enum class Phase : uint8_t { kWaiting, kConnecting, kRequesting, kResponding, kSwitched, kDone };
  enum ClientPart { kAddress, kProto, kHost, kPort, kUser, kClientParts };

  // While one is alive, the end of the exchange does not free this object.
  class Guard {
   public:
    explicit Guard(ForwardedExchange* self) : self_(self) { self_->calls_++; }
    ~Guard() {
      if (--self_->calls_ == 0 && self_->over_) self_->Free();
    }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

   private:
    ForwardedExchange* self_;
  };

  void OnRequestData(Exchange& exchange, std::string_view data) override;
  void OnRequestEnd(Exchange& exchange, FieldList trailers) override;
  void OnResponseWritable(Exchange& exchange) override;
  void OnPeerFinished(Exchange& exchange) override;
  void OnExchangeEnd(Exchange& exchange, EndReason reason) override;

  void OnUpstreamConnected() override;
  void OnUpstreamInterim(const ResponseHeadView& head) override;
  void OnUpstreamResponse(const ResponseHeadView& head,
                          std::string_view body,
                          bool complete) override;
  void OnUpstreamData(std::string_view data) override;
  void OnUpstreamEnd(std::string_view last_data, FieldList trailers) override;
  void OnUpstreamSwitched(const ResponseHeadView& head, std::string_view first_bytes) override;
  void OnUpstreamFinished() override;
  void OnUpstreamWritable() override;
  void OnUpstreamLost(UpstreamLoss loss, bool any_response) override;
  void OnUpstreamPlace() override;

  void Acquire();
  void Connect();
  void SendRequest();
  void AppendProxyHeaderTo(OutBuffer* out) const;
  OutBuffer& BuildHead();
  void SendPendingHead();
  void FailLater(ForwardFailure failure);
  void OnTurnEnd();
  void WriteBody(std::string_view first, std::string_view second, std::string_view third);
  ForwardingFacts Facts(char* port_text) const;
  ResponseHead RewriteHead(const ResponseHeadView& head, const FieldRules* rules);
  ResponseHead RewriteFinalHead(const ResponseHeadView& head);
  void SendToClient(std::string_view data);
  void PauseRequest();
  void SetDeadline(uint32_t timeout);
  void OnDeadline();
  bool HasBody() const;
  // It may be sent again: doing it twice comes to the same (RFC 9110 9.2.2).
  bool IsIdempotent() const;
  // It may be sent again whatever becomes of it, as far as can be said before its body has come.
  bool IsReplayable() const;
  bool MayRetry() const;
  void Fail(ForwardFailure failure);
  void AbandonUpstream(bool gently);
  void LeaveDestination();
  void LoseFinishedUpstream();
  void Free();

  ForwardContext* context_;
  Exchange* exchange_;
  ForwardRoute* route_;
  UpstreamPool* pool_;
  UpstreamConnection* upstream_ = nullptr;
  Deadline deadline_;
  TurnTask turn_task_;
  uint64_t connect_by_ = 0;
  uint64_t connect_began_ = 0;
  Phase phase_ = Phase::kConnecting;
  bool counted_ = false;    // in the destination's number in flight
  bool has_place_ = false;  // of those that the destination has, if they are bounded
  bool is_retry_ = false;
  bool reused_ = false;        // the connection came from the pool
  bool sent_ = false;          // something of the request was given to a connection
  bool any_response_ = false;  // a byte of a response came
  // The head waits for the body's first bytes, until the end of the turn.
  bool head_pending_ = false;
  bool chunked_ = false;
  bool request_paused_ = false;
  bool upstream_finished_ = false;  // FIN after a switch
  bool over_ = false;
  uint8_t calls_ = 0;
  ForwardFailure failure_ = ForwardFailure::kConnectFailed;  // told at the end of the turn
  uint16_t client_lengths_[kClientParts] = {};
  std::unique_ptr<const std::string> response_line_;
  char client_[48 + 8 + 256 + 8 + 128];  // address, proto, host, port and user, one after the other
};

}  // namespace windhover
