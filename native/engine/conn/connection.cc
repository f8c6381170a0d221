// A connection's life: accepting, the transport's events, the end of exchanges, deadlines, output.
// Every callback may end the exchange, the connection or the engine, so the phase is looked at
// again after each; memory goes only when the handle is closed, on a stack of its own.
#include "engine/conn/connection.h"

#include <netinet/in.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "engine/base/check.h"
#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/http1_exchange.h"
#include "engine/conn/listener.h"
#include "engine/http1/chunk_encoder.h"
#include "engine/http1/error_responses.h"
#include "engine/stats/record_ring.h"
#include "engine/tls/tls_session.h"

namespace windhover {

namespace {

constexpr uint32_t kDrainMs = 5000;
// How often a peer that is not read from is asked for: one system call.
constexpr uint32_t kPeerCheckMs = 1000;
// Below this a copy is cheaper than another element of a writev, and may save a system call.
constexpr size_t kGatherSize = 8192;
constexpr size_t kGatherBound = 65536;

}  // namespace

void Connection::Accept(Engine* engine, Listener* listener, int fd, const sockaddr_storage& peer) {
  EngineMemory& memory = engine->memory();
  Admission admission;
  const RejectReason refused = admission.Enter(engine, *listener, peer);
  const bool answered = refused != RejectReason::kNone && listener->MayAnswerRefusal(refused);
  if (refused != RejectReason::kNone) {
    engine->counters().Rejected(refused);
    if (!answered) close(fd);
    engine->delegate()->OnConnectionRefused(listener->endpoint(), refused, peer);
    if (!answered) return;
  }
  Connection* self = memory.connection_pool.New(
      engine, listener, std::move(admission), engine->NextConnectionId());
  memory.connections.PushBack(self);
  engine->counters().Add(Counter::kConnectionsOpen);
  engine->counters().Add(Counter::kConnectionsTotal);
  if (!listener->is_unix() && self->client_address_.Read(peer)) {
    self->peer_family_ = FamilyOf(peer);
    self->peer_port_ = PortOf(peer);
    self->peer_address_length_ = FormatAddress(peer, self->peer_address_);
  }
  if (self->transport_.Open(fd, listener->is_unix()) != 0) {
    close(fd);
    if (self->transport_.is_open()) {
      self->phase_ = Phase::kClosing;
      self->transport_.Close();
    } else {
      self->OnTransportClosed();
    }
    return;
  }
  if (answered) return self->AnswerRefusal();
  if (listener->options().proxy_peers != nullptr) {
    self->AwaitProxyHeader();
  } else if (!self->BeginProtocol()) {
    return;
  }
  self->JoinCrowd(engine->turn_end().postponed());
  self->transport_.set_may_wait(true);
  if (self->IsReadInTurn()) {
    self->transport_.AwaitReadable();
  } else {
    self->transport_.StartReading();
  }
}

bool Connection::BeginProtocol() {
  const EndpointOptions& options = listener_->options();
  if (options.tls == nullptr) {
    EnterIdle();
    return !options.announces || Announce();
  }
  phase_ = Phase::kHandshake;
  if (!transport_.StartTls(options.tls, options.client_auth)) {
    engine_->counters().Add(Counter::kTlsFailures);
    CloseTransport();
    return false;
  }
  if (!deadline_.is_set()) SetDeadline(limits_->handshake_timeout);
  return true;
}

Connection::Connection(Engine* engine, Listener* listener, Admission admission, uint32_t id)
    : engine_(engine),
      listener_(listener),
      limits_(listener->limits(false)),
      transport_(engine, this),
      admission_(std::move(admission)),
      response_rate_(limits_->min_response_data_rate),
      accepted_at_(engine->now()),
      id_(id),
      may_pair_(listener->is_unix() && listener->options().paired &&
                listener->options().proxy_peers == nullptr) {}

Connection::~Connection() = default;

int Connection::endpoint() const { return listener_->endpoint(); }

uint16_t Connection::local_port() const {
  return local_port_ != 0 ? local_port_ : listener_->address().port;
}

int Connection::LocalName(SocketAddress* out) const { return SocketName(transport_.fd(), out); }

uint64_t Connection::LimitOf(RejectReason reason) const {
  switch (reason) {
    case RejectReason::kRequestLineTooLong:
      return limits_->max_request_line_size;
    case RejectReason::kHeadersTooLarge:
      return limits_->max_request_headers_total_size;
    case RejectReason::kTooManyHeaders:
      return limits_->max_request_header_count;
    case RejectReason::kChunkExtensionsTooLarge:
      return limits_->max_chunk_extension_size;
    case RejectReason::kRequestHeadersTimeout:
      return limits_->request_headers_timeout;
    case RejectReason::kBodyTooLarge:
      return exchange_->limits_.max_request_body_size;
    case RejectReason::kRequestBodyTooSlow:
      return exchange_->limits_.min_request_body_data_rate.bytes_per_second;
    case RejectReason::kTooManyUpgrades:
      return std::min(engine_->limits().max_upgraded, limits_->max_concurrent_upgraded_connections);
    default:
      return 0;
  }
}

uint64_t Connection::LimitOf(EndReason reason) const {
  switch (reason) {
    case EndReason::kHandshakeTimeout:
      return limits_->handshake_timeout;
    case EndReason::kKeepAliveTimeout:
      return limits_->keep_alive_timeout;
    case EndReason::kMaxConnectionAge:
      return limits_->max_connection_age;
    case EndReason::kMaxRequestsPerConnection:
      return limits_->max_requests_per_connection;
    default:
      return 0;
  }
}

Exchange* Connection::exchange() const {
  return phase_ == Phase::kExchange || phase_ == Phase::kUpgraded ? exchange_ : nullptr;
}

void Connection::CloseGently() {
  if (phase_ == Phase::kClosing) return;
  close_after_response_ = true;
  if (phase_ == Phase::kIdle && input_.empty() && !in_event_) {
    CloseAfterOutput(false);
  } else if (phase_ == Phase::kProxyHeader || phase_ == Phase::kHandshake) {
    CloseTransport();
  }
}

void Connection::CloseNow(EndReason reason) {
  if (phase_ == Phase::kClosing) return;
  if (exchange() != nullptr) EndExchange(reason);
  CloseTransport();
}

// Without a request there is nothing to answer but the connection itself.
void Connection::AnswerRefusal() {
  ++engine_->memory().refusals;
  refused_ = true;
  AppendErrorStatus(&Output(), 503, engine_->DateLine(), kRetrySoon);
  CloseAfterOutput(true);
}

// Events of the transport.

void Connection::OnTransportData(char* data, size_t length) {
  if (phase_ == Phase::kProxyHeader) return TakeProxyHeader(data, length);
  engine_->counters().Add(Counter::kBytesReceived, static_cast<int64_t>(length));
  input_.Offer(data, length, engine_->memory().blocks);
  drained_ = false;
  if (postponed_ && !in_turn_) {
    SettleInput();
  } else {
    RunInput();
  }
}

void Connection::OnTransportEnd(int error) {
  if (postponed_ && error == 0) {
    // What it sent before its FIN is answered as if it had been read at once.
    peer_finished_ = true;
    return;
  }
  switch (phase_) {
    case Phase::kProxyHeader:
      // Balancers look whether somebody listens, and leave.
      if (input_.empty()) return CloseTransport();
      return RefuseProxyHeader(error == 0 ? EndReason::kClientClosed : EndReason::kClientReset);
    case Phase::kHandshake:
      engine_->counters().Add(Counter::kTlsFailures);
      engine_->counters().Ended(EndReason::kHandshakeFailed);
      return CloseTransport();
    case Phase::kIdle:
      return error == 0 ? CloseAfterOutput(false) : CloseTransport();
    case Phase::kHead:
      return RejectHead(RejectReason::kUnexpectedEnd,
                        error == 0 ? EndReason::kClientClosed : EndReason::kClientReset);
    case Phase::kExchange:
    case Phase::kDrain:
      // A client that sends FIN before it has its answer has left. Earlier answers may still be
      // queued.
      if (phase_ == Phase::kExchange) {
        EndExchange(error == 0 ? EndReason::kClientClosed : EndReason::kClientReset);
      }
      return error == 0 ? CloseAfterOutput(false) : CloseTransport();
    case Phase::kUpgraded:
      if (error == 0) {
        peer_finished_ = true;
        return ScheduleContinue();
      }
      EndExchange(EndReason::kClientReset);
      return CloseTransport();
    case Phase::kClosing:
      return;
  }
}

void Connection::OnTransportWritable() {
  if (phase_ == Phase::kIdle || phase_ == Phase::kHead) {
    if (crowding_) return PostponeNextHead();
    ScheduleContinue();
  } else if (exchange() != nullptr && exchange_->wants_writable_) {
    exchange_->wants_writable_ = false;
    if (exchange_->consumer_ != nullptr) exchange_->consumer_->OnResponseWritable(*exchange_);
  }
}

void Connection::OnTransportConnected(int) {}

void Connection::OnTransportHandshake(bool ok) {
  Counters& counters = engine_->counters();
  if (!ok) {
    counters.Add(Counter::kTlsFailures);
    counters.Ended(EndReason::kHandshakeFailed);
    return CloseAfterOutput(true);
  }
  counters.Add(Counter::kTlsHandshakes);
  if (transport_.tls()->resumed()) counters.Add(Counter::kTlsResumptions);
  EnterIdle();
  if (listener_->options().announces) static_cast<void>(Announce());
}

bool Connection::Announce() {
  const bool accepted = engine_->delegate()->OnConnection(*this);
  if (phase_ == Phase::kClosing || transport_.is_closing()) return false;
  if (accepted) return true;
  engine_->counters().Ended(EndReason::kAppAborted);
  CloseTransport();
  return false;
}

void Connection::OnTransportClosed() {
  EngineMemory& memory = engine_->memory();
  Engine* engine = engine_;
  const uint32_t id = id_;
  const bool watched = watched_ && !engine->is_closing();
  if (memory.output_owner == this) {
    memory.output_owner = nullptr;
    memory.output.Clear();
  }
  if (exchange_ != nullptr) {
    // Only the engine's own end leaves one open until here.
    if (exchange_->dispatched_) EndExchange(EndReason::kServerClosed);
    ReleaseExchange();
  }
  input_.Clear(memory.blocks);
  EndWatch();
  admission_.Leave(engine, *listener_);
  if (refused_) --memory.refusals;
  engine->counters().Add(Counter::kConnectionsOpen, -1);
  memory.connection_pool.Delete(this);
  if (watched) engine->delegate()->OnConnectionClosed(id);
}

// The end of an exchange.

void Connection::EndExchange(EndReason reason) {
  Http1Exchange* exchange = exchange_;
  if (exchange->over_) return;
  exchange->over_ = true;
  if (place_ != 0) [[unlikely]]
    engine_->turn_end().LeavePlace(&place_);
  exchange->record_.bytes_received = exchange->head_.head_length + exchange->body_received_;
  engine_->EndExchange(exchange->record_);
  const bool completed = reason == EndReason::kCompleted;
  const EndReason told = completed ? exchange->record_.answered_for : reason;
  engine_->counters().Ended(told);
  ExchangeConsumer* consumer = exchange->consumer_;
  if (consumer != nullptr && !engine_->is_closing()) consumer->OnExchangeEnd(*exchange, reason);
  exchange->consumer_ = nullptr;
  // Last, so that the consumer can still say what the record is to hold.
  WriteRecord(told);
}

void Connection::WriteRecord(EndReason reason) {
  if (engine_->ring() == nullptr) return;
  const bool written = engine_->ring()->Write(*exchange_, reason);
  engine_->counters().Add(written ? Counter::kRecordsWritten : Counter::kRecordsDropped);
}

void Connection::ReleaseExchange() {
  Http1Exchange* exchange = exchange_;
  exchange_ = nullptr;
  if (watch_ != nullptr) watch_->request.Stop();
  response_rate_ = exchange->limits_.min_response_data_rate;
  admission_.LeaveUpgrade(engine_, *listener_);
  exchange->GiveMemory();
  engine_->memory().exchange_pool.Delete(exchange);
}

void Connection::FinishExchange(EndReason reason) {
  Http1Exchange* exchange = exchange_;
  const bool close = exchange->close_ || close_after_response_;
  EndExchange(reason);
  if (phase_ == Phase::kClosing || transport_.is_closing()) return;
  if (close) return CloseAfterOutput(!exchange->request_complete_ || !input_.empty());
  if (exchange->request_complete_) {
    ReleaseExchange();
    EnterIdle();
  } else {
    phase_ = Phase::kDrain;
    SetDeadline(kDrainMs);
  }
  if (phase_ == Phase::kDrain) {
    ScheduleContinue();
  } else if (crowding_ || !input_.empty()) {
    PostponeNextHead();
  }
}

void Connection::FinishUpgradeIfDone() {
  if (!exchange_->response_done_ || !exchange_->end_delivered_) return;
  EndExchange(EndReason::kUpgraded);
  CloseAfterOutput(false);
}

void Connection::CutExchange(EndReason reason) {
  Http1Exchange* exchange = exchange_;
  // FIN would look like the end of a body that is framed by the end of the connection.
  const bool reset =
      exchange->response_started_ && exchange->response_framing_ == BodyFraming::kUntilClose;
  EndExchange(reason);
  FlushOutput();
  if (phase_ == Phase::kClosing) return;
  phase_ = Phase::kClosing;
  if (reset) {
    transport_.Reset();
  } else {
    transport_.Close();
  }
}

void Connection::EnterIdle() {
  phase_ = Phase::kIdle;
  // An event that runs does this once, at its end.
  if (in_event_) return;
  AwaitRequest();
  transport_.set_may_wait(MayWait());
}

void Connection::AwaitRequest() {
  uint64_t timeout = limits_->keep_alive_timeout;
  if (limits_->max_connection_age != kNoLimit) {
    const uint64_t end = accepted_at_ + limits_->max_connection_age;
    timeout = std::min(timeout, end > engine_->now() ? end - engine_->now() : 1);
  }
  SetDeadline(timeout);
}

bool Connection::IsOld() const {
  return limits_->max_connection_age != kNoLimit &&
         engine_->now() - accepted_at_ >= limits_->max_connection_age;
}

void Connection::CloseAfterOutput(bool linger) {
  if (phase_ == Phase::kClosing) return;
  FlushOutput();
  phase_ = Phase::kClosing;
  engine_->wheel().Clear(&deadline_);
  // Of what was put off, some may be unread.
  transport_.CloseGently(linger || crowding_ || put_off_);
}

void Connection::CloseTransport() {
  phase_ = Phase::kClosing;
  engine_->wheel().Clear(&deadline_);
  transport_.Close();
}

void Connection::TellLimitEnd(EndReason reason, uint64_t limit) {
  if (!engine_->is_closing()) engine_->delegate()->OnLimitEnd(*this, reason, limit);
}

void Connection::SetDeadline(uint64_t delay_ms) {
  if (delay_ms == kNoLimit || paired_) {
    if (deadline_.is_set()) engine_->wheel().Clear(&deadline_);
  } else {
    engine_->wheel().Set(&deadline_, engine_->now() + delay_ms);
  }
}

void Connection::AwaitPeer() {
  if (exchange() != nullptr) engine_->wheel().Set(&deadline_, engine_->now() + kPeerCheckMs);
}

void Connection::LookForPeer() {
  if (transport_.is_reading()) return;
  switch (transport_.LookForPeer()) {
    case Transport::Peer::kThere:
      return AwaitPeer();
    case Transport::Peer::kFinished:
      // On an upgraded connection this direction has ended, which is told after its last byte.
      return phase_ == Phase::kUpgraded ? AwaitPeer() : OnTransportEnd(0);
    case Transport::Peer::kGone:
      return OnTransportEnd(UV_ECONNRESET);
  }
}

void Connection::OnDeadline(Deadline*, void* self_pointer) {
  auto* self = static_cast<Connection*>(self_pointer);
  Counters& counters = self->engine_->counters();
  switch (self->phase_) {
    case Phase::kProxyHeader: {
      const bool is_tls = self->listener_->options().tls != nullptr;
      return self->RefuseProxyHeader(is_tls ? EndReason::kHandshakeTimeout
                                            : EndReason::kRequestHeadersTimeout);
    }
    case Phase::kHandshake:
      counters.Add(Counter::kTlsFailures);
      counters.Ended(EndReason::kHandshakeTimeout);
      self->CloseTransport();
      return self->TellLimitEnd(EndReason::kHandshakeTimeout,
                                self->LimitOf(EndReason::kHandshakeTimeout));
    case Phase::kIdle: {
      const EndReason reason =
          self->IsOld() ? EndReason::kMaxConnectionAge : EndReason::kKeepAliveTimeout;
      counters.Ended(reason);
      self->CloseAfterOutput(false);
      return self->TellLimitEnd(reason, self->LimitOf(reason));
    }
    case Phase::kHead:
      return self->RejectHead(RejectReason::kRequestHeadersTimeout,
                              EndReason::kRequestHeadersTimeout);
    case Phase::kDrain:
      return self->CloseAfterOutput(true);
    case Phase::kExchange:
    case Phase::kUpgraded:
      // It may also be left from before: clearing it for each exchange would cost more than this
      // call.
      return self->LookForPeer();
    case Phase::kClosing:
      return;
  }
}

// Output.

OutBuffer& Connection::Output() {
  EngineMemory& memory = engine_->memory();
  if (memory.output_owner != this) {
    engine_->FlushOutput();
    memory.output_owner = this;
  }
  return memory.output;
}

void Connection::OutputAppended(bool defer) {
  if (engine_->memory().output.size() > kGatherBound) {
    FlushOutput();
  } else if (in_event_) {
    return;
  } else if (defer) {
    engine_->ScheduleFlush();
  } else {
    FlushOutput();
  }
}

void Connection::FlushOutput() {
  EngineMemory& memory = engine_->memory();
  if (memory.output_owner != this) return;
  memory.output_owner = nullptr;
  if (memory.output.empty()) return;
  engine_->counters().Add(Counter::kBytesSent, static_cast<int64_t>(memory.output.size()));
  if (!transport_.Write(memory.output.view())) WatchResponse();
  memory.output.Clear();
  memory.output.Shrink(EngineMemory::kKeptOutput);
}

// False: as much is queued as may be.
bool Connection::WriteBody(std::string_view data, bool chunked, BufferHold* hold) {
  OutBuffer& output = Output();
  if (chunked) AppendChunkHeader(&output, data.size());
  if (data.size() <= kGatherSize) {
    output.Append(data);
    if (chunked) output.Append(kChunkEnd);
    if (hold != nullptr) hold->Release();
    OutputAppended(true);
    return transport_.queued_bytes() <= limits_->max_response_buffer_size;
  }
  const std::string_view end = chunked ? kChunkEnd : std::string_view();
  engine_->counters().Add(Counter::kBytesSent,
                          static_cast<int64_t>(output.size() + data.size() + end.size()));
  engine_->memory().output_owner = nullptr;
  if (!transport_.Write3(output.view(), data, end, hold)) WatchResponse();
  output.Clear();
  return transport_.queued_bytes() <= limits_->max_response_buffer_size;
}

}  // namespace windhover
