// Each reason for which a request head is refused, by several inputs, at once and byte by byte.

#include <numeric>
#include <vector>

#include "all_cases.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

using Inputs = std::initializer_list<std::string_view>;

void ExpectRejected(Test& test, RejectReason reason, Inputs inputs) {
  const std::string expected = std::string("rejected=") + ReasonName(reason) + "\n";
  for (const std::string_view input : inputs) {
    EXPECT_EQUAL_FOR(RunRequest(input, Limits()), expected, Escape(input));
    std::vector<size_t> every(input.size());
    std::iota(every.begin(), every.end(), size_t{0});
    EXPECT_EQUAL_FOR(RunRequest(input, Limits(), every), expected, Escape(input) + " byte by byte");
  }
}

using std::string_view_literals::operator""sv;

#define HEAD "GET / HTTP/1.1\r\nHost: a\r\n"

void TlsOnClearPort(Test& test) {
  ExpectRejected(test,
                 RejectReason::kTlsOnClearPort,
                 {"\x16"sv, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"sv});
}

void Http2Preface(Test& test) {
  ExpectRejected(test,
                 RejectReason::kHttp2Preface,
                 {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "PRI * HTTP/2.0\r\n"});
}

void InvalidRequestLine(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidRequestLine,
                 {"GET\r\n",
                  "GET /\r\n",
                  "GET / \r\n",
                  "GET  / HTTP/1.1\r\n",
                  "GET /  HTTP/1.1\r\n",
                  "GET / HTTP/1.1 \r\n",
                  "GET / HTTP/1.1a\r\n",
                  "GET / HTTP/1.1 x\r\n",
                  "GET / HTTP/11\r\n",
                  "GET / HTTP/1\r\n",
                  "GET / HTTP/10.1\r\n",
                  "GET / a\r\n",
                  "GET / HTTP/1.1\t\r\n",
                  "GET / HTTP/1.\x00\r\n"sv,
                  "GET \r\n",
                  "\r\n\r\n\r\n",
                  "GET /a b HTTP/1.1\r\n",
                  "GET / HTTP/1.1\x80\r\n"});
}

void InvalidMethod(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidMethod,
                 {" ",
                  "\t",
                  "\x00"sv,
                  "\x80",
                  "(",
                  " / HTTP/1.1\r\n",
                  "G(T / HTTP/1.1\r\n",
                  "get@ / HTTP/1.1\r\n",
                  "\x00GET / HTTP/1.1\r\n"sv,
                  "GET\t/ HTTP/1.1\r\n",
                  "G\x80T / HTTP/1.1\r\n",
                  "{\"a\":1}\r\n",
                  "\r\n\x16\x03\x01"});
}

void AsteriskNeedsOptions(Test& test) {
  ExpectRejected(test,
                 RejectReason::kAsteriskNeedsOptions,
                 {"GET * HTTP/1.1\r\n", "options * HTTP/1.1\r\n", "HEAD * HTTP/1.0\r\n"});
}

