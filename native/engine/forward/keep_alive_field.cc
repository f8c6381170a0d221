#include "engine/forward/keep_alive_field.h"

#include <string_view>

#include "engine/forward/hop_fields.h"
#include "engine/http1/field_line.h"

namespace windhover {

namespace {

constexpr uint64_t kLongestSeconds = 1000000;
constexpr std::string_view kTimeout = "timeout=";

uint32_t IdleMs(uint64_t seconds) {
  if (seconds > kLongestSeconds) return kIdleNotStated;
  const auto stated = static_cast<uint32_t>(seconds) * 1000;
  return seconds < 2 ? stated / 2 : stated - 1000;
}

}  // namespace

uint32_t StatedIdleMs(FieldList fields) {
  uint32_t idle = kIdleNotStated;
  for (const Field& field : fields) {
    if (field.id != FieldId::kKeepAlive) continue;
    ForEachListElement(fields.value(field), [&idle](std::string_view parameter) {
      if (!EqualsIgnoringCase(parameter.substr(0, kTimeout.size()), kTimeout)) return;
      uint64_t seconds = 0;
      if (ParseContentLength(parameter.substr(kTimeout.size()), &seconds)) idle = IdleMs(seconds);
    });
  }
  return idle;
}

}  // namespace windhover
