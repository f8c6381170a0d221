// Whether a peer keeps to a minimum rate: a credit of time that waiting uses up and bytes earn, so
// that what counts is a sliding window and not the average since the beginning. The credit is
// capped: a burst buys no more silence than the cap.
#pragma once

#include <algorithm>
#include <cstdint>

#include "engine/generated/limits.gen.h"
#include "engine/loop/timer_wheel.h"

namespace windhover {

class RateCredit {
 public:
  bool is_running() const { return rate_.bytes_per_second != 0; }
  // `bytes`: what has come so far; `cap_ms`: the credit at first and at most.
  void Start(const DataRate& rate, uint64_t cap_ms, uint64_t bytes) {
    rate_ = rate;
    bytes_ = bytes;
    credit_ms_ = cap_ms_ = static_cast<int64_t>(cap_ms);
  }
  void Stop() { rate_ = {}; }
  // `elapsed_ms` were waited, and `bytes` have come in all. False: the credit is used up.
  [[nodiscard]] bool Charge(uint32_t elapsed_ms, uint64_t bytes) {
    const uint64_t came = bytes - bytes_;
    bytes_ = bytes;
    const uint64_t enough = static_cast<uint64_t>(cap_ms_) * rate_.bytes_per_second / 1000 + 1;
    const uint64_t earned = std::min(came, enough) * 1000 / rate_.bytes_per_second;
    credit_ms_ = std::min(credit_ms_ + static_cast<int64_t>(earned), cap_ms_) - elapsed_ms;
    return credit_ms_ >= 0;
  }

 private:
  DataRate rate_;
  uint64_t bytes_ = 0;
  int64_t credit_ms_ = 0;
  int64_t cap_ms_ = 0;
};

// Both directions of a connection, looked at once a second while one of them is waited for. Made
// when that begins: a plain exchange has none.
struct RateWatch {
  static constexpr uint32_t kTickMs = 1000;

  RateWatch(Deadline::Callback on_tick, void* owner) : tick(on_tick, owner) {}

  Deadline tick;
  uint64_t ticked_at = 0;
  RateCredit request;
  RateCredit response;
  uint32_t pauses = 0;   // of the request, as of the last tick
  bool excused = false;  // a late tick found too little: the next one decides
};

}  // namespace windhover
