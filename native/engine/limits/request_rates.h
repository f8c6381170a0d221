// Token buckets of client addresses, over all threads, in fixed memory. Each cell holds the moment
// at which its bucket will be full again (the generic cell rate algorithm, ITU-T I.371); an address
// has four cells, and the emptiest-looking of them are those it shares with others, so that the
// fullest counts. Nothing has to be given back: cells of addresses that went are full by
// themselves. However many threads ask, no address gets more than burst + rate * time.
//
// Sharing costs little: of 100 000 addresses that each send all they may, three requests in a
// thousand are refused too early. Whoever sends each request from a new address empties the buckets
// of others only with more than 100 000 times the rate. (8192 cells in a row in the place of 65536
// would be 80 % and 13 000 times.)
#pragma once

#include <cstdint>

#include "engine/generated/limits.gen.h"
#include "engine/limits/limit_memory.h"

namespace windhover {

class RequestRates {
 public:
  explicit RequestRates(const LimitMemory& memory) : cells_(memory.request_rates()) {}

  // Takes a token. 0: there was one; else nanoseconds until there is. `now`: uv_hrtime, which is
  // the same for all threads. Each rate has buckets of its own: one that is changed begins full.
  [[nodiscard]] uint64_t Take(uint64_t hash, const RequestRate& rate, uint64_t now);

 private:
  int64_t* cells_;
};

}  // namespace windhover
