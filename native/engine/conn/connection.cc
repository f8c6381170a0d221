// The connection's state machine. Every callback may end the exchange, the connection or the engine, so the loops look at
// the phase again after each; memory goes only when the handle is closed, on a stack of its own.
#include "engine/conn/connection.h"

#include <netinet/in.h>
#include <unistd.h>

#include <algorithm>

#include "engine/base/check.h"
#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/http1_exchange.h"
#include "engine/conn/listener.h"
#include "engine/http1/chunk_encoder.h"
#include "engine/http1/error_responses.h"
#include "engine/http1/head_writer.h"
#include "engine/stats/record_ring.h"
#include "engine/tls/tls_session.h"

namespace windhover {

namespace {

// What a client may send ahead while an answer is made, beyond the body that is waited for.
constexpr size_t kPipelineBound = 65536;
constexpr size_t kUnlimitedBuffer = size_t{16} * 1024 * 1024;
constexpr uint32_t kDrainMs = 5000;
// Below this a copy is cheaper than another element of a writev, and may save a system call.
constexpr size_t kGatherSize = 8192;
constexpr size_t kGatherBound = 65536;

constexpr std::string_view kPreface("\0WINDHOVER-PAIR\x01", 16);
constexpr size_t kPrefaceNameSize = 15;  // without the version

}  // namespace

void Connection::Accept(Engine* engine, Listener* listener, int fd, const sockaddr_storage& peer) {
  EngineMemory& memory = engine->memory();
  Connection* self = memory.connection_pool.New(engine, listener, engine->NextConnectionId());
  memory.connections.PushBack(self);
  engine->counters().Add(Counter::kConnectionsOpen);
  engine->counters().Add(Counter::kConnectionsTotal);
  if (!listener->is_unix()) {
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
  const std::shared_ptr<const TlsNames>& names = listener->options().tls;
  if (names != nullptr) {
    self->phase_ = Phase::kHandshake;
    if (!self->transport_.StartTls(names)) {
      engine->counters().Add(Counter::kTlsFailures);
      return self->CloseTransport();
    }
    self->SetDeadline(self->limits_->handshake_timeout);
  } else {
    self->EnterIdle();
  }
  self->transport_.StartReading();
}

Connection::Connection(Engine* engine, Listener* listener, uint32_t id)
    : engine_(engine),
      listener_(listener),
      limits_(listener->limits(false)),
      transport_(engine, this),
      id_(id),
      may_pair_(listener->is_unix() && listener->options().paired) {}

Connection::~Connection() = default;

int Connection::endpoint() const { return listener_->endpoint(); }

uint16_t Connection::local_port() const { return listener_->address().port; }

int Connection::LocalName(SocketAddress* out) const { return SocketName(transport_.fd(), out); }

Exchange* Connection::exchange() const {
  return phase_ == Phase::kExchange || phase_ == Phase::kUpgraded ? exchange_ : nullptr;
}

void Connection::CloseGently() {
  if (phase_ == Phase::kClosing) return;
  close_after_response_ = true;
  if (phase_ == Phase::kIdle && input_.empty() && !in_event_) {
    CloseAfterOutput(false);
  } else if (phase_ == Phase::kHandshake) {
    CloseTransport();
  }
}

void Connection::CloseNow(EndReason reason) {
  if (phase_ == Phase::kClosing) return;
  if (exchange() != nullptr) EndExchange(reason);
  CloseTransport();
}

// Events of the transport.

void Connection::OnTransportData(char* data, size_t length) {
  engine_->counters().Add(Counter::kBytesReceived, static_cast<int64_t>(length));
  input_.Offer(data, length, engine_->memory().blocks);
  RunInput();
}

void Connection::OnTransportEnd(int error) {
  switch (phase_) {
    case Phase::kHandshake:
      engine_->counters().Add(Counter::kTlsFailures);
      engine_->counters().Ended(EndReason::kHandshakeFailed);
      return CloseTransport();
    case Phase::kIdle:
      return error == 0 ? CloseAfterOutput(false) : CloseTransport();
    case Phase::kHead:
      return RejectHead(RejectReason::kUnexpectedEnd, error == 0 ? EndReason::kClientClosed : EndReason::kClientReset);
    case Phase::kExchange:
    case Phase::kDrain:
      // A client that sends FIN before it has its answer has left. Earlier answers may still be queued.
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
  if (exchange_ != nullptr) ReleaseExchange();
  input_.Clear(memory.blocks);
  engine->counters().Add(Counter::kConnectionsOpen, -1);
  memory.connection_pool.Delete(this);
  if (watched) engine->delegate()->OnConnectionClosed(id);
}

// Input.

void Connection::RunInput() {
  if (in_event_ || phase_ == Phase::kClosing) return;
  in_event_ = true;
  bool more = true;
  while (more && !transport_.is_closing()) {
    switch (phase_) {
      case Phase::kIdle:
      case Phase::kHead:
        more = ReadHead();
        break;
      case Phase::kExchange:
        more = DeliverBody();
        break;
      case Phase::kUpgraded:
        more = DeliverRaw();
        break;
      case Phase::kDrain:
        more = DrainBody();
        break;
      case Phase::kHandshake:
      case Phase::kClosing:
        more = false;
        break;
    }
  }
  in_event_ = false;
  SettleInput();
}

void Connection::SettleInput() {
  EngineMemory& memory = engine_->memory();
  if (memory.output_owner == this) FlushOutput();
  if (phase_ == Phase::kClosing || transport_.is_closing()) return input_.Clear(memory.blocks);
  if (exchange_ != nullptr && exchange_->head_.base != nullptr && !exchange_->retained_) {
    // The bytes go now. Records need them at the end; everybody else has been told to ask for them.
    if (engine_->ring() != nullptr) {
      exchange_->Retain();
    } else {
      exchange_->head_.base = nullptr;
      exchange_->head_.field_count = 0;
    }
  }
  input_.Settle(memory.blocks);
  if (phase_ == Phase::kIdle) {
    if (close_after_response_ && input_.empty()) return CloseAfterOutput(false);
    SetDeadline(limits_->keep_alive_timeout);
  }
  if (input_.size() > InputBound()) {
    transport_.StopReading();
  } else {
    transport_.StartReading();
  }
}

void Connection::ScheduleContinue() {
  if (!in_event_) engine_->turn_end().Schedule(&continue_task_);
}

void Connection::OnContinueTask(void* self) { static_cast<Connection*>(self)->RunInput(); }

size_t Connection::InputBound() const {
  if (phase_ != Phase::kExchange || exchange_->request_complete_) return kPipelineBound;
  return limits_->max_request_buffer_size == 0 ? kUnlimitedBuffer : limits_->max_request_buffer_size;
}

bool Connection::ReadHead() {
  if (input_.empty()) return false;
  if (transport_.queued_bytes() > limits_->max_response_buffer_size) return false;
  if (may_pair_) {
    if (*input_.data() == '\0') return ReadPreface();
    may_pair_ = false;
  }
  if (exchange_ == nullptr) BeginHead();
  const ParseResult result = exchange_->parser_.Parse(input_.data(), input_.size(), *limits_, &exchange_->head_);
  switch (result.status) {
    case ParseStatus::kDone:
      Dispatch();
      return true;
    case ParseStatus::kNeedMore:
      AwaitHead();
      return false;
    case ParseStatus::kRejected:
      exchange_->head_.base = input_.data();
      RejectHead(result.reason, EndReason::kRejected);
      return false;
  }
  return false;
}

// A paired edge begins with its name and version, and hears ours before the first answer.
bool Connection::ReadPreface() {
  if (input_.size() < kPreface.size()) {
    if (phase_ == Phase::kIdle) SetDeadline(limits_->request_headers_timeout);
    phase_ = Phase::kHead;
    return false;
  }
  const std::string_view preface = input_.Consume(kPreface.size());
  uint32_t uid = 0;
  const bool known = preface.substr(0, kPrefaceNameSize) == kPreface.substr(0, kPrefaceNameSize);
  if (!known || PeerUserId(transport_.fd(), &uid) != 0 || !listener_->MayPair(uid)) {
    RejectHead(RejectReason::kInvalidPreface, EndReason::kRejected);
    return false;
  }
  may_pair_ = false;
  paired_ = true;
  Output().Append(kPreface);
  OutputAppended(false);
  EnterIdle();
  return true;
}

void Connection::BeginHead() {
  EngineMemory& memory = engine_->memory();
  limits_ = listener_->limits(paired_);
  exchange_ = memory.exchange_pool.New(this, memory.fields());
}

void Connection::AwaitHead() {
  exchange_->OwnFields(limits_->max_request_header_count);
  if (phase_ == Phase::kHead || !exchange_->parser_.started()) return;
  phase_ = Phase::kHead;
  SetDeadline(limits_->request_headers_timeout);
}

void Connection::Dispatch() {
  input_.Consume(exchange_->head_.head_length);
  phase_ = Phase::kExchange;
  ++requests_;
  engine_->counters().Add(Counter::kExchangesInFlight);
  engine_->counters().Add(Counter::kExchangesTotal);
  exchange_->BeginBody();
  engine_->delegate()->OnExchange(*exchange_);
}

// The request's body.

bool Connection::DeliverBody() {
  Http1Exchange* exchange = exchange_;
  if (!exchange->resumed_ || exchange->end_delivered_) return false;
  if (exchange->request_complete_) {
    EndRequest();
    return true;
  }
  if (!exchange->body_begun_) {
    exchange->body_begun_ = true;
    const uint64_t limit = limits_->max_request_body_size;
    if (limit != 0 && exchange->head_.framing == BodyFraming::kLength && exchange->body_remaining_ > limit) {
      Reject(RejectReason::kBodyTooLarge);
      return false;
    }
    if (exchange->continue_pending_ && input_.empty() && !exchange->response_started_) {
      Output().Append(kContinueResponse);
      OutputAppended(false);
    }
    exchange->continue_pending_ = false;
  }
  if (input_.empty()) return false;
  return exchange->decoder_in_use_ ? DeliverChunks() : DeliverLength();
}

bool Connection::DeliverLength() {
  Http1Exchange* exchange = exchange_;
  const size_t length = static_cast<size_t>(std::min<uint64_t>(input_.size(), exchange->body_remaining_));
  exchange->body_remaining_ -= length;
  exchange->body_received_ += length;
  exchange->request_complete_ = exchange->body_remaining_ == 0;
  exchange->consumer_->OnRequestData(*exchange, input_.Consume(length));
  return true;
}

bool Connection::DeliverChunks() {
  Http1Exchange* exchange = exchange_;
  size_t consumed = 0;
  std::string_view payload;
  const ChunkResult result = exchange->decoder_.Decode(input_.data(), input_.size(), &consumed, &payload);
  input_.Consume(consumed);
  switch (result.status) {
    case ChunkStatus::kNeedMore:
      return false;
    case ChunkStatus::kDone:
      exchange->request_complete_ = true;
      return true;
    case ChunkStatus::kRejected:
      Reject(result.reason);
      return false;
    case ChunkStatus::kData:
      break;
  }
  exchange->body_received_ += payload.size();
  const uint64_t limit = limits_->max_request_body_size;
  if (limit != 0 && exchange->body_received_ > limit) {
    Reject(RejectReason::kBodyTooLarge);
    return false;
  }
  exchange->consumer_->OnRequestData(*exchange, payload);
  return true;
}

void Connection::EndRequest() {
  Http1Exchange* exchange = exchange_;
  exchange->end_delivered_ = true;
  exchange->request_ended_ = true;
  const FieldList trailers = exchange->decoder_in_use_ ? exchange->decoder_.trailers() : FieldList();
  exchange->consumer_->OnRequestEnd(*exchange, trailers);
}

bool Connection::DeliverRaw() {
  Http1Exchange* exchange = exchange_;
  if (!exchange->resumed_) return false;
  if (!input_.empty()) {
    const std::string_view data = input_.Consume(input_.size());
    exchange->body_received_ += data.size();
    exchange->consumer_->OnRequestData(*exchange, data);
    return true;
  }
  if (!peer_finished_ || exchange->end_delivered_) return false;
  exchange->end_delivered_ = true;
  exchange->consumer_->OnPeerFinished(*exchange);
  if (phase_ == Phase::kUpgraded) FinishUpgradeIfDone();
  return false;
}

// The response is out; the rest of the request is read only so that the connection can be used again.
bool Connection::DrainBody() {
  Http1Exchange* exchange = exchange_;
  if (!exchange->request_complete_) {
    if (input_.empty()) return false;
    size_t consumed = 0;
    bool failed = false;
    if (exchange->decoder_in_use_) {
      std::string_view payload;
      const ChunkResult result = exchange->decoder_.Decode(input_.data(), input_.size(), &consumed, &payload);
      failed = result.status == ChunkStatus::kRejected;
      exchange->request_complete_ = result.status == ChunkStatus::kDone;
    } else {
      consumed = static_cast<size_t>(std::min<uint64_t>(input_.size(), exchange->body_remaining_));
      exchange->body_remaining_ -= consumed;
      exchange->request_complete_ = exchange->body_remaining_ == 0;
    }
    input_.Consume(consumed);
    exchange->drained_ += static_cast<uint32_t>(consumed);
    if (failed || exchange->drained_ > Http1Exchange::kMaxDrained) {
      CloseAfterOutput(true);
      return false;
    }
    if (!exchange->request_complete_) return true;
  }
  ReleaseExchange();
  EnterIdle();
  return true;
}

// Refusals.

// A fault in a body that is being read, or a limit that it passed.
void Connection::Reject(RejectReason reason) {
  Http1Exchange* exchange = exchange_;
  engine_->counters().Rejected(reason);
  exchange->record_.reject = reason;
  if (exchange->response_started_) {
    CutExchange(EndReason::kRejected);
  } else {
    AppendErrorResponse(&Output(), reason, engine_->DateLine());
    exchange->NoteFirstByte(kRejectStatus[static_cast<int>(reason)]);
    EndExchange(EndReason::kRejected);
    CloseAfterOutput(true);
  }
  if (!engine_->is_closing()) engine_->delegate()->OnRejected(*this, reason);
}

// A head that never became an exchange: no consumer hears of it, the records do.
void Connection::RejectHead(RejectReason reason, EndReason end) {
  Counters& counters = engine_->counters();
  counters.Rejected(reason);
  counters.Ended(end);
  const int status = kRejectStatus[static_cast<int>(reason)];
  if (status != 0) AppendErrorResponse(&Output(), reason, engine_->DateLine());
  if (exchange_ != nullptr && engine_->ring() != nullptr) {
    if (exchange_->head_.base == nullptr) exchange_->head_.base = input_.data();
    exchange_->record_.reject = reason;
    exchange_->NoteFirstByte(status);
    const bool written = engine_->ring()->Write(*exchange_, end);
    counters.Add(written ? Counter::kRecordsWritten : Counter::kRecordsDropped);
  }
  CloseAfterOutput(status != 0);
  engine_->delegate()->OnRejected(*this, reason);
}

// The end of an exchange.

void Connection::EndExchange(EndReason reason) {
  Http1Exchange* exchange = exchange_;
  if (exchange->over_) return;
  exchange->over_ = true;
  if (engine_->is_closing()) return;
  Counters& counters = engine_->counters();
  counters.Add(Counter::kExchangesInFlight, -1);
  counters.Ended(reason);
  exchange->record_.bytes_received = exchange->head_.head_length + exchange->body_received_;
  if (exchange->consumer_ != nullptr) exchange->consumer_->OnExchangeEnd(*exchange, reason);
  exchange->consumer_ = nullptr;
  if (engine_->ring() != nullptr) {
    const bool written = engine_->ring()->Write(*exchange, reason);
    counters.Add(written ? Counter::kRecordsWritten : Counter::kRecordsDropped);
  }
}

void Connection::ReleaseExchange() {
  Http1Exchange* exchange = exchange_;
  exchange_ = nullptr;
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
  if (phase_ == Phase::kDrain || !input_.empty()) ScheduleContinue();
}

void Connection::FinishUpgradeIfDone() {
  if (!exchange_->response_done_ || !exchange_->end_delivered_) return;
  EndExchange(EndReason::kUpgraded);
  CloseAfterOutput(false);
}

void Connection::CutExchange(EndReason reason) {
  Http1Exchange* exchange = exchange_;
  // FIN would look like the end of a body that is framed by the end of the connection.
  const bool reset = exchange->response_started_ && exchange->response_framing_ == BodyFraming::kUntilClose;
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
  // An event that runs sets the deadline once, at its end.
  if (!in_event_) SetDeadline(limits_->keep_alive_timeout);
}

void Connection::CloseAfterOutput(bool linger) {
  if (phase_ == Phase::kClosing) return;
  FlushOutput();
  phase_ = Phase::kClosing;
  engine_->wheel().Clear(&deadline_);
  transport_.CloseGently(linger);
}

void Connection::CloseTransport() {
  phase_ = Phase::kClosing;
  engine_->wheel().Clear(&deadline_);
  transport_.Close();
}

void Connection::SetDeadline(uint32_t delay_ms) {
  if (delay_ms == 0 || paired_) {
    if (deadline_.is_set()) engine_->wheel().Clear(&deadline_);
  } else {
    engine_->wheel().Set(&deadline_, engine_->now() + delay_ms);
  }
}

void Connection::OnDeadline(Deadline*, void* self_pointer) {
  auto* self = static_cast<Connection*>(self_pointer);
  Counters& counters = self->engine_->counters();
  switch (self->phase_) {
    case Phase::kHandshake:
      counters.Add(Counter::kTlsFailures);
      counters.Ended(EndReason::kHandshakeTimeout);
      return self->CloseTransport();
    case Phase::kIdle:
      counters.Ended(EndReason::kKeepAliveTimeout);
      return self->CloseAfterOutput(false);
    case Phase::kHead:
      return self->RejectHead(RejectReason::kRequestHeadersTimeout, EndReason::kRequestHeadersTimeout);
    case Phase::kDrain:
      return self->CloseAfterOutput(true);
    case Phase::kExchange:
    case Phase::kUpgraded:
    case Phase::kClosing:
      // Left from before: clearing it for each exchange would cost more than this call.
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
  transport_.Write(memory.output.view());
  memory.output.Clear();
  memory.output.Shrink(EngineMemory::kKeptOutput);
}

// False: something is queued.
bool Connection::WriteBody(std::string_view data, bool chunked, BufferHold* hold) {
  OutBuffer& output = Output();
  if (chunked) AppendChunkHeader(&output, data.size());
  if (data.size() <= kGatherSize) {
    output.Append(data);
    if (chunked) output.Append(kChunkEnd);
    if (hold != nullptr) hold->Release();
    OutputAppended(true);
    return transport_.queued_bytes() == 0;
  }
  const std::string_view end = chunked ? kChunkEnd : std::string_view();
  engine_->counters().Add(Counter::kBytesSent, static_cast<int64_t>(output.size() + data.size() + end.size()));
  engine_->memory().output_owner = nullptr;
  const bool all = transport_.Write3(output.view(), data, end, hold);
  output.Clear();
  return all;
}

}  // namespace windhover
