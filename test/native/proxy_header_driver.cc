#include "proxy_header_driver.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cstring>
#include <memory>

#include "engine/conn/proxy_protocol.h"

namespace windhover::test {

namespace {

std::string EndText(const sockaddr_storage& end) {
  char text[INET6_ADDRSTRLEN] = "?";
  const auto& v4 = reinterpret_cast<const sockaddr_in&>(end);
  const auto& v6 = reinterpret_cast<const sockaddr_in6&>(end);
  if (end.ss_family == AF_INET) {
    inet_ntop(AF_INET, &v4.sin_addr, text, sizeof(text));
  } else if (end.ss_family == AF_INET6) {
    inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof(text));
  }
  return std::string(text) + " " + std::to_string(ntohs(v4.sin_port));
}

std::string Describe(ProxyHeaderStatus status, const ProxyHeader& header) {
  if (status == ProxyHeaderStatus::kMalformed) return "rejected";
  if (status == ProxyHeaderStatus::kNeedMore) return "incomplete";
  std::string out = std::to_string(header.length);
  switch (header.client) {
    case ProxyHeader::Client::kPeer:
      return out + " peer";
    case ProxyHeader::Client::kUnknown:
      return out + " unknown";
    case ProxyHeader::Client::kAddress:
      return out + " " + EndText(header.source) + " to " + EndText(header.destination);
  }
  return out;
}

}  // namespace

std::string RunProxyHeader(std::string_view input, Cuts cuts, GuardedMemory* guarded) {
  ProxyHeaderStatus status = ProxyHeaderStatus::kNeedMore;
  ProxyHeader header;
  const auto step = [&](size_t length, size_t turn) {
    const std::string_view bytes = input.substr(0, length);
    if (guarded != nullptr) {
      status = ReadProxyHeader(guarded->pages[turn % 2].Place(bytes), length, &header);
      return;
    }
    const std::unique_ptr<char[]> memory(new char[length]);
    if (length != 0) std::memcpy(memory.get(), bytes.data(), length);
    status = ReadProxyHeader(memory.get(), length, &header);
  };
  size_t turn = 0;
  for (const size_t cut : cuts) {
    step(cut, turn++);
    if (status != ProxyHeaderStatus::kNeedMore) return Describe(status, header);
  }
  step(input.size(), turn);
  return Describe(status, header);
}

}  // namespace windhover::test
