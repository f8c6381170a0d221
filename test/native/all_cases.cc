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
    {"forward rewriters", &kForwardRewriterCases},
#ifndef WINDHOVER_STAND_ALONE
// Here what needs libuv or the whole engine.
#endif
};

}  // namespace

const std::span<const Area> kAllCases(kAreas);

}  // namespace windhover::test
