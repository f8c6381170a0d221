// The floor of the bench: epoll, one read and one write of a constant answer per request, no parsing at all. What a server
// costs beyond this is its own. Usage: floor PORT | floor /path/to.sock (also the upstream behind every proxy row).
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>

static const char kAnswer[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\nHello, World!";

static int Listen(const char* where) {
  const bool is_unix = where[0] == '/';
  const int fd = socket(is_unix ? AF_UNIX : AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  int on = 1;
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
  sockaddr_un un{};
  sockaddr_in in{};
  un.sun_family = AF_UNIX;
  in.sin_family = AF_INET;
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (is_unix) {
    unlink(where);
    strncpy(un.sun_path, where, sizeof(un.sun_path) - 1);
  } else {
    in.sin_port = htons(static_cast<uint16_t>(atoi(where)));
  }
  const auto* address = is_unix ? reinterpret_cast<sockaddr*>(&un) : reinterpret_cast<sockaddr*>(&in);
  if (bind(fd, address, is_unix ? sizeof(un) : sizeof(in)) != 0 || listen(fd, 4096) != 0) exit(1);
  return fd;
}

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  signal(SIGPIPE, SIG_IGN);
  const int listener = Listen(argv[1]);
  const int epoll = epoll_create1(0);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = listener;
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
  static char buffer[65536];
  for (;;) {
    epoll_event ready[256];
    const int count = epoll_wait(epoll, ready, 256, -1);
    for (int i = 0; i < count; i++) {
      const int fd = ready[i].data.fd;
      if (fd == listener) {
        const int client = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (client < 0) continue;
        int on = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        event.data.fd = client;
        epoll_ctl(epoll, EPOLL_CTL_ADD, client, &event);
        continue;
      }
      if (read(fd, buffer, sizeof(buffer)) <= 0 || write(fd, kAnswer, sizeof(kAnswer) - 1) <= 0) close(fd);
    }
  }
}
