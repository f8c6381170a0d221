#include "engine/http1/error_responses.h"

#include "engine/http1/head_writer.h"

namespace windhover {

bool AppendErrorResponse(OutBuffer* out, RejectReason reason, std::string_view date_line) {
  const int status = kRejectStatus[static_cast<size_t>(reason)];
  if (status == 0) return false;
  AppendErrorStatus(out, status, date_line);
  return true;
}

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

}  // namespace windhover
