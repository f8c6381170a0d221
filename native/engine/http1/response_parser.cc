#include "engine/http1/response_parser.h"

#include <algorithm>
#include <cstring>

#include "engine/http1/char_tables.h"
#include "engine/http1/field_line.h"
#include "engine/http1/field_table.h"
#include "engine/http1/scan.h"

namespace windhover {
namespace {

enum Seen : uint16_t {
  kSeenContentLength = 1,
  kSeenTransferEncoding = 2,
  kSeenClose = 4,
  kSeenKeepAlive = 8,
  kSeenUpgrade = 16,
  kSeenConnectionUpgrade = 32,
};

constexpr ParseResult kMore = {ParseStatus::kNeedMore};
ParseResult Rejected(RejectReason reason) { return {ParseStatus::kRejected, reason}; }

bool LineEndSeen(const char* data, size_t from, size_t end) {
  return from < end && std::memchr(data + from, '\n', end - from) != nullptr;
}

struct StatusLine {
  LineStatus status;
  RejectReason reason = RejectReason::kNone;
  const char* next = nullptr;
};

StatusLine Bad(RejectReason reason) { return {LineStatus::kBad, reason}; }

// HTTP-version SP status-code SP [ reason-phrase ] CRLF (RFC 9112 4). The second SP may be missing
// where the phrase is: servers in use leave it out, and nobody can read such a line differently.
StatusLine ScanStatusLine(const char* base,
                          const char* line,
                          const char* end,
                          ResponseHeadView* head) {
  constexpr size_t kShortest = 14;  // "HTTP/1.1 200" CRLF
  const char* stop = scan::FieldValueEnd(line, end);
  if (stop == end || (*stop == '\r' && stop + 1 == end)) return {LineStatus::kIncomplete};
  if (*stop == '\n') return Bad(RejectReason::kInvalidLineEnd);
  if (*stop != '\r') return Bad(RejectReason::kInvalidRequestLine);
  if (stop[1] != '\n') return Bad(RejectReason::kInvalidLineEnd);
  const char* next = stop + 2;
  if (static_cast<size_t>(next - line) < kShortest || std::memcmp(line, "HTTP/", 5) != 0) {
    return Bad(RejectReason::kInvalidRequestLine);
  }
  if (std::memcmp(line + 5, "1.1 ", 4) != 0 && std::memcmp(line + 5, "1.0 ", 4) != 0) {
    return Bad(RejectReason::kUnsupportedVersion);
  }
  head->minor_version = static_cast<uint8_t>(line[7] - '0');
  const char* digits = line + 9;
  if (!HasClass(digits[0], kDigitChar) || !HasClass(digits[1], kDigitChar) ||
      !HasClass(digits[2], kDigitChar)) {
    return Bad(RejectReason::kInvalidRequestLine);
  }
  const int status = (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0');
  if (status < 100 || status > 599) return Bad(RejectReason::kInvalidRequestLine);
  head->status = static_cast<uint16_t>(status);
  const char* reason = digits + 3;
  if (reason != stop && *reason != ' ') return Bad(RejectReason::kInvalidRequestLine);
  if (reason != stop) ++reason;
  head->reason_offset = static_cast<uint32_t>(reason - base);
  head->reason_length = static_cast<uint32_t>(stop - reason);
  return {LineStatus::kComplete, RejectReason::kNone, next};
}

}  // namespace

ParseResult ResponseParser::Parse(char* data,
                                  size_t length,
                                  ResponseHeadView* head,
                                  const ResponseLimits& limits) {
  // The head is one budget: each line must leave room for the empty one.
  const size_t limit = std::max(limits.max_head_size, 2u) - 2;
  const size_t end = std::min(length, limit);
  for (;;) {
    if (line_start_ == length) return kMore;
    char* line = data + line_start_;
    if (have_status_line_ && *line == '\r') {
      if (line_start_ + 1 == length) return kMore;
      if (line[1] != '\n') return Rejected(RejectReason::kInvalidLineEnd);
      break;
    }
    if (have_status_line_ && head->field_count == limits.max_field_count) {
      return Rejected(RejectReason::kTooManyHeaders);
    }
    const bool resumed = scanned_ > line_start_;
    LineStatus status = LineStatus::kIncomplete;
    RejectReason reason = RejectReason::kNone;
    const char* next = nullptr;
    if (line_start_ < end && (!resumed || LineEndSeen(data, scanned_, end))) {
      if (have_status_line_) {
        const FieldLineResult field =
            ParseFieldLine(data, line, data + end, &head->fields[head->field_count]);
        status = field.status, reason = field.reason, next = field.next;
      } else {
        const StatusLine scan = ScanStatusLine(data, line, data + end, head);
        status = scan.status, reason = scan.reason, next = scan.next;
      }
    }
    if (status != LineStatus::kComplete) {
      if (status == LineStatus::kBad && LineEndSeen(data, line_start_, end))
        return Rejected(reason);
      if (length >= limit) return Rejected(RejectReason::kHeadersTooLarge);
      scanned_ = static_cast<uint32_t>(end);
      return kMore;
    }
    if (have_status_line_) {
      reason = TakeField(data, head->fields[head->field_count++], head);
      if (reason != RejectReason::kNone) return Rejected(reason);
    } else {
      have_status_line_ = true;
      head->field_count = 0;
      head->content_length = 0;
    }
    line_start_ = scanned_ = static_cast<uint32_t>(next - data);
  }
  head->base = data;
  head->head_length = line_start_ + 2;
  Finish(head);
  return {ParseStatus::kDone};
}

RejectReason ResponseParser::TakeField(const char* data,
                                       const Field& field,
                                       ResponseHeadView* head) {
  const std::string_view value(data + field.value_offset, field.value_length);
  const uint16_t before = seen_;
  const auto see = [this](Seen bit) { seen_ = static_cast<uint16_t>(seen_ | bit); };
  switch (field.id) {
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
    default:
      break;
  }
  return RejectReason::kNone;
}

// RFC 9112 6.3, without the rules that need the request.
void ResponseParser::Finish(ResponseHeadView* head) const {
  head->has_content_length = (seen_ & kSeenContentLength) != 0;
  if (head->status < 200 || head->status == 204 || head->status == 304) {
    head->framing = BodyFraming::kNone;
  } else if ((seen_ & kSeenTransferEncoding) != 0) {
    head->framing = BodyFraming::kChunked;
  } else {
    head->framing = head->has_content_length ? BodyFraming::kLength : BodyFraming::kUntilClose;
  }
  const bool persistent = head->minor_version == 1 || (seen_ & kSeenKeepAlive) != 0;
  head->keep_alive = persistent && (seen_ & kSeenClose) == 0;
  head->upgrade =
      head->status == 101 && (seen_ & kSeenUpgrade) != 0 && (seen_ & kSeenConnectionUpgrade) != 0;
}

}  // namespace windhover
