// The limits of an engine that are not one endpoint's: what is counted for the whole process.
#pragma once

#include <cstdint>

#include "engine/generated/limits.gen.h"
#include "engine/limits/address_counts.h"
#include "engine/limits/client_address.h"
#include "engine/limits/gauges.h"
#include "engine/limits/limit_memory.h"
#include "engine/limits/request_rates.h"

namespace windhover {

struct EngineLimits {
  EngineLimits(uint8_t* shared, uint8_t* row) : memory(shared, row) {}

  LimitMemory memory;
  Gauges gauges{memory};
  AddressCounts addresses{memory};
  RequestRates rates{memory};
  uint64_t max_connections = kNoLimit;
  uint64_t max_upgraded = kNoLimit;
  Networks exempt;  // from what is counted for an address
};

}  // namespace windhover
