// How many connections an address has, over all threads, in fixed memory: a count-min sketch. An
// address is counted in four cells, and the smallest is its number; where all four are shared with
// others it is counted too high, never too low. With one connection of each of n addresses that is
// so for (1 - e^(-n / 8192))^4 of them: one in 150 of 2 500, one in 45 of 4 000, a quarter of
// 10 000, mostly by one.
#pragma once

#include <cstdint>

#include "engine/limits/limit_memory.h"

namespace windhover {

// Four cells of a sketch, chosen by one hash.
class SketchCells {
 public:
  static_assert(LimitMemory::kSketchWidth == 1 << 13 && LimitMemory::kSketchRows * 13 <= 64);
  explicit SketchCells(uint64_t hash) : hash_(hash) {}
  int operator[](int row) const {
    return row * LimitMemory::kSketchWidth +
           static_cast<int>(hash_ >> (13 * row) & (LimitMemory::kSketchWidth - 1));
  }

 private:
  uint64_t hash_;
};

class AddressCounts {
 public:
  explicit AddressCounts(const LimitMemory& memory)
      : shared_(memory.address_counts()), own_(memory.own_address_counts()) {}

  // False: `limit` connections are open.
  [[nodiscard]] bool TryTake(uint64_t hash, uint64_t limit) {
    for (int row = 0; row < LimitMemory::kSketchRows; ++row) Add(SketchCells(hash)[row], 1);
    // Read when all are added: of two threads that take the last place, at least one then finds the
    // other in every cell, in whatever order their additions came.
    int32_t count = INT32_MAX;
    for (int row = 0; row < LimitMemory::kSketchRows; ++row) {
      const int32_t now = __atomic_load_n(&shared_[SketchCells(hash)[row]], __ATOMIC_SEQ_CST);
      if (now < count) count = now;
    }
    if (count <= 0 || static_cast<uint64_t>(count) <= limit) return true;
    Give(hash);
    return false;
  }
  void Give(uint64_t hash) {
    for (int row = 0; row < LimitMemory::kSketchRows; ++row) Add(SketchCells(hash)[row], -1);
  }

 private:
  void Add(int cell, int32_t amount) {
    __atomic_store_n(&own_[cell], own_[cell] + amount, __ATOMIC_RELAXED);
    __atomic_add_fetch(&shared_[cell], amount, __ATOMIC_SEQ_CST);
  }

  int32_t* shared_;
  int32_t* own_;
};

}  // namespace windhover
