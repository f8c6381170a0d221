// The places that a connection holds in counts that are limited: of the process, of its endpoint,
// of its client's address (where its endpoint has such a limit when it is accepted). Taken before
// TLS (the last, where a proxy names the client, once it has). An upgrade takes places among the
// upgraded connections of process and endpoint; the first two are left when it succeeds, all when
// the connection is closed.
#pragma once

#include <cstdint>
#include <utility>

#include "engine/base/check.h"
#include "engine/generated/limits.gen.h"
#include "engine/generated/reasons.gen.h"

struct sockaddr_storage;

namespace windhover {

class Engine;
class Listener;

class Admission {
 public:
  Admission() = default;
  // Places are given back once.
  Admission(Admission&& other)
      : address_hash_(other.address_hash_),
        holds_connection_(std::exchange(other.holds_connection_, false)),
        holds_address_(std::exchange(other.holds_address_, false)),
        holds_upgrade_(std::exchange(other.holds_upgrade_, false)) {}
  ~Admission() { CHECK(!holds_connection_ && !holds_address_ && !holds_upgrade_); }

  // kNone: admitted; else nothing is held.
  [[nodiscard]] RejectReason Enter(Engine* engine,
                                   const Listener& listener,
                                   const sockaddr_storage& peer);
  // Of one that has entered: a PROXY header named its client. kNone, or its address has no place.
  [[nodiscard]] RejectReason EnterNamed(Engine* engine,
                                        const Listener& listener,
                                        const sockaddr_storage& client);
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
