// Work put off to the end of the loop's turn: output that waits for company, and callbacks that
// must not run inside their cause. While something is scheduled the loop does not block. A task
// runs once for each time it was scheduled.
#pragma once

#include <cstdint>
#include <functional>

#include <uv.h>

#include "engine/base/intrusive_list.h"
#include "engine/loop/uv_handle.h"

namespace windhover {

// Embedded by who has the work. Takes itself off the list when destroyed.
class TurnTask {
 public:
  using Run = void (*)(void* owner);
  TurnTask(Run run, void* owner) : run_(run), owner_(owner) {}
  bool is_scheduled() const { return node_.is_linked(); }
  void Cancel() { node_.Unlink(); }

 private:
  friend class TurnEnd;
  ListNode node_;
  Run run_;
  void* owner_;
};

class TurnEnd {
 public:
  explicit TurnEnd(uv_loop_t* loop);
  void Schedule(TurnTask* task);  // no effect when it is scheduled already, or after Close
  // For work that others shall not wait for: it is done after what was scheduled, as long as a turn
  // has time for it; what is left waits for the next turn, when sockets have had theirs.
  void Postpone(TurnTask* task);
  bool has_postponed() const { return !postponed_.empty(); }
  void Close(UvHandle<uv_idle_t>::OnClosed on_closed, void* owner);

 private:
  // Of a turn, for what was postponed: the price of a turn is lost in it, and who has just asked
  // for something does not notice it.
  static constexpr uint64_t kPostponedNs = 250'000;

  static void OnIdle(uv_idle_t* idle);
  void Add(IntrusiveList<TurnTask, &TurnTask::node_>* tasks, TurnTask* task);
  void RunScheduled();
  void RunPostponed();

  IntrusiveList<TurnTask, &TurnTask::node_> tasks_;
  IntrusiveList<TurnTask, &TurnTask::node_> postponed_;
  UvHandle<uv_idle_t> idle_;
  UvHandle<uv_idle_t>::OnClosed on_closed_ = nullptr;
  void* owner_ = nullptr;
};

}  // namespace windhover
