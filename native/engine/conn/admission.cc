#include "engine/conn/admission.h"

#include <sys/socket.h>

#include "engine/conn/engine.h"
#include "engine/conn/listener.h"
#include "engine/conn/proxy_peers.h"
#include "engine/limits/client_address.h"

namespace windhover {

RejectReason Admission::Enter(Engine* engine,
                              const Listener& listener,
                              const sockaddr_storage& peer) {
  const ProxyPeers* proxies = listener.options().proxy_peers.get();
  if (proxies != nullptr && !proxies->Trusts(peer, listener.is_unix()))
    return RejectReason::kUntrustedProxy;
  const Limits& limits = *listener.limits(false);
  EngineLimits& process = engine->limits();
  // Counted also where there is no limit: one that is set later finds the right number.
  if (!process.gauges.TryTake(kConnectionsGauge, process.max_connections))
    return RejectReason::kTooManyConnections;
  if (!process.gauges.TryTake(listener.gauge(), limits.max_concurrent_connections)) {
    process.gauges.Give(kConnectionsGauge);
    return RejectReason::kTooManyConnections;
  }
  holds_connection_ = true;
  // A proxy is one peer for many clients.
  if (proxies != nullptr || listener.is_unix()) return RejectReason::kNone;
  const RejectReason refused = EnterNamed(engine, listener, peer);
  if (refused != RejectReason::kNone) Leave(engine, listener);
  return refused;
}

RejectReason Admission::EnterNamed(Engine* engine,
                                   const Listener& listener,
                                   const sockaddr_storage& client) {
  const Limits& limits = *listener.limits(false);
  EngineLimits& process = engine->limits();
  ClientAddress address;
  if (limits.max_connections_per_address == kNoLimit || !address.Read(client) ||
      process.exempt.Contains(address)) {
    return RejectReason::kNone;
  }
  address_hash_ = address.Hash(process.memory.key(), 0);
  if (process.addresses.TryTake(address_hash_, limits.max_connections_per_address)) {
    holds_address_ = true;
    return RejectReason::kNone;
  }
  return RejectReason::kTooManyConnectionsFromAddress;
}

bool Admission::EnterUpgrade(Engine* engine, const Listener& listener, const Limits& limits) {
  EngineLimits& process = engine->limits();
  if (!process.gauges.TryTake(kUpgradedGauge, process.max_upgraded)) return false;
  holds_upgrade_ =
      process.gauges.TryTake(listener.upgraded_gauge(), limits.max_concurrent_upgraded_connections);
  if (!holds_upgrade_) process.gauges.Give(kUpgradedGauge);
  return holds_upgrade_;
}

void Admission::LeaveUpgrade(Engine* engine, const Listener& listener) {
  if (!holds_upgrade_) return;
  holds_upgrade_ = false;
  engine->limits().gauges.Give(listener.upgraded_gauge());
  engine->limits().gauges.Give(kUpgradedGauge);
}

void Admission::LeaveForUpgrade(Engine* engine, const Listener& listener) {
  if (!holds_connection_) return;
  holds_connection_ = false;
  engine->limits().gauges.Give(listener.gauge());
  engine->limits().gauges.Give(kConnectionsGauge);
}

void Admission::Leave(Engine* engine, const Listener& listener) {
  LeaveForUpgrade(engine, listener);
  LeaveUpgrade(engine, listener);
  if (holds_address_) engine->limits().addresses.Give(address_hash_);
  holds_address_ = false;
}

}  // namespace windhover
