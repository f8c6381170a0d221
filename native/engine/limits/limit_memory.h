// The memory behind limits that hold for the whole process: counts and rates that all data threads
// share, and for each thread a row of what it holds of the counts, so that a dead thread's part can
// be given back by who made the memory.
//
//   shared:  u64 hash key [2] | i32 gauges | i32 address counts | i64 request rates
//   row:     i32 gauges | i32 address counts
//
// The key is written by who makes the memory, before any thread runs; the rest starts as zeros.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace windhover {

class LimitMemory {
 public:
  // Of connections, of upgraded ones, then the same two for each endpoint.
  static constexpr int kGauges = 1024;
  // Count-min sketches: an address has one cell in each row of cells.
  static constexpr int kSketchRows = 4;
  static constexpr int kSketchWidth = 8192;
  static constexpr int kSketchCells = kSketchRows * kSketchWidth;

  static constexpr size_t kKeySize = 2 * sizeof(uint64_t);
  static constexpr size_t kCountsSize = (kGauges + kSketchCells) * sizeof(int32_t);
  static constexpr size_t kSharedSize = kKeySize + kCountsSize + kSketchCells * sizeof(int64_t);
  static constexpr size_t kRowSize = kCountsSize;

  // Both null: memory of its own, for an engine that shares nothing.
  LimitMemory(uint8_t* shared, uint8_t* row);

  const uint64_t* key() const { return reinterpret_cast<const uint64_t*>(shared_); }
  int32_t* gauges() const { return reinterpret_cast<int32_t*>(shared_ + kKeySize); }
  int32_t* address_counts() const { return gauges() + kGauges; }
  int64_t* request_rates() const {
    return reinterpret_cast<int64_t*>(shared_ + kKeySize + kCountsSize);
  }
  int32_t* own_gauges() const { return reinterpret_cast<int32_t*>(row_); }
  int32_t* own_address_counts() const { return own_gauges() + kGauges; }

 private:
  struct Freer {
    void operator()(uint8_t* memory) const { std::free(memory); }
  };
  std::unique_ptr<uint8_t, Freer> own_;
  uint8_t* shared_;
  uint8_t* row_;
};

}  // namespace windhover
