// The minimum data rates on connections: who is cut, when, and who is not. Time is the test's.
#include <functional>
#include <string>

#include "all_cases.h"
#include "engine/conn/connection.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/pairing.h"
#include "engine/tls/tls_context.h"
#include "engine_server.h"
#include "self_signed.h"
#include "tls_client.h"

namespace windhover::test {
namespace {

// Of a cut: not before the grace period is over, and soon after it.
constexpr uint64_t kGraceMs = 5000;
constexpr uint64_t kLatestMs = kGraceMs + 2000;
constexpr uint64_t kHourMs = 3600000;

constexpr std::string_view kPost = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n";

// A server on which a slow reader has no more than the grace period.
EndpointOptions SmallBuffers() {
  EndpointOptions options;
  options.limits.max_response_buffer_size = 1000;
  return options;
}

// Takes exchanges into a recorder and reads their bodies.
struct Reader {
  explicit Reader(EngineServer& server) {
    server.on_exchange = [this](Exchange& exchange) {
      recorder.exchange = &exchange;
      exchange.set_consumer(&recorder);
      if (before) before(exchange);
      exchange.ResumeRequest();
    };
    recorder.on_end = [](Exchange& exchange) { exchange.Respond(ResponseHead(), "read"); };
  }
  Recorder recorder;
  std::function<void(Exchange&)> before;
};

// Answers with as many bytes as are taken, without end.
struct Writer {
  explicit Writer(EngineServer& server) {
    server.on_exchange = [this](Exchange& exchange) {
      recorder.exchange = &exchange;
      exchange.set_consumer(&recorder);
      if (before) before(exchange);
      exchange.StartResponse(ResponseHead());
      Write(exchange);
    };
    recorder.on_writable = [this](Exchange& exchange) { Write(exchange); };
  }
  void Write(Exchange& exchange) {
    while (exchange.Write(block, nullptr)) continue;
  }
  Recorder recorder;
  std::function<void(Exchange&)> before;
  std::string block = std::string(50000, 'x');
};

// Lets time pass in small steps until `done`, or for `most` milliseconds; returns how long that
// was.
uint64_t PassUntil(EngineServer& server,
                   uint64_t most,
                   const std::function<bool()>& done,
                   const std::function<void(uint64_t)>& each = nullptr) {
  const uint64_t start = server.engine().now();
  for (uint64_t passed = 0; passed < most; passed = server.engine().now() - start) {
    if (each) each(passed);
    server.Pass(50);
    if (done()) return server.engine().now() - start;
  }
  return most + 1;
}

uint64_t PassUntilRejected(EngineServer& server, uint64_t most = 60000) {
  return PassUntil(server, most, [&] { return !server.rejected.empty(); });
}

void Pass(EngineServer& server, uint64_t milliseconds) {
  PassUntil(server, milliseconds, [] { return false; });
}

size_t Watches(EngineServer& server) { return server.engine().memory().watch_pool.live(); }

#define EXPECT_IN_TIME(passed)                                         \
  do {                                                                 \
    const uint64_t passed_ms = passed;                                 \
    EXPECT_EQUAL_FOR(passed_ms > kGraceMs, true, ToText(passed_ms));   \
    EXPECT_EQUAL_FOR(passed_ms <= kLatestMs, true, ToText(passed_ms)); \
  } while (false)

void CutsASlowBody(Test& test) {
  const std::string chunked =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n";
  for (const std::string& head : {std::string(kPost), chunked}) {
    EngineServer server;
    Reader reader(server);
    Client client(server);
    client.Send(head);
    uint64_t sent = 0;
    const uint64_t passed = PassUntil(
        server,
        60000,
        [&] { return !server.rejected.empty(); },
        [&](uint64_t now) {
          if (now >= sent * 1000) sent += client.Send("x");
        });
    EXPECT_IN_TIME(passed);
    EXPECT(server.rejected[0] == RejectReason::kRequestBodyTooSlow);
    EXPECT_EQUAL(server.rejected_limit, 240u);
    EXPECT(reader.recorder.log.ends_with("over:1 "));
    const std::string answer = client.ReadAll();
    EXPECT(answer.starts_with("HTTP/1.1 408 "));
    EXPECT(answer.find("Connection: close") != std::string::npos);
    EXPECT_EQUAL(Watches(server), 0u);
  }
}

void KeepsABodyAtTheRate(Test& test) {
  EngineServer server;
  Reader reader(server);
  Client client(server);
  client.Send(kPost);
  const std::string second(240, 'x');
  uint64_t seconds = 0;
  PassUntil(
      server,
      300000,
      [&] { return !server.rejected.empty(); },
      [&](uint64_t now) {
        if (now < seconds * 1000) return;
        client.Send(second);
        ++seconds;
      });
  EXPECT(server.rejected.empty());
  EXPECT(reader.recorder.body.size() >= 240u * 290);
}

void LetsABurstBuyNoSilence(Test& test) {
  for (const uint64_t before : {0u, 300u, 740u, 760u}) {
    EngineServer server;
    Reader reader(server);
    Client client(server);
    client.Send(kPost);
    Pass(server, before);
    client.Send(std::string(500000, 'x'));
    EXPECT_IN_TIME(PassUntilRejected(server));
  }
}

void ChargesNothingWhileTheConsumerPauses(Test& test) {
  EngineServer server;
  Reader reader(server);
  Client client(server);
  client.Send(kPost);
  client.Send("x");
  Pass(server, 3000);
  reader.recorder.exchange->PauseRequest();
  Pass(server, kHourMs);
  EXPECT(server.rejected.empty());
  reader.recorder.exchange->ResumeRequest();
  Pass(server, 1500);
  EXPECT(server.rejected.empty());
  // Of five seconds, four and a half are used up.
  EXPECT(PassUntilRejected(server) <= 500 + 2000);
}

void ChargesWhatWasWaitedBetweenPauses(Test& test) {
  EngineServer server;
  Reader reader(server);
  reader.recorder.on_data = [](Exchange& exchange) { exchange.PauseRequest(); };
  Client client(server);
  client.Send(kPost);
  uint64_t sent = 0;
  const uint64_t passed = PassUntil(
      server,
      60000,
      [&] { return !server.rejected.empty(); },
      [&](uint64_t now) {
        if (reader.recorder.exchange != nullptr) reader.recorder.exchange->ResumeRequest();
        if (now >= sent * 400) sent += client.Send("x");
      });
  // Each byte held its consumer for a moment; the time before it counts all the same.
  EXPECT_EQUAL_FOR(passed > kGraceMs, true, ToText(passed));
  EXPECT_EQUAL_FOR(passed <= 2 * kGraceMs, true, ToText(passed));
}

void ExcusesOneLateTick(Test& test) {
  for (const bool sends : {false, true}) {
    EngineServer server;
    Reader reader(server);
    Client client(server);
    client.Send(kPost);
    Pass(server, 4600);
    EXPECT(server.rejected.empty());
    server.Pass(20000);
    EXPECT(server.rejected.empty());
    if (sends) client.Send(std::string(1000, 'x'));
    Pass(server, 1000);
    EXPECT_EQUAL(server.rejected.size(), sends ? 0u : 1u);
  }
}

void NeverPunishesForALateTickAlone(Test& test) {
  EngineServer server;
  Reader reader(server);
  Client client(server);
  client.Send(kPost);
  // The process hangs again and again; what comes meanwhile is read afterwards.
  for (int i = 0; i < 20; ++i) {
    server.Pass(3000);
    client.Send(std::string(720, 'x'));
    EXPECT(server.rejected.empty());
  }
}

void EndsWithTheBody(Test& test) {
  EngineServer server;
  Reader reader(server);
  Client client(server);
  client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nx");
  EXPECT_EQUAL(Watches(server), 1u);
  client.Send("x");
  EXPECT(client.ReadUntil("read").ends_with("read"));
  Pass(server, 1000);
  EXPECT_EQUAL(Watches(server), 0u);
  // A body that came with its head was never waited for.
  client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxx");
  EXPECT(client.ReadUntil("read").ends_with("read"));
  EXPECT_EQUAL(server.engine().memory().watch_pool.total(), 1u);
}

void KnowsNothingOfTheExchangeBefore(Test& test) {
  for (const bool has_rate : {true, false}) {
    EngineServer server;
    Reader reader(server);
    Client client(server);
    client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nx");
    Pass(server, 450);
    client.Send("x");
    EXPECT(client.ReadUntil("read").ends_with("read"));
    EXPECT_EQUAL(Watches(server), 1u);
    if (!has_rate) {
      reader.before = [](Exchange& exchange) {
        exchange.ChangeLimits({.max_request_body_size = {},
                               .min_request_body_data_rate = DataRate(),
                               .min_response_data_rate = {}});
      };
    }
    client.Send(kPost);
    if (has_rate) {
      EXPECT_IN_TIME(PassUntilRejected(server));
    } else {
      Pass(server, kHourMs / 10);
      EXPECT(server.rejected.empty());
    }
  }
}

void CutsAStalledReader(Test& test) {
  EngineServer server(SmallBuffers());
  Writer writer(server);
  Client client(server);
  client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const auto over = [&] { return writer.recorder.exchange == nullptr; };
  EXPECT_IN_TIME(PassUntil(server, 60000, over));
  EXPECT_EQUAL(writer.recorder.log, "over:24 ");
  EXPECT_EQUAL(server.ended(EndReason::kMinResponseDataRate), 1);
  client.ReadAll();
  EXPECT(client.saw_reset());
}

void CutsASlowReader(Test& test) {
  EndpointOptions options = SmallBuffers();
  options.limits.min_response_data_rate = {.bytes_per_second = 1'000'000, .grace_period = 5000};
  for (const size_t step : {size_t{2'000}, size_t{200'000}}) {
    EngineServer server(options);
    Writer writer(server);
    Client client(server);
    client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto over = [&] { return writer.recorder.exchange == nullptr; };
    // 40 kB/s, or 4 MB/s.
    const uint64_t passed = PassUntil(server, 20000, over, [&](uint64_t) { client.Take(step); });
    if (step == 2'000) {
      EXPECT_EQUAL_FOR(passed > kGraceMs, true, ToText(passed));
      EXPECT_EQUAL_FOR(passed <= 20000, true, ToText(passed));
    } else {
      EXPECT_EQUAL(passed, 20001u);
    }
  }
}

void CountsWhatIsEncrypted(Test& test) {
  const SelfSigned pair = MakeSelfSigned("a.test");
  std::string error;
  auto context = TlsContext::Create({.pairs = {{pair.certificate_pem, pair.key_pem}}}, &error);
  EXPECT_EQUAL(error, "");
  EndpointOptions options = SmallBuffers();
  options.limits.min_response_data_rate = {.bytes_per_second = 1'000'000, .grace_period = 5000};
  options.tls =
      std::make_shared<TlsNames>(std::vector<TlsNames::Entry>{{.name = "", .context = context}});
  for (const size_t step : {size_t{0}, size_t{200'000}}) {
    EngineServer server(options);
    Writer writer(server);
    TlsClient client(server);
    EXPECT(client.is_connected());
    EXPECT(client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    EXPECT(server.TurnUntil([&] { return writer.recorder.exchange != nullptr; }));
    const auto over = [&] { return writer.recorder.exchange == nullptr; };
    const uint64_t passed = PassUntil(server, 20000, over, [&](uint64_t) { client.Take(step); });
    if (step == 0) {
      EXPECT_IN_TIME(passed);
      EXPECT_EQUAL(writer.recorder.log, "over:24 ");
    } else {
      EXPECT_EQUAL(passed, 20001u);
    }
  }
}

void GivesALargeBufferItsTime(Test& test) {
  EndpointOptions options;
  options.limits.min_response_data_rate = {.bytes_per_second = 1000, .grace_period = 1000};
  options.limits.max_response_buffer_size = 20000;
  EngineServer server(options);
  Writer writer(server);
  Client client(server);
  client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const auto over = [&] { return writer.recorder.exchange == nullptr; };
  const uint64_t passed = PassUntil(server, 60000, over);
  EXPECT_EQUAL_FOR(passed > 20000 && passed <= 22000, true, ToText(passed));
}

void CutsAReaderOfWhatIsLeft(Test& test) {
  EngineServer server(SmallBuffers());
  const std::string body(30'000'000, 'x');
  server.on_exchange = [&](Exchange& exchange) { exchange.Respond(ResponseHead(), body); };
  for (const std::string_view connection : {"keep-alive", "close"}) {
    Client client(server);
    client.Send("GET / HTTP/1.1\r\nHost: a\r\nConnection: " + std::string(connection) + "\r\n\r\n");
    EXPECT_EQUAL(server.engine().live_connections(), 1u);
    EXPECT_EQUAL(server.engine().counters().Get(Counter::kExchangesInFlight), 0);
    const auto gone = [&] { return server.engine().live_connections() == 0; };
    EXPECT_IN_TIME(PassUntil(server, 60000, gone));
  }
  EXPECT_EQUAL(server.ended(EndReason::kMinResponseDataRate), 2);
}

void LeavesTheLastAnswerItsRate(Test& test) {
  EngineServer server(SmallBuffers());
  const std::string body(8000, 'x');
  server.on_exchange = [&](Exchange& exchange) {
    exchange.ChangeLimits({.max_request_body_size = {},
                           .min_request_body_data_rate = {},
                           .min_response_data_rate = DataRate()});
    exchange.Respond(ResponseHead(), body);
  };
  Client client(server);
  // Small answers are gathered, and go out when their exchanges are gone.
  std::string some;
  for (int i = 0; i < 5; ++i) some += "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  const auto is_queued = [&] { return server.engine().memory().blocks.live() != 0; };
  for (int64_t asked = 5; asked <= 3000 && !is_queued(); asked += 5) {
    client.Send(some);
    EXPECT(server.TurnUntil([&] {
      return server.engine().counters().Get(Counter::kExchangesTotal) == asked || is_queued();
    }));
  }
  EXPECT(is_queued());
  Pass(server, 60000);
  EXPECT_EQUAL(server.engine().live_connections(), 1u);
  EXPECT_EQUAL(server.ended(EndReason::kMinResponseDataRate), 0);
}

void FollowsAChangeOfTheResponseRate(Test& test) {
  EngineServer server(SmallBuffers());
  Writer writer(server);
  Client client(server);
  client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  Pass(server, 3000);
  writer.recorder.exchange->ChangeLimits({.max_request_body_size = {},
                                          .min_request_body_data_rate = {},
                                          .min_response_data_rate = DataRate()});
  EXPECT(!writer.recorder.exchange->Write("x", nullptr));
  server.Turn();
  Pass(server, kHourMs / 10);
  EXPECT_EQUAL(Watches(server), 0u);
  EXPECT(writer.recorder.exchange != nullptr);
  writer.recorder.exchange->ChangeLimits(
      {.max_request_body_size = {},
       .min_request_body_data_rate = {},
       .min_response_data_rate = DataRate{.bytes_per_second = 240, .grace_period = 5000}});
  EXPECT(!writer.recorder.exchange->Write(std::string(10000, 'x'), nullptr));
  const auto over = [&] { return writer.recorder.exchange == nullptr; };
  EXPECT_IN_TIME(PassUntil(server, 60000, over));
}

void LeavesUpgradedConnectionsAlone(Test& test) {
  EngineServer server(SmallBuffers());
  Recorder recorder;
  server.on_exchange = [&](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
    ResponseHead head;
    head.status = 101;
    EXPECT(exchange.ReserveUpgrade());
    exchange.Upgrade(head);
    exchange.ResumeRequest();
  };
  Client client(server);
  client.Send("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
  const std::string block(100000, 'x');
  while (recorder.exchange->Write(block, nullptr)) continue;
  client.Send("x");
  Pass(server, kHourMs / 10);
  EXPECT_EQUAL(Watches(server), 0u);
  EXPECT_EQUAL(recorder.log, "data ");
}

void LeavesAPairedEdgeAlone(Test& test) {
  EngineServer server;
  Reader reader(server);
  EndpointOptions options = SmallBuffers();
  options.paired = true;
  const std::string path = server.ListenUnix(options);
  Client edge(server, path);
  edge.Send(kPairingPreface);
  edge.Send(kPost);
  edge.Send("x");
  Pass(server, kHourMs / 10);
  reader.recorder.exchange->StartResponse(ResponseHead());
  const std::string block(100000, 'x');
  while (reader.recorder.exchange->Write(block, nullptr)) continue;
  Pass(server, kHourMs / 10);
  EXPECT_EQUAL(reader.recorder.log, "data ");
  EXPECT_EQUAL(server.engine().memory().watch_pool.total(), 0u);
  // Who did not pair is a client as any other.
  Client plain(server, path);
  plain.Send(kPost);
  EXPECT_IN_TIME(PassUntilRejected(server));
}

void GoesWithItsConnection(Test& test) {
  for (const bool engine_ends : {false, true}) {
    EngineServer server(SmallBuffers());
    Reader reader(server);
    Client uploading(server), reset(server);
    uploading.Send(kPost);
    reset.Send(kPost);
    EXPECT_EQUAL(Watches(server), 2u);
    reset.Reset();
    EXPECT(server.TurnUntil([&] { return Watches(server) == 1; }));
    if (engine_ends) {
      server.Close();
      EXPECT(server.TurnUntil([&] { return Watches(server) == 0; }));
    }
  }
}

constexpr Case kCases[] = {
    {"a body that trickles is answered 408 when the grace period is over, not before",
     CutsASlowBody},
    {"a body at the minimum rate may take as long as it takes", KeepsABodyAtTheRate},
    {"a burst buys no more silence than the grace period, whenever it came",
     LetsABurstBuyNoSilence},
    {"a consumer that pauses costs the client nothing", ChargesNothingWhileTheConsumerPauses},
    {"a consumer that pauses at each byte does not save a client that trickles",
     ChargesWhatWasWaitedBetweenPauses},
    {"a late look at the clock excuses the client once", ExcusesOneLateTick},
    {"a process that hangs again and again punishes no client that keeps to the rate",
     NeverPunishesForALateTickAlone},
    {"nothing is watched when the body is there", EndsWithTheBody},
    {"an exchange is charged by its own rate from its own beginning",
     KnowsNothingOfTheExchangeBefore},
    {"a reader that stalls is reset when the grace period is over, not before", CutsAStalledReader},
    {"a reader below the rate is reset, one above it is not", CutsASlowReader},
    {"over TLS a reader is held to the same rate", CountsWhatIsEncrypted},
    {"a reader is given the time in which a full buffer is taken at the rate",
     GivesALargeBufferItsTime},
    {"what an exchange leaves behind must be taken at the rate, too", CutsAReaderOfWhatIsLeft},
    {"what an exchange without a rate leaves behind is not watched", LeavesTheLastAnswerItsRate},
    {"a changed rate counts from the next write that waits", FollowsAChangeOfTheResponseRate},
    {"an upgraded connection has no minimum rate", LeavesUpgradedConnectionsAlone},
    {"a paired edge has no minimum rate, another client of its endpoint has",
     LeavesAPairedEdgeAlone},
    {"a connection that ends takes its watch along", GoesWithItsConnection},
};

}  // namespace

const CaseList kRateWatchCases(kCases);

}  // namespace windhover::test
