#include "run/control_socket.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace windhover {

namespace {

bool IsAllowed(int fd) {
  uid_t uid = static_cast<uid_t>(-1);
#ifdef __linux__
  ucred peer = {};
  socklen_t size = sizeof(peer);
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return false;
  uid = peer.uid;
#else
  gid_t gid = 0;
  if (getpeereid(fd, &uid, &gid) != 0) return false;
#endif
  return uid == 0 || uid == geteuid();
}

void SetFlags(int fd) {
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  fcntl(fd, F_SETFL, O_NONBLOCK);
#ifdef SO_NOSIGPIPE
  int on = 1;
  setsockopt(fd, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof(on));
#endif
}

}  // namespace

bool ControlSocket::Listen(const std::string& path, std::string* error) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path)) {
    *error = "the control socket's path is longer than a socket address allows (" +
             std::to_string(sizeof(address.sun_path) - 1) + " bytes): " + path;
    return false;
  }
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  listener_ = Descriptor(socket(AF_UNIX, SOCK_STREAM, 0));
  if (!listener_.is_open()) {
    *error = std::string("cannot make a socket: ") + std::strerror(errno);
    return false;
  }
  SetFlags(listener_.get());
  mode_t before = umask(0177);
  int bound = bind(listener_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address));
  int bind_error = errno;
  umask(before);
  if (bound != 0) {
    *error = "cannot make the control socket " + path + ": " +
             (bind_error == EADDRINUSE ? "there is a file of that name already"
                                       : std::strerror(bind_error));
    return false;
  }
  struct stat made = {};
  if (lstat(path.c_str(), &made) == 0) {
    path_ = path;
    device_ = made.st_dev;
    inode_ = made.st_ino;
  }
  if (listen(listener_.get(), 8) != 0) {
    *error = "cannot listen on the control socket " + path + ": " + std::strerror(errno);
    return false;
  }
  return true;
}

Descriptor ControlSocket::Accept() {
  Descriptor peer(accept(listener_.get(), nullptr, nullptr));
  if (!peer.is_open()) return peer;
  SetFlags(peer.get());
  if (!IsAllowed(peer.get())) return Descriptor();
  return peer;
}

void ControlSocket::Remove() {
  listener_.Reset();
  if (path_.empty()) return;
  struct stat now = {};
  if (lstat(path_.c_str(), &now) == 0 && now.st_dev == device_ && now.st_ino == inode_)
    unlink(path_.c_str());
  path_.clear();
}

}  // namespace windhover
