// Files for script: opened beneath a root in the thread pool (with everything a small file holds
// read in the same job), read on and closed. What script has open is closed with its environment.
#pragma once

#include <set>

#include <napi.h>

namespace windhover {

// The descriptors that one environment's script has open.
class OpenFiles {
 public:
  OpenFiles() = default;
  ~OpenFiles();
  OpenFiles(const OpenFiles&) = delete;
  OpenFiles& operator=(const OpenFiles&) = delete;

  void Add(int fd) { descriptors_.insert(fd); }
  // One that is not open is a broken invariant: it could be somebody else's by now.
  void Close(int fd);

 private:
  std::set<int> descriptors_;
};

void ExportFileCalls(Napi::Env env, Napi::Object exports);

}  // namespace windhover
