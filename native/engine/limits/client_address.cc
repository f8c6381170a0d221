#include "engine/limits/client_address.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

#include <uv.h>

namespace windhover {

namespace {

constexpr int kMappedBits = 96;
constexpr uint8_t kMappedPrefix[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

uint64_t Rotate(uint64_t value, int bits) { return value << bits | value >> (64 - bits); }

struct SipState {
  uint64_t v0, v1, v2, v3;

  void Round() {
    v0 += v1;
    v2 += v3;
    v1 = Rotate(v1, 13) ^ v0;
    v3 = Rotate(v3, 16) ^ v2;
    v0 = Rotate(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = Rotate(v1, 17) ^ v2;
    v3 = Rotate(v3, 21) ^ v0;
    v2 = Rotate(v2, 32);
  }
  void Mix(uint64_t word) {
    v3 ^= word;
    Round();
    v0 ^= word;
  }
};

bool SameBits(const uint8_t* a, const uint8_t* b, uint8_t bits) {
  const size_t whole = bits / 8;
  if (std::memcmp(a, b, whole) != 0) return false;
  const int rest = bits % 8;
  return rest == 0 || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

}  // namespace

bool ClientAddress::Read(const sockaddr_storage& address) {
  if (address.ss_family == AF_INET) {
    std::memcpy(bytes_, kMappedPrefix, sizeof(kMappedPrefix));
    std::memcpy(bytes_ + 12, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, 4);
    return true;
  }
  if (address.ss_family != AF_INET6) return false;
  std::memcpy(bytes_, &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, 16);
  return true;
}

bool ClientAddress::Read(std::string_view text) {
  constexpr size_t kNowhere = std::string_view::npos;
  // The zone of a link-local address is no part of it.
  if (text.find(':') != kNowhere) text = text.substr(0, text.find('%'));
  char terminated[64];
  if (text.empty() || text.size() >= sizeof(terminated) || text.find('\0') != kNowhere)
    return false;
  std::memcpy(terminated, text.data(), text.size());
  terminated[text.size()] = '\0';
  if (uv_inet_pton(AF_INET, terminated, bytes_ + 12) == 0) {
    std::memcpy(bytes_, kMappedPrefix, sizeof(kMappedPrefix));
    return true;
  }
  return uv_inet_pton(AF_INET6, terminated, bytes_) == 0;
}

bool ClientAddress::is_v4() const {
  return std::memcmp(bytes_, kMappedPrefix, sizeof(kMappedPrefix)) == 0;
}

uint64_t ClientAddress::Hash(const uint64_t* key, uint32_t scope) const {
  uint64_t network = 0;
  std::memcpy(&network, is_v4() ? bytes_ + 8 : bytes_, sizeof(network));
  SipState state = {key[0] ^ 0x736f6d6570736575u,
                    key[1] ^ 0x646f72616e646f6du,
                    key[0] ^ 0x6c7967656e657261u,
                    key[1] ^ 0x7465646279746573u};
  state.Mix(network);
  // Where IPv4 ends in an IPv6 network of the same bytes, the family tells them apart.
  state.Mix(uint64_t{13} << 56 | uint64_t{is_v4()} << 32 | scope);
  state.v2 ^= 0xff;
  state.Round();
  state.Round();
  state.Round();
  return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

bool Networks::Add(std::string_view network) {
  const size_t slash = network.find('/');
  ClientAddress address;
  if (!address.Read(network.substr(0, slash))) return false;
  // By how it is written: the prefix of ::ffff:192.0.2.0/120 is one of IPv6.
  const bool is_v4 = network.find(':') == std::string_view::npos;
  uint32_t bits = is_v4 ? 32 : 128;
  if (slash != std::string_view::npos) {
    const std::string_view digits = network.substr(slash + 1);
    if (digits.empty() || digits.size() > 3) return false;
    uint32_t written = 0;
    for (const char digit : digits) {
      if (digit < '0' || digit > '9') return false;
      written = written * 10 + static_cast<uint32_t>(digit - '0');
    }
    if (written > bits) return false;
    bits = written;
  }
  if (is_v4) bits += 96;
  Network added = {.bytes = {}, .bits = static_cast<uint8_t>(bits)};
  std::memcpy(added.bytes, address.bytes(), sizeof(added.bytes));
  networks_.push_back(added);
  return true;
}

bool Networks::Contains(const ClientAddress& address) const {
  const int least = address.is_v4() ? kMappedBits : 0;
  for (const Network& network : networks_) {
    if (network.bits >= least && SameBits(network.bytes, address.bytes(), network.bits))
      return true;
  }
  return false;
}

}  // namespace windhover
