// An idle handle rather than a prepare handle: with an active idle handle the loop polls without
// blocking, so that work scheduled at any phase of a turn is done before the thread sleeps.
#include "engine/loop/turn_end.h"

namespace windhover {

TurnEnd::TurnEnd(uv_loop_t* loop) {
  CHECK(uv_idle_init(loop, idle_.get()) == 0);
  idle_.Opened(this);
}

void TurnEnd::Schedule(TurnTask* task) { Add(&tasks_, task); }

void TurnEnd::Postpone(TurnTask* task) { Add(&postponed_, task); }

void TurnEnd::Add(IntrusiveList<TurnTask, &TurnTask::node_>* tasks, TurnTask* task) {
  if (task->is_scheduled() || !idle_.is_open()) return;
  if (tasks_.empty() && postponed_.empty()) uv_idle_start(idle_.get(), OnIdle);
  tasks->PushBack(task);
}

void TurnEnd::Close(UvHandle<uv_idle_t>::OnClosed on_closed, void* owner) {
  while (tasks_.PopFront() != nullptr) continue;
  while (postponed_.PopFront() != nullptr) continue;
  on_closed_ = on_closed;
  owner_ = owner;
  idle_.Close([](void* self) {
    auto* turn_end = static_cast<TurnEnd*>(self);
    turn_end->on_closed_(turn_end->owner_);
  });
}

void TurnEnd::OnIdle(uv_idle_t* idle) {
  auto* self = UvHandle<uv_idle_t>::OwnerOf<TurnEnd>(idle);
  self->RunScheduled();
  self->RunPostponed();
  if (self->tasks_.empty() && self->postponed_.empty() && self->idle_.is_open()) uv_idle_stop(idle);
}

void TurnEnd::RunScheduled() {
  // What a task schedules waits for the next turn, so that two tasks cannot starve the loop.
  for (size_t left = tasks_.size(); left > 0; --left) {
    TurnTask* task = tasks_.PopFront();
    if (task == nullptr) break;
    task->run_(task->owner_);
  }
}

void TurnEnd::RunPostponed() {
  if (postponed_.empty()) return;
  const uint64_t end = uv_hrtime() + kPostponedNs;
  do {
    TurnTask* task = postponed_.PopFront();
    task->run_(task->owner_);
  } while (!postponed_.empty() && uv_hrtime() < end);
}

}  // namespace windhover