void InvalidTarget(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidTarget,
                 {"OPTIONS ** HTTP/1.1\r\n",
                  "OPTIONS *a HTTP/1.1\r\n",
                  "GET www.host.com HTTP/1.1\r\n",
                  "GET host:80 HTTP/1.1\r\n",
                  "GET %2F HTTP/1.1\r\n",
                  "GET ?x HTTP/1.1\r\n",
                  "GET ../../ HTTP/1.1\r\n",
                  "GET /a#b HTTP/1.1\r\n",
                  "GET /# HTTP/1.1\r\n",
                  "GET /?a#b HTTP/1.1\r\n",
                  "GET /\x80 HTTP/1.1\r\n",
                  "GET /\xff HTTP/1.1\r\n",
                  "GET /?\xc3\xa4 HTTP/1.1\r\n",
                  "GET /\x00 HTTP/1.1\r\n"sv,
                  "GET /\x7f HTTP/1.1\r\n",
                  "GET /\t HTTP/1.1\r\n",
                  "GET /%00 HTTP/1.1\r\n",
                  "GET /a%00b?c HTTP/1.1\r\n",
                  "GET /%E8%85%00 HTTP/1.1\r\n",
                  "GET /a\\b HTTP/1.1\r\n",
                  "GET \\ HTTP/1.1\r\n",
                  "GET http:/// HTTP/1.1\r\n",
                  "GET http://:80 HTTP/1.1\r\n",
                  "GET http:// HTTP/1.1\r\n",
                  "GET http: HTTP/1.1\r\n",
                  "GET https:///x HTTP/1.1\r\n",
                  "GET ws://h/ HTTP/1.1\r\n",
                  "GET ftp://h/ HTTP/1.1\r\n",
                  "GET http://u:p@h/ HTTP/1.1\r\n",
                  "GET http://u@h/ HTTP/1.1\r\n",
                  "GET http://h:x/ HTTP/1.1\r\n",
                  "GET http://h:/ HTTP/1.1\r\n",
                  "GET http://h/%00 HTTP/1.1\r\n",
                  "GET http://h/\\ HTTP/1.1\r\n",
                  "GET http://[::1/ HTTP/1.1\r\n",
                  "OPTIONS http://h HTTP/1.1\r\n",
                  "CONNECT / HTTP/1.1\r\n",
                  "CONNECT host HTTP/1.1\r\n",
                  "CONNECT http://h:80/ HTTP/1.1\r\n",
                  "CONNECT * HTTP/1.1\r\n",
                  "CONNECT :443 HTTP/1.1\r\n"});
}

void UnsupportedVersion(Test& test) {
  ExpectRejected(test,
                 RejectReason::kUnsupportedVersion,
                 {"GET / HTTP/1.2\r\n",
                  "GET / http/1.1\r\n",
                  "GET / HTTP/3.0\r\n",
                  "GET / 8charact\r\n",
                  "GET / HTTP/0.9\r\n",
                  "GET / HTTP/2.0\r\n",
                  "GET / HTTP/1,1\r\n",
                  "PRI / HTTP/2.0\r\n",
                  "CONNECT h:1 HTTP/1.2\r\n"});
}

void InvalidLineEnd(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidLineEnd,
                 {"\n",
                  "\rG",
                  "\r\r",
                  "\r\n\n",
                  "GET / HTTP/1.1\n",
                  "GET / HTTP/1.1\r\r\n",
                  "GET / HTTP/1.1\rX\r\n",
                  "GET\n",
                  "GET /\n",
                  "GET /\rx\r\n",
                  "GET / \n",
                  "GET / HTTP/1.1\r\n\n",
                  "GET / HTTP/1.1\r\n\rx",
                  HEAD "A: b\n",
                  HEAD "A\n",
                  HEAD "A:\n",
                  HEAD "\n",
                  HEAD "\r\r\n",
                  HEAD "\rA: b\r\n"});
}

void InvalidFieldName(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidFieldName,
                 {HEAD "A : b\r\n",
                  HEAD "A\t: b\r\n",
                  HEAD "A b\r\n",
                  HEAD "A\r\n",
                  HEAD ": v\r\n",
                  HEAD ":\r\n",
                  HEAD "A\x00: b\r\n"sv,
                  HEAD "A\x80: b\r\n",
                  HEAD "A(b): c\r\n",
                  HEAD "A,b: c\r\n",
                  HEAD "A\rb: c\r\n",
                  HEAD "\x00\r\n"sv,
                  HEAD "\x7f: b\r\n",
                  HEAD "{}\r\n",
                  "GET / HTTP/1.1\r\nHost : a\r\n",
                  HEAD "A-Name-Longer-Than-One-Block@: b\r\n"});
}

