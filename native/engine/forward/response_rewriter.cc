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

}  // namespace

bool WriteResponseFields(const ResponseHeadView& head,
                         HstsOwner hsts,
                         const FieldRules* rules,
                         OutBuffer* out) {
  FieldList fields = head.field_list();
  NominatedFields nominated(fields);
  // Nearly always false: then no name is looked at.
  const bool looks_at_names = nominated.any() || (rules != nullptr && rules->drops_any());
  FieldRunCopier copier(fields, out);
  bool has_date = false;
  if (head.status == 101) out->Append("upgrade: websocket\r\n");
  for (const Field& field : fields) {
    if (!PassesToClient(field.id)) continue;
    if (field.id == FieldId::kStrictTransportSecurity && hsts == HstsOwner::kEdge) continue;
    if (looks_at_names) {
      const std::string_view name = fields.name(field);
      if (nominated.any() && nominated.Removes(field, name)) continue;
      if (rules != nullptr && rules->Drops(name)) continue;
    }
    if (field.id == FieldId::kDate) {
      if (has_date) continue;
      has_date = true;
    }
    copier.Keep(field);
  }
  copier.Finish();
  if (rules != nullptr) out->Append(rules->lines());
  return has_date;
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
