// The upstream of the body rows: answers every GET with 100 MiB of zeros by Content-Length, one connection at a time in
// blocking writes. Usage: body-server /path/to.sock
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstring>

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  signal(SIGPIPE, SIG_IGN);
  const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  strncpy(address.sun_path, argv[1], sizeof(address.sun_path) - 1);
  unlink(argv[1]);
  if (bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) return 1;
  if (listen(listener, 64) != 0) return 1;
  static char zeros[262144];
  const long total = 104857600;
  for (;;) {
    const int client = accept(listener, nullptr, nullptr);
    if (client < 0 || fork() != 0) {
      if (client >= 0) close(client);
      continue;
    }
    close(listener);
    char request[65536];
    while (read(client, request, sizeof(request)) > 0) {
      char head[128];
      const int length = snprintf(head, sizeof(head),
                                  "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                                  "Content-Length: %ld\r\n\r\n", total);
      if (write(client, head, static_cast<size_t>(length)) != length) break;
      for (long left = total; left > 0;) {
        const size_t want = left < static_cast<long>(sizeof(zeros)) ? static_cast<size_t>(left) : sizeof(zeros);
        const ssize_t wrote = write(client, zeros, want);
        if (wrote <= 0) _exit(0);
        left -= wrote;
      }
    }
    _exit(0);
  }
}
