// How much of a connection's input is answered in one go.
#pragma once

#include <cstdint>

#include "engine/conn/connection.h"

namespace windhover {

struct Connection::HeadShare {
  bool in_turn = false;
  int begun = 0;
  uint64_t ends_at = 0;     // uv_hrtime; 0: not asked for yet
  bool is_used_up = false;  // there may be another head, for the next time
};

}  // namespace windhover
