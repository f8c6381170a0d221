// How many connections an address has, over all threads, in fixed memory: a count-min sketch. An
// address is counted in four cells, and the smallest is its number; where all four are shared with
// others it is counted too high, never too low. Of 10 000 addresses with a connection each, one in
// 2600 is counted one too many; of 100 000, one in three; of a million, all by about eleven.
#pragma once

#include <algorithm>
#include <cstdint>

#include "engine/limits/limit_memory.h"

namespace windhover {

// Four cells of a sketch, chosen by one hash.
class SketchCells {
 public:
  static_assert(LimitMemory::kSketchWidth == 1 << 16 && LimitMemory::kSketchRows * 16 <= 64);
  explicit SketchCells(uint64_t hash) : hash_(hash) {}
  int operator[](int row) const {
    return row * LimitMemory::kSketchWidth +
           static_cast<int>(hash_ >> (16 * row) & (LimitMemory::kSketchWidth - 1));
  }

 private:
  uint64_t hash_;
};

class AddressCounts {
 public:
  explicit AddressCounts(const LimitMemory& memory)
      : shared_(memory.address_counts()), own_(memory.own_address_counts()) {}

  // False: `limit` connections are open, or another thread tried for the last place as well.
  [[nodiscard]] bool TryTake(uint64_t hash, uint64_t limit) {
    Add(hash, 1);
    // Looked at only when all its cells are counted: of threads that take together, the last to be
    // counted sees the others.
    const int32_t count = Get(hash);
    if (count <= 0 || static_cast<uint64_t>(count) <= limit) return true;
    Give(hash);
    return false;
  }
  void Give(uint64_t hash) { Add(hash, -1); }
  int32_t Get(uint64_t hash) const {
    int32_t count = INT32_MAX;
    const SketchCells cells(hash);
    for (int row = 0; row < LimitMemory::kSketchRows; ++row) {
      count = std::min(count, __atomic_load_n(&shared_[cells[row]], __ATOMIC_SEQ_CST));
    }
    return count;
  }

 private:
  void Add(uint64_t hash, int32_t amount) {
    const SketchCells cells(hash);
    for (int row = 0; row < LimitMemory::kSketchRows; ++row) {
      const int cell = cells[row];
      __atomic_store_n(&own_[cell], own_[cell] + amount, __ATOMIC_RELAXED);
      __atomic_fetch_add(&shared_[cell], amount, __ATOMIC_SEQ_CST);
    }
  }

  int32_t* shared_;
  int32_t* own_;
};

}  // namespace windhover
