// SIGCHLD and SIGTERM as something poll() can wait for. SIGINT and SIGHUP are ignored: a terminal
// sends them to everybody, and when an instance ends is the edge's choice.
#pragma once

#include <string>

#include "engine/base/descriptor.h"

namespace windhover {

class SignalPipe {
 public:
  [[nodiscard]] bool Open(std::string* error);
  int fd() const { return read_end_.get(); }
  // True when SIGTERM was among what came since the last call.
  bool Drain();
  // In a fresh child, before exec: everything back to its default, nothing blocked.
  static void RestoreDefaults();

 private:
  Descriptor read_end_;
  Descriptor write_end_;
};

}  // namespace windhover
