#include "all_cases.h"
#include "engine/forward/hop_fields.h"
#include "engine/forward/keep_alive_field.h"
#include "engine/forward/loops.h"
#include "engine/forward/request_rewriter.h"
#include "engine/forward/response_rewriter.h"
#include "engine/http1/request_parser.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

const ForwardingFacts kFacts = {.address = "192.0.2.1",
                                .proto = "https",
                                .host = "a.test",
                                .port = "443",
                                .request_id = "0123",
                                .pseudonym = "edge-1",
                                .lane = {},
                                .client_cert = {},
                                .user = {}};
constexpr std::string_view kFamily =
    "x-forwarded-for: 192.0.2.1\r\nx-real-ip: 192.0.2.1\r\nx-forwarded-proto: https\r\n"
    "x-forwarded-host: a.test\r\nx-forwarded-port: 443\r\n"
    "forwarded: for=192.0.2.1;host=a.test;proto=https\r\nx-request-id: 0123\r\n"
    "via: 1.1 edge-1\r\n\r\n";

// The parsed head of `bytes`; the bytes are kept in memory of exactly their size.
struct Request {
  explicit Request(Test& test, std::string_view text) : bytes(text.begin(), text.end()) {
    head.fields = fields;
    const ParseResult result = parser.Parse(bytes.data(), bytes.size(), Limits(), &head);
    if (result.status != ParseStatus::kDone)
      test.Fail(__FILE__, __LINE__, "not a head: " + Escape(text));
  }
  std::string Rewrite(const ForwardingFacts& facts = kFacts,
                      UnderscoreNames names = UnderscoreNames::kDrop) const {
    OutBuffer out;
    WriteRequestHead(head, facts, {.underscore_names = names}, nullptr, WantsWebSocket(head), &out);
    return std::string(out.view());
  }
  std::string RewriteBy(const FieldPolicy& policy) const {
    OutBuffer out;
    WriteRequestHead(head, kFacts, policy, nullptr, WantsWebSocket(head), &out);
    return std::string(out.view());
  }

  std::string bytes;
  Field fields[100];
  RequestHead head;
  RequestParser parser;
};

struct Response {
  explicit Response(Test& test, std::string_view text) : bytes(text.begin(), text.end()) {
    view.fields = fields;
    const ParseResult result = parser.Parse(bytes.data(), bytes.size(), &view);
    if (result.status != ParseStatus::kDone)
      test.Fail(__FILE__, __LINE__, "not a head: " + Escape(text));
  }
  std::string Rewrite(bool* has_date) const {
    OutBuffer out;
    *has_date = WriteResponseFields(view, HstsOwner::kDestination, nullptr, &out);
    return std::string(out.view());
  }

  std::string bytes;
  Field fields[200];
  ResponseHeadView view;
  ResponseParser parser;
};

struct Rewriting {
  std::string_view request;
  std::string_view kept;  // between Host and what the edge says
};

