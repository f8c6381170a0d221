// Counts of what is open in the whole process, with exact limits: a place is taken by "increment if
// below", so that threads which take at the same moment never pass the limit together.
#pragma once

#include <cstdint>

#include "engine/limits/limit_memory.h"

namespace windhover {

// The first cells; then each endpoint has two, for the same two counts.
inline constexpr int kConnectionsGauge = 0;
inline constexpr int kUpgradedGauge = 1;
inline constexpr int kFirstEndpointGauge = 2;
inline constexpr int kGaugesOfEndpoint = 2;

class Gauges {
 public:
  explicit Gauges(const LimitMemory& memory)
      : shared_(memory.gauges()), own_(memory.own_gauges()) {}

  // False: `limit` places are taken.
  [[nodiscard]] bool TryTake(int gauge, uint64_t limit) {
    int32_t value = __atomic_load_n(&shared_[gauge], __ATOMIC_RELAXED);
    do {
      if (value >= 0 && static_cast<uint64_t>(value) >= limit) return false;
    } while (!__atomic_compare_exchange_n(
        &shared_[gauge], &value, value + 1, true, __ATOMIC_RELAXED, __ATOMIC_RELAXED));
    AddOwn(gauge, 1);
    return true;
  }
  void Give(int gauge) {
    __atomic_fetch_sub(&shared_[gauge], 1, __ATOMIC_RELAXED);
    AddOwn(gauge, -1);
  }
  int32_t Get(int gauge) const { return __atomic_load_n(&shared_[gauge], __ATOMIC_RELAXED); }

 private:
  void AddOwn(int gauge, int32_t amount) {
    __atomic_store_n(&own_[gauge], own_[gauge] + amount, __ATOMIC_RELAXED);
  }

  int32_t* shared_;
  int32_t* own_;  // this thread's part
};

}  // namespace windhover
