// What keeps a request from going round for ever: Via, in which this edge finds its own name when a
// destination leads back to it, and Max-Forwards, which counts down (RFC 9110 7.6.2, 7.6.3).
#pragma once

#include <string_view>

#include "engine/base/out_buffer.h"
#include "engine/http1/request_head.h"

namespace windhover {

// True when a Via member was written under this name, which is in lower case.
[[nodiscard]] bool HasPassed(const RequestHead& head, std::string_view pseudonym);

// Methods of which Max-Forwards speaks; for others it means nothing and passes as it is.
bool CountsForwards(Method method);
// "max-forwards: ...\r\n" with one less than `value`; nothing where it is not a number above 0,
// which whoever decides has answered by now.
void AppendForwardsLeft(std::string_view value, OutBuffer* out);

}  // namespace windhover
