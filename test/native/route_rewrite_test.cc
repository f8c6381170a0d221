#include "engine/forward/route_rewrite.h"
#include "all_cases.h"
#include "engine/forward/request_rewriter.h"
#include "engine/forward/response_rewriter.h"
#include "engine/http1/request_parser.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

const ForwardingFacts kFacts = {.address = {},
                                .proto = "http",
                                .host = {},
                                .port = {},
                                .request_id = "1",
                                .pseudonym = "e",
                                .lane = {},
                                .client_cert = {},
                                .user = {}};

std::string Rewrite(Test& test, std::string_view text, const RouteRewrite& rewrite) {
  std::string bytes(text);
  Field fields[100];
  RequestHead head;
  RequestParser parser;
  head.fields = fields;
  if (parser.Parse(bytes.data(), bytes.size(), Limits(), &head).status != ParseStatus::kDone)
    test.Fail(__FILE__, __LINE__, "not a head: " + Escape(text));
  OutBuffer out;
  const FieldPolicy policy = {.underscore_names = UnderscoreNames::kKeep,
                              .rules = &rewrite.request};
  WriteRequestHead(head, kFacts, policy, &rewrite, WantsWebSocket(head), &out);
  return std::string(out.view());
}

// The target that a destination is asked for.
std::string Target(Test& test, std::string_view target, const RouteRewrite& rewrite) {
  const std::string method = target == "*" ? "OPTIONS " : "GET ";
  const std::string whole =
      Rewrite(test, method + std::string(target) + " HTTP/1.1\r\nHost: h\r\n\r\n", rewrite);
  const size_t start = whole.find(' ') + 1;
  return whole.substr(start, whole.find(' ', start) - start);
}

struct Replaced {
  std::string_view from, to;
};

void Stripping(Test& test) {
  const RouteRewrite strip = {.prefixes = {"/api"}};
  for (const Replaced& c : {Replaced{"/api", "/"},
                            {"/api/", "/"},
                            {"/api?", "/?"},
                            {"/api?/api/x?/api", "/?/api/x?/api"},
                            {"/api/api/api", "/api/api"},
                            {"/api/x%2Fy%41?a=%2e%2e/&b=//", "/x%2Fy%41?a=%2e%2e/&b=//"},
                            {"/api/x/../y/./z", "/x/../y/./z"},
                            {"/api/x//y/", "/x//y/"},
                            {"/api//evil.test/x", "/evil.test/x"},
                            {"/api///", "/"},
                            {"/api//?//", "/?//"},
                            {"http://h/api/x", "/x"},
                            {"http://h/api", "/"},
                            {"http://h:80/api?q", "/?q"}}) {
    EXPECT_EQUAL_FOR(Target(test, c.from, strip), std::string(c.to), std::string(c.from));
  }
}

void Replacing(Test& test) {
  const RouteRewrite replace = {.prefixes = {"/old"}, .replacement = "/new/place"};
  for (const Replaced& c : {Replaced{"/old", "/new/place"},
                            {"/old/", "/new/place/"},
                            {"/old//x", "/new/place/x"},
                            {"/old?q", "/new/place?q"},
                            {"/old/old?/old", "/new/place/old?/old"}}) {
    EXPECT_EQUAL_FOR(Target(test, c.from, replace), std::string(c.to), std::string(c.from));
  }
  const RouteRewrite add = {.prefixes = {""}, .replacement = "/v2"};
  for (const Replaced& c : {Replaced{"/", "/v2/"},
                            {"/x?y", "/v2/x?y"},
                            {"//x", "/v2/x"},
                            {"*", "*"},
                            {"http://h?q", "/v2/?q"},
                            {"http://h", "/v2/"}}) {
    EXPECT_EQUAL_FOR(Target(test, c.from, add), std::string(c.to), std::string(c.from));
  }
  const RouteRewrite nothing = {.prefixes = {""}};
  EXPECT_EQUAL(Target(test, "*", nothing), "*");
  EXPECT_EQUAL(Target(test, "http://h?q", nothing), "/?q");
  EXPECT_EQUAL(Target(test, "//x", nothing), "/x");
}

