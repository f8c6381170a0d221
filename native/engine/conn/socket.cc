// A Unix socket is bound, given its owner and mode, and only then made to listen: until listen(2)
// nobody can connect, so there is no moment at which the file is open to more users than it should
// be.
#include "engine/conn/socket.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

#include <uv.h>

#include "engine/base/defer.h"

namespace windhover {

namespace {

int LastError() { return uv_translate_sys_error(errno); }

int NewSocket(int family) {
#ifdef SOCK_CLOEXEC
  const int fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  return fd < 0 ? LastError() : fd;
#else
  const int fd = socket(family, SOCK_STREAM, 0);
  if (fd < 0) return LastError();
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  fcntl(fd, F_SETFL, O_NONBLOCK);
  return fd;
#endif
}

int SetFlag(int fd, int level, int name) {
  const int on = 1;
  return setsockopt(fd, level, name, &on, sizeof(on)) == 0 ? 0 : LastError();
}

int ParseAddress(const std::string& host, uint16_t port, sockaddr_storage* out, socklen_t* length) {
  std::memset(out, 0, sizeof(*out));
  if (uv_ip4_addr(host.c_str(), port, reinterpret_cast<sockaddr_in*>(out)) == 0) {
    *length = sizeof(sockaddr_in);
    return 0;
  }
  *length = sizeof(sockaddr_in6);
  return uv_ip6_addr(host.c_str(), port, reinterpret_cast<sockaddr_in6*>(out));
}

int NameOf(const sockaddr_storage& address, socklen_t length, SocketAddress* out) {
  out->family = FamilyOf(address);
  out->port = PortOf(address);
  if (out->family != AddressFamily::kUnix) {
    char text[kMaxAddressText];
    out->address.assign(text, FormatAddress(address, text));
    return 0;
  }
  const auto& name = reinterpret_cast<const sockaddr_un&>(address);
  const size_t offset = offsetof(sockaddr_un, sun_path);
  const size_t room = length > offset ? length - offset : 0;
  if (room > 1 && name.sun_path[0] == '\0') {
    // Abstract: its name has no end but the length. "@" is how the kernel itself prints the NUL.
    out->address.assign(1, '@').append(name.sun_path + 1, room - 1);
  } else {
    out->address.assign(name.sun_path, strnlen(name.sun_path, room));
  }
  return 0;
}

}  // namespace

int BindTcp(const std::string& host, uint16_t port, const TcpBindOptions& options) {
  sockaddr_storage address;
  socklen_t length = 0;
  int error = ParseAddress(host, port, &address, &length);
  if (error != 0) return error;
  const int fd = NewSocket(address.ss_family);
  if (fd < 0) return fd;
  error = SetFlag(fd, SOL_SOCKET, SO_REUSEADDR);
  if (error == 0 && options.reuse_port) error = SetReusePort(fd);
  if (error == 0 && address.ss_family == AF_INET6) {
    const int only = options.ipv6_only ? 1 : 0;
    if (setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof(only)) != 0) error = LastError();
  }
  if (error == 0 && bind(fd, reinterpret_cast<sockaddr*>(&address), length) != 0)
    error = LastError();
  if (error == 0 && listen(fd, options.backlog) != 0) error = LastError();
  if (error == 0) return fd;
  close(fd);
  return error;
}

int BindUnix(std::string_view path, const UnixBindOptions& options, const char** failed_call) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  *failed_call = "bind";
  if (path.empty() || path.size() >= sizeof(address.sun_path)) return UV_ENAMETOOLONG;
  std::memcpy(address.sun_path, path.data(), path.size());
  const int fd = NewSocket(AF_UNIX);
  if (fd < 0) return fd;
  if (bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) {
    const int error = LastError();
    close(fd);
    return error;
  }
  const bool has_owner = options.uid != kKeepId || options.gid != kKeepId;
  if (has_owner && chown(address.sun_path, options.uid, options.gid) != 0) {
    *failed_call = "chown";
  } else if (chmod(address.sun_path, static_cast<mode_t>(options.mode)) != 0) {
    *failed_call = "chmod";
  } else if (listen(fd, options.backlog) != 0) {
    *failed_call = "listen";
  } else {
    return fd;
  }
  const int error = LastError();
  unlink(address.sun_path);
  close(fd);
  return error;
}

