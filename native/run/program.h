// The program and everything it starts: one session and process group of its own, adopted by us
// when parents die before their children (Linux). Promises that nothing of it is left when IsGone()
// says so; gives up only on what the kernel cannot kill.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/descriptor.h"
#include "run/options.h"

namespace windhover {

class Program {
 public:
  // Forks and waits until the program runs. False: *error says why in one sentence, and nothing is
  // left running.
  [[nodiscard]] bool Start(const Options& options,
                           const std::optional<Identity>& identity,
                           std::string* error);

  // Collects everything that ended. Cheap; called on every turn.
  void Reap();
  // SIGTERM or SIGKILL for the group, and SIGKILL also for adopted processes that left it.
  void Signal(int number);
  bool has_exited() const { return has_exited_; }
  // The program, its group and every adopted process have ended.
  bool IsGone();

  pid_t pid() const { return pid_; }
  uint32_t exit_code() const { return exit_code_; }
  uint32_t exit_signal() const { return exit_signal_; }
  Descriptor& output() { return output_; }
  Descriptor& error_output() { return error_output_; }
  // Closed where the program was told of none.
  Descriptor& reports() { return reports_; }

 private:
  pid_t pid_ = -1;
  bool has_exited_ = false;
  bool has_children_ = true;
  bool group_is_gone_ =
      false;  // once true the number may belong to somebody else: never signalled again
  uint32_t exit_code_ = 0;
  uint32_t exit_signal_ = 0;
  Descriptor output_;
  Descriptor error_output_;
  Descriptor reports_;
};

}  // namespace windhover
