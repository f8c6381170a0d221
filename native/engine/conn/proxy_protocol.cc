#include "engine/conn/proxy_protocol.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace windhover {

namespace {

using Status = ProxyHeaderStatus;

constexpr std::string_view kV1Start = "PROXY ";
constexpr size_t kV1Longest = 107;  // CRLF counted
constexpr std::string_view kV2Start{"\r\n\r\n\0\r\nQUIT\n", 12};
constexpr size_t kV2Fixed = 16;

constexpr uint8_t kV2Local = 0x20;
constexpr uint8_t kV2Proxy = 0x21;
constexpr uint8_t kV2Unspecified = 0x00;
constexpr uint8_t kV2Tcp4 = 0x11;
constexpr uint8_t kV2Tcp6 = 0x21;
constexpr uint8_t kV2Unix = 0x31;
constexpr size_t kV2Tcp4Addresses = 2 * 4 + 2 * 2;
constexpr size_t kV2Tcp6Addresses = 2 * 16 + 2 * 2;
constexpr size_t kV2UnixAddresses = 2 * 108;
constexpr uint8_t kTlvCrc32c = 0x03;

// Version 1.

// The text up to the next space, or all that is left. False: it is empty.
bool TakeWord(std::string_view* line, std::string_view* word) {
  const size_t space = line->find(' ');
  *word = line->substr(0, space);
  *line = space == std::string_view::npos ? std::string_view() : line->substr(space + 1);
  return !word->empty();
}

bool ReadAddress(std::string_view text, int family, sockaddr_storage* out) {
  // inet_pton takes text that ends in NUL, and some take a zone: neither may come from a peer.
  constexpr std::string_view kV4 = "0123456789.";
  constexpr std::string_view kV6 = "0123456789abcdefABCDEF:.";
  char terminated[INET6_ADDRSTRLEN];
  if (text.size() >= sizeof(terminated)) return false;
  if (text.find_first_not_of(family == AF_INET ? kV4 : kV6) != std::string_view::npos) return false;
  std::memcpy(terminated, text.data(), text.size());
  terminated[text.size()] = '\0';
  out->ss_family = static_cast<sa_family_t>(family);
  void* bytes = family == AF_INET
                    ? static_cast<void*>(&reinterpret_cast<sockaddr_in*>(out)->sin_addr)
                    : static_cast<void*>(&reinterpret_cast<sockaddr_in6*>(out)->sin6_addr);
  return inet_pton(family, terminated, bytes) == 1;
}

bool ReadPort(std::string_view text, sockaddr_storage* out) {
  if (text.empty() || text.size() > 5 || (text.size() > 1 && text[0] == '0')) return false;
  uint32_t port = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return false;
    port = port * 10 + static_cast<uint32_t>(digit - '0');
  }
  if (port > 65535) return false;
  // The port is at the same place in both.
  reinterpret_cast<sockaddr_in*>(out)->sin_port = htons(static_cast<uint16_t>(port));
  return true;
}

bool ReadV1Line(std::string_view line, ProxyHeader* header) {
  std::string_view family;
  if (!TakeWord(&line, &family)) return false;
  if (family == "UNKNOWN") {
    // What may follow it is to be ignored.
    header->client = ProxyHeader::Client::kUnknown;
    return true;
  }
  if (family != "TCP4" && family != "TCP6") return false;
  const int kind = family == "TCP4" ? AF_INET : AF_INET6;
  std::string_view words[4];
  if (line.empty() || line.back() == ' ') return false;
  for (std::string_view& word : words) {
    if (!TakeWord(&line, &word)) return false;
  }
  header->client = ProxyHeader::Client::kAddress;
  return line.empty() && ReadAddress(words[0], kind, &header->source) &&
         ReadAddress(words[1], kind, &header->destination) && ReadPort(words[2], &header->source) &&
         ReadPort(words[3], &header->destination);
}

Status ReadV1(std::string_view data, ProxyHeader* header) {
  const std::string_view window = data.substr(0, kV1Longest);
  const size_t control = window.find_first_of(std::string_view("\r\n\0", 3));
  if (control == std::string_view::npos)
    return window.size() < kV1Longest ? Status::kNeedMore : Status::kMalformed;
  if (window[control] != '\r') return Status::kMalformed;
  if (control + 1 == window.size())
    return window.size() < kV1Longest ? Status::kNeedMore : Status::kMalformed;
  if (window[control + 1] != '\n') return Status::kMalformed;
  header->length = control + 2;
  const std::string_view line = window.substr(kV1Start.size(), control - kV1Start.size());
  return ReadV1Line(line, header) ? Status::kDone : Status::kMalformed;
}

