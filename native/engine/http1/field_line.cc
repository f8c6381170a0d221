#include "engine/http1/field_line.h"

#include "engine/http1/char_tables.h"
#include "engine/http1/field_table.h"
#include "engine/http1/scan.h"

namespace windhover {
namespace {

constexpr size_t kMaxNameLength = 0xffff;  // what Field::name_length can say
constexpr uint64_t kMaxContentLength = INT64_MAX;

struct NameScan {
  char* end;  // the first byte that no name may hold (in a good line: the colon), or the end of the
              // bytes
  bool has_underscore;
};

NameScan ScanNameBytes(char* p, const char* end) {
  bool underscore = false;
  for (; p != end && HasClass(*p, kTokenChar); ++p) {
    if (*p >= 'A' && *p <= 'Z') *p = static_cast<char>(*p | 0x20);
    if (*p == '_') underscore = true;
  }
  return {p, underscore};
}

#ifdef WINDHOVER_SCAN_BLOCKS
// Only the bytes that change are stored: loads of the value that follow would have to wait for a
// wider store.
void LowerBytes(char* p, scan::Block::Mask upper) {
  while (upper != 0) {
    const size_t i = scan::FirstByte(upper);
    p[i] = static_cast<char>(p[i] | 0x20);
    upper &= upper - 1;
    if constexpr (scan::Block::kBitsPerByte > 1) upper &= ~(scan::Block::Mask{0xf} << (4 * i));
  }
}
#endif

// Names of letters, digits and "-" are nearly all there are; others are read byte by byte.
NameScan ScanName(char* p, const char* end) {
#ifdef WINDHOVER_SCAN_BLOCKS
  while (end - p >= 16) {
    const scan::Block block(p);
    const scan::Block::Mask colon = block.Equal(':');
    const scan::Block::Mask upper = block.Between('A', 'Z');
    const scan::Block::Mask common =
        upper | block.Between('a', 'z') | block.Between('0', '9') | block.Equal('-');
    const scan::Block::Mask name = colon != 0 ? scan::Before(colon) : scan::kAllBytes;
    if ((name & ~common) != 0) break;
    LowerBytes(p, upper & name);
    if (colon != 0) return {p + scan::FirstByte(colon), false};
    p += 16;
  }
#endif
  return ScanNameBytes(p, end);
}

bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }

}  // namespace

FieldLineResult ParseFieldLine(const char* base, char* line, const char* end, Field* field) {
  if (line == end) return {LineStatus::kIncomplete};
  if (IsBlank(*line)) return {LineStatus::kBad, RejectReason::kObsoleteLineFolding};
  const NameScan name = ScanName(line, end);
  if (name.end == end) return {LineStatus::kIncomplete};
  if (*name.end != ':' || name.end == line) {
    return {LineStatus::kBad,
            *name.end == '\n' ? RejectReason::kInvalidLineEnd : RejectReason::kInvalidFieldName};
  }
  const auto name_length = static_cast<size_t>(name.end - line);
  if (name_length > kMaxNameLength) return {LineStatus::kBad, RejectReason::kHeadersTooLarge};

  char* value = name.end + 1;
  while (value != end && IsBlank(*value)) ++value;
  const char* stop = scan::FieldValueEnd(value, end);
  if (end - stop < 2) {
    if (stop == end || *stop == '\r') return {LineStatus::kIncomplete};
  }
  if (*stop != '\r' || stop[1] != '\n') {
    return {LineStatus::kBad,
            *stop == '\n' ? RejectReason::kInvalidLineEnd : RejectReason::kInvalidFieldValue};
  }
  const char* value_end = stop;
  while (value_end != value && IsBlank(value_end[-1])) --value_end;

  field->name_offset = static_cast<uint32_t>(line - base);
  field->name_length = static_cast<uint16_t>(name_length);
  field->value_offset = static_cast<uint32_t>(value - base);
  field->value_length = static_cast<uint32_t>(value_end - value);
  field->id = ClassifyField(line, name_length);
  field->has_underscore = name.has_underscore;
  return {LineStatus::kComplete, RejectReason::kNone, line + (stop + 2 - line)};
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
