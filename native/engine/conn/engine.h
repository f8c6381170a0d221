// Everything of one thread: its loop, clock, shared buffers, pools, counters, listeners and
// connections. An Engine is closed once (Close) and may be destroyed when its close callback ran;
// closing waits for no peer and calls no delegate.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <uv.h>

#include "engine/conn/exchange.h"
#include "engine/generated/limits.gen.h"
#include "engine/limits/engine_limits.h"
#include "engine/loop/turn_end.h"
#include "engine/stats/counters.h"

namespace windhover {

class Listener;
class TimerWheel;
class ClientAuth;
class ProxyPeers;
class TlsNames;
class RecordRing;
struct EngineMemory;

// Who decides. Called on the loop's thread, never after Engine::Close.
class EngineDelegate {
 public:
  // A complete, valid head. The delegate sets a consumer and may answer at once.
  virtual void OnExchange(Exchange& exchange) = 0;
  // A connection of an endpoint that announces them, before its first request is read: at once
  // (after its PROXY header, where there is one) where it is clear, after the handshake where it is
  // TLS. False: it is closed without a byte.
  virtual bool OnConnection(Connection& connection) = 0;
  // For connections on which the delegate called Connection::set_watched(true).
  virtual void OnConnectionClosed(uint32_t connection_id) = 0;
  // A request that the engine refused (after it answered), for 'clientError' and debug lines.
  // `limit`: the value that was exceeded, where the reason has one.
  virtual void OnRejected(Connection& connection, RejectReason reason, uint64_t limit) = 0;
  // A limit ended a connection, or made the answer to come its last. `limit`: its value.
  virtual void OnLimitEnd(Connection& connection, EndReason reason, uint64_t limit) = 0;
  // A connection that found no place. It is closed, or about to be told 503.
  virtual void OnConnectionRefused(int endpoint,
                                   RejectReason reason,
                                   const sockaddr_storage& peer) = 0;
  // Accepting failed and pauses for half a second.
  virtual void OnAcceptError(int endpoint, int error) = 0;

 protected:
  ~EngineDelegate() = default;
};

struct EndpointOptions {
  Limits limits;
  std::shared_ptr<const TlsNames> tls;            // null: clear
  std::shared_ptr<const ClientAuth> client_auth;  // null: clients are asked for no certificate
  // "Strict-Transport-Security: ...\r\n" of every response, in the place of a destination's; empty:
  // none.
  std::string hsts_line;
  bool paired = false;  // a paired edge may connect: handshake by preface, peer credentials checked
  std::vector<uint32_t> paired_uids;  // besides root and the own uid
  int gauge = kFirstEndpointGauge;    // the first of those where its connections are counted
  bool announces = false;             // OnConnection comes for its connections
  // Null: no PROXY header is expected. Else each connection is to begin with one, from one of
  // these.
  std::shared_ptr<const ProxyPeers> proxy_peers;
};

struct EngineOptions {
  int64_t* counters = nullptr;  // kCounterCells cells of shared memory; null: its own
  uint8_t* ring = nullptr;      // shared memory of the record ring; null: no records
  uint32_t ring_size = 0;
  uint32_t thread_id = 0;  // part of request ids
  // Shared memory of the process's limits and this thread's row of it; null: its own.
  uint8_t* limit_memory = nullptr;
  uint8_t* limit_row = nullptr;
};

class Engine {
 public:
  Engine(uv_loop_t* loop, const EngineOptions& options, EngineDelegate* delegate);
  ~Engine();

  // Takes over a listening socket (TCP or Unix, found out by the engine). Returns the endpoint's
  // number or a libuv error.
  [[nodiscard]] int Listen(int fd, const EndpointOptions& options);
  // Stops accepting; open connections live on. The descriptor is closed.
  void CloseEndpoint(int endpoint);
  // Hot changes: for connections accepted, and requests begun, after the call.
  void SetLimits(int endpoint, const Limits& limits);
  void SetTls(int endpoint, std::shared_ptr<const TlsNames> tls);
  void SetClientAuth(int endpoint, std::shared_ptr<const ClientAuth> client_auth);
  void SetHsts(int endpoint, std::string line);
  void SetProxyPeers(int endpoint, std::shared_ptr<const ProxyPeers> peers);

