// Writing first and queueing only the rest saves a request object and a turn of the loop for nearly
// every answer. After a failed write the owner is told at the end of the turn, never from inside
// the call that it made.
#include "engine/conn/transport.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/un.h>
#include <unistd.h>
#if defined(__linux__)
#include <linux/sockios.h>
#endif

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

#include "engine/base/check.h"
#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/tls/tls_session.h"

namespace windhover {

namespace {

// A lingering close gives up after so long, or so many bytes.
constexpr uint64_t kLingerMs = 5000;
constexpr size_t kLingerBytes = 4 * 1024 * 1024;
// What TLS itself answers while the client reads nothing (RFC 8446 4.6.3 lets it ask without end).
constexpr size_t kMaxUnreadReplies = 65536;
// A gentle close ends when nothing was written for so long.
constexpr uint64_t kStalledWriteMs = 60000;

std::string_view ViewOf(const uv_buf_t& part) { return {part.base, part.len}; }

uv_buf_t BufferOf(std::string_view data) {
  // Not by uv_buf_init, whose length has 32 bits: a body of 4 GiB would be cut without a word.
  uv_buf_t part = {};
  part.base = const_cast<char*>(data.data());
  part.len = data.size();
  return part;
}

// A small libuv request in a pooled block.
template <typename Request>
struct PooledRequest {
  Request request;
  Engine* engine;
  Block block;

