// Memory whose end is the end of a page, with a page after it that may not be touched: a read of
// one byte too many ends the process, in every build, also where vector loads hide from a
// sanitizer.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <string_view>

#include "engine/base/check.h"

namespace windhover::test {

class GuardPage {
 public:
  // Room for `capacity` bytes.
  explicit GuardPage(size_t capacity = 1) : page_(static_cast<size_t>(sysconf(_SC_PAGESIZE))) {
    room_ = (capacity / page_ + 1) * page_;
    memory_ = static_cast<char*>(
        mmap(nullptr, room_ + page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    CHECK(memory_ != MAP_FAILED);
    CHECK(mprotect(memory_ + room_, page_, PROT_NONE) == 0);
  }
  ~GuardPage() { munmap(memory_, room_ + page_); }
  GuardPage(const GuardPage&) = delete;
  GuardPage& operator=(const GuardPage&) = delete;

  // Copies `bytes` so that they end where the guard begins.
  char* Place(std::string_view bytes) {
    char* start = Room(bytes.size());
    if (!bytes.empty()) std::memcpy(start, bytes.data(), bytes.size());
    return start;
  }
  // The last `length` bytes before the guard.
  char* Room(size_t length) {
    CHECK(length <= room_);
    return memory_ + room_ - length;
  }

 private:
  size_t page_;
  size_t room_;
  char* memory_;
};

}  // namespace windhover::test
