// Addresses as limits see them: what they are read from, what counts as one client, which networks
// they are in.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <sys/socket.h>

#include <cstring>
#include <string>
#include <string_view>

#include "all_cases.h"
#include "engine/limits/client_address.h"

namespace windhover::test {
namespace {

constexpr uint64_t kKey[] = {0x0706050403020100u, 0x0f0e0d0c0b0a0908u};

ClientAddress Read(Test& test, std::string_view text) {
  ClientAddress address;
  EXPECT_EQUAL_FOR(address.Read(text), true, text);
  return address;
}

uint64_t HashOf(Test& test, std::string_view text, uint32_t scope = 0) {
  return Read(test, text).Hash(kKey, scope);
}

bool Contains(Test& test, std::string_view network, std::string_view address) {
  Networks networks;
  EXPECT_EQUAL_FOR(networks.Add(network), true, network);
  return networks.Contains(Read(test, address));
}

sockaddr_storage SocketAddressOf(int family, const char* text) {
  sockaddr_storage storage = {};
  storage.ss_family = static_cast<sa_family_t>(family);
  void* bytes = family == AF_INET
                    ? static_cast<void*>(&reinterpret_cast<sockaddr_in&>(storage).sin_addr)
                    : static_cast<void*>(&reinterpret_cast<sockaddr_in6&>(storage).sin6_addr);
  inet_pton(family, text, bytes);
  return storage;
}

void ReadsSocketsAndTextsAlike(Test& test) {
  constexpr struct {
    int family;
    const char* text;
    bool is_v4;
  } kAddresses[] = {
      {AF_INET, "192.0.2.1", true},
      {AF_INET, "255.255.255.255", true},
      {AF_INET6, "2001:db8::1", false},
      {AF_INET6, "::", false},
      {AF_INET6, "::ffff:192.0.2.1", true},
      {AF_INET6, "fe80::1", false},
  };
  for (const auto& [family, text, is_v4] : kAddresses) {
    ClientAddress from_socket;
    EXPECT(from_socket.Read(SocketAddressOf(family, text)));
    const ClientAddress from_text = Read(test, text);
    EXPECT_EQUAL_FOR(std::memcmp(from_socket.bytes(), from_text.bytes(), 16), 0, text);
    EXPECT_EQUAL_FOR(from_text.is_v4(), is_v4, text);
  }
  EXPECT_EQUAL(HashOf(test, "::ffff:192.0.2.1"), HashOf(test, "192.0.2.1"));
  EXPECT_EQUAL(HashOf(test, "2001:DB8:0:0:0:0:0:1"), HashOf(test, "2001:db8::1"));
  EXPECT_EQUAL(HashOf(test, "fe80::1%eth0"), HashOf(test, "fe80::1"));
  EXPECT_EQUAL(HashOf(test, "fe80::1%" + std::string(100, 'x')), HashOf(test, "fe80::1"));
}

void ReadsNothingElse(Test& test) {
  ClientAddress address;
  sockaddr_storage unix_peer = {};
  for (const int family : {AF_UNIX, AF_UNSPEC}) {
    unix_peer.ss_family = static_cast<sa_family_t>(family);
    EXPECT(!address.Read(unix_peer));
  }
  for (const std::string& text : {std::string(),
                                  std::string("localhost"),
                                  std::string("192.0.2"),
                                  std::string("192.0.2.256"),
                                  std::string("192.0.2.01"),
                                  std::string("192.0.2.1%eth0"),
                                  std::string("192.0.2.1 "),
                                  std::string("192.0.2.1:80"),
                                  std::string("[::1]"),
                                  std::string("::1::"),
                                  std::string("12345::"),
                                  std::string("192.0.2.1\0", 10),
                                  std::string("::1\0", 4),
                                  std::string(64, '1'),
                                  std::string(100000, ':')}) {
    EXPECT_EQUAL_FOR(address.Read(std::string_view(text)), false, text.substr(0, 40));
  }
  EXPECT(!address.Read(std::string_view()));
}

void CountsANetworkOfIPv6AsOneClient(Test& test) {
  EXPECT_EQUAL(HashOf(test, "2001:db8:1:2::1"), HashOf(test, "2001:db8:1:2:ffff:ffff:ffff:ffff"));
  EXPECT(HashOf(test, "2001:db8:1:2::1") != HashOf(test, "2001:db8:1:3::1"));
  EXPECT(HashOf(test, "192.0.2.1") != HashOf(test, "192.0.2.2"));
  // The bytes of ::ffff:192.0.2.1 after its first eight, as the first eight of another.
  EXPECT(HashOf(test, "192.0.2.1") != HashOf(test, "0:ffff:c000:201::"));
}

void TellsScopesAndKeysApart(Test& test) {
  const ClientAddress address = Read(test, "192.0.2.1");
  const uint64_t other_key[] = {kKey[0], kKey[1] ^ 1};
  EXPECT(address.Hash(kKey, 0) != address.Hash(kKey, 1));
  EXPECT(address.Hash(kKey, 0x10000) != address.Hash(kKey, 0x10001));
  EXPECT(address.Hash(kKey, 0) != address.Hash(kKey, UINT32_MAX));
  EXPECT(address.Hash(kKey, 0) != address.Hash(other_key, 0));
}

// OpenSSL's SipHash with one round for a word and three at the end.
uint64_t SipHash(const void* data, size_t size) {
  EVP_MAC* mac = EVP_MAC_fetch(nullptr, "SIPHASH", nullptr);
  EVP_MAC_CTX* context = EVP_MAC_CTX_new(mac);
  unsigned rounds = 1, last_rounds = 3, length = 8;
  const OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_uint("size", &length),
      OSSL_PARAM_construct_uint("c-rounds", &rounds),
      OSSL_PARAM_construct_uint("d-rounds", &last_rounds),
      OSSL_PARAM_construct_end(),
  };
  uint64_t hash = 0;
  size_t written = 0;
  const bool ok =
      EVP_MAC_init(
          context, reinterpret_cast<const unsigned char*>(kKey), sizeof(kKey), parameters) == 1 &&
      EVP_MAC_update(context, static_cast<const unsigned char*>(data), size) == 1 &&
      EVP_MAC_final(context, reinterpret_cast<unsigned char*>(&hash), &written, sizeof(hash)) == 1;
  EVP_MAC_CTX_free(context);
  EVP_MAC_free(mac);
  return ok && written == sizeof(hash) ? hash : 0;
}

void HashesAsSipHashDoes(Test& test) {
  constexpr struct {
    const char* text;
    unsigned char network[8];
    unsigned char is_v4;
  } kAddresses[] = {
      {"192.0.2.1", {0, 0, 0xff, 0xff, 192, 0, 2, 1}, 1},
      {"2001:db8:1:2::1", {0x20, 0x01, 0x0d, 0xb8, 0, 1, 0, 2}, 0},
  };
  for (const auto& [text, network, is_v4] : kAddresses) {
    for (const uint32_t scope : {0u, 1u, 0x10000u, UINT32_MAX}) {
      unsigned char message[13];
      std::memcpy(message, network, 8);
      std::memcpy(message + 8, &scope, 4);
      message[12] = is_v4;
      EXPECT_EQUAL_FOR(HashOf(test, text, scope), SipHash(message, sizeof(message)), text);
    }
  }
}

void KnowsWhatIsInANetwork(Test& test) {
  EXPECT(Contains(test, "192.0.2.0/24", "192.0.2.255"));
  EXPECT(!Contains(test, "192.0.2.0/24", "192.0.3.0"));
  EXPECT(Contains(test, "192.0.2.129/25", "192.0.2.128"));
  EXPECT(!Contains(test, "192.0.2.129/25", "192.0.2.127"));
  EXPECT(Contains(test, "10.0.0.0/7", "11.255.255.255"));
  EXPECT(!Contains(test, "10.0.0.0/7", "12.0.0.0"));
  EXPECT(Contains(test, "192.0.2.1", "192.0.2.1"));
  EXPECT(Contains(test, "192.0.2.1/32", "::ffff:192.0.2.1"));
  EXPECT(!Contains(test, "192.0.2.1/32", "192.0.2.0"));
  EXPECT(Contains(test, "0.0.0.0/0", "255.1.2.3"));
  EXPECT(!Contains(test, "0.0.0.0/0", "2001:db8::1"));
  EXPECT(!Contains(test, "0.0.0.0/0", "::1"));
  EXPECT(Contains(test, "2001:db8::/32", "2001:db8:ffff::1"));
  EXPECT(!Contains(test, "2001:db8::/32", "2001:db9::1"));
  EXPECT(Contains(test, "2001:db8::1/128", "2001:db8::1"));
  EXPECT(!Contains(test, "2001:db8::1/128", "2001:db8::0"));
  EXPECT(Contains(test, "2001:db8::1", "2001:db8::1"));
  EXPECT(!Contains(test, "2001:db8::1", "2001:db8::2"));
  EXPECT(Contains(test, "fe80::%eth0/10", "febf::1"));
  EXPECT(Contains(test, "::/0", "2001:db8::1"));
  // An IPv6 network holds no IPv4 address, though each can be written as one of IPv6.
  EXPECT(!Contains(test, "::/0", "192.0.2.1"));
  EXPECT(!Contains(test, "::/64", "::ffff:192.0.2.1"));
  EXPECT(Contains(test, "::ffff:0.0.0.0/96", "192.0.2.1"));
  EXPECT(Contains(test, "::ffff:192.0.2.0/120", "192.0.2.1"));
  EXPECT(!Contains(test, "::ffff:192.0.2.0/120", "192.0.3.1"));
  EXPECT(Contains(test, "::ffff:192.0.2.1", "192.0.2.1"));
  EXPECT(!Contains(test, "::1/128", "0.0.0.1"));
  Networks networks;
  EXPECT(!networks.Contains(Read(test, "192.0.2.1")));
  EXPECT(networks.Add("127.0.0.0/8") && networks.Add("::1/128"));
  EXPECT(networks.Contains(Read(test, "127.1.2.3")) && networks.Contains(Read(test, "::1")));
  EXPECT(!networks.Contains(Read(test, "128.0.0.1")) && !networks.Contains(Read(test, "::2")));
}

void RefusesWhatIsNoNetwork(Test& test) {
  for (const std::string_view text : {"",
                                      "/",
                                      "/8",
                                      "loopback",
                                      "10.0.0.0/",
                                      "10.0.0.0/33",
                                      "10.0.0.0/128",
                                      "10.0.0.0/-1",
                                      "10.0.0.0/+8",
                                      "10.0.0.0/8 ",
                                      "10.0.0.0/0x8",
                                      "10.0.0.0/0008",
                                      "10.0.0.0/8/8",
                                      "10.0.0/8",
                                      "::/129",
                                      "::/256",
                                      "::/4294967296",
                                      "::/ff",
                                      "2001:db8::/32/32",
                                      "::ffff:10.0.0.0/129"}) {
    Networks networks;
    EXPECT_EQUAL_FOR(networks.Add(text), false, text);
    EXPECT(!networks.Contains(Read(test, "10.0.0.0")));
  }
}

constexpr Case kCases[] = {
    {"an address is the same whether it is read from a socket or from a text",
     ReadsSocketsAndTextsAlike},
    {"what is no IP address is read as none", ReadsNothingElse},
    {"all of an IPv6 /64 are one client, each IPv4 address is one of its own",
     CountsANetworkOfIPv6AsOneClient},
    {"scopes and keys give an address other hashes", TellsScopesAndKeysApart},
    {"the hash is SipHash-1-3 of network, scope and family", HashesAsSipHashDoes},
    {"a network contains its addresses, of either notation", KnowsWhatIsInANetwork},
    {"what is no network is refused", RefusesWhatIsNoNetwork},
};

}  // namespace

const CaseList kClientAddressCases(kCases);

}  // namespace windhover::test