  // No more keep-alive: responses from here on say Connection: close; idle connections are kept for
  // their next request until CloseIdle or the drain deadline that the caller owns.
  void Drain();
  // Once; while draining, for good: a connection that is busy now ends after its response, also
  // where that did not say so.
  void CloseIdle();
  void Close(std::function<void()> on_closed);
  // For tests: as if so much time had passed, all that is due by then has fired.
  void PassTime(uint64_t milliseconds);
  bool is_draining() const { return draining_; }
  bool is_closing() const { return closing_; }

  uv_loop_t* loop() const { return loop_; }
  uint64_t now() const { return uv_now(loop_) + time_passed_; }
  TimerWheel& wheel() { return *wheel_; }
  Counters& counters() { return counters_; }
  EngineDelegate* delegate() const { return delegate_; }
  // 64 KiB, shared by all connections of the loop: read into, parsed in place, relayed from.
  static constexpr size_t kReadBufferSize = 65536;
  char* read_buffer() { return read_buffer_.get(); }
  // "Date: ...\r\n" of the current second.
  std::string_view DateLine();
  // A watched connection that is open, or null.
  Connection* FindConnection(uint32_t id);
  size_t live_connections() const;
  size_t live_exchanges() const;

  // For the parts of the engine.
  TurnEnd& turn_end() { return turn_end_; }
  EngineMemory& memory() { return *memory_; }
  RecordRing* ring() { return ring_.get(); }
  EngineLimits& limits() { return limits_; }
  uint32_t thread_id() const { return thread_id_; }
  // Of the configuration by which exchanges are decided from now on; those in flight go on by
  // theirs.
  void SetGeneration(uint32_t generation);
  uint32_t generation() const { return generation_; }
  void BeginExchange(Exchange::Record* record) {
    record->generation = generation_;
    counters_.Add(Counter::kExchangesInFlight);
    counters_.Add(Counter::kExchangesTotal);
  }
  void EndExchange(const Exchange::Record& record) {
    counters_.Add(Counter::kExchangesInFlight, -1);
    if (record.generation != generation_) [[unlikely]]
      counters_.Add(Counter::kExchangesOfOlderGenerations, -1);
  }
  uint32_t NextConnectionId() { return ++last_connection_id_; }
  // 32 hexadecimal digits at `out`.
  void MakeRequestId(char* out);
  // Writes what was gathered for a connection's answers.
  void FlushOutput();
  void ScheduleFlush() { turn_end_.Schedule(&flush_task_); }
  // Each open libuv handle of the engine counts: Close waits for all.
  void OnHandleOpened() { ++open_handles_; }
  void OnHandleClosed();

 private:
  uv_loop_t* loop_;
  EngineDelegate* delegate_;
  Counters counters_;
  EngineLimits limits_;
  uint32_t thread_id_;
  uint32_t generation_ = 0;
  uint32_t last_connection_id_ = 0;
  char request_id_prefix_[16];  // random, in hex: ids differ between threads and restarts
  uint64_t request_id_counter_ = 0;
  uint64_t time_passed_ = 0;  // by which our clock is ahead of the loop's
  uint32_t open_handles_ = 0;
  bool draining_ = false;
  bool closing_ = false;
  bool closed_ = false;
  std::function<void()> on_closed_;
  std::unique_ptr<TimerWheel> wheel_;
  TurnEnd turn_end_;
  TurnTask flush_task_;
  std::unique_ptr<char[]> read_buffer_;
  std::unique_ptr<RecordRing> ring_;
  std::unique_ptr<EngineMemory> memory_;
  std::vector<std::unique_ptr<Listener>>
      listeners_;  // by endpoint number; kept after they stopped accepting
};

}  // namespace windhover
