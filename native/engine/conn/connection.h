// One client's connection, speaking HTTP/1.1: reads heads, hands exchanges to the engine's delegate
// one after the other, feeds their bodies, and ends. Input is parsed where it was read; answers to
// what came in one read go out in one write. Nothing here recurses: whatever a consumer calls from
// inside a callback is taken up by the loop that made the callback.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/intrusive_list.h"
#include "engine/base/out_buffer.h"
#include "engine/conn/admission.h"
#include "engine/conn/data_rate.h"
#include "engine/conn/input_buffer.h"
#include "engine/conn/socket.h"
#include "engine/conn/transport.h"
#include "engine/generated/limits.gen.h"
#include "engine/generated/reasons.gen.h"
#include "engine/limits/client_address.h"
#include "engine/loop/timer_wheel.h"
#include "engine/loop/turn_end.h"

namespace windhover {

class Engine;
class Exchange;
class Http1Exchange;
class Listener;
struct ProxyHeader;

class Connection final : public TransportOwner {
 public:
  static void Accept(Engine* engine, Listener* listener, int fd, const sockaddr_storage& peer);
  Connection(Engine* engine, Listener* listener, Admission admission, uint32_t id);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  uint32_t id() const { return id_; }
  int endpoint() const;
  Engine* engine() const { return engine_; }
  const Listener& listener() const { return *listener_; }
  // The peer's IP address as text, without a system call; empty for a Unix socket. Where a proxy
  // has named the client (is_proxied) the client's; empty where the proxy cannot say.
  std::string_view peer_address() const { return {peer_address_, peer_address_length_}; }
  // The same for limits; of no meaning for a Unix socket.
  const ClientAddress& client_address() const { return client_address_; }
  uint16_t peer_port() const { return peer_port_; }
  AddressFamily peer_family() const { return peer_family_; }
  uint16_t local_port() const;
  [[nodiscard]] int LocalName(SocketAddress* out) const;
  bool is_unix() const { return peer_family_ == AddressFamily::kUnix; }
  bool is_proxied() const { return proxied_; }
  bool is_paired() const { return paired_; }
  const TlsSession* tls() const { return transport_.tls(); }  // null: clear
  uint32_t requests() const { return requests_; }             // begun on this connection
  // The limit that a refusal or an end for this reason met: bytes, a count, milliseconds; 0: there
  // is none, or it is not known here.
  uint64_t LimitOf(RejectReason reason) const;
  uint64_t LimitOf(EndReason reason) const;
  // The exchange in flight, or null.
  Exchange* exchange() const;

  // The delegate's OnConnectionClosed comes for this connection.
  void set_watched(bool watched) { watched_ = watched; }
  bool is_watched() const { return watched_; }

  // Idle: closes; else ends after the response in flight.
  void CloseGently();
  // At once; an exchange in flight ends with `reason`.
  void CloseNow(EndReason reason);

  void OnTransportData(char* data, size_t length) override;
  void OnTransportReadable() override;
  void OnTransportEnd(int error) override;
  void OnTransportWritable() override;
  void OnTransportConnected(int error) override;
  void OnTransportHandshake(bool ok) override;
  void OnTransportClosed() override;

 private:
  friend class Engine;
  friend class Http1Exchange;
  friend struct EngineMemory;

  //   header    -> handshake, idle   where a PROXY header comes first: it has been read
  //   handshake -> idle        TLS only
  //   idle      -> head        a part of a request's head is there; the header deadline runs
  //   idle/head -> exchange    a complete head was handed out
  //   exchange  -> upgraded    101 was sent
  //   exchange  -> drain       the response is complete, the request's body is not
  //   exchange, drain -> idle  the next request
  //   any       -> closing     the transport was told to close
  enum class Phase : uint8_t {
    kProxyHeader,
    kHandshake,
    kIdle,
    kHead,
    kExchange,
    kUpgraded,
    kDrain,
    kClosing
  };

  static void OnDeadline(Deadline* deadline, void* self);
  static void OnRateTick(Deadline* tick, void* self);
  static void OnContinueTask(void* self);

  // What comes before the first request. False: the connection is closing.
  void AwaitProxyHeader();
  void TakeProxyHeader(char* data, size_t length);
  [[nodiscard]] bool TakeNamedClient(const ProxyHeader& header);
  void RefuseProxyHeader(EndReason end);
  [[nodiscard]] bool BeginProtocol();

