// The places that a connection holds in counts that are limited: of the process, of its endpoint,
// of its peer's address. Taken when it is accepted, before TLS. An upgrade takes places among the
// upgraded connections of process and endpoint; the first two are left when it succeeds.
#pragma once

#include <cstdint>

#include "engine/generated/limits.gen.h"
#include "engine/generated/reasons.gen.h"

struct sockaddr_storage;

namespace windhover {

class Engine;
class Listener;

class Admission {
 public:
  // kNone: admitted; else nothing is held.
  [[nodiscard]] RejectReason Enter(Engine* engine,
                                   const Listener& listener,
                                   const sockaddr_storage& peer);
  // False: there is no place for one more upgraded connection.
  [[nodiscard]] bool EnterUpgrade(Engine* engine, const Listener& listener, const Limits& limits);
  void LeaveUpgrade(Engine* engine, const Listener& listener);
  bool holds_upgrade() const { return holds_upgrade_; }
  // It is upgraded: no longer one of the plain connections.
  void LeaveForUpgrade(Engine* engine, const Listener& listener);
  void Leave(Engine* engine, const Listener& listener);

 private:
  uint64_t address_hash_ = 0;
  bool holds_connection_ = false;
  bool holds_address_ = false;
  bool holds_upgrade_ = false;
};

}  // namespace windhover
