// The answers that the engine gives by itself to what it refuses: a status, no body, Connection:
// close (to an HTTP/2 preface: GOAWAY). The client learns the status only; reason and limit are for
// the log.
#pragma once

#include <string_view>

#include "engine/base/out_buffer.h"
#include "engine/generated/reasons.gen.h"

namespace windhover {

// False, and nothing appended: this reason closes without an answer.
bool AppendErrorResponse(OutBuffer* out, RejectReason reason, std::string_view date_line);
// `fields`: more complete lines.
void AppendErrorStatus(OutBuffer* out,
                       int status,
                       std::string_view date_line,
                       std::string_view fields = {});

// For a client that finds no place now: places come free all the time.
inline constexpr std::string_view kRetrySoon = "Retry-After: 1\r\n";

}  // namespace windhover