// Version 2.

uint8_t ByteAt(std::string_view data, size_t at) { return static_cast<uint8_t>(data[at]); }

size_t Number16At(std::string_view data, size_t at) {
  return size_t{ByteAt(data, at)} << 8 | ByteAt(data, at + 1);
}

// RFC 3720 appendix B.4: the polynomial 0x1edc6f41, reflected. A bit at a time: few senders add
// one, and then over a hundred bytes once a connection.
uint32_t AddToCrc32c(uint32_t crc, uint8_t byte) {
  crc ^= byte;
  for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (0x82f63b78u & (0u - (crc & 1)));
  return crc;
}

// `at`: where the four bytes of the checksum are, which count as zeros.
bool ChecksumHolds(std::string_view header, size_t at) {
  uint32_t crc = 0xffffffff;
  for (size_t i = 0; i < header.size(); ++i) {
    crc = AddToCrc32c(crc, i >= at && i < at + 4 ? uint8_t{0} : ByteAt(header, i));
  }
  return ~crc == (uint32_t{ByteAt(header, at)} << 24 | uint32_t{ByteAt(header, at + 1)} << 16 |
                  uint32_t{ByteAt(header, at + 2)} << 8 | ByteAt(header, at + 3));
}

// Each is a type, a length in two bytes and a value; all but the checksum are passed over.
bool ReadTlvs(std::string_view header, size_t at) {
  bool has_checksum = false;
  while (at < header.size()) {
    if (header.size() - at < 3) return false;
    const uint8_t type = ByteAt(header, at);
    const size_t length = Number16At(header, at + 1);
    at += 3;
    if (length > header.size() - at) return false;
    if (type == kTlvCrc32c) {
      if (has_checksum || length != 4 || !ChecksumHolds(header, at)) return false;
      has_checksum = true;
    }
    at += length;
  }
  return true;
}

void ReadV4(std::string_view addresses, ProxyHeader* header) {
  auto* source = reinterpret_cast<sockaddr_in*>(&header->source);
  auto* destination = reinterpret_cast<sockaddr_in*>(&header->destination);
  source->sin_family = destination->sin_family = AF_INET;
  std::memcpy(&source->sin_addr, addresses.data(), 4);
  std::memcpy(&destination->sin_addr, addresses.data() + 4, 4);
  std::memcpy(&source->sin_port, addresses.data() + 8, 2);
  std::memcpy(&destination->sin_port, addresses.data() + 10, 2);
}

void ReadV6(std::string_view addresses, ProxyHeader* header) {
  auto* source = reinterpret_cast<sockaddr_in6*>(&header->source);
  auto* destination = reinterpret_cast<sockaddr_in6*>(&header->destination);
  source->sin6_family = destination->sin6_family = AF_INET6;
  std::memcpy(&source->sin6_addr, addresses.data(), 16);
  std::memcpy(&destination->sin6_addr, addresses.data() + 16, 16);
  std::memcpy(&source->sin6_port, addresses.data() + 32, 2);
  std::memcpy(&destination->sin6_port, addresses.data() + 34, 2);
}

Status ReadV2(std::string_view data, ProxyHeader* header) {
  if (data.size() > 12) {
    const uint8_t command = ByteAt(data, 12);
    if (command != kV2Local && command != kV2Proxy) return Status::kMalformed;
  }
  if (data.size() < kV2Fixed) return Status::kNeedMore;
  const size_t rest = Number16At(data, 14);
  if (rest > kMaxProxyHeaderRest) return Status::kMalformed;
  header->length = kV2Fixed + rest;
  if (data.size() < header->length) return Status::kNeedMore;
  const std::string_view whole = data.substr(0, header->length);
  if (ByteAt(data, 12) == kV2Local) {
    // Whatever it says of a family and addresses is to be ignored.
    header->client = ProxyHeader::Client::kPeer;
    return Status::kDone;
  }
  size_t addresses = 0;
  switch (ByteAt(data, 13)) {
    case kV2Unspecified:
      header->client = ProxyHeader::Client::kUnknown;
      return Status::kDone;
    case kV2Unix:
      header->client = ProxyHeader::Client::kUnknown;
      addresses = kV2UnixAddresses;
      break;
    case kV2Tcp4:
      header->client = ProxyHeader::Client::kAddress;
      addresses = kV2Tcp4Addresses;
      break;
    case kV2Tcp6:
      header->client = ProxyHeader::Client::kAddress;
      addresses = kV2Tcp6Addresses;
      break;
    default:
      // Of datagrams among others: what comes here is a stream.
      return Status::kMalformed;
  }
  if (rest < addresses) return Status::kMalformed;
  if (addresses == kV2Tcp4Addresses) ReadV4(whole.substr(kV2Fixed), header);
  if (addresses == kV2Tcp6Addresses) ReadV6(whole.substr(kV2Fixed), header);
  return ReadTlvs(whole, kV2Fixed + addresses) ? Status::kDone : Status::kMalformed;
}

