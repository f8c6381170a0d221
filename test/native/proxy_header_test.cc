// The PROXY protocol by bytes: what is read in both versions, what is refused, what is written.

#include <string>
#include <vector>

#include "all_cases.h"
#include "engine/conn/proxy_protocol.h"
#include "proxy_header_driver.h"

namespace windhover::test {
namespace {

using std::string_literals::operator""s;
using std::string_view_literals::operator""sv;

constexpr std::string_view kSignature = "\r\n\r\n\0\r\nQUIT\n"sv;
constexpr std::string_view kV4Addresses = "\xc0\0\x02\x01\xc6\x33\x64\x01\xdc\x04\x01\xbb"sv;

// A version 2 header with its true length.
std::string V2(uint8_t command, uint8_t family, std::string_view rest) {
  std::string out(kSignature);
  out += static_cast<char>(command);
  out += static_cast<char>(family);
  out += static_cast<char>(rest.size() >> 8);
  out += static_cast<char>(rest.size());
  return out.append(rest);
}

std::string V6Addresses() {
  std::string out = "\x20\x01\x0d\xb8"s.append(11, '\0') + '\x01';
  out.append("\x20\x01\x0d\xb8"sv).append(11, '\0') += '\x02';
  return out.append("\0\x50\xff\xff"sv);
}

std::string Tlv(uint8_t type, std::string_view value) {
  std::string out(1, static_cast<char>(type));
  out += static_cast<char>(value.size() >> 8);
  out += static_cast<char>(value.size());
  return out.append(value);
}

struct Example {
  std::string input;
  std::string_view found;
};

void Reads(Test& test) {
  const std::string unix_addresses(216, 'x');
  const Example examples[] = {
      {"PROXY TCP4 192.0.2.1 198.51.100.1 56324 443\r\n", "45 192.0.2.1 56324 to 198.51.100.1 443"},
      {"PROXY TCP4 0.0.0.0 255.255.255.255 0 65535\r\n", "44 0.0.0.0 0 to 255.255.255.255 65535"},
      {"PROXY TCP6 2001:db8::1 ::1 1 2\r\n", "32 2001:db8::1 1 to ::1 2"},
      {"PROXY TCP6 ::FFFF:192.0.2.1 ::1 1 2\r\n", "37 ::ffff:192.0.2.1 1 to ::1 2"},
      {"PROXY UNKNOWN\r\n", "15 unknown"},
      {"PROXY UNKNOWN ffff:f...f:ffff \x01 65535\r\nGET", "39 unknown"},
      {"PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nPROXY TCP4 6.6.6.6 5.6.7.8 1 2\r\n",
       "32 1.2.3.4 1 to 5.6.7.8 2"},
      {V2(0x21, 0x11, kV4Addresses), "28 192.0.2.1 56324 to 198.51.100.1 443"},
      {V2(0x21, 0x21, V6Addresses()), "52 2001:db8::1 80 to 2001:db8::2 65535"},
      {V2(0x21, 0x31, unix_addresses), "232 unknown"},
      {V2(0x21, 0x00, ""), "16 unknown"},
      {V2(0x21, 0x00, "anything"), "24 unknown"},
      {V2(0x20, 0x00, ""), "16 peer"},
      {V2(0x20, 0x11, kV4Addresses), "28 peer"},
      {V2(0x20, 0x77, "\x04\xff\xff"sv), "19 peer"},
      {V2(0x21, 0x11, std::string(kV4Addresses) + Tlv(0x02, "a.test") + Tlv(0xee, "")),
       "40 192.0.2.1 56324 to 198.51.100.1 443"},
      {V2(0x21, 0x11, std::string(kV4Addresses) + Tlv(0x04, std::string(4081, '\0'))),
       "4112 192.0.2.1 56324 to 198.51.100.1 443"},
      {V2(0x21, 0x11, kV4Addresses) + "GET / HTTP/1.1\r\n",
       "28 192.0.2.1 56324 to 198.51.100.1 443"},
  };
  for (const Example& example : examples) {
    EXPECT_EQUAL_FOR(RunProxyHeader(example.input), example.found, Escape(example.input));
  }
}

void RefusesLines(Test& test) {
  const std::string_view inputs[] = {
      "GET / HTTP/1.1\r\n",
      "\x16\x03\x01\x02\0"sv,
      "proxy TCP4 1.2.3.4 5.6.7.8 1 2\r\n",
      " PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY  TCP4 1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY TCP4  1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1 2 \r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1 2 3\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1 \r\n",
      "PROXY TCP4 \r\n",
      "PROXY TCP4\r\n",
      "PROXY \r\n",
      "PROXY UNKNOWNX\r\n",
      "PROXY TCP5 1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY UDP4 1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY tcp4 1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY TCP4\t1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\r\n",
      "PROXY TCP4 1.2.3.4\r 5.6.7.8 1 2\r\n",
      "PROXY TCP4 1.2.3.4\r\n5.6.7.8 1 2\r\n",
      "PROXY TCP4 1.2.3.4\0 5.6.7.8 1 2\r\n"sv,
      "PROXY UNKNOWN \0\r\n"sv,
      "PROXY TCP4 1.2.3 5.6.7.8 1 2\r\n",
      "PROXY TCP4 01.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY TCP4 0x1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY TCP4 1.2.3.256 5.6.7.8 1 2\r\n",
      "PROXY TCP4 ::1 ::1 1 2\r\n",
      "PROXY TCP4 1.2.3.4 ::1 1 2\r\n",
      "PROXY TCP6 1.2.3.4 5.6.7.8 1 2\r\n",
      "PROXY TCP6 fe80::1%lo fe80::1 1 2\r\n",
      "PROXY TCP6 [::1] ::1 1 2\r\n",
      "PROXY TCP6 :::1 ::1 1 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 65536 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 99999 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 01 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 -1 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 +1 2\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1 2x\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 100000000001 2\r\n",
      "PROXY TCP4 localhost 5.6.7.8 1 2\r\n",
  };
  for (const std::string_view input : inputs) {
    EXPECT_EQUAL_FOR(RunProxyHeader(input), "rejected", Escape(input));
  }
}

void BoundsLines(Test& test) {
  const std::string start = "PROXY UNKNOWN ";
  const std::string longest = start + std::string(107 - start.size() - 2, 'x') + "\r\n";
  EXPECT_EQUAL(RunProxyHeader(longest), "107 unknown");
  EXPECT_EQUAL(RunProxyHeader(longest.substr(0, 106)), "incomplete");
  const std::string beyond = start + std::string(107 - start.size() - 1, 'x') + "\r\n";
  EXPECT_EQUAL(RunProxyHeader(beyond), "rejected");
  EXPECT_EQUAL(RunProxyHeader(beyond.substr(0, 107)), "rejected");
  EXPECT_EQUAL(RunProxyHeader(start + std::string(5000, 'x')), "rejected");
}

void RefusesBinary(Test& test) {
  const std::string v4(kV4Addresses);
  const std::string inputs[] = {
      V2(0x11, 0x11, v4),  // version 1
      V2(0x31, 0x11, v4),  // version 3
      V2(0x22, 0x11, v4),  // no such command
      V2(0x2f, 0x11, v4),
      V2(0x21, 0x12, v4),  // datagrams
      V2(0x21, 0x22, V6Addresses()),
      V2(0x21, 0x10, v4),  // half specified
      V2(0x21, 0x01, v4),
      V2(0x21, 0x41, v4),
      V2(0x21, 0x11, ""),  // shorter than its addresses
      V2(0x21, 0x11, v4.substr(1)),
      V2(0x21, 0x21, V6Addresses().substr(1)),
      V2(0x21, 0x31, std::string(215, 'x')),
      V2(0x21, 0x11, v4 + "\x04"),  // TLVs that are cut
      V2(0x21, 0x11, v4 + "\x04\0"s),
      V2(0x21, 0x11, v4 + "\x04\0\x01"s),
      V2(0x21, 0x11, v4 + "\x04\xff\xff"s + std::string(100, 'x')),
      V2(0x21, 0x11, v4 + Tlv(0x04, "x") + "\x05\0\x02y"s),
      V2(0x21, 0x11, v4 + Tlv(0x03, "")),  // checksums of other lengths
      V2(0x21, 0x11, v4 + Tlv(0x03, "abc")),
      V2(0x21, 0x11, v4 + Tlv(0x03, "abcde")),
      V2(0x21, 0x11, v4 + Tlv(0x03, "\0\0\0\0"sv)),  // a wrong one
      V2(0x21, 0x11, std::string(4097, '\0')),       // longer than is read
      V2(0x20, 0x00, std::string(4097, '\0')),
      "\r\n\r\n\0\r\nQUIT\r"s + std::string(50, '\0'),
      "\r\n\r\n\0\r\nquit\n"s + std::string(50, '\0'),
      "\r\n\r\nGET / HTTP/1.1\r\n",
  };
  for (const std::string& input : inputs) {
    EXPECT_EQUAL_FOR(RunProxyHeader(input), "rejected", Escape(input));
  }
}

// What is longer than may be is refused by its first 16 bytes, not waited for.
void RefusesEarly(Test& test) {
  EXPECT_EQUAL(RunProxyHeader(V2(0x21, 0x11, std::string(4097, '\0')).substr(0, 16)), "rejected");
  EXPECT_EQUAL(RunProxyHeader(V2(0x21, 0x11, std::string(65535, '\0')).substr(0, 16)), "rejected");
  EXPECT_EQUAL(RunProxyHeader(V2(0x21, 0x11, std::string(4096, '\0')).substr(0, 16)), "incomplete");
  EXPECT_EQUAL(RunProxyHeader(V2(0x11, 0x11, kV4Addresses).substr(0, 13)), "rejected");
  EXPECT_EQUAL(RunProxyHeader("G"), "rejected");
  EXPECT_EQUAL(RunProxyHeader("PROXX"), "rejected");
  EXPECT_EQUAL(RunProxyHeader("\x16"), "rejected");
  EXPECT_EQUAL(RunProxyHeader(""), "incomplete");
}

// The checksum is that of RFC 3720 B.4, over the header with four zeros in its place. The two
// headers were made by an implementation of its own, a table in Python.
void Checksums(Test& test) {
  const std::string good =
      V2(0x21, 0x11, std::string(kV4Addresses) + Tlv(0x03, "\x73\x7e\xe9\x19"sv));
  EXPECT_EQUAL_FOR(RunProxyHeader(good), "35 192.0.2.1 56324 to 198.51.100.1 443", Escape(good));
  const size_t type = 28;  // of another type it is no checksum
  for (size_t at = 16; at < good.size(); ++at) {
    if (at == type) continue;
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    EXPECT_EQUAL_FOR(RunProxyHeader(bad), "rejected", Escape(bad));
  }
  // Each of two could be right only with the other's bytes in place.
  const std::string twice =
      V2(0x21,
         0x11,
         std::string(kV4Addresses) + Tlv(0x03, "\xe4\xc9\x4e\x77"sv) + Tlv(0x03, "\0\0\0\0"sv));
  EXPECT_EQUAL(RunProxyHeader(twice), "rejected");
}

void InPieces(Test& test) {
  const std::string inputs[] = {
      "PROXY TCP4 192.0.2.1 198.51.100.1 56324 443\r\nGET / HTTP/1.1\r\n",
      "PROXY TCP6 2001:db8::1 ::1 1 2\r\n\r\n\r\n",
      "PROXY UNKNOWN x\r\n",
      "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\r\n",
      V2(0x21, 0x11, std::string(kV4Addresses) + Tlv(0x02, "a.test")) + "GET",
      V2(0x21, 0x21, V6Addresses()),
      V2(0x20, 0x00, "xyz"),
      V2(0x21, 0x11, std::string(kV4Addresses) + "\x04\0\x09"s),
  };
  for (const std::string& input : inputs) {
    const std::string found = FindDisagreement(input, [&](Cuts cuts, GuardedMemory* guarded) {
      return RunProxyHeader(input, cuts, guarded);
    });
    EXPECT_EQUAL_FOR(found, "", Escape(input));
    for (size_t length = 0; length < input.size(); ++length) {
      GuardedMemory guarded(input.size());
      const std::string prefix = RunProxyHeader(input.substr(0, length), {}, &guarded);
      // What is said of a prefix stands, or it is said that more is needed.
      EXPECT(prefix == "incomplete" || prefix == RunProxyHeader(input));
    }
  }
}

std::string Written(ProxyProtocol version, const ProxyEnd& client, const ProxyEnd& local) {
  OutBuffer out;
  AppendProxyHeader(version, client, local, &out);
  return std::string(out.view());
}

void Writes(Test& test) {
  const ProxyEnd v4 = {"192.0.2.1", 56324};
  const ProxyEnd v6 = {"2001:db8::1", 80};
  const ProxyEnd local4 = {"198.51.100.1", 443};
  const ProxyEnd local6 = {"2001:db8::2", 65535};
  const ProxyEnd nowhere = {"/run/edge.sock", 0};
  EXPECT_EQUAL(Written(ProxyProtocol::kNone, v4, local4), "");
  EXPECT_EQUAL(Written(ProxyProtocol::kV1, v4, local4),
               "PROXY TCP4 192.0.2.1 198.51.100.1 56324 443\r\n");
  EXPECT_EQUAL(Written(ProxyProtocol::kV1, v6, local6),
               "PROXY TCP6 2001:db8::1 2001:db8::2 80 65535\r\n");
  EXPECT_EQUAL(Written(ProxyProtocol::kV1, v6, local4),
               "PROXY TCP6 2001:db8::1 ::ffff:198.51.100.1 80 443\r\n");
  EXPECT_EQUAL(Written(ProxyProtocol::kV1, v4, local6),
               "PROXY TCP6 ::ffff:192.0.2.1 2001:db8::2 56324 65535\r\n");
  EXPECT_EQUAL(Written(ProxyProtocol::kV1, v4, nowhere),
               "PROXY TCP4 192.0.2.1 0.0.0.0 56324 0\r\n");
  EXPECT_EQUAL(Written(ProxyProtocol::kV1, v6, nowhere), "PROXY TCP6 2001:db8::1 :: 80 0\r\n");
  EXPECT_EQUAL(Written(ProxyProtocol::kV1, {}, local4), "PROXY UNKNOWN\r\n");
  EXPECT_EQUAL(Written(ProxyProtocol::kV2, v4, local4), V2(0x21, 0x11, kV4Addresses));
  EXPECT_EQUAL(Written(ProxyProtocol::kV2, v6, local6), V2(0x21, 0x21, V6Addresses()));
  EXPECT_EQUAL(Written(ProxyProtocol::kV2, {}, local4), V2(0x21, 0x00, ""));
  // What is written is read as it was meant.
  for (const ProxyProtocol version : {ProxyProtocol::kV1, ProxyProtocol::kV2}) {
    const std::string header = Written(version, v6, local4);
    EXPECT_EQUAL(RunProxyHeader(header),
                 std::to_string(header.size()) + " 2001:db8::1 80 to ::ffff:198.51.100.1 443");
  }
}

constexpr Case kCases[] = {
    {"both versions are read, and end where the client's bytes begin", Reads},
    {"a line that is not exactly version 1's is malformed", RefusesLines},
    {"a line of version 1 has at most 107 bytes", BoundsLines},
    {"a binary header that does not hold what it says is malformed", RefusesBinary},
    {"what cannot become a header is refused by the byte that says so", RefusesEarly},
    {"a checksum is verified, and there is one at most", Checksums},
    {"the result does not depend on how the bytes come, and nothing is read behind them", InPieces},
    {"headers are written in both versions, of one family each", Writes},
};

}  // namespace

const CaseList kProxyHeaderCases = kCases;

}  // namespace windhover::test