void InvalidFieldValue(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidFieldValue,
                 {HEAD "A: b\x00\r\n"sv,
                  HEAD "A: \x01\r\n",
                  HEAD "A: b\x7f"
                       "c\r\n",
                  HEAD "A: b\rc\r\n",
                  HEAD "A: \r \r\n",
                  HEAD "A: b\r\r\n",
                  HEAD "A: \x0b"
                       "chunked\r\n",
                  HEAD "A:\x1b[0m\r\n",
                  HEAD "A: a value that is longer than a block \x08 of bytes\r\n"});
}

void ObsoleteLineFolding(Test& test) {
  ExpectRejected(test,
                 RejectReason::kObsoleteLineFolding,
                 {HEAD " b\r\n",
                  HEAD "A: b\r\n c\r\n",
                  HEAD "A: b\r\n\tc\r\n",
                  "GET / HTTP/1.1\r\n Host: a\r\n",
                  "GET / HTTP/1.1\r\n \r\n"});
}

void MissingHost(Test& test) {
  ExpectRejected(test,
                 RejectReason::kMissingHost,
                 {"GET / HTTP/1.1\r\n\r\n",
                  "GET http://h/ HTTP/1.1\r\nA: b\r\n\r\n",
                  "OPTIONS * HTTP/1.1\r\n\r\n"});
}

void MultipleHosts(Test& test) {
  ExpectRejected(test,
                 RejectReason::kMultipleHosts,
                 {HEAD "Host: a\r\n", HEAD "HOST: b\r\n", "GET / HTTP/1.0\r\nHost:\r\nHost:\r\n"});
}

void InvalidHost(Test& test) {
  for (const char* host : {"a b",    "a=b",        "a:",       "a:x",      ":80",     "[::1",
                           "[::1]x", "[::1]:",     "[]",       "[a]",      "[:]",     "::1",
                           "a@b",    "u:p@a",      "a/b",      "a,b",      "a:65536", "a:123456",
                           "a:-1",   "a:80:80",    "http://a", "\xc3\xa4", "a%41",    "*",
                           "a;b",    "[::1%eth0]", "a\tb",     "a?",       "a#",      "\"a\""}) {
    for (const char* version : {"1.0", "1.1"}) {
      const std::string input = std::string("GET / HTTP/") + version + "\r\nHost: " + host + "\r\n";
      ExpectRejected(test, RejectReason::kInvalidHost, {input});
    }
  }
}

void HostAgainstTarget(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidHost,
                 {"GET http://h/ HTTP/1.1\r\nHost: other\r\n",
                  "GET http://h:5129/ HTTP/1.1\r\nHost: h\r\n",
                  "GET http://h/ HTTP/1.1\r\nHost: h:443\r\n",
                  "GET https://h/ HTTP/1.1\r\nHost: h:80\r\n",
                  "GET http://h/ HTTP/1.1\r\nHost:\r\n",
                  "GET http://[::1]/ HTTP/1.1\r\nHost: [::2]\r\n"});
}

void InvalidContentLength(Test& test) {
  for (const char* value : {"",
                            "NaN",
                            "-1",
                            "+1",
                            "1,1",
                            "1, 1",
                            "0x1",
                            "1 1",
                            "1.0",
                            "9223372036854775808",
                            "99999999999999999999",
                            "\xd9\xa1"}) {
    const std::string input =
        std::string("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ") + value + "\r\n";
    ExpectRejected(test, RejectReason::kInvalidContentLength, {input});
  }
}

void MultipleContentLengths(Test& test) {
  ExpectRejected(test,
                 RejectReason::kMultipleContentLengths,
                 {HEAD "Content-Length: 1\r\ncontent-length: 1\r\n",
                  HEAD "Content-Length: 1\r\nContent-Length: 2\r\n",
                  HEAD "Content-Length: 1\r\nContent-Length: x\r\n"});
}