int SetBacklog(int fd, int backlog) { return listen(fd, backlog) == 0 ? 0 : LastError(); }

SocketState InspectSocket(int fd) {
  int type = 0;
  socklen_t length = sizeof(type);
  if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) != 0)
    return errno == EBADF ? SocketState::kClosed : SocketState::kNotASocket;
  sockaddr_storage address = {};
  length = sizeof(address);
  if (getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
    return SocketState::kUnsupported;
  const int family = address.ss_family;
  const bool known = family == AF_INET || family == AF_INET6 || family == AF_UNIX;
  if (!known || type != SOCK_STREAM) return SocketState::kUnsupported;
  int listening = 0;
  length = sizeof(listening);
  if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) != 0 || listening == 0)
    return SocketState::kNotListening;
  return SocketState::kListening;
}

int SetReusePort(int fd) {
#if defined(__linux__)
  return SetFlag(fd, SOL_SOCKET, SO_REUSEPORT);
#else
  static_cast<void>(fd);
  return UV_ENOTSUP;
#endif
}

int SocketName(int fd, SocketAddress* out) {
  sockaddr_storage address = {};
  socklen_t length = sizeof(address);
  if (getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0) return LastError();
  return NameOf(address, length, out);
}

int PeerName(int fd, SocketAddress* out) {
  sockaddr_storage address = {};
  socklen_t length = sizeof(address);
  if (getpeername(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0) return LastError();
  return NameOf(address, length, out);
}

int FindPeerIds(int fd, PeerIds* out) {
#if defined(__linux__)
  ucred credentials = {};
  socklen_t length = sizeof(credentials);
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0) return LastError();
  *out = {.uid = credentials.uid, .pid = credentials.pid};
#else
  uid_t user = 0;
  gid_t group = 0;
  if (getpeereid(fd, &user, &group) != 0) return LastError();
  *out = {.uid = user, .pid = 0};
#ifdef LOCAL_PEERPID
  pid_t pid = 0;
  socklen_t length = sizeof(pid);
  if (getsockopt(fd, SOL_LOCAL, LOCAL_PEERPID, &pid, &length) == 0) out->pid = pid;
#endif
#endif
  return 0;
}

uint8_t FormatAddress(const sockaddr_storage& address, char* out) {
  const void* bytes = nullptr;
  int family = address.ss_family;
  if (family == AF_INET) {
    bytes = &reinterpret_cast<const sockaddr_in&>(address).sin_addr;
  } else if (family == AF_INET6) {
    const in6_addr& v6 = reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
    bytes = &v6;
    if (IN6_IS_ADDR_V4MAPPED(&v6)) {
      family = AF_INET;
      bytes = v6.s6_addr + 12;
    }
  } else {
    return 0;
  }
  if (inet_ntop(family, bytes, out, kMaxAddressText) == nullptr) return 0;
  return static_cast<uint8_t>(std::strlen(out));
}

uint16_t PortOf(const sockaddr_storage& address) {
  if (address.ss_family == AF_INET)
    return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
  if (address.ss_family == AF_INET6)
    return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
  return 0;
}

AddressFamily FamilyOf(const sockaddr_storage& address) {
  if (address.ss_family == AF_INET) return AddressFamily::kIPv4;
  if (address.ss_family != AF_INET6) return AddressFamily::kUnix;
  const bool mapped =
      IN6_IS_ADDR_V4MAPPED(&reinterpret_cast<const sockaddr_in6&>(address).sin6_addr);
  return mapped ? AddressFamily::kIPv4 : AddressFamily::kIPv6;
}

int AcceptConnection(int fd, sockaddr_storage* peer) {
  socklen_t length = sizeof(*peer);
  peer->ss_family = AF_UNSPEC;
#if defined(__linux__)
  const int accepted =
      accept4(fd, reinterpret_cast<sockaddr*>(peer), &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
  return accepted < 0 ? LastError() : accepted;
#else
  const int accepted = accept(fd, reinterpret_cast<sockaddr*>(peer), &length);
  if (accepted < 0) return LastError();
  fcntl(accepted, F_SETFD, FD_CLOEXEC);
  fcntl(accepted, F_SETFL, O_NONBLOCK);
  return accepted;
#endif
}

}  // namespace windhover
