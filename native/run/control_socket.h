// The Unix socket on which an edge attaches: mode 0600, and only our own user or root is let in.
// Removed at the end, unless somebody else has put another file in its place.
#pragma once

#include <sys/types.h>

#include <string>

#include "engine/base/descriptor.h"

namespace windhover {

class ControlSocket {
 public:
  ControlSocket() = default;
  ~ControlSocket() { Remove(); }
  ControlSocket(const ControlSocket&) = delete;
  ControlSocket& operator=(const ControlSocket&) = delete;

  [[nodiscard]] bool Listen(const std::string& path, std::string* error);
  // Not open: nobody was waiting, or the one who was is not allowed in.
  Descriptor Accept();
  void Remove();
  int fd() const { return listener_.get(); }

 private:
  Descriptor listener_;
  std::string path_;
  dev_t device_ = 0;
  ino_t inode_ = 0;
};

}  // namespace windhover
