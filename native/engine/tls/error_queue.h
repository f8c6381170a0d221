// OpenSSL's error queue belongs to the thread and is shared with node's own TLS: whoever looks at
// it, or may fill it, empties it before and leaves it empty.
#pragma once

#include <string>

namespace windhover {

class ErrorQueueScope {
 public:
  ErrorQueueScope();
  ~ErrorQueueScope();
  ErrorQueueScope(const ErrorQueueScope&) = delete;
  ErrorQueueScope& operator=(const ErrorQueueScope&) = delete;
};

// Of the newest error, in OpenSSL's words.
std::string LastReason();
// Whether any error of the queue says that an algorithm is not there.
bool LacksAlgorithm();

}  // namespace windhover