void RequestFields(Test& test) {
  for (const Rewriting& c : {
           Rewriting{"GET /a HTTP/1.1\r\nHost: h\r\n\r\n", ""},
           {"GET /a HTTP/1.1\r\nHost: h\r\nAccept: */*\r\nX-A: b\r\n\r\n",
            "accept: */*\r\nx-a: b\r\n"},
           {"GET /a HTTP/1.1\r\nX-A:b\r\nX-B:\t c \r\nHost: h\r\nX-C:\r\nX-D: d\r\n\r\n",
            "x-a: b\r\nx-b: c\r\nx-c: \r\nx-d: d\r\n"},
           {"GET /a HTTP/1.1\r\nHost: h\r\nA_B: c\r\nX-Windhover-Lane: d\r\nTE: trailers\r\n\r\n",
            ""},
           {"GET /a HTTP/1.1\r\nHost: h\r\nX-Forwarded-For: c\r\nForwarded: d\r\nX-Real-Ip: "
            "e\r\n\r\n",
            ""},
           {"GET /a HTTP/1.1\r\nHost: h\r\nClient-Cert: :AA==:\r\nClient-Cert-Chain: "
            ":AA==:\r\n\r\n",
            ""},
           {"GET /a HTTP/1.1\r\nHost: h\r\nConnection: x-a,\t, X-B ,close\r\nX-A: 1\r\nX-B: "
            "2\r\nX-C: 3\r\n\r\n",
            "x-c: 3\r\n"},
           {"GET /a HTTP/1.1\r\nHost: h\r\nConnection: Cookie, via\r\nCookie: 1\r\nVia: 1.1 "
            "x\r\n\r\n",
            "cookie: 1\r\nvia: 1.1 x\r\n"},
           {"GET /a HTTP/1.1\r\nHost: h\r\nContent-Length: 007\r\nX-A: b\r\n\r\n",
            "x-a: b\r\ncontent-length: 7\r\n"},
           {"GET /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", "content-length: 0\r\n"},
           {"GET /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n",
            "transfer-encoding: chunked\r\n"},
           {"GET /a HTTP/1.1\r\nHost: h\r\nConnection: upgrade\r\nUpgrade: WebSocket\r\nX-A: "
            "b\r\n\r\n",
            "x-a: b\r\nconnection: upgrade\r\nupgrade: websocket\r\n"},
           {"GET /a HTTP/1.1\r\nHost: h\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n", ""},
           {"GET /a HTTP/1.1\r\nHost: h\r\nConnection: upgrade\r\nUpgrade: websocket\r\nUpgrade: "
            "h2c\r\n\r\n",
            ""},
           {"GET /a HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n", ""},
           {"GET /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n",
            "content-length: 1\r\n"},
       }) {
    const std::string expected =
        "GET /a HTTP/1.1\r\nhost: h\r\n" + std::string(c.kept) + std::string(kFamily);
    EXPECT_EQUAL_FOR(Request(test, c.request).Rewrite(), expected, Escape(c.request));
  }
}

void ClientCertificate(Test& test) {
  ForwardingFacts facts = kFacts;
  facts.client_cert = ":AAEC:";
  const Request request(test,
                        "GET /a HTTP/1.1\r\nHost: h\r\nClient-Cert: :AA==:\r\nConnection: "
                        "client-cert\r\n\r\n");
  std::string expected = "GET /a HTTP/1.1\r\nhost: h\r\n" + std::string(kFamily);
  expected.insert(expected.find("via:"), "client-cert: :AAEC:\r\n");
  EXPECT_EQUAL(request.Rewrite(facts), expected);
}

void StrictTransportSecurity(Test& test) {
  const Response response(test,
                          "HTTP/1.1 200 OK\r\nStrict-Transport-Security: a\r\nX-A: "
                          "b\r\nstrict-transport-security: c\r\n\r\n");
  OutBuffer out;
  EXPECT(!WriteResponseFields(response.view, HstsOwner::kEdge, nullptr, &out));
  EXPECT_EQUAL(out.view(), "x-a: b\r\n");
  bool has_date = false;
  EXPECT(response.Rewrite(&has_date).find("security: a") != std::string::npos);
}

// Names that would pose as one the engine knows, the longest one and those known by prefix
// included.
void UnderscoreFields(Test& test) {
  const std::string long_name = "x_forwarded_" + std::string(100, 'a');
  for (const std::string& posing : {std::string("x_real_ip"),
                                    std::string("X_Forwarded-For"),
                                    std::string("x-windhover_lane"),
                                    std::string("content_length"),
                                    std::string("Transfer_Encoding"),
                                    std::string("proxy_authentication_info"),
                                    std::string("client_cert"),
                                    std::string("Client-Cert_Chain"),
                                    long_name}) {
    const std::string text =
        "GET /a HTTP/1.1\r\nHost: h\r\n" + posing + ": 1\r\nuser_id: 2\r\n\r\n";
    const Request request(test, text);
    const std::string start = "GET /a HTTP/1.1\r\nhost: h\r\n";
    EXPECT(HasUnderscoreName(request.head.field_list()));
    EXPECT_EQUAL_FOR(request.Rewrite(kFacts, UnderscoreNames::kKeep),
                     start + "user_id: 2\r\n" + std::string(kFamily),
                     posing);
    EXPECT_EQUAL_FOR(
        request.Rewrite(kFacts, UnderscoreNames::kReject), start + std::string(kFamily), posing);
  }
  EXPECT(!HasUnderscoreName(
      Request(test, "GET /a HTTP/1.1\r\nHost: h\r\nA-B: c_d\r\n\r\n").head.field_list()));
}

