// What is accepted, and that the result does not depend on how the bytes come.

#include <vector>

#include "all_cases.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

// A head parsed at once, with its memory.
struct Parsed {
  explicit Parsed(std::string_view input, const Limits& limits = Limits())
      : bytes(input), fields(limits.max_request_header_count) {
    head.fields = fields.data();
    result = parser.Parse(bytes.data(), bytes.size(), limits, &head);
  }
  std::string bytes;
  std::vector<Field> fields;
  RequestHead head;
  RequestParser parser;
  ParseResult result;
};

void MinimalRequest(Test& test) {
  Parsed p("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQUAL(p.result.status, ParseStatus::kDone);
  EXPECT_EQUAL(p.head.method, Method::kGet);
  EXPECT_EQUAL(p.head.path(), "/");
  EXPECT_EQUAL(p.head.target(), "/");
  EXPECT_EQUAL(p.head.host(), "a");
  EXPECT_EQUAL(p.head.minor_version, 1);
  EXPECT_EQUAL(p.head.framing, BodyFraming::kNone);
  EXPECT(p.head.keep_alive && !p.head.expect_continue && !p.head.upgrade && !p.head.absolute_form);
  EXPECT_EQUAL(p.head.field_count, 1u);
  EXPECT_EQUAL(p.head.head_length, p.bytes.size());
  EXPECT_EQUAL(p.head.fields_size, 11u);
  EXPECT(p.parser.started());
}

void NamesAreLowered(Test& test) {
  Parsed p(
      "GET / HTTP/1.1\r\nHOST:a\r\nX-A_b!#$%&'*+.^`|~9: \t v \t w\t "
      "\r\nA-Very-Long-Name-That-Spans-Blocks:\xff\x80\r\nE:\r\n\r\n");
  EXPECT_EQUAL(p.result.status, ParseStatus::kDone);
  const FieldList list = p.head.field_list();
  EXPECT_EQUAL(list.count, 4u);
  EXPECT_EQUAL(list.name(list.fields[0]), "host");
  EXPECT_EQUAL(list.value(list.fields[0]), "a");
  EXPECT_EQUAL(list.name(list.fields[1]), "x-a_b!#$%&'*+.^`|~9");
  EXPECT_EQUAL(list.value(list.fields[1]), "v \t w");
  EXPECT(list.fields[1].has_underscore && !list.fields[2].has_underscore);
  EXPECT_EQUAL(list.name(list.fields[2]), "a-very-long-name-that-spans-blocks");
  EXPECT_EQUAL(list.value(list.fields[2]), "\xff\x80");
  EXPECT_EQUAL(list.value(list.fields[3]), "");
}

void NamesOfEveryLength(Test& test) {
  for (size_t length = 1; length < 70; ++length) {
    std::string name, lower;
    for (size_t i = 0; i < length; ++i) {
      const char c = "AbC-9Z_"[(i * 5 + length) % (length % 3 == 0 ? 7 : 6)];
      name += c;
      lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    const std::string value(length * 7 % 61, 'V');
    Parsed p("GET / HTTP/1.1\r\nHost: a\r\n" + name + ": " + value + "\r\n\r\n");
    EXPECT_EQUAL_FOR(p.result.status, ParseStatus::kDone, name);
    if (p.result.status != ParseStatus::kDone) return;
    const Field& field = p.head.fields[1];
    EXPECT_EQUAL_FOR(p.head.field_list().name(field), lower, name);
    EXPECT_EQUAL_FOR(p.head.field_list().value(field), value, name);
    EXPECT_EQUAL_FOR(field.has_underscore, name.find('_') != std::string::npos, name);
  }
}

void Methods(Test& test) {
  struct Known {
    const char* text;
    Method method;
  };
  for (const Known& known : {Known{"GET", Method::kGet},
                             {"HEAD", Method::kHead},
                             {"POST", Method::kPost},
                             {"PUT", Method::kPut},
                             {"DELETE", Method::kDelete},
                             {"OPTIONS", Method::kOptions},
                             {"PATCH", Method::kPatch},
                             {"TRACE", Method::kTrace},
                             {"get", Method::kOther},
                             {"PROPFIND", Method::kOther},
                             {"M-SEARCH", Method::kOther},
                             {"!#$%&'*+-.^_`|~", Method::kOther}}) {
    Parsed p(std::string(known.text) + " /x HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQUAL_FOR(p.result.status, ParseStatus::kDone, known.text);
    EXPECT_EQUAL_FOR(p.head.method, known.method, known.text);
    EXPECT_EQUAL(p.head.method_text(), known.text);
  }
}

void TargetForms(Test& test) {
  struct Form {
    const char* line;
    const char* host_line;
    const char* path;
    const char* host;
    bool absolute;
  };
  for (const Form& form : {
           Form{"GET /a/b?c=d", "h", "/a/b?c=d", "h", false},
           {"GET //x", "h:8080", "//x", "h:8080", false},
           {"GET /?a=%00\\|^`{}\"<>", "h", "/?a=%00\\|^`{}\"<>", "h", false},
           {"GET /%61%zz%", "h", "/%61%zz%", "h", false},
           {"OPTIONS *", "h", "*", "h", false},
           {"OPTIONS /", "", "/", "", false},
           {"GET http://h/p?q=1", "h", "/p?q=1", "h", true},
           {"GET HTTP://H/p", "h:80", "/p", "H", true},
           {"GET http://h:80/p", "h", "/p", "h:80", true},
           {"GET https://h:443/", "h", "/", "h:443", true},
           {"GET http://h", "h", "/", "h", true},
           {"GET http://h?q=/", "h", "?q=/", "h", true},
           {"GET https://h.example:8443", "h.example:8443", "/", "h.example:8443", true},
           {"GET http://[::1]:80/", "[::1]", "/", "[::1]:80", true},
       }) {
    Parsed p(std::string(form.line) + " HTTP/1.1\r\nHost: " + form.host_line + "\r\n\r\n");
    EXPECT_EQUAL_FOR(p.result.status, ParseStatus::kDone, form.line);
    EXPECT_EQUAL_FOR(p.head.path(), form.path, form.line);
    EXPECT_EQUAL_FOR(p.head.host(), form.host, form.line);
    EXPECT_EQUAL_FOR(p.head.absolute_form, form.absolute, form.line);
  }
}

void Hosts(Test& test) {
  for (const char* host : {"",
                           "a",
                           "a.example",
                           "A-b_c.~!$&'()",
                           "127.0.0.1",
                           "a:0",
                           "a:65535",
                           "[::]",
                           "[::1]:80",
                           "[2001:db8::1]",
                           "[::ffff:1.2.3.4]:443",
                           "xn--bcher-kva.example",
                           "a."}) {
    Parsed p("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n");
    EXPECT_EQUAL_FOR(p.result.status, ParseStatus::kDone, host);
    EXPECT_EQUAL(p.head.host(), host);
  }
}

void Versions(Test& test) {
  Parsed old("GET / HTTP/1.0\r\n\r\n");
  EXPECT_EQUAL(old.result.status, ParseStatus::kDone);
  EXPECT_EQUAL(old.head.minor_version, 0);
  EXPECT_EQUAL(old.head.host(), "");
  EXPECT(!old.head.keep_alive);
  EXPECT(Parsed("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").head.keep_alive);
  EXPECT(!Parsed("GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n").head.keep_alive);
  EXPECT(!Parsed("GET / HTTP/1.1\r\nHost: a\r\nConnection: x,Close\r\n\r\n").head.keep_alive);
  EXPECT(!Parsed("GET / HTTP/1.1\r\nHost: a\r\nConnection: x\r\nConnection: close\r\n\r\n")
              .head.keep_alive);
  EXPECT(Parsed("GET / HTTP/1.1\r\nHost: a\r\nConnection: closed\r\n\r\n").head.keep_alive);
  Parsed absolute("GET http://h/ HTTP/1.0\r\n\r\n");
  EXPECT_EQUAL(absolute.head.host(), "h");
}

void Framing(Test& test) {
  Parsed length("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0012\r\n\r\nhello world!");
  EXPECT_EQUAL(length.head.framing, BodyFraming::kLength);
  EXPECT_EQUAL(length.head.content_length, 12u);
  EXPECT_EQUAL(length.head.head_length, length.bytes.size() - 12);
  Parsed empty("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQUAL(empty.head.framing, BodyFraming::kLength);
  EXPECT_EQUAL(empty.head.content_length, 0u);
  Parsed chunked("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \tChunked \r\n\r\n");
  EXPECT_EQUAL(chunked.head.framing, BodyFraming::kChunked);
  Parsed none("POST / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQUAL(none.result.status, ParseStatus::kDone);
  EXPECT_EQUAL(none.head.framing, BodyFraming::kNone);
  Parsed get("GET / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc");
  EXPECT_EQUAL(get.head.framing, BodyFraming::kLength);
  Parsed old("POST / HTTP/1.0\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQUAL(old.result.status, ParseStatus::kDone);
  EXPECT_EQUAL(Parsed("DELETE / HTTP/1.0\r\n\r\n").result.status, ParseStatus::kDone);
}

void Expectations(Test& test) {
  const auto expects = [](std::string_view rest) {
    Parsed p(std::string("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n") +
             std::string(rest) + "\r\n");
    return p.result.status == ParseStatus::kDone && p.head.expect_continue;
  };
  EXPECT(expects("Content-Length: 5\r\n"));
  EXPECT(expects("Transfer-Encoding: chunked\r\n"));
  EXPECT(!expects("Content-Length: 0\r\n"));
  EXPECT(!expects(""));
  Parsed old("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT(old.result.status == ParseStatus::kDone && !old.head.expect_continue);
}

void Upgrades(Test& test) {
  const auto upgrades = [](std::string_view first, std::string_view rest) {
    Parsed p(std::string(first) + "\r\nHost: a\r\n" + std::string(rest) + "\r\n");
    return p.result.status == ParseStatus::kDone && p.head.upgrade;
  };
  EXPECT(upgrades("GET / HTTP/1.1", "Connection: Upgrade\r\nUpgrade: websocket\r\n"));
  EXPECT(upgrades("GET / HTTP/1.1", "Upgrade: websocket\r\nConnection: keep-alive, upgrade\r\n"));
  EXPECT(upgrades("POST / HTTP/1.1", "Connection: Upgrade\r\nUpgrade: x\r\nContent-Length: 0\r\n"));
  EXPECT(
      !upgrades("POST / HTTP/1.1", "Connection: Upgrade\r\nUpgrade: x\r\nContent-Length: 1\r\n"));
  EXPECT(!upgrades("POST / HTTP/1.1",
                   "Connection: Upgrade\r\nUpgrade: x\r\nTransfer-Encoding: chunked\r\n"));
  EXPECT(!upgrades("GET / HTTP/1.1", "Upgrade: websocket\r\n"));
  EXPECT(!upgrades("GET / HTTP/1.1", "Connection: Upgrade\r\n"));
  EXPECT(!upgrades("GET / HTTP/1.0", "Connection: Upgrade\r\nUpgrade: websocket\r\n"));
}

void EmptyLinesBefore(Test& test) {
  Parsed p("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQUAL(p.result.status, ParseStatus::kDone);
  EXPECT_EQUAL(p.head.head_length, p.bytes.size());
  EXPECT_EQUAL(p.head.method_text(), "GET");
  Parsed waiting("\r\n\r\n");
  EXPECT_EQUAL(waiting.result.status, ParseStatus::kNeedMore);
  EXPECT(!waiting.parser.started());
}

void PipelinedRequests(Test& test) {
  std::string bytes =
      "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n\r\nPOST /2 HTTP/1.1\r\nHost: b\r\nContent-Length: "
      "3\r\n\r\nabcGET /3 HTTP/1.1\r\nHost: c\r\n\r\n";
  RequestParser parser;
  Field fields[100];
  std::string seen;
  size_t offset = 0;
  while (offset < bytes.size()) {
    RequestHead head;
    head.fields = fields;
    parser.Reset();
    const ParseResult result =
        parser.Parse(bytes.data() + offset, bytes.size() - offset, Limits(), &head);
    EXPECT_EQUAL(result.status, ParseStatus::kDone);
    if (result.status != ParseStatus::kDone) return;
    seen.append(head.path()).append(head.host()).append(" ");
    offset += head.head_length + static_cast<size_t>(head.content_length);
  }
  EXPECT_EQUAL(seen, "/1a /2b /3c ");
}

constexpr std::string_view kSplitInputs[] = {
    "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "\r\n\r\nPOST /upload?x=1 HTTP/1.1\r\nHOST: shop.example:8443\r\nContent-Length: 10\r\nExpect: "
    "100-continue\r\n\r\n0123456789",
    "GET http://h:80/p HTTP/1.0\r\nConnection: keep-alive\r\nX_y: \t\xe4 z\t\r\n\r\n",
    "GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: "
    "Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZQ==\r\n\r\n\x81\x05",
    "OPTIONS * HTTP/1.1\r\nHost:\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\nHost: a\n\n",
    "GET / HTTP/1.1\r\nHost: a\r\nA: b\r c\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n\rX",
    "GET /\x80 HTTP/1.1\r\nHost: a\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nincomplete",
};

void EverySplit(Test& test) {
  for (const std::string_view input : kSplitInputs) {
    const std::string difference = FindDisagreement(input, [&](Cuts cuts, GuardedMemory* guarded) {
      return RunRequest(input, Limits(), cuts, guarded);
    });
    EXPECT_EQUAL_FOR(difference, "", Escape(input));
  }
}

// The parser remembers how far it searched; being asked again must not make it lose its place.
void AskedAgain(Test& test) {
  std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
  Field fields[100];
  RequestHead head;
  head.fields = fields;
  RequestParser parser;
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQUAL(parser.Parse(bytes.data(), bytes.size(), Limits(), &head).status,
                 ParseStatus::kNeedMore);
  }
  bytes += "y\r\n\r\n";
  EXPECT_EQUAL(parser.Parse(bytes.data(), bytes.size(), Limits(), &head).status,
               ParseStatus::kDone);
  EXPECT_EQUAL(head.field_count, 2u);
}

constexpr Case kCases[] = {
    {"a minimal request gives method, path, host and framing", MinimalRequest},
    {"field names are lower-cased in place, values lose the white space around them",
     NamesAreLowered},
    {"names and values of every length come out whole", NamesOfEveryLength},
    {"any token is a method, told apart by case", Methods},
    {"origin-form, absolute-form and * give path and host", TargetForms},
    {"Host may be a name, an address, a bracketed address, with a port, or empty", Hosts},
    {"HTTP/1.0 and 1.1 differ in Host and keep-alive", Versions},
    {"the body's framing is Content-Length, chunked, or none", Framing},
    {"100-continue counts on HTTP/1.1 with a body announced", Expectations},
    {"an upgrade needs Connection, Upgrade, HTTP/1.1 and no body", Upgrades},
    {"two empty lines before a request are skipped", EmptyLinesBefore},
    {"pipelined requests are found one after the other", PipelinedRequests},
    {"every split of an input gives the result of the input at once, and reads nothing past its "
     "end",
     EverySplit},
    {"a parser that is asked again without new bytes stays where it was", AskedAgain},
};

}  // namespace

const CaseList kRequestParserCases(kCases);

}  // namespace windhover::test
