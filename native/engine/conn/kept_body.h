// The part of a request's body that was delivered, kept so that it can be delivered once more: to
// another destination, when the first one died before it answered. A body that outgrows its bound,
// or finds the thread's share used up, is let go of and cannot be had again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/conn/block_pool.h"

namespace windhover {

// What the kept bodies of a thread hold together.
struct KeptBytes {
  static constexpr size_t kMost = size_t{16} * 1024 * 1024;
  size_t held = 0;
};

class KeptBody {
 public:
  static constexpr size_t kMost = 65536;

  KeptBody() = default;
  ~KeptBody() { CHECK(block_.data == nullptr); }
  KeptBody(const KeptBody&) = delete;
  KeptBody& operator=(const KeptBody&) = delete;

  // From here on what is delivered is kept, where nothing was missed before.
  void Begin() {
    if (state_ == State::kUntouched) state_ = State::kKeeping;
  }
  // Everything that was delivered is here, or nothing was.
  bool is_whole() const { return state_ != State::kGone; }
  std::string_view view() const { return {block_.data, size_}; }

  void Note(std::string_view delivered, BlockPool& blocks, KeptBytes& total) {
    if (state_ == State::kKeeping && Append(delivered, blocks, total)) return;
    Drop(blocks, total);
  }
  void Drop(BlockPool& blocks, KeptBytes& total) {
    state_ = State::kGone;
    if (block_.data == nullptr) return;
    total.held -= block_.capacity;
    blocks.Give(block_);
    block_ = {};
    size_ = 0;
  }

 private:
  enum class State : uint8_t { kUntouched, kKeeping, kGone };

  // False: there is no room. Memory grows with what has come: an announced length costs nothing.
  bool Append(std::string_view bytes, BlockPool& blocks, KeptBytes& total) {
    const size_t needed = size_ + bytes.size();
    if (needed > kMost) return false;
    if (needed > block_.capacity) {
      const Block larger = blocks.Take(std::max(needed, std::min(size_ * 2, kMost)));
      if (total.held - block_.capacity + larger.capacity > KeptBytes::kMost) {
        blocks.Give(larger);
        return false;
      }
      total.held += larger.capacity - block_.capacity;
      if (block_.data != nullptr) {
        std::memcpy(larger.data, block_.data, size_);
        blocks.Give(block_);
      }
      block_ = larger;
    }
    std::memcpy(block_.data + size_, bytes.data(), bytes.size());
    size_ = needed;
    return true;
  }

  State state_ = State::kUntouched;
  size_t size_ = 0;
  Block block_;
};

}  // namespace windhover