void Prefixes(Test& test) {
  const RouteRewrite rewrite = {.prefixes = {"/api/v2", "/api", "/caf%C3%A9"}};
  for (const Replaced& c : {Replaced{"/api/v2/x", "/api/v2"},
                            {"/api/v2", "/api/v2"},
                            {"/api/v22", "/api"},
                            {"/caf%c3%a9/x", "/caf%C3%A9"},
                            {"/caf%C3%a9", "/caf%C3%A9"}}) {
    const std::string* found = rewrite.PrefixOf(c.from);
    EXPECT(found != nullptr && *found == c.to);
  }
  // On segment borders, and of no other spelling than that of the route.
  for (const std::string_view foreign : {"/apix",
                                         "/ap",
                                         "/",
                                         "",
                                         "*",
                                         "//api",
                                         "/API",
                                         "/api%2fx",
                                         "/api;x",
                                         "/%61pi/x",
                                         "/./api",
                                         "?/api",
                                         "/cAf%C3%A9",
                                         "/caf%C3",
                                         "/x?/api/"}) {
    EXPECT(rewrite.PrefixOf(foreign) == nullptr);
    EXPECT(!rewrite.Takes(foreign));
    EXPECT(RouteRewrite().Takes(foreign));
  }
}

void ForwardedPrefix(Test& test) {
  const std::string_view spoofed =
      "GET /api/x HTTP/1.1\r\nHost: h\r\nX-Forwarded-Prefix: /evil\r\nx_forwarded_prefix: "
      "/evil\r\nConnection: x-forwarded-prefix\r\n\r\n";
  const std::string tail =
      "x-forwarded-proto: http\r\nforwarded: for=unknown;proto=http\r\nx-request-id: 1\r\nvia: 1.1 "
      "e\r\n\r\n";
  EXPECT_EQUAL(Rewrite(test, spoofed, {.prefixes = {"/api"}}),
               "GET /x HTTP/1.1\r\nhost: h\r\nx-forwarded-prefix: /api\r\n" + tail);
  EXPECT_EQUAL(Rewrite(test, spoofed, {.prefixes = {"/api"}, .replacement = "/v2"}),
               "GET /v2/x HTTP/1.1\r\nhost: h\r\n" + tail);
  EXPECT_EQUAL(Rewrite(test, spoofed, {.prefixes = {""}}),
               "GET /api/x HTTP/1.1\r\nhost: h\r\n" + tail);
  EXPECT_EQUAL(Rewrite(test, spoofed, {.host = "app.test:81"}),
               "GET /api/x HTTP/1.1\r\nhost: app.test:81\r\n" + tail);
}

void RequestRules(Test& test) {
  const RouteRewrite rewrite = {
      .request = FieldRules("x-user\ncookie\n", "x-user: edge\r\nx-user-agent: a\r\nx-tag: t\r\n")};
  const auto fields = [&](std::string_view text) {
    const std::string whole =
        Rewrite(test, "GET / HTTP/1.1\r\nHost: h\r\n" + std::string(text) + "\r\n", rewrite);
    const size_t start = whole.find("host: h\r\n") + 9;
    return whole.substr(start, whole.find("x-forwarded-proto") - start);
  };
  const std::string own = "x-user: edge\r\nx-user-agent: a\r\nx-tag: t\r\n";
  for (const std::string_view hostile : {"X-User: 1\r\n",
                                         "x-USER: 1\r\nX-User: 2\r\nX-user:3\r\n",
                                         "X_User: 1\r\n",
                                         "x_user:\t1\r\nCOOKIE: a\r\nCookie: b\r\n",
                                         "Connection: x-user, x-tag\r\nX-User: 1\r\n",
                                         "Connection: close, X-User\r\n",
                                         "Cookie: a\r\nConnection: cookie\r\n",
                                         ""}) {
    EXPECT_EQUAL_FOR(fields(hostile), own, std::string(hostile));
  }
  EXPECT_EQUAL(fields("X-Users: 1\r\nX-Use: 2\r\nX-Tag: 3\r\n"),
               "x-users: 1\r\nx-use: 2\r\nx-tag: 3\r\n" + own);
}

