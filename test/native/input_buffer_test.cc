#include <vector>

#include "all_cases.h"
#include "engine/conn/block_pool.h"
#include "engine/conn/input_buffer.h"

namespace windhover::test {
namespace {

void UsesBytesWhereTheyAre(Test& test) {
  BlockPool pool;
  InputBuffer buffer;
  char read[] = "hello world";
  buffer.Offer(read, 11, pool);
  EXPECT(buffer.data() == read);
  EXPECT_EQUAL(buffer.Consume(5), "hello");
  EXPECT_EQUAL(buffer.size(), 6u);
  EXPECT_EQUAL(buffer.Consume(6), " world");
  buffer.Settle(pool);
  EXPECT(buffer.empty() && buffer.data() == nullptr);
}

void KeepsWhatIsLeft(Test& test) {
  BlockPool pool;
  InputBuffer buffer;
  std::string read = "first half, ";
  buffer.Offer(read.data(), read.size(), pool);
  EXPECT_EQUAL(buffer.Consume(6), "first ");
  buffer.Settle(pool);
  // The read buffer belongs to others now.
  read.assign(read.size(), '!');
  std::string more = "second half";
  buffer.Offer(more.data(), more.size(), pool);
  EXPECT_EQUAL(std::string_view(buffer.data(), buffer.size()), "half, second half");
  buffer.Clear(pool);
  EXPECT(buffer.empty());
}

// Random offers, consumption and ends of events, against a string.
void AgreesWithAModel(Test& test) {
  BlockPool pool;
  uint64_t random = 42;
  const auto next = [&random](uint64_t bound) {
    random = random * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>((random >> 33) % bound);
  };
  for (int run = 0; run < 200; ++run) {
    InputBuffer buffer;
    std::string model;
    for (int step = 0; step < 60; ++step) {
      // One event: some bytes come into memory that is gone after it.
      std::vector<char> read(next(step % 7 == 0 ? 70000 : 400) + 1);
      for (char& byte : read) byte = static_cast<char>(next(256));
      buffer.Offer(read.data(), read.size(), pool);
      model.append(read.data(), read.size());
      while (next(3) != 0 && !model.empty()) {
        const size_t count = next(2) == 0 ? model.size() : next(model.size()) + 1;
        EXPECT(buffer.Consume(count) == std::string_view(model).substr(0, count));
        model.erase(0, count);
      }
      buffer.Settle(pool);
      EXPECT(std::string_view(buffer.data(), buffer.size()) == model);
      if (test.failed()) return;
    }
    buffer.Clear(pool);
  }
}

constexpr Case kCases[] = {
    {"input that is consumed within its event is never copied", UsesBytesWhereTheyAre},
    {"input that is left over outlives the read buffer and grows by what comes", KeepsWhatIsLeft},
    {"the input buffer agrees with a string over thousands of events", AgreesWithAModel},
};

}  // namespace

const CaseList kInputBufferCases(kCases);

}  // namespace windhover::test
