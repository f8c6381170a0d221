// Writes response heads: status line, the given fields, then framing, connection and Date, in one
// pass into an OutBuffer. It checks nothing: fields were validated by who made them, and which
// framing fits is the connection's knowledge.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/out_buffer.h"
#include "engine/http1/request_head.h"

namespace windhover {

enum class ConnectionField : uint8_t { kOmit, kClose, kKeepAlive, kUpgrade };

struct HeadParts {
  int status = 200;
  std::string_view reason;     // empty: the standard phrase
  std::string_view fields;     // complete "name: value\r\n" lines
  std::string_view hsts_line;  // the same, one; or empty
  std::string_view date_line;  // DateCache::Line, or empty
  // kLength: Content-Length. kChunked: Transfer-Encoding. kNone and kUntilClose: neither.
  BodyFraming framing = BodyFraming::kNone;
  uint64_t content_length = 0;
  ConnectionField connection = ConnectionField::kOmit;
};

// The phrase that RFC 9110 15 (and the registry) gives a status, or an empty string.
std::string_view StandardPhrase(int status);

// "HTTP/1.1 200 OK\r\n". `status` is 100 to 999.
void AppendStatusLine(OutBuffer* out, int status, std::string_view reason);
void AppendContentLength(OutBuffer* out, uint64_t length);
void AppendResponseHead(OutBuffer* out, const HeadParts& parts);

inline constexpr std::string_view kTransferEncodingLine = "Transfer-Encoding: chunked\r\n";
inline constexpr std::string_view kConnectionCloseLine = "Connection: close\r\n";
inline constexpr std::string_view kConnectionKeepAliveLine = "Connection: keep-alive\r\n";
inline constexpr std::string_view kConnectionUpgradeLine = "Connection: Upgrade\r\n";
inline constexpr std::string_view kContinueResponse = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace windhover
