// The reading half of a connection: heads, bodies, what is refused. One loop takes the input to
// whichever phase the connection is in; whatever a consumer calls meanwhile only changes what the
// loop finds next.
#include "engine/conn/connection.h"

#include <algorithm>
#include <utility>

#include "engine/base/check.h"
#include "engine/conn/connection_turns.h"
#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/http1_exchange.h"
#include "engine/conn/listener.h"
#include "engine/conn/pairing.h"
#include "engine/http1/error_responses.h"
#include "engine/http1/head_writer.h"

namespace windhover {

namespace {

// What a client may send ahead while an answer is made, beyond the body that is waited for.
constexpr size_t kPipelineBound = 65536;
// Empty lines that may come before a request line (RFC 9112 2.2).
constexpr size_t kSkippedBeforeHead = 4;
// Longer than nearly all; handing one out costs several times as much.
constexpr uint32_t kLongHead = 4096;
// A consumer gets no more at once, so that one which is asked to stop after each piece has no more
// than this beside what is held here.
constexpr size_t kLargestPiece = Engine::kReadBufferSize;
// Where maxRequestBufferSize is off: a reader that never comes must not take all memory.
constexpr uint64_t kUnlimitedBuffer = uint64_t{16} * 1024 * 1024;

}  // namespace

void Connection::RunInput() {
  if (in_event_ || phase_ == Phase::kClosing) return;
  HeadShare share{.in_turn = std::exchange(in_turn_, false)};
  in_event_ = true;
  postponed_ = false;
  bool more = true;
  while (more && !transport_.is_closing()) {
    switch (phase_) {
      case Phase::kIdle:
      case Phase::kHead:
        more = !input_.empty() && (share.begun++ == 0 || MayReadAnother(&share)) && ReadHead();
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
      case Phase::kProxyHeader:
      case Phase::kHandshake:
      case Phase::kClosing:
        more = false;
        break;
    }
  }
  in_event_ = false;
  if (share.is_used_up ? !input_.empty() : IsNextInTurn()) PostponeNextHead();
  SettleInput();
  if (peer_finished_ && !postponed_ && phase_ != Phase::kUpgraded) OnTransportEnd(0);
}

void Connection::SettleInput() {
  EngineMemory& memory = engine_->memory();
  if (memory.output_owner == this) FlushOutput();
  const bool closing = phase_ == Phase::kClosing || transport_.is_closing();
  if (exchange_ != nullptr && exchange_->head_.base != nullptr && !exchange_->retained_) {
    // The bytes go now. Records need them at the end; everybody else has been told to ask for them.
    if (engine_->ring() != nullptr && exchange_->dispatched_ && !exchange_->over_) {
      exchange_->Retain();
    } else {
      exchange_->head_.base = nullptr;
      // Of a head that is not complete, the fields found so far are its own already.
      if (exchange_->dispatched_) exchange_->head_.field_count = 0;
    }
  }
  if (closing) return input_.Clear(memory.blocks);
  input_.Settle(memory.blocks);
  if (phase_ == Phase::kIdle) {
    if (close_after_response_ && input_.empty()) return CloseAfterOutput(false);
    AwaitRequest();
  }
  if (AwaitsBody()) WatchRequest();
  if (IsReadInTurn() && drained_ && !postponed_ && AwaitsHead()) {
    transport_.AwaitReadable();
  } else if (IsReadInTurn() || input_.size() > InputBound()) {
    transport_.StopReading();
    AwaitPeer();
  } else {
    transport_.set_may_wait(MayWait());
    transport_.StartReading();
  }
}

void Connection::ScheduleContinue() {
  if (!in_event_) engine_->turn_end().Schedule(&continue_task_);
}

size_t Connection::InputBound() const {
  if (phase_ == Phase::kIdle || phase_ == Phase::kHead) {
    // A head is parsed where it lies, whole.
    const size_t head = size_t{limits_->max_request_line_size} +
                        limits_->max_request_headers_total_size + kSkippedBeforeHead;
    return std::max(kPipelineBound, head);
  }
  if (phase_ != Phase::kExchange || exchange_->request_complete_) return kPipelineBound;
  return static_cast<size_t>(std::min(limits_->max_request_buffer_size, kUnlimitedBuffer));
}

bool Connection::ReadHead() {
  if (transport_.queued_bytes() > limits_->max_response_buffer_size) return false;
  if (may_pair_) {
    if (*input_.data() == '\0') return ReadPreface();
    may_pair_ = false;
  }
  if (exchange_ == nullptr) BeginHead();
  const ParseResult result =
      exchange_->parser_.Parse(input_.data(), input_.size(), *limits_, &exchange_->head_);
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
  if (input_.size() < kPairingPreface.size()) {
    if (phase_ == Phase::kIdle) SetDeadline(limits_->request_headers_timeout);
    phase_ = Phase::kHead;
    return false;
  }
  const std::string_view preface = input_.Consume(kPairingPreface.size());
  PeerIds peer;
  const bool known = preface.substr(0, kPairingMagic.size()) == kPairingMagic;
  if (!known || FindPeerIds(transport_.fd(), &peer) != 0 || !listener_->MayPair(peer.uid)) {
    RejectHead(RejectReason::kInvalidPreface, EndReason::kRejected);
    return false;
  }
  may_pair_ = false;
  paired_ = true;
  Output().Append(kPairingPreface);
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
  had_long_head_ = exchange_->head_.head_length > kLongHead;
  input_.Consume(exchange_->head_.head_length);
  phase_ = Phase::kExchange;
  exchange_->dispatched_ = true;
  const EndReason last = CountRequest();
  engine_->BeginExchange(&exchange_->record_);
  if (crowding_) [[unlikely]]
    place_ = engine_->turn_end().TakePlace();
  exchange_->BeginBody();
  engine_->delegate()->OnExchange(*exchange_);
  if (phase_ == Phase::kExchange) engine_->turn_end().NoteBegun();
  if (last != EndReason::kCompleted) [[unlikely]]
    TellLimitEnd(last, LimitOf(last));
}

// One that is the last of its connection is answered with Connection: close. Returns the limit that
// makes it the last; kCompleted: none does.
EndReason Connection::CountRequest() {
  ++requests_;
  if (close_after_response_) return EndReason::kCompleted;
  const bool last = requests_ >= limits_->max_requests_per_connection;
  if (!last && !IsOld()) return EndReason::kCompleted;
  close_after_response_ = true;
  const EndReason reason =
      last ? EndReason::kMaxRequestsPerConnection : EndReason::kMaxConnectionAge;
  engine_->counters().Ended(reason);
  return reason;
}

// The request's body.

bool Connection::DeliverBody() {
  Http1Exchange* exchange = exchange_;
  if (!exchange->resumed_ || exchange->end_delivered_) return false;
  if (exchange->rewound_) {
    DeliverKept();
    return true;
  }
  if (exchange->request_complete_) {
    EndRequest();
    return true;
  }
  if (!exchange->body_begun_) {
    exchange->body_begun_ = true;
    if (exchange->RefuseDeclaredLength()) return false;
    if (exchange->continue_pending_ && input_.empty() && !exchange->response_started_) {
      Output().Append(kContinueResponse);
      OutputAppended(false);
    }
    exchange->continue_pending_ = false;
  }
  if (input_.empty()) return false;
  return exchange->decoder_in_use_ ? DeliverChunks() : DeliverLength();
}

void Connection::DeliverKept() {
  Http1Exchange* exchange = exchange_;
  exchange->rewound_ = false;
  exchange->consumer_->OnRequestData(*exchange, exchange->kept_.view());
  // An answer may have come before all of this was sent.
  if (exchange == exchange_ && exchange->forgotten_) exchange->ForgetRequest();
}

bool Connection::DeliverLength() {
  Http1Exchange* exchange = exchange_;
  const size_t length = static_cast<size_t>(
      std::min<uint64_t>(std::min(input_.size(), kLargestPiece), exchange->body_remaining_));
  exchange->body_remaining_ -= length;
  exchange->body_received_ += length;
  exchange->request_complete_ = exchange->body_remaining_ == 0;
  HandOver(input_.Consume(length));
  return true;
}

bool Connection::DeliverChunks() {
  Http1Exchange* exchange = exchange_;
  size_t consumed = 0;
  std::string_view payload;
  const ChunkResult result = exchange->decoder_.Decode(
      input_.data(), std::min(input_.size(), kLargestPiece), &consumed, &payload);
  input_.Consume(consumed);
  switch (result.status) {
    case ChunkStatus::kNeedMore:
      return !input_.empty();
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
  if (exchange->body_received_ > exchange->limits_.max_request_body_size) {
    Reject(RejectReason::kBodyTooLarge);
    return false;
  }
  HandOver(payload);
  return true;
}

void Connection::HandOver(std::string_view data) {
  EngineMemory& memory = engine_->memory();
  exchange_->kept_.Note(data, memory.blocks, memory.kept_bytes);
  exchange_->consumer_->OnRequestData(*exchange_, data);
}

void Connection::EndRequest() {
  Http1Exchange* exchange = exchange_;
  exchange->end_delivered_ = true;
  exchange->request_ended_ = true;
  const FieldList trailers =
      exchange->decoder_in_use_ ? exchange->decoder_.trailers() : FieldList();
  exchange->consumer_->OnRequestEnd(*exchange, trailers);
}

bool Connection::DeliverRaw() {
  Http1Exchange* exchange = exchange_;
  if (!exchange->resumed_) return false;
  if (!input_.empty()) {
    const std::string_view data = input_.Consume(std::min(input_.size(), kLargestPiece));
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

// The response is out; the rest of the request is read only so that the connection can be used
// again.
bool Connection::DrainBody() {
  Http1Exchange* exchange = exchange_;
  if (!exchange->request_complete_) {
    if (input_.empty()) return false;
    size_t consumed = 0;
    bool failed = false;
    if (exchange->decoder_in_use_) {
      std::string_view payload;
      const ChunkResult result =
          exchange->decoder_.Decode(input_.data(), input_.size(), &consumed, &payload);
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
  const uint64_t limit = LimitOf(reason);
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
  if (!engine_->is_closing()) engine_->delegate()->OnRejected(*this, reason, limit);
}

// A head that never became an exchange: no consumer hears of it, the records do.
void Connection::RejectHead(RejectReason reason, EndReason end) {
  // After an answer in HTTP/1.1 it is no preface any more (RFC 9113 3.4).
  if (reason == RejectReason::kHttp2Preface && requests_ != 0)
    reason = RejectReason::kUnsupportedVersion;
  Counters& counters = engine_->counters();
  const uint64_t limit = LimitOf(reason);
  counters.Rejected(reason);
  counters.Ended(end);
  const int status = kRejectStatus[static_cast<int>(reason)];
  const bool answered = AppendErrorResponse(&Output(), reason, engine_->DateLine());
  if (exchange_ != nullptr) {
    if (exchange_->head_.base == nullptr) exchange_->head_.base = input_.data();
    exchange_->record_.reject = reason;
    exchange_->record_.generation = engine_->generation();
    exchange_->NoteFirstByte(status);
    WriteRecord(end);
  }
  CloseAfterOutput(answered);
  if (!engine_->is_closing()) engine_->delegate()->OnRejected(*this, reason, limit);
}

}  // namespace windhover