void ResponseRules(Test& test) {
  const FieldRules rules("server\nx-powered-by\nset-cookie\n", "server: edge\r\nx-a: b\r\n");
  const auto rewrite = [&](std::string_view text) {
    std::string bytes(text);
    Field fields[200];
    ResponseHeadView view;
    ResponseParser parser;
    view.fields = fields;
    if (parser.Parse(bytes.data(), bytes.size(), &view).status != ParseStatus::kDone)
      test.Fail(__FILE__, __LINE__, "not a head: " + Escape(text));
    OutBuffer out;
    (void)WriteResponseFields(view, HstsOwner::kDestination, &rules, &out);
    return std::string(out.view());
  };
  EXPECT_EQUAL(rewrite("HTTP/1.1 200 OK\r\nServer: x\r\nSERVER: y\r\nX-Powered-By: z\r\n"
                       "x_powered_by: z\r\nX-A: 1\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\n"),
               "x-a: 1\r\nserver: edge\r\nx-a: b\r\n");
  EXPECT_EQUAL(rewrite("HTTP/1.1 304 x\r\nConnection: x-a, server\r\nX-A: 1\r\nServer: x\r\n\r\n"),
               "server: edge\r\nx-a: b\r\n");
  EXPECT_EQUAL(rewrite("HTTP/1.1 101 x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"),
               "upgrade: websocket\r\nserver: edge\r\nx-a: b\r\n");
}

void TrailerRules(Test& test) {
  std::string bytes = "GET / HTTP/1.1\r\nHost: h\r\nX-Sum: 1\r\nX_Sum: 2\r\nX-B: 3\r\n\r\n";
  Field fields[100];
  RequestHead head;
  RequestParser parser;
  head.fields = fields;
  EXPECT(parser.Parse(bytes.data(), bytes.size(), Limits(), &head).status == ParseStatus::kDone);
  const FieldRules rules("x-sum\n", "x-sum: edge\r\nx-c: d\r\n");
  OutBuffer out;
  WriteTrailers(
      head.field_list(), {.underscore_names = UnderscoreNames::kKeep, .rules = &rules}, &out);
  EXPECT_EQUAL(out.view(), "x-b: 3\r\n");
}

// Two names whose lengths are the same modulo 64 are told apart all the same.
void LongNames(Test& test) {
  const std::string long_name(70, 'a');
  const FieldRules rules(long_name + "\n", {});
  EXPECT(rules.drops_any());
  EXPECT(rules.Drops(long_name));
  EXPECT(!rules.Drops("aaaaaa"));
  EXPECT(!rules.Drops(std::string(70, 'b')));
  EXPECT(!FieldRules().drops_any() && !FieldRules().Drops(""));
  EXPECT(!FieldRules({}, "a: b\r\n").drops_any());
}

constexpr Case kCases[] = {
    {"a prefix is stripped on a segment border, and what is left begins with one slash", Stripping},
    {"a prefix is replaced by another, and the query is not touched", Replacing},
    {"a prefix is found as it was routed: by bytes, the longest first", Prefixes},
    {"a stripped prefix is told by the edge alone, and a replaced one is not", ForwardedPrefix},
    {"no spelling of a client's field undoes what a route sets or removes", RequestRules},
    {"fields of a response that a route removes go, however often they come", ResponseRules},
    {"what a route removes does not come back as a trailer", TrailerRules},
    {"names are compared whole", LongNames},
};

}  // namespace

const CaseList kRouteRewriteCases(kCases);

}  // namespace windhover::test
