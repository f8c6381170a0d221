// Reads one field line (RFC 9112 5): shared by request heads, response heads and trailers, so that
// all three are equally strict.
#pragma once

#include <cstddef>

#include "engine/generated/reasons.gen.h"
#include "engine/http1/request_head.h"

namespace windhover {

enum class LineStatus : uint8_t {
  kComplete,
  kIncomplete,  // all bytes up to `end` are fine, the line's end is not among them
  kBad,  // the reason counts once the line's LF is there: until then more bytes could not change
         // it, but limits could
};

struct FieldLineResult {
  LineStatus status;
  RejectReason reason = RejectReason::kNone;
  char* next = nullptr;  // after the line
};

// Reads the line at `line` (which is not empty) and lower-cases its name in place. Offsets in
// *field count from `base`.
FieldLineResult ParseFieldLine(const char* base, char* line, const char* end, Field* field);

// Calls `visit` with each element of a comma-separated list, without the white space around it;
// empty ones are left out (RFC 9110 5.6.1).
template <typename Visit>
void ForEachListElement(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const size_t comma = list.find(',');
    std::string_view element = list.substr(0, comma);
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    while (!element.empty() && (element.front() == ' ' || element.front() == '\t'))
      element.remove_prefix(1);
    while (!element.empty() && (element.back() == ' ' || element.back() == '\t'))
      element.remove_suffix(1);
    if (!element.empty()) visit(element);
  }
}

// What a Connection field says, as bits.
enum ConnectionOptions : uint8_t {
  kConnectionClose = 1,
  kConnectionKeepAlive = 2,
  kConnectionUpgrade = 4
};
uint8_t ParseConnection(std::string_view value);

// 1*DIGIT up to 2^63 - 1 (RFC 9110 8.6).
bool ParseContentLength(std::string_view value, uint64_t* length);

}  // namespace windhover
