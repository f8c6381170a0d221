// One coarse timer for all deadlines of a loop: ticks of 250 ms, a deadline fires on the first tick
// at or after it, never before. A loop that was blocked reads its sockets before it judges anybody:
// the first tick after that is left out. The libuv timer runs only while something is scheduled.
// The clock is the caller's, so tests own time.
#pragma once

#include <cstdint>
#include <functional>

#include <uv.h>

#include "engine/loop/uv_handle.h"

namespace windhover {

class TimerWheel;

// Embedded by who waits. Unlinks itself when destroyed.
class Deadline {
 public:
  using Callback = void (*)(Deadline* deadline, void* owner);
  Deadline(Callback callback, void* owner) : callback_(callback), owner_(owner) {}
  ~Deadline();
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;
  bool is_set() const { return at_ != 0; }
  uint64_t at() const { return at_; }

 private:
  friend class TimerWheel;
  Callback callback_;
  void* owner_;
  Deadline* next_ = nullptr;
  Deadline* previous_ = nullptr;
  uint64_t at_ = 0;  // milliseconds of the loop's clock; 0: not set
  // The tick under which it is linked; a later `at_` is found out when that tick comes.
  uint64_t in_slot_ = UINT64_MAX;
  TimerWheel* wheel_ = nullptr;
};

class TimerWheel {
 public:
  static constexpr uint32_t kTickMs = 250;
  static constexpr uint32_t kSlots = 1024;  // 256 s a turn; longer deadlines go round

  explicit TimerWheel(uv_loop_t* loop);  // null: no timer of its own; the test calls Advance
  ~TimerWheel();
  // Sets or moves. Moving to a later time costs no relinking: the common case is one store.
  void Set(Deadline* deadline, uint64_t at_ms) {
    // Neither for one that is not linked nor for one that is about to fire: the product is more
    // than any clock will show.
    if (deadline->in_slot_ * kTickMs <= at_ms) [[likely]] {
      deadline->at_ = at_ms;
    } else {
      SetSlot(deadline, at_ms);
    }
  }
  void Clear(Deadline* deadline);
  void Advance(uint64_t now_ms);  // fires what is due; a callback may set and clear any deadline
  void Close(std::function<void()> on_closed);
  uint32_t size() const { return size_; }
  bool Validate() const;  // for tests: links, slots and size agree

 private:
  friend class Deadline;
  // A tick that is later than this was held up by the process itself.
  static constexpr uint64_t kLateMs = 500;
  // Clients that came together are cut together. When firing has taken so long, sockets have their
  // turn, and the rest comes a millisecond later.
  static constexpr uint64_t kFiringNs = 250'000;
  static constexpr uint64_t kDueSlot = UINT64_MAX;  // of those in due_, and of those in no slot

  static void OnTick(uv_timer_t* timer);
  static uint64_t TickOf(uint64_t at_ms) { return (at_ms + kTickMs - 1) / kTickMs; }
  Deadline** HeadOf(uint64_t slot) { return slot == kDueSlot ? &due_ : &slots_[slot % kSlots]; }
  void SetSlot(Deadline* deadline, uint64_t at_ms);
  void Link(Deadline* deadline, uint64_t slot);
  void Unlink(Deadline* deadline);
  void StartTimer();
  void Collect(uint64_t now_ms);  // what is due
  void FireOne();
  void FireSome();

  uv_loop_t* loop_;
  uint64_t tick_ = 0;  // all ticks up to this one have fired
  uint32_t size_ = 0;
  bool ticking_ = false;
  bool was_late_ = false;
  bool rests_ = false;  // the rest of what is due comes in a moment
  uint64_t next_tick_at_ = 0;
  Deadline* due_ = nullptr;  // taken out of their slots, to be fired
  UvHandle<uv_timer_t> timer_;
  std::function<void()> on_closed_;
  Deadline* slots_[kSlots] = {};
};

}  // namespace windhover
