#include <numeric>
#include <vector>

#include "all_cases.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

using std::string_view_literals::operator""sv;

std::vector<size_t> EveryByte(std::string_view input) {
  std::vector<size_t> cuts(input.size());
  std::iota(cuts.begin(), cuts.end(), size_t{0});
  return cuts;
}

void ExpectOutcome(Test& test,
                   std::string_view input,
                   std::string_view expected,
                   const ChunkLimits& limits = ChunkLimits()) {
  EXPECT_EQUAL_FOR(RunChunked(input, limits), expected, Escape(input));
  EXPECT_EQUAL_FOR(
      RunChunked(input, limits, EveryByte(input)), expected, Escape(input) + " byte by byte");
  if (input.size() > 200) return;
  for (size_t i = 0; i <= input.size(); ++i) {
    const size_t cut[] = {i};
    EXPECT_EQUAL_FOR(
        RunChunked(input, limits, cut), expected, Escape(input) + " cut at " + std::to_string(i));
  }
}

void ExpectRejected(Test& test,
                    RejectReason reason,
                    std::initializer_list<std::string_view> inputs,
                    const ChunkLimits& limits = ChunkLimits()) {
  const std::string expected = std::string("rejected=") + ReasonName(reason) + "\n";
  for (const std::string_view input : inputs) {
    const std::string outcome = RunChunked(input, limits);
    EXPECT_EQUAL_FOR(outcome.substr(0, outcome.find('\n') + 1), expected, Escape(input));
    ExpectOutcome(test, input, outcome, limits);
  }
}

void Bodies(Test& test) {
  ExpectOutcome(test, "0\r\n\r\n", "body=\nlength=5\n");
  ExpectOutcome(test, "5\r\nhello\r\n0\r\n\r\nGET", "body=hello\nlength=15\n");
  ExpectOutcome(test, "5\r\nHello\r\n6\r\n World\r\n0\r\n\r\n", "body=Hello World\nlength=26\n");
  ExpectOutcome(
      test, "00000000000000a\r\n0123456789\r\n000\r\n\r\n", "body=0123456789\nlength=36\n");
  ExpectOutcome(
      test, "A\r\n\r\n0\r\n\r\nxyz\r\n0\r\n\r\n", "body=\\r\\n0\\r\\n\\r\\nxyz\nlength=20\n");
  ExpectOutcome(test, "5\r\nhel", "incomplete body=hel\n");
  ExpectOutcome(test, "", "incomplete body=\n");
}

void LongChunk(Test& test) {
  const std::string data(70000, 'x');
  const std::string input = "11170\r\n" + data + "\r\n0\r\n\r\n";
  EXPECT_EQUAL(RunChunked(input, ChunkLimits()).size(),
               std::string("body=\nlength=70014\n").size() + data.size());
  const size_t cuts[] = {3, 10, 40000, 70007};
  EXPECT(RunChunked(input, ChunkLimits()) == RunChunked(input, ChunkLimits(), cuts));
}

void LargestSize(Test& test) {
  ExpectOutcome(test, "7fffffffffffffff\r\nab", "incomplete body=ab\n");
  ExpectRejected(test,
                 RejectReason::kInvalidChunkSize,
                 {"8000000000000000\r\n",
                  "ffffffffffffffff\r\n",
                  "10000000000000000\r\n",
                  "00000000000000001\r\n"});
}

void Sizes(Test& test) {
  ExpectRejected(test,
                 RejectReason::kInvalidChunkSize,
                 {"\r\n",
                  "\n",
                  " 5\r\n",
                  "-5\r\n",
                  "+5\r\n",
                  "0x5\r\n",
                  "Cii\r\n",
                  "g\r\n",
                  "5\n",
                  ";a\r\n",
                  "5,\r\n",
                  "5\x00\r\n"sv,
                  "5\x80\r\n",
                  "5.\r\n",
                  "5\r\nhello\r\n\r\n",
                  "5\r\nhello\r\n\n"});
  ExpectRejected(test,
                 RejectReason::kInvalidLineEnd,
                 {"5\r5", "5\r\r\n", "5;a\rx\r\n", "5;a=b\r;c\r\n", "2;\x61\r;"});
}

void Ends(Test& test) {
  ExpectRejected(
      test,
      RejectReason::kInvalidChunkEnd,
      {"5\r\nhello\n", "5\r\nhello!", "5\r\nhello\rx", "5\r\nhello0\r\n\r\n", "1\r\na\r\r\n"});
}

void Extensions(Test& test) {
  for (const std::string_view extension : {"2;a"sv,
                                           "2;a=b"sv,
                                           "2;a=b;c"sv,
                                           "2;a=\"q;\\\"r\t\x80 =\""sv,
                                           "2;a=\"\""sv,
                                           "2 ;a"sv,
                                           "2\t; \ta"sv,
                                           "2; a = b ; c = \"d\""sv,
                                           "2;a ;b"sv,
                                           "2;!#$%&'*+-.^_`|~=9"sv}) {
    ExpectOutcome(test,
                  std::string(extension) + "\r\nok\r\n0;last\r\n\r\n",
                  "body=ok\nlength=" + std::to_string(extension.size() + 16) + "\n");
  }
  ExpectRejected(
      test,
      RejectReason::kInvalidChunkExtension,
      {"2;\r\n",      "2; \r\n",    "2;;\r\n",     "2;;;\r\n",       "2 \r\n",     "2 ;\r\n",
       "2;a=\r\n",    "2;a= \r\n",  "2;a=b=c\r\n", "2;=b\r\n",       "2;a b\r\n",  "2;a=b c\r\n",
       "2;a \r\n",    "2;a=b \r\n", "2;\rxx",      "2;\nxx",         "2;a\nxx",    "2;a=\nxx",
       "2;a=b\nxx",   "2;a=\"\nxx", "2;a=\"\r\n",  "2;a=\"b\"c\r\n", "2;a=\"\\\n", "2;a=\"\x01",
       "2;a\x80\r\n", "2 a\r\n",    "2;a,b\r\n",   "2;a=\"b\" \r\n"});
}

