// Listening sockets and what can be asked of a descriptor, by raw system calls: libuv 1.46 has no
// flag for SO_REUSEPORT, and sockets may be inherited. Errors are negative libuv codes. Descriptors
// are non-blocking and close-on-exec.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct sockaddr;
struct sockaddr_storage;

namespace windhover {

struct TcpBindOptions {
  int backlog = 511;
  bool reuse_port = false;
  bool ipv6_only = false;
};

// `host` is an IP literal. Returns a listening descriptor or an error.
[[nodiscard]] int BindTcp(const std::string& host, uint16_t port, const TcpBindOptions& options);

inline constexpr uint32_t kKeepId = 0xffffffff;  // chown(2): leave it as it is

struct UnixBindOptions {
  int backlog = 511;
  uint32_t mode = 0600;
  uint32_t uid = kKeepId;
  uint32_t gid = kKeepId;
};

// The socket's file has its owner and mode before the first client can connect. On an error,
// `failed_call` is the system call that it came from.
[[nodiscard]] int BindUnix(std::string_view path,
                           const UnixBindOptions& options,
                           const char** failed_call);
// The queue of a socket that listens already; connections in it are kept.
[[nodiscard]] int SetBacklog(int fd, int backlog);
// On a socket that was bound without it (Linux; elsewhere UV_ENOTSUP).
[[nodiscard]] int SetReusePort(int fd);

enum class AddressFamily : uint8_t { kUnix, kIPv4, kIPv6 };

struct SocketAddress {
  AddressFamily family = AddressFamily::kUnix;
  uint16_t port = 0;
  // An IP literal (IPv4 for a mapped one), or the socket's path; "@name" for an abstract one.
  std::string address;
};

// What a descriptor from elsewhere is. kUnsupported: a socket, but neither of TCP nor a Unix
// stream.
enum class SocketState : uint8_t { kListening, kNotListening, kUnsupported, kNotASocket, kClosed };
[[nodiscard]] SocketState InspectSocket(int fd);

[[nodiscard]] int SocketName(int fd, SocketAddress* out);
[[nodiscard]] int PeerName(int fd, SocketAddress* out);
// Who is at the other end of a Unix socket, as the kernel noted it when the connection was made; of
// one that was connected to, who listened. pid 0: it does not say.
struct PeerIds {
  uint32_t uid = 0;
  int32_t pid = 0;
};
[[nodiscard]] int FindPeerIds(int fd, PeerIds* out);

// The text of an IP address without allocation: at most 45 bytes at `out`; returns how many. 0: not
// an IP address.
// ::ffff:192.0.2.1 is written as 192.0.2.1.
inline constexpr int kMaxAddressText = 46;
[[nodiscard]] uint8_t FormatAddress(const sockaddr_storage& address, char* out);
[[nodiscard]] uint16_t PortOf(const sockaddr_storage& address);
[[nodiscard]] AddressFamily FamilyOf(const sockaddr_storage& address);

// accept4 where it exists. Returns a descriptor or an error.
[[nodiscard]] int AcceptConnection(int fd, sockaddr_storage* peer);

}  // namespace windhover
