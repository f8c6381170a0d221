// Construction, listeners and the end: every handle of the engine is counted, and the close
// callback comes with the last.
#include "engine/conn/engine.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <ctime>

#include "engine/base/check.h"
#include "engine/conn/connection.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/listener.h"
#include "engine/loop/timer_wheel.h"
#include "engine/stats/record_ring.h"
#include "engine/tls/tls_context.h"

namespace windhover {

namespace {

void AppendHex(char* out, uint64_t number) {
  for (int i = 15; i >= 0; --i) {
    out[i] = "0123456789abcdef"[number & 15];
    number >>= 4;
  }
}

}  // namespace

ReserveDescriptor::ReserveDescriptor() { Open(); }

ReserveDescriptor::~ReserveDescriptor() {
  if (fd_ >= 0) close(fd_);
}

void ReserveDescriptor::Open() { fd_ = open("/dev/null", O_RDONLY | O_CLOEXEC); }

void ReserveDescriptor::DropOneConnection(int listening_fd) {
  if (fd_ >= 0) close(fd_);
  fd_ = -1;
  const int victim = accept(listening_fd, nullptr, nullptr);
  if (victim >= 0) close(victim);
  Open();
}

Engine::Engine(uv_loop_t* loop, const EngineOptions& options, EngineDelegate* delegate)
    : loop_(loop),
      delegate_(delegate),
      counters_(options.counters),
      limits_(options.limit_memory, options.limit_row),
      thread_id_(options.thread_id),
      wheel_(std::make_unique<TimerWheel>(loop)),
      turn_end_(loop),
      flush_task_([](void* self) { static_cast<Engine*>(self)->FlushOutput(); }, this),
      read_buffer_(std::make_unique<char[]>(kReadBufferSize)),
      memory_(std::make_unique<EngineMemory>()) {
  if (options.ring != nullptr)
    ring_ = std::make_unique<RecordRing>(options.ring, options.ring_size);
  uint64_t prefix = 0;
  CHECK(uv_random(nullptr, nullptr, &prefix, sizeof(prefix), 0, nullptr) == 0);
  AppendHex(request_id_prefix_, prefix);
  open_handles_ = 2;  // the wheel's and the turn end's
}

Engine::~Engine() { CHECK(closed_); }

int Engine::Listen(int fd, const EndpointOptions& options) {
  if (closing_) return UV_ECANCELED;
  const int endpoint = static_cast<int>(listeners_.size());
  auto listener = std::make_unique<Listener>(this, endpoint, options);
  const int error = listener->Start(fd);
  if (error != 0) return error;
  if (options.tls != nullptr) SetTls(-1, nullptr);
  listeners_.push_back(std::move(listener));
  return endpoint;
}

void Engine::CloseEndpoint(int endpoint) { listeners_[static_cast<size_t>(endpoint)]->Close(true); }

void Engine::SetGeneration(uint32_t generation) {
  if (generation == generation_) return;
  generation_ = generation;
  const int64_t older = counters_.Get(Counter::kExchangesOfOlderGenerations);
  counters_.Add(Counter::kExchangesOfOlderGenerations,
                counters_.Get(Counter::kExchangesInFlight) - older);
}

void Engine::SetLimits(int endpoint, const Limits& limits) {
  listeners_[static_cast<size_t>(endpoint)]->SetLimits(limits);
}

void Engine::SetTls(int endpoint, std::shared_ptr<const TlsNames> tls) {
  if (memory_->plain == nullptr) memory_->plain = std::make_unique<char[]>(kReadBufferSize);
  if (endpoint >= 0) listeners_[static_cast<size_t>(endpoint)]->SetTls(std::move(tls));
}

void Engine::SetClientAuth(int endpoint, std::shared_ptr<const ClientAuth> client_auth) {
  listeners_[static_cast<size_t>(endpoint)]->SetClientAuth(std::move(client_auth));
}

void Engine::SetHsts(int endpoint, std::string line) {
  listeners_[static_cast<size_t>(endpoint)]->SetHsts(std::move(line));
}

void Engine::SetProxyPeers(int endpoint, std::shared_ptr<const ProxyPeers> peers) {
  listeners_[static_cast<size_t>(endpoint)]->SetProxyPeers(std::move(peers));
}

void Engine::Drain() { draining_ = true; }

void Engine::CloseIdle() {
  memory_->connections.ForEach([this](Connection* connection) {
    // Only the edge closes an idle connection that is paired: a request may be on its way.
    if (connection->is_paired()) return;
    if (draining_ || connection->exchange() == nullptr) connection->CloseGently();
  });
}

void Engine::Close(std::function<void()> on_closed) {
  CHECK(!closing_);
  closing_ = true;
  on_closed_ = std::move(on_closed);
  for (const auto& listener : listeners_) listener->Close(false);
  memory_->transports.ForEach([](Transport* transport) { transport->Close(); });
  turn_end_.Close([](void* self) { static_cast<Engine*>(self)->OnHandleClosed(); }, this);
  wheel_->Close([this] { OnHandleClosed(); });
}

void Engine::PassTime(uint64_t milliseconds) {
  time_passed_ += milliseconds;
  wheel_->Advance(now());
}

void Engine::OnHandleClosed() {
  CHECK(open_handles_ > 0);
  if (--open_handles_ != 0 || !closing_) return;
  closed_ = true;
  // Moved out first: the callback may destroy the engine.
  const std::function<void()> callback = std::move(on_closed_);
  callback();
}

void Engine::FlushOutput() {
  if (memory_->output_owner != nullptr) memory_->output_owner->FlushOutput();
}

std::string_view Engine::DateLine() { return memory_->date.Line(std::time(nullptr)); }

Connection* Engine::FindConnection(uint32_t id) {
  Connection* found = nullptr;
  memory_->connections.ForEach([&](Connection* connection) {
    if (connection->id() == id) found = connection;
  });
  return found;
}

size_t Engine::live_connections() const { return memory_->connection_pool.live(); }

size_t Engine::live_exchanges() const { return memory_->exchange_pool.live(); }

void Engine::MakeRequestId(char* out) {
  std::memcpy(out, request_id_prefix_, sizeof(request_id_prefix_));
  // Consecutive ids look unrelated; an odd factor keeps them distinct.
  AppendHex(out + sizeof(request_id_prefix_), ++request_id_counter_ * 0x9e3779b97f4a7c15u);
}

}  // namespace windhover
