// An idle handle rather than a prepare handle: with an active idle handle the loop polls without
// blocking, so that work scheduled at any phase of a turn is done before the thread sleeps.
#include "engine/loop/turn_end.h"

#include <utility>

namespace windhover {

TurnEnd::TurnEnd(uv_loop_t* loop) : loop_(loop) {
  CHECK(uv_idle_init(loop, idle_.get()) == 0);
  idle_.Opened(this);
  CHECK(uv_prepare_init(loop, turn_over_.get()) == 0);
  turn_over_.Opened(this);
  uv_unref(reinterpret_cast<uv_handle_t*>(turn_over_.get()));
  CHECK(uv_timer_init(loop, patience_.get()) == 0);
  patience_.Opened(this);
  uv_unref(reinterpret_cast<uv_handle_t*>(patience_.get()));
}

void TurnEnd::Schedule(TurnTask* task) { Add(&tasks_, task); }

void TurnEnd::Postpone(TurnTask* task) { Add(&postponed_, task); }

void TurnEnd::PutOff(TurnTask* task) { Add(&put_off_, task); }

bool TurnEnd::HasTime() {
  if (may_run_waiting() || !idle_.is_open()) return false;
  const uint64_t now = uv_hrtime();
  if (share_ends_at_ != 0) return begun_ < kBegun && now < share_ends_at_;
  share_ends_at_ = now + kShareNs;
  begun_ = 0;
  uv_prepare_start(turn_over_.get(), OnTurnOver);
  return true;
}

// A turn begins when the loop has polled.
void TurnEnd::OnTurnOver(uv_prepare_t* prepare) {
  UvHandle<uv_prepare_t>::OwnerOf<TurnEnd>(prepare)->share_ends_at_ = 0;
  uv_prepare_stop(prepare);
}

bool TurnEnd::MayGoOn() {
  const uint64_t now = uv_now(loop_);
  if (now != at_once_at_) at_once_ = 0;
  at_once_at_ = now;
  return ++at_once_ <= kAtOnce;
}

void TurnEnd::Add(TaskList* tasks, TurnTask* task) {
  if (task->is_scheduled() || !idle_.is_open()) return;
  tasks->PushBack(task);
  Resume();
}

// Postponed tasks without a place do not keep the loop awake: an answer or the timer does.
void TurnEnd::Resume() {
  if (!idle_.is_open()) return;
  if (!tasks_.empty() || may_run_waiting()) {
    uv_idle_start(idle_.get(), OnIdle);
    return;
  }
  uv_idle_stop(idle_.get());
  auto* timer = patience_.get();
  if (postponed_.empty() || uv_is_active(reinterpret_cast<uv_handle_t*>(timer)) != 0) return;
  // The loop's clock may be as old as the turn.
  uv_update_time(loop_);
  uv_timer_start(timer, OnPatienceOver, kPatienceMs, 0);
}

TurnPlace TurnEnd::TakePlace() {
  ++places_taken_;
  return epoch_;
}

void TurnEnd::LeavePlace(TurnPlace* place) {
  const TurnPlace left = std::exchange(*place, 0);
  if (left != epoch_) return;
  const bool was_full = !has_place();
  --places_taken_;
  if (!was_full || !has_place() || !idle_.is_open()) return;
  uv_timer_stop(patience_.get());
  Resume();
}

void TurnEnd::OnPatienceOver(uv_timer_t* timer) {
  auto* self = UvHandle<uv_timer_t>::OwnerOf<TurnEnd>(timer);
  self->places_taken_ = 0;
  if (++self->epoch_ == 0) self->epoch_ = 1;
  self->Resume();
}

void TurnEnd::Close(UvHandle<uv_idle_t>::OnClosed on_closed, void* owner) {
  while (tasks_.PopFront() != nullptr) continue;
  while (postponed_.PopFront() != nullptr) continue;
  while (put_off_.PopFront() != nullptr) continue;
  on_closed_ = on_closed;
  owner_ = owner;
  idle_.Close(OnHandleClosed);
  turn_over_.Close(OnHandleClosed);
  patience_.Close(OnHandleClosed);
}

void TurnEnd::OnHandleClosed(void* self_pointer) {
  auto* self = static_cast<TurnEnd*>(self_pointer);
  const bool all =
      self->idle_.is_closed() && self->turn_over_.is_closed() && self->patience_.is_closed();
  if (all) self->on_closed_(self->owner_);
}

void TurnEnd::OnIdle(uv_idle_t* idle) {
  auto* self = UvHandle<uv_idle_t>::OwnerOf<TurnEnd>(idle);
  self->RunScheduled();
  self->RunWaiting();
  self->Resume();
}

void TurnEnd::RunScheduled() {
  // What a task schedules waits for the next turn, so that two tasks cannot starve the loop.
  for (size_t left = tasks_.size(); left > 0; --left) {
    TurnTask* task = tasks_.PopFront();
    if (task == nullptr) break;
    task->run_(task->owner_);
  }
}

// What waits gets a little in each turn, whatever else was done in it.
void TurnEnd::RunWaiting() {
  if (!may_run_waiting()) return;
  uint64_t end = share_ends_at_;
  if (end == 0) {
    end = uv_hrtime() + kShareNs;
    begun_ = 0;
  }
  bool more = false;
  do {
    more = begun_ < kBegun && RunFirst(&put_off_);
    if (has_place() && RunFirst(&postponed_)) more = true;
  } while (more && may_run_waiting() && uv_hrtime() < end);
}

bool TurnEnd::RunFirst(TaskList* tasks) {
  TurnTask* task = tasks->PopFront();
  if (task == nullptr) return false;
  task->run_(task->owner_);
  return true;
}

}  // namespace windhover
