// The part of a connection that holds its client to the minimum data rates. The request's side is
// charged only for ticks in which the consumer waited all the time; the response's side while bytes
// are queued, by what the client's system has acknowledged.
#include "engine/conn/connection.h"

#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/http1_exchange.h"

namespace windhover {

namespace {

// A tick charges no more than this: what is beyond it, the process itself was late for.
constexpr uint64_t kLongestChargeMs = RateWatch::kTickMs + 2 * TimerWheel::kTickMs;
// What waits for a reader is taken in steps as large as its window; so long may one take.
constexpr uint64_t kLongestStepMs = 60000;

uint64_t ResponseCap(const DataRate& rate, uint64_t buffered) {
  const uint64_t step = std::min<uint64_t>(buffered, 65536) * 1000 / rate.bytes_per_second;
  return std::max<uint64_t>(rate.grace_period, std::min(step, kLongestStepMs));
}

}  // namespace

RateWatch* Connection::Watch() {
  if (watch_ == nullptr) {
    watch_ = engine_->memory().watch_pool.New(OnRateTick, this);
    watch_->ticked_at = engine_->now();
    engine_->wheel().Set(&watch_->tick, engine_->now() + RateWatch::kTickMs);
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
  RateWatch* watch = Watch();
  if (watch->request.is_running()) return;
  watch->request.Start(rate, rate.grace_period, exchange_->body_received_);
  watch->pauses = exchange_->pauses_;
}

void Connection::WatchResponse() {
  if (phase_ == Phase::kUpgraded || paired_) return;
  const bool own = exchange_ != nullptr && exchange_->dispatched_;
  const DataRate& rate =
      own ? exchange_->limits_.min_response_data_rate : limits_->min_response_data_rate;
  if (rate.bytes_per_second == 0) return;
  RateWatch* watch = Watch();
  if (watch->response.is_running()) return;
  const uint64_t cap = ResponseCap(rate, limits_->max_response_buffer_size);
  watch->response.Start(rate, cap, transport_.acknowledged_bytes());
}

void Connection::OnRateTick(Deadline*, void* self_pointer) {
  auto* self = static_cast<Connection*>(self_pointer);
  RateWatch* watch = self->watch_;
  const uint64_t now = self->engine_->now();
  const uint64_t elapsed = now - watch->ticked_at;
  const auto charge = static_cast<uint32_t>(std::min(elapsed, kLongestChargeMs));
  watch->ticked_at = now;
  const bool request_ok = self->ChargeRequest(charge);
  const bool response_ok = self->ChargeResponse(charge);
  if (!watch->request.is_running() && !watch->response.is_running()) return self->EndWatch();
  // After a late tick the client's bytes may wait in the socket, unread for no fault of its own.
  const bool late = elapsed > kLongestChargeMs && !watch->excused;
  watch->excused = late && !(request_ok && response_ok);
  if (watch->excused || (request_ok && response_ok)) {
    self->engine_->wheel().Set(&watch->tick, now + RateWatch::kTickMs);
    return;
  }
  self->EndWatch();
  if (!response_ok) return self->CutSlowReader();
  self->Reject(RejectReason::kRequestBodyTooSlow);
}

bool Connection::ChargeRequest(uint32_t elapsed) {
  RateCredit& request = watch_->request;
  if (!request.is_running()) return true;
  if (exchange_ == nullptr || phase_ != Phase::kExchange || exchange_->request_complete_) {
    request.Stop();
    return true;
  }
  const bool waited = exchange_->resumed_ && watch_->pauses == exchange_->pauses_;
  watch_->pauses = exchange_->pauses_;
  return request.Charge(waited ? elapsed : 0, exchange_->body_received_);
}

bool Connection::ChargeResponse(uint32_t elapsed) {
  RateCredit& response = watch_->response;
  if (!response.is_running()) return true;
  if (transport_.queued_bytes() == 0 || phase_ == Phase::kUpgraded) {
    response.Stop();
    return true;
  }
  return response.Charge(elapsed, transport_.acknowledged_bytes());
}

void Connection::CutSlowReader() {
  if (exchange_ != nullptr && exchange_->dispatched_ && !exchange_->over_) {
    EndExchange(EndReason::kMinResponseDataRate);
  } else {
    engine_->counters().Ended(EndReason::kMinResponseDataRate);
  }
  phase_ = Phase::kClosing;
  engine_->wheel().Clear(&deadline_);
  transport_.Reset();
}

}  // namespace windhover
