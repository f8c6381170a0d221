// The places that a connection holds in counts that are limited: of the process, of its endpoint,
// of its client's address. Taken when it is accepted, before TLS (the last, where a proxy names the
// client, once it has); the first two are left when it is upgraded, all when it is closed.
#pragma once

#include <cstdint>

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
  // Of one that has entered: a PROXY header named its client. kNone, or its address has no place.
  [[nodiscard]] RejectReason EnterNamed(Engine* engine,
                                        const Listener& listener,
                                        const sockaddr_storage& client);
  void LeaveForUpgrade(Engine* engine, const Listener& listener);
  void Leave(Engine* engine, const Listener& listener);

 private:
  uint64_t address_hash_ = 0;
  bool holds_connection_ = false;
  bool holds_address_ = false;
};

}  // namespace windhover
