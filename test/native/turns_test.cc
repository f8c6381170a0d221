// Turns of the loop under a crowd: how much of what many clients send ahead is answered before
// others are heard, and that all of it is answered in the end.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <uv.h>

#include "all_cases.h"
#include "engine/loop/timer_wheel.h"
#include "engine/loop/turn_end.h"
#include "engine_server.h"

namespace windhover::test {
namespace {

constexpr std::string_view kGet = "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n";
// No turn is promised to be so short; one request of each client would be more.
constexpr int64_t kMostInATurn = 60;

std::string Burst(int count) {
  std::string burst;
  for (int i = 0; i < count; ++i) burst += kGet;
  return burst;
}

int CountAnswers(std::string_view answers) {
  int count = 0;
  for (size_t at = 0; (at = answers.find("\r\n\r\nanswer", at)) != std::string_view::npos; ++at)
    ++count;
  return count;
}

void SpinFor(uint64_t nanoseconds) {
  const uint64_t end = uv_hrtime() + nanoseconds;
  while (uv_hrtime() < end) continue;
}

void AnswerSlowly(Exchange& exchange) {
  SpinFor(20000);
  exchange.Respond(ResponseHead(), "answer");
}

struct Crowd {
  Crowd(EngineServer& server_of_all, int count) : server(server_of_all) {
    for (int i = 0; i < count; ++i) clients.push_back(std::make_unique<Client>(server));
    const auto all = static_cast<size_t>(count);
    accepted = server.TurnUntil([&] { return server.engine().live_connections() >= all; });
  }
  void SendNow(std::string_view data) {
    for (const auto& client : clients) client->SendNow(data);
  }
  EngineServer& server;
  std::vector<std::unique_ptr<Client>> clients;
  bool accepted = false;
};

int64_t Answered(EngineServer& server) {
  return server.engine().counters().Get(Counter::kExchangesTotal);
}

void SharesTurnsAmongACrowd(Test& test) {
  constexpr int kClients = 200, kEach = 30;
  EngineServer server;
  server.on_exchange = AnswerSlowly;
  Crowd crowd(server, kClients);
  EXPECT(crowd.accepted);
  crowd.SendNow(Burst(kEach));
  // Until they are known for what they are, each is heard once.
  server.Turn();
  server.Turn();
  int64_t answered = Answered(server);
  int64_t most = 0;
  EXPECT(server.TurnUntil([&] {
    const int64_t before = std::exchange(answered, Answered(server));
    most = std::max(most, answered - before);
    return Answered(server) == kClients * kEach;
  }));
  EXPECT(most > 0);
  EXPECT(most < kMostInATurn);
  for (const auto& client : crowd.clients)
    EXPECT_EQUAL(CountAnswers(client->ReadAvailable()), kEach);
}

void ReadsACrowdInTurn(Test& test) {
  constexpr int kClients = 200, kEach = 5;
  EngineServer server;
  server.on_exchange = AnswerSlowly;
  Crowd crowd(server, kClients);
  crowd.SendNow(Burst(kEach));
  EXPECT(server.TurnUntil([&] { return Answered(server) == kClients * kEach; }));
  // They are all silent now, and all come again at the same time: with one request, this time.
  for (int i = 0; i < 5; ++i) server.Turn();
  crowd.SendNow(kGet);
  Client& other = *crowd.clients.front();
  int64_t answered = Answered(server);
  int64_t most = 0;
  EXPECT(server.TurnUntil([&] {
    const int64_t before = std::exchange(answered, Answered(server));
    most = std::max(most, answered - before);
    return Answered(server) == kClients * (kEach + 1);
  }));
  EXPECT(most > 0);
  EXPECT(most < kMostInATurn);
  EXPECT_EQUAL(CountAnswers(other.ReadAvailable()), kEach + 1);
}

void AnswersACrowdBeforeItsFin(Test& test) {
  constexpr int kClients = 40, kEach = 30;
  EngineServer server;
  server.on_exchange = AnswerSlowly;
  Crowd crowd(server, kClients);
  crowd.SendNow(Burst(kEach));
  server.Turn();
  for (const auto& client : crowd.clients) client->Finish();
  for (const auto& client : crowd.clients) {
    EXPECT_EQUAL(CountAnswers(client->ReadAll()), kEach);
    EXPECT(client->saw_end() && !client->saw_reset());
  }
}

void ReadsLongHeadsOfACrowd(Test& test) {
  constexpr int kClients = 30, kEach = 5;
  EngineServer server;
  server.on_exchange = AnswerSlowly;
  Crowd crowd(server, kClients);
  const std::string head =
      "GET / HTTP/1.1\r\nHost: a.test\r\nA: " + std::string(25000, 'a') + "\r\n\r\n";
  std::string all;
  for (int i = 0; i < kEach; ++i) all += head;
  // Each piece ends within a head.
  constexpr size_t kPiece = 40000;
  for (size_t at = 0; at < all.size(); at += kPiece) {
    crowd.SendNow(std::string_view(all).substr(at, kPiece));
    for (int i = 0; i < 40; ++i) server.Turn();
  }
  EXPECT(server.TurnUntil([&] { return Answered(server) == kClients * kEach; }));
  for (const auto& client : crowd.clients)
    EXPECT_EQUAL(CountAnswers(client->ReadAvailable()), kEach);
}

// Answers that somebody else makes, later.
struct Unanswered {
  explicit Unanswered(EngineServer& server) {
    server.on_exchange = [this](Exchange& exchange) {
      consumers.push_back(std::make_unique<Recorder>());
      consumers.back()->exchange = &exchange;
      consumers.back()->on_over = [this](Exchange&) { --open; };
      exchange.set_consumer(consumers.back().get());
      ++open;
    };
  }
  void AnswerAll() {
    // An answer may let the next request in.
    for (const std::unique_ptr<Recorder>& consumer : std::exchange(consumers, {})) {
      if (consumer->exchange == nullptr) continue;
      consumer->exchange->Respond(ResponseHead(), "answer");
      done.push_back(consumer->log);
    }
  }
  std::vector<std::unique_ptr<Recorder>> consumers;
  std::vector<std::string> done;
  int open = 0;
};

void GivesACrowdFewPlaces(Test& test) {
  constexpr int kClients = 60, kEach = 3;
  constexpr int kPlaces = TurnEnd::kPlaces;
  EngineServer server;
  Unanswered unanswered(server);
  Crowd crowd(server, kClients);
  Client other(server);
  crowd.SendNow(Burst(kEach));
  EXPECT(server.TurnUntil([&] { return unanswered.open == kClients; }));
  unanswered.AnswerAll();
  server.Turn();
  server.Turn();
  // The first that wait are no crowd yet.
  const int begun = unanswered.open;
  EXPECT(begun >= kPlaces && begun < 2 * kPlaces);
  // Who does not belong to them waits for none of them.
  other.SendNow(kGet);
  server.Turn();
  server.Turn();
  EXPECT_EQUAL(unanswered.open, begun + 1);
  unanswered.AnswerAll();
  server.Turn();
  server.Turn();
  EXPECT_EQUAL(unanswered.open, kPlaces);
  // Slow answers slow the others down, and do not stop them.
  EXPECT(server.TurnUntil([&] { return unanswered.open >= 2 * kPlaces; }));
  EXPECT(server.TurnUntil([&] {
    unanswered.AnswerAll();
    return Answered(server) == kClients * kEach + 1 && unanswered.open == 0;
  }));
  for (const auto& client : crowd.clients)
    EXPECT_EQUAL(CountAnswers(client->ReadAvailable()), kEach);
}

void FindsALeaverOfACrowd(Test& test) {
  constexpr int kClients = 30;
  EngineServer server;
  Unanswered unanswered(server);
  Crowd crowd(server, kClients);
  crowd.SendNow(Burst(2));
  EXPECT(server.TurnUntil([&] { return unanswered.open == kClients; }));
  unanswered.AnswerAll();
  EXPECT(server.TurnUntil([&] { return unanswered.open == kClients; }));
  // Their sockets are not read while the answers are made.
  for (const auto& client : crowd.clients) client->Reset();
  server.Pass(1250);
  EXPECT_EQUAL(unanswered.open, 0);
  EXPECT_EQUAL(server.ended(EndReason::kClientReset), kClients);
}

// Each piece of a body takes its consumer a while.
struct SlowReaders {
  explicit SlowReaders(EngineServer& server) {
    server.on_exchange = [this](Exchange& exchange) {
      consumers.push_back(std::make_unique<Recorder>());
      Recorder* consumer = consumers.back().get();
      if (exchange.head().method == Method::kGet) {
        exchange.set_consumer(consumer);
        waiting = &exchange;
        return;
      }
      consumer->on_data = [this](Exchange&) {
        ++pieces;
        SpinFor(50000);
      };
      consumer->on_end = [](Exchange& whole) { whole.Respond(ResponseHead(), "answer"); };
      exchange.set_consumer(consumer);
      exchange.ResumeRequest();
    };
  }
  void AnswerGet() { std::exchange(waiting, nullptr)->Respond(ResponseHead(), "answer"); }
  std::vector<std::unique_ptr<Recorder>> consumers;
  Exchange* waiting = nullptr;
  int pieces = 0;
};

void HearsWhoBeginsFirst(Test& test) {
  constexpr int kClients = 200;
  EngineServer server;
  SlowReaders readers(server);
  Client other(server);
  other.SendNow(kGet);
  EXPECT(server.TurnUntil([&] { return readers.waiting != nullptr; }));
  readers.AnswerGet();
  EXPECT_EQUAL(CountAnswers(other.ReadAvailable()), 1);
  Crowd crowd(server, kClients);
  crowd.SendNow("POST / HTTP/1.1\r\nHost: a.test\r\nContent-Length: 8\r\n\r\n");
  EXPECT(server.TurnUntil([&] { return Answered(server) == kClients + 1; }));
  for (int i = 0; i < 5; ++i) server.Turn();
  for (int round = 1; round <= 2; ++round) {
    crowd.SendNow("drip");
    other.SendNow(kGet);
    const int before = readers.pieces;
    server.Turn();
    EXPECT_EQUAL(Answered(server), kClients + 1 + round);
    EXPECT(readers.pieces > before);
    EXPECT(readers.pieces < before + kClients / 10);
    EXPECT(readers.waiting != nullptr);
    readers.AnswerGet();
    EXPECT(server.TurnUntil([&] { return readers.pieces == round * kClients; }));
    EXPECT_EQUAL(CountAnswers(other.ReadAvailable()), 1);
  }
  for (const auto& client : crowd.clients) EXPECT_EQUAL(CountAnswers(client->ReadAvailable()), 1);
}

void HearsShortRequestsFirst(Test& test) {
  constexpr int kClients = 200;
  const std::string long_head =
      "GET / HTTP/1.1\r\nHost: a.test\r\nA: " + std::string(14000, 'a') + "\r\n\r\n";
  EngineServer server;
  Client other(server);
  Crowd crowd(server, kClients);
  Unanswered unanswered(server);
  const auto ask_all = [&](std::string_view head) {
    crowd.SendNow(head);
    other.SendNow(kGet);
  };
  ask_all(long_head);
  EXPECT(server.TurnUntil([&] { return unanswered.open == kClients + 1; }));
  unanswered.AnswerAll();
  EXPECT_EQUAL(CountAnswers(other.ReadAvailable()), 1);
  bool was_heard = false;
  server.on_exchange = [&](Exchange& exchange) {
    was_heard |= exchange.head().head_length == kGet.size();
    AnswerSlowly(exchange);
  };
  ask_all(long_head);
  const int64_t before = Answered(server);
  server.Turn();
  EXPECT(was_heard);
  EXPECT(Answered(server) > before + 1);
  EXPECT(Answered(server) < before + kClients / 4);
  EXPECT_EQUAL(CountAnswers(other.ReadAvailable()), 1);
  EXPECT(server.TurnUntil([&] { return Answered(server) == before + kClients + 1; }));
  for (const auto& client : crowd.clients) EXPECT_EQUAL(CountAnswers(client->ReadAvailable()), 2);
}

void AnswersWhatWasPutOffBeforeItsFin(Test& test) {
  constexpr int kClients = 100;
  EngineServer server;
  SlowReaders readers(server);
  Crowd crowd(server, kClients);
  crowd.SendNow("POST / HTTP/1.1\r\nHost: a.test\r\nContent-Length: 4\r\n\r\n");
  EXPECT(server.TurnUntil([&] { return Answered(server) == kClients; }));
  crowd.SendNow("drip");
  server.Turn();
  EXPECT(readers.pieces < kClients / 2);
  for (const auto& client : crowd.clients) client->Finish();
  for (const auto& client : crowd.clients) {
    EXPECT_EQUAL(CountAnswers(client->ReadAll()), 1);
    EXPECT(client->saw_end() && !client->saw_reset());
  }
}

void BeginsFewRequestsOfNewcomers(Test& test) {
  constexpr int kClients = 100;
  EngineServer server;
  Unanswered unanswered(server);
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < kClients; ++i) {
    clients.push_back(std::make_unique<Client>(server));
    clients.back()->SendNow(kGet);
  }
  int seen = 0;
  int most = 0;
  EXPECT(server.TurnUntil([&] {
    most = std::max(most, unanswered.open - std::exchange(seen, unanswered.open));
    return unanswered.open == kClients;
  }));
  EXPECT(most > 0);
  EXPECT(most <= static_cast<int>(TurnEnd::kBegun));
  unanswered.AnswerAll();
  for (const auto& client : clients) EXPECT_EQUAL(CountAnswers(client->ReadAvailable()), 1);
}

// The rest of their heads is read and dropped, or a reset would overtake the answer.
void RefusesFloodsWithoutReset(Test& test) {
  constexpr int kClients = 100;
  EngineServer server;
  server.on_exchange = AnswerSlowly;
  server.on_rejected = [] { SpinFor(50000); };
  Crowd crowd(server, kClients);
  crowd.SendNow("GET / HTTP/1.1\r\nHost: a.test\r\n");
  for (int i = 0; i < 5; ++i) server.Turn();
  const std::string flood = "A: " + std::string(60000, 'a');
  crowd.SendNow(flood);
  server.Turn();
  EXPECT(server.rejected.size() < kClients / 2);
  for (const auto& client : crowd.clients) client->SendNow(flood);
  for (const auto& client : crowd.clients) client->Finish();
  for (const auto& client : crowd.clients) {
    EXPECT(client->ReadAll().starts_with("HTTP/1.1 431 "));
    EXPECT(client->saw_end() && !client->saw_reset());
  }
}

void CutsManyALittleAtATime(Test& test) {
  constexpr int kMany = 200;
  EngineServer server;
  struct Slow {
    explicit Slow(int* fired_by_all) : fired(fired_by_all) {}
    static void Fire(Deadline*, void* self) {
      SpinFor(50000);
      ++*static_cast<Slow*>(self)->fired;
    }
    int* fired;
    Deadline deadline{Fire, this};
  };
  TimerWheel& wheel = server.engine().wheel();
  int fired = 0;
  std::vector<std::unique_ptr<Slow>> all;
  for (int i = 0; i < kMany; ++i) {
    all.push_back(std::make_unique<Slow>(&fired));
    wheel.Set(&all.back()->deadline, server.engine().now() + 1);
  }
  int most = 0;
  int seen = 0;
  EXPECT(server.TurnUntil([&] {
    most = std::max(most, fired - std::exchange(seen, fired));
    return fired == kMany;
  }));
  EXPECT(most < kMany / 10);
  EXPECT(wheel.Validate());
}

void MovesWhatIsAboutToFire(Test& test) {
  TimerWheel wheel(nullptr);
  struct Pair {
    static void Fire(Deadline* deadline, void* self) {
      auto* pair = static_cast<Pair*>(self);
      ++pair->fired;
      Deadline* other = deadline == &pair->first ? &pair->second : &pair->first;
      if (pair->fired == 1) pair->wheel->Set(other, 5000);
    }
    TimerWheel* wheel;
    int fired = 0;
    Deadline first{Fire, this};
    Deadline second{Fire, this};
  };
  Pair pair{.wheel = &wheel};
  wheel.Set(&pair.first, 1000);
  wheel.Set(&pair.second, 1000);
  wheel.Advance(1000);
  EXPECT_EQUAL(pair.fired, 1);
  wheel.Advance(4999);
  EXPECT_EQUAL(pair.fired, 1);
  wheel.Advance(5000);
  EXPECT_EQUAL(pair.fired, 2);
}

constexpr Case kCases[] = {
    {"of a crowd that pipelines, a turn of the loop answers a little", SharesTurnsAmongACrowd},
    {"a crowd that comes again at the same time is read one after the other", ReadsACrowdInTurn},
    {"heads of a crowd that are longer than what is read ahead are read whole",
     ReadsLongHeadsOfACrowd},
    {"what a crowd pipelined is answered when FIN follows it", AnswersACrowdBeforeItsFin},
    {"of a crowd, few requests wait for answers at a time, and others are handed out beside them",
     GivesACrowdFewPlaces},
    {"clients of a crowd that leave are found out while their answers are made",
     FindsALeaverOfACrowd},
    {"who begins a request is heard in the turn in which it came, though many go on with theirs",
     HearsWhoBeginsFirst},
    {"a request that is short is heard before those of clients who send long heads",
     HearsShortRequestsFirst},
    {"what was not read at once is read and answered when FIN follows it",
     AnswersWhatWasPutOffBeforeItsFin},
    {"of many that come together, a turn begins few requests that wait for answers",
     BeginsFewRequestsOfNewcomers},
    {"heads without end are refused a few in a turn, and their clients read the answer",
     RefusesFloodsWithoutReset},
    {"deadlines that are due together fire over several turns of the loop", CutsManyALittleAtATime},
    {"a deadline that is about to fire can be moved by another that fires", MovesWhatIsAboutToFire},
};

}  // namespace

const CaseList kTurnCases(kCases);

}  // namespace windhover::test
