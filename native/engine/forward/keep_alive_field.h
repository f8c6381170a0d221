// How long a destination says that it keeps an idle connection: "Keep-Alive: timeout=5", which
// node:http and Apache send with every response (RFC 9112 does not define it, RFC 2068 19.7.1.1
// did). Who closes first cannot lose a request to the other's closing.
#pragma once

#include <cstdint>

#include "engine/http1/request_head.h"

namespace windhover {

inline constexpr uint32_t kIdleNotStated = 0xffffffff;

// Milliseconds that such a connection may lie idle here: a second less than the destination said,
// or half of what it said where that is one second. 0: not at all. kIdleNotStated: it says nothing.
[[nodiscard]] uint32_t StatedIdleMs(FieldList fields);

}  // namespace windhover
