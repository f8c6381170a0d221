// An attempt's life: its connection, its clock, its end.
#include "engine/forward/forwarded_exchange.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include <uv.h>

#include "engine/base/check.h"
#include "engine/conn/kept_body.h"
#include "engine/forward/loops.h"

namespace windhover {

namespace {

bool IsFieldSafe(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
  });
}

EndReason ReasonOf(UpstreamLoss loss) {
  switch (loss) {
    case UpstreamLoss::kReset:
      return EndReason::kDestinationReset;
    case UpstreamLoss::kInvalidResponse:
      return EndReason::kDestinationInvalidResponse;
    case UpstreamLoss::kResponseTooLarge:
      return EndReason::kDestinationResponseTooLarge;
    default:
      return EndReason::kDestinationClosed;
  }
}

}  // namespace

ForwardedExchange::ForwardedExchange(ForwardContext* context,
                                     Exchange* exchange,
                                     ForwardRoute* route,
                                     UpstreamPool* pool)
    : context_(context),
      exchange_(exchange),
      route_(route),
      pool_(pool),
      deadline_(
          [](Deadline*, void* owner) { static_cast<ForwardedExchange*>(owner)->OnDeadline(); },
          this),
      turn_task_([](void* owner) { static_cast<ForwardedExchange*>(owner)->OnTurnEnd(); }, this) {
  route_->references++;
  if (pool_ != nullptr) pool_->Ref();
  has_place_ = pool_ != nullptr;
}

ForwardedExchange::~ForwardedExchange() {
  LeaveDestination();
  if (pool_ != nullptr) {
    pool_->StopWaiting(this);
    pool_->Unref();
  }
  context_->Unref(route_);
}

void ForwardedExchange::SetClient(const ForwardedClient& client) {
  const std::string_view parts[kClientParts] = {
      client.address, client.proto, client.host, client.port, client.user};
  const size_t limits[kClientParts] = {48, 8, 256, 8, 128};
  char* out = client_;
  for (int i = 0; i < kClientParts; i++) {
    // What cannot be said safely is not said: the connection's own facts stand instead.
    if (parts[i].size() > limits[i] || !IsFieldSafe(parts[i])) continue;
    if (!parts[i].empty()) std::memcpy(out, parts[i].data(), parts[i].size());
    client_lengths_[i] = static_cast<uint16_t>(parts[i].size());
    out += parts[i].size();
  }
  Exchange::Record& record = exchange_->record();
  size_t length = client_lengths_[kAddress];
  if (length == 0) return;
  std::memcpy(record.client, client_, length);
  record.client_length = static_cast<uint8_t>(length);
}

void ForwardedExchange::Start() {
  Exchange::Record& record = exchange_->record();
  Counters& counters = context_->shared.engine->counters();
  record.connect_us = 0;
  exchange_->set_consumer(this);
  exchange_->Retain();
  if (HasPassed(exchange_->head(), context_->pseudonym))
    return FailLater(ForwardFailure::kLoopDetected);
  counters.Add(Counter::kForwardedTotal);
  is_retry_ = record.attempts != 0;
  if (is_retry_) counters.Add(Counter::kForwardRetries);
  if (!record.repeats_attempt) record.attempts++;
  record.repeats_attempt = false;
  if (pool_ != nullptr) {
    pool_->CountInFlight(1);
    counted_ = true;
  }
  // An idle connection may have died as the one of the attempt before.
  if (is_retry_) return Connect();
  Acquire();
}

void ForwardedExchange::Silence() {
  AbandonUpstream(false);
  if (pool_ != nullptr) pool_->StopWaiting(this);
  context_->shared.engine->wheel().Clear(&deadline_);
  phase_ = Phase::kDone;
}

// Finding a connection.

void ForwardedExchange::Acquire() {
  if (pool_ != nullptr) {
    upstream_ = pool_->TakeIdle(this, IsReplayable() ? Reuse::kAny : Reuse::kSure);
    if (upstream_ != nullptr) {
      reused_ = true;
      SendRequest();
      return;
    }
  }
  Connect();
}

void ForwardedExchange::Connect() {
  Engine* engine = context_->shared.engine;
  if (connect_by_ == 0) {
    connect_by_ = engine->now() + route_->options.connect_timeout;
    connect_began_ = uv_hrtime();
  }
  phase_ = Phase::kConnecting;
  int error = 0;
  if (pool_ != nullptr) upstream_ = pool_->Connect(this, &error);
  if (upstream_ == nullptr) return FailLater(ForwardFailure::kConnectFailed);
  engine->wheel().Set(&deadline_, connect_by_);
}

void ForwardedExchange::OnUpstreamConnected() {
  uint64_t taken_us = (uv_hrtime() - connect_began_) / 1000;
  exchange_->record().connect_us = static_cast<uint32_t>(std::min<uint64_t>(taken_us, UINT32_MAX));
  SendRequest();
}

void ForwardedExchange::OnUpstreamPlace() {
  if (phase_ == Phase::kWaiting) Acquire();
}

