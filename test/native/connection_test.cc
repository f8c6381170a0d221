// A connection's own promises: deadlines, ends, pairing, and being closed at any moment.
#include <unistd.h>

#include <functional>
#include <string>
#include <utility>

#include "all_cases.h"
#include "engine/conn/connection.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/pairing.h"
#include "engine_server.h"

namespace windhover::test {
namespace {

constexpr std::string_view kGet = "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n";

void Answer(Exchange& exchange) { exchange.Respond(ResponseHead(), "answer"); }

void ClosesIdleConnectionsInSilence(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  Client client(server);
  client.Send(kGet);
  client.ReadUntil("answer");
  server.Pass(129000);
  EXPECT_EQUAL(client.ReadAvailable(), "");
  EXPECT(!client.saw_end());
  server.Pass(2000);
  EXPECT_EQUAL(client.ReadAll(), "");
  EXPECT(client.saw_end());
}

void GivesAHeadOneFixedDeadline(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  Client client(server);
  client.Send("GET / HTTP/1.1\r\n");
  for (int i = 0; i < 29; ++i) {
    server.Pass(1000);
    client.Send("A: b\r\n");
  }
  EXPECT(server.rejected.empty());
  server.Pass(2000);
  const std::string answer = client.ReadAll();
  EXPECT(answer.starts_with("HTTP/1.1 408 "));
  EXPECT(answer.find("Connection: close") != std::string::npos);
  EXPECT(server.rejected.size() == 1 && server.rejected[0] == RejectReason::kRequestHeadersTimeout);
}

void ForgivesWhatItsOwnSlownessCost(Test& test) {
  EndpointOptions options;
  options.limits.keep_alive_timeout = 1000;
  EngineServer server(options);
  server.on_exchange = Answer;
  Client punctual(server), silent(server), slow(server);
  for (Client* client : {&punctual, &silent}) {
    client->Send(kGet);
    client->ReadUntil("answer");
  }
  bool held_up = false;
  server.on_exchange = [&](Exchange& exchange) {
    // For longer than a connection may be idle.
    if (!std::exchange(held_up, true)) {
      punctual.SendNow(kGet);
      usleep(2000000);
    }
    Answer(exchange);
  };
  slow.Send(kGet);
  EXPECT(punctual.ReadUntil("answer").ends_with("answer"));
  EXPECT(!punctual.saw_end());
  EXPECT_EQUAL(silent.ReadAll(), "");
  EXPECT(silent.saw_end());
}

void HasNoDeadlineForAnAnswer(Test& test) {
  EngineServer server;
  Exchange* held = nullptr;
  server.on_exchange = [&](Exchange& exchange) { held = &exchange; };
  Client client(server);
  client.Send(kGet);
  server.Pass(3600000);
  EXPECT(held != nullptr && !client.saw_end());
  Answer(*held);
  EXPECT(client.ReadUntil("answer").ends_with("answer"));
}

void TellsWhenTheClientLeaves(Test& test) {
  for (const bool reset : {false, true}) {
    EngineServer server;
    Recorder recorder;
    server.on_exchange = [&](Exchange& exchange) {
      exchange.connection().set_watched(true);
      exchange.set_consumer(&recorder);
    };
    Client client(server);
    client.Send(kGet);
    if (reset) {
      client.Reset();
    } else {
      client.Finish();
    }
    EXPECT(server.TurnUntil([&] { return server.closed_connections.size() == 1; }));
    EXPECT_EQUAL(recorder.log, reset ? "over:3 " : "over:2 ");
  }
}

void RefusesAndLingers(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  Client client(server);
  client.Send(std::string("GET / HTTP/1.1\r\nBad Field: x\r\n\r\n") + std::string(100000, 'x'));
  const std::string answer = client.ReadAll();
  EXPECT(answer.starts_with("HTTP/1.1 400 "));
  EXPECT(!client.saw_reset());
  EXPECT_EQUAL(server.rejected.size(), 1u);
}

void EndsConnectionsWhenDraining(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  Client busy(server), idle(server);
  busy.Send(kGet);
  busy.ReadUntil("answer");
  idle.Send(kGet);
  idle.ReadUntil("answer");
  server.engine().Drain();
  busy.Send(kGet);
  EXPECT(busy.ReadAll().find("Connection: close") != std::string::npos);
  server.Turn();
  EXPECT(!idle.saw_end());
  server.engine().CloseIdle();
  EXPECT_EQUAL(idle.ReadAll(), "");
  EXPECT(idle.saw_end());
}

void EndsBusyConnectionsForGood(Test& test) {
  EngineServer server;
  Exchange* held = nullptr;
  server.on_exchange = [&](Exchange& exchange) {
    held = &exchange;
    ResponseHead head;
    head.content_length = 6;
    exchange.StartResponse(head);
  };
  Client client(server);
  client.Send(kGet);
  const std::string head = client.ReadUntil("\r\n\r\n");
  EXPECT(head.find("Connection: close") == std::string::npos);
  server.engine().Drain();
  server.engine().CloseIdle();
  EXPECT(!client.saw_end());
  held->Write("answer", nullptr);
  held->EndResponse("");
  EXPECT(client.ReadAll().ends_with("answer"));
  EXPECT(client.saw_end());
}

void AnnouncesConnections(Test& test) {
  EndpointOptions options;
  options.announces = true;
  EngineServer server(options);
  server.on_exchange = Answer;
  uint32_t seen = 0;
  bool accepts = true;
  server.on_connection = [&](Connection& connection) {
    ++seen;
    EXPECT_EQUAL(connection.requests(), 0u);
    EXPECT_EQUAL(std::string(connection.peer_address()), "127.0.0.1");
    return accepts;
  };
  Client accepted(server);
  accepted.Send(kGet);
  EXPECT(accepted.ReadUntil("answer").ends_with("answer"));
  EXPECT_EQUAL(seen, 1u);
  accepts = false;
  Client refused(server);
  refused.Send(kGet);
  EXPECT_EQUAL(refused.ReadAll(), "");
  EXPECT_EQUAL(seen, 2u);
  accepted.Send(kGet);
  EXPECT(accepted.ReadUntil("answer").ends_with("answer"));
  EXPECT_EQUAL(server.engine().counters().Get(Counter::kExchangesTotal), 2);
}

void SurvivesTheEnginesEndWhileAnnouncing(Test& test) {
  EndpointOptions options;
  options.announces = true;
  EngineServer server(options);
  server.on_connection = [&](Connection&) {
    if (!server.engine().is_closing()) server.Close();
    return true;
  };
  Client client(server);
  EXPECT_EQUAL(client.ReadAll(), "");
}

void Pairs(Test& test) {
  EngineServer server;
  bool paired = false;
  server.on_exchange = [&](Exchange& exchange) {
    paired = exchange.connection().is_paired();
    Answer(exchange);
  };
  EndpointOptions options;
  options.paired = true;
  const std::string path = server.ListenUnix(options);
  Client edge(server, path);
  for (const char byte : kPairingPreface) edge.Send({&byte, 1});
  std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (int i = 0; i < 120; ++i) many += "A: b\r\n";
  edge.Send(many + "\r\n");
  const std::string answer = edge.ReadUntil("answer");
  EXPECT(answer.starts_with(kPairingPreface));
  EXPECT(answer.find("200 OK") != std::string::npos);
  EXPECT(paired);
  server.Pass(3600000);
  server.engine().CloseIdle();
  edge.Send(kGet);
  EXPECT(edge.ReadUntil("answer").ends_with("answer"));
  Client plain(server, path);
  plain.Send(kGet);
  EXPECT(plain.ReadUntil("answer").ends_with("answer"));
  EXPECT(!paired);
  Client wrong(server, path);
  wrong.Send(std::string_view("\0WINDHOVER-PAIX\x01", 16));
  EXPECT_EQUAL(wrong.ReadAll(), "");
  EXPECT(server.rejected.back() == RejectReason::kInvalidPreface);
  Client tcp(server);
  tcp.Send(kPairingPreface);
  EXPECT(tcp.ReadAll().starts_with("HTTP/1.1 400 "));
}

std::string Burst(int count) {
  std::string burst;
  for (int i = 0; i < count; ++i) burst += kGet;
  return burst;
}

void LimitsWhatIsPipelined(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  Client client(server);
  std::string burst;
  while (burst.size() < 100000) burst += kGet;
  size_t sent = 0;
  for (size_t count = burst.size(); count == burst.size() && sent < 100000000;) {
    count = client.Send(burst);
    sent += count;
  }
  EXPECT(sent < 100000000);
}

void AnswersABurstInOneWrite(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  Client client(server);
  client.Send(Burst(50));
  client.ReadAvailable();
  const int segments = client.segments_received();
  EXPECT(segments == 1 || segments == -1);
}

// A handler that takes its time, so that requests outnumber what a turn has time for.
void AnswerSlowly(Exchange& exchange) {
  const uint64_t end = uv_hrtime() + 20000;
  while (uv_hrtime() < end) continue;
  Answer(exchange);
}

void HearsOthersBetweenPipelinedRequests(Test& test) {
  constexpr int kMany = 2000;
  EngineServer server;
  bool other_heard = false;
  int before_other = 0;
  server.on_exchange = [&](Exchange& exchange) {
    if (exchange.connection().id() == 1) other_heard = true;
    if (!other_heard) ++before_other;
    AnswerSlowly(exchange);
  };
  Client other(server);
  server.Turn();
  Client flood(server);
  flood.Send(Burst(kMany));
  EXPECT(before_other > 0);
  other.Send(kGet);
  EXPECT(other_heard);
  EXPECT(before_other < kMany / 2);
  EXPECT(server.TurnUntil([&] {
    flood.ReadAvailable();
    return server.engine().counters().Get(Counter::kExchangesTotal) == kMany + 1;
  }));
}

void AnswersWhatWasPipelinedBeforeTheFin(Test& test) {
  EngineServer server;
  server.on_exchange = AnswerSlowly;
  Client client(server);
  client.Send(Burst(500));
  client.Finish();
  const std::string answers = client.ReadAll();
  int count = 0;
  for (size_t at = answers.find("answer"); at != std::string::npos;
       at = answers.find("answer", at + 1))
    ++count;
  EXPECT_EQUAL(count, 500);
  EXPECT(client.saw_end() && !client.saw_reset());
}

void CostsNothingWhileIdle(Test& test) {
  EngineServer server;
  server.on_exchange = Answer;
  EngineMemory& memory = server.engine().memory();
  Client first(server), second(server);
  for (int i = 0; i < 100; ++i) {
    for (Client* client : {&first, &second}) {
      client->Send(kGet.substr(0, 20));
      client->Send(kGet.substr(20));
      EXPECT(client->ReadUntil("answer").ends_with("answer"));
    }
  }
  server.Turn();
  EXPECT_EQUAL(memory.blocks.live(), 0u);
  EXPECT_EQUAL(memory.exchange_pool.live(), 0u);
  EXPECT_EQUAL(memory.exchange_pool.total(), 200u);
  EXPECT_EQUAL(memory.exchange_pool.capacity(), 32u);
}

using Action = std::function<void(Exchange&)>;

// Runs one exchange with a body, in which `action` happens at the given call.
void RunWith(int moment, const Action& action) {
  EngineServer server;
  Recorder recorder;
  const auto at = [&](int now, Exchange& exchange) {
    if (now == moment) action(exchange);
  };
  server.on_exchange = [&](Exchange& exchange) {
    exchange.set_consumer(&recorder);
    exchange.ResumeRequest();
    at(0, exchange);
  };
  recorder.on_data = [&](Exchange& exchange) { at(1, exchange); };
  recorder.on_end = [&](Exchange& exchange) {
    if (moment == 2) return action(exchange);
    exchange.StartResponse(ResponseHead());
    if (moment == 3) return action(exchange);
    exchange.Write(std::string(200000, 'x'), nullptr);
    if (moment == 4) return action(exchange);
    exchange.EndResponse("");
  };
  recorder.on_over = [&](Exchange& exchange) {
    if (moment == 5) action(exchange);
  };
  server.on_rejected = [] {};
  Client client(server);
  std::string request = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  request += "3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n";
  client.Send(request + std::string(kGet) + std::string(kGet));
  client.Finish();
  client.ReadAll();
}

void SurvivesAbortAtAnyMoment(Test& test) {
  for (int moment = 0; moment <= 5; ++moment) {
    RunWith(moment, [](Exchange& exchange) { exchange.Abort(EndReason::kAppAborted); });
    RunWith(moment,
            [](Exchange& exchange) { exchange.connection().CloseNow(EndReason::kServerClosed); });
    RunWith(moment, [](Exchange& exchange) { exchange.connection().CloseGently(); });
    RunWith(moment, [](Exchange& exchange) { exchange.PauseRequest(); });
    RunWith(moment, [](Exchange& exchange) {
      if (!exchange.response_started()) Answer(exchange);
    });
  }
  EXPECT(true);
}

void SurvivesTheEnginesEndAtAnyMoment(Test& test) {
  for (int moment = 0; moment <= 5; ++moment) {
    bool closed = false;
    RunWith(moment, [&](Exchange& exchange) {
      Engine* engine = exchange.connection().engine();
      if (engine->is_closing()) return;
      static_cast<EngineServer*>(engine->delegate())->Close();
      closed = true;
    });
    EXPECT_EQUAL_FOR(closed, true, std::to_string(moment));
  }
}

constexpr Case kCases[] = {
    {"an idle connection is closed in silence after the keep-alive timeout, not before",
     ClosesIdleConnectionsInSilence},
    {"a head has one fixed deadline that trickling does not extend, then 408",
     GivesAHeadOneFixedDeadline},
    {"a request that came in time is answered, however late the loop is to read it",
     ForgivesWhatItsOwnSlownessCost},
    {"an answer may take as long as it takes", HasNoDeadlineForAnAnswer},
    {"a consumer hears whether its client left or was reset", TellsWhenTheClientLeaves},
    {"a refused client can read why, whatever it has sent behind", RefusesAndLingers},
    {"a draining engine ends busy connections with their answer and idle ones when told",
     EndsConnectionsWhenDraining},
    {"a draining engine that closes idle connections ends busy ones after their answer too",
     EndsBusyConnectionsForGood},
    {"an endpoint announces each connection once, before its first request, if it was told to",
     AnnouncesConnections},
    {"an engine may be closed while it announces a connection",
     SurvivesTheEnginesEndWhileAnnouncing},
    {"an edge pairs by its preface, and nobody else does", Pairs},
    {"a client that pipelines and never reads is held back", LimitsWhatIsPipelined},
    {"a pipelined burst is answered in one write", AnswersABurstInOneWrite},
    {"a client that pipelines thousands of requests lets others be heard in between",
     HearsOthersBetweenPipelinedRequests},
    {"what was pipelined is answered when FIN follows it", AnswersWhatWasPipelinedBeforeTheFin},
    {"an idle connection holds no memory but its own, however many requests it had",
     CostsNothingWhileIdle},
    {"an exchange may be ended from inside any of its callbacks", SurvivesAbortAtAnyMoment},
    {"an engine may be closed from inside any callback", SurvivesTheEnginesEndAtAnyMoment},
};

}  // namespace

const CaseList kConnectionCases(kCases);

}  // namespace windhover::test
