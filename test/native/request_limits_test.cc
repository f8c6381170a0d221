// Limits are exact: what fits passes, one byte or one line more does not, and the refusal comes
// with the byte that shows it.

#include <numeric>
#include <vector>

#include "all_cases.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

constexpr std::string_view kTooLong = "rejected=request_line_too_long\n";
constexpr std::string_view kTooLarge = "rejected=headers_too_large\n";
constexpr std::string_view kTooMany = "rejected=too_many_headers\n";
constexpr std::string_view kIncomplete = "incomplete\n";

bool IsDone(const std::string& outcome) { return outcome.starts_with("method="); }

std::vector<size_t> EveryByte(std::string_view input) {
  std::vector<size_t> cuts(input.size());
  std::iota(cuts.begin(), cuts.end(), size_t{0});
  return cuts;
}

void RequestLineSize(Test& test) {
  for (const size_t extra : {0u, 1u, 2u, 15u, 16u, 17u, 100u}) {
    const std::string line = "GET /" + std::string(extra, 'a') + " HTTP/1.1\r\n";
    const std::string input = line + "Host: a\r\n\r\n";
    Limits limits;
    limits.max_request_line_size = static_cast<uint32_t>(line.size());
    EXPECT(IsDone(RunRequest(input, limits)));
    EXPECT(IsDone(RunRequest(input, limits, EveryByte(input))));
    limits.max_request_line_size -= 1;
    EXPECT_EQUAL(RunRequest(input, limits), kTooLong);
    EXPECT_EQUAL(RunRequest(input, limits, EveryByte(input)), kTooLong);
  }
}

void RequestLineIsRefusedEarly(Test& test) {
  Limits limits;
  const std::string full = "GET /" + std::string(8192, 'a');
  EXPECT_EQUAL(RunRequest(full.substr(0, 8191), limits), kIncomplete);
  EXPECT_EQUAL(RunRequest(full.substr(0, 8192), limits), kTooLong);
  limits.max_request_line_size = 0;
  EXPECT_EQUAL(RunRequest("G", limits), kTooLong);
}

void EmptyLinesDoNotCount(Test& test) {
  Limits limits;
  limits.max_request_line_size = 16;
  EXPECT(IsDone(RunRequest("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", limits)));
}

void TotalSize(Test& test) {
  for (const size_t extra : {0u, 1u, 15u, 16u, 33u}) {
    const std::string section = "Host: a\r\nX: " + std::string(extra, 'v') + "\r\n\r\n";
    const std::string input = "GET / HTTP/1.1\r\n" + section;
    Limits limits;
    limits.max_request_headers_total_size = static_cast<uint32_t>(section.size());
    EXPECT(IsDone(RunRequest(input, limits)));
    EXPECT(IsDone(RunRequest(input, limits, EveryByte(input))));
    limits.max_request_headers_total_size -= 1;
    EXPECT_EQUAL(RunRequest(input, limits), kTooLarge);
    EXPECT_EQUAL(RunRequest(input, limits, EveryByte(input)), kTooLarge);
  }
}

void TotalSizeOfNothing(Test& test) {
  Limits limits;
  limits.max_request_headers_total_size = 2;
  EXPECT(IsDone(RunRequest("GET / HTTP/1.0\r\n\r\n", limits)));
  EXPECT_EQUAL(RunRequest("GET / HTTP/1.0\r\nA", limits), kTooLarge);
  for (uint32_t total = 0; total < 2; ++total) {
    limits.max_request_headers_total_size = total;
    EXPECT_EQUAL(RunRequest("GET / HTTP/1.0\r\n\r\n", limits), kTooLarge);
    EXPECT_EQUAL(RunRequest("GET / HTTP/1.0\r\nA: b\r\n\r\n", limits), kTooLarge);
  }
}

void TotalSizeIsRefusedEarly(Test& test) {
  Limits limits;
  limits.max_request_headers_total_size = 100;
  const std::string line = "GET / HTTP/1.1\r\n";
  const std::string field = "X: " + std::string(200, 'v');
  // A line of 96 bytes and its CRLF leave room for the empty line; one byte more does not.
  EXPECT_EQUAL(RunRequest(line + field.substr(0, 97), limits), kIncomplete);
  EXPECT_EQUAL(RunRequest(line + field.substr(0, 98), limits), kTooLarge);
}

