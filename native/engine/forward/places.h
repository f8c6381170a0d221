// Places at a destination that takes so many exchanges at once and no more, counted over all
// threads. Script takes them, before it says that an exchange goes there; here they are given back
// when the exchange has left. Each thread has a cell that says how many of them are its own, so
// that a dead thread's can be given back.
#pragma once

#include <cstdint>

#include "engine/base/check.h"

namespace windhover {

struct Places {
  int32_t* taken = nullptr;  // by all threads; null: the destination has no bound
  int32_t* own = nullptr;    // by this thread
  int32_t bound = 0;

  bool are_bounded() const { return taken != nullptr; }

  // True: there was none left before, so that somebody may be waiting for this one.
  [[nodiscard]] bool GiveBack() const {
    CHECK(*own > 0);
    __atomic_fetch_sub(own, 1, __ATOMIC_RELAXED);
    // In one order with what a thread writes that begins to wait: it sees the place, or is seen.
    return __atomic_fetch_sub(taken, 1, __ATOMIC_SEQ_CST) >= bound;
  }
};

}  // namespace windhover
