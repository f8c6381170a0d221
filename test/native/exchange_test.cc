// What a consumer is promised: bodies, responses and their framing, over real sockets.
#include <algorithm>
#include <cstdio>
#include <string>

#include "all_cases.h"
#include "engine/conn/connection.h"
#include "engine_server.h"

namespace windhover::test {
namespace {

std::string Get(std::string_view more = "", std::string_view version = "1.1") {
  std::string text = "GET / HTTP/";
  text.append(version).append("\r\nHost: a.test\r\n").append(more).append("\r\n");
  return text;
}

std::string Post(std::string_view fields, std::string_view body = "") {
  std::string text = "POST / HTTP/1.1\r\nHost: a.test\r\n";
  text.append(fields).append("\r\n\r\n").append(body);
  return text;
}

ResponseHead Head(int status = 200, int64_t length = kUnknownLength) {
  ResponseHead head;
  head.status = status;
  head.content_length = length;
  return head;
}

size_t Count(std::string_view text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

bool Has(std::string_view text, std::string_view part) { return Count(text, part) != 0; }

// Takes each exchange into a recorder, which answers at the request's end.
void TakeInto(EngineServer& server, Recorder& recorder) {
  server.on_exchange = [&recorder](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
    exchange.ResumeRequest();
  };
  recorder.on_end = [&recorder](Exchange& exchange) {
    exchange.Respond(Head(), "got " + std::to_string(recorder.body.size()));
  };
}

void AnswersInOrder(Test& test) {
  EngineServer server;
  std::vector<Exchange*> held;
  int seen = 0;
  server.on_exchange = [&](Exchange& exchange) {
    if (++seen % 2 == 0) return exchange.Respond(Head(), "now");
    held.push_back(&exchange);
  };
  Client client(server);
  client.Send(Get() + Get() + Get() + Get("Connection: close\r\n"));
  while (server.TurnUntil([&] { return !held.empty(); })) {
    EXPECT_EQUAL(held.size(), 1u);
    held.back()->Respond(Head(), "later" + std::to_string(seen));
    held.clear();
    if (seen >= 3) break;
  }
  const std::string answers = client.ReadAll();
  EXPECT_EQUAL(Count(answers, "HTTP/1.1 200 OK"), 4u);
  EXPECT(answers.find("later1") < answers.find("now"));
  EXPECT(answers.find("now") < answers.find("later3"));
  EXPECT_EQUAL(Count(answers, "Connection: close"), 1u);
}

void TakesBodiesHoweverTheyAreCut(Test& test) {
  const std::string requests[] = {
      Post("Content-Length: 11", "hello world"),
      Post("Transfer-Encoding: chunked", "5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nT: 1\r\n\r\n"),
  };
  for (const std::string& request : requests) {
    for (size_t step : {size_t{1}, size_t{7}, request.size()}) {
      EngineServer server;
      Recorder recorder;
      TakeInto(server, recorder);
      Client client(server);
      for (size_t at = 0; at < request.size(); at += step) client.Send(request.substr(at, step));
      EXPECT(Has(client.ReadUntil("got 11"), "got 11"));
      EXPECT_EQUAL(recorder.body, "hello world");
      EXPECT_EQUAL(recorder.log, "data end over:0 ");
      EXPECT_EQUAL(recorder.trailers, request.find("T: 1") == std::string::npos ? 0u : 1u);
    }
  }
}

void HoldsTheBodyBack(Test& test) {
  EndpointOptions options;
  options.limits.max_request_buffer_size = 65536;
  EngineServer server(options);
  Recorder recorder;
  TakeInto(server, recorder);
  server.on_exchange = [&](Exchange& exchange) {
    recorder.exchange = &exchange;
    exchange.set_consumer(&recorder);
  };
  Client client(server);
  constexpr size_t kLength = 24000000;
  client.Send(Post("Content-Length: " + std::to_string(kLength)));
  const std::string block(100000, 'x');
  size_t sent = 0;
  while (sent < kLength) {
    const size_t count = client.Send(block);
    sent += count;
    if (count < block.size()) break;
  }
  EXPECT(sent < kLength);
  EXPECT_EQUAL(recorder.log, "");
  recorder.exchange->ResumeRequest();
  EXPECT_EQUAL(recorder.log, "");  // not from inside the call
  while (sent < kLength) {
    sent += client.Send(std::string_view(block).substr(0, std::min(block.size(), kLength - sent)));
  }
  EXPECT(Has(client.ReadUntil("got"), "got 24000000"));
}

void GivesAHeldBodyPieceByPiece(Test& test) {
  constexpr size_t kLength = 500000;
  char size[16];
  std::snprintf(size, sizeof(size), "%zx", kLength);
  const std::string body(kLength, 'x');
  const std::string requests[] = {
      Post("Content-Length: " + std::to_string(kLength)) + body,
      Post("Transfer-Encoding: chunked") + size + "\r\n" + body + "\r\n0\r\n\r\n",
  };
  for (const std::string& request : requests) {
    EndpointOptions options;
    options.limits.max_request_buffer_size = 2 * kLength;
    EngineServer server(options);
    Recorder recorder;
    TakeInto(server, recorder);
    server.on_exchange = [&](Exchange& exchange) {
      recorder.exchange = &exchange;
      exchange.set_consumer(&recorder);
    };
    Client client(server);
    EXPECT_EQUAL(client.Send(request), request.size());
    // Each piece is too much, and the next is asked for when it has been worked off.
    size_t largest = 0, before = 0;
    recorder.on_data = [&](Exchange& exchange) {
      largest = std::max(largest, recorder.body.size() - before);
      before = recorder.body.size();
      exchange.PauseRequest();
    };
    while (recorder.exchange != nullptr && recorder.body.size() < kLength) {
      const size_t had = recorder.body.size();
      recorder.exchange->ResumeRequest();
      if (!server.TurnUntil([&] { return recorder.body.size() > had; })) break;
    }
    EXPECT_EQUAL(recorder.body.size(), kLength);
    EXPECT_EQUAL(largest, size_t{65536});
    if (recorder.exchange != nullptr) recorder.exchange->ResumeRequest();
    EXPECT(Has(client.ReadUntil("got"), "got 500000"));
  }
}

void SaysContinueOnlyWhenItIsWaitedFor(Test& test) {
  const std::string fields = "Expect: 100-continue\r\nContent-Length: 5";
  {
    EngineServer server;
    Recorder recorder;
    TakeInto(server, recorder);
    Client client(server);
    client.Send(Post(fields));
    EXPECT_EQUAL(client.ReadUntil("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.Send("hello");
    EXPECT(Has(client.ReadUntil("got 5"), "HTTP/1.1 200"));
  }
  {
    EngineServer server;
    Recorder recorder;
    TakeInto(server, recorder);
    Client client(server);
    client.Send(Post(fields, "hello"));
    EXPECT(!Has(client.ReadUntil("got 5"), "100 Continue"));
  }
  EngineServer server;
  server.on_exchange = [](Exchange& exchange) { exchange.Respond(Head(403), "no"); };
  Client client(server);
  client.Send(Post(fields));
  const std::string answer = client.ReadAll();
  EXPECT(answer.starts_with("HTTP/1.1 403") && Has(answer, "Connection: close"));
}

void FramesByStatusMethodAndVersion(Test& test) {
  EngineServer server;
  const std::string end = "Connection: close\r\n";
  const auto answer = [&](const std::string& request) {
    Client client(server);
    client.Send(request);
    return client.ReadAll();
  };
  server.on_exchange = [](Exchange& exchange) { exchange.Respond(Head(204), ""); };
  EXPECT(!Has(answer(Get(end)), "Content-Length"));
  server.on_exchange = [](Exchange& exchange) { exchange.Respond(Head(304), ""); };
  EXPECT(!Has(answer(Get(end)), "Content-Length"));
  server.on_exchange = [](Exchange& exchange) { exchange.Respond(Head(), "body"); };
  const std::string head = answer("HEAD / HTTP/1.1\r\nHost: a\r\n" + end + "\r\n");
  EXPECT(Has(head, "Content-Length: 4") && head.ends_with("\r\n\r\n"));
  server.on_exchange = [](Exchange& exchange) { exchange.Respond(Head(), ""); };
  EXPECT(!Has(answer("HEAD / HTTP/1.1\r\nHost: a\r\n" + end + "\r\n"), "Content-Length"));
  EXPECT(Has(answer(Get(end)), "Content-Length: 0"));
  server.on_exchange = [](Exchange& exchange) {
    exchange.StartResponse(Head());
    exchange.Write("one", nullptr);
    exchange.Write("two", nullptr);
    exchange.EndResponse("T: 1\r\n");
  };
  EXPECT(answer(Get(end)).ends_with("3\r\none\r\n3\r\ntwo\r\n0\r\nT: 1\r\n\r\n"));
  const std::string old = answer(Get("Connection: keep-alive\r\n", "1.0"));
  EXPECT(!Has(old, "Transfer-Encoding") && Has(old, "Connection: close"));
  EXPECT(old.ends_with("\r\n\r\nonetwo"));
  server.on_exchange = [](Exchange& exchange) { exchange.Respond(Head(), "body"); };
  EXPECT(Has(answer(Get("", "1.0")), "Connection: close"));
  Client client(server);
  client.Send(Get("Connection: keep-alive\r\n", "1.0"));
  EXPECT(Has(client.ReadUntil("body"), "Connection: keep-alive"));
  client.Send(Get("Connection: keep-alive\r\n", "1.0"));
  EXPECT(Has(client.ReadUntil("body"), "200 OK"));
}

void CutsWhatCannotBeCompleted(Test& test) {
  for (const std::string_view body : {"abc", "abcdef"}) {
    EngineServer server;
    Recorder recorder;
    server.on_exchange = [&](Exchange& exchange) {
      exchange.set_consumer(&recorder);
      exchange.StartResponse(Head(200, 5));
      exchange.Write(body, nullptr);
      exchange.EndResponse("");
    };
    Client client(server);
    client.Send(Get());
    const std::string answer = client.ReadAll();
    EXPECT(client.saw_end() && !answer.ends_with("abcde"));
    EXPECT_EQUAL(recorder.log, "over:12 ");
  }
  EngineServer server;
  server.on_exchange = [](Exchange& exchange) {
    exchange.StartResponse(Head());
    exchange.Write("abc", nullptr);
    exchange.Abort(EndReason::kAppAborted);
  };
  Client client(server);
  client.Send(Get());
  EXPECT(!client.ReadAll().ends_with("0\r\n\r\n"));
  Client old(server);
  old.Send(Get("", "1.0"));
  old.ReadAll();
  EXPECT(old.saw_reset());
}

void UsesTheConnectionAgainAfterAnUnreadBody(Test& test) {
  EngineServer server;
  server.on_exchange = [](Exchange& exchange) { exchange.Respond(Head(), "early"); };
  const std::string body(40000, 'x');
  Client client(server);
  client.Send(Post("Content-Length: 40000"));
  EXPECT(!Has(client.ReadUntil("early"), "Connection: close"));
  client.Send(body + Post("Transfer-Encoding: chunked", "3\r\nabc\r\n0\r\n\r\n") + Get());
  EXPECT(Has(client.ReadUntil("early"), "200 OK"));
  Client large(server);
  large.Send(Post("Content-Length: 4000000"));
  EXPECT(Has(large.ReadAll(), "Connection: close"));
  Client endless(server);
  endless.Send(Post("Transfer-Encoding: chunked"));
  EXPECT(!Has(endless.ReadUntil("early"), "Connection: close"));
  endless.Send("fffff\r\n" + body + body + body);
  endless.ReadAll();
  EXPECT(endless.saw_end());
}

void RefusesBodiesThatAreTooLarge(Test& test) {
  EndpointOptions options;
  options.limits.max_request_body_size = 10;
  for (const std::string& request :
       {Post("Content-Length: 11", "hello world"),
        Post("Transfer-Encoding: chunked", "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")}) {
    EngineServer server(options);
    Recorder recorder;
    TakeInto(server, recorder);
    Client client(server);
    client.Send(request);
    EXPECT(client.ReadAll().starts_with("HTTP/1.1 413 "));
    EXPECT(recorder.log.ends_with("over:1 "));
    EXPECT(recorder.exchange == nullptr);
    EXPECT(server.rejected.size() == 1 && server.rejected[0] == RejectReason::kBodyTooLarge);
  }
}

void RelaysRawBytesAfterAnUpgrade(Test& test) {
  EngineServer server;
  Recorder recorder;
  server.on_exchange = [&](Exchange& exchange) {
    exchange.set_consumer(&recorder);
    EXPECT(exchange.head().upgrade);
    ResponseHead head = Head(101);
    head.fields = "Upgrade: echo\r\n";
    EXPECT(exchange.ReserveUpgrade());
    exchange.Upgrade(head);
    exchange.ResumeRequest();
  };
  recorder.on_data = [&](Exchange& exchange) {
    exchange.Write(recorder.body, nullptr);
    recorder.body.clear();
  };
  recorder.on_finished = [](Exchange& exchange) {
    exchange.Write("bye", nullptr);
    exchange.EndResponse("");
  };
  Client client(server);
  client.Send(Get("Connection: Upgrade\r\nUpgrade: echo\r\n") + "first");
  const std::string answer = client.ReadUntil("first");
  EXPECT(answer.starts_with("HTTP/1.1 101 ") && Has(answer, "Connection: Upgrade"));
  EXPECT(answer.ends_with("\r\n\r\nfirst"));
  client.Send("second");
  EXPECT_EQUAL(client.ReadUntil("second"), "second");
  client.Finish();
  EXPECT_EQUAL(client.ReadAll(), "bye");
  EXPECT_EQUAL(recorder.log, "data finished over:11 ");
}

void KeepsTheHeadOnRequest(Test& test) {
  EngineServer server;
  Exchange* kept = nullptr;
  bool retain = true;
  server.on_exchange = [&](Exchange& exchange) {
    if (retain) exchange.Retain();
    kept = &exchange;
  };
  Client client(server);
  client.Send(Get("X-Field: value\r\n"));
  client.Send(Get());
  EXPECT_EQUAL(kept->head().path(), "/");
  EXPECT_EQUAL(kept->head().field_count, 2u);
  EXPECT_EQUAL(kept->head().field_list().value(kept->head().fields[1]), "value");
  retain = false;
  kept->Respond(Head(), "one");
  client.ReadUntil("one");
  server.Turn();
  EXPECT(kept->head().base == nullptr);
  kept->Respond(Head(), "two");
  client.ReadUntil("two");
}

struct CountedHold final : BufferHold {
  void Release() override { ++released; }
  int released = 0;
};

void WaitsForASlowReader(Test& test) {
  EngineServer server;
  Recorder recorder;
  const std::string block(1000000, 'x');
  CountedHold hold;
  int written = 0;
  const auto pump = [&](Exchange& exchange) {
    while (written < 30) {
      ++written;
      if (!exchange.Write(block, &hold)) return;
    }
    exchange.EndResponse("");
  };
  recorder.on_writable = pump;
  server.on_exchange = [&](Exchange& exchange) {
    exchange.set_consumer(&recorder);
    exchange.StartResponse(Head(200, 30000000));
    pump(exchange);
  };
  Client client(server);
  client.Send(Get("Connection: close\r\n"));
  EXPECT(written < 30);
  EXPECT_EQUAL(hold.released, written - 1);
  EXPECT_EQUAL(client.ReadAll().size() > 30000000u, true);
  EXPECT_EQUAL(hold.released, 30);
  EXPECT(Has(recorder.log, "writable "));
}

constexpr Case kCases[] = {
    {"pipelined requests are answered in order, one at a time", AnswersInOrder},
    {"a body arrives whole however it was cut on the way", TakesBodiesHoweverTheyAreCut},
    {"a body that nobody asked for holds its sender back", HoldsTheBodyBack},
    {"a body that was held comes in pieces, after each of which its reader can stop it",
     GivesAHeldBodyPieceByPiece},
    {"100 Continue is sent when the body is asked for and not there, else never",
     SaysContinueOnlyWhenItIsWaitedFor},
    {"a response is framed by its status, the method and the version",
     FramesByStatusMethodAndVersion},
    {"a response that cannot be completed does not look complete", CutsWhatCannotBeCompleted},
    {"an unread body is skipped where it is short, else the connection ends",
     UsesTheConnectionAgainAfterAnUnreadBody},
    {"a body beyond the limit is refused with 413", RefusesBodiesThatAreTooLarge},
    {"an upgraded connection relays raw bytes and keeps each half open until it ends",
     RelaysRawBytesAfterAnUpgrade},
    {"a retained head outlives its event, another does not", KeepsTheHeadOnRequest},
    {"a slow reader stops the writer, and held bytes are released once each", WaitsForASlowReader},
};

}  // namespace

const CaseList kExchangeCases(kCases);

}  // namespace windhover::test
