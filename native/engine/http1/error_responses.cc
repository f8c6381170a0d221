#include "engine/http1/error_responses.h"

#include "engine/http1/head_writer.h"

namespace windhover {
namespace {

// What a client that speaks HTTP/2 understands (RFC 9113 6.8): a GOAWAY frame of 8 bytes on stream
// 0, which says that no stream was processed, and HTTP_1_1_REQUIRED.
constexpr char kHttp11Required[] = {0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0d};

}  // namespace

void AppendErrorStatus(OutBuffer* out,
                       int status,
                       std::string_view date_line,
                       std::string_view fields) {
  HeadParts parts;
  parts.status = status;
  parts.fields = fields;
  parts.date_line = date_line;
  parts.framing = BodyFraming::kLength;
  parts.connection = ConnectionField::kClose;
  AppendResponseHead(out, parts);
}

bool AppendErrorResponse(OutBuffer* out, RejectReason reason, std::string_view date_line) {
  if (reason == RejectReason::kHttp2Preface) {
    out->Append({kHttp11Required, sizeof(kHttp11Required)});
    return true;
  }
  const int status = kRejectStatus[static_cast<size_t>(reason)];
  if (status == 0) return false;
  // RFC 9110 15.5.6: 405 comes with the methods that are allowed.
  const bool asterisk = reason == RejectReason::kAsteriskNeedsOptions;
  AppendErrorStatus(out, status, date_line, asterisk ? "Allow: OPTIONS\r\n" : std::string_view());
  return true;
}

}  // namespace windhover