// Writing.

// An end as 16 bytes; a family's "any" where the address is not known.
struct EndBytes {
  uint8_t bytes[16] = {};
  bool is_v4 = false;

  EndBytes(std::string_view text, bool v4_if_unknown) {
    sockaddr_storage read = {};
    if (ReadAddress(text, AF_INET, &read)) {
      std::memcpy(bytes + 12, &reinterpret_cast<sockaddr_in&>(read).sin_addr, 4);
      is_v4 = true;
    } else if (ReadAddress(text, AF_INET6, &read)) {
      std::memcpy(bytes, &reinterpret_cast<sockaddr_in6&>(read).sin6_addr, 16);
    } else {
      is_v4 = v4_if_unknown;
    }
    // As an IPv6 address it is a mapped one.
    if (is_v4) bytes[10] = bytes[11] = 0xff;
  }
};

void AppendText(const EndBytes& end, bool as_v4, OutBuffer* out) {
  char text[INET6_ADDRSTRLEN];
  if (as_v4) {
    inet_ntop(AF_INET, end.bytes + 12, text, sizeof(text));
  } else {
    inet_ntop(AF_INET6, end.bytes, text, sizeof(text));
  }
  out->Append(text);
  out->Append(" ");
}

void AppendBytes(const EndBytes& end, bool as_v4, OutBuffer* out) {
  const auto* bytes = reinterpret_cast<const char*>(end.bytes);
  out->Append(as_v4 ? std::string_view(bytes + 12, 4) : std::string_view(bytes, 16));
}

void AppendNumber16(size_t number, OutBuffer* out) {
  const char bytes[2] = {static_cast<char>(number >> 8), static_cast<char>(number)};
  out->Append({bytes, sizeof(bytes)});
}

void AppendV2Start(uint8_t family, size_t rest, OutBuffer* out) {
  const char kinds[2] = {static_cast<char>(kV2Proxy), static_cast<char>(family)};
  out->Append(kV2Start);
  out->Append({kinds, sizeof(kinds)});
  AppendNumber16(rest, out);
}

}  // namespace

ProxyHeaderStatus ReadProxyHeader(const char* data, size_t length, ProxyHeader* header) {
  const std::string_view bytes(data, length);
  *header = ProxyHeader();
  for (const std::string_view start : {kV1Start, kV2Start}) {
    const size_t common = std::min(start.size(), length);
    if (bytes.substr(0, common) != start.substr(0, common)) continue;
    if (common < start.size()) return Status::kNeedMore;
    return start == kV1Start ? ReadV1(bytes, header) : ReadV2(bytes, header);
  }
  return Status::kMalformed;
}

void AppendProxyHeader(ProxyProtocol version,
                       const ProxyEnd& client,
                       const ProxyEnd& local,
                       OutBuffer* out) {
  if (version == ProxyProtocol::kNone) return;
  const bool is_v1 = version == ProxyProtocol::kV1;
  if (client.address.empty()) {
    if (is_v1) {
      out->Append("PROXY UNKNOWN\r\n");
    } else {
      AppendV2Start(kV2Unspecified, 0, out);
    }
    return;
  }
  const EndBytes source(client.address, false);
  const EndBytes destination(local.address, source.is_v4);
  // One family for both: where they differ, IPv4 is written as an IPv6 address.
  const bool as_v4 = source.is_v4 && destination.is_v4;
  if (is_v1) {
    out->Append(as_v4 ? "PROXY TCP4 " : "PROXY TCP6 ");
    AppendText(source, as_v4, out);
    AppendText(destination, as_v4, out);
    out->AppendNumber(client.port);
    out->Append(" ");
    out->AppendNumber(local.port);
    out->Append("\r\n");
    return;
  }
  AppendV2Start(as_v4 ? kV2Tcp4 : kV2Tcp6, as_v4 ? kV2Tcp4Addresses : kV2Tcp6Addresses, out);
  AppendBytes(source, as_v4, out);
  AppendBytes(destination, as_v4, out);
  AppendNumber16(client.port, out);
  AppendNumber16(local.port, out);
}

}  // namespace windhover
