#include "engine_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "engine/base/check.h"
#include "engine/conn/connection.h"
#include "engine/conn/socket.h"
#include "engine/loop/timer_wheel.h"
#include "tcp_segments.h"

namespace windhover::test {
namespace {

constexpr int kPatience = 5000;  // turns of at least a millisecond each

void React(const Recorder::Reaction& reaction, Exchange& exchange) {
  if (reaction) reaction(exchange);
}

}  // namespace

void Recorder::OnRequestData(Exchange& request, std::string_view data) {
  body += data;
  if (!log.ends_with("data ")) log += "data ";
  React(on_data, request);
}

void Recorder::OnRequestEnd(Exchange& request, FieldList trailer_fields) {
  trailers = trailer_fields.count;
  log += "end ";
  React(on_end, request);
}

void Recorder::OnResponseWritable(Exchange& request) {
  log += "writable ";
  React(on_writable, request);
}

void Recorder::OnPeerFinished(Exchange& request) {
  log += "finished ";
  React(on_finished, request);
}

void Recorder::OnExchangeEnd(Exchange& request, EndReason reason) {
  log += "over:" + std::to_string(static_cast<int>(reason)) + ' ';
  exchange = nullptr;
  React(on_over, request);
}

EngineServer::EngineServer(const EndpointOptions& options, const EngineOptions& engine) {
  CHECK(uv_loop_init(&loop_) == 0);
  EngineOptions with_counters = engine;
  with_counters.counters = counters_;
  engine_ = std::make_unique<Engine>(&loop_, with_counters, this);
  const int fd = BindTcp("127.0.0.1", 0, {});
  CHECK(fd >= 0);
  SocketAddress name;
  CHECK(SocketName(fd, &name) == 0);
  port_ = name.port;
  CHECK(engine_->Listen(fd, options) == 0);
}

EngineServer::~EngineServer() {
  if (!engine_->is_closing()) Close();
  CHECK(TurnUntil([this] { return closed_; }));
  CHECK(engine_->live_connections() == 0 && engine_->live_exchanges() == 0);
  CHECK(engine_->counters().Get(Counter::kExchangesInFlight) == 0);
  engine_.reset();
  CHECK(uv_loop_close(&loop_) == 0);
  if (!unix_path_.empty()) unlink(unix_path_.c_str());
}

void EngineServer::Close() {
  engine_->Close([this] { closed_ = true; });
}

void EngineServer::OnRejected(Connection&, RejectReason reason, uint64_t limit) {
  rejected.push_back(reason);
  rejected_limit = limit;
  if (on_rejected) on_rejected();
}

void EngineServer::OnConnectionRefused(int, RejectReason reason, const sockaddr_storage&) {
  refused.push_back(reason);
  if (on_refused) on_refused();
}

void EngineServer::OnAcceptError(int, int error) {
  std::fprintf(stderr, "accept: %s\n", uv_strerror(error));
}

std::string EngineServer::ListenUnix(const EndpointOptions& options) {
  unix_path_ = "/tmp/windhover-test-" + std::to_string(getpid()) + ".sock";
  unlink(unix_path_.c_str());
  const char* failed_call = nullptr;
  const int fd = BindUnix(unix_path_, {.backlog = 16}, &failed_call);
  CHECK(fd >= 0 && engine_->Listen(fd, options) > 0);
  return unix_path_;
}

bool EngineServer::TurnUntil(const std::function<bool()>& done) {
  for (int turn = 0; turn < kPatience; ++turn) {
    Turn();
    if (done()) return true;
    if (turn > 20) usleep(1000);
  }
  return false;
}

void EngineServer::Pass(uint64_t milliseconds) {
  engine_->PassTime(milliseconds);
  Turn();
}

Client::Client(EngineServer& server) : server_(server), fd_(socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(server.port());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  CHECK(connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
  fcntl(fd_, F_SETFL, O_NONBLOCK);
  // What is sent is there at the next turn, though nothing was answered yet.
  const int on = 1;
  setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

Client::Client(EngineServer& server, const std::string& unix_path)
    : server_(server), fd_(socket(AF_UNIX, SOCK_STREAM, 0)) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, unix_path.data(), unix_path.size());
  CHECK(connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
  fcntl(fd_, F_SETFL, O_NONBLOCK);
}

Client::~Client() {
  if (fd_ >= 0) close(fd_);
}

size_t Client::Send(std::string_view data) {
  size_t sent = 0;
  int refused = 0;
  while (sent < data.size() && refused < 50) {
    const ssize_t count = send(fd_, data.data() + sent, data.size() - sent, MSG_NOSIGNAL);
    if (count > 0) {
      sent += static_cast<size_t>(count);
      refused = 0;
    } else if (errno != EAGAIN) {
      break;
    } else if (++refused > 5) {
      usleep(1000);
    }
    server_.Turn();
  }
  server_.Turn();
  return sent;
}

void Client::SendNow(std::string_view data) {
  CHECK(send(fd_, data.data(), data.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(data.size()));
}

bool Client::Receive() {
  char buffer[65536];
  const ssize_t count = recv(fd_, buffer, sizeof(buffer), 0);
  if (count > 0) {
    received_.append(buffer, static_cast<size_t>(count));
    return true;
  }
  if (count == 0) ended_ = true;
  if (count < 0 && errno != EAGAIN) ended_ = reset_ = true;
  return false;
}

std::string Client::ReadUntil(std::string_view mark) {
  server_.TurnUntil([&] {
    while (Receive()) continue;
    return ended_ || received_.find(mark) != std::string::npos;
  });
  return std::exchange(received_, {});
}

std::string Client::ReadAvailable() {
  for (int turn = 0; turn < 20; ++turn) {
    server_.Turn();
    while (Receive()) continue;
  }
  return std::exchange(received_, {});
}

size_t Client::Take(size_t count) {
  std::string taken(count, '\0');
  const ssize_t received = recv(fd_, taken.data(), count, 0);
  return received > 0 ? static_cast<size_t>(received) : 0;
}

int Client::segments_received() const { return TcpSegmentsReceived(fd_); }

std::string Client::ReadAll() {
  server_.TurnUntil([&] {
    while (Receive()) continue;
    return ended_;
  });
  return std::exchange(received_, {});
}

void Client::Finish() {
  shutdown(fd_, SHUT_WR);
  server_.Turn();
}

void Client::Reset() {
  const linger now = {.l_onoff = 1, .l_linger = 0};
  setsockopt(fd_, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
  close(fd_);
  fd_ = -1;
  server_.Turn();
}

}  // namespace windhover::test
