// A wheel of doubly linked slots. A deadline that moves to a later time stays where it is linked;
// the tick that finds it too early links it anew, so that the keep-alive deadline of a busy
// connection costs a store per request.
#include "engine/loop/timer_wheel.h"

#include <algorithm>
#include <utility>

#include "engine/base/check.h"

namespace windhover {

Deadline::~Deadline() {
  if (wheel_ != nullptr) wheel_->Clear(this);
}

TimerWheel::TimerWheel(uv_loop_t* loop) : loop_(loop) {
  if (loop_ == nullptr) return;
  tick_ = uv_now(loop_) / kTickMs;
  CHECK(uv_timer_init(loop_, timer_.get()) == 0);
  timer_.Opened(this);
  // Deadlines never keep a loop alive: what they watch over does.
  uv_unref(reinterpret_cast<uv_handle_t*>(timer_.get()));
}

TimerWheel::~TimerWheel() { CHECK(size_ == 0); }

void TimerWheel::SetSlot(Deadline* deadline, uint64_t at_ms) {
  const uint64_t tick = std::max(TickOf(at_ms), tick_ + 1);
  deadline->at_ = std::max<uint64_t>(at_ms, 1);
  if (deadline->wheel_ != nullptr) {
    CHECK(deadline->wheel_ == this);
    if (deadline->in_slot_ <= tick) return;
    Unlink(deadline);
  }
  Link(deadline, tick);
  if (!ticking_ && loop_ != nullptr) StartTimer();
}

void TimerWheel::Clear(Deadline* deadline) {
  deadline->at_ = 0;
  if (deadline->wheel_ != nullptr) Unlink(deadline);
}

void TimerWheel::Advance(uint64_t now_ms) {
  Collect(now_ms);
  while (due_ != nullptr) FireOne();
}

void TimerWheel::Collect(uint64_t now_ms) {
  const uint64_t target = now_ms / kTickMs;
  if (target <= tick_) return;
  const uint64_t steps = std::min<uint64_t>(target - tick_, kSlots);
  const uint64_t first = target - steps + 1;
  tick_ = target;
  for (uint64_t slot = first; slot <= target; ++slot) {
    for (Deadline* deadline = slots_[slot % kSlots]; deadline != nullptr;) {
      Deadline* next = deadline->next_;
      if (deadline->in_slot_ <= target) {
        Unlink(deadline);
        const uint64_t tick = TickOf(deadline->at_);
        Link(deadline, tick <= target ? kDueSlot : tick);
      }
      deadline = next;
    }
  }
}

void TimerWheel::FireOne() {
  Deadline* deadline = due_;
  Unlink(deadline);
  deadline->at_ = 0;
  deadline->callback_(deadline, deadline->owner_);
}

void TimerWheel::Close(std::function<void()> on_closed) {
  CHECK(loop_ != nullptr);
  on_closed_ = std::move(on_closed);
  timer_.Close([](void* owner) {
    auto* wheel = static_cast<TimerWheel*>(owner);
    // Moved out first: the callback may destroy the wheel.
    const std::function<void()> callback = std::move(wheel->on_closed_);
    callback();
  });
}

void TimerWheel::Link(Deadline* deadline, uint64_t slot) {
  Deadline** head = HeadOf(slot);
  deadline->in_slot_ = slot;
  deadline->wheel_ = this;
  deadline->previous_ = nullptr;
  deadline->next_ = *head;
  if (*head != nullptr) (*head)->previous_ = deadline;
  *head = deadline;
  ++size_;
}

void TimerWheel::Unlink(Deadline* deadline) {
  if (deadline->previous_ != nullptr) {
    deadline->previous_->next_ = deadline->next_;
  } else {
    *HeadOf(deadline->in_slot_) = deadline->next_;
  }
  if (deadline->next_ != nullptr) deadline->next_->previous_ = deadline->previous_;
  deadline->next_ = deadline->previous_ = nullptr;
  deadline->in_slot_ = kDueSlot;
  deadline->wheel_ = nullptr;
  --size_;
}

void TimerWheel::StartTimer() {
  if (!timer_.is_open()) return;
  const uint64_t wait = kTickMs - uv_now(loop_) % kTickMs;
  next_tick_at_ = uv_now(loop_) + wait;
  CHECK(uv_timer_start(timer_.get(), OnTick, wait, kTickMs) == 0);
  ticking_ = true;
}

void TimerWheel::OnTick(uv_timer_t* timer) {
  auto* wheel = UvHandle<uv_timer_t>::OwnerOf<TimerWheel>(timer);
  const uint64_t now = uv_now(wheel->loop_);
  // Timers run before the loop polls: what peers sent in time may still wait to be read. Not twice
  // in a row, or a loop that is always late would never end anything.
  if (!wheel->rests_) {
    wheel->was_late_ = now > wheel->next_tick_at_ + kLateMs && !wheel->was_late_;
    wheel->next_tick_at_ = now + kTickMs;
    if (wheel->was_late_) return;
  }
  wheel->Collect(now);
  wheel->FireSome();
}

void TimerWheel::FireSome() {
  const uint64_t end = uv_hrtime() + kFiringNs;
  // One that cuts a connection with full buffers takes a tenth of that.
  while (due_ != nullptr && uv_hrtime() < end) FireOne();
  if (!timer_.is_open()) return;
  if (due_ != nullptr) {
    CHECK(uv_timer_start(timer_.get(), OnTick, 1, kTickMs) == 0);
    rests_ = true;
  } else if (size_ == 0) {
    uv_timer_stop(timer_.get());
    ticking_ = rests_ = false;
  } else if (rests_) {
    rests_ = false;
    StartTimer();
  }
}

bool TimerWheel::Validate() const {
  uint32_t found = 0;
  const auto walk = [&](const Deadline* head, auto fits) {
    const Deadline* previous = nullptr;
    for (const Deadline* deadline = head; deadline != nullptr; deadline = deadline->next_) {
      if (deadline->previous_ != previous || deadline->wheel_ != this || !fits(deadline))
        return false;
      previous = deadline;
      ++found;
    }
    return true;
  };
  for (uint32_t slot = 0; slot < kSlots; ++slot) {
    const bool good = walk(slots_[slot], [&](const Deadline* deadline) {
      return deadline->in_slot_ % kSlots == slot && deadline->in_slot_ > tick_ &&
             deadline->at_ != 0;
    });
    if (!good) return false;
  }
  if (!walk(due_, [](const Deadline* deadline) { return deadline->in_slot_ == kDueSlot; }))
    return false;
  return found == size_;
}

}  // namespace windhover
