// One listening socket of an engine: accepts in bursts, and keeps what its connections share
// (limits, certificates, pairing). It lives as long as its engine, so that connections may refer to
// it after it stopped accepting.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <uv.h>

#include "engine/conn/engine.h"
#include "engine/conn/socket.h"
#include "engine/loop/timer_wheel.h"
#include "engine/loop/uv_handle.h"

namespace windhover {

class Listener {
 public:
  Listener(Engine* engine, int endpoint, const EndpointOptions& options);
  ~Listener();

  // Takes over `fd` on success.
  [[nodiscard]] int Start(int fd);
  // Takes what already waits to be accepted first, where `accept_waiting`: else it would be reset.
  void Close(bool accept_waiting);

  void SetLimits(const Limits& limits);
  void SetTls(std::shared_ptr<const TlsNames> tls) { options_.tls = std::move(tls); }
  void SetProxyPeers(std::shared_ptr<const ProxyPeers> peers) {
    options_.proxy_peers = std::move(peers);
  }

  void SetClientAuth(std::shared_ptr<const ClientAuth> client_auth) {
    options_.client_auth = std::move(client_auth);
  }
  void SetHsts(std::string line) { options_.hsts_line = std::move(line); }

  int endpoint() const { return endpoint_; }
  bool is_open() const { return poll_.is_open(); }
  bool is_unix() const { return address_.family == AddressFamily::kUnix; }
  const EndpointOptions& options() const { return options_; }
  const SocketAddress& address() const { return address_; }
  // Unchanged as long as the listener lives; a change makes new ones, so that a request keeps those
  // it began with.
  const Limits* limits(bool paired) const { return paired ? &limits_->paired : &limits_->plain; }
  bool MayPair(uint32_t uid) const;
  // Where its open connections are counted.
  int gauge() const { return options_.gauge; }
  int upgraded_gauge() const { return options_.gauge + 1; }
  // A connection that was refused may be told so.
  bool MayAnswerRefusal(RejectReason reason) const;

 private:
  struct LimitsPair {
    Limits plain;
    Limits paired;  // with room for what the edge adds
  };
  // Their first requests come together, too, and others wait behind all of them.
  static constexpr int kBurst = 8;
  static constexpr int kClosingBurst = 4096;
  static constexpr uint64_t kPauseMs = 500;

  static void OnReadable(uv_poll_t* poll, int status, int events);
  static void OnPauseOver(Deadline* deadline, void* self);
  // True: there may be more.
  bool AcceptNext();
  void AcceptFailed(int error);
  void StartPolling();

  Engine* engine_;
  int endpoint_;
  int fd_ = -1;
  SocketAddress address_;
  EndpointOptions options_;
  const LimitsPair* limits_ = nullptr;
  std::vector<std::unique_ptr<const LimitsPair>> limits_history_;
  UvHandle<uv_poll_t> poll_;
  Deadline pause_{OnPauseOver, this};
};

}  // namespace windhover
