// The Date field line (RFC 9110 5.6.7, 6.6.1), formatted once per second of the time that the
// caller gives. It reads no clock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace windhover {

class DateCache {
 public:
  static constexpr size_t kLineSize = 37;

  // "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n" for a time in seconds since 1970, years 1970 to 9999.
  std::string_view Line(int64_t epoch_seconds) {
    if (epoch_seconds != second_) [[unlikely]]
      Format(epoch_seconds);
    return {line_, kLineSize};
  }

 private:
  void Format(int64_t epoch_seconds);

  int64_t second_ = -1;
  char line_[kLineSize + 3];
};

}  // namespace windhover
