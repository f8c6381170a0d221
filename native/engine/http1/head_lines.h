// What the parsers of request and response heads share: their result, and how they wait for the end
// of a line without reading its bytes again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "engine/generated/reasons.gen.h"

namespace windhover {

enum class ParseStatus : uint8_t { kDone, kNeedMore, kRejected };

struct ParseResult {
  ParseStatus status;
  RejectReason reason = RejectReason::kNone;
};

// Why a line was not read.
struct LineFault {
  // All bytes up to the end of what there is are fine, the line's end is not among them. Else:
  bool incomplete = false;
  // It counts once the line's LF is there: until then more bytes could not change it, but limits
  // could, and the answer must not depend on how the bytes come.
  RejectReason reason = RejectReason::kNone;
};

class HeadLines {
 public:
  uint32_t start() const { return start_; }  // offset of the first line not read yet
  void MoveTo(uint32_t start) { start_ = searched_ = start; }

  // False: the line was tried before, and its end is not among the bytes that came since.
  bool IsWorthReading(const char* data, size_t end) const {
    return searched_ <= start_ || HasLineEnd(data, searched_, end);
  }

  // The line could not be read: waits for its end, refuses it, or says `too_long` where `limit` (an
  // offset that the line's end must lie before) is reached.
  ParseResult Stop(const char* data,
                   size_t length,
                   size_t limit,
                   const LineFault& fault,
                   RejectReason too_long) {
    const size_t end = std::min(length, limit);
    if (!fault.incomplete && HasLineEnd(data, start_, end))
      return {ParseStatus::kRejected, fault.reason};
    if (length >= limit) return {ParseStatus::kRejected, too_long};
    searched_ = static_cast<uint32_t>(end);
    return {ParseStatus::kNeedMore};
  }

 private:
  static bool HasLineEnd(const char* data, size_t from, size_t end) {
    return from < end && std::memchr(data + from, '\n', end - from) != nullptr;
  }

  uint32_t start_ = 0;
  uint32_t searched_ = 0;  // offset up to which the line at start_ was searched for its end
};

}  // namespace windhover
