#include "engine/forward/upstream_pool.h"

#include <uv.h>

#include "engine/base/check.h"

namespace windhover {

UpstreamPool::UpstreamPool(UpstreamShared* shared, const DestinationOptions& options)
    : shared_(shared), options_(options) {
  if (!options_.unix_path.empty()) return;
  auto* v4 = reinterpret_cast<sockaddr_in*>(&address_);
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&address_);
  if (uv_ip4_addr(options_.host.c_str(), options_.port, v4) == 0) return;
  address_error_ = uv_ip6_addr(options_.host.c_str(), options_.port, v6);
}

void UpstreamPool::Unref() {
  CHECK(references_ > 0);
  if (--references_ != 0) return;
  shared_->pools.Delete(this);
}

void UpstreamPool::Retire() {
  Ref();
  retired_ = true;
  idle_.ForEach([](UpstreamConnection* connection) { connection->Close(); });
  Unref();
}

void UpstreamPool::CloseAll() {
  Ref();
  retired_ = true;
  all_.ForEach([](UpstreamConnection* connection) { connection->Abandon(false); });
  Unref();
}

UpstreamConnection* UpstreamPool::TakeIdle(UpstreamUser* user, Reuse reuse) {
  for (;;) {
    UpstreamConnection* connection = idle_.front();
    if (connection == nullptr) return nullptr;
    // The others have been idle for longer.
    const bool sure = reuse == Reuse::kSure;
    if (sure && !connection->MayBeCountedOn()) return nullptr;
    if (connection->IsTooOld() ||
        ((sure || connection->is_doubtful()) && connection->LooksDead())) {
      connection->Close();
      continue;
    }
    TakeOut(connection);
    connection->Take(user);
    return connection;
  }
}

UpstreamConnection* UpstreamPool::Connect(UpstreamUser* user, int* error) {
  if (address_error_ != 0) {
    *error = address_error_;
    return nullptr;
  }
  Counters& counters = shared_->engine->counters();
  counters.Add(Counter::kUpstreamConnectionsOpen);
  counters.Add(Counter::kUpstreamConnectionsTotal);
  UpstreamConnection* connection = shared_->connections.New(this);
  Ref();
  all_.PushBack(connection);
  *error = connection->Connect(user);
  return *error == 0 ? connection : nullptr;
}

int UpstreamPool::StartConnect(Transport* transport) {
  if (!options_.unix_path.empty()) return transport->ConnectUnix(options_.unix_path);
  return transport->ConnectTcp(reinterpret_cast<const sockaddr*>(&address_));
}

void UpstreamPool::Wait(UpstreamUser* user) { waiting_.PushBack(user); }

void UpstreamPool::WakeOne() {
  UpstreamUser* user = waiting_.PopFront();
  if (user != nullptr) user->OnUpstreamPlace();
}

void UpstreamPool::NoteStrayBytes() {
  shared_->engine->counters().Add(Counter::kUpstreamStrayBytes);
  if (!shared_->engine->is_closing()) shared_->delegate->OnStrayBytes(options_.index);
}

void UpstreamPool::CountInFlight(int32_t amount) {
  if (options_.in_flight == nullptr) return;
  __atomic_fetch_add(options_.in_flight, amount, __ATOMIC_RELAXED);
}

void UpstreamPool::GivePlaceBack() {
  if (!options_.places.are_bounded() || !options_.places.GiveBack()) return;
  // Not here: whoever waits would be sent on its way inside of another exchange's end.
  shared_->engine->turn_end().Schedule(&shared_->place_free);
}

void UpstreamPool::NoteResponse() {
  int32_t* failures = options_.failures;
  if (failures == nullptr || __atomic_load_n(failures, __ATOMIC_RELAXED) == 0) return;
  __atomic_store_n(failures, 0, __ATOMIC_RELAXED);
}

bool UpstreamPool::PutIdle(UpstreamConnection* connection) {
  const uint64_t limit = connection->idle_limit();
  if (retired_ || options_.max_idle == 0 || limit == 0) return false;
  if (idle_.size() >= options_.max_idle) idle_.back()->Close();
  idle_.PushFront(connection);
  shared_->engine->counters().Add(Counter::kUpstreamConnectionsIdle);
  const uint64_t now = shared_->engine->now();
  connection->idle_since_ = now;
  if (limit != kIdleNotStated)
    shared_->engine->wheel().Set(&connection->idle_deadline_, now + limit);
  return true;
}

void UpstreamPool::TakeOut(UpstreamConnection* connection) {
  idle_.Remove(connection);
  shared_->engine->counters().Add(Counter::kUpstreamConnectionsIdle, -1);
  if (connection->idle_deadline_.is_set())
    shared_->engine->wheel().Clear(&connection->idle_deadline_);
}

void UpstreamPool::Closed(UpstreamConnection* connection) {
  all_.Remove(connection);
  shared_->engine->counters().Add(Counter::kUpstreamConnectionsOpen, -1);
  shared_->connections.Delete(connection);
  Unref();
}

}  // namespace windhover
