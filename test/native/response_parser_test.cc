#include <numeric>
#include <vector>

#include "all_cases.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

using std::string_view_literals::operator""sv;

struct Parsed {
  explicit Parsed(std::string_view input) : bytes(input) {
    head.fields = fields;
    result = parser.Parse(bytes.data(), bytes.size(), &head);
  }
  std::string bytes;
  Field fields[200];
  ResponseHeadView head;
  ResponseParser parser;
  ParseResult result;
};

std::vector<size_t> EveryByte(std::string_view input) {
  std::vector<size_t> cuts(input.size());
  std::iota(cuts.begin(), cuts.end(), size_t{0});
  return cuts;
}

void ExpectRejected(Test& test,
                    RejectReason reason,
                    std::initializer_list<std::string_view> inputs,
                    const ResponseLimits& limits = ResponseLimits()) {
  const std::string expected = std::string("rejected=") + ReasonName(reason) + "\n";
  for (const std::string_view input : inputs) {
    EXPECT_EQUAL_FOR(RunResponse(input, limits), expected, Escape(input));
    EXPECT_EQUAL_FOR(
        RunResponse(input, limits, EveryByte(input)), expected, Escape(input) + " byte by byte");
  }
}

void PlainResponse(Test& test) {
  Parsed p("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQUAL(p.result.status, ParseStatus::kDone);
  EXPECT_EQUAL(p.head.status, 200);
  EXPECT_EQUAL(p.head.reason(), "OK");
  EXPECT_EQUAL(p.head.minor_version, 1);
  EXPECT_EQUAL(p.head.framing, BodyFraming::kLength);
  EXPECT_EQUAL(p.head.content_length, 5u);
  EXPECT(p.head.keep_alive && p.head.has_content_length && !p.head.upgrade);
  EXPECT_EQUAL(p.head.field_count, 2u);
  EXPECT_EQUAL(p.head.field_list().name(p.head.fields[0]), "content-type");
  EXPECT_EQUAL(p.head.fields[0].id, FieldId::kContentType);
  EXPECT_EQUAL(p.head.head_length, p.bytes.size() - 5);
}

void StatusLines(Test& test) {
  struct Line {
    std::string_view text;
    int status;
    std::string_view reason;
  };
  for (const Line& line : {Line{"HTTP/1.1 200 OK", 200, "OK"},
                           {"HTTP/1.1 200 ", 200, ""},
                           {"HTTP/1.1 200", 200, ""},
                           {"HTTP/1.0 404 Not \xc3\xa4 Found\t", 404, "Not \xc3\xa4 Found\t"},
                           {"HTTP/1.1 599 x", 599, "x"}}) {
    Parsed p(std::string(line.text) + "\r\n\r\n");
    EXPECT_EQUAL_FOR(p.result.status, ParseStatus::kDone, line.text);
    EXPECT_EQUAL_FOR(p.head.status, line.status, line.text);
    EXPECT_EQUAL_FOR(p.head.reason(), line.reason, line.text);
  }
  ExpectRejected(test,
                 RejectReason::kInvalidRequestLine,
                 {"\r\n",
                  "HTTP/1.1\r\n",
                  "HTTP/1.1 20\r\n",
                  "HTTP/1.1 2000 OK\r\n",
                  "HTTP/1.1 099 x\r\n",
                  "HTTP/1.1 600 x\r\n",
                  "HTTP/1.1 2x0 OK\r\n",
                  "HTTP/1.1  200 OK\r\n",
                  "HTTP/1.1 200OK\r\n",
                  "http/1.1 200 OK\r\n",
                  "GET / HTTP/1.1\r\n",
                  "HTTP/1.1 200 O\x00K\r\n"sv,
                  " HTTP/1.1 200 OK\r\n",
                  "HTTP/1.1 -20 OK\r\n"});
  ExpectRejected(test,
                 RejectReason::kUnsupportedVersion,
                 {"HTTP/2.0 200 OK\r\n", "HTTP/1.2 200 OK\r\n", "HTTP/1.1\t200 OK\r\n"});
  ExpectRejected(test,
                 RejectReason::kInvalidLineEnd,
                 {"HTTP/1.1 200 OK\n",
                  "\n",
                  "HTTP/1.1 200 OK\r\r\n",
                  "HTTP/1.1 200 OK\r\n\n",
                  "HTTP/1.1 200 OK\r\nA: b\n"});
}

void Framing(Test& test) {
  struct Response {
    const char* text;
    BodyFraming framing;
    bool has_length;
  };
  for (const Response& r :
       {Response{"200 OK\r\n", BodyFraming::kUntilClose, false},
        {"200 OK\r\nContent-Length: 0\r\n", BodyFraming::kLength, true},
        {"200 OK\r\nTransfer-Encoding: Chunked\r\n", BodyFraming::kChunked, false},
        {"204 x\r\nContent-Length: 5\r\n", BodyFraming::kNone, true},
        {"204 x\r\nTransfer-Encoding: chunked\r\n", BodyFraming::kNone, false},
        {"304 x\r\nContent-Length: 5\r\n", BodyFraming::kNone, true},
        {"304 x\r\n", BodyFraming::kNone, false},
        {"103 Early Hints\r\nLink: </a>\r\n", BodyFraming::kNone, false},
        {"100 Continue\r\n", BodyFraming::kNone, false}}) {
    Parsed p("HTTP/1.1 " + std::string(r.text) + "\r\n");
    EXPECT_EQUAL_FOR(p.result.status, ParseStatus::kDone, r.text);
    EXPECT_EQUAL_FOR(p.head.framing, r.framing, r.text);
    EXPECT_EQUAL_FOR(p.head.has_content_length, r.has_length, r.text);
  }
}

void Ambiguity(Test& test) {
#define HEAD "HTTP/1.1 200 OK\r\n"
  ExpectRejected(test,
                 RejectReason::kLengthAndTransferEncoding,
                 {HEAD "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
                  HEAD "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n"});
  ExpectRejected(test,
                 RejectReason::kMultipleContentLengths,
                 {HEAD "Content-Length: 1\r\nContent-Length: 1\r\n"});
  ExpectRejected(
      test,
      RejectReason::kInvalidContentLength,
      {HEAD "Content-Length: 1, 1\r\n", HEAD "Content-Length: -1\r\n", HEAD "Content-Length:\r\n"});
  ExpectRejected(test,
                 RejectReason::kInvalidTransferEncoding,
                 {HEAD "Transfer-Encoding: gzip\r\n",
                  HEAD "Transfer-Encoding: gzip, chunked\r\n",
                  HEAD "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                  "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n"});
  ExpectRejected(
      test, RejectReason::kInvalidFieldName, {HEAD "A : b\r\n", HEAD ": b\r\n", HEAD "A b\r\n"});
  ExpectRejected(test,
                 RejectReason::kInvalidFieldValue,
                 {HEAD "A: b\x00\r\n"sv, HEAD "A: b\rc\r\n", HEAD "A: \x7f\r\n"});
  ExpectRejected(test, RejectReason::kObsoleteLineFolding, {HEAD "A: b\r\n c\r\n"});
#undef HEAD
}

void Persistence(Test& test) {
  EXPECT(!Parsed("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").head.keep_alive);
  EXPECT(!Parsed("HTTP/1.0 200 OK\r\n\r\n").head.keep_alive);
  EXPECT(Parsed("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n").head.keep_alive);
  EXPECT(!Parsed("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n")
              .head.keep_alive);
  EXPECT(
      Parsed("HTTP/1.1 101 x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n").head.upgrade);
  EXPECT(!Parsed("HTTP/1.1 101 x\r\nConnection: Upgrade\r\n\r\n").head.upgrade);
  EXPECT(
      !Parsed("HTTP/1.1 200 x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n").head.upgrade);
}

void LimitsAreExact(Test& test) {
  const std::string input = "HTTP/1.1 200 OK\r\nA: b\r\nC: d\r\n\r\n";
  ResponseLimits limits;
  limits.max_head_size = static_cast<uint32_t>(input.size());
  limits.max_field_count = 2;
  EXPECT(RunResponse(input, limits).starts_with("status=200"));
  EXPECT(RunResponse(input, limits, EveryByte(input)).starts_with("status=200"));
  limits.max_head_size -= 1;
  ExpectRejected(test,
                 RejectReason::kHeadersTooLarge,
                 {input, "HTTP/1.1 200 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
                 limits);
  limits.max_field_count = 1;
  ExpectRejected(test, RejectReason::kTooManyHeaders, {"HTTP/1.1 200 OK\r\nA: b\r\nC"}, limits);
  limits.max_head_size = 0;
  ExpectRejected(test, RejectReason::kHeadersTooLarge, {"H"}, limits);
}

void EverySplit(Test& test) {
  for (const std::string_view input :
       {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX_Y: \xe4\r\n\r\nhello"sv,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: w\r\nConnection: upgrade\r\n\r\n"sv,
        "HTTP/1.0 200\r\n\r\n"sv,
        "HTTP/1.1 200 OK\r\nA: b\r\n\rx"sv,
        "HTTP/1.1 200 OK\r\nA"sv,
        "HTTP/1.1 999 OK\r\n\r\n"sv}) {
    const std::string difference = FindDisagreement(input, [&](Cuts cuts, GuardedMemory* guarded) {
      return RunResponse(input, ResponseLimits(), cuts, guarded);
    });
    EXPECT_EQUAL_FOR(difference, "", Escape(input));
  }
}

constexpr Case kCases[] = {
    {"a response head gives status, fields and framing", PlainResponse},
    {"a status line is HTTP/1.x, three digits and a phrase that may be missing", StatusLines},
    {"the body's framing follows from status, Transfer-Encoding and Content-Length", Framing},
    {"what could be framed in two ways is refused", Ambiguity},
    {"keep-alive and upgrade follow from version, status and Connection", Persistence},
    {"limits of size and count are exact", LimitsAreExact},
    {"every split gives the result of the input at once, and reads nothing past its end",
     EverySplit},
};

}  // namespace

const CaseList kResponseParserCases(kCases);

}  // namespace windhover::test
