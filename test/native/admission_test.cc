// Limits of how many: connections of a process, an endpoint, an address; upgrades; requests and age
// of a connection. And what those who are refused hear.
#include <memory>
#include <string>
#include <vector>

#include "all_cases.h"
#include "engine/conn/connection.h"
#include "engine/conn/engine_memory.h"
#include "engine/tls/tls_context.h"
#include "engine_server.h"
#include "self_signed.h"

namespace windhover::test {
namespace {

constexpr std::string_view kGet = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
constexpr std::string_view kUpgrade =
    "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";

void Answer(Exchange& exchange) { exchange.Respond(ResponseHead(), "answer"); }

bool IsServed(Client& client) {
  client.Send(kGet);
  return client.ReadUntil("answer").ends_with("answer");
}

bool IsClosedWithoutBytes(Client& client) { return client.ReadAll().empty() && client.saw_end(); }

int32_t Connections(EngineServer& server) {
  return server.engine().limits().gauges.Get(kConnectionsGauge);
}

int32_t Upgraded(EngineServer& server) {
  return server.engine().limits().gauges.Get(kUpgradedGauge);
}

// Upgrades where it may.
void UpgradeAll(EngineServer& server, Recorder& recorder) {
  server.on_exchange = [&recorder](Exchange& exchange) {
    if (!exchange.head().upgrade) return Answer(exchange);
    exchange.set_consumer(&recorder);
    if (!exchange.ReserveUpgrade()) return;
    ResponseHead head;
    head.status = 101;
    exchange.Upgrade(head);
    exchange.ResumeRequest();
  };
  recorder.on_finished = [](Exchange& exchange) { exchange.EndResponse(""); };
}

void ClosesOneTooMany(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  server.engine().limits().max_connections = 2;
  auto first = std::make_unique<Client>(server);
  Client second(server);
  EXPECT(IsServed(*first) && IsServed(second));
  Client third(server);
  EXPECT(IsClosedWithoutBytes(third));
  EXPECT_EQUAL(server.refused.size(), 1u);
  EXPECT(server.refused[0] == RejectReason::kTooManyConnections);
  EXPECT_EQUAL(Connections(server), 2);
  first.reset();
  EXPECT(server.TurnUntil([&] { return Connections(server) == 1; }));
  Client fourth(server);
  EXPECT(IsServed(fourth));
}

void CountsForTheWholeProcess(Test& test) {
  std::vector<uint8_t> shared(LimitMemory::kSharedSize);
  std::vector<uint8_t> rows[2] = {std::vector<uint8_t>(LimitMemory::kRowSize),
                                  std::vector<uint8_t>(LimitMemory::kRowSize)};
  const std::vector<uint8_t> nothing(LimitMemory::kRowSize);
  EngineOptions options[2];
  for (int i = 0; i < 2; ++i) {
    options[i].limit_memory = shared.data();
    options[i].limit_row = rows[i].data();
  }
  EndpointOptions endpoint;
  endpoint.limits.max_connections_per_address = 100;
  EngineServer one(endpoint, options[0]);
  auto other = std::make_unique<EngineServer>(endpoint, options[1]);
  for (EngineServer* server : {&one, other.get()}) {
    server->on_exchange = Answer;
    server->engine().limits().max_connections = 3;
  }
  Client client(one), first(*other), second(*other);
  EXPECT(IsServed(client) && IsServed(first) && IsServed(second));
  Client fourth(one);
  EXPECT(IsClosedWithoutBytes(fourth));
  EXPECT_EQUAL(Connections(one), 3);
  EXPECT(rows[1] != nothing);
  // An engine that closes with connections open gives back what it holds.
  other.reset();
  EXPECT_EQUAL(Connections(one), 1);
  EXPECT(rows[1] == nothing);
  Client fifth(one);
  EXPECT(IsServed(fifth));
}

void CountsListenersOfAnEndpointTogether(Test& test) {
  EndpointOptions options;
  options.limits.max_concurrent_connections = 1;
  options.gauge = 7;
  EngineServer server(options);
  server.on_exchange = Answer;
  const std::string path = server.ListenUnix(options);
  Client tcp(server);
  EXPECT(IsServed(tcp));
  Client refused(server, path);
  EXPECT(IsClosedWithoutBytes(refused));
  EXPECT_EQUAL(Connections(server), 1);
  EXPECT_EQUAL(server.engine().limits().gauges.Get(7), 1);
  tcp.Reset();
  EXPECT(server.TurnUntil([&] { return Connections(server) == 0; }));
  EXPECT_EQUAL(server.engine().limits().gauges.Get(7), 0);
  Client unix_client(server, path);
  EXPECT(IsServed(unix_client));
}

void AnswersSomeWhoAreTooMany(Test& test) {
  EndpointOptions options;
  options.limits.max_concurrent_connections = 1;
  options.limits.connection_limit_action = 1;
  EngineServer server(options);
  server.on_exchange = Answer;
  Client admitted(server);
  EXPECT(IsServed(admitted));
  std::vector<std::unique_ptr<Client>> clients;
  int answered = 0, closed = 0;
  for (int i = 0; i < 131; ++i) {
    clients.push_back(std::make_unique<Client>(server));
    const std::string text = clients.back()->ReadAll();
    if (text.empty()) ++closed;
    if (text.starts_with("HTTP/1.1 503 ") &&
        text.find("\r\nRetry-After: 1\r\n") != std::string::npos &&
        text.find("\r\nConnection: close\r\n") != std::string::npos) {
      ++answered;
    }
  }
  EXPECT_EQUAL(answered, 128);
  EXPECT_EQUAL(closed, 3);
  EXPECT_EQUAL(server.refused.size(), 131u);
  EXPECT_EQUAL(server.engine().memory().refusals, 128u);
  EXPECT_EQUAL(Connections(server), 1);
  // They may linger for a while, whatever they send.
  clients[0]->Send(kGet);
  EXPECT(IsServed(admitted));
  server.Pass(6000);
  EXPECT(server.TurnUntil([&] { return server.engine().memory().refusals == 0; }));
  EXPECT_EQUAL(server.engine().live_connections(), 1u);
}

void AnswersNobodyOverTls(Test& test) {
  const SelfSigned pair = MakeSelfSigned("a.test");
  std::string error;
  auto context = TlsContext::Create({.pairs = {{pair.certificate_pem, pair.key_pem}}}, &error);
  EXPECT_EQUAL(error, "");
  EndpointOptions options;
  options.limits.max_concurrent_connections = 0;
  options.limits.connection_limit_action = 1;
  options.tls =
      std::make_shared<TlsNames>(std::vector<TlsNames::Entry>{{.name = "", .context = context}});
  EngineServer server(options);
  Client client(server);
  EXPECT(IsClosedWithoutBytes(client));
  EXPECT_EQUAL(server.refused.size(), 1u);
}

void ClosesWhenTheEngineEndsInTheRefusal(Test& test) {
  EndpointOptions options;
  options.limits.max_concurrent_connections = 0;
  options.limits.connection_limit_action = 1;
  EngineServer server(options);
  server.on_refused = [&] { server.Close(); };
  Client client(server);
  EXPECT(IsClosedWithoutBytes(client));
  EXPECT_EQUAL(server.engine().memory().refusals, 0u);
}

void LimitsAnAddress(Test& test) {
  EndpointOptions options;
  options.limits.max_connections_per_address = 2;
  options.limits.connection_limit_action = 1;
  EngineServer server(options);
  server.on_exchange = Answer;
  Client first(server), second(server);
  EXPECT(IsServed(first) && IsServed(second));
  Client third(server);
  EXPECT(IsClosedWithoutBytes(third));
  EXPECT(server.refused.size() == 1 &&
         server.refused[0] == RejectReason::kTooManyConnectionsFromAddress);
  EXPECT_EQUAL(Connections(server), 2);
  // A Unix socket's peer has no address.
  const std::string path = server.ListenUnix(options);
  Client one(server, path), two(server, path), three(server, path);
  EXPECT(IsServed(one) && IsServed(two) && IsServed(three));
  EXPECT(server.engine().limits().exempt.Add("127.0.0.0/8"));
  Client exempt(server), exempt_too(server);
  EXPECT(IsServed(exempt) && IsServed(exempt_too));
  // Who was exempt when it came holds nothing that it could give back.
  server.engine().limits().exempt = Networks();
  exempt.Reset();
  exempt_too.Reset();
  EXPECT(server.TurnUntil([&] { return Connections(server) == 5; }));
  Client fourth(server);
  EXPECT(IsClosedWithoutBytes(fourth));
  first.Reset();
  EXPECT(server.TurnUntil([&] { return Connections(server) == 4; }));
  Client fifth(server);
  EXPECT(IsServed(fifth));
}

void LetsAnUpgradedConnectionLeaveTheCount(Test& test) {
  EngineServer server;
  Recorder recorder;
  UpgradeAll(server, recorder);
  server.engine().limits().max_connections = 1;
  Client upgraded(server);
  upgraded.Send(kUpgrade);
  EXPECT(upgraded.ReadUntil("\r\n\r\n").starts_with("HTTP/1.1 101 "));
  EXPECT_EQUAL(Connections(server), 0);
  EXPECT_EQUAL(Upgraded(server), 1);
  Client next(server);
  EXPECT(IsServed(next));
  upgraded.Finish();
  EXPECT(server.TurnUntil([&] { return Upgraded(server) == 0; }));
  EXPECT_EQUAL(Connections(server), 1);
}

void RefusesOneUpgradeTooMany(Test& test) {
  EngineServer server;
  Recorder recorder;
  UpgradeAll(server, recorder);
  server.engine().limits().max_upgraded = 1;
  Client upgraded(server), refused(server);
  upgraded.Send(kUpgrade);
  EXPECT(upgraded.ReadUntil("\r\n\r\n").starts_with("HTTP/1.1 101 "));
  refused.Send(kUpgrade);
  const std::string answer = refused.ReadUntil("\r\n\r\n");
  EXPECT(answer.starts_with("HTTP/1.1 503 "));
  EXPECT(answer.find("Retry-After: 1\r\n") != std::string::npos);
  EXPECT(server.rejected.size() == 1 && server.rejected[0] == RejectReason::kTooManyUpgrades);
  EXPECT_EQUAL(server.rejected_limit, 1u);
  EXPECT_EQUAL(recorder.log, "over:0 ");
  EXPECT(IsServed(refused));
  upgraded.Reset();
  EXPECT(server.TurnUntil([&] { return Upgraded(server) == 0; }));
  refused.Send(kUpgrade);
  EXPECT(refused.ReadUntil("\r\n\r\n").starts_with("HTTP/1.1 101 "));
}

void GivesBackAPlaceThatIsNotUsed(Test& test) {
  EngineServer server;
  bool may = false;
  Exchange* held = nullptr;
  server.on_exchange = [&](Exchange& exchange) {
    may = exchange.ReserveUpgrade() && exchange.ReserveUpgrade();
    held = &exchange;
  };
  server.engine().limits().max_upgraded = 1;
  Client client(server);
  client.Send(kUpgrade);
  EXPECT(may);
  EXPECT_EQUAL(Upgraded(server), 1);
  Answer(*held);
  EXPECT(client.ReadUntil("answer").ends_with("answer"));
  EXPECT_EQUAL(Upgraded(server), 0);
  EXPECT_EQUAL(Connections(server), 1);
  client.Send(kUpgrade);
  EXPECT_EQUAL(Upgraded(server), 1);
  client.Reset();
  EXPECT(server.TurnUntil([&] { return Upgraded(server) == 0 && Connections(server) == 0; }));
}

void SurvivesTheEnginesEndInARefusedUpgrade(Test& test) {
  EngineServer server;
  Recorder recorder;
  UpgradeAll(server, recorder);
  server.engine().limits().max_upgraded = 0;
  server.on_rejected = [&] { server.Close(); };
  Client client(server);
  client.Send(kUpgrade);
  client.ReadAll();
  EXPECT(server.engine().is_closing());
}

void EndsAConnectionAfterItsRequests(Test& test) {
  EndpointOptions options;
  options.limits.max_requests_per_connection = 3;
  EngineServer server(options);
  server.on_exchange = Answer;
  Client one_by_one(server);
  for (int i = 1; i <= 3; ++i) {
    one_by_one.Send(kGet);
    const std::string answer = i < 3 ? one_by_one.ReadUntil("answer") : one_by_one.ReadAll();
    EXPECT_EQUAL(answer.find("Connection: close") != std::string::npos, i == 3);
  }
  Client at_once(server);
  std::string many;
  for (int i = 0; i < 5; ++i) many += kGet;
  at_once.Send(many);
  const std::string answers = at_once.ReadAll();
  size_t count = 0;
  for (size_t at = 0; (at = answers.find("answer", at)) != std::string::npos; ++at) ++count;
  EXPECT_EQUAL(count, 3u);
  EXPECT(!at_once.saw_reset());
  EXPECT_EQUAL(server.ended(EndReason::kMaxRequestsPerConnection), 2);
}

void EndsAnOldConnection(Test& test) {
  EndpointOptions options;
  options.limits.max_connection_age = 60000;
  EngineServer server(options);
  server.on_exchange = Answer;
  Client busy(server), idle(server);
  EXPECT(IsServed(idle));
  for (int i = 0; i < 5; ++i) {
    server.Pass(10000);
    busy.Send(kGet);
    EXPECT(busy.ReadUntil("answer").find("Connection: close") == std::string::npos);
  }
  // Old only while a request is answered: the next one is the last.
  Exchange* held = nullptr;
  server.on_exchange = [&](Exchange& exchange) { held = &exchange; };
  busy.Send(kGet);
  server.Pass(9000);
  EXPECT_EQUAL(idle.ReadAvailable(), "");
  EXPECT(!idle.saw_end());
  server.Pass(2000);
  EXPECT(IsClosedWithoutBytes(idle));
  EXPECT_EQUAL(server.ended(EndReason::kMaxConnectionAge), 1);
  busy.Send(kGet);
  Answer(*held);
  server.on_exchange = Answer;
  const std::string answers = busy.ReadAll();
  EXPECT_EQUAL(answers.find("Connection: close") > answers.find("answer"), true);
  EXPECT_EQUAL(server.ended(EndReason::kMaxConnectionAge), 2);
}

void SaysWhichLimitWasMet(Test& test) {
  EndpointOptions options;
  options.limits.max_request_line_size = 100;
  options.limits.max_request_headers_total_size = 200;
  options.limits.max_request_header_count = 5;
  options.limits.max_chunk_extension_size = 10;
  options.limits.max_request_body_size = 4;
  options.limits.request_headers_timeout = 2000;
  const std::string host = "Host: a\r\n";
  const std::string chunked = host + "Transfer-Encoding: chunked\r\n\r\n";
  struct {
    std::string request;
    RejectReason reason;
    uint64_t limit;
  } const cases[] = {
      {"GET /" + std::string(100, 'a'), RejectReason::kRequestLineTooLong, 100},
      {"GET / HTTP/1.1\r\n" + host + "A: " + std::string(200, 'a'),
       RejectReason::kHeadersTooLarge,
       200},
      {"GET / HTTP/1.1\r\n" + host + "A: b\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\n\r\n",
       RejectReason::kTooManyHeaders,
       5},
      {"POST / HTTP/1.1\r\n" + chunked + "1;a=0123456789\r\na\r\n0\r\n\r\n",
       RejectReason::kChunkExtensionsTooLarge,
       10},
      {"POST / HTTP/1.1\r\n" + chunked + "5\r\nhello\r\n0\r\n\r\n", RejectReason::kBodyTooLarge, 4},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\n", RejectReason::kBodyTooLarge, 4},
      {"GET / HT", RejectReason::kRequestHeadersTimeout, 2000},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", RejectReason::kMultipleHosts, 0},
  };
  for (const auto& [request, reason, limit] : cases) {
    EngineServer server(options);
    Recorder recorder;
    server.on_exchange = [&](Exchange& exchange) {
      exchange.set_consumer(&recorder);
      exchange.ResumeRequest();
    };
    Client client(server);
    client.Send(request);
    server.Pass(3000);
    EXPECT_EQUAL_FOR(server.rejected.size(), 1u, request);
    if (server.rejected.empty()) continue;
    EXPECT_EQUAL_FOR(server.rejected[0], reason, request);
    EXPECT_EQUAL_FOR(server.rejected_limit, limit, request);
  }
}

void RefusesADeclaredLength(Test& test) {
  EngineServer server;
  Recorder recorder;
  bool refused = false;
  server.on_exchange = [&](Exchange& exchange) {
    exchange.set_consumer(&recorder);
    exchange.ChangeLimits({.max_request_body_size = 10,
                           .min_request_body_data_rate = {},
                           .min_response_data_rate = {}});
    refused = exchange.RefuseDeclaredLength();
    if (refused) EXPECT(exchange.RefuseDeclaredLength() == false);
    if (!refused) exchange.ResumeRequest();
  };
  recorder.on_end = Answer;
  const auto ask = [&](std::string_view length, std::string_view body) {
    Client client(server);
    client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::string(length) +
                "\r\nConnection: close\r\n\r\n" + std::string(body));
    return client.ReadAll();
  };
  EXPECT(ask("10", "0123456789").starts_with("HTTP/1.1 200 "));
  EXPECT(!refused);
  EXPECT(ask("11", "").starts_with("HTTP/1.1 413 "));
  EXPECT(refused);
  EXPECT_EQUAL(server.rejected_limit, 10u);
  // A length that is found out only while it comes is refused by the chunk that passes the limit.
  Client client(server);
  client.Send(
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n");
  EXPECT(!refused);
  EXPECT_EQUAL(client.ReadAvailable(), "");
  client.Send("1\r\nx\r\n");
  EXPECT(client.ReadAll().starts_with("HTTP/1.1 413 "));
}

void KeepsTheLimitsOfAnExchangeInFlight(Test& test) {
  EndpointOptions options;
  options.limits.max_request_body_size = 10;
  EngineServer server(options);
  Recorder recorder;
  server.on_exchange = [&](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
  };
  recorder.on_end = Answer;
  Client client(server);
  const std::string post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n0123456789";
  client.Send(post);
  Limits smaller = options.limits;
  smaller.max_request_body_size = 9;
  smaller.max_requests_per_connection = 1;
  server.engine().SetLimits(0, smaller);
  server.engine().SetLimits(0, smaller);
  EXPECT_EQUAL(recorder.exchange->limits().max_request_body_size, 10u);
  EXPECT(!recorder.exchange->request_begun());
  recorder.exchange->ResumeRequest();
  const std::string first = client.ReadUntil("answer");
  EXPECT(first.starts_with("HTTP/1.1 200 ") && first.ends_with("answer"));
  EXPECT(first.find("Connection: close") == std::string::npos);
  client.Send(post);
  EXPECT_EQUAL(recorder.exchange->limits().max_request_body_size, 9u);
  recorder.exchange->ResumeRequest();
  const std::string second = client.ReadAll();
  EXPECT(second.starts_with("HTTP/1.1 413 "));
  EXPECT(second.find("Connection: close") != std::string::npos);
}

void LowersALimitUnderOpenConnections(Test& test) {
  EndpointOptions options;
  EngineServer server(options);
  server.on_exchange = Answer;
  Client first(server), second(server);
  EXPECT(IsServed(first) && IsServed(second));
  options.limits.max_concurrent_connections = 1;
  server.engine().SetLimits(0, options.limits);
  // Those who are there stay.
  EXPECT(IsServed(first) && IsServed(second));
  Client third(server);
  EXPECT(IsClosedWithoutBytes(third));
  first.Reset();
  EXPECT(server.TurnUntil([&] { return Connections(server) == 1; }));
  Client fourth(server);
  EXPECT(IsClosedWithoutBytes(fourth));
  options.limits.max_concurrent_connections = kNoLimit;
  server.engine().SetLimits(0, options.limits);
  Client fifth(server);
  EXPECT(IsServed(fifth));
}

constexpr Case kCases[] = {
    {"a connection too many is closed without a byte, and one that leaves makes room",
     ClosesOneTooMany},
    {"two engines count together, and one that closes gives back what it holds",
     CountsForTheWholeProcess},
    {"two listeners of an endpoint share its limit", CountsListenersOfAnEndpointTogether},
    {"where refusals are answered 128 at a time hear 503, the others nothing",
     AnswersSomeWhoAreTooMany},
    {"over TLS nobody is told that there are too many", AnswersNobodyOverTls},
    {"an engine may be closed while a connection is refused", ClosesWhenTheEngineEndsInTheRefusal},
    {"an address has its limit; exempt ones and Unix sockets have none", LimitsAnAddress},
    {"an upgraded connection makes room for another", LetsAnUpgradedConnectionLeaveTheCount},
    {"an upgrade too many is answered 503 on a connection that lives on", RefusesOneUpgradeTooMany},
    {"a place for an upgrade that does not come is given back", GivesBackAPlaceThatIsNotUsed},
    {"an engine may be closed while an upgrade is refused", SurvivesTheEnginesEndInARefusedUpgrade},
    {"the last request that a connection may have is answered with Connection: close",
     EndsAConnectionAfterItsRequests},
    {"a connection that is too old ends with its answer, an idle one in silence",
     EndsAnOldConnection},
    {"a refusal says the limit that was met", SaysWhichLimitWasMet},
    {"a length over the limit is refused before the body is read", RefusesADeclaredLength},
    {"an exchange keeps the limits it began with, the next one has the new ones",
     KeepsTheLimitsOfAnExchangeInFlight},
    {"a limit that is lowered closes nobody, and counts who is there",
     LowersALimitUnderOpenConnections},
};

}  // namespace

const CaseList kAdmissionCases(kCases);

}  // namespace windhover::test
