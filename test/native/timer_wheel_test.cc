#include <string>
#include <vector>

#include "all_cases.h"
#include "engine/loop/timer_wheel.h"

namespace windhover::test {
namespace {

// A deadline that writes its letter when it fires.
struct Alarm {
  Alarm(char alarm_letter, std::string* alarm_log) : letter(alarm_letter), log(alarm_log) {}
  static void Ring(Deadline*, void* self) {
    auto* alarm = static_cast<Alarm*>(self);
    *alarm->log += alarm->letter;
  }
  char letter;
  std::string* log;
  Deadline deadline{Ring, this};
};

void FiresAtTheFirstTickNotBefore(Test& test) {
  TimerWheel wheel(nullptr);
  std::string log;
  Alarm a('a', &log), b('b', &log), c('c', &log);
  wheel.Set(&a.deadline, 1);
  wheel.Set(&b.deadline, 250);
  wheel.Set(&c.deadline, 251);
  EXPECT_EQUAL(wheel.size(), 3u);
  wheel.Advance(249);
  EXPECT_EQUAL(log, "");
  wheel.Advance(250);
  EXPECT(log == "ab" || log == "ba");
  wheel.Advance(499);
  EXPECT_EQUAL(log.size(), 2u);
  wheel.Advance(500);
  EXPECT_EQUAL(log.back(), 'c');
  EXPECT_EQUAL(wheel.size(), 0u);
  EXPECT(wheel.Validate());
}

void MovesLaterAndEarlier(Test& test) {
  TimerWheel wheel(nullptr);
  std::string log;
  Alarm a('a', &log), b('b', &log);
  wheel.Set(&a.deadline, 1000);
  for (uint64_t now = 0; now < 5000; now += 100) {
    wheel.Set(&a.deadline, now + 1000);
    wheel.Advance(now);
    EXPECT(wheel.Validate());
  }
  EXPECT_EQUAL(log, "");
  wheel.Advance(6000);
  EXPECT_EQUAL(log, "a");
  wheel.Set(&b.deadline, 100000);
  wheel.Set(&b.deadline, 7000);
  wheel.Advance(7000);
  EXPECT_EQUAL(log, "ab");
}

void KeepsDeadlinesBeyondOneTurn(Test& test) {
  TimerWheel wheel(nullptr);
  std::string log;
  Alarm a('a', &log);
  constexpr uint64_t kTurn = uint64_t{TimerWheel::kTickMs} * TimerWheel::kSlots;
  wheel.Set(&a.deadline, 3 * kTurn + 1);
  wheel.Advance(kTurn);
  wheel.Advance(2 * kTurn);
  wheel.Advance(3 * kTurn);
  EXPECT_EQUAL(log, "");
  EXPECT(wheel.Validate());
  wheel.Advance(3 * kTurn + 250);
  EXPECT_EQUAL(log, "a");
}

void CatchesUpAfterAStall(Test& test) {
  TimerWheel wheel(nullptr);
  std::string log;
  Alarm a('a', &log), b('b', &log), c('c', &log);
  wheel.Set(&a.deadline, 500);
  wheel.Set(&b.deadline, 400000);
  wheel.Set(&c.deadline, 90000000);
  wheel.Advance(80000000);
  EXPECT(log == "ab" || log == "ba");
  EXPECT_EQUAL(wheel.size(), 1u);
  EXPECT(wheel.Validate());
  wheel.Clear(&c.deadline);
  EXPECT_EQUAL(wheel.size(), 0u);
}

void ForgetsTheDestroyed(Test& test) {
  TimerWheel wheel(nullptr);
  std::string log;
  {
    Alarm a('a', &log);
    wheel.Set(&a.deadline, 500);
    EXPECT(a.deadline.is_set());
  }
  EXPECT_EQUAL(wheel.size(), 0u);
  wheel.Advance(1000);
  EXPECT_EQUAL(log, "");
}

struct Pair {
  static void ClearOther(Deadline* self, void* pair_pointer) {
    auto* pair = static_cast<Pair*>(pair_pointer);
    ++pair->fired;
    pair->wheel->Clear(self == &pair->first ? &pair->second : &pair->first);
    pair->wheel->Set(self, pair->again);
  }
  TimerWheel* wheel;
  uint64_t again;
  int fired = 0;
  Deadline first{ClearOther, this};
  Deadline second{ClearOther, this};
};

void LetsACallbackChangeTheWheel(Test& test) {
  TimerWheel wheel(nullptr);
  Pair pair{.wheel = &wheel, .again = 2000};
  wheel.Set(&pair.first, 1000);
  wheel.Set(&pair.second, 1000);
  wheel.Advance(1000);
  EXPECT_EQUAL(pair.fired, 1);
  EXPECT_EQUAL(wheel.size(), 1u);
  EXPECT(wheel.Validate());
  // Set in the past: the next tick, not this one again and again.
  pair.again = 1;
  wheel.Advance(2000);
  EXPECT_EQUAL(pair.fired, 2);
  wheel.Advance(2250);
  EXPECT_EQUAL(pair.fired, 3);
}

constexpr Case kCases[] = {
    {"a deadline fires at the first tick at or after its time, never before",
     FiresAtTheFirstTickNotBefore},
    {"a deadline can be moved to later and to earlier", MovesLaterAndEarlier},
    {"a deadline further away than one turn of the wheel waits for its turn",
     KeepsDeadlinesBeyondOneTurn},
    {"after a stall everything that is due fires once", CatchesUpAfterAStall},
    {"a destroyed deadline never fires", ForgetsTheDestroyed},
    {"a callback may clear and set any deadline", LetsACallbackChangeTheWheel},
};

}  // namespace

const CaseList kTimerWheelCases(kCases);

}  // namespace windhover::test
