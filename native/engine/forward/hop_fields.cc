#include "engine/forward/hop_fields.h"

namespace windhover {

namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// Calls `visit(token)` for each non-empty member until it returns true; says whether it did.
template <typename Visit>
bool AnyToken(std::string_view list, Visit visit) {
  size_t position = 0;
  while (position < list.size()) {
    size_t end = list.find(',', position);
    if (end == std::string_view::npos) end = list.size();
    size_t first = position;
    size_t last = end;
    while (first < last && IsBlank(list[first])) first++;
    while (last > first && IsBlank(list[last - 1])) last--;
    if (last > first && visit(list.substr(first, last - first))) return true;
    position = end + 1;
  }
  return false;
}

bool IsPlain(std::string_view token) {
  return EqualsIgnoringCase(token, "keep-alive") || EqualsIgnoringCase(token, "close") ||
         EqualsIgnoringCase(token, "upgrade");
}

bool IsProtected(const Field& field) {
  switch (field.id) {
    case FieldId::kHost:
    case FieldId::kContentLength:
    case FieldId::kTransferEncoding:
    case FieldId::kAuthorization:
    case FieldId::kCookie:
    case FieldId::kVia:
    case FieldId::kMaxForwards:
    case FieldId::kForwarded:
    case FieldId::kXForwardedFor:
    case FieldId::kXForwardedProto:
    case FieldId::kXForwardedHost:
    case FieldId::kXForwardedPort:
    case FieldId::kXForwardedOther:
    case FieldId::kXRealIp:
    case FieldId::kXRequestId:
    case FieldId::kClientCert:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool EqualsIgnoringCase(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); i++) {
    if (Lower(text[i]) != lower[i]) return false;
  }
  return true;
}

bool ListHasToken(std::string_view value, std::string_view token) {
  return AnyToken(value,
                  [token](std::string_view member) { return EqualsIgnoringCase(member, token); });
}

NominatedFields::NominatedFields(FieldList fields) {
  for (const Field& field : fields) {
    if (field.id != FieldId::kConnection) continue;
    std::string_view value = fields.value(field);
    if (IsPlain(value)) continue;
    AnyToken(value, [this](std::string_view token) {
      if (!IsPlain(token)) names_[count_++] = {token.data(), token.size()};
      return count_ == kMaxNames;
    });
    if (count_ == kMaxNames) return;
  }
}

bool NominatedFields::Removes(const Field& field, std::string_view name) const {
  if (IsProtected(field)) return false;
  if (count_ == kMaxNames) return true;
  for (uint32_t i = 0; i < count_; i++) {
    if (EqualsIgnoringCase({names_[i].text, names_[i].length}, name)) return true;
  }
  return false;
}

void FieldRunCopier::Keep(const Field& field) {
  const char* base = fields_.base;
  uint32_t name_end = field.name_offset + field.name_length;
  uint32_t value_end = field.value_offset + field.value_length;
  // Exactly "name: value\r\n" as received: may be part of a run.
  bool canonical = field.value_offset == name_end + 2 && base[name_end + 1] == ' ' &&
                   base[value_end] == '\r' && base[value_end + 1] == '\n';
  if (canonical && run_end_ == field.name_offset && run_end_ != 0) {
    run_end_ = value_end + 2;
    return;
  }
  Finish();
  if (canonical) {
    run_start_ = field.name_offset;
    run_end_ = value_end + 2;
    return;
  }
  out_->Append(fields_.name(field));
  out_->Append(": ");
  out_->Append(fields_.value(field));
  out_->Append("\r\n");
}

void FieldRunCopier::Finish() {
  if (run_end_ != 0) out_->Append({fields_.base + run_start_, run_end_ - run_start_});
  run_end_ = 0;
}

}  // namespace windhover
