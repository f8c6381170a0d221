// Work put off to the end of the loop's turn: output that waits for company, and callbacks that
// must not run inside their cause. While something is scheduled the loop does not block. A task
// runs once for each time it was scheduled.
//
// Work that others shall not wait for is postponed: it is served in the order in which it came, a
// little in each turn. What it begins and others finish (a handler's promise, a destination) is
// bounded, too, by places: who takes part in a crowd holds one until it is answered.
//
// All that others need not wait for has one share of a turn's time: what a turn does at once of it,
// and what has waited. Who has just asked for something does not notice so much.
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

// 0: none is held.
using TurnPlace = uint32_t;

class TurnEnd {
 public:
  static constexpr uint32_t kPlaces = 16;
  static constexpr uint64_t kPatienceMs = 50;
  static constexpr uint32_t kBegun = 4;

  explicit TurnEnd(uv_loop_t* loop);
  void Schedule(TurnTask* task);  // no effect when it is scheduled already, or after Close
  // For work that others shall not wait for: it is done after what was scheduled, as long as a turn
  // has time for it; what is left waits for the next turn, when sockets have had theirs.
  void Postpone(TurnTask* task);
  bool has_postponed() const { return !postponed_.empty(); }
  // The same for reading, which needs no place.
  void PutOff(TurnTask* task);
  // For reading, or accepting, that could be put off: it is done at once while nothing of its kind
  // waits and the turn's share is not used up.
  [[nodiscard]] bool HasTime();
  // A request was handed out, and is not answered yet: what script does for it comes later in the
  // turn, and is in no share. Of those that could be put off, a turn begins kBegun.
  void NoteBegun() { ++begun_; }
  // For what could be postponed and is done at once, since nobody waits: of all who do so while the
  // loop's clock stands still, so many may.
  [[nodiscard]] bool MayGoOn();
  size_t postponed() const { return postponed_.size(); }
  size_t waiting() const { return postponed_.size() + put_off_.size(); }
  // Of what a postponed task has begun, to be left when it is done. While kPlaces are taken no
  // postponed task runs, but for no longer than kPatienceMs: work that takes its time gives its
  // place up, so that it slows others down and does not stop them.
  [[nodiscard]] TurnPlace TakePlace();
  void LeavePlace(TurnPlace* place);
  void Close(UvHandle<uv_idle_t>::OnClosed on_closed, void* owner);

 private:
  using TaskList = IntrusiveList<TurnTask, &TurnTask::node_>;
  static constexpr uint32_t kAtOnce = 64;
  // The price of a turn is lost in it.
  static constexpr uint64_t kShareNs = 250'000;

  static void OnIdle(uv_idle_t* idle);
  static void OnTurnOver(uv_prepare_t* prepare);
  static void OnPatienceOver(uv_timer_t* timer);
  static void OnHandleClosed(void* self);
  bool has_place() const { return places_taken_ < kPlaces; }
  bool may_run_waiting() const { return !put_off_.empty() || (!postponed_.empty() && has_place()); }
  void Resume();
  void Add(TaskList* tasks, TurnTask* task);
  static bool RunFirst(TaskList* tasks);
  void RunScheduled();
  void RunWaiting();

  TaskList tasks_;
  TaskList postponed_;
  TaskList put_off_;
  uint64_t share_ends_at_ = 0;  // uv_hrtime; 0: the turn has not begun it
  uint32_t begun_ = 0;          // since then
  uint32_t at_once_ = 0;
  uint64_t at_once_at_ = 0;
  uint32_t places_taken_ = 0;
  TurnPlace epoch_ = 1;  // places of earlier ones were given up
  uv_loop_t* loop_;
  UvHandle<uv_idle_t> idle_;
  UvHandle<uv_prepare_t> turn_over_;  // runs in a turn that has begun its share
  UvHandle<uv_timer_t> patience_;     // runs while tasks wait for a place
  UvHandle<uv_idle_t>::OnClosed on_closed_ = nullptr;
  void* owner_ = nullptr;
};

}  // namespace windhover