void FieldCount(Test& test) {
  for (uint32_t count = 0; count < 5; ++count) {
    std::string input = "GET / HTTP/1.0\r\n";
    for (uint32_t i = 0; i < count; ++i) input += "A: b\r\n";
    Limits limits;
    limits.max_request_header_count = count;
    EXPECT(IsDone(RunRequest(input + "\r\n", limits)));
    EXPECT(IsDone(RunRequest(input + "\r\n", limits, EveryByte(input))));
    // The first byte of one line more is enough.
    EXPECT_EQUAL(RunRequest(input + "B", limits), kTooMany);
    EXPECT_EQUAL(RunRequest(input + "B: c\r\n\r\n", limits, EveryByte(input)), kTooMany);
  }
}

void DefaultCount(Test& test) {
  std::string input = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (int i = 1; i < 100; ++i) input += "A: b\r\n";
  EXPECT(IsDone(RunRequest(input + "\r\n", Limits())));
  EXPECT_EQUAL(RunRequest(input + "A: b\r\n\r\n", Limits()), kTooMany);
}

void LimitsWinOverContent(Test& test) {
  Limits limits;
  limits.max_request_line_size = 20;
  // The fault is within the limit, the line's end is not: the answer must not depend on how the
  // bytes came.
  const std::string input = "GET /\x80 HTTP/1.1 aaaaaaaaaaaaaa\r\nHost: a\r\n\r\n";
  EXPECT_EQUAL(RunRequest(input, limits), kTooLong);
  EXPECT_EQUAL(RunRequest(input, limits, EveryByte(input)), kTooLong);
  limits.max_request_headers_total_size = 20;
  const std::string fields = "GET / HTTP/1.1\r\nA b: ccccccccccccccccccccccccc\r\n\r\n";
  EXPECT_EQUAL(RunRequest(fields, limits), kTooLarge);
  EXPECT_EQUAL(RunRequest(fields, limits, EveryByte(fields)), kTooLarge);
}

void NamesBeyondTheFieldsWidth(Test& test) {
  Limits limits;
  limits.max_request_headers_total_size = 1u << 20;
  const std::string start = "GET / HTTP/1.0\r\n";
  EXPECT(IsDone(RunRequest(start + std::string(65535, 'n') + ": v\r\n\r\n", limits)));
  EXPECT_EQUAL(RunRequest(start + std::string(65536, 'n') + ": v\r\n\r\n", limits), kTooLarge);
  EXPECT_EQUAL(RunRequest(start + std::string(65536 + 4, 'n') + ": v\r\n\r\n", limits), kTooLarge);
}

void HugeLimits(Test& test) {
  Limits limits;
  limits.max_request_line_size = UINT32_MAX;
  limits.max_request_headers_total_size = UINT32_MAX;
  EXPECT(IsDone(RunRequest("GET / HTTP/1.1\r\nHost: a\r\n\r\n", limits)));
}

constexpr Case kCases[] = {
    {"a request line of exactly the limit passes, CRLF counted", RequestLineSize},
    {"a request line is refused as soon as the limit is full without its end",
     RequestLineIsRefusedEarly},
    {"empty lines before a request do not count", EmptyLinesDoNotCount},
    {"field lines of exactly the total limit pass, CRLFs and the empty line counted", TotalSize},
    {"a total limit of two bytes leaves room for no field", TotalSizeOfNothing},
    {"field lines are refused as soon as the empty line cannot fit any more",
     TotalSizeIsRefusedEarly},
    {"as many fields as the limit pass, one more is refused by its first byte", FieldCount},
    {"100 fields pass by default", DefaultCount},
    {"a line that does not end within its limit is refused for that, whatever it holds",
     LimitsWinOverContent},
    {"a field name longer than 65535 bytes is refused, not cut", NamesBeyondTheFieldsWidth},
    {"the largest limits do not overflow", HugeLimits},
};

}  // namespace

const CaseList kRequestLimitCases(kCases);

}  // namespace windhover::test
