// The strict parser of an upstream's response heads (RFC 9112 4, 6.3): like the request parser it
// takes one pass, resumes by the line, and refuses what two readers could frame differently: CRLF
// only, one length, `chunked` alone, never both. The limits are its own: what a destination may
// send does not depend on what clients may.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/generated/reasons.gen.h"
#include "engine/http1/head_lines.h"
#include "engine/http1/request_head.h"

namespace windhover {

struct ResponseLimits {
  uint32_t max_head_size = 65536;  // status line, fields and the empty line
  uint32_t max_field_count = 200;
};

// Offsets into the bytes that were read, as in RequestHead; field names are lower-cased in place.
struct ResponseHeadView {
  const char* base = nullptr;
  Field* fields = nullptr;  // room for max_field_count, owned by the holder
  uint32_t field_count = 0;
  uint32_t head_length = 0;  // bytes up to and including the empty line

  uint16_t status = 0;  // 100 to 599
  uint8_t minor_version = 1;
  // By status and fields alone (none for 1xx, 204 and 304): the answer to HEAD has no body whatever
  // this says.
  BodyFraming framing = BodyFraming::kNone;
  // By version and Connection; a body that ends with the connection ends it all the same.
  bool keep_alive = true;
  bool upgrade = false;             // 101 with Connection: upgrade and an Upgrade field
  bool has_content_length = false;  // also where there is no body (HEAD, 304)
  uint32_t reason_offset = 0, reason_length = 0;
  uint64_t content_length = 0;

  std::string_view reason() const { return {base + reason_offset, reason_length}; }
  FieldList field_list() const { return {base, fields, field_count}; }
};

class ResponseParser {
 public:
  // As RequestParser::Parse. Rejected: kHeadersTooLarge and kTooManyHeaders for the limits,
  // kInvalidRequestLine and kUnsupportedVersion for the status line, the reasons of fields and
  // framing for the rest.
  [[nodiscard]] ParseResult Parse(char* data,
                                  size_t length,
                                  ResponseHeadView* head,
                                  const ResponseLimits& limits = ResponseLimits());
  void Reset() { *this = ResponseParser(); }

 private:
  // The line at lines_.start(), up to `end`: null or what follows.
  const char* ReadLine(char* data, size_t end, ResponseHeadView* head, LineFault* fault);
  RejectReason TakeField(const char* data, const Field& field, ResponseHeadView* head);
  void Finish(ResponseHeadView* head) const;

  HeadLines lines_;
  uint16_t seen_ = 0;  // what the fields so far said; bits in the .cc
  bool have_status_line_ = false;
};

}  // namespace windhover
