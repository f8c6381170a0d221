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

const char* Fail(LineFault* fault, RejectReason reason) {
  *fault = {false, reason};
  return nullptr;
}

// HTTP-version SP status-code SP [ reason-phrase ] CRLF (RFC 9112 4). The second SP may be missing
// where the phrase is: servers in use leave it out, and nobody can read such a line differently.
const char* ScanStatusLine(
    const char* base, const char* line, const char* end, ResponseHeadView* head, LineFault* fault) {
  constexpr ptrdiff_t kShortest = 12;  // "HTTP/1.1 200"
  const char* stop = scan::FieldValueEnd(line, end);
  if (stop == end || (*stop == '\r' && stop + 1 == end)) {
    *fault = {true};
    return nullptr;
  }
  if (*stop == '\n') return Fail(fault, RejectReason::kInvalidLineEnd);
  if (*stop != '\r') return Fail(fault, RejectReason::kInvalidRequestLine);
  if (stop[1] != '\n') return Fail(fault, RejectReason::kInvalidLineEnd);
  if (stop - line < kShortest || std::memcmp(line, "HTTP/", 5) != 0) {
    return Fail(fault, RejectReason::kInvalidRequestLine);
  }
  if (std::memcmp(line + 5, "1.1 ", 4) != 0 && std::memcmp(line + 5, "1.0 ", 4) != 0) {
    return Fail(fault, RejectReason::kUnsupportedVersion);
  }
  head->minor_version = static_cast<uint8_t>(line[7] - '0');
  int status = 0;
  for (const char* digit = line + 9; digit != line + 12; ++digit) {
    if (!HasClass(*digit, kDigitChar)) return Fail(fault, RejectReason::kInvalidRequestLine);
    status = status * 10 + (*digit - '0');
  }
  if (status < 100 || status > 599) return Fail(fault, RejectReason::kInvalidRequestLine);
  head->status = static_cast<uint16_t>(status);
  const char* reason = line + 12;
  if (reason != stop && *reason != ' ') return Fail(fault, RejectReason::kInvalidRequestLine);
  if (reason != stop) ++reason;
  head->reason_offset = static_cast<uint32_t>(reason - base);
  head->reason_length = static_cast<uint32_t>(stop - reason);
  return stop + 2;
}

}  // namespace

ParseResult ResponseParser::Parse(char* data,
                                  size_t length,
                                  ResponseHeadView* head,
                                  const ResponseLimits& limits) {
  // The head is one budget: each line must leave room for the empty one.
  const size_t limit = std::max(limits.max_head_size, 2u) - 2;
  const size_t end = std::min(length, limit);
  while (lines_.start() != length && (data[lines_.start()] != '\r' || !have_status_line_)) {
    if (have_status_line_ && head->field_count == limits.max_field_count) {
      return Rejected(RejectReason::kTooManyHeaders);
    }
    if (lines_.start() >= end) return Rejected(RejectReason::kHeadersTooLarge);
    LineFault fault = {true};
    const char* next =
        lines_.IsWorthReading(data, end) ? ReadLine(data, end, head, &fault) : nullptr;
    if (next == nullptr)
      return lines_.Stop(data, length, limit, fault, RejectReason::kHeadersTooLarge);
    if (have_status_line_) {
      const RejectReason reason = TakeField(data, head->fields[head->field_count++], head);
      if (reason != RejectReason::kNone) return Rejected(reason);
    } else {
      have_status_line_ = true;
      head->field_count = 0;
      head->content_length = 0;
    }
    lines_.MoveTo(static_cast<uint32_t>(next - data));
  }
  const size_t start = lines_.start();
  if (start == length || start + 1 == length) return kMore;
  if (data[start + 1] != '\n') return Rejected(RejectReason::kInvalidLineEnd);
  head->base = data;
  head->head_length = static_cast<uint32_t>(start + 2);
  Finish(head);
  return {ParseStatus::kDone};
}

const char* ResponseParser::ReadLine(char* data,
                                     size_t end,
                                     ResponseHeadView* head,
                                     LineFault* fault) {
  char* line = data + lines_.start();
  if (have_status_line_)
    return ParseFieldLine(data, line, data + end, &head->fields[head->field_count], fault);
  return ScanStatusLine(data, line, data + end, head, fault);
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
