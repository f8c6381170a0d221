// The lists of tests; a file with tests is named here and in all_cases.cc.
#pragma once

#include "test_case.h"

namespace windhover::test {

extern const CaseList kBaseCases;
extern const CaseList kFieldTableCases;
extern const CaseList kRequestParserCases;
extern const CaseList kRequestRejectCases;
extern const CaseList kRequestLimitCases;
extern const CaseList kChunkDecoderCases;
extern const CaseList kResponseParserCases;
extern const CaseList kWriterCases;
extern const CaseList kGuardPageCases;
extern const CaseList kInputBufferCases;
extern const CaseList kTimerWheelCases;
extern const CaseList kTurnCases;
extern const CaseList kForwardRewriterCases;
extern const CaseList kRouteRewriteCases;
extern const CaseList kBlockPoolCases;
extern const CaseList kTlsContextCases;
extern const CaseList kTlsPkcs12Cases;
extern const CaseList kOpenBeneathCases;
extern const CaseList kExchangeCases;
extern const CaseList kConnectionCases;
extern const CaseList kRequestRewindCases;
extern const CaseList kLimitCountCases;
extern const CaseList kClientAddressCases;
extern const CaseList kRateCreditCases;
extern const CaseList kRateWatchCases;
extern const CaseList kAdmissionCases;
extern const CaseList kProxyHeaderCases;

struct Area {
  const char* name;
  const CaseList* cases;
};
extern const std::span<const Area> kAllCases;

}  // namespace windhover::test
