// Runs a callable at the end of the scope: for C interfaces whose clean-up has no owner type. Not
// for memory that outlives the scope.
#pragma once

#include <utility>

namespace windhover {

template <typename Callable>
class Defer {
 public:
  explicit Defer(Callable callable) : callable_(std::move(callable)) {}
  ~Defer() {
    if (armed_) callable_();
  }
  Defer(const Defer&) = delete;
  Defer& operator=(const Defer&) = delete;

  // The work was done, or its owner is somebody else now.
  void Cancel() { armed_ = false; }

 private:
  Callable callable_;
  bool armed_ = true;
};

}  // namespace windhover
