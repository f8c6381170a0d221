// The places that a connection holds in counts that are limited: of the process, of its endpoint,
// of its peer's address (where its endpoint has such a limit when it is accepted). Taken before
// TLS; the first two are left when it is upgraded, all when it is closed.
#pragma once

#include <cstdint>
#include <utility>

#include "engine/base/check.h"
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
        holds_address_(std::exchange(other.holds_address_, false)) {}
  ~Admission() { CHECK(!holds_connection_ && !holds_address_); }

  // kNone: admitted; else nothing is held.
  [[nodiscard]] RejectReason Enter(Engine* engine,
                                   const Listener& listener,
                                   const sockaddr_storage& peer);
  void LeaveForUpgrade(Engine* engine, const Listener& listener);
  void Leave(Engine* engine, const Listener& listener);

 private:
  uint64_t address_hash_ = 0;
  bool holds_connection_ = false;
  bool holds_address_ = false;
};

}  // namespace windhover
