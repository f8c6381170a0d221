// Whether a peer keeps to a minimum rate: a credit that waiting uses up and bytes earn, so that
// what counts is a sliding window and not the average since the beginning. The credit is capped: a
// burst buys no more silence than the cap.
#pragma once

#include <algorithm>
#include <cstdint>

#include "engine/generated/limits.gen.h"
#include "engine/loop/timer_wheel.h"

namespace windhover {

class RateCredit {
 public:
  bool is_running() const { return rate_.bytes_per_second != 0; }
  const DataRate& rate() const { return rate_; }
  // `cap_ms`: the credit at first and at most. `waited_ms` and `bytes`: how long was waited, and
  // what has come, so far.
  void Start(const DataRate& rate, uint64_t cap_ms, uint64_t waited_ms, uint64_t bytes) {
    rate_ = rate;
    waited_ms_ = waited_ms;
    bytes_ = bytes;
    credit_ = cap_ = static_cast<int64_t>(cap_ms * rate.bytes_per_second);
  }
  void Stop() { rate_ = {}; }
  // False: the credit is used up. No more than `longest_ms` are charged at once. What has come
  // since the last time may have come just now, so it is credited after the time.
  [[nodiscard]] bool Charge(uint64_t waited_ms, uint64_t longest_ms, uint64_t bytes) {
    const uint64_t elapsed = std::min(waited_ms - waited_ms_, longest_ms);
    const uint64_t came = bytes - bytes_;
    waited_ms_ = waited_ms;
    bytes_ = bytes;
    const int64_t left = credit_ - static_cast<int64_t>(elapsed * rate_.bytes_per_second);
    // More than fills the credit is of no use, and might overflow.
    const uint64_t enough = static_cast<uint64_t>(cap_ - left) / 1000 + 1;
    credit_ = std::min(left + static_cast<int64_t>(std::min(came, enough) * 1000), cap_);
    return credit_ >= 0;
  }

 private:
  DataRate rate_;
  uint64_t waited_ms_ = 0;
  uint64_t bytes_ = 0;
  // In thousandths of a byte, which a millisecond of any rate is a whole number of. The longest
  // grace period (2^31 ms) at the highest rate (10^9) is below 2^61.
  int64_t credit_ = 0;
  int64_t cap_ = 0;
};

// Both directions of a connection, looked at more than once a second while one of them is waited
// for. Made when that begins: a plain exchange has none.
struct RateWatch {
  // Bytes that come right after a tick are noticed by the next, and what follows them is found too
  // little by one more: the cut comes two ticks late at most.
  static constexpr uint32_t kTickMs = 750;

  RateWatch(Deadline::Callback on_tick, void* owner) : tick(on_tick, owner) {}

  Deadline tick;
  uint64_t ticked_at = 0;
  RateCredit request;
  RateCredit response;
  bool excused = false;  // a late tick found too little: the next one decides
};

}  // namespace windhover