void InvalidTransferEncoding(Test& test) {
  for (const char* value : {"",
                            "gzip",
                            "gzip, chunked",
                            "chunked, gzip",
                            "chunked,",
                            ",chunked",
                            "chunked, chunked",
                            "identity",
                            "chunked;q=1",
                            "xchunked",
                            "\"chunked\"",
                            "chunked x",
                            "chunk"}) {
    const std::string input =
        std::string("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: ") + value + "\r\n";
    ExpectRejected(test, RejectReason::kInvalidTransferEncoding, {input});
  }
  ExpectRejected(test,
                 RejectReason::kInvalidTransferEncoding,
                 {HEAD "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                  "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n"});
}

void LengthAndTransferEncoding(Test& test) {
  ExpectRejected(test,
                 RejectReason::kLengthAndTransferEncoding,
                 {HEAD "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
                  HEAD "Transfer-Encoding: chunked\r\nA: b\r\nContent-Length: 0\r\n"});
}

void LengthRequired(Test& test) {
  ExpectRejected(
      test,
      RejectReason::kLengthRequired,
      {"POST / HTTP/1.0\r\n\r\n", "PUT / HTTP/1.0\r\nHost: a\r\n\r\n", "PATCH / HTTP/1.0\r\n\r\n"});
}

void DuplicateSingleton(Test& test) {
  ExpectRejected(test,
                 RejectReason::kDuplicateSingleton,
                 {HEAD "Content-Type: a/b\r\ncontent-type: a/b\r\n",
                  HEAD "Authorization: x\r\nAuthorization: y\r\n"});
}

void InvalidExpect(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidExpect,
                 {HEAD "Expect: y\r\n",
                  HEAD "Expect:\r\n",
                  HEAD "Expect: y 100-continue\r\n",
                  HEAD "Expect: 100-continue, x\r\n",
                  HEAD "Expect: 100-continue\r\nExpect: 100-continue\r\n",
                  "GET / HTTP/1.0\r\nExpect: 200-ok\r\n"});
}

void MethodNotSupported(Test& test) {
  ExpectRejected(
      test,
      RejectReason::kMethodNotSupported,
      {"CONNECT h:443 HTTP/1.1\r\n", "CONNECT [::1]:443 HTTP/1.1\r\nHost: h:443\r\n\r\n"});
}

#undef HEAD

constexpr Case kCases[] = {
    {"a TLS record is told by its first byte", TlsOnClearPort},
    {"an HTTP/2 preface is named as such", Http2Preface},
    {"a request line that is not method SP target SP version is refused", InvalidRequestLine},
    {"a method that is no token is refused", InvalidMethod},
    {"an asterisk is refused for other methods than OPTIONS", AsteriskNeedsOptions},
    {"a target of a form that the method does not allow, or with bytes that no target has, is "
     "refused",
     InvalidTarget},
    {"a version other than HTTP/1.0 and HTTP/1.1 is refused", UnsupportedVersion},
    {"a line that does not end in CRLF is refused", InvalidLineEnd},
    {"a field name that is empty or no token is refused", InvalidFieldName},
    {"a field value with NUL, CR or another control character is refused", InvalidFieldValue},
    {"a field line that starts with white space is refused", ObsoleteLineFolding},
    {"an HTTP/1.1 request without Host is refused", MissingHost},
    {"a second Host is refused", MultipleHosts},
    {"a Host that is not host[:port] is refused", InvalidHost},
    {"a Host that disagrees with an absolute-form target is refused", HostAgainstTarget},
    {"a Content-Length that is not a number is refused", InvalidContentLength},
    {"a second Content-Length is refused, equal or not", MultipleContentLengths},
    {"a Transfer-Encoding that is not exactly chunked is refused", InvalidTransferEncoding},
    {"Content-Length and Transfer-Encoding together are refused", LengthAndTransferEncoding},
    {"an HTTP/1.0 request of a method with body needs a length", LengthRequired},
    {"a second Content-Type or Authorization is refused", DuplicateSingleton},
    {"an expectation other than 100-continue is refused", InvalidExpect},
    {"CONNECT is not served", MethodNotSupported},
};

}  // namespace

const CaseList kRequestRejectCases(kCases);

}  // namespace windhover::test
