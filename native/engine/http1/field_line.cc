#include "engine/http1/field_line.h"

#include "engine/http1/char_tables.h"
#include "engine/http1/field_table.h"
#include "engine/http1/scan.h"

namespace windhover {
namespace {

constexpr size_t kMaxNameLength = 0xffff;  // what Field::name_length can say
constexpr uint64_t kMaxContentLength = INT64_MAX;

// The first byte that no name may hold (in a good line: the colon), or `end`. *underscore is set,
// never cleared.
char* ScanNameBytes(char* p, const char* end, bool* underscore) {
  for (; p != end && HasClass(*p, kTokenChar); ++p) {
    if (*p >= 'A' && *p <= 'Z') *p = static_cast<char>(*p | 0x20);
    if (*p == '_') *underscore = true;
  }
  return p;
}

// Names of letters, digits and "-" are nearly all there are; others are read byte by byte.
char* ScanName(char* p, const char* end, bool* underscore) {
#ifdef WINDHOVER_SCAN_BLOCKS
  while (end - p >= scan::kBlockSize) {
    const scan::NameBlock block(p);
    const scan::Mask name = block.colon != 0 ? scan::Before(block.colon) : scan::kAllBytes;
    if ((name & ~block.common) != 0) [[unlikely]]
      break;
    // Only the bytes that change are stored: loads of the value would have to wait for a wider
    // store.
    for (scan::Mask upper = block.upper & name; upper != 0; upper = scan::WithoutFirst(upper)) {
      p[scan::FirstByte(upper)] |= 0x20;
    }
    if (block.colon != 0) return p + scan::FirstByte(block.colon);
    p += scan::kBlockSize;
  }
#endif
  return ScanNameBytes(p, end, underscore);
}

bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }

}  // namespace

char* ParseFieldLine(
    const char* base, char* line, const char* end, Field* field, LineFault* fault) {
  const auto fail = [fault](RejectReason reason) -> char* {
    *fault = {false, reason};
    return nullptr;
  };
  const auto incomplete = [fault]() -> char* {
    *fault = {true, RejectReason::kNone};
    return nullptr;
  };
  bool underscore = false;
  char* colon = ScanName(line, end, &underscore);
  if (colon == end) return incomplete();
  if (*colon != ':' || colon == line) [[unlikely]] {
    if (IsBlank(*line)) return fail(RejectReason::kObsoleteLineFolding);
    return fail(*colon == '\n' ? RejectReason::kInvalidLineEnd : RejectReason::kInvalidFieldName);
  }
  const auto name_length = static_cast<size_t>(colon - line);
  if (name_length > kMaxNameLength) return fail(RejectReason::kHeadersTooLarge);

  const char* value = colon + 1;
  while (value != end && IsBlank(*value)) ++value;
  const char* stop = scan::FieldValueEnd(value, end);
  if (stop == end || (*stop == '\r' && stop + 1 == end)) return incomplete();
  if (*stop != '\r' || stop[1] != '\n') [[unlikely]] {
    return fail(*stop == '\n' ? RejectReason::kInvalidLineEnd : RejectReason::kInvalidFieldValue);
  }
  const char* value_end = stop;
  while (value_end != value && IsBlank(value_end[-1])) --value_end;

  field->name_offset = static_cast<uint32_t>(line - base);
  field->value_offset = static_cast<uint32_t>(value - base);
  field->value_length = static_cast<uint32_t>(value_end - value);
  field->name_length = static_cast<uint16_t>(name_length);
  field->id = ClassifyField(line, name_length);
  field->has_underscore = underscore;
  return line + (stop + 2 - line);
}

uint8_t ParseConnection(std::string_view value) {
  // The two that nearly every client sends, without the walk.
  if (value == "keep-alive") return kConnectionKeepAlive;
  if (value == "close") return kConnectionClose;
  int options = 0;
  ForEachListElement(value, [&options](std::string_view element) {
    if (EqualsIgnoreCase(element, "close")) options |= kConnectionClose;
    if (EqualsIgnoreCase(element, "keep-alive")) options |= kConnectionKeepAlive;
    if (EqualsIgnoreCase(element, "upgrade")) options |= kConnectionUpgrade;
  });
  return static_cast<uint8_t>(options);
}

bool ParseContentLength(std::string_view value, uint64_t* length) {
  if (value.empty()) return false;
  uint64_t number = 0;
  for (const char byte : value) {
    if (!HasClass(byte, kDigitChar)) return false;
    const auto digit = static_cast<uint64_t>(byte - '0');
    if (number > (kMaxContentLength - digit) / 10) return false;
    number = number * 10 + digit;
  }
  *length = number;
  return true;
}

}  // namespace windhover