// Comparing every field with thousands of names would be the client's lever.
void TooManyNames(Test& test) {
  std::string names;
  for (int i = 0; i < 40; i++) names += "n" + std::to_string(i) + ",";
  const std::string text = "GET /a HTTP/1.1\r\nHost: h\r\nConnection: " + names +
                           "\r\nX-A: 1\r\nCookie: 2\r\nN39: 3\r\n\r\n";
  EXPECT_EQUAL(Request(test, text).Rewrite(),
               "GET /a HTTP/1.1\r\nhost: h\r\ncookie: 2\r\n" + std::string(kFamily));
}

void RequestLines(Test& test) {
  const auto line = [&test](std::string_view text) {
    const std::string whole = Request(test, text).Rewrite();
    return whole.substr(0, whole.find("\r\nx-forwarded-for"));
  };
  EXPECT_EQUAL(line("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n"), "OPTIONS * HTTP/1.1\r\nhost: h");
  EXPECT_EQUAL(line("GET HTTP://h:80/a?b HTTP/1.1\r\nHost: h\r\n\r\n"),
               "GET /a?b HTTP/1.1\r\nhost: h:80");
  EXPECT_EQUAL(line("BREW //a/./%2e HTTP/1.1\r\nHost: h\r\n\r\n"),
               "BREW //a/./%2e HTTP/1.1\r\nhost: h");
  EXPECT_EQUAL(line("GET /a HTTP/1.0\r\n\r\n"), "GET /a HTTP/1.1\r\nhost: ");
  const std::string old = Request(test, "GET /a HTTP/1.0\r\n\r\n").Rewrite();
  EXPECT(old.ends_with("\r\nvia: 1.0 edge-1\r\n\r\n"));
}

