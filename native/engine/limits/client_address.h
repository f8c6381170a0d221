// An IP address as limits look at it: 16 bytes (IPv4 as ::ffff:a.b.c.d), a keyed hash in which all
// of an IPv6 /64 are one (a host has at least that many addresses), and lists of networks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

struct sockaddr_storage;

namespace windhover {

class ClientAddress {
 public:
  // False: it is none (a Unix socket's peer, an unreadable text).
  [[nodiscard]] bool Read(const sockaddr_storage& address);
  [[nodiscard]] bool Read(std::string_view text);

  // SipHash-1-3 under a key that clients do not know, so that nobody can choose addresses whose
  // cells collide. `scope` tells apart what is counted for the same address.
  uint64_t Hash(const uint64_t* key, uint32_t scope) const;
  const uint8_t* bytes() const { return bytes_; }
  bool is_v4() const;

 private:
  uint8_t bytes_[16] = {};
};

class Networks {
 public:
  // "192.0.2.0/24", "2001:db8::/32"; an address alone is itself. False: it is neither.
  [[nodiscard]] bool Add(std::string_view network);
  // An IPv4 address is in networks of IPv4 alone: "::/0" is every client of IPv6.
  bool Contains(const ClientAddress& address) const;

 private:
  struct Network {
    uint8_t bytes[16];
    uint8_t bits;
  };
  std::vector<Network> networks_;
};

}  // namespace windhover
