// The numbers that script and engine exchange on every request: the same as in native/plan.ts (a
// test compares them).
#pragma once

#include <cstdint>

namespace windhover {

inline constexpr int32_t kPlanScript = -1;
inline constexpr int32_t kPlanHold = -2;
inline constexpr int32_t kMaxPlanIndex = 4096;  // plan: route * kMaxPlanIndex + destination

inline constexpr uint32_t kResponseHasDate = 1;
inline constexpr uint32_t kResponseClose = 2;
inline constexpr uint32_t kResponseLatin1 = 4;

inline constexpr int kMetaMethod = 0;
inline constexpr int kMetaFlags = 1;
inline constexpr int kMetaConnection = 2;
inline constexpr int kMetaEndpoint = 3;
inline constexpr int kMetaLengthLow = 4;
inline constexpr int kMetaLengthHigh = 5;
inline constexpr int kMetaCells = 8;

inline constexpr int32_t kMetaHasBody = 1;
inline constexpr int32_t kMetaExpectsContinue = 2;
inline constexpr int32_t kMetaUpgrade = 4;
inline constexpr int32_t kMetaPaired = 8;
inline constexpr int32_t kMetaSecure = 16;
inline constexpr int32_t kMetaHttp10 = 32;
inline constexpr int32_t kMetaKeepAlive = 64;
inline constexpr int32_t kMetaWatched = 128;
inline constexpr int32_t kMetaUnixPeer = 256;
inline constexpr int32_t kMetaMisdirected = 512;

// Rises with native/addon.ts.
inline constexpr int32_t kAbi = 15;

}  // namespace windhover
