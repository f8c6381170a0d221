#include "engine/conn/block_pool.h"
#include "all_cases.h"

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

constexpr Case kCases[] = {
    {"the block pool gives back what it was given, by size", PoolReusesBlocks},
};

}  // namespace

const CaseList kBlockPoolCases(kCases);

}  // namespace windhover::test
