// Byte blocks in five sizes, for what outlives a read event: leftovers of input, retained heads,
// unwritten output. A few free blocks of each size are kept; what is larger than the largest size
// comes from malloc and goes back to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "engine/base/check.h"

namespace windhover {

struct Block {
  char* data = nullptr;
  size_t capacity = 0;
};

class BlockPool {
 public:
  BlockPool() = default;
  ~BlockPool() {
    CHECK(live_ == 0);
    for (FreeList& list : free_) {
      while (list.first != nullptr) {
        Node* node = list.first;
        list.first = node->next;
        std::free(node);
      }
    }
  }
  BlockPool(const BlockPool&) = delete;
  BlockPool& operator=(const BlockPool&) = delete;

  [[nodiscard]] Block Take(size_t length) {
    ++live_;
    const int size = SizeFor(length);
    if (size < kSizes) {
      FreeList& list = free_[size];
      if (list.first != nullptr) {
        Node* node = list.first;
        list.first = node->next;
        --list.count;
        return {reinterpret_cast<char*>(node), kCapacities[size]};
      }
      length = kCapacities[size];
    }
    auto* data = static_cast<char*>(std::malloc(length));
    CHECK(data != nullptr);
    return {data, length};
  }

  void Give(Block block) {
    CHECK(live_ > 0);
    --live_;
    const int size = SizeFor(block.capacity);
    if (size == kSizes || free_[size].count >= kKept / (1 << size)) {
      std::free(block.data);
      return;
    }
    auto* node = reinterpret_cast<Node*>(block.data);
    node->next = free_[size].first;
    free_[size].first = node;
    ++free_[size].count;
  }

  size_t live() const { return live_; }

 private:
  struct Node {
    Node* next;
  };
  struct FreeList {
    Node* first = nullptr;
    size_t count = 0;
  };

  static constexpr int kSizes = 5;
  static constexpr size_t kCapacities[kSizes] = {512, 2048, 8192, 32768, 131072};
  static constexpr size_t kKept =
      256;  // free blocks of the smallest size; half as many for each larger one

  static int SizeFor(size_t length) {
    int size = 0;
    while (size < kSizes && kCapacities[size] < length) ++size;
    return size;
  }

  FreeList free_[kSizes];
  size_t live_ = 0;
};

}  // namespace windhover
