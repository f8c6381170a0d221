// The part of a connection that holds its client to the minimum data rates. The request's side is
// charged for the time in which the consumer waited; the response's side while bytes are queued, by
// what the client's system has acknowledged.
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
  // A handler may have kept the loop busy since it last looked at the clock.
  uv_update_time(engine_->loop());
  if (watch_ == nullptr) {
    watch_ = engine_->memory().watch_pool.New(OnRateTick, this);
    SetRateTick();
  }
  return watch_;
}

void Connection::SetRateTick() {
  watch_->ticked_at = engine_->now();
  // The wheel rounds up.
  const uint64_t at = watch_->ticked_at + RateWatch::kTickMs - TimerWheel::kTickMs;
  engine_->wheel().Set(&watch_->tick, at);
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
  RateCredit& request = Watch()->request;
  if (request.is_running()) return;
  request.Start(rate, rate.grace_period, exchange_->WaitedMs(), exchange_->body_received_);
}

void Connection::WatchResponse() {
  if (phase_ == Phase::kUpgraded || paired_) return;
  const bool own = exchange_ != nullptr && exchange_->dispatched_;
  const DataRate& rate = own ? exchange_->limits_.min_response_data_rate : response_rate_;
  if (rate.bytes_per_second == 0) {
    if (watch_ != nullptr) watch_->response.Stop();
    return;
  }
  RateCredit& response = Watch()->response;
  if (response.rate() == rate) return;
  const uint64_t cap = ResponseCap(rate, limits_->max_response_buffer_size);
  response.Start(rate, cap, engine_->now(), transport_.acknowledged_bytes());
}

void Connection::OnRateTick(Deadline*, void* self_pointer) {
  auto* self = static_cast<Connection*>(self_pointer);
  RateWatch* watch = self->watch_;
  const bool request_ok = self->ChargeRequest();
  const bool response_ok = self->ChargeResponse();
  if (!watch->request.is_running() && !watch->response.is_running()) return self->EndWatch();
  // After a late tick the client's bytes may wait in the socket, unread for no fault of its own.
  const bool ok = request_ok && response_ok;
  const bool late = self->engine_->now() - watch->ticked_at > kLongestChargeMs;
  watch->excused = !ok && late && !watch->excused;
  if (ok || watch->excused) return self->SetRateTick();
  if (!response_ok) return self->CutSlowReader();
  self->EndWatch();
  self->Reject(RejectReason::kRequestBodyTooSlow);
}

bool Connection::ChargeRequest() {
  RateCredit& request = watch_->request;
  if (!request.is_running()) return true;
  if (exchange_ == nullptr || phase_ != Phase::kExchange || exchange_->request_complete_) {
    request.Stop();
    return true;
  }
  return request.Charge(exchange_->WaitedMs(), kLongestChargeMs, exchange_->body_received_);
}

bool Connection::ChargeResponse() {
  RateCredit& response = watch_->response;
  if (!response.is_running()) return true;
  if (!transport_.is_open() || transport_.queued_bytes() == 0 || phase_ == Phase::kUpgraded) {
    response.Stop();
    return true;
  }
  return response.Charge(engine_->now(), kLongestChargeMs, transport_.acknowledged_bytes());
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