  static PooledRequest* Take(Engine* engine) {
    const Block block = engine->memory().blocks.Take(sizeof(PooledRequest));
    return new (block.data) PooledRequest{.request = {}, .engine = engine, .block = block};
  }
  void Give() { engine->memory().blocks.Give(block); }
};

}  // namespace

// What the kernel did not take: a libuv request, then copied bytes, in one pooled block.
struct Transport::WriteRequest {
  uv_write_t request;
  Transport* transport;
  BufferHold* hold;
  Block block;
};

Transport::Transport(Engine* engine, TransportOwner* owner) : engine_(engine), owner_(owner) {}

Transport::~Transport() = default;

int Transport::InitHandle(bool is_pipe) {
  if (engine_->is_closing()) return UV_ECANCELED;
  is_pipe_ = is_pipe;
  StreamHandle* handle = handle_.get();
  const int error = is_pipe ? uv_pipe_init(engine_->loop(), &handle->pipe, 0)
                            : uv_tcp_init(engine_->loop(), &handle->tcp);
  if (error != 0) return error;
  handle_.Opened(this);
  engine_->OnHandleOpened();
  engine_->memory().transports.PushBack(this);
  return 0;
}

int Transport::Open(int fd, bool is_pipe) {
  const int error = InitHandle(is_pipe);
  if (error != 0) return error;
  return is_pipe ? uv_pipe_open(&handle_.get()->pipe, fd) : uv_tcp_open(&handle_.get()->tcp, fd);
}

int Transport::ConnectUnix(std::string_view path) {
  char terminated[sizeof(sockaddr_un::sun_path)];
  if (path.empty() || path.size() >= sizeof(terminated)) return UV_ENAMETOOLONG;
  std::memcpy(terminated, path.data(), path.size());
  terminated[path.size()] = '\0';
  const int error = InitHandle(true);
  if (error != 0) return error;
  auto* request = PooledRequest<uv_connect_t>::Take(engine_);
  uv_pipe_connect(&request->request, &handle_.get()->pipe, terminated, OnConnected);
  return 0;
}

int Transport::ConnectTcp(const sockaddr* address) {
  int error = InitHandle(false);
  if (error != 0) return error;
  auto* request = PooledRequest<uv_connect_t>::Take(engine_);
  error = uv_tcp_connect(&request->request, &handle_.get()->tcp, address, OnConnected);
  if (error != 0) request->Give();
  return error;
}

void Transport::OnConnected(uv_connect_t* request, int status) {
  auto* self = UvHandle<StreamHandle>::OwnerOf<Transport>(request->handle);
  reinterpret_cast<PooledRequest<uv_connect_t>*>(request)->Give();
  if (self->is_closing()) return;
  if (status == 0 && !self->is_pipe_) uv_tcp_nodelay(&self->handle_.get()->tcp, 1);
  self->owner_->OnTransportConnected(status);
}

bool Transport::StartTls(std::shared_ptr<const TlsNames> names,
                         std::shared_ptr<const ClientAuth> client_auth) {
  tls_ = TlsSession::Create(engine_->memory().tls_method,
                            std::move(names),
                            std::move(client_auth),
                            &engine_->memory().cipher);
  handshaking_ = tls_ != nullptr;
  return handshaking_;
}

int Transport::fd() const {
  uv_os_fd_t fd = -1;
  if (uv_fileno(&handle_.get()->handle, &fd) != 0) return -1;
  return fd;
}

// Reading.

void Transport::StartReading() {
  only_asks_ = false;
  if (reading_ || closing_ || ended_) return;
  reading_ = uv_read_start(stream(), OnAlloc, OnRead) == 0;
}

void Transport::StopReading() {
  if (!reading_) return;
  reading_ = false;
  uv_read_stop(stream());
}

Transport::Peer Transport::LookForPeer() const {
#if defined(POLLRDHUP)
  constexpr short kFinished = POLLRDHUP;
#else
  constexpr short kFinished = 0;  // only a reset shows
#endif
  pollfd asked = {.fd = fd(), .events = kFinished, .revents = 0};
  if (poll(&asked, 1, 0) <= 0) return Peer::kThere;
  if ((asked.revents & POLLERR) != 0) return Peer::kGone;
  // A Unix socket hangs up when its peer closes, and what that one wrote before can still be read.
  if ((asked.revents & POLLHUP) != 0) return is_pipe_ ? Peer::kFinished : Peer::kGone;
  return (asked.revents & kFinished) != 0 ? Peer::kFinished : Peer::kThere;
}

void Transport::AwaitReadable() {
  StartReading();
  only_asks_ = reading_;
}

bool Transport::ReadNow() {
  if (is_closing() || ended_ || failure_ != 0) return false;
  const uv_buf_t buffer = uv_buf_init(engine_->read_buffer(), Engine::kReadBufferSize);
  ssize_t length = 0;
  do {
    length = read(fd(), buffer.base, buffer.len);
  } while (length < 0 && errno == EINTR);
  if (length < 0) {
    if (errno == EAGAIN || errno == EWOULDBLOCK) return false;
    length = uv_translate_sys_error(errno);
  }
  if (length == 0) length = UV_EOF;
  OnRead(stream(), length, &buffer);
  return length > 0;
}

void Transport::OnAlloc(uv_handle_t* handle, size_t, uv_buf_t* buffer) {
  auto* self = UvHandle<StreamHandle>::OwnerOf<Transport>(handle);
  *buffer = uv_buf_init(self->engine_->read_buffer(), Engine::kReadBufferSize);
  // Without room libuv does not read, and says so.
  const bool has_time = !self->may_wait_ || self->engine_->turn_end().HasTime();
  if (self->only_asks_ || !has_time) [[unlikely]]
    buffer->len = 0;
}

void Transport::OnRead(uv_stream_t* stream, ssize_t length, const uv_buf_t* buffer) {
  auto* self = UvHandle<StreamHandle>::OwnerOf<Transport>(stream);
  if (length == 0) return;
  if (length == UV_ENOBUFS) {
    // What is discarded is asked for again by the next turn.
    if (self->gentle_) return;
    self->StopReading();
    self->owner_->OnTransportReadable();
    return;
  }
  self->heard_since_failure_ = true;
  if (self->gentle_) {
    if (length > 0) self->discarded_ += static_cast<size_t>(length);
    if (length < 0 || self->discarded_ > kLingerBytes) self->Close();
    return;
  }
  if (length < 0) {
    self->StopReading();
    self->ReportEnd(length == UV_EOF ? 0 : static_cast<int>(length));
  } else if (self->tls_ == nullptr) {
    self->owner_->OnTransportData(buffer->base, static_cast<size_t>(length));
  } else {
    self->ReadCipher(buffer->base, static_cast<size_t>(length));
  }
}

void Transport::ReadCipher(char* data, size_t length) {
  tls_->SetInput(data, length);
  if (handshaking_ && !ContinueHandshake()) return;
  char* plain = engine_->memory().plain.get();
  while (tls_->has_more() && !closing_ && !ended_) {
    size_t plain_length = 0;
    const TlsSession::Status status = tls_->Read(plain, Engine::kReadBufferSize, &plain_length);
    if (!FlushReplies()) return;
    if (status == TlsSession::Status::kDone) {
      if (!gentle_) owner_->OnTransportData(plain, plain_length);
      continue;
    }
    if (status == TlsSession::Status::kNeedMore) return;
    StopReading();
    if (gentle_) {
      Close();
    } else {
      ReportEnd(status == TlsSession::Status::kClosed ? 0 : UV_EPROTO);
    }
    return;
  }
}

// A key update or an alert may want to go out. False: too many do, and the session is over.
bool Transport::FlushReplies() {
  const size_t length = engine_->memory().cipher.size();
  unread_replies_ = FlushCipher() ? 0 : unread_replies_ + length;
  if (unread_replies_ <= kMaxUnreadReplies) return true;
  StopReading();
  if (gentle_) {
    Close();
  } else {
    ReportEnd(UV_EPROTO);
  }
  return false;
}

// False: there is nothing to read yet, or the session is over.
bool Transport::ContinueHandshake() {
  const TlsSession::Status status = tls_->Handshake();
  FlushCipher();
  if (status == TlsSession::Status::kNeedMore) return false;
  handshaking_ = false;
  const bool ok = status == TlsSession::Status::kDone;
  if (!ok) StopReading();
  owner_->OnTransportHandshake(ok);
  return ok && !is_closing();
}

void Transport::ReportEnd(int error) {
  const bool fails = error != 0;
  if (is_closing() || failed_ || (ended_ && !fails)) return;
  ended_ = true;
  failed_ = fails;
  owner_->OnTransportEnd(error);
}

// Writing.

bool Transport::Write3(std::string_view first,
                       std::string_view second,
                       std::string_view third,
                       BufferHold* hold_of_second) {
  if (is_closing() || fin_sent_ || failure_ != 0) {
    if (hold_of_second != nullptr) hold_of_second->Release();
    return true;
  }
  if (tls_ != nullptr) {
    std::string_view parts[3];
    size_t count = 0;
    for (const std::string_view part : {first, second, third}) {
      if (!part.empty()) parts[count++] = part;
    }
    const bool ok = tls_->Write(parts, count);
    if (hold_of_second != nullptr) hold_of_second->Release();
    if (!ok) Fail(UV_EPROTO);
    return FlushCipher();
  }
  uv_buf_t parts[3];
  unsigned count = 0;
  if (!first.empty()) parts[count++] = BufferOf(first);
  const unsigned held_part = count;
  if (!second.empty()) parts[count++] = BufferOf(second);
  if (!third.empty()) parts[count++] = BufferOf(third);
  return Send(parts, count, hold_of_second, held_part);
}

bool Transport::Send(const uv_buf_t* parts, unsigned count, BufferHold* hold, unsigned held_part) {
  size_t total = 0;
  for (unsigned i = 0; i < count; ++i) total += parts[i].len;
  written_ += total;
  size_t sent = 0;
  int result = 0;
  if (total != 0 && queued_bytes() == 0) {
    result = uv_try_write(stream(), parts, count);
    if (result > 0) sent = static_cast<size_t>(result);
  }
  const bool failed = result < 0 && result != UV_EAGAIN;
  if (failed || sent == total) {
    if (hold != nullptr) hold->Release();
    if (failed) Fail(result);
    if (failed || queued_bytes() == 0) return true;
    want_writable_ = true;
    return false;
  }
  Queue(parts, count, sent, hold, held_part);
  want_writable_ = true;
  return false;
}

void Transport::Queue(
    const uv_buf_t* parts, unsigned count, size_t skip, BufferHold* hold, unsigned held_part) {
  uv_buf_t rest[3];
  unsigned rest_count = 0;
  size_t copied = 0;
  bool held = false;
  for (unsigned i = 0; i < count; ++i) {
    const size_t skipped = std::min<size_t>(skip, parts[i].len);
    skip -= skipped;
    if (skipped == parts[i].len) continue;
    rest[rest_count] = BufferOf(ViewOf(parts[i]).substr(skipped));
    if (hold != nullptr && i == held_part) {
      held = true;
    } else {
      copied += rest[rest_count].len;
    }
    ++rest_count;
  }
  const Block block = engine_->memory().blocks.Take(sizeof(WriteRequest) + copied);
  auto* request = new (block.data)
      WriteRequest{.request = {}, .transport = this, .hold = nullptr, .block = block};
  char* copy = block.data + sizeof(WriteRequest);
  for (unsigned i = 0; i < rest_count; ++i) {
    if (held && rest[i].base >= parts[held_part].base &&
        rest[i].base < parts[held_part].base + parts[held_part].len) {
      continue;
    }
    std::memcpy(copy, rest[i].base, rest[i].len);
    rest[i].base = copy;
    copy += rest[i].len;
  }
  if (held) {
    request->hold = hold;
  } else if (hold != nullptr) {
    hold->Release();
  }
  const int error = uv_write(&request->request, stream(), rest, rest_count, OnWritten);
  if (error != 0) {
    if (request->hold != nullptr) request->hold->Release();
    engine_->memory().blocks.Give(block);
    Fail(error);
  }
}

void Transport::OnWritten(uv_write_t* uv_request, int status) {
  auto* request = reinterpret_cast<WriteRequest*>(uv_request);
  Transport* self = request->transport;
  if (request->hold != nullptr) request->hold->Release();
  self->engine_->memory().blocks.Give(request->block);
  if (self->closing_) return;
  if (status < 0) {
    self->Fail(status);
  } else if (self->queued_bytes() != 0) {
    return;
  } else if (self->gentle_) {
    if (!self->lingering_) self->FinishGently();
  } else if (self->want_writable_) {
    self->want_writable_ = false;
    self->owner_->OnTransportWritable();
  }
}

uint64_t Transport::acknowledged_bytes() const {
  int unacknowledged = 0;
#if defined(SIOCOUTQ)
  // Of a Unix socket it counts the kernel's own memory, too: no number of bytes.
  if (!is_pipe_ && ioctl(fd(), SIOCOUTQ, &unacknowledged) != 0) unacknowledged = 0;
#endif
  const uint64_t sent = written_ - queued_bytes();
  // A FIN is counted there, too.
  return sent - std::min(sent, static_cast<uint64_t>(unacknowledged));
}

// Writes what the TLS session produced.
bool Transport::FlushCipher() {
  OutBuffer& cipher = engine_->memory().cipher;
  if (cipher.empty() || closing_ || fin_sent_ || failure_ != 0) {
    cipher.Clear();
    return queued_bytes() == 0;
  }
  const uv_buf_t part = BufferOf(cipher.view());
  const bool all = Send(&part, 1, nullptr, 0);
  cipher.Clear();
  cipher.Shrink(EngineMemory::kKeptCipher);
  return all;
}

void Transport::Fail(int error) {
  if (failure_ != 0) return;
  failure_ = error;
  heard_since_failure_ = true;
  engine_->turn_end().Schedule(&failure_task_);
}

void Transport::OnFailureTask(void* self_pointer) {
  auto* self = static_cast<Transport*>(self_pointer);
  if (self->closing_) return;
  // A peer that answers and closes before it has read everything leaves its answer for us to read:
  // the failed write may be noticed first. Reading goes on for a turn, and on as long as it brings
  // something.
  if (self->reading_ && !self->gentle_ && self->heard_since_failure_) {
    self->heard_since_failure_ = false;
    self->engine_->turn_end().Schedule(&self->failure_task_);
    return;
  }
  self->StopReading();
  if (self->gentle_) {
    self->Close();
  } else {
    self->ReportEnd(self->failure_);
  }
}

// Ending.

void Transport::Shutdown() {
  if (is_closing() || fin_sent_) return;
  SendFin();
}

void Transport::SendFin() {
  if (fin_sent_ || closing_) return;
  if (tls_ != nullptr && !handshaking_) {
    tls_->CloseNotify();
    FlushCipher();
  }
  fin_sent_ = true;
  auto* request = PooledRequest<uv_shutdown_t>::Take(engine_);
  const int error = uv_shutdown(&request->request, stream(), [](uv_shutdown_t* done, int) {
    reinterpret_cast<PooledRequest<uv_shutdown_t>*>(done)->Give();
  });
  if (error != 0) {
    request->Give();
    Fail(error);
  }
}

void Transport::CloseGently(bool linger) {
  if (is_closing()) return;
  if (!handle_.is_open() || failure_ != 0) return Close();
  gentle_ = true;
  linger_ = linger;
  if (!linger) StopReading();
  if (queued_bytes() == 0) return FinishGently();
  last_queued_ = queued_bytes();
  engine_->wheel().Set(&linger_deadline_, engine_->now() + kStalledWriteMs);
}

void Transport::FinishGently() {
  if (!linger_ || ended_) {
    if (tls_ != nullptr && !handshaking_ && !fin_sent_) {
      tls_->CloseNotify();
      FlushCipher();
    }
    return Close();
  }
  lingering_ = true;
  SendFin();
  if (closing_) return;
  StartReading();
  engine_->wheel().Set(&linger_deadline_, engine_->now() + kLingerMs);
}

void Transport::OnLingerDeadline(Deadline* deadline, void* self_pointer) {
  auto* self = static_cast<Transport*>(self_pointer);
  const size_t queued = self->queued_bytes();
  if (queued != 0 && queued < self->last_queued_) {
    self->last_queued_ = queued;
    self->engine_->wheel().Set(deadline, self->engine_->now() + kStalledWriteMs);
  } else {
    self->Close();
  }
}

void Transport::Close() {
  if (closing_ || !handle_.is_open()) return;
  closing_ = true;
  reading_ = false;
  engine_->wheel().Clear(&linger_deadline_);
  handle_.Close(OnHandleClosed);
}

void Transport::Reset() {
  if (closing_ || !handle_.is_open()) return;
  if (!is_pipe_ && handle_.CloseReset(&handle_.get()->tcp, OnHandleClosed)) {
    closing_ = true;
    reading_ = false;
    engine_->wheel().Clear(&linger_deadline_);
    return;
  }
  Close();
}

void Transport::OnHandleClosed(void* self_pointer) {
  auto* self = static_cast<Transport*>(self_pointer);
  Engine* engine = self->engine_;
  self->node_.Unlink();
  self->failure_task_.Cancel();
  self->owner_->OnTransportClosed();  // may free self
  engine->OnHandleClosed();
}

}  // namespace windhover
