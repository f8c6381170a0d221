// One constant table of character classes for everything that reads HTTP/1.1, built at compile
// time.
#pragma once

#include <array>
#include <cstdint>

namespace windhover {

enum CharClass : uint8_t {
  kTokenChar = 1,       // RFC 9110 5.6.2
  kFieldValueChar = 2,  // RFC 9110 5.5: HTAB, SP, VCHAR, obs-text
  kTargetChar = 4,      // what a request target may hold anywhere: VCHAR but "#"
  // Narrower than RFC 3986's reg-name: no "*", "+", ",", ";", "=" and no percent encoding. No name
  // in use has them, and programs disagree about them.
  kHostChar = 8,
  kDigitChar = 16,
  kHexChar = 32,
  kIpv6Char = 64,         // hexadecimal digits, ":" and "." (RFC 3986 IPv6address)
  kQuotedTextChar = 128,  // RFC 9110 5.6.4 qdtext
};

constexpr bool IsOneOf(unsigned char byte, const char* set) {
  for (; *set != '\0'; ++set) {
    if (static_cast<unsigned char>(*set) == byte) return true;
  }
  return false;
}

constexpr uint8_t ClassesOf(unsigned char c) {
  const bool digit = c >= '0' && c <= '9';
  const bool alpha = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool hex = digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  const bool visible = c > 0x20 && c < 0x7f;
  const bool text = visible || c == '\t' || c == ' ' || c >= 0x80;
  int classes = 0;
  if (digit || alpha || IsOneOf(c, "!#$%&'*+-.^_`|~")) classes |= kTokenChar;
  if (text) classes |= kFieldValueChar;
  if (visible && c != '#') classes |= kTargetChar;
  if (digit || alpha || IsOneOf(c, "-._~!$&'()")) classes |= kHostChar;
  if (digit) classes |= kDigitChar;
  if (hex) classes |= kHexChar;
  if (hex || c == ':' || c == '.') classes |= kIpv6Char;
  if (text && c != '"' && c != '\\') classes |= kQuotedTextChar;
  return static_cast<uint8_t>(classes);
}

inline constexpr std::array<uint8_t, 256> kCharClasses = [] {
  std::array<uint8_t, 256> table{};
  for (unsigned i = 0; i < 256; ++i) table[i] = ClassesOf(static_cast<unsigned char>(i));
  return table;
}();

inline bool HasClass(char byte, CharClass char_class) {
  return (kCharClasses[static_cast<unsigned char>(byte)] & char_class) != 0;
}

// 0xff for a byte that is not a hexadecimal digit.
inline constexpr std::array<uint8_t, 256> kHexValues = [] {
  std::array<uint8_t, 256> table{};
  for (unsigned i = 0; i < 256; ++i) {
    if (i >= '0' && i <= '9') {
      table[i] = static_cast<uint8_t>(i - '0');
    } else if (i >= 'a' && i <= 'f') {
      table[i] = static_cast<uint8_t>(i - 'a' + 10);
    } else if (i >= 'A' && i <= 'F') {
      table[i] = static_cast<uint8_t>(i - 'A' + 10);
    } else {
      table[i] = 0xff;
    }
  }
  return table;
}();

}  // namespace windhover
