#include <vector>

#include "all_cases.h"
#include "engine/http1/char_tables.h"
#include "engine/http1/field_line.h"
#include "engine/http1/field_table.h"

namespace windhover::test {
namespace {

struct Known {
  const char* name;
  FieldId id;
};

constexpr Known kKnown[] = {
    {"host", FieldId::kHost},
    {"content-length", FieldId::kContentLength},
    {"transfer-encoding", FieldId::kTransferEncoding},
    {"connection", FieldId::kConnection},
    {"keep-alive", FieldId::kKeepAlive},
    {"te", FieldId::kTe},
    {"trailer", FieldId::kTrailer},
    {"upgrade", FieldId::kUpgrade},
    {"expect", FieldId::kExpect},
    {"proxy-connection", FieldId::kProxyConnection},
    {"proxy-authenticate", FieldId::kProxyAuthenticate},
    {"proxy-authorization", FieldId::kProxyAuthorization},
    {"proxy-authentication-info", FieldId::kProxyAuthenticationInfo},
    {"client-cert", FieldId::kClientCert},
    {"client-cert-chain", FieldId::kClientCert},
    {"strict-transport-security", FieldId::kStrictTransportSecurity},
    {"http2-settings", FieldId::kHttp2Settings},
    {"content-type", FieldId::kContentType},
    {"authorization", FieldId::kAuthorization},
    {"cookie", FieldId::kCookie},
    {"date", FieldId::kDate},
    {"via", FieldId::kVia},
    {"max-forwards", FieldId::kMaxForwards},
    {"alt-svc", FieldId::kAltSvc},
    {"accept", FieldId::kAccept},
    {"user-agent", FieldId::kUserAgent},
    {"range", FieldId::kRange},
    {"forwarded", FieldId::kForwarded},
    {"x-forwarded-for", FieldId::kXForwardedFor},
    {"x-forwarded-proto", FieldId::kXForwardedProto},
    {"x-forwarded-host", FieldId::kXForwardedHost},
    {"x-forwarded-port", FieldId::kXForwardedPort},
    {"x-forwarded-prefix", FieldId::kXForwardedOther},
    {"x-forwarded-client-cert", FieldId::kXForwardedOther},
    {"x-real-ip", FieldId::kXRealIp},
    {"x-original-url", FieldId::kXOriginalUrl},
    {"x-rewrite-url", FieldId::kXOriginalUrl},
    {"x-request-id", FieldId::kXRequestId},
    {"x-windhover-lane", FieldId::kOwnPrefix},
    {"x-windhover-a", FieldId::kOwnPrefix},
    {"set-cookie", FieldId::kSetCookie},
    {"www-authenticate", FieldId::kWwwAuthenticate},
    {"content-encoding", FieldId::kContentEncoding},
    {"content-range", FieldId::kContentRange},
    {"cache-control", FieldId::kCacheControl},
};

std::string Upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return out;
}

// Exactly sized memory, so that a read past the name is seen.
FieldId Classify(std::string_view name) {
  const std::vector<char> copy(name.begin(), name.end());
  return ClassifyField(copy.data(), copy.size());
}

void KnownNames(Test& test) {
  bool found[64] = {};
  for (const Known& known : kKnown) {
    EXPECT_EQUAL_FOR(Classify(known.name), known.id, known.name);
    EXPECT_EQUAL_FOR(Classify(Upper(known.name)), known.id, known.name);
    found[static_cast<size_t>(known.id)] = true;
  }
  for (size_t id = 1; id <= static_cast<size_t>(FieldId::kCacheControl); ++id) {
    EXPECT_EQUAL_FOR(found[id], true, std::to_string(id));
  }
}

void NearMisses(Test& test) {
  for (const Known& known : kKnown) {
    if (known.id == FieldId::kOwnPrefix || known.id == FieldId::kXForwardedOther) continue;
    const std::string_view name = known.name;
    if (name.starts_with("x-forwarded-")) continue;
    for (size_t i = 0; i < name.size(); ++i) {
      std::string changed(name);
      changed[i] = changed[i] == 'q' ? 'z' : 'q';
      EXPECT_EQUAL_FOR(Classify(changed), FieldId::kOther, changed);
      changed.erase(i, 1);
      EXPECT_EQUAL_FOR(Classify(changed), FieldId::kOther, changed);
    }
    EXPECT_EQUAL_FOR(Classify(std::string(name) + "s"), FieldId::kOther, known.name);
  }
  for (const char* name : {"",
                           "h",
                           "x-windhover",
                           "x-forwarded",
                           "x_forwarded_for",
                           "content_length",
                           "x-windhovera"}) {
    EXPECT_EQUAL_FOR(Classify(name), FieldId::kOther, name);
  }
  EXPECT_EQUAL(Classify("x-forwarded-fox"), FieldId::kXForwardedOther);
  EXPECT_EQUAL(Classify("x-forwarded-hosts"), FieldId::kXForwardedOther);
}

void TrailerRules(Test& test) {
  for (const FieldId id : {FieldId::kHost,
                           FieldId::kContentLength,
                           FieldId::kTransferEncoding,
                           FieldId::kConnection,
                           FieldId::kTrailer,
                           FieldId::kAuthorization,
                           FieldId::kCookie,
                           FieldId::kContentType,
                           FieldId::kXForwardedFor,
                           FieldId::kOwnPrefix,
                           FieldId::kExpect,
                           FieldId::kContentEncoding}) {
    EXPECT(IsForbiddenTrailer(id));
  }
  EXPECT(!IsForbiddenTrailer(FieldId::kOther));
  EXPECT(!IsForbiddenTrailer(FieldId::kXRequestId));
}

void CharClasses(Test& test) {
  const std::string_view separators = "\"(),/:;<=>?@[\\]{}";
  for (int i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    const bool visible = i > 0x20 && i < 0x7f;
    const std::string context = std::to_string(i);
    EXPECT_EQUAL_FOR(
        HasClass(c, kTokenChar), visible && separators.find(c) == std::string_view::npos, context);
    EXPECT_EQUAL_FOR(
        HasClass(c, kFieldValueChar), visible || i == 0x20 || i == 9 || i >= 0x80, context);
    EXPECT_EQUAL_FOR(HasClass(c, kTargetChar), visible && c != '#', context);
    EXPECT_EQUAL_FOR(HasClass(c, kHexChar), kHexValues[static_cast<size_t>(i)] != 0xff, context);
  }
  EXPECT_EQUAL(kHexValues['f'], 15);
  EXPECT_EQUAL(kHexValues['A'], 10);
}

void ConnectionLists(Test& test) {
  EXPECT_EQUAL(ParseConnection("close"), kConnectionClose);
  EXPECT_EQUAL(ParseConnection("Keep-Alive , UPGRADE"), kConnectionKeepAlive | kConnectionUpgrade);
  EXPECT_EQUAL(ParseConnection(",, close\t,x"), kConnectionClose);
  EXPECT_EQUAL(ParseConnection("closed, not-close, close;x"), 0);
  EXPECT_EQUAL(ParseConnection(""), 0);
}

void ContentLengths(Test& test) {
  uint64_t length = 7;
  EXPECT(ParseContentLength("0", &length) && length == 0);
  EXPECT(ParseContentLength("0042", &length) && length == 42);
  EXPECT(ParseContentLength("9223372036854775807", &length) && length == INT64_MAX);
  for (const char* bad : {"",
                          "-1",
                          "+1",
                          "1 ",
                          " 1",
                          "1,1",
                          "0x10",
                          "1.0",
                          "9223372036854775808",
                          "18446744073709551616",
                          "99999999999999999999999999",
                          "1e3",
                          "\xb2"}) {
    EXPECT_EQUAL_FOR(ParseContentLength(bad, &length), false, bad);
  }
}

constexpr Case kCases[] = {
    {"every field that the engine knows is found by its name in any case", KnownNames},
    {"a name that differs by one letter is another field", NearMisses},
    {"trailers that would change framing, routing or authentication are forbidden", TrailerRules},
    {"the character table holds the classes of RFC 9110", CharClasses},
    {"Connection is read as a list, element by element", ConnectionLists},
    {"Content-Length is digits up to 2^63 - 1", ContentLengths},
};

}  // namespace

const CaseList kFieldTableCases(kCases);

}  // namespace windhover::test
