#include <cstring>
#include <string>

#include "all_cases.h"
#include "engine/conn/block_pool.h"
#include "engine/conn/input_buffer.h"

namespace windhover::test {
namespace {

void PoolReusesBlocks(Test& test) {
  BlockPool pool;
  const Block first = pool.Take(100);
  EXPECT_EQUAL(first.capacity, 512u);
  pool.Give(first);
  const Block again = pool.Take(512);
  EXPECT(again.data == first.data);
  const Block larger = pool.Take(513);
  EXPECT_EQUAL(larger.capacity, 2048u);
  const Block huge = pool.Take(1000000);
  EXPECT_EQUAL(huge.capacity, 1000000u);
  EXPECT_EQUAL(pool.live(), 3u);
  pool.Give(again);
  pool.Give(larger);
  pool.Give(huge);
  EXPECT_EQUAL(pool.live(), 0u);
}

std::string TextOf(const InputBuffer& input) { return std::string(input.data(), input.size()); }

void InputIsUsedWhereItIs(Test& test) {
  BlockPool blocks;
  InputBuffer input;
  char shared[] = "hello";
  input.Offer(shared, 5, blocks);
  EXPECT(input.data() == shared);
  EXPECT_EQUAL(input.Consume(5), "hello");
  input.Settle(blocks);
  EXPECT_EQUAL(blocks.live(), 0u);
}

void LeftoversAreKept(Test& test) {
  BlockPool blocks;
  InputBuffer input;
  char shared[] = "hello world";
  input.Offer(shared, 11, blocks);
  EXPECT_EQUAL(input.Consume(6), "hello ");
  input.Settle(blocks);
  std::memset(shared, 'x', sizeof(shared) - 1);
  EXPECT_EQUAL(TextOf(input), "world");
  char more[] = ", again";
  input.Offer(more, 7, blocks);
  EXPECT_EQUAL(TextOf(input), "world, again");
  EXPECT_EQUAL(blocks.live(), 1u);
  EXPECT_EQUAL(input.Consume(12), "world, again");
  input.Settle(blocks);
  EXPECT_EQUAL(blocks.live(), 0u);
}

void InputGrowsAndShrinks(Test& test) {
  BlockPool blocks;
  InputBuffer input;
  std::string expected;
  std::string piece;
  for (int round = 0; round < 300; ++round) {
    piece.assign(static_cast<size_t>(1 + round * 7 % 997), static_cast<char>('a' + round % 26));
    input.Offer(piece.data(), piece.size(), blocks);
    expected += piece;
    const size_t taken = expected.size() * static_cast<size_t>(round % 4) / 4;
    EXPECT_EQUAL(input.Consume(taken), expected.substr(0, taken));
    expected.erase(0, taken);
    input.Settle(blocks);
    EXPECT_EQUAL(TextOf(input), expected);
  }
  input.Clear(blocks);
  EXPECT(input.empty());
  EXPECT_EQUAL(blocks.live(), 0u);
}

constexpr Case kCases[] = {
    {"the block pool gives back what it was given, by size", PoolReusesBlocks},
    {"input that is used up at once is never copied", InputIsUsedWhereItIs},
    {"what an event leaves over is kept and continued", LeftoversAreKept},
    {"input keeps its bytes in order however it grows and is consumed", InputGrowsAndShrinks},
};

}  // namespace

const CaseList kConnectionMemoryCases(kCases);

}  // namespace windhover::test
