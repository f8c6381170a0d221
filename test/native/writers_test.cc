#include "all_cases.h"
#include "engine/http1/chunk_encoder.h"
#include "engine/http1/date_cache.h"
#include "engine/http1/error_responses.h"
#include "engine/http1/head_writer.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

std::string Head(const HeadParts& parts) {
  OutBuffer out;
  AppendResponseHead(&out, parts);
  return std::string(out.view());
}

void Dates(Test& test) {
  DateCache cache;
  struct Moment {
    int64_t seconds;
    const char* line;
  };
  for (const Moment& moment : {Moment{784111777, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"},
                               {0, "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"},
                               {951782400, "Date: Tue, 29 Feb 2000 00:00:00 GMT\r\n"},
                               {951868799, "Date: Tue, 29 Feb 2000 23:59:59 GMT\r\n"},
                               {4107542400, "Date: Mon, 01 Mar 2100 00:00:00 GMT\r\n"},
                               {4107542399, "Date: Sun, 28 Feb 2100 23:59:59 GMT\r\n"},
                               {2147483648, "Date: Tue, 19 Jan 2038 03:14:08 GMT\r\n"},
                               {253402300799, "Date: Fri, 31 Dec 9999 23:59:59 GMT\r\n"}}) {
    EXPECT_EQUAL(cache.Line(moment.seconds), moment.line);
    EXPECT_EQUAL(cache.Line(moment.seconds), moment.line);
  }
}

void StatusLines(Test& test) {
  for (int status = 100; status < 1000; ++status) {
    OutBuffer out;
    AppendStatusLine(&out, status, "");
    const std::string expected =
        "HTTP/1.1 " + std::to_string(status) + " " + std::string(StandardPhrase(status)) + "\r\n";
    EXPECT_EQUAL(out.view(), expected);
  }
  EXPECT_EQUAL(StandardPhrase(200), "OK");
  EXPECT_EQUAL(StandardPhrase(404), "Not Found");
  EXPECT_EQUAL(StandardPhrase(431), "Request Header Fields Too Large");
  EXPECT_EQUAL(StandardPhrase(451), "Unavailable For Legal Reasons");
  EXPECT_EQUAL(StandardPhrase(511), "Network Authentication Required");
  EXPECT_EQUAL(StandardPhrase(306), "");
  EXPECT_EQUAL(StandardPhrase(999), "");
  OutBuffer out;
  AppendStatusLine(&out, 200, "Fine");
  AppendContentLength(&out, UINT64_MAX);
  EXPECT_EQUAL(out.view(), "HTTP/1.1 200 Fine\r\nContent-Length: 18446744073709551615\r\n");
}

void Heads(Test& test) {
  HeadParts parts;
  EXPECT_EQUAL(Head(parts), "HTTP/1.1 200 OK\r\n\r\n");
  parts.status = 201;
  parts.fields = "A: b\r\nC: d\r\n";
  parts.framing = BodyFraming::kLength;
  parts.content_length = 12;
  EXPECT_EQUAL(Head(parts), "HTTP/1.1 201 Created\r\nA: b\r\nC: d\r\nContent-Length: 12\r\n\r\n");
  parts.reason = "Custom";
  parts.date_line = "Date: x\r\n";
  parts.framing = BodyFraming::kChunked;
  parts.connection = ConnectionField::kClose;
  EXPECT_EQUAL(Head(parts),
               "HTTP/1.1 201 Custom\r\nA: b\r\nC: d\r\nTransfer-Encoding: chunked\r\nConnection: "
               "close\r\nDate: x\r\n\r\n");
}

void HeadsWithoutBody(Test& test) {
  HeadParts parts;
  parts.status = 101;
  parts.fields = "Upgrade: websocket\r\n";
  parts.connection = ConnectionField::kUpgrade;
  EXPECT_EQUAL(
      Head(parts),
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
  parts.status = 799;
  parts.fields = "";
  parts.framing = BodyFraming::kUntilClose;
  parts.connection = ConnectionField::kKeepAlive;
  EXPECT_EQUAL(Head(parts), "HTTP/1.1 799 \r\nConnection: keep-alive\r\n\r\n");
}

void HeadsAreParsed(Test& test) {
  const std::string fields = "X-Long: " + std::string(5000, 'v') + "\r\n";
  const std::string reason(200, 'r');
  HeadParts parts;
  parts.status = 503;
  parts.reason = reason;
  parts.fields = fields;
  parts.framing = BodyFraming::kLength;
  parts.content_length = 7;
  const std::string outcome = RunResponse(Head(parts), ResponseLimits());
  EXPECT(outcome.starts_with("status=503"));
  EXPECT(outcome.find("content length=7") != std::string::npos);
}

void Chunks(Test& test) {
  struct Size {
    uint64_t size;
    const char* header;
  };
  for (const Size& size : {Size{1, "1\r\n"},
                           {15, "f\r\n"},
                           {16, "10\r\n"},
                           {255, "ff\r\n"},
                           {256, "100\r\n"},
                           {65536, "10000\r\n"},
                           {UINT64_MAX, "ffffffffffffffff\r\n"}}) {
    char header[kMaxChunkHeaderSize];
    EXPECT_EQUAL(std::string_view(header, FormatChunkHeader(header, size.size)), size.header);
  }
  OutBuffer out;
  AppendChunk(&out, "hello");
  AppendChunk(&out, std::string(300, 'x'));
  AppendLastChunk(&out, "");
  EXPECT_EQUAL(
      RunChunked(out.view(), ChunkLimits()),
      "body=hello" + std::string(300, 'x') + "\nlength=" + std::to_string(out.size()) + "\n");
  out.Clear();
  AppendLastChunk(&out, "A: b\r\n");
  EXPECT_EQUAL(out.view(), "0\r\nA: b\r\n\r\n");
}

void Errors(Test& test) {
  for (int i = 0; i < kRejectReasonCount; ++i) {
    OutBuffer out;
    const auto reason = static_cast<RejectReason>(i);
    const bool answered = AppendErrorResponse(&out, reason, "Date: x\r\n");
    if (reason == RejectReason::kHttp2Preface) {
      EXPECT(answered &&
             out.view() == std::string_view("\0\0\x08\x07\0\0\0\0\0\0\0\0\0\0\0\0\x0d", 17));
      continue;
    }
    EXPECT_EQUAL_FOR(answered, kRejectStatus[i] != 0, ReasonName(reason));
    if (!answered) {
      EXPECT(out.empty());
      continue;
    }
    const std::string start = "HTTP/1.1 " + std::to_string(kRejectStatus[i]) + " ";
    EXPECT_EQUAL_FOR(out.view().starts_with(start), true, ReasonName(reason));
    EXPECT_EQUAL_FOR(
        out.view().ends_with("\r\nContent-Length: 0\r\nConnection: close\r\nDate: x\r\n\r\n"),
        true,
        ReasonName(reason));
    const bool allows = out.view().find("\r\nAllow: OPTIONS\r\n") != std::string_view::npos;
    // The methods of a route are script's to say, and so is that answer.
    const bool is_script_s = reason == RejectReason::kMethodNotAllowed;
    EXPECT_EQUAL_FOR(allows, kRejectStatus[i] == 405 && !is_script_s, ReasonName(reason));
  }
}

constexpr Case kCases[] = {
    {"Date is written in the preferred format, leap days and centuries included", Dates},
    {"a status line has the standard phrase unless another is given", StatusLines},
    {"a response head has fields, framing, connection and date in this order", Heads},
    {"a head without a body has neither length nor coding", HeadsWithoutBody},
    {"a head of any length is what the response parser reads", HeadsAreParsed},
    {"chunks that are written are what the decoder reads", Chunks},
    {"each reject reason has its complete answer, or none", Errors},
};

}  // namespace

const CaseList kWriterCases(kCases);

}  // namespace windhover::test
