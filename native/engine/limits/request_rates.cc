#include "engine/limits/request_rates.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/limits/address_counts.h"

namespace windhover {

namespace {

constexpr int64_t kSecond = 1'000'000'000;

// In one order for all threads: which of two that take at once comes first is told by several
// cells.
int64_t Load(const int64_t* cell) { return __atomic_load_n(cell, __ATOMIC_SEQ_CST); }

bool Replace(int64_t* cell, int64_t expected, int64_t value) {
  return __atomic_compare_exchange_n(
      cell, &expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

}  // namespace

uint64_t RequestRates::Take(uint64_t hash, const RequestRate& rate, uint64_t now_ns) {
  CHECK(rate.requests_per_second != 0);
  const auto now = static_cast<int64_t>(now_ns);
  // Rounded up: never more than the rate.
  const int64_t interval = (kSecond + rate.requests_per_second - 1) / rate.requests_per_second;
  const uint64_t kind = uint64_t{rate.requests_per_second} << 32 | rate.burst;
  const SketchCells cells(hash ^ kind * 0x9e3779b97f4a7c15u);
  for (;;) {
    int64_t seen[LimitMemory::kSketchRows];
    int64_t earliest = INT64_MAX;
    for (int row = 0; row < LimitMemory::kSketchRows; ++row) {
      seen[row] = Load(&cells_[cells[row]]);
      earliest = std::min(earliest, seen[row]);
    }
    const int64_t full_at = std::max(earliest, now) + interval;
    const int64_t wait = full_at - now - interval * rate.burst;
    if (wait > 0) return static_cast<uint64_t>(wait);
    // The token is this request's if every cell that was below is raised from what it was: two that
    // read the same cannot both do that. What a failed attempt has raised counts for the next one.
    bool taken = true;
    for (int row = 0; taken && row < LimitMemory::kSketchRows; ++row) {
      if (seen[row] < full_at) taken = Replace(&cells_[cells[row]], seen[row], full_at);
    }
    if (taken) return 0;
  }
}

}  // namespace windhover
