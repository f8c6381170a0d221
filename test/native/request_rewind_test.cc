// A body that is delivered once more, and peers that leave while nobody reads from them.
#include <string>

#include "all_cases.h"
#include "engine/conn/connection.h"
#include "engine/conn/engine_memory.h"
#include "engine_server.h"

namespace windhover::test {
namespace {

std::string Put(std::string_view fields, std::string_view body) {
  std::string text = "PUT / HTTP/1.1\r\nHost: a.test\r\n";
  text.append(fields).append("\r\n\r\n").append(body);
  return text;
}

std::string Chunk(std::string_view data) {
  char size[32];
  std::snprintf(size, sizeof(size), "%zx\r\n", data.size());
  return size + std::string(data) + "\r\n";
}

// Keeps each request's body, and has it delivered a second time at its end.
void RewindOnce(EngineServer& server, Recorder& recorder) {
  server.on_exchange = [&recorder](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
    exchange.KeepRequest();
    exchange.ResumeRequest();
  };
  recorder.on_end = [&recorder, again = false](Exchange& exchange) mutable {
    if (again || !exchange.can_rewind()) {
      return exchange.Respond(ResponseHead(), exchange.can_rewind() ? "kept" : "gone");
    }
    again = true;
    recorder.body += '|';
    exchange.RewindRequest();
    exchange.ResumeRequest();
  };
}

size_t KeptBytesOf(EngineServer& server) { return server.engine().memory().kept_bytes.held; }

void DeliversAgain(Test& test) {
  const std::string requests[] = {
      Put("Content-Length: 11", "hello world"),
      Put("Transfer-Encoding: chunked", "5\r\nhello\r\n6\r\n world\r\n0\r\nT: 1\r\n\r\n"),
  };
  for (const std::string& request : requests) {
    for (size_t step : {size_t{1}, size_t{70}, request.size()}) {
      EngineServer server;
      Recorder recorder;
      RewindOnce(server, recorder);
      Client client(server);
      for (size_t at = 0; at < request.size(); at += step) client.Send(request.substr(at, step));
      EXPECT(client.ReadUntil("kept").ends_with("kept"));
      EXPECT_EQUAL(recorder.body, "hello world|hello world");
      EXPECT_EQUAL(recorder.log, "data end data end over:0 ");
      EXPECT_EQUAL(recorder.trailers, request.find("T: 1") == std::string::npos ? 0u : 1u);
      EXPECT_EQUAL(KeptBytesOf(server), 0u);
    }
  }
}

void KeepsSixtyFourKibibytesAndNotMore(Test& test) {
  const std::string most(65536, 'x');
  for (const bool chunked : {false, true}) {
    for (const size_t over : {size_t{0}, size_t{1}}) {
      EngineServer server;
      Recorder recorder;
      RewindOnce(server, recorder);
      Client client(server);
      const std::string body = most + std::string(over, 'y');
      client.Send(chunked ? Put("Transfer-Encoding: chunked", Chunk(body) + "0\r\n\r\n")
                          : Put("Content-Length: " + std::to_string(body.size()), body));
      EXPECT(client.ReadUntil(over == 0 ? "kept" : "gone").ends_with(over == 0 ? "kept" : "gone"));
      EXPECT_EQUAL(recorder.body.size(), over == 0 ? 2 * body.size() + 1 : body.size());
      EXPECT_EQUAL(KeptBytesOf(server), 0u);
    }
  }
}

void GoesOnWhereItStopped(Test& test) {
  EngineServer server;
  Recorder recorder;
  server.on_exchange = [&](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
    exchange.KeepRequest();
    exchange.ResumeRequest();
  };
  recorder.on_end = [](Exchange& exchange) { exchange.Respond(ResponseHead(), "done"); };
  Client client(server);
  client.Send(Put("Content-Length: 11", "hello"));
  EXPECT_EQUAL(recorder.body, "hello");
  EXPECT(KeptBytesOf(server) > 0);
  recorder.exchange->RewindRequest();
  client.Send(" wor");
  EXPECT_EQUAL(recorder.body, "hello");  // it waits to be resumed
  recorder.exchange->ResumeRequest();
  // What was kept may be forgotten before it is delivered: it is delivered all the same.
  recorder.exchange->ForgetRequest();
  client.Send("ld");
  EXPECT(client.ReadUntil("done").ends_with("done"));
  EXPECT_EQUAL(recorder.body, "hellohello world");
  EXPECT_EQUAL(KeptBytesOf(server), 0u);
}

void ForgetsWhatWasNotKept(Test& test) {
  EngineServer server;
  Recorder recorder;
  server.on_exchange = [&](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
    EXPECT(exchange.can_rewind());
    exchange.ResumeRequest();
  };
  Client client(server);
  client.Send(Put("Content-Length: 11", "hello"));
  EXPECT(!recorder.exchange->can_rewind());
  recorder.exchange->KeepRequest();  // too late
  client.Send(" wor");
  EXPECT(!recorder.exchange->can_rewind());
  EXPECT_EQUAL(KeptBytesOf(server), 0u);
}

void SharesABound(Test& test) {
  EngineServer server;
  std::vector<std::unique_ptr<Recorder>> recorders;
  server.on_exchange = [&](Exchange& exchange) {
    recorders.push_back(std::make_unique<Recorder>());
    recorders.back()->exchange = &exchange;
    exchange.set_consumer(recorders.back().get());
    exchange.KeepRequest();
    exchange.ResumeRequest();
  };
  std::vector<std::unique_ptr<Client>> clients;
  const std::string request = Put("Content-Length: 60000", std::string(59999, 'x'));
  for (int i = 0; i < 200; ++i) {
    clients.push_back(std::make_unique<Client>(server));
    clients.back()->Send(request);
  }
  size_t whole = 0;
  for (const auto& recorder : recorders) whole += recorder->exchange->can_rewind() ? 1 : 0;
  EXPECT(whole > 50 && whole < 200);
  EXPECT(KeptBytesOf(server) <= KeptBytes::kMost);
  clients.clear();
  EXPECT(server.TurnUntil([&] { return server.engine().live_exchanges() == 0; }));
  EXPECT_EQUAL(KeptBytesOf(server), 0u);
}

// More than the server reads ahead, so that it stops reading, and less than its system takes: a FIN
// behind bytes that find no room would not arrive.
void FillUp(EngineServer& server, Client& client, std::string_view head) {
  client.Send(head);
  client.Send(std::string(140000, 'x'));
  server.Turn();
}

void NoticesWhoLeavesUnread(Test& test) {
  EndpointOptions options;
  options.limits.max_request_buffer_size = 65536;
  for (const bool reset : {false, true}) {
    EngineServer server(options);
    Recorder recorder;
    server.on_exchange = [&](Exchange& exchange) { exchange.set_consumer(&recorder); };
    Client client(server);
    FillUp(server, client, Put("Content-Length: 900000000", ""));
    server.Pass(5000);
    EXPECT_EQUAL(recorder.log, "");
    if (reset) {
      client.Reset();
    } else {
      client.Finish();
    }
    server.Turn();
    EXPECT_EQUAL(recorder.log, "");
    server.Pass(1250);
    EXPECT_EQUAL(recorder.log, reset ? "over:3 " : "over:2 ");
  }
}

void KeepsAHalfClosedUpgradeUnread(Test& test) {
  EngineServer server;
  Recorder recorder;
  server.on_exchange = [&](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
    ResponseHead head;
    head.status = 101;
    EXPECT(exchange.ReserveUpgrade());
    exchange.Upgrade(head);
  };
  const std::string_view ask =
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n";
  Client client(server);
  FillUp(server, client, ask);
  client.Finish();
  server.Pass(5000);
  EXPECT_EQUAL(recorder.log, "");
  recorder.exchange->ResumeRequest();
  EXPECT(server.TurnUntil([&] { return recorder.log.ends_with("finished "); }));
  recorder.exchange->Abort(EndReason::kAppAborted);
  recorder.log.clear();

  Client other(server);
  FillUp(server, other, ask);
  other.Reset();
  server.Pass(1250);
  EXPECT_EQUAL(recorder.log, "over:3 ");
}

constexpr Case kCases[] = {
    {"a kept body and its trailers are delivered again, however they came", DeliversAgain},
    {"a body of 64 KiB is kept, a larger one is let go of", KeepsSixtyFourKibibytesAndNotMore},
    {"a body that is still coming goes on after what was kept of it", GoesOnWhereItStopped},
    {"a body that was not kept from its start cannot be had again", ForgetsWhatWasNotKept},
    {"what all bodies keep together is bounded, and given back", SharesABound},
    {"a client that leaves is noticed within a second while nobody reads from it",
     NoticesWhoLeavesUnread},
    {"an upgraded client that is not read from may end its half; a reset is noticed",
     KeepsAHalfClosedUpgradeUnread},
};

}  // namespace

const CaseList kRequestRewindCases(kCases);

}  // namespace windhover::test