  // One event: works on the input until it is used up or something has to be waited for, then
  // writes what came of it.
  void RunInput();
  void SettleInput();
  void ScheduleContinue();
  // Who sends ahead while many do is read and answered when it is its turn.
  struct HeadShare;
  [[nodiscard]] bool MayReadAnother(HeadShare* share);
  bool AwaitsHead() const;
  bool IsBetweenBodies() const;
  bool IsReadInTurn() const { return crowding_ && IsBetweenBodies(); }
  // Who begins a request on a connection that has had answers, and has read them, is heard before
  // those who go on with a message, have yet to show what they came for, or are known for requests
  // that cost more: of these a few thousand may have something at the same time, again and again,
  // and each turn hears a few.
  bool MayWait() const {
    if (phase_ != Phase::kIdle) return phase_ != Phase::kUpgraded;
    return requests_ == 0 || had_long_head_ || transport_.queued_bytes() != 0;
  }
  bool IsNextInTurn() const { return crowding_ && !drained_ && AwaitsHead(); }
  void PostponeNextHead();
  void PutOffReading();
  void JoinCrowd(size_t others);
  void TakeTurn();
  // Each returns whether there may be more to do.
  bool ReadHead();
  bool ReadPreface();
  bool DeliverBody();
  void DeliverKept();
  bool DeliverLength();
  bool DeliverChunks();
  void HandOver(std::string_view data);
  bool DeliverRaw();
  bool DrainBody();
  void BeginHead();
  void AwaitHead();
  void Dispatch();
  void EndRequest();
  void Reject(RejectReason reason);
  void RejectHead(RejectReason reason, EndReason end);

  // Tells the consumer and the records; the exchange itself stays until ReleaseExchange.
  void EndExchange(EndReason reason);
  void WriteRecord(EndReason reason);
  void ReleaseExchange();
  // The response is complete.
  void FinishExchange(EndReason reason);
  void FinishUpgradeIfDone();
  // A response that cannot be completed must not look complete.
  void CutExchange(EndReason reason);
  void EnterIdle();
  // False: the delegate refused the connection, or closed it.
  [[nodiscard]] bool Announce();
  void CloseAfterOutput(bool linger);
  void CloseTransport();
  void AnswerRefusal();
  // Counted already. Last in what a caller does: the delegate may close the engine.
  void TellLimitEnd(EndReason reason, uint64_t limit);
  void SetDeadline(uint64_t delay_ms);
  void AwaitRequest();
  // While nothing is read, nobody hears of the peer's end: it is looked for.
  void AwaitPeer();
  void LookForPeer();
  bool IsOld() const;
  EndReason CountRequest();
  size_t InputBound() const;

  // The minimum data rates.
  bool AwaitsBody() const;
  RateWatch* Watch();
  void SetRateTick();
  void EndWatch();
  void WatchRequest();
  void WatchResponse();
  bool ChargeRequest();
  bool ChargeResponse();
  void CutSlowReader();

  // The engine's gather buffer, for this connection.
  OutBuffer& Output();
  // What was appended goes out: at the end of the event that runs, else now, or with `defer` at the
  // end of the turn.
  void OutputAppended(bool defer);
  void FlushOutput();
  bool WriteBody(std::string_view data, bool chunked, BufferHold* hold);

  Engine* engine_;
  Listener* listener_;
  Http1Exchange* exchange_ = nullptr;  // from the first byte of a head until its body is done with
  const Limits* limits_;               // of the request that is read or answered
  InputBuffer input_;
  Transport transport_;
  Deadline deadline_{OnDeadline, this};
  TurnTask continue_task_{OnContinueTask, this};
  ListNode node_;  // in the engine's list of connections
  Admission admission_;
  RateWatch* watch_ = nullptr;  // while a body is waited for
  DataRate response_rate_;      // for what is left of the last answer
  uint64_t accepted_at_;
  ClientAddress client_address_;
  uint32_t id_;
  uint32_t requests_ = 0;
  uint32_t crowded_at_ = 0;  // milliseconds of the engine's clock, modulo 2^32
  TurnPlace place_ = 0;      // among the requests of a crowd that are not answered yet
  uint16_t peer_port_ = 0;
  uint16_t local_port_ = 0;  // as a proxy said; 0: the listener's
  Phase phase_ = Phase::kIdle;
  AddressFamily peer_family_ = AddressFamily::kUnix;
  bool in_event_ = false;
  bool may_pair_ = false;  // no byte has been read yet, and the endpoint takes paired edges
  bool paired_ = false;
  bool proxied_ = false;
  bool watched_ = false;
  bool close_after_response_ = false;
  bool peer_finished_ = false;  // FIN on an upgraded connection, or with requests that wait
  bool refused_ = false;        // over a limit, and told so
  bool postponed_ = false;      // the next head is here, and is read when others had their turn
  bool crowding_ = false;       // sends ahead while many do, or did so a moment ago
  bool drained_ = false;        // nothing had come at its last turn
  bool had_long_head_ = false;  // the last request
  bool put_off_ = false;        // something has come that is not read yet
  bool in_turn_ = false;        // the input that is run next is its turn's
  uint8_t peer_address_length_ = 0;
  char peer_address_[kMaxAddressText];
};

static_assert(sizeof(Connection) <= 900, "an idle connection is promised to cost less than 1 KiB");

}  // namespace windhover
