// The strict HTTP/1.1 request head parser (RFC 9112, RFC 9110): one pass where the head is there at
// once, resumable by the line where it is not, so that a trickling client costs no more than its
// bytes. It refuses rather than repairs: CRLF only, one SP, token names, one Host, exactly one
// framing. At most two empty lines before the request are skipped. It writes only to lower-case
// field names in place, and to `head`.
#pragma once

#include <cstddef>

#include "engine/generated/limits.gen.h"
#include "engine/generated/reasons.gen.h"
#include "engine/http1/head_lines.h"
#include "engine/http1/request_head.h"

namespace windhover {

class RequestParser {
 public:
  // Parses on from where the last call stopped. `data` holds all bytes of this head so far, from
  // its first byte; it may have moved between calls, `length` only grows; `head` keeps the fields
  // found so far. On kDone, head->base is `data` and head->head_length says how many bytes the head
  // took (what follows is the body or the next request). `head->fields` must have room for
  // limits.max_request_header_count. After kDone or kRejected, Reset before the next request.
  [[nodiscard]] ParseResult Parse(char* data,
                                  size_t length,
                                  const Limits& limits,
                                  RequestHead* head);
  void Reset() { *this = RequestParser(); }
  // True once a byte of a request line was seen (the header deadline starts there).
  bool started() const { return started_; }

 private:
  ParseResult SkipEmptyLines(const char* data, size_t length);
  ParseResult ParseRequestLine(const char* data,
                               size_t length,
                               const Limits& limits,
                               RequestHead* head);
  ParseResult ParseFields(char* data, size_t length, const Limits& limits, RequestHead* head);
  RejectReason TakeField(const char* data, const Field& field, RequestHead* head);
  RejectReason Finish(RequestHead* head) const;

  HeadLines lines_;
  uint32_t fields_start_ = 0;
  uint16_t seen_ = 0;  // what the fields so far said; bits in the .cc
  uint8_t empty_lines_ = 0;
  bool started_ = false;
  bool have_request_line_ = false;
};

}  // namespace windhover
