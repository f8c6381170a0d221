// Growable bytes to build a head or a small answer in. Owned by an engine and reused, so that a
// response costs no allocation: Clear keeps the memory. Not for bodies, and not for bytes that must
// outlive the call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "engine/base/check.h"

namespace windhover {

class OutBuffer {
 public:
  OutBuffer() = default;
  ~OutBuffer() { std::free(data_); }
  OutBuffer(const OutBuffer&) = delete;
  OutBuffer& operator=(const OutBuffer&) = delete;

  const char* data() const { return data_; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  size_t capacity() const { return capacity_; }
  std::string_view view() const { return {data_, size_}; }
  void Clear() { size_ = 0; }
  // Cuts what was appended after `size`.
  void Truncate(size_t size) {
    CHECK(size <= size_);
    size_ = size;
  }
  // Gives memory back after an unusually large head.
  void Shrink(size_t keep) {
    if (capacity_ <= keep) return;
    std::free(data_);
    data_ = nullptr;
    size_ = capacity_ = 0;
  }

  // Room for `length` bytes at the end; Advance says how many were written. Valid until the next
  // call.
  char* Reserve(size_t length) {
    if (length > capacity_ - size_) [[unlikely]]
      Grow(length);
    return data_ + size_;
  }
  void Advance(size_t length) {
    DCHECK(length <= capacity_ - size_);
    size_ += length;
  }

  void Append(std::string_view bytes) {
    if (bytes.empty()) return;
    std::memcpy(Reserve(bytes.size()), bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void Append(char byte) {
    *Reserve(1) = byte;
    ++size_;
  }
  void AppendNumber(uint64_t number) { Advance(FormatNumber(Reserve(kMaxDigits), number)); }

  static constexpr size_t kMaxDigits = 20;
  // Decimal digits of `number` at `out`; returns how many. `out` has room for kMaxDigits.
  static size_t FormatNumber(char* out, uint64_t number) {
    char digits[kMaxDigits];
    size_t count = 0;
    do {
      digits[count++] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number != 0);
    for (size_t i = 0; i < count; ++i) out[i] = digits[count - 1 - i];
    return count;
  }

 private:
  void Grow(size_t length) {
    size_t wanted = capacity_ == 0 ? kFirstCapacity : capacity_ * 2;
    while (wanted - size_ < length) wanted *= 2;
    auto* moved = static_cast<char*>(std::realloc(data_, wanted));
    CHECK(moved != nullptr);
    data_ = moved;
    capacity_ = wanted;
  }

  static constexpr size_t kFirstCapacity = 1024;
  char* data_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

}  // namespace windhover
