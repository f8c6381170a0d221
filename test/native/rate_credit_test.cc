// The arithmetic of minimum data rates, without a connection.
#include <string>

#include "all_cases.h"
#include "engine/conn/data_rate.h"

namespace windhover::test {
namespace {

constexpr uint64_t kLongest = 1250;
constexpr DataRate kRate = {.bytes_per_second = 240, .grace_period = 5000};
constexpr DataRate kLargest = {.bytes_per_second = 1'000'000'000, .grace_period = 2'147'483'647};

void GivesTheGracePeriodAndNoMore(Test& test) {
  for (const uint64_t step : {1u, 250u, 750u, 1000u, 1250u}) {
    RateCredit credit;
    EXPECT(!credit.is_running());
    credit.Start(kRate, 5000, 70, 0);
    EXPECT(credit.is_running());
    uint64_t waited = 0;
    while (waited + step <= 5000) {
      waited += step;
      EXPECT_EQUAL_FOR(credit.Charge(70 + waited, kLongest, 0), true, std::to_string(waited));
    }
    EXPECT_EQUAL_FOR(credit.Charge(70 + 5001, kLongest, 0), false, std::to_string(step));
    credit.Stop();
    EXPECT(!credit.is_running());
  }
}

void KeepsWhoSendsAtTheRate(Test& test) {
  for (const uint32_t bytes_per_second : {1u, 3u, 240u, 999'999'999u}) {
    RateCredit credit;
    credit.Start({.bytes_per_second = bytes_per_second, .grace_period = 1000}, 1000, 0, 0);
    bool ok = true;
    // What came by then at exactly the rate; looked at every 750 ms for two months.
    for (uint64_t tick = 1; tick < 7'000'000; ++tick) {
      ok = ok && credit.Charge(tick * 750, kLongest, tick * 750 * bytes_per_second / 1000);
    }
    EXPECT_EQUAL_FOR(ok, true, std::to_string(bytes_per_second));
  }
}

void LosesWhoSendsBelowTheRate(Test& test) {
  RateCredit credit;
  credit.Start(kRate, 5000, 0, 0);
  uint64_t tick = 1;
  while (credit.Charge(tick * 1000, kLongest, tick * 216) && tick < 1000) ++tick;
  // A tenth too little uses up five seconds in fifty.
  EXPECT_EQUAL(tick, 51u);
}

void CapsWhatABurstBuys(Test& test) {
  for (const uint64_t burst :
       {uint64_t{2000}, uint64_t{1'000'000}, uint64_t{1} << 62, UINT64_MAX}) {
    RateCredit credit;
    credit.Start(kRate, 5000, 0, 0);
    EXPECT(credit.Charge(1000, kLongest, burst));
    for (uint64_t waited = 2000; waited <= 6000; waited += 1000) {
      EXPECT_EQUAL_FOR(credit.Charge(waited, kLongest, burst), true, std::to_string(burst));
    }
    EXPECT_EQUAL_FOR(credit.Charge(6001, kLongest, burst), false, std::to_string(burst));
  }
}

void NeverOverflows(Test& test) {
  RateCredit credit;
  credit.Start(kLargest, kLargest.grace_period, 0, 0);
  uint64_t waited = kLongest;
  while (waited <= kLargest.grace_period) {
    EXPECT(credit.Charge(waited, kLongest, 0));
    waited += kLongest;
  }
  EXPECT(!credit.Charge(waited, kLongest, 0));
  EXPECT(credit.Charge(waited, kLongest, UINT64_MAX));
}

void ChargesNoMoreThanTheLongestAtOnce(Test& test) {
  RateCredit credit;
  credit.Start(kRate, 5000, 0, 0);
  for (uint64_t tick = 1; tick <= 4; ++tick) {
    EXPECT(credit.Charge(tick * 1'000'000, kLongest, 0));
  }
  EXPECT(!credit.Charge(5'000'000, kLongest, 0));
}

void CostsNothingWithoutWaiting(Test& test) {
  RateCredit credit;
  credit.Start(kRate, 5000, 0, 0);
  EXPECT(credit.Charge(1250, kLongest, 0));
  for (int i = 0; i < 1000; ++i) EXPECT(credit.Charge(1250, kLongest, 0));
  EXPECT(credit.Charge(5000, 10000, 0));
  EXPECT(!credit.Charge(5001, 10000, 0));
  // 240 bytes a second: four bytes are good for 16 ms.
  EXPECT(credit.Charge(5001, 10000, 4));
  EXPECT(credit.Charge(5016, 10000, 4));
  EXPECT(!credit.Charge(5017, 10000, 4));
}

void StartsAnew(Test& test) {
  RateCredit credit;
  credit.Start(kRate, 5000, 0, 1000);
  EXPECT(!credit.Charge(9000, 9000, 1000));
  credit.Start({.bytes_per_second = 100, .grace_period = 1000}, 1000, 9000, 5);
  EXPECT_EQUAL(credit.rate().bytes_per_second, 100u);
  EXPECT(credit.Charge(10000, kLongest, 5));
  EXPECT(!credit.Charge(10001, kLongest, 5));
}

constexpr Case kCases[] = {
    {"silence is allowed for exactly the grace period, however often it is looked at",
     GivesTheGracePeriodAndNoMore},
    {"who sends at exactly the rate is never too slow", KeepsWhoSendsAtTheRate},
    {"who sends below the rate uses the grace period up", LosesWhoSendsBelowTheRate},
    {"a burst of any size buys no more silence than the grace period", CapsWhatABurstBuys},
    {"the largest rate and grace period do not overflow", NeverOverflows},
    {"a late look charges no more than the longest time", ChargesNoMoreThanTheLongestAtOnce},
    {"time in which nobody waited costs nothing", CostsNothingWithoutWaiting},
    {"a credit that is started again knows nothing of before", StartsAnew},
};

}  // namespace

const CaseList kRateCreditCases(kCases);

}  // namespace windhover::test
