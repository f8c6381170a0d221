#include "engine/forward/response_rewriter.h"

#include "engine/forward/hop_fields.h"

namespace windhover {

namespace {

bool PassesToClient(FieldId id) {
  switch (id) {
    case FieldId::kContentLength:
    case FieldId::kTransferEncoding:
    case FieldId::kConnection:
    case FieldId::kKeepAlive:
    case FieldId::kTe:
    case FieldId::kTrailer:
    case FieldId::kUpgrade:
    case FieldId::kProxyConnection:
    case FieldId::kProxyAuthenticate:
    case FieldId::kProxyAuthorization:
    case FieldId::kProxyAuthenticationInfo:
    case FieldId::kHttp2Settings:
    case FieldId::kAltSvc:  // names a port of the destination's, which clients cannot reach
    case FieldId::kOwnPrefix:
      return false;
    default:
      return true;
  }
}

template <typename Drops>
bool WriteFields(const ResponseHeadView& head, HstsOwner hsts, Drops drops, OutBuffer* out) {
  FieldList fields = head.field_list();
  NominatedFields nominated(fields);
  FieldRunCopier copier(fields, out);
  bool has_date = false;
  if (head.status == 101) out->Append("upgrade: websocket\r\n");
  for (const Field& field : fields) {
    if (!PassesToClient(field.id)) continue;
    if (field.id == FieldId::kStrictTransportSecurity && hsts == HstsOwner::kEdge) continue;
    if (nominated.any() && nominated.Removes(field, fields.name(field))) continue;
    if (drops(fields.name(field))) continue;
    if (field.id == FieldId::kDate) {
      if (has_date) continue;
      has_date = true;
    }
    copier.Keep(field);
  }
  copier.Finish();
  return has_date;
}

// Apart from the loop of nearly every route, so that this costs nothing there.
[[gnu::noinline]] bool WriteFieldsByRules(const ResponseHeadView& head,
                                          HstsOwner hsts,
                                          const FieldRules& rules,
                                          OutBuffer* out) {
  const auto drops = [&rules](std::string_view name) { return rules.Drops(name); };
  const bool has_date = WriteFields(head, hsts, drops, out);
  out->Append(rules.lines());
  return has_date;
}

}  // namespace

bool WriteResponseFields(const ResponseHeadView& head,
                         HstsOwner hsts,
                         const FieldRules* rules,
                         OutBuffer* out) {
  if (rules != nullptr) return WriteFieldsByRules(head, hsts, *rules, out);
  return WriteFields(
      head, hsts, [](std::string_view) { return false; }, out);
}

bool IsWebSocketSwitch(const ResponseHeadView& head) {
  if (head.status != 101 || !head.upgrade) return false;
  FieldList fields = head.field_list();
  bool found = false;
  for (const Field& field : fields) {
    if (field.id != FieldId::kUpgrade) continue;
    if (found || !EqualsIgnoringCase(fields.value(field), "websocket")) return false;
    found = true;
  }
  return found;
}

}  // namespace windhover
