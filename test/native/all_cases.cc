#include "all_cases.h"

namespace windhover::test {
namespace {

constexpr Area kAreas[] = {
    {"base", &kBaseCases},
    {"field table", &kFieldTableCases},
    {"request parser", &kRequestParserCases},
    {"request refusals", &kRequestRejectCases},
    {"request limits", &kRequestLimitCases},
    {"chunk decoder", &kChunkDecoderCases},
    {"response parser", &kResponseParserCases},
    {"writers", &kWriterCases},
    {"guard pages", &kGuardPageCases},
    {"input buffer", &kInputBufferCases},
#ifndef WINDHOVER_STAND_ALONE
    // These need libuv or the rest of the engine.
    {"timer wheel", &kTimerWheelCases},
    {"turns", &kTurnCases},
    {"block pool", &kBlockPoolCases},
    {"certificates", &kTlsContextCases},
    {"files of certificates", &kTlsPkcs12Cases},
    {"files", &kOpenBeneathCases},
    {"exchanges", &kExchangeCases},
    {"connections", &kConnectionCases},
    {"request rewind", &kRequestRewindCases},
    {"limit counts", &kLimitCountCases},
    {"client addresses", &kClientAddressCases},
    {"rate credit", &kRateCreditCases},
    {"rate watch", &kRateWatchCases},
    {"admission", &kAdmissionCases},
    {"forward rewriters", &kForwardRewriterCases},
    {"route rewrite", &kRouteRewriteCases},
    {"proxy headers", &kProxyHeaderCases},
#endif
};

}  // namespace

const std::span<const Area> kAllCases(kAreas);

}  // namespace windhover::test
