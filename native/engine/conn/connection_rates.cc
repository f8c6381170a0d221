// The part of a connection that holds its client to the minimum data rates. The request's side is
// charged only for ticks in which the consumer waited all the time; the response's side while bytes
// are queued, by what the client's system has acknowledged.
#include "engine/conn/connection.h"

#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/http1_exchange.h"

namespace windhover {

namespace {

// A tick that comes later than this, the process itself was late for.
constexpr uint64_t kOrdinaryLatenessMs = 2 * TimerWheel::kTickMs;
// What waits for a reader is taken in steps as large as its window; so long may one take.
constexpr uint64_t kLongestStepMs = 60000;

uint64_t ResponseCap(const DataRate& rate, uint64_t buffered) {
  const uint64_t step = std::min<uint64_t>(buffered, 65536) * 1000 / rate.bytes_per_second;
  return std::max<uint64_t>(rate.grace_period, std::min(step, kLongestStepMs));
}

}  // namespace

RateWatch* Connection::Watch() {
  // A handler may have kept the loop busy since it last looked at the clock.
  uv_update_time(engine_->loop());
  if (watch_ == nullptr) {
    watch_ = engine_->memory().watch_pool.New(OnRateTick, this);
    watch_->due = engine_->now() + RateWatch::kTickMs;
    engine_->wheel().Set(&watch_->tick, watch_->due);
  }
  return watch_;
}

void Connection::EndWatch() {
  if (watch_ == nullptr) return;
  engine_->memory().watch_pool.Delete(watch_);
  watch_ = nullptr;
}

bool Connection::AwaitsBody() const {
  return phase_ == Phase::kExchange && exchange_->resumed_ && !exchange_->request_complete_;
}

void Connection::WatchRequest() {
  const DataRate& rate = exchange_->limits_.min_request_body_data_rate;
  if (rate.bytes_per_second == 0 || paired_) return;
  if (watch_ != nullptr && watch_->request.is_running()) return;
  RateWatch* watch = Watch();
  watch->request.Start(rate, rate.grace_period, exchange_->body_received_, engine_->now());
  watch->pauses = exchange_->pauses_;
}

void Connection::WatchResponse() {
  if (phase_ == Phase::kUpgraded || paired_) return;
  const bool own = exchange_ != nullptr && exchange_->dispatched_;
  const DataRate& rate =
      own ? exchange_->limits_.min_response_data_rate : limits_->min_response_data_rate;
  if (rate.bytes_per_second == 0) return;
  if (watch_ != nullptr && watch_->response.is_running()) return;
  RateWatch* watch = Watch();
  const uint64_t cap = ResponseCap(rate, limits_->max_response_buffer_size);
  watch->response.Start(rate, cap, transport_.acknowledged_bytes(), engine_->now());
}

void Connection::OnRateTick(Deadline*, void* self_pointer) {
  auto* self = static_cast<Connection*>(self_pointer);
  RateWatch* watch = self->watch_;
  const uint64_t now = self->engine_->now();
  const uint64_t in_time = watch->due + kOrdinaryLatenessMs;
  const uint64_t lateness = now > in_time ? now - in_time : 0;
  const bool request_ok = self->ChargeRequest(now, lateness);
  const bool response_ok = self->ChargeResponse(now, lateness);
  if (!watch->request.is_running() && !watch->response.is_running()) return self->EndWatch();
  // After a late tick the client's bytes may wait in the socket, unread for no fault of its own.
  watch->excused = lateness != 0 && !watch->excused && !(request_ok && response_ok);
  if (watch->excused || (request_ok && response_ok)) {
    // Sooner where the credit will not last until then: so nobody is cut much later than it says.
    uint64_t wait = RateWatch::kTickMs;
    if (!watch->excused && watch->request.is_running())
      wait = std::min(wait, watch->request.left_ms());
    if (!watch->excused && watch->response.is_running())
      wait = std::min(wait, watch->response.left_ms());
    watch->due = now + wait;
    self->engine_->wheel().Set(&watch->tick, watch->due);
    return;
  }
  if (!response_ok) return self->CutSlowReader();
  self->EndWatch();
  self->Reject(RejectReason::kRequestBodyTooSlow);
}

bool Connection::ChargeRequest(uint64_t now, uint64_t lateness) {
  RateCredit& request = watch_->request;
  if (!request.is_running()) return true;
  if (exchange_ == nullptr || phase_ != Phase::kExchange || exchange_->request_complete_) {
    request.Stop();
    return true;
  }
  const bool waited = exchange_->resumed_ && watch_->pauses == exchange_->pauses_;
  watch_->pauses = exchange_->pauses_;
  if (!waited) request.Skip(now);
  return request.Charge(now, lateness, exchange_->body_received_);
}

bool Connection::ChargeResponse(uint64_t now, uint64_t lateness) {
  RateCredit& response = watch_->response;
  if (!response.is_running()) return true;
  if (transport_.queued_bytes() == 0 || phase_ == Phase::kUpgraded) {
    response.Stop();
    return true;
  }
  return response.Charge(now, lateness, transport_.acknowledged_bytes());
}

void Connection::CutSlowReader() {
  constexpr EndReason kReason = EndReason::kMinResponseDataRate;
  const uint64_t limit = watch_->response.rate().bytes_per_second;
  EndWatch();
  if (exchange_ != nullptr && exchange_->dispatched_ && !exchange_->over_) {
    EndExchange(kReason);
  } else {
    engine_->counters().Ended(kReason);
  }
  phase_ = Phase::kClosing;
  engine_->wheel().Clear(&deadline_);
  transport_.Reset();
  TellLimitEnd(kReason, limit);
}

}  // namespace windhover
