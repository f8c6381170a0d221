// One coarse timer for all deadlines of a loop: ticks of 250 ms, a deadline fires on the first tick
// at or after it, never before. A tick that a long turn of the loop has held up is put off, once:
// what came meanwhile waits in the sockets, and those who sent it are in time. The libuv timer runs
// only while something is scheduled. The clock is the caller's, so tests own time.
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
  uint64_t in_slot_ =
      0;  // the tick under which it is linked; a later `at_` is found out when that tick comes
  TimerWheel* wheel_ = nullptr;
};

class TimerWheel {
 public:
  static constexpr uint32_t kTickMs = 250;
  static constexpr uint32_t kSlots = 1024;  // 256 s a turn; longer deadlines go round

  explicit TimerWheel(uv_loop_t* loop);  // null: no timer of its own; the test calls Advance
  ~TimerWheel();
  // Sets or moves. Moving to a later time costs no relinking: the common case is one store.
  void Set(Deadline* deadline, uint64_t at_ms);
  void Clear(Deadline* deadline);
  void Advance(uint64_t now_ms);  // fires what is due; a callback may set and clear any deadline
  void Close(std::function<void()> on_closed);
  uint32_t size() const { return size_; }
  bool Validate() const;  // for tests: links, slots and size agree

 private:
  friend class Deadline;
  static constexpr uint64_t kDueSlot = UINT64_MAX;  // `in_slot_` of those that wait in due_

  static constexpr uint64_t kLateMs = 2 * kTickMs;

  static void OnTick(uv_timer_t* timer);
  bool PutsOff();
  static uint64_t TickOf(uint64_t at_ms) { return (at_ms + kTickMs - 1) / kTickMs; }
  Deadline** HeadOf(uint64_t slot) { return slot == kDueSlot ? &due_ : &slots_[slot % kSlots]; }
  void Link(Deadline* deadline, uint64_t slot);
  void Unlink(Deadline* deadline);
  void StartTimer();

  uv_loop_t* loop_;
  uint64_t tick_ = 0;     // all ticks up to this one have fired
  uint64_t next_at_ = 0;  // when the timer is to fire
  uint32_t size_ = 0;
  bool ticking_ = false;
  bool put_off_ = false;     // the tick before, for being late
  Deadline* due_ = nullptr;  // taken out of their slots by the Advance that runs
  UvHandle<uv_timer_t> timer_;
  std::function<void()> on_closed_;
  Deadline* slots_[kSlots] = {};
};

}  // namespace windhover
