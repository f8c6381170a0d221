#include "tcp_segments.h"

#ifdef __linux__
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace windhover::test {

#ifdef __linux__
int TcpSegmentsReceived(int fd) {
  tcp_info info = {};
  socklen_t length = sizeof(info);
  if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length) != 0) return -1;
  return static_cast<int>(info.tcpi_data_segs_in);
}
#else
int TcpSegmentsReceived(int) { return -1; }
#endif

}  // namespace windhover::test
