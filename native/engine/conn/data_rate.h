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
  void Start(const DataRate& rate, uint64_t cap_ms, uint64_t bytes, uint64_t now) {
    rate_ = rate;
    bytes_ = bytes;
    charged_at_ = now;
    credit_ms_ = cap_ms_ = static_cast<int64_t>(cap_ms);
  }
  void Stop() { rate_ = {}; }
  const DataRate& rate() const { return rate_; }
  // What passes from here to `now` is not the peer's to answer for.
  void Skip(uint64_t now) { charged_at_ = now; }
  // It was waited until `now`, but for `lateness_ms` of it, and `bytes` have come in all. False:
  // the credit is used up.
  [[nodiscard]] bool Charge(uint64_t now, uint64_t lateness_ms, uint64_t bytes) {
    const uint64_t passed = now - charged_at_;
    const uint64_t waited = passed - std::min(passed, lateness_ms);
    // Bytes of one tick: far from where this overflows.
    const uint64_t earned = (bytes - std::min(bytes, bytes_)) * 1000 / rate_.bytes_per_second;
    charged_at_ = now;
    bytes_ = bytes;
    // Capped last: what came in this tick first pays for the tick, however long that was.
    credit_ms_ =
        std::min(credit_ms_ + static_cast<int64_t>(earned) - static_cast<int64_t>(waited), cap_ms_);
    return credit_ms_ >= 0;
  }
  // Milliseconds of silence until the credit is used up.
  uint64_t left_ms() const { return static_cast<uint64_t>(std::max<int64_t>(credit_ms_, 0)) + 1; }

 private:
  DataRate rate_;
  uint64_t bytes_ = 0;
  uint64_t charged_at_ = 0;
  int64_t credit_ms_ = 0;
  int64_t cap_ms_ = 0;
};

// Both directions of a connection, looked at once a second while one of them is waited for. Made
// when that begins: a plain exchange has none.
struct RateWatch {
  static constexpr uint32_t kTickMs = 1000;

  RateWatch(Deadline::Callback on_tick, void* owner) : tick(on_tick, owner) {}

  Deadline tick;
  uint64_t due = 0;  // when the tick was to come
  RateCredit request;
  RateCredit response;
  uint32_t pauses = 0;   // of the request, as of the last tick
  bool excused = false;  // a late tick found too little: the next one decides
};

}  // namespace windhover
