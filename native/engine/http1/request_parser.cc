#include "engine/http1/request_parser.h"

#include <algorithm>
#include <cstring>

#include "engine/http1/char_tables.h"
#include "engine/http1/field_line.h"
#include "engine/http1/field_table.h"
#include "engine/http1/request_target.h"
#include "engine/http1/scan.h"

namespace windhover {
namespace {

constexpr uint8_t kMaxEmptyLines = 2;
constexpr char kTlsHandshakeRecord = 0x16;
// Offsets are 32 bits; a limit above this cannot be meant.
constexpr uint32_t kLargestLimit = 1u << 30;

enum Seen : uint16_t {
  kSeenHost = 1,
  kSeenContentLength = 2,
  kSeenTransferEncoding = 4,
  kSeenContentType = 8,
  kSeenAuthorization = 16,
  kSeenExpect = 32,
  kSeenUpgrade = 64,
  kSeenClose = 128,
  kSeenKeepAlive = 256,
  kSeenConnectionUpgrade = 512,
};

constexpr ParseResult kMore = {ParseStatus::kNeedMore};
ParseResult Rejected(RejectReason reason) { return {ParseStatus::kRejected, reason}; }

Method ClassifyMethod(std::string_view text) {
  switch (text.size()) {
    case 3:
      if (text == "GET") return Method::kGet;
      if (text == "PUT") return Method::kPut;
      break;
    case 4:
      if (text == "POST") return Method::kPost;
      if (text == "HEAD") return Method::kHead;
      break;
    case 5:
      if (text == "PATCH") return Method::kPatch;
      if (text == "TRACE") return Method::kTrace;
      break;
    case 6:
      if (text == "DELETE") return Method::kDelete;
      break;
    case 7:
      if (text == "OPTIONS") return Method::kOptions;
      if (text == "CONNECT") return Method::kConnect;
      break;
    default:
      break;
  }
  return Method::kOther;
}

const char* Fail(LineFault* fault, RejectReason reason) {
  *fault = {false, reason};
  return nullptr;
}

const char* Incomplete(LineFault* fault) {
  *fault = {true, RejectReason::kNone};
  return nullptr;
}

// "HTTP/1.x" CRLF at `p`; returns what follows.
const char* ScanVersion(const char* p, const char* end, RequestHead* head, LineFault* fault) {
  const char* stop = p;
  while (stop != end && *stop > 0x20 && *stop < 0x7f) ++stop;
  if (stop == end) return Incomplete(fault);
  if (*stop == '\n') return Fail(fault, RejectReason::kInvalidLineEnd);
  if (*stop != '\r') return Fail(fault, RejectReason::kInvalidRequestLine);
  if (stop + 1 == end) return Incomplete(fault);
  if (stop[1] != '\n') return Fail(fault, RejectReason::kInvalidLineEnd);
  const std::string_view version(p, static_cast<size_t>(stop - p));
  if (version.size() != 8) return Fail(fault, RejectReason::kInvalidRequestLine);
  if (version == "HTTP/1.1") {
    head->minor_version = 1;
  } else if (version == "HTTP/1.0") {
    head->minor_version = 0;
  } else {
    const bool preface =
        version == "HTTP/2.0" && head->method_text() == "PRI" && head->target() == "*";
    return Fail(fault, preface ? RejectReason::kHttp2Preface : RejectReason::kUnsupportedVersion);
  }
  return stop + 2;
}

// method SP request-target SP HTTP-version CRLF, nothing else (RFC 9112 3); returns what follows.
const char* ScanRequestLine(const char* base,
                            const char* line,
                            const char* end,
                            RequestHead* head,
                            bool* unusual_target,
                            LineFault* fault) {
  head->base = base;
  const char* p = line;
  while (p != end && HasClass(*p, kTokenChar)) ++p;
  if (p == end) return Incomplete(fault);
  if (*p != ' ') {
    if (*p == '\n') return Fail(fault, RejectReason::kInvalidLineEnd);
    return Fail(fault,
                *p == '\r' ? RejectReason::kInvalidRequestLine : RejectReason::kInvalidMethod);
  }
  head->method_offset = static_cast<uint32_t>(line - base);
  head->method_length = static_cast<uint32_t>(p - line);
  head->method = ClassifyMethod(head->method_text());

  const char* target = p + 1;
  const char* stop = scan::TargetEnd(target, end, unusual_target);
  if (stop == end) return Incomplete(fault);
  if (*stop != ' ') {
    if (*stop == '\n') return Fail(fault, RejectReason::kInvalidLineEnd);
    if (*stop != '\r') return Fail(fault, RejectReason::kInvalidTarget);
    if (stop + 1 == end) return Incomplete(fault);
    return Fail(
        fault, stop[1] == '\n' ? RejectReason::kInvalidRequestLine : RejectReason::kInvalidLineEnd);
  }
  if (stop == target) return Fail(fault, RejectReason::kInvalidRequestLine);
  head->target_offset = static_cast<uint32_t>(target - base);
  head->target_length = static_cast<uint32_t>(stop - target);

  const char* version = stop + 1;
  if (end - version >= 10 && std::memcmp(version, "HTTP/1.1\r\n", 10) == 0) {
    head->minor_version = 1;
    return version + 10;
  }
  return ScanVersion(version, end, head, fault);
}

}  // namespace

ParseResult RequestParser::Parse(char* data,
                                 size_t length,
                                 const Limits& limits,
                                 RequestHead* head) {
  if (!have_request_line_) {
    const ParseResult result = ParseRequestLine(data, length, limits, head);
    if (result.status != ParseStatus::kDone) return result;
  }
  return ParseFields(data, length, limits, head);
}

ParseResult RequestParser::SkipEmptyLines(const char* data, size_t length) {
  for (;;) {
    const uint32_t start = lines_.start();
    if (start == length) return kMore;
    if (data[start] != '\r') return {ParseStatus::kDone};
    if (start + 1 == length) return kMore;
    if (data[start + 1] != '\n') return Rejected(RejectReason::kInvalidLineEnd);
    if (++empty_lines_ > kMaxEmptyLines) return Rejected(RejectReason::kInvalidRequestLine);
    lines_.MoveTo(start + 2);
  }
}

ParseResult RequestParser::ParseRequestLine(const char* data,
                                            size_t length,
                                            const Limits& limits,
                                            RequestHead* head) {
  if (!started_) {
    const ParseResult skipped = SkipEmptyLines(data, length);
    if (skipped.status != ParseStatus::kDone) return skipped;
    // What one byte shows is said at once: a TLS client would wait for our answer to its first
    // record.
    started_ = true;
    const char first = data[lines_.start()];
    if (lines_.start() == 0 && first == kTlsHandshakeRecord)
      return Rejected(RejectReason::kTlsOnClearPort);
    if (first == '\n') return Rejected(RejectReason::kInvalidLineEnd);
    if (!HasClass(first, kTokenChar)) return Rejected(RejectReason::kInvalidMethod);
  }
  const size_t limit =
      lines_.start() + size_t{std::min(limits.max_request_line_size, kLargestLimit)};
  const size_t end = std::min(length, limit);
  LineFault fault = {true};
  bool unusual_target = false;
  const char* next = nullptr;
  if (lines_.IsWorthReading(data, end)) {
    next = ScanRequestLine(data, data + lines_.start(), data + end, head, &unusual_target, &fault);
  }
  if (next == nullptr)
    return lines_.Stop(data, length, limit, fault, RejectReason::kRequestLineTooLong);
  const RejectReason reason = ParseTarget(data, unusual_target, head);
  if (reason != RejectReason::kNone) return Rejected(reason);
  have_request_line_ = true;
  lines_.MoveTo(static_cast<uint32_t>(next - data));
  fields_start_ = lines_.start();
  head->field_count = 0;
  head->content_length = 0;
  return {ParseStatus::kDone};
}

ParseResult RequestParser::ParseFields(char* data,
                                       size_t length,
                                       const Limits& limits,
                                       RequestHead* head) {
  const size_t section_end =
      fields_start_ + size_t{std::min(limits.max_request_headers_total_size, kLargestLimit)};
  // After each line the empty one must still fit.
  const size_t limit = section_end - 2;
  const size_t end = std::min(length, limit);
  while (lines_.start() != length && data[lines_.start()] != '\r') {
    if (head->field_count == limits.max_request_header_count)
      return Rejected(RejectReason::kTooManyHeaders);
    if (lines_.start() >= end) return Rejected(RejectReason::kHeadersTooLarge);
    Field* field = &head->fields[head->field_count];
    LineFault fault = {true};
    const char* next = nullptr;
    if (lines_.IsWorthReading(data, end)) {
      next = ParseFieldLine(data, data + lines_.start(), data + end, field, &fault);
    }
    if (next == nullptr)
      return lines_.Stop(data, length, limit, fault, RejectReason::kHeadersTooLarge);
    ++head->field_count;
    if (field->id != FieldId::kOther) {
      const RejectReason reason = TakeField(data, *field, head);
      if (reason != RejectReason::kNone) return Rejected(reason);
    }
    lines_.MoveTo(static_cast<uint32_t>(next - data));
  }
  const size_t start = lines_.start();
  if (start == length) return kMore;
  if (start + 2 > section_end) return Rejected(RejectReason::kHeadersTooLarge);
  if (start + 1 == length) return kMore;
  if (data[start + 1] != '\n') return Rejected(RejectReason::kInvalidLineEnd);
  head->base = data;
  head->head_length = static_cast<uint32_t>(start + 2);
  head->fields_size = head->head_length - fields_start_;
  const RejectReason reason = Finish(head);
  return reason == RejectReason::kNone ? ParseResult{ParseStatus::kDone} : Rejected(reason);
}

RejectReason RequestParser::TakeField(const char* data, const Field& field, RequestHead* head) {
  const std::string_view value(data + field.value_offset, field.value_length);
  const uint16_t before = seen_;
  const auto see = [this](Seen bit) { seen_ = static_cast<uint16_t>(seen_ | bit); };
  switch (field.id) {
    case FieldId::kHost:
      see(kSeenHost);
      if ((before & kSeenHost) != 0) return RejectReason::kMultipleHosts;
      if (!value.empty() && !IsValidHost(value)) return RejectReason::kInvalidHost;
      if (head->absolute_form) {
        const bool https = (data[head->target_offset + 4] | 0x20) == 's';
        const std::string_view authority(data + head->host_offset, head->host_length);
        return IsSameAuthority(value, authority, https) ? RejectReason::kNone
                                                        : RejectReason::kInvalidHost;
      }
      head->host_offset = field.value_offset;
      head->host_length = field.value_length;
      break;
    case FieldId::kContentLength:
      see(kSeenContentLength);
      if ((before & kSeenContentLength) != 0) return RejectReason::kMultipleContentLengths;
      if (!ParseContentLength(value, &head->content_length))
        return RejectReason::kInvalidContentLength;
      if ((before & kSeenTransferEncoding) != 0) return RejectReason::kLengthAndTransferEncoding;
      break;
    case FieldId::kTransferEncoding:
      see(kSeenTransferEncoding);
      if ((before & kSeenTransferEncoding) != 0 || head->minor_version == 0 ||
          !EqualsIgnoreCase(value, "chunked")) {
        return RejectReason::kInvalidTransferEncoding;
      }
      if ((before & kSeenContentLength) != 0) return RejectReason::kLengthAndTransferEncoding;
      break;
    case FieldId::kConnection: {
      const uint8_t options = ParseConnection(value);
      if ((options & kConnectionClose) != 0) see(kSeenClose);
      if ((options & kConnectionKeepAlive) != 0) see(kSeenKeepAlive);
      if ((options & kConnectionUpgrade) != 0) see(kSeenConnectionUpgrade);
      break;
    }
    case FieldId::kUpgrade:
      see(kSeenUpgrade);
      break;
    case FieldId::kExpect:
      see(kSeenExpect);
      if ((before & kSeenExpect) != 0 || !EqualsIgnoreCase(value, "100-continue"))
        return RejectReason::kInvalidExpect;
      break;
    case FieldId::kContentType:
      see(kSeenContentType);
      if ((before & kSeenContentType) != 0) return RejectReason::kDuplicateSingleton;
      break;
    case FieldId::kAuthorization:
      see(kSeenAuthorization);
      if ((before & kSeenAuthorization) != 0) return RejectReason::kDuplicateSingleton;
      break;
    default:
      break;
  }
  return RejectReason::kNone;
}

RejectReason RequestParser::Finish(RequestHead* head) const {
  const bool http11 = head->minor_version == 1;
  if (http11 && (seen_ & kSeenHost) == 0) return RejectReason::kMissingHost;
  head->framing = BodyFraming::kNone;
  if ((seen_ & kSeenTransferEncoding) != 0) head->framing = BodyFraming::kChunked;
  if ((seen_ & kSeenContentLength) != 0) head->framing = BodyFraming::kLength;
  if (!http11 && head->framing == BodyFraming::kNone) {
    const Method method = head->method;
    if (method == Method::kPost || method == Method::kPut || method == Method::kPatch) {
      return RejectReason::kLengthRequired;
    }
  }
  const bool has_body = head->framing == BodyFraming::kChunked || head->content_length != 0;
  head->keep_alive = (seen_ & kSeenClose) == 0 && (http11 || (seen_ & kSeenKeepAlive) != 0);
  // RFC 9110 10.1.1 and 7.8: neither counts on HTTP/1.0.
  head->expect_continue = http11 && has_body && (seen_ & kSeenExpect) != 0;
  head->upgrade =
      http11 && !has_body && (seen_ & kSeenUpgrade) != 0 && (seen_ & kSeenConnectionUpgrade) != 0;
  return RejectReason::kNone;
}

}  // namespace windhover
