#include <memory>
#include <vector>

#include "all_cases.h"
#include "engine/base/defer.h"
#include "engine/base/intrusive_list.h"
#include "engine/base/out_buffer.h"
#include "engine/base/slab_pool.h"

namespace windhover::test {
namespace {

struct Item {
  explicit Item(int item_value) : value(item_value) {}
  int value;
  ListNode node;
};
using ItemList = IntrusiveList<Item, &Item::node>;

std::string Values(ItemList& list) {
  std::string out;
  list.ForEach([&out](Item* item) { out += std::to_string(item->value) + ' '; });
  return out;
}

void ListKeepsOrder(Test& test) {
  ItemList list;
  Item a(1), b(2), c(3);
  EXPECT(list.empty() && list.front() == nullptr && list.back() == nullptr &&
         list.PopFront() == nullptr);
  list.PushBack(&b);
  list.PushBack(&c);
  list.PushFront(&a);
  EXPECT_EQUAL(Values(list), "1 2 3 ");
  EXPECT_EQUAL(list.size(), 3u);
  EXPECT(list.front() == &a && list.back() == &c && b.node.is_linked());
  list.Remove(&b);
  EXPECT(!b.node.is_linked());
  EXPECT_EQUAL(Values(list), "1 3 ");
  EXPECT(list.PopBack() == &c && list.PopFront() == &a && list.empty());
}

void ListLosesDestroyed(Test& test) {
  ItemList list;
  Item a(1);
  list.PushBack(&a);
  {
    Item b(2);
    list.PushBack(&b);
    EXPECT_EQUAL(list.size(), 2u);
  }
  EXPECT_EQUAL(Values(list), "1 ");
  a.node.Unlink();
  a.node.Unlink();
  EXPECT(list.empty());
}

void ListForEachMayRemove(Test& test) {
  ItemList list;
  Item a(1), b(2), c(3);
  for (Item* item : {&a, &b, &c}) list.PushBack(item);
  list.ForEach([&list](Item* item) {
    if (item->value != 2) list.Remove(item);
  });
  EXPECT_EQUAL(Values(list), "2 ");
  list.PopFront();
}

struct Counted {
  explicit Counted(int* counter) : alive(counter) { ++*alive; }
  ~Counted() { --*alive; }
  int* alive;
  char payload[100] = {};
};

void PoolCounts(Test& test) {
  int alive = 0;
  SlabPool<Counted, 4> pool;
  std::vector<Counted*> objects;
  for (int i = 0; i < 9; ++i) objects.push_back(pool.New(&alive));
  EXPECT_EQUAL(alive, 9);
  EXPECT_EQUAL(pool.live(), 9u);
  EXPECT_EQUAL(pool.capacity(), 12u);
  for (Counted* object : objects) pool.Delete(object);
  EXPECT_EQUAL(alive, 0);
  EXPECT_EQUAL(pool.live(), 0u);
  EXPECT_EQUAL(pool.capacity(), 12u);
  EXPECT_EQUAL(pool.total(), 9u);
}

void PoolReuses(Test& test) {
  int alive = 0;
  SlabPool<Counted, 4> pool;
  Counted* first = pool.New(&alive);
  pool.Delete(first);
  Counted* second = pool.New(&alive);
  EXPECT(first == second);
  for (int i = 0; i < 1000; ++i) pool.Delete(pool.New(&alive));
  EXPECT_EQUAL(pool.capacity(), 4u);
  pool.Trim();
  EXPECT_EQUAL(pool.capacity(), 4u);
  pool.Delete(second);
  pool.Trim();
  EXPECT_EQUAL(pool.capacity(), 0u);
  pool.Delete(pool.New(&alive));
}

void PoolAligns(Test& test) {
  struct alignas(64) Wide {
    char bytes[65];
  };
  SlabPool<Wide, 3> pool;
  std::vector<Wide*> objects;
  for (int i = 0; i < 7; ++i) {
    objects.push_back(pool.New());
    EXPECT_EQUAL(reinterpret_cast<uintptr_t>(objects.back()) % 64, 0u);
  }
  for (Wide* object : objects) pool.Delete(object);
}

void BufferGrows(Test& test) {
  OutBuffer buffer;
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    const std::string piece = std::to_string(i) + ',';
    buffer.Append(piece);
    expected += piece;
  }
  EXPECT(buffer.view() == expected);
  const size_t capacity = buffer.capacity();
  buffer.Clear();
  EXPECT(buffer.empty());
  EXPECT_EQUAL(buffer.capacity(), capacity);
  buffer.Append("abc");
  buffer.Append('d');
  buffer.Truncate(2);
  EXPECT_EQUAL(buffer.view(), "ab");
  buffer.Shrink(capacity);
  EXPECT_EQUAL(buffer.view(), "ab");
  buffer.Shrink(1);
  EXPECT_EQUAL(buffer.capacity(), 0u);
}

void BufferNumbers(Test& test) {
  for (const uint64_t number :
       {uint64_t{0}, uint64_t{9}, uint64_t{10}, uint64_t{12345}, UINT64_MAX}) {
    OutBuffer buffer;
    buffer.AppendNumber(number);
    EXPECT_EQUAL(buffer.view(), std::to_string(number));
  }
}

void DeferRuns(Test& test) {
  int ran = 0;
  {
    Defer one([&ran] { ++ran; });
    Defer cancelled([&ran] { ran += 10; });
    cancelled.Cancel();
    EXPECT_EQUAL(ran, 0);
  }
  EXPECT_EQUAL(ran, 1);
}

constexpr Case kCases[] = {
    {"an intrusive list keeps the order in which elements were put in", ListKeepsOrder},
    {"an intrusive list loses elements that are destroyed or unlinked", ListLosesDestroyed},
    {"an element may be removed while the list is walked", ListForEachMayRemove},
    {"a slab pool counts what is alive and destroys each object once", PoolCounts},
    {"a slab pool reuses freed memory and gives it back when nothing is alive", PoolReuses},
    {"a slab pool aligns what it makes", PoolAligns},
    {"an out buffer grows, keeps its memory when cleared, and can give it back", BufferGrows},
    {"an out buffer writes numbers in decimal, up to 2^64 - 1", BufferNumbers},
    {"a deferred call runs once at the end of its scope unless it was cancelled", DeferRuns},
};

}  // namespace

const CaseList kBaseCases(kCases);

}  // namespace windhover::test
