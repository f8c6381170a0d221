// Generated from shared/metrics/counters.ts by `npm run generate`. Do not edit.
#pragma once

#include "engine/generated/reasons.gen.h"

namespace windhover {

enum class Counter : uint8_t {
  kConnectionsOpen = 0,
  kConnectionsTotal = 1,
  kConnectionsUpgraded = 2,
  kExchangesInFlight = 3,
  kExchangesTotal = 4,
  kBytesReceived = 5,
  kBytesSent = 6,
  kTlsHandshakes = 7,
  kTlsResumptions = 8,
  kTlsFailures = 9,
  kAcceptErrors = 10,
  kCallsIntoScript = 11,
  kUpstreamConnectionsOpen = 12,
  kUpstreamConnectionsIdle = 13,
  kUpstreamConnectionsTotal = 14,
  kForwardedTotal = 15,
  kForwardRetries = 16,
  kRecordsWritten = 17,
  kRecordsDropped = 18,
  kForwardRetriesRefused = 19,
  kUpstreamStrayBytes = 20,
};

inline constexpr int kCounterCount = 21;
// A thread's row: the counters, then one cell for each reject reason, then one for each end reason.
inline constexpr int kRejectCounterBase = kCounterCount;
inline constexpr int kEndCounterBase = kRejectCounterBase + kRejectReasonCount;
inline constexpr int kCounterCells = kEndCounterBase + kEndReasonCount;

}  // namespace windhover