void ExtensionLimit(Test& test) {
  ChunkLimits limits;
  limits.max_extension_size = 6;
  ExpectOutcome(test, "1;ab\r\nx\r\n1; c\r\ny\r\n0\r\n\r\n", "body=xy\nlength=23\n", limits);
  ExpectRejected(test,
                 RejectReason::kChunkExtensionsTooLarge,
                 {"1;ab\r\nx\r\n1; cd", "1;abcdef", "1;a=\"bcd"},
                 limits);
  limits.max_extension_size = 0;
  ExpectRejected(test, RejectReason::kChunkExtensionsTooLarge, {"1;a\r\n"}, limits);
}

void TrailerFields(Test& test) {
  ExpectOutcome(test,
                "1\r\nx\r\n0\r\nX-Check: \t12 \r\nServer_Time:\r\n\r\nrest",
                "body=x\nlength=40\nfield x-check: 12 #id=0\nfield server_time:  #id=1\n");
  ExpectRejected(test,
                 RejectReason::kInvalidTrailer,
                 {"0\r\nA : b\r\n",
                  "0\r\nA b\r\n",
                  "0\r\n: b\r\n",
                  "0\r\n A: b\r\n",
                  "0\r\nA: b\n",
                  "0\r\nA: b\r\n c\r\n",
                  "0\r\nA: \x00\r\n"sv,
                  "0\r\n\n",
                  "0\r\n\rx",
                  "0\r\nA: b\rc\r\n",
                  "0\r\n\r\r\n",
                  "0\r\nContent-Length: 1\r\n",
                  "0\r\nTransfer-Encoding: chunked\r\n",
                  "0\r\nHost: a\r\n",
                  "0\r\nAuthorization: a\r\n",
                  "0\r\nCookie: a\r\n",
                  "0\r\nConnection: close\r\n",
                  "0\r\nX-Forwarded-For: 1.2.3.4\r\n",
                  "0\r\nX-Windhover-Lane: 1\r\n",
                  "0\r\nContent-Type: a/b\r\n",
                  "0\r\nTrailer: a\r\n",
                  "0\r\nSet-Cookie: a\r\n"});
}

void TrailerLimits(Test& test) {
  ChunkLimits limits;
  limits.trailer_size = 12;
  limits.trailer_count = 2;
  ExpectOutcome(test,
                "0\r\nA: b\r\nC: d\r\n\r\n",
                "body=\nlength=17\nfield a: b #id=0\nfield c: d #id=0\n",
                limits);
  ExpectRejected(test,
                 RejectReason::kHeadersTooLarge,
                 {"0\r\nA: b\r\nC: de\r\n", "0\r\nabcdefghijklm"},
                 limits);
  ExpectRejected(test, RejectReason::kTooManyHeaders, {"0\r\nA:\r\nB:\r\nC"}, limits);
  limits.trailer_size = 0;
  ExpectOutcome(test, "0\r\n\r\n", "body=\nlength=5\n", limits);
}

void DecoderIsReused(Test& test) {
  ChunkDecoder decoder;
  for (int i = 0; i < 3; ++i) {
    decoder.Reset(ChunkLimits());
    const std::string_view input = "1\r\nx\r\n0\r\nA: b\r\n\r\n";
    size_t consumed = 0;
    std::string_view payload;
    EXPECT_EQUAL(decoder.Decode(input.data(), input.size(), &consumed, &payload).status,
                 ChunkStatus::kData);
    EXPECT_EQUAL(payload, "x");
    EXPECT_EQUAL(consumed, 4u);
    EXPECT_EQUAL(decoder.Decode(input.data() + 4, input.size() - 4, &consumed, &payload).status,
                 ChunkStatus::kDone);
    EXPECT_EQUAL(consumed, input.size() - 4);
    const ChunkDecoder moved = std::move(decoder);
    EXPECT_EQUAL(moved.trailers().count, 1u);
    decoder = ChunkDecoder();
  }
}

constexpr Case kCases[] = {
    {"chunks come out in order, and what follows the last one is left", Bodies},
    {"a chunk larger than a read comes in pieces", LongChunk},
    {"a size may be up to 2^63 - 1 and have up to 16 digits", LargestSize},
    {"a size that is not 1*HEXDIG, or a size line without CRLF, is refused", Sizes},
    {"data that is not followed by CRLF is refused", Ends},
    {"extensions are checked by the grammar and dropped", Extensions},
    {"extensions of a whole body share one limit", ExtensionLimit},
    {"trailers are kept, malformed and forbidden ones refused", TrailerFields},
    {"trailers draw on what is left of the head's limits", TrailerLimits},
    {"a decoder is reused and can be moved", DecoderIsReused},
};

}  // namespace

const CaseList kChunkDecoderCases(kCases);

}  // namespace windhover::test
