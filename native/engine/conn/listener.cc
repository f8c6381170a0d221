// Accepting by uv_poll_t and accept4 rather than uv_listen: listen(2) is not called a second time
// with another backlog, the burst is bounded, and running out of descriptors is handled here: the
// engine's reserve descriptor is given up for long enough to take one connection and close it (else
// the kernel keeps it in the queue and the loop spins), then accepting pauses.
#include "engine/conn/listener.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

#include "engine/conn/connection.h"
#include "engine/conn/engine_memory.h"

namespace windhover {

namespace {

// They linger for their clients to read the answer, and are in no count.
constexpr uint32_t kMaxRefusals = 128;

// The same as in proxy/config/check-rewrite.ts.
constexpr uint32_t kRewriteLineRoom = 256;
constexpr uint32_t kRewriteFieldRoom = 17;
constexpr uint32_t kRewriteFieldsSize = 4096;

}  // namespace

Listener::Listener(Engine* engine, int endpoint, const EndpointOptions& options)
    : engine_(engine), endpoint_(endpoint), options_(options) {
  SetLimits(options.limits);
}

Listener::~Listener() = default;

void Listener::SetLimits(const Limits& limits) {
  if (limits_ != nullptr && limits_->plain == limits) return;
  auto pair = std::make_unique<LimitsPair>(LimitsPair{.plain = limits, .paired = limits});
  // What the edge says itself, and the most that a route's rules may add.
  pair->paired.max_request_line_size += kRewriteLineRoom;
  pair->paired.max_request_header_count += 32 + kRewriteFieldRoom;
  pair->paired.max_request_headers_total_size += 8192 + kRewriteFieldsSize;
  pair->paired.keep_alive_timeout = kNoLimit;
  pair->paired.request_headers_timeout = kNoLimit;
  pair->paired.max_requests_per_connection = kNoLimit;
  pair->paired.max_connection_age = kNoLimit;
  engine_->memory().MakeFieldRoom(pair->paired.max_request_header_count);
  limits_ = pair.get();
  limits_history_.push_back(std::move(pair));
}

int Listener::Start(int fd) {
  int error = SocketName(fd, &address_);
  if (error != 0) return error;
  // An inherited socket came here without it; no child of this process is to keep it open.
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  if (!is_unix()) {
    // Accepted sockets inherit it: one system call less for each connection.
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  }
  error = uv_poll_init(engine_->loop(), poll_.get(), fd);
  if (error != 0) return error;
  poll_.Opened(this);
  fd_ = fd;
  engine_->OnHandleOpened();
  StartPolling();
  return 0;
}

void Listener::Close(bool accept_waiting) {
  if (!poll_.is_open()) return;
  for (int i = 0; accept_waiting && i < kClosingBurst && AcceptNext(); ++i) continue;
  if (!poll_.is_open()) return;  // closed by who was told of a failure
  engine_->wheel().Clear(&pause_);
  poll_.Close([](void* self) { static_cast<Listener*>(self)->engine_->OnHandleClosed(); });
  close(fd_);
  fd_ = -1;
}

bool Listener::MayPair(uint32_t uid) const {
  if (!options_.paired) return false;
  if (uid == 0 || uid == geteuid()) return true;
  return std::find(options_.paired_uids.begin(), options_.paired_uids.end(), uid) !=
         options_.paired_uids.end();
}

bool Listener::MayAnswerRefusal(RejectReason reason) const {
  constexpr uint32_t kAnswer = 1;
  return reason == RejectReason::kTooManyConnections && options_.tls == nullptr &&
         limits_->plain.connection_limit_action == kAnswer &&
         engine_->memory().refusals < kMaxRefusals && !engine_->is_closing();
}

void Listener::StartPolling() { uv_poll_start(poll_.get(), UV_READABLE, OnReadable); }

void Listener::OnReadable(uv_poll_t* poll, int status, int) {
  auto* self = UvHandle<uv_poll_t>::OwnerOf<Listener>(poll);
  if (status < 0) return self->AcceptFailed(status);
  // What is left after a burst is reported again by the next poll, after other sockets had theirs.
  TurnEnd& turn_end = self->engine_->turn_end();
  for (int i = 0; i < kBurst && self->AcceptNext() && turn_end.HasTime(); ++i) continue;
}

bool Listener::AcceptNext() {
  sockaddr_storage peer;
  const int fd = AcceptConnection(fd_, &peer);
  if (fd >= 0) {
    Connection::Accept(engine_, this, fd, peer);
  } else if (fd == UV_EAGAIN) {
    return false;
  } else if (fd != UV_EINTR && fd != UV_ECONNABORTED) {
    AcceptFailed(fd);
    return false;
  }
  return poll_.is_open();
}

void Listener::AcceptFailed(int error) {
  engine_->counters().Add(Counter::kAcceptErrors);
  if (error == UV_EMFILE || error == UV_ENFILE) engine_->memory().reserve.DropOneConnection(fd_);
  uv_poll_stop(poll_.get());
  engine_->wheel().Set(&pause_, engine_->now() + kPauseMs);
  engine_->delegate()->OnAcceptError(endpoint_, error);
}

void Listener::OnPauseOver(Deadline*, void* self_pointer) {
  auto* self = static_cast<Listener*>(self_pointer);
  if (self->poll_.is_open()) self->StartPolling();
}

}  // namespace windhover
