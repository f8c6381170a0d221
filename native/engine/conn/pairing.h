// The handshake by which an edge and our app server know each other on a Unix socket: the edge
// begins its connection with these bytes, the server answers with the same (its own version) before
// its first response. NUL first, so that no HTTP server takes it for a request.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace windhover {

inline constexpr uint8_t kPairingVersion = 1;
inline constexpr std::string_view kPairingMagic{"\0WINDHOVER-PAIR", 15};
inline constexpr std::string_view kPairingPreface{"\0WINDHOVER-PAIR\x01", 16};
static_assert(kPairingPreface.back() == kPairingVersion);
static_assert(kPairingPreface.size() == kPairingMagic.size() + 1);

}  // namespace windhover
