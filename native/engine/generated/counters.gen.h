// Generated from shared/metrics/counters.ts by `npm run generate`. Do not edit.
#pragma once

#include "engine/generated/reasons.gen.h"

namespace windhover {

enum class Counter : uint8_t {
  kConnectionsOpen = 0,
  kConnectionsTotal = 1,
  kConnectionsUpgraded = 2,
  kExchangesInFlight = 3,
  kExchangesOfOlderGenerations = 4,
  kExchangesTotal = 5,
  kBytesReceived = 6,
  kBytesSent = 7,
  kTlsHandshakes = 8,
  kTlsResumptions = 9,
  kTlsFailures = 10,
  kAcceptErrors = 11,
  kCallsIntoScript = 12,
  kUpstreamConnectionsOpen = 13,
  kUpstreamConnectionsIdle = 14,
  kUpstreamConnectionsTotal = 15,
  kForwardedTotal = 16,
  kForwardRetries = 17,
  kRecordsWritten = 18,
  kRecordsDropped = 19,
  kForwardRetriesRefused = 20,
  kUpstreamStrayBytes = 21,
};

inline constexpr int kCounterCount = 22;
// A thread's row: the counters, then one cell for each reject reason, then one for each end reason.
inline constexpr int kRejectCounterBase = kCounterCount;
inline constexpr int kEndCounterBase = kRejectCounterBase + kRejectReasonCount;
inline constexpr int kCounterCells = kEndCounterBase + kEndReasonCount;

}  // namespace windhover
