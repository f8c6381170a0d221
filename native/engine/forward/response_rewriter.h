// The field lines of a response as they go to the client: what ends at this hop is dropped, framing
// and connection fields are left to the carrier, which makes them anew for its protocol. Via is not
// added: RFC 9110 7.6.3 leaves that to a gateway in responses, and clients would only learn what
// stands here and by which name it knows its own requests.
#pragma once

#include <cstdint>

#include "engine/base/out_buffer.h"
#include "engine/forward/route_rewrite.h"
#include "engine/http1/response_parser.h"

namespace windhover {

// Whose Strict-Transport-Security the client gets.
enum class HstsOwner : uint8_t { kDestination, kEdge };

// Appends "name: value\r\n" lines without framing and connection fields. Returns whether Date is
// among them. For a 101 they begin with the one upgrade that is passed on. `rules`: the route's;
// null: none.
[[nodiscard]] bool WriteResponseFields(const ResponseHeadView& head,
                                       HstsOwner hsts,
                                       const FieldRules* rules,
                                       OutBuffer* out);

// True when a 101 switches to what the edge asked for and to nothing else.
[[nodiscard]] bool IsWebSocketSwitch(const ResponseHeadView& head);

}  // namespace windhover