// What fails at once is told at the end of the turn, so that no delegate is called from inside its
// own call.
void ForwardedExchange::FailLater(ForwardFailure failure) {
  phase_ = Phase::kConnecting;
  failure_ = failure;
  context_->shared.engine->turn_end().Schedule(&turn_task_);
}

void ForwardedExchange::OnTurnEnd() {
  if (phase_ == Phase::kConnecting && upstream_ == nullptr) {
    Fail(failure_);
  } else {
    SendPendingHead();
  }
}

// The clock.

void ForwardedExchange::SetDeadline(uint32_t timeout) {
  Engine* engine = context_->shared.engine;
  if (timeout == 0) {
    engine->wheel().Clear(&deadline_);
  } else {
    engine->wheel().Set(&deadline_, engine->now() + timeout);
  }
}

void ForwardedExchange::OnDeadline() {
  switch (phase_) {
    case Phase::kWaiting:
      pool_->StopWaiting(this);
      if (context_->shared.engine->now() < connect_by_) {
        Acquire();
      } else {
        Fail(ForwardFailure::kConnectTimeout);
      }
      return;
    case Phase::kConnecting:
      AbandonUpstream(false);
      Fail(ForwardFailure::kConnectTimeout);
      return;
    case Phase::kRequesting: {
      bool sending = HasBody() && !exchange_->request_ended();
      any_response_ = upstream_->any_response();
      AbandonUpstream(false);
      Fail(sending ? ForwardFailure::kBetweenBytesTimeout : ForwardFailure::kFirstByteTimeout);
      return;
    }
    case Phase::kResponding:
    case Phase::kSwitched:
      AbandonUpstream(false);
      exchange_->Abort(EndReason::kBetweenBytesTimeout);
      return;
    case Phase::kDone:
      return;
  }
}

// Endings.

void ForwardedExchange::OnUpstreamLost(UpstreamLoss loss, bool any_response) {
  upstream_ = nullptr;
  any_response_ = any_response;
  switch (phase_) {
    case Phase::kConnecting:
      if (loss == UpstreamLoss::kBusy) {
        phase_ = Phase::kWaiting;
        pool_->Wait(this);
        context_->shared.engine->wheel().Set(&deadline_, context_->shared.engine->now());
        return;
      }
      Fail(ForwardFailure::kConnectFailed);
      return;
    case Phase::kRequesting:
      if (loss == UpstreamLoss::kInvalidResponse) return Fail(ForwardFailure::kInvalidResponse);
      if (loss == UpstreamLoss::kResponseTooLarge) return Fail(ForwardFailure::kResponseTooLarge);
      Fail(reused_ && !is_retry_ && !any_response ? ForwardFailure::kIdleConnectionDied
                                                  : ForwardFailure::kClosedBeforeResponse);
      return;
    case Phase::kSwitched:
      if (upstream_finished_) return LoseFinishedUpstream();
      [[fallthrough]];
    case Phase::kResponding:
      exchange_->Abort(ReasonOf(loss));
      return;
    case Phase::kWaiting:
    case Phase::kDone:
      return;
  }
}

// All that it said is on its way to the client, who is not to lose it. What the client still says
// is read and taken by nobody, so that its end is seen; the idle time runs out meanwhile.
void ForwardedExchange::LoseFinishedUpstream() {
  LeaveDestination();
  if (!request_paused_) return;
  request_paused_ = false;
  exchange_->ResumeRequest();
}

// Nothing of it was sent, or sending it twice does no harm and all of it is still in hand; and
// nobody has begun to answer it.
bool ForwardedExchange::MayRetry() const {
  return failure_ != ForwardFailure::kLoopDetected && !any_response_ && exchange_->can_rewind() &&
         (!sent_ || IsIdempotent());
}

void ForwardedExchange::Fail(ForwardFailure failure) {
  CHECK(calls_ == 0 && upstream_ == nullptr);
  const bool may_retry = MayRetry();
  Exchange& exchange = *exchange_;
  ForwarderDelegate* delegate = context_->delegate;
  if (HasBody()) {
    exchange.PauseRequest();
    if (may_retry) exchange.RewindRequest();
  }
  exchange.set_consumer(nullptr);
  exchange.record().repeats_attempt = failure == ForwardFailure::kIdleConnectionDied;
  Free();
  delegate->OnForwardFailed(exchange, failure, may_retry);
}

void ForwardedExchange::OnExchangeEnd(Exchange&, EndReason reason) {
  bool done = reason == EndReason::kCompleted || reason == EndReason::kUpgraded;
  AbandonUpstream(done);
  exchange_ = nullptr;
  over_ = true;
  phase_ = Phase::kDone;
  if (calls_ == 0) Free();
}

void ForwardedExchange::AbandonUpstream(bool gently) {
  UpstreamConnection* upstream = std::exchange(upstream_, nullptr);
  if (upstream != nullptr) upstream->Abandon(gently);
}

void ForwardedExchange::LeaveDestination() {
  if (counted_) pool_->CountInFlight(-1);
  counted_ = false;
  if (has_place_) pool_->GivePlaceBack();
  has_place_ = false;
}

void ForwardedExchange::Free() { context_->exchanges.Delete(this); }

}  // namespace windhover
