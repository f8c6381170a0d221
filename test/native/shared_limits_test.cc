// What is counted for the whole process, over threads and addresses, and the credit of a data rate:
// exact where it is promised to be, and as inexact as it is said to be elsewhere.
#include <arpa/inet.h>
#include <netinet/in.h>

#include <array>
#include <atomic>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "all_cases.h"
#include "engine/base/check.h"
#include "engine/conn/data_rate.h"
#include "engine/limits/engine_limits.h"

namespace windhover::test {
namespace {

constexpr uint64_t kKey[2] = {0x0706050403020100u, 0x0f0e0d0c0b0a0908u};
constexpr uint64_t kOtherKey[2] = {1, 2};

uint64_t HashOf(const std::string& text, uint32_t scope = 0, const uint64_t* key = kKey) {
  ClientAddress address;
  CHECK(address.Read(text));
  return address.Hash(key, scope);
}

void KnowsAHostByItsAddressOrItsNetwork(Test& test) {
  EXPECT(HashOf("192.0.2.1") != HashOf("192.0.2.2"));
  EXPECT_EQUAL(HashOf("::ffff:192.0.2.1"), HashOf("192.0.2.1"));
  EXPECT_EQUAL(HashOf("2001:db8:1:2::1"), HashOf("2001:db8:1:2:ffff:ffff:ffff:ffff"));
  EXPECT(HashOf("2001:db8:1:2::1") != HashOf("2001:db8:1:3::1"));
  // ::/64 holds the mapped addresses' bytes: IPv4 is not one of its hosts.
  EXPECT(HashOf("::1") != HashOf("0.0.0.0"));
  EXPECT(HashOf("192.0.2.1", 1) != HashOf("192.0.2.1", 2));
  EXPECT(HashOf("192.0.2.1") != HashOf("192.0.2.1", 0, kOtherKey));
}

void ReadsAddressesOfSockets(Test& test) {
  sockaddr_storage storage = {};
  auto& v4 = reinterpret_cast<sockaddr_in&>(storage);
  v4.sin_family = AF_INET;
  EXPECT_EQUAL(inet_pton(AF_INET, "192.0.2.1", &v4.sin_addr), 1);
  ClientAddress address;
  EXPECT(address.Read(storage));
  EXPECT_EQUAL(address.Hash(kKey, 0), HashOf("192.0.2.1"));
  storage = {};
  auto& v6 = reinterpret_cast<sockaddr_in6&>(storage);
  v6.sin6_family = AF_INET6;
  EXPECT_EQUAL(inet_pton(AF_INET6, "2001:db8::5", &v6.sin6_addr), 1);
  EXPECT(address.Read(storage));
  EXPECT_EQUAL(address.Hash(kKey, 0), HashOf("2001:db8::6"));
  storage.ss_family = AF_UNIX;
  EXPECT(!address.Read(storage));
  EXPECT(!address.Read("not an address"));
  EXPECT(!address.Read(std::string(100, '1')));
}

void KnowsWhatIsInANetwork(Test& test) {
  Networks networks;
  for (const char* network :
       {"10.0.0.0/8", "192.0.2.128/25", "203.0.113.7", "2001:db8::/33", "::1/128"}) {
    EXPECT(networks.Add(network));
  }
  for (const char* wrong : {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/1x", "::/129", "loopback", ""}) {
    EXPECT(!networks.Add(wrong));
  }
  const auto contains = [&](const char* text) {
    ClientAddress address;
    CHECK(address.Read(std::string_view(text)));
    return networks.Contains(address);
  };
  for (const char* inside : {"10.255.255.255",
                             "::ffff:10.0.0.1",
                             "192.0.2.128",
                             "192.0.2.255",
                             "203.0.113.7",
                             "2001:db8:7fff::1",
                             "::1"}) {
    EXPECT(contains(inside));
  }
  for (const char* outside :
       {"9.255.255.255", "11.0.0.0", "192.0.2.127", "203.0.113.6", "2001:db8:8000::", "::2"}) {
    EXPECT(!contains(outside));
  }
  Networks all;
  EXPECT(all.Add("0.0.0.0/0"));
  ClientAddress v6;
  EXPECT(v6.Read("2001:db8::1") && !all.Contains(v6));
}

void CountsFewAddressesExactly(Test& test) {
  const LimitMemory memory(nullptr, nullptr);
  AddressCounts counts(memory);
  constexpr uint64_t kLimit = 3;
  for (int round = 0; round < 2; ++round) {
    for (int host = 1; host <= 100; ++host) {
      const uint64_t hash = HashOf("192.0.2." + std::to_string(host));
      for (uint64_t taken = 0; taken < kLimit; ++taken) EXPECT(counts.TryTake(hash, kLimit));
      EXPECT(!counts.TryTake(hash, kLimit));
      EXPECT(!counts.TryTake(hash, kLimit));
    }
    for (int host = 1; host <= 100; ++host) {
      const uint64_t hash = HashOf("192.0.2." + std::to_string(host));
      for (uint64_t taken = 0; taken < kLimit; ++taken) counts.Give(hash);
    }
  }
  for (int cell = 0; cell < LimitMemory::kSketchCells; ++cell) {
    EXPECT_EQUAL(memory.address_counts()[cell], 0);
    EXPECT_EQUAL(memory.own_address_counts()[cell], 0);
  }
}

// Of so many addresses with one connection each, those that seem to have more.
int CountedTooHigh(int addresses) {
  const LimitMemory memory(nullptr, nullptr);
  AddressCounts counts(memory);
  std::vector<uint64_t> hashes;
  for (int host = 0; host < addresses; ++host) {
    const std::string last = std::to_string(host / 250) + '.' + std::to_string(host % 250);
    hashes.push_back(HashOf("10.0." + last, 0, memory.key()));
    CHECK(counts.TryTake(hashes.back(), INT32_MAX));
  }
  int too_high = 0;
  for (const uint64_t hash : hashes) {
    if (counts.TryTake(hash, 2)) {
      counts.Give(hash);
    } else {
      ++too_high;
    }
  }
  return too_high;
}

// The expected shares are (1 - e^(-n / 8192))^4: 0.7 %, 2.2 % and 25 %.
void CountsManyAddressesNeverTooLow(Test& test) {
  EXPECT(CountedTooHigh(2500) < 50);
  EXPECT(CountedTooHigh(4000) < 160);
  EXPECT(CountedTooHigh(10000) < 3200);
}

// Each thread has a row of its own in memory that all share.
struct SharedMemory {
  static constexpr int kThreads = 4;
  std::vector<uint8_t> shared = std::vector<uint8_t>(LimitMemory::kSharedSize);
  std::vector<std::vector<uint8_t>> rows{kThreads, std::vector<uint8_t>(LimitMemory::kRowSize)};
  std::atomic<int> held{0};
  std::atomic<int> most{0};

  void Took() {
    const int now = held.fetch_add(1) + 1;
    int seen = most.load();
    while (now > seen && !most.compare_exchange_weak(seen, now)) continue;
  }
  void Gives() { held.fetch_sub(1); }

  template <typename Run>
  void OnAllThreads(Run run) {
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
      threads.emplace_back([this, i, run] { run(LimitMemory(shared.data(), rows[i].data())); });
    }
    for (std::thread& thread : threads) thread.join();
  }
};

constexpr int kRounds = 20000;
constexpr int kPlaces = 2;

void GivesThreadsNoMorePlacesThanThereAre(Test& test) {
  SharedMemory memory;
  memory.OnAllThreads([&memory](const LimitMemory& own) {
    Gauges gauges(own);
    for (int round = 0; round < kRounds; ++round) {
      if (!gauges.TryTake(kFirstEndpointGauge, kPlaces)) continue;
      memory.Took();
      memory.Gives();
      gauges.Give(kFirstEndpointGauge);
    }
  });
  EXPECT(memory.most.load() <= kPlaces);
  const LimitMemory own(memory.shared.data(), memory.rows[0].data());
  EXPECT_EQUAL(Gauges(own).Get(kFirstEndpointGauge), 0);
  EXPECT(!Gauges(own).TryTake(kUpgradedGauge, 0));
}

void GivesAnAddressNoMoreConnectionsThanItMayHave(Test& test) {
  SharedMemory memory;
  const uint64_t hash = HashOf("192.0.2.1");
  memory.OnAllThreads([&memory, hash](const LimitMemory& own) {
    AddressCounts counts(own);
    for (int round = 0; round < kRounds; ++round) {
      if (!counts.TryTake(hash, kPlaces)) continue;
      memory.Took();
      memory.Gives();
      counts.Give(hash);
    }
  });
  EXPECT(memory.most.load() <= kPlaces);
  const LimitMemory own(memory.shared.data(), memory.rows[0].data());
  for (int cell = 0; cell < LimitMemory::kSketchCells; ++cell) {
    EXPECT_EQUAL(own.address_counts()[cell], 0);
  }
}

void LetsABurstThroughAndThenTheRate(Test& test) {
  constexpr uint64_t kSecond = 1'000'000'000;
  const LimitMemory memory(nullptr, nullptr);
  RequestRates rates(memory);
  const RequestRate rate = {.requests_per_second = 4, .burst = 3};
  const uint64_t hash = HashOf("192.0.2.1");
  uint64_t now = 1000 * kSecond;
  for (int request = 0; request < 3; ++request) EXPECT_EQUAL(rates.Take(hash, rate, now), 0u);
  EXPECT_EQUAL(rates.Take(hash, rate, now), kSecond / 4);
  EXPECT_EQUAL(rates.Take(hash, rate, now + kSecond / 4 - 1), 1u);
  // What was refused took no token.
  EXPECT_EQUAL(rates.Take(hash, rate, now + kSecond / 4), 0u);
  EXPECT_EQUAL(rates.Take(hash, rate, now + kSecond / 4), kSecond / 4);
  EXPECT_EQUAL(rates.Take(HashOf("192.0.2.1", 1), rate, now), 0u);
  EXPECT_EQUAL(rates.Take(HashOf("192.0.2.2"), rate, now), 0u);
  // An hour saves up no more than a burst.
  now += 3600 * kSecond;
  for (int request = 0; request < 3; ++request) EXPECT_EQUAL(rates.Take(hash, rate, now), 0u);
  EXPECT(rates.Take(hash, rate, now) != 0);
}

void TakesEachTokenOnce(Test& test) {
  SharedMemory memory;
  const RequestRate rate = {.requests_per_second = 1, .burst = 1000};
  const uint64_t hash = HashOf("192.0.2.1");
  memory.OnAllThreads([&memory, &rate, hash](const LimitMemory& own) {
    RequestRates rates(own);
    for (int request = 0; request < 500; ++request) {
      if (rates.Take(hash, rate, 5'000'000'000) == 0) memory.held.fetch_add(1);
    }
  });
  EXPECT_EQUAL(memory.held.load(), 1000);
}

constexpr DataRate kRate = {.bytes_per_second = 1000, .grace_period = 1000};

void LetsWhoIsFastEnoughGoOnForever(Test& test) {
  // Ticks are as long as the wheel makes them, and longer than the grace period.
  RateCredit credit;
  uint64_t now = 0, bytes = 0;
  credit.Start(kRate, kRate.grace_period, bytes, now);
  for (int tick = 0; tick < 1000; ++tick) {
    now += 1250;
    bytes += 1250;
    EXPECT(credit.Charge(now, 0, bytes));
  }
}

void GivesSilenceTheGracePeriodWhateverCameBefore(Test& test) {
  for (const uint64_t burst : {uint64_t{0}, uint64_t{1} << 20, uint64_t{1} << 40}) {
    RateCredit credit;
    credit.Start(kRate, kRate.grace_period, 0, 0);
    EXPECT(credit.Charge(100, 0, burst));
    const uint64_t left = credit.left_ms();
    EXPECT(burst == 0 ? left == 901 : left == 1001);
    EXPECT(credit.Charge(100 + left - 1, 0, burst));
    EXPECT(!credit.Charge(100 + left, 0, burst));
  }
}

void EndsWhoIsTooSlowInTheEnd(Test& test) {
  RateCredit credit;
  credit.Start(kRate, kRate.grace_period, 0, 0);
  uint64_t now = 0, bytes = 0;
  // At nine tenths of the rate a tenth of the time is used up.
  while (now < 60000 && credit.Charge(now, 0, bytes)) {
    now += 100;
    bytes += 90;
  }
  EXPECT_EQUAL(now, 10100u);
}

void ChargesNeitherLatenessNorWhatIsSkipped(Test& test) {
  RateCredit credit;
  credit.Start(kRate, kRate.grace_period, 0, 0);
  EXPECT(credit.Charge(5000, 4500, 0));
  EXPECT_EQUAL(credit.left_ms(), 501u);
  // Later than it began.
  EXPECT(credit.Charge(6000, 9000, 0));
  EXPECT_EQUAL(credit.left_ms(), 501u);
  credit.Skip(60000);
  EXPECT(credit.Charge(60400, 0, 0));
  EXPECT_EQUAL(credit.left_ms(), 101u);
  // Used up, and then paid for by what waited to be read.
  EXPECT(!credit.Charge(61000, 0, 0));
  EXPECT(credit.Charge(61500, 0, 1000));
}

constexpr Case kCases[] = {
    {"an IPv4 host is its address, an IPv6 host its /64", KnowsAHostByItsAddressOrItsNetwork},
    {"addresses of sockets are read as those of texts are", ReadsAddressesOfSockets},
    {"a network holds exactly the addresses that share its bits", KnowsWhatIsInANetwork},
    {"the connections of a hundred addresses are counted exactly", CountsFewAddressesExactly},
    {"of thousands of addresses no more than are said to be are counted too high",
     CountsManyAddressesNeverTooLow},
    {"threads that take places at once never have more than there are",
     GivesThreadsNoMorePlacesThanThereAre},
    {"threads that count one address never let too many in",
     GivesAnAddressNoMoreConnectionsThanItMayHave},
    {"requests pass as a burst, then at their rate", LetsABurstThroughAndThenTheRate},
    {"threads that take tokens at once take each once", TakesEachTokenOnce},
    {"who keeps to the rate is never cut, however long a tick is", LetsWhoIsFastEnoughGoOnForever},
    {"silence has the grace period, whatever came before it",
     GivesSilenceTheGracePeriodWhateverCameBefore},
    {"who stays below the rate is cut when the credit is used up", EndsWhoIsTooSlowInTheEnd},
    {"lateness of the loop and pauses are not charged", ChargesNeitherLatenessNorWhatIsSkipped},
};

}  // namespace

const CaseList kSharedLimitCases(kCases);

}  // namespace windhover::test
