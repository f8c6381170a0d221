// Reads one field line (RFC 9112 5): shared by request heads, response heads and trailers, so that
// all three are equally strict.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/http1/head_lines.h"
#include "engine/http1/request_head.h"

namespace windhover {

// Reads the line at `line` (which is not empty) and lower-cases its name in place; offsets in
// *field count from `base`. Returns what follows the line; null: *fault says what is the matter.
char* ParseFieldLine(const char* base, char* line, const char* end, Field* field, LineFault* fault);

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
