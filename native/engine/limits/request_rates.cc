#include "engine/limits/request_rates.h"

#include <algorithm>

#include "engine/limits/address_counts.h"

namespace windhover {

namespace {

constexpr int64_t kSecond = 1'000'000'000;

int64_t Load(const int64_t* cell) { return __atomic_load_n(cell, __ATOMIC_RELAXED); }

bool Replace(int64_t* cell, int64_t expected, int64_t value) {
  return __atomic_compare_exchange_n(
      cell, &expected, value, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
}

void RaiseTo(int64_t* cell, int64_t value) {
  for (int64_t seen = Load(cell); seen < value; seen = Load(cell)) {
    if (Replace(cell, seen, value)) return;
  }
}

}  // namespace

uint64_t RequestRates::Take(uint64_t hash, const RequestRate& rate, uint64_t now_ns) {
  const auto now = static_cast<int64_t>(now_ns);
  const int64_t interval = kSecond / rate.requests_per_second;
  const SketchCells cells(hash);
  for (;;) {
    int64_t* fullest = &cells_[cells[0]];
    int64_t seen = Load(fullest);
    for (int row = 1; row < LimitMemory::kSketchRows; ++row) {
      const int64_t other = Load(&cells_[cells[row]]);
      if (other >= seen) continue;
      seen = other;
      fullest = &cells_[cells[row]];
    }
    const int64_t full_at = std::max(seen, now) + interval;
    const int64_t wait = full_at - now - interval * rate.burst;
    if (wait > 0) return static_cast<uint64_t>(wait);
    // Another thread that took a token of it meanwhile has changed it: then this one looks again.
    if (!Replace(fullest, seen, full_at)) continue;
    for (int row = 0; row < LimitMemory::kSketchRows; ++row) RaiseTo(&cells_[cells[row]], full_at);
    return 0;
  }
}

}  // namespace windhover
