// Inputs that end at a page that may not be read: every prefix, so that every load near the end is
// tried.

#include <numeric>
#include <string>
#include <vector>

#include "all_cases.h"
#include "engine/http1/chunk_decoder.h"
#include "engine/http1/field_table.h"
#include "engine/http1/request_parser.h"
#include "engine/http1/response_parser.h"
#include "guard_page.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

constexpr std::string_view kRequest =
    "POST /upload/a%20b?c=d&e=0123456789abcdef HTTP/1.1\r\nHost: shop.example:8443\r\nUser-Agent: "
    "Mozilla/5.0 (X11)\r\n"
    "Accept-Language: en\r\nX_Custom!Name: \xe4\t \r\nTransfer-Encoding: chunked\r\nConnection: "
    "keep-alive, Upgrade\r\n\r\n";

void Requests(Test& test) {
  GuardPage page;
  Field fields[100];
  for (size_t length = 0; length <= kRequest.size(); ++length) {
    char* data = page.Place(kRequest.substr(0, length));
    RequestHead head;
    head.fields = fields;
    RequestParser parser;
    const ParseResult whole = parser.Parse(data, length, Limits(), &head);
    EXPECT_EQUAL(whole.status,
                 length == kRequest.size() ? ParseStatus::kDone : ParseStatus::kNeedMore);
  }
}

void RequestsByteByByte(Test& test) {
  GuardPage page;
  Field fields[100];
  RequestHead head;
  head.fields = fields;
  RequestParser parser;
  for (size_t length = 1; length <= kRequest.size(); ++length) {
    // The bytes move each time, as they may.
    char* data = page.Place(kRequest.substr(0, length));
    const ParseResult result = parser.Parse(data, length, Limits(), &head);
    EXPECT_EQUAL(result.status,
                 length == kRequest.size() ? ParseStatus::kDone : ParseStatus::kNeedMore);
  }
  EXPECT_EQUAL(head.field_count, 6u);
}

void Responses(Test& test) {
  const std::string_view input =
      "HTTP/1.1 200 All is well here\r\nContent-Type: text/html\r\nSet-Cookie: "
      "a=b\r\nContent-Length: 0\r\n\r\n";
  GuardPage page;
  Field fields[200];
  for (size_t length = 0; length <= input.size(); ++length) {
    char* data = page.Place(input.substr(0, length));
    ResponseHeadView head;
    head.fields = fields;
    ResponseParser parser;
    EXPECT_EQUAL(parser.Parse(data, length, &head).status,
                 length == input.size() ? ParseStatus::kDone : ParseStatus::kNeedMore);
  }
}

void Chunks(Test& test) {
  const std::string_view input = "5;a=\"b\"\r\nhello\r\n0\r\nTrailer-Field: v\r\n\r\n";
  GuardPage page;
  for (size_t length = 0; length <= input.size(); ++length) {
    const char* data = page.Place(input.substr(0, length));
    ChunkDecoder decoder;
    decoder.Reset(ChunkLimits());
    size_t offset = 0;
    ChunkResult result = {ChunkStatus::kData};
    while (result.status == ChunkStatus::kData) {
      size_t consumed = 0;
      std::string_view payload;
      result = decoder.Decode(data + offset, length - offset, &consumed, &payload);
      offset += consumed;
    }
    EXPECT_EQUAL(result.status,
                 length == input.size() ? ChunkStatus::kDone : ChunkStatus::kNeedMore);
  }
}

void Names(Test& test) {
  GuardPage page;
  const std::string_view long_name = "proxy-authentication-information";
  for (const char first : {'a', 'c', 'h', 'p', 'x', 't'}) {
    for (size_t length = 1; length <= long_name.size(); ++length) {
      char* name = page.Place(long_name.substr(0, length));
      name[0] = first;
      const FieldId id = ClassifyField(name, length);
      EXPECT(id == FieldId::kOther || (first == 'p' && length == 25) ||
             (first == 'p' && length == 18));
    }
  }
}

// The search itself: a run that is wrong for one way of cutting is found by exactly that one.
void Disagreements(Test& test) {
  const std::string_view input = "GET / HTTP/1.1\r\n";
  const auto wrong_for = [&](std::vector<size_t> wrong) {
    return FindDisagreement(input, [&](Cuts cuts, GuardedMemory*) {
      return std::vector<size_t>(cuts.begin(), cuts.end()) == wrong ? "wrong" : "right";
    });
  };
  std::vector<size_t> every(input.size());
  std::iota(every.begin(), every.end(), size_t{0});
  EXPECT_EQUAL(wrong_for({99}), "");
  EXPECT(wrong_for({7}).starts_with("cut at 7:\nwrong"));
  EXPECT(wrong_for({3, 9}).starts_with("cut at 3 9:\nwrong"));
  EXPECT(wrong_for(every).starts_with("cut at 0 1 2 "));
}

constexpr Case kCases[] = {
    {"no prefix of a request is read past its end", Requests},
    {"no request that comes byte by byte is read past its end", RequestsByteByByte},
    {"no prefix of a response is read past its end", Responses},
    {"no prefix of a chunked body is read past its end", Chunks},
    {"no field name is read past its end", Names},
    {"a result that depends on how the bytes come is found, with the cuts that show it",
     Disagreements},
};

}  // namespace

const CaseList kGuardPageCases(kCases);

}  // namespace windhover::test
