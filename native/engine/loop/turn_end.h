// Work put off to the end of the loop's turn: output that waits for company, and callbacks that
// must not run inside their cause. While something is scheduled the loop does not block. A task
// runs once for each time it was scheduled.
#pragma once

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
  void Close(UvHandle<uv_idle_t>::OnClosed on_closed, void* owner);

 private:
  static void OnIdle(uv_idle_t* idle);

  IntrusiveList<TurnTask, &TurnTask::node_> tasks_;
  UvHandle<uv_idle_t> idle_;
  UvHandle<uv_idle_t>::OnClosed on_closed_ = nullptr;
  void* owner_ = nullptr;
};

}  // namespace windhover