void ForwardedField(Test& test) {
  const Request request(test, "GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
  const auto forwarded = [&request](const ForwardingFacts& facts) {
    const std::string whole = request.Rewrite(facts);
    const size_t start = whole.find("\r\nforwarded: ") + 2;
    return whole.substr(start, whole.find("\r\n", start) - start);
  };
  ForwardingFacts facts = kFacts;
  facts.address = "2001:db8::1";
  facts.host = "[2001:db8::2]:8443";
  EXPECT_EQUAL(forwarded(facts),
               "forwarded: for=\"[2001:db8::1]\";host=\"[2001:db8::2]:8443\";proto=https");
  facts.address = {};
  facts.host = {};
  EXPECT_EQUAL(forwarded(facts), "forwarded: for=unknown;proto=https");
  EXPECT(request.Rewrite(facts).find("x-real-ip") == std::string::npos);
  // What a trusted proxy said of the host is not trusted to be one.
  facts.host = "a\";for=x";
  EXPECT_EQUAL(forwarded(facts), "forwarded: for=unknown;proto=https");
  facts.lane = "hooks";
  EXPECT(request.Rewrite(facts).find("\r\nx-windhover-lane: hooks\r\n") != std::string::npos);
}

void ResponseFields(Test& test) {
  bool has_date = true;
  const Response plain(test,
                       "HTTP/1.1 200 OK\r\nServer: x\r\nConnection: keep-alive, X-A\r\nX-A: "
                       "1\r\nContent-Length: 2\r\n"
                       "Keep-Alive: timeout=5\r\nAlt-Svc: h3\r\nX-Windhover-A: b\r\nSet-Cookie: "
                       "a\r\nSet-Cookie: b\r\n"
                       "A_B: c\r\n\r\n");
  EXPECT_EQUAL(plain.Rewrite(&has_date),
               "server: x\r\nset-cookie: a\r\nset-cookie: b\r\na_b: c\r\n");
  EXPECT(!has_date);
  const Response dated(
      test, "HTTP/1.1 200 OK\r\nDate: x\r\nTransfer-Encoding: chunked\r\nDate: y\r\n\r\n");
  EXPECT_EQUAL(dated.Rewrite(&has_date), "date: x\r\n");
  EXPECT(has_date);
}

void Switches(Test& test) {
  const auto switches = [&test](std::string_view fields) {
    const std::string text = "HTTP/1.1 101 x\r\n" + std::string(fields) + "\r\n";
    return IsWebSocketSwitch(Response(test, text).view);
  };
  EXPECT(switches("Connection: Upgrade\r\nUpgrade: WebSocket\r\n"));
  EXPECT(!switches("Upgrade: websocket\r\n"));
  EXPECT(!switches("Connection: upgrade\r\n"));
  EXPECT(!switches("Connection: upgrade\r\nUpgrade: h2c\r\n"));
  EXPECT(!switches("Connection: upgrade\r\nUpgrade: websocket, h2c\r\n"));
  EXPECT(!switches("Connection: upgrade\r\nUpgrade: websocket\r\nUpgrade: websocket\r\n"));
  bool has_date;
  const Response accepted(
      test, "HTTP/1.1 101 x\r\nConnection: upgrade\r\nUpgrade: websocket\r\nX-A: b\r\n\r\n");
  EXPECT_EQUAL(accepted.Rewrite(&has_date), "upgrade: websocket\r\nx-a: b\r\n");
}

// What a client says of itself under any name that the edge has a name for goes.
void ScrubbedFields(Test& test) {
  const std::string start = "GET / HTTP/1.1\r\nhost: h\r\n";
  const std::string_view scrubbed[] = {
      "X-Forwarded-For: 6.6.6.6",
      "X-Forwarded-Proto: https",
      "X-Forwarded-Host: evil",
      "X-Forwarded-Port: 1",
      "X-Forwarded-Prefix: /evil",
      "X-Forwarded-Client-Cert: Hash=1",
      "X-Forwarded-Server: evil",

      "Forwarded: for=6.6.6.6",
      "X-Real-IP: 6.6.6.6",
      "X-Original-URL: /admin",
      "X-Rewrite-URL: /admin",
      "x-ORIGINAL-url: /admin",
      "X-Request-Id: 1",
      "X-Windhover-Lane: 1",
  };
  for (const std::string_view field : scrubbed) {
    const std::string text = "GET / HTTP/1.1\r\nHost: h\r\n" + std::string(field) + "\r\n\r\n";
    EXPECT_EQUAL_FOR(Request(test, text).Rewrite(), start + std::string(kFamily), field);
  }
}

void ClientField(Test& test) {
  const FieldPolicy policy = {.underscore_names = UnderscoreNames::kKeep,
                              .client_field = "cf-connecting-ip"};
  const std::string head = "GET / HTTP/1.1\r\nHost: h\r\n";
  const std::string_view spoofs[] = {
      "",
      "CF-Connecting-IP: 6.6.6.6\r\n",
      "cf-connecting-ip: 6.6.6.6\r\ncf-connecting-ip: 7.7.7.7\r\n",
      "CF_Connecting_IP: 6.6.6.6\r\n",
      "cf_connecting-ip: 6.6.6.6\r\n",
      "Connection: close, cf-connecting-ip\r\nCF-Connecting-IP: 6.6.6.6\r\n",
  };
  for (const std::string_view spoof : spoofs) {
    const std::string out = Request(test, head + std::string(spoof) + "\r\n").RewriteBy(policy);
    EXPECT_EQUAL_FOR(out.find("6.6.6.6"), std::string::npos, spoof);
    EXPECT_EQUAL_FOR(out.find("7.7.7.7"), std::string::npos, spoof);
    const std::string_view own = "\r\ncf-connecting-ip: 192.0.2.1\r\n";
    EXPECT(out.find(own) != std::string::npos && out.find(own) == out.rfind(own));
  }
  OutBuffer trailers;
  WriteTrailers(Request(test, head + "CF-Connecting-IP: 6.6.6.6\r\n\r\n").head.field_list(),
                policy,
                &trailers);
  EXPECT(trailers.empty());
}

void MethodOverrides(Test& test) {
  const std::string head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n";
  const FieldPolicy drops = {.underscore_names = UnderscoreNames::kKeep,
                             .drops_method_override = true};
  for (const std::string_view name :
       {"X-HTTP-Method-Override", "x-http-METHOD", "X-Method-Override", "X_HTTP_Method_Override"}) {
    const std::string text = head + std::string(name) + ": DELETE\r\n\r\n";
    EXPECT_EQUAL_FOR(Request(test, text).RewriteBy(drops).find("DELETE"), std::string::npos, name);
    EXPECT(Request(test, text)
               .RewriteBy({.underscore_names = UnderscoreNames::kKeep})
               .find("DELETE") != std::string::npos);
  }
}

void Authorization(Test& test) {
  const std::string text =
      "GET / HTTP/1.1\r\nHost: h\r\nX-A: b\r\nauthorization: Basic YTpi\r\nX-C: d\r\n\r\n";
  EXPECT(Request(test, text).Rewrite().find("authorization: Basic YTpi\r\n") != std::string::npos);
  const std::string kept = Request(test, text).RewriteBy({.drops_authorization = true});
  EXPECT(kept.find("Basic") == std::string::npos);
  EXPECT(kept.find("x-a: b\r\nx-c: d\r\n") != std::string::npos);
}

// The edge alone says who the client is.
void ForwardedUser(Test& test) {
  ForwardingFacts facts = kFacts;
  facts.user = "ann";
  for (const std::string_view name : {"X-Forwarded-User", "x-forwarded-USER", "X_Forwarded_User"}) {
    const std::string text = "GET / HTTP/1.1\r\nHost: h\r\n" + std::string(name) + ": eve\r\n\r\n";
    const std::string named = Request(test, text).Rewrite(facts, UnderscoreNames::kKeep);
    EXPECT_EQUAL_FOR(named.find("eve"), std::string::npos, name);
    EXPECT(named.find("\r\nx-forwarded-user: ann\r\n") != std::string::npos);
    const std::string unnamed = Request(test, text).Rewrite(kFacts, UnderscoreNames::kKeep);
    EXPECT_EQUAL_FOR(unnamed.find("-user"), std::string::npos, name);
  }
}

void Tokens(Test& test) {
  EXPECT(ListHasToken("a, B ,c", "b"));
  EXPECT(ListHasToken(",,\t b", "b"));
  EXPECT(!ListHasToken("ab, a b, b;q=1", "b"));
  EXPECT(!ListHasToken("", "b"));
}

void MaxForwards(Test& test) {
  const auto left = [&test](std::string_view method, std::string_view value) {
    const std::string text = std::string(method) + " /a HTTP/1.1\r\nHost: h\r\nX-A: b\r\n" +
                             "Max-Forwards: " + std::string(value) + "\r\nX-C: d\r\n\r\n";
    const std::string whole = Request(test, text).Rewrite();
    const size_t start = whole.find("x-a: b\r\n") + 8;
    return whole.substr(start, whole.find("x-c: d\r\n") - start);
  };
  EXPECT_EQUAL(left("OPTIONS", "1"), "max-forwards: 0\r\n");
  EXPECT_EQUAL(left("TRACE", "0010"), "max-forwards: 9\r\n");
  EXPECT_EQUAL(left("OPTIONS", "9223372036854775807"), "max-forwards: 4294967295\r\n");
  EXPECT_EQUAL(left("GET", "1"), "max-forwards: 1\r\n");
  // Whoever decides has answered these.
  for (const std::string_view bad : {"0", "-1", "x", "1, 2", "99999999999999999999"}) {
    EXPECT_EQUAL_FOR(left("OPTIONS", bad), "", std::string(bad));
  }
}

void OwnVia(Test& test) {
  const auto passed = [&test](std::string_view fields) {
    const std::string text = "GET / HTTP/1.1\r\nHost: h\r\n" + std::string(fields) + "\r\n";
    return HasPassed(Request(test, text).head, "edge-1");
  };
  EXPECT(passed("Via: 1.1 edge-1\r\n"));
  EXPECT(
      passed("Via: 1.0 fred, 1.1 p.example.net\r\nX-A: b\r\nVia: 1.1 x ,HTTP/1.1\tEDGE-1 (c)\r\n"));
  EXPECT(!passed(""));
  EXPECT(!passed("Via: 1.1 edge-10\r\n"));
  EXPECT(!passed("Via: 1.1 edge-\r\n"));
  EXPECT(!passed("Via: edge-1\r\n"));
  EXPECT(!passed("Via: 1.1 x (edge-1)\r\nX-Via: 1.1 edge-1\r\n"));
  EXPECT(!passed("Via: ,, ,1.1 , 1.1\t\r\n"));
}

void StatedIdleTimes(Test& test) {
  const auto stated = [&test](std::string_view fields) {
    const std::string text = "HTTP/1.1 200 OK\r\n" + std::string(fields) + "\r\n";
    return StatedIdleMs(Response(test, text).view.field_list());
  };
  EXPECT_EQUAL(stated("Keep-Alive: timeout=5\r\n"), 4000u);
  EXPECT_EQUAL(stated("Keep-Alive: max=100, Timeout=75\r\n"), 74000u);
  EXPECT_EQUAL(stated("Keep-Alive: timeout=2\r\n"), 1000u);
  EXPECT_EQUAL(stated("Keep-Alive: timeout=1\r\n"), 500u);
  EXPECT_EQUAL(stated("Keep-Alive: timeout=0\r\n"), 0u);
  for (const std::string_view silent : {"",
                                        "Keep-Alive: 300\r\n",
                                        "Keep-Alive: max=5\r\n",
                                        "Keep-Alive: timeout=\r\n",
                                        "Keep-Alive: timeout=-1\r\n",
                                        "Keep-Alive: timeout=5s\r\n",
                                        "Keep-Alive: timeout=99999999999999999999\r\n",
                                        "X-Keep-Alive: timeout=5\r\n"}) {
    EXPECT_EQUAL_FOR(stated(silent), kIdleNotStated, std::string(silent));
  }
}

void Trailers(Test& test) {
  OutBuffer out;
  const std::string text =
      "GET / HTTP/1.1\r\nHost: h\r\nX-Sum: 1\r\nx_y: 2\r\nCookie: 3\r\nX-Forwarded-For: 4\r\n\r\n";
  WriteTrailers(Request(test, text).head.field_list(), {}, &out);
  EXPECT_EQUAL(out.view(), "x-sum: 1\r\n");
  out.Clear();
  WriteTrailers(
      Request(test, text).head.field_list(), {.underscore_names = UnderscoreNames::kKeep}, &out);
  EXPECT_EQUAL(out.view(), "x-sum: 1\r\nx_y: 2\r\n");
}

constexpr Case kCases[] = {
    {"fields of a request: what ends here goes, the rest stays as it was received", RequestFields},
    {"Client-Cert is the edge's alone", ClientCertificate},
    {"Strict-Transport-Security is the edge's where it says it", StrictTransportSecurity},
    {"with keep, names with an underscore pass unless they pose as one the engine knows",
     UnderscoreFields},
    {"what a client says of itself goes, whatever the field's case", ScrubbedFields},
    {"a field that holds the client's address is written anew, however it was spelt", ClientField},
    {"fields that override the method pass unless the route drops them", MethodOverrides},
    {"Authorization passes unless it is for the edge", Authorization},
    {"X-Forwarded-User is who the edge says, and never what the client says", ForwardedUser},
    {"a message that names too many fields keeps only those that cannot be named", TooManyNames},
    {"the request line goes on in origin form, byte by byte, as HTTP/1.1", RequestLines},
    {"Forwarded quotes what is not a token and leaves out what is not a host", ForwardedField},
    {"fields of a response: hop-by-hop and nominated ones go, Date is kept once", ResponseFields},
    {"a 101 counts only when it switches to websocket and nothing else", Switches},
    {"a token is found in a list whatever its case and the blanks around it", Tokens},
    {"Max-Forwards counts down where it means something, and passes elsewhere", MaxForwards},
    {"a request that has passed under this name is known by its Via", OwnVia},
    {"the time that a destination states is a second more than its connections are kept",
     StatedIdleTimes},
    {"trailers pass only when they are nobody's business here", Trailers},
};

}  // namespace

const CaseList kForwardRewriterCases(kCases);

}  // namespace windhover::test
