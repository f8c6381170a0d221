#include "engine/http1/field_table.h"

#include <cstdint>
#include <cstring>

namespace windhover {
namespace {

// Setting 0x20 makes ASCII letters lower case and maps no other token character onto a character of
// a name below.
constexpr uint64_t kCaseBits = 0x2020202020202020u;

template <typename Word>
Word Load(const char* p) {
  Word word;
  std::memcpy(&word, p, sizeof(word));
  return static_cast<Word>(word | static_cast<Word>(kCaseBits));
}

// Compares kLength bytes at `name` with a literal by overlapping words; the literal's side folds to
// constants.
template <size_t kSize>
bool Is(const char* name, const char (&lower)[kSize]) {
  constexpr size_t kLength = kSize - 1;
  if constexpr (kLength >= 8) {
    for (size_t i = 0; i + 8 <= kLength; i += 8) {
      if (Load<uint64_t>(name + i) != Load<uint64_t>(lower + i)) return false;
    }
    constexpr size_t kLast = kLength - 8;
    return Load<uint64_t>(name + kLast) == Load<uint64_t>(lower + kLast);
  } else if constexpr (kLength >= 4) {
    constexpr size_t kLast = kLength - 4;
    return Load<uint32_t>(name) == Load<uint32_t>(lower) &&
           Load<uint32_t>(name + kLast) == Load<uint32_t>(lower + kLast);
  } else {
    constexpr size_t kLast = kLength - 2;
    return Load<uint16_t>(name) == Load<uint16_t>(lower) &&
           Load<uint16_t>(name + kLast) == Load<uint16_t>(lower + kLast);
  }
}

FieldId ClassifyForwarded(const char* name, size_t length) {
  if (Is(name, "x-windhover-")) return FieldId::kOwnPrefix;
  if (!Is(name, "x-forwarded-")) return FieldId::kOther;
  const char* rest = name + 12;
  if (length == 15 && Is(rest, "for")) return FieldId::kXForwardedFor;
  if (length == 17 && Is(rest, "proto")) return FieldId::kXForwardedProto;
  if (length == 16 && Is(rest, "host")) return FieldId::kXForwardedHost;
  if (length == 16 && Is(rest, "port")) return FieldId::kXForwardedPort;
  return FieldId::kXForwardedOther;
}

FieldId ClassifyShort(const char* name, size_t length, char first) {
  switch (length) {
    case 2:
      if (first == 't' && Is(name, "te")) return FieldId::kTe;
      break;
    case 3:
      if (first == 'v' && Is(name, "via")) return FieldId::kVia;
      break;
    case 4:
      if (first == 'h' && Is(name, "host")) return FieldId::kHost;
      if (first == 'd' && Is(name, "date")) return FieldId::kDate;
      break;
    case 5:
      if (first == 'r' && Is(name, "range")) return FieldId::kRange;
      break;
    case 6:
      if (first == 'c' && Is(name, "cookie")) return FieldId::kCookie;
      if (first == 'a' && Is(name, "accept")) return FieldId::kAccept;
      if (first == 'e' && Is(name, "expect")) return FieldId::kExpect;
      break;
    case 7:
      if (first == 'u' && Is(name, "upgrade")) return FieldId::kUpgrade;
      if (first == 't' && Is(name, "trailer")) return FieldId::kTrailer;
      if (first == 'a' && Is(name, "alt-svc")) return FieldId::kAltSvc;
      break;
    case 9:
      if (first == 'f' && Is(name, "forwarded")) return FieldId::kForwarded;
      if (first == 'x' && Is(name, "x-real-ip")) return FieldId::kXRealIp;
      break;
    case 10:
      if (first == 'c' && Is(name, "connection")) return FieldId::kConnection;
      if (first == 'u' && Is(name, "user-agent")) return FieldId::kUserAgent;
      if (first == 'k' && Is(name, "keep-alive")) return FieldId::kKeepAlive;
      if (first == 's' && Is(name, "set-cookie")) return FieldId::kSetCookie;
      break;
    default:
      break;
  }
  return FieldId::kOther;
}

FieldId ClassifyLong(const char* name, size_t length, char first) {
  switch (length) {
    case 11:
      if (first == 'c' && Is(name, "client-cert")) return FieldId::kClientCert;
      break;
    case 12:
      if (first == 'c' && Is(name, "content-type")) return FieldId::kContentType;
      if (first == 'x' && Is(name, "x-request-id")) return FieldId::kXRequestId;
      if (first == 'm' && Is(name, "max-forwards")) return FieldId::kMaxForwards;
      break;
    case 13:
      if (first == 'a' && Is(name, "authorization")) return FieldId::kAuthorization;
      if (first == 'c' && Is(name, "cache-control")) return FieldId::kCacheControl;
      if (first == 'c' && Is(name, "content-range")) return FieldId::kContentRange;
      if (first == 'x' && Is(name, "x-rewrite-url")) return FieldId::kXOriginalUrl;
      break;
    case 14:
      if (first == 'c' && Is(name, "content-length")) return FieldId::kContentLength;
      if (first == 'h' && Is(name, "http2-settings")) return FieldId::kHttp2Settings;
      if (first == 'x' && Is(name, "x-original-url")) return FieldId::kXOriginalUrl;
      break;
    case 16:
      if (first == 'c' && Is(name, "content-encoding")) return FieldId::kContentEncoding;
      if (first == 'p' && Is(name, "proxy-connection")) return FieldId::kProxyConnection;
      if (first == 'w' && Is(name, "www-authenticate")) return FieldId::kWwwAuthenticate;
      break;
    case 17:
      if (first == 'c' && Is(name, "client-cert-chain")) return FieldId::kClientCert;
      if (first == 't' && Is(name, "transfer-encoding")) return FieldId::kTransferEncoding;
      break;
    case 18:
      if (first == 'p' && Is(name, "proxy-authenticate")) return FieldId::kProxyAuthenticate;
      break;
    case 19:
      if (first == 'p' && Is(name, "proxy-authorization")) return FieldId::kProxyAuthorization;
      break;
    case 25:
      if (first == 'p' && Is(name, "proxy-authentication-info")) {
        return FieldId::kProxyAuthenticationInfo;
      }
      if (first == 's' && Is(name, "strict-transport-security")) {
        return FieldId::kStrictTransportSecurity;
      }
      break;
    default:
      break;
  }
  if (first == 'x' && length > 12) return ClassifyForwarded(name, length);
  return FieldId::kOther;
}

}  // namespace

FieldId ClassifyField(const char* name, size_t length) {
  if (length < 2) return FieldId::kOther;
  const char first = static_cast<char>(name[0] | 0x20);
  return length <= 10 ? ClassifyShort(name, length, first) : ClassifyLong(name, length, first);
}

bool IsForbiddenTrailer(FieldId id) {
  switch (id) {
    case FieldId::kOther:
    case FieldId::kVia:
    case FieldId::kDate:
    case FieldId::kAccept:
    case FieldId::kUserAgent:
    case FieldId::kXRequestId:
      return false;
    default:
      return true;
  }
}

bool EqualsIgnoreCase(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (c != lower[i]) return false;
  }
  return true;
}

}  // namespace windhover
