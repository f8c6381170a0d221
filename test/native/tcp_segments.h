// Tells one write from several on a loopback connection. In a file of its own: the kernel's
// tcp_info and the C library's cannot be included together.
#pragma once

namespace windhover::test {

// Segments with data that the socket has received; -1 where the system does not count them.
int TcpSegmentsReceived(int fd);

}  // namespace windhover::test
