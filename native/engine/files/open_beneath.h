// Opens regular files below a root directory, and nothing else. The path is walked one name at a
// time, each relative to the open directory before it and never through a symbolic link by the
// kernel: a link is read, and what it names is walked in its place. So no change of names while we
// look can lead out of the root, on any kernel and on macOS, where openat2 and its RESOLVE_BENEATH
// do not exist (old container runtimes refuse it too). What is no regular file is not opened: a
// FIFO would wait for a writer, and opening a device can have effects.
//
// What this cannot see: hard links and mounts below the root. Blocks: not for the thread of a loop.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/descriptor.h"

namespace windhover {

struct BeneathFile {
  Descriptor descriptor;
  uint64_t size = 0;
  // Of the last change of its bytes.
  int64_t modified_seconds = 0;
  int32_t modified_nanoseconds = 0;
};

// A directory that files are opened beneath; links in its own path are followed. Negative: a libuv
// code.
[[nodiscard]] int OpenRoot(const char* path, Descriptor* root);

// `path` is relative; "." and empty names are passed over, ".." is followed as long as it stays
// within the root. 0, or a libuv code: UV_EXDEV for what leads out of the root (an absolute link
// always does), UV_EISDIR for a directory, UV_EFTYPE for another kind of file, UV_ELOOP for too
// many links.
[[nodiscard]] int OpenBeneath(const Descriptor& root, std::string_view path, BeneathFile* file);

}  // namespace windhover
