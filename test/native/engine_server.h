// An engine on a loop of its own, and clients on the same thread: the loop is turned while a client
// waits, so that a test reads from top to bottom and nothing depends on time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <uv.h>

#include "engine/conn/engine.h"

namespace windhover::test {

// Writes down what it is told, and does what the test says at each call.
struct Recorder final : ExchangeConsumer {
  using Reaction = std::function<void(Exchange&)>;
  void OnRequestData(Exchange& exchange, std::string_view data) override;
  void OnRequestEnd(Exchange& exchange, FieldList trailers) override;
  void OnResponseWritable(Exchange& exchange) override;
  void OnPeerFinished(Exchange& exchange) override;
  void OnExchangeEnd(Exchange& exchange, EndReason reason) override;

  std::string body;
  std::string log;  // "data", "end", "writable", "finished", "over:<reason>", a space after each
  uint32_t trailers = 0;
  Exchange* exchange = nullptr;  // until it is over
  Reaction on_data, on_end, on_writable, on_finished, on_over;
};

class EngineServer final : public EngineDelegate {
 public:
  explicit EngineServer(const EndpointOptions& options = {}, const EngineOptions& engine = {});
  ~EngineServer();  // closes the engine and turns the loop until everything is gone
  EngineServer(const EngineServer&) = delete;
  EngineServer& operator=(const EngineServer&) = delete;

  void OnExchange(Exchange& exchange) override { on_exchange(exchange); }
  bool OnConnection(Connection& connection) override {
    return on_connection == nullptr || on_connection(connection);
  }
  void OnConnectionClosed(uint32_t id) override { closed_connections.push_back(id); }
  void OnRejected(Connection& connection, RejectReason reason, uint64_t limit) override;
  void OnLimitEnd(Connection&, EndReason reason, uint64_t) override {
    ended_by_limit.push_back(reason);
  }
  void OnConnectionRefused(int endpoint,
                           RejectReason reason,
                           const sockaddr_storage& peer) override;
  void OnAcceptError(int endpoint, int error) override;

  Engine& engine() { return *engine_; }
  // How often something ended so far.
  int64_t ended(EndReason reason) const {
    return counters_[kEndCounterBase + static_cast<int>(reason)];
  }
  uint16_t port() const { return port_; }
  // A Unix endpoint beside the TCP one; returns its path.
  std::string ListenUnix(const EndpointOptions& options);
  void Turn() { uv_run(&loop_, UV_RUN_NOWAIT); }
  // Turns until `done` says so, or for so long that a test must have failed.
  bool TurnUntil(const std::function<bool()>& done);
  // Lets time pass for the engine's deadlines.
  void Pass(uint64_t milliseconds);
  void Close();

  std::function<void(Exchange&)> on_exchange;
  std::function<bool(Connection&)> on_connection;
  std::vector<RejectReason> rejected;
  uint64_t rejected_limit = 0;        // that the last one met
  std::vector<RejectReason> refused;  // connections
  std::vector<EndReason> ended_by_limit;
  std::vector<uint32_t> closed_connections;
  std::function<void()> on_rejected, on_refused;

 private:
  int64_t counters_[kCounterCells] = {};
  uv_loop_t loop_;
  std::unique_ptr<Engine> engine_;
  std::string unix_path_;
  uint16_t port_ = 0;
  bool closed_ = false;
};

class Client {
 public:
  explicit Client(EngineServer& server);
  Client(EngineServer& server, const std::string& unix_path);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // Sends what the server takes; returns how many bytes.
  size_t Send(std::string_view data);
  // The same at once, without a turn of the loop: from inside a callback.
  void SendNow(std::string_view data);
  // What arrives until `mark` was seen (or nothing more comes).
  std::string ReadUntil(std::string_view mark);
  // What has arrived after some turns.
  std::string ReadAvailable();
  // At most `count` bytes of what has arrived; returns how many.
  size_t Take(size_t count);
  // What arrives until the server's FIN or reset.
  std::string ReadAll();
  void Finish();  // FIN
  void Reset();   // RST
  // TCP segments with data so far, where the system counts them, else -1.
  int segments_received() const;
  bool saw_end() const { return ended_; }
  bool saw_reset() const { return reset_; }

 private:
  bool Receive();

  EngineServer& server_;
  int fd_;
  std::string received_;
  bool ended_ = false;
  bool reset_ = false;
};

}  // namespace windhover::test
