#include "engine/forward/loops.h"

#include <algorithm>

#include "engine/forward/hop_fields.h"
#include "engine/http1/field_line.h"

namespace windhover {

namespace {

// The most that is passed on; RFC 9110 7.6.2 lets a recipient lower what is larger than it knows.
constexpr uint64_t kMostForwards = 0xffffffff;

// received-protocol RWS received-by [ RWS comment ]
std::string_view ReceivedBy(std::string_view member) {
  const size_t protocol_end = member.find_first_of(" \t");
  if (protocol_end == std::string_view::npos) return {};
  const size_t start = member.find_first_not_of(" \t", protocol_end);
  if (start == std::string_view::npos) return {};
  return member.substr(start, member.find_first_of(" \t", start) - start);
}

}  // namespace

bool HasPassed(const RequestHead& head, std::string_view pseudonym) {
  FieldList fields = head.field_list();
  for (const Field& field : fields) {
    if (field.id != FieldId::kVia) continue;
    bool found = false;
    ForEachListElement(fields.value(field), [&](std::string_view member) {
      found = found || EqualsIgnoringCase(ReceivedBy(member), pseudonym);
    });
    if (found) return true;
  }
  return false;
}

bool CountsForwards(Method method) {
  return method == Method::kOptions || method == Method::kTrace;
}

void AppendForwardsLeft(std::string_view value, OutBuffer* out) {
  uint64_t number = 0;
  if (!ParseContentLength(value, &number) || number == 0) return;
  out->Append("max-forwards: ");
  out->AppendNumber(std::min(number - 1, kMostForwards));
  out->Append("\r\n");
}

}  // namespace windhover
