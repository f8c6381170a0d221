// A thread's row of counters in memory that every thread may read. Only the owning thread writes,
// so an increment is a relaxed load and store; 64-bit cells never tear. A row outlives its engine:
// the memory belongs to whoever made it.
#pragma once

#include <cstdint>

#include "engine/generated/counters.gen.h"

namespace windhover {

class Counters {
 public:
  // `cells` points to kCounterCells integers, or is null to count into a row of its own.
  explicit Counters(int64_t* cells) : cells_(cells != nullptr ? cells : own_) {}
  Counters(const Counters&) = delete;
  Counters& operator=(const Counters&) = delete;

  void Add(Counter counter, int64_t amount = 1) { AddCell(static_cast<int>(counter), amount); }
  void Rejected(RejectReason reason) { AddCell(kRejectCounterBase + static_cast<int>(reason), 1); }
  void Ended(EndReason reason) { AddCell(kEndCounterBase + static_cast<int>(reason), 1); }
  int64_t Get(Counter counter) const {
    return __atomic_load_n(&cells_[static_cast<int>(counter)], __ATOMIC_RELAXED);
  }

 private:
  void AddCell(int cell, int64_t amount) {
    __atomic_store_n(
        &cells_[cell], __atomic_load_n(&cells_[cell], __ATOMIC_RELAXED) + amount, __ATOMIC_RELAXED);
  }

  int64_t own_[kCounterCells] = {};
  int64_t* cells_;
};

}  // namespace windhover
