// The PROXY protocol, versions 1 and 2, as bytes: reads the header with which a proxy begins a
// connection to say whom it speaks for, and writes one. Strict: what the specification
// (haproxy.org, proxy-protocol.txt) does not allow a sender to write is malformed, as is everything
// that is no header at all. Nothing is kept between calls and nothing is allocated.
#pragma once

#include <sys/socket.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/out_buffer.h"

namespace windhover {

// What a version 2 header may have beyond its first 16 bytes: addresses and TLVs. The longest that
// is seen in the field (a client certificate's names) is some hundred bytes.
inline constexpr size_t kMaxProxyHeaderRest = 4096;
inline constexpr size_t kMaxProxyHeader = 16 + kMaxProxyHeaderRest;

struct ProxyHeader {
  // kPeer: the proxy speaks for itself (LOCAL), the connection is its own. kUnknown: for somebody
  // whom it cannot name (UNKNOWN, UNSPEC, a Unix socket's peer). kAddress: for `source`.
  enum class Client : uint8_t { kPeer, kUnknown, kAddress };

  Client client = Client::kUnknown;
  // AF_INET or AF_INET6, with ports; only where it is kAddress.
  sockaddr_storage source = {};
  sockaddr_storage destination = {};
  size_t length = 0;  // of the header; what follows is the client's
};

enum class ProxyHeaderStatus : uint8_t { kNeedMore, kDone, kMalformed };

// Looks at the first `length` bytes of a connection. kNeedMore is never said of kMaxProxyHeader
// bytes or more.
[[nodiscard]] ProxyHeaderStatus ReadProxyHeader(const char* data,
                                                size_t length,
                                                ProxyHeader* header);

enum class ProxyProtocol : uint8_t { kNone, kV1, kV2 };

struct ProxyEnd {
  std::string_view address;  // an IP literal; empty: not known
  uint16_t port = 0;
};

// Appends a header for `client`, who connected to `local`; where the client is not known it says
// so.
void AppendProxyHeader(ProxyProtocol version,
                       const ProxyEnd& client,
                       const ProxyEnd& local,
                       OutBuffer* out);

}  // namespace windhover
