// What is counted for the whole process: exact where it says so, in error in one direction
// elsewhere, and the same from two threads as from one.
#include <algorithm>
#include <atomic>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "all_cases.h"
#include "engine/limits/address_counts.h"
#include "engine/limits/gauges.h"
#include "engine/limits/limit_memory.h"
#include "engine/limits/request_rates.h"

namespace windhover::test {
namespace {

constexpr uint64_t kMillisecond = 1'000'000;
constexpr uint64_t kSecond = 1'000'000'000;
constexpr uint64_t kNow = 1000 * kSecond;

// The memory that threads share, and a row for each of two.
class Shared {
 public:
  LimitMemory ForThread(int thread) { return LimitMemory(shared_.data(), rows_[thread].data()); }
  bool IsZero(int thread) const {
    const auto zero = [](uint8_t byte) { return byte == 0; };
    return std::all_of(rows_[thread].begin(), rows_[thread].end(), zero) &&
           std::all_of(shared_.begin(), shared_.end(), zero);
  }

 private:
  std::vector<uint8_t> shared_ = std::vector<uint8_t>(LimitMemory::kSharedSize);
  std::vector<uint8_t> rows_[2] = {std::vector<uint8_t>(LimitMemory::kRowSize),
                                   std::vector<uint8_t>(LimitMemory::kRowSize)};
};

template <typename Work>
void OnTwoThreads(const Work& work) {
  std::thread other([&] { work(1); });
  work(0);
  other.join();
}

std::vector<uint64_t> RandomHashes(size_t count) {
  std::mt19937_64 random(1);
  std::vector<uint64_t> hashes(count);
  for (uint64_t& hash : hashes) hash = random();
  return hashes;
}

// Takes and gives on two threads until each has tried often; returns the most that were held at
// once.
template <typename TryTake, typename Give>
int MostHeldAtOnce(const TryTake& try_take, const Give& give) {
  std::atomic<int> held{0}, most{0};
  OnTwoThreads([&](int thread) {
    int own = 0;
    for (int i = 0; i < 300000; ++i) {
      if (try_take(thread)) {
        const int now = ++held;
        int seen = most;
        while (seen < now && !most.compare_exchange_weak(seen, now)) continue;
        ++own;
      }
      if (own > 0 && i % 3 != 0) {
        --held;
        give(thread);
        --own;
      }
    }
    for (; own > 0; --own) {
      --held;
      give(thread);
    }
  });
  return most;
}

void GaugeGivesItsPlacesOnly(Test& test) {
  Shared shared;
  const LimitMemory memory = shared.ForThread(0);
  Gauges gauges(memory);
  for (int i = 0; i < 3; ++i) EXPECT(gauges.TryTake(5, 3));
  EXPECT(!gauges.TryTake(5, 3));
  EXPECT(!gauges.TryTake(5, 0));
  EXPECT(gauges.TryTake(5, kNoLimit));
  EXPECT_EQUAL(gauges.Get(5), 4);
  EXPECT_EQUAL(memory.own_gauges()[5], 4);
  EXPECT_EQUAL(gauges.Get(4), 0);
  for (int i = 0; i < 4; ++i) gauges.Give(5);
  EXPECT(shared.IsZero(0));
  gauges.Give(5);
  EXPECT(gauges.TryTake(5, 0));
}

void GaugeIsExactForTwoThreads(Test& test) {
  Shared shared;
  const LimitMemory memory[] = {shared.ForThread(0), shared.ForThread(1)};
  Gauges gauges[] = {Gauges(memory[0]), Gauges(memory[1])};
  const int most =
      MostHeldAtOnce([&](int thread) { return gauges[thread].TryTake(kConnectionsGauge, 3); },
                     [&](int thread) { gauges[thread].Give(kConnectionsGauge); });
  EXPECT_EQUAL(most, 3);
  EXPECT(shared.IsZero(0) && shared.IsZero(1));
}

void CountsFewAddressesExactly(Test& test) {
  Shared shared;
  const LimitMemory memory = shared.ForThread(0);
  AddressCounts counts(memory);
  const std::vector<uint64_t> hashes = RandomHashes(20);
  for (const uint64_t hash : hashes) {
    for (int i = 0; i < 200; ++i) EXPECT(counts.TryTake(hash, 200));
    EXPECT(!counts.TryTake(hash, 200));
    EXPECT_EQUAL(counts.Get(hash), 200);
  }
  counts.Give(hashes[7]);
  EXPECT(counts.TryTake(hashes[7], 200));
  EXPECT(!counts.TryTake(hashes[7], 200));
  for (const uint64_t hash : hashes) {
    for (int i = 0; i < 200; ++i) counts.Give(hash);
  }
  EXPECT(shared.IsZero(0));
}

void NeverCountsAnAddressTooLow(Test& test) {
  Shared shared;
  const LimitMemory memory = shared.ForThread(0);
  AddressCounts counts(memory);
  std::mt19937_64 random(2);
  const std::vector<uint64_t> hashes = RandomHashes(300000);
  std::vector<int> open(hashes.size());
  for (size_t i = 0; i < 600000; ++i) {
    const size_t address = random() % hashes.size();
    if (open[address] > 0 && random() % 4 == 0) {
      counts.Give(hashes[address]);
      --open[address];
    } else {
      EXPECT(counts.TryTake(hashes[address], kNoLimit));
      ++open[address];
    }
  }
  size_t low = 0;
  for (size_t i = 0; i < hashes.size(); ++i) low += counts.Get(hashes[i]) < open[i] ? 1 : 0;
  EXPECT_EQUAL(low, 0u);
}

void CountsTenThousandAddressesWell(Test& test) {
  Shared shared;
  const LimitMemory memory = shared.ForThread(0);
  AddressCounts counts(memory);
  const std::vector<uint64_t> hashes = RandomHashes(10000);
  for (const uint64_t hash : hashes) EXPECT(counts.TryTake(hash, kNoLimit));
  int high = 0;
  for (const uint64_t hash : hashes) {
    EXPECT(counts.Get(hash) <= 2);
    if (counts.Get(hash) != 1) ++high;
  }
  EXPECT(high <= 10);
}

void NeverPassesAnAddressLimitFromTwoThreads(Test& test) {
  Shared shared;
  const LimitMemory memory[] = {shared.ForThread(0), shared.ForThread(1)};
  AddressCounts counts[] = {AddressCounts(memory[0]), AddressCounts(memory[1])};
  const uint64_t hash = RandomHashes(1)[0];
  const int most = MostHeldAtOnce([&](int thread) { return counts[thread].TryTake(hash, 3); },
                                  [&](int thread) { counts[thread].Give(hash); });
  EXPECT_EQUAL(most, 3);
  EXPECT(shared.IsZero(0) && shared.IsZero(1));
}

void GivesABurstAndThenTheRate(Test& test) {
  Shared shared;
  const LimitMemory memory = shared.ForThread(0);
  RequestRates rates(memory);
  const RequestRate rate = {.requests_per_second = 10, .burst = 5};
  const uint64_t hash = RandomHashes(1)[0];
  for (int i = 0; i < 5; ++i) EXPECT_EQUAL(rates.Take(hash, rate, kNow), 0u);
  EXPECT_EQUAL(rates.Take(hash, rate, kNow), 100 * kMillisecond);
  EXPECT_EQUAL(rates.Take(hash, rate, kNow + 30 * kMillisecond), 70 * kMillisecond);
  EXPECT_EQUAL(rates.Take(hash, rate, kNow + 100 * kMillisecond - 1), 1u);
  EXPECT_EQUAL(rates.Take(hash, rate, kNow + 100 * kMillisecond), 0u);
  EXPECT_EQUAL(rates.Take(hash, rate, kNow + 100 * kMillisecond), 100 * kMillisecond);
  // Two tokens have come back, not more; after an hour no more than the burst.
  for (int i = 0; i < 2; ++i) EXPECT_EQUAL(rates.Take(hash, rate, kNow + 300 * kMillisecond), 0u);
  EXPECT_EQUAL(rates.Take(hash, rate, kNow + 300 * kMillisecond), 100 * kMillisecond);
  for (int i = 0; i < 5; ++i) EXPECT_EQUAL(rates.Take(hash, rate, kNow + 3600 * kSecond), 0u);
  EXPECT(rates.Take(hash, rate, kNow + 3600 * kSecond) != 0);
}

void NeverGivesMoreThanTheRate(Test& test) {
  for (const uint32_t per_second : {1u, 3u, 7u, 600'000u, 999'999u, 1'000'000u}) {
    Shared shared;
    const LimitMemory memory = shared.ForThread(0);
    RequestRates rates(memory);
    const RequestRate rate = {.requests_per_second = per_second, .burst = 2};
    const uint64_t duration = 100'000 * kSecond / per_second;
    uint64_t given = 0;
    for (uint64_t at = 0; at < duration;) {
      const uint64_t wait = rates.Take(42, rate, kNow + at);
      at += wait;
      if (wait == 0) ++given;
    }
    EXPECT_EQUAL_FOR(given <= 100'002, true, std::to_string(per_second));
    EXPECT_EQUAL_FOR(given >= 99'900, true, std::to_string(per_second));
  }
}

void KeepsTheSlowestRateAndTheLargestBurst(Test& test) {
  for (const uint64_t start : {uint64_t{0}, kNow, uint64_t{1} << 62}) {
    Shared shared;
    const LimitMemory memory = shared.ForThread(0);
    RequestRates rates(memory);
    const RequestRate rate = {.requests_per_second = 1, .burst = 1'000'000};
    uint32_t given = 0;
    while (rates.Take(42, rate, start) == 0) ++given;
    EXPECT_EQUAL(given, rate.burst);
    EXPECT_EQUAL(rates.Take(42, rate, start), kSecond);
    EXPECT_EQUAL(rates.Take(42, rate, start + kSecond), 0u);
    // The clock runs far ahead: the bucket is full, and no fuller.
    given = 0;
    while (rates.Take(42, rate, start + (uint64_t{1} << 61)) == 0) ++given;
    EXPECT_EQUAL(given, rate.burst);
  }
}

void KeepsRatesApart(Test& test) {
  Shared shared;
  const LimitMemory memory = shared.ForThread(0);
  RequestRates rates(memory);
  const RequestRate slow = {.requests_per_second = 1, .burst = 1};
  const std::vector<uint64_t> hashes = RandomHashes(2);
  EXPECT_EQUAL(rates.Take(hashes[0], slow, kNow), 0u);
  EXPECT_EQUAL(rates.Take(hashes[0], slow, kNow), kSecond);
  EXPECT_EQUAL(rates.Take(hashes[1], slow, kNow), 0u);
  // What was a limit before a change says nothing about the new one.
  const RequestRate changed = {.requests_per_second = 1, .burst = 2};
  EXPECT_EQUAL(rates.Take(hashes[0], changed, kNow), 0u);
}

void GivesTwoThreadsNoMoreThanOne(Test& test) {
  const uint64_t hash = RandomHashes(1)[0];
  Shared shared;
  const LimitMemory memory[] = {shared.ForThread(0), shared.ForThread(1)};
  RequestRates rates[] = {RequestRates(memory[0]), RequestRates(memory[1])};
  std::atomic<uint32_t> given{0};
  const RequestRate burst = {.requests_per_second = 1, .burst = 400'000};
  OnTwoThreads([&](int thread) {
    uint32_t own = 0;
    while (rates[thread].Take(hash, burst, kNow) == 0) ++own;
    given += own;
  });
  EXPECT_EQUAL(given.load(), burst.burst);

  const RequestRate rate = {.requests_per_second = 1'000'000, .burst = 10};
  std::atomic<uint64_t> clock{kNow};
  given = 0;
  OnTwoThreads([&](int thread) {
    uint32_t own = 0;
    for (int i = 0; i < 400'000; ++i) {
      if (rates[thread].Take(hash, rate, clock.fetch_add(300)) == 0) ++own;
    }
    given += own;
  });
  const uint64_t entitled = (clock - kNow) / 1000 + rate.burst;
  EXPECT(given <= entitled);
  EXPECT(given >= entitled * 9 / 10);
}

void RefusesFewTooEarly(Test& test) {
  Shared shared;
  const LimitMemory memory = shared.ForThread(0);
  RequestRates rates(memory);
  const RequestRate rate = {.requests_per_second = 1, .burst = 1};
  int early = 0;
  for (const uint64_t hash : RandomHashes(20000)) {
    if (rates.Take(hash, rate, kNow) != 0) ++early;
  }
  EXPECT(early <= 100);
}

void HasMemoryOfItsOwn(Test& test) {
  const LimitMemory first(nullptr, nullptr), second(nullptr, nullptr);
  EXPECT(first.key()[0] != second.key()[0]);
  Gauges gauges(first);
  EXPECT(gauges.TryTake(LimitMemory::kGauges - 1, 1));
  EXPECT_EQUAL(Gauges(second).Get(LimitMemory::kGauges - 1), 0);
  // The parts follow one another, each aligned for its cells.
  const auto address = [](const void* part) { return reinterpret_cast<uintptr_t>(part); };
  EXPECT_EQUAL(address(first.request_rates()) % sizeof(int64_t), 0u);
  EXPECT_EQUAL(address(first.gauges()) - address(first.key()), LimitMemory::kKeySize);
  EXPECT_EQUAL(address(first.request_rates() + LimitMemory::kSketchCells) - address(first.key()),
               LimitMemory::kSharedSize);
  EXPECT_EQUAL(
      address(first.own_address_counts() + LimitMemory::kSketchCells) - address(first.own_gauges()),
      LimitMemory::kRowSize);
}

constexpr Case kCases[] = {
    {"a gauge gives as many places as its limit, and takes them back", GaugeGivesItsPlacesOnly},
    {"a gauge is exact when two threads take and give at once", GaugeIsExactForTwoThreads},
    {"connections of few addresses are counted exactly and given back", CountsFewAddressesExactly},
    {"an address is never counted too low, however many there are", NeverCountsAnAddressTooLow},
    {"of 10 000 addresses hardly one is counted too high", CountsTenThousandAddressesWell},
    {"two threads never take more connections of an address than its limit",
     NeverPassesAnAddressLimitFromTwoThreads},
    {"a token bucket gives its burst and then its rate, and says how long to wait",
     GivesABurstAndThenTheRate},
    {"a token bucket never gives more than burst and rate, whatever the rate divides by",
     NeverGivesMoreThanTheRate},
    {"one request a second with a burst of a million is counted exactly, at any time of the clock",
     KeepsTheSlowestRateAndTheLargestBurst},
    {"addresses and rates have buckets of their own", KeepsRatesApart},
    {"two threads get no more tokens together than one alone", GivesTwoThreadsNoMoreThanOne},
    {"of 20 000 addresses that send at once hardly one is refused", RefusesFewTooEarly},
    {"limits that are not shared have memory and a key of their own", HasMemoryOfItsOwn},
};

}  // namespace

const CaseList kLimitCountCases(kCases);

}  // namespace windhover::test
