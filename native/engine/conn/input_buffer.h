// What a connection has received and not consumed: a view into the shared read buffer while an
// event runs, and only when something is left after it a copy in a pooled block. An idle connection
// holds no memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "engine/base/check.h"
#include "engine/conn/block_pool.h"

namespace windhover {

class InputBuffer {
 public:
  InputBuffer() = default;
  ~InputBuffer() { CHECK(block_.data == nullptr); }
  InputBuffer(const InputBuffer&) = delete;
  InputBuffer& operator=(const InputBuffer&) = delete;

  char* data() const { return begin_; }
  size_t size() const { return static_cast<size_t>(end_ - begin_); }
  bool empty() const { return begin_ == end_; }

  // New bytes: used where they are when nothing is left of earlier ones, else appended to those.
  // May move what was there.
  void Offer(char* data, size_t length, BlockPool& blocks) {
    if (empty()) {
      begin_ = data;
      end_ = data + length;
      return;
    }
    CHECK(InBlock());
    Reserve(length, blocks);
    std::memcpy(end_, data, length);
    end_ += length;
  }

  // The bytes stay where they are until the next Offer or Settle.
  std::string_view Consume(size_t length) {
    DCHECK(length <= size());
    const std::string_view taken(begin_, length);
    begin_ += length;
    return taken;
  }

  // The end of an event: keeps what is left, gives back what is not needed.
  void Settle(BlockPool& blocks) {
    if (empty()) return Clear(blocks);
    if (InBlock()) return;
    const size_t left = size();
    if (block_.data == nullptr || block_.capacity < left) {
      if (block_.data != nullptr) blocks.Give(block_);
      block_ = blocks.Take(left);
    }
    std::memcpy(block_.data, begin_, left);
    begin_ = block_.data;
    end_ = begin_ + left;
  }

  void Clear(BlockPool& blocks) {
    begin_ = end_ = nullptr;
    if (block_.data == nullptr) return;
    blocks.Give(block_);
    block_ = {};
  }

 private:
  bool InBlock() const {
    return block_.data != nullptr && begin_ >= block_.data &&
           begin_ <= block_.data + block_.capacity;
  }

  // Room for `length` bytes after end_.
  void Reserve(size_t length, BlockPool& blocks) {
    const size_t used = size();
    const auto behind = static_cast<size_t>(block_.data + block_.capacity - end_);
    if (behind >= length) return;
    // Moving to the front is paid for by what was consumed in between, so that a byte is moved once
    // on the average.
    if (block_.capacity - used >= length && static_cast<size_t>(begin_ - block_.data) >= used) {
      std::memmove(block_.data, begin_, used);
    } else {
      const Block larger = blocks.Take(std::max(used + length, used * 2));
      std::memcpy(larger.data, begin_, used);
      blocks.Give(block_);
      block_ = larger;
    }
    begin_ = block_.data;
    end_ = begin_ + used;
  }

  char* begin_ = nullptr;
  char* end_ = nullptr;
  Block block_;
};

}  // namespace windhover
