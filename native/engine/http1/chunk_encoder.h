// Framing of an outgoing chunked body (RFC 9112 7.1): a size line before each piece, CRLF after it,
// and the last chunk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/check.h"
#include "engine/base/out_buffer.h"

namespace windhover {

inline constexpr std::string_view kChunkEnd = "\r\n";         // after each chunk's data
inline constexpr std::string_view kLastChunk = "0\r\n\r\n";   // the end of a body without trailers
inline constexpr std::string_view kLastChunkStart = "0\r\n";  // then trailer lines, then CRLF
inline constexpr size_t kMaxChunkHeaderSize = 18;

// Writes "<hex size>\r\n" at `out`, which has room for kMaxChunkHeaderSize; returns how many bytes.
// A size of 0 would end the body, so it is a mistake of the caller.
inline size_t FormatChunkHeader(char* out, uint64_t size) {
  CHECK(size != 0);
  const int digits = (64 - __builtin_clzll(size) + 3) / 4;
  for (int i = 0; i < digits; ++i) {
    out[i] = "0123456789abcdef"[(size >> (4 * (digits - 1 - i))) & 15];
  }
  out[digits] = '\r';
  out[digits + 1] = '\n';
  return static_cast<size_t>(digits) + 2;
}

inline void AppendChunkHeader(OutBuffer* out, uint64_t size) {
  out->Advance(FormatChunkHeader(out->Reserve(kMaxChunkHeaderSize), size));
}

// Header, data and end: for pieces small enough that copying beats a second buffer in the system
// call.
inline void AppendChunk(OutBuffer* out, std::string_view data) {
  AppendChunkHeader(out, data.size());
  out->Append(data);
  out->Append(kChunkEnd);
}

// `trailers` are complete field lines, or empty.
inline void AppendLastChunk(OutBuffer* out, std::string_view trailers) {
  if (trailers.empty()) {
    out->Append(kLastChunk);
    return;
  }
  out->Append(kLastChunkStart);
  out->Append(trailers);
  out->Append(kChunkEnd);
}

}  // namespace windhover
