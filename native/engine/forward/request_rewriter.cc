#include "engine/forward/request_rewriter.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "engine/forward/hop_fields.h"
#include "engine/forward/loops.h"
#include "engine/http1/field_table.h"

namespace windhover {

namespace {

// True when `name` is another field's that the engine knows once "-" stands for "_". Those never
// pass.
bool PosesAsKnown(std::string_view name) {
  char hyphened[64];
  const size_t length = std::min(name.size(), sizeof(hyphened));
  std::replace_copy(name.begin(), name.begin() + length, hyphened, '_', '-');
  return ClassifyField(hyphened, length) != FieldId::kOther;
}

// "_" counts as "-": see UnderscoreNames.
bool IsNamed(std::string_view name, std::string_view lower) {
  if (name.size() != lower.size()) return false;
  for (size_t i = 0; i < name.size(); i++) {
    char c = name[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    if (c != lower[i] && !(c == '_' && lower[i] == '-')) return false;
  }
  return true;
}

// Frameworks that read one of these let it stand in for the method: a POST that passed as a POST is
// then handled as a DELETE.
bool OverridesMethod(std::string_view name) {
  return IsNamed(name, "x-http-method-override") || IsNamed(name, "x-http-method") ||
         IsNamed(name, "x-method-override");
}

bool PassesUnderscores(const Field& field, std::string_view name, UnderscoreNames names) {
  return !field.has_underscore || (names == UnderscoreNames::kKeep && !PosesAsKnown(name));
}

// Nearly every route names no field at all: then no name is looked at.
bool NamesFields(const FieldPolicy& policy) {
  return !policy.client_field.empty() || policy.drops_method_override ||
         policy.drops_authorization || (policy.rules != nullptr && policy.rules->drops_any());
}

bool DropsByName(const Field& field, std::string_view name, const FieldPolicy& policy) {
  if (policy.drops_authorization && field.id == FieldId::kAuthorization) return true;
  if (!policy.client_field.empty() && IsNamed(name, policy.client_field)) return true;
  if (policy.drops_method_override && OverridesMethod(name)) return true;
  return policy.rules != nullptr && policy.rules->Drops(name);
}

bool PassesToDestination(const Field& field) {
  switch (field.id) {
    case FieldId::kHost:
    case FieldId::kContentLength:
    case FieldId::kTransferEncoding:
    case FieldId::kConnection:
    case FieldId::kKeepAlive:
    case FieldId::kTe:
    case FieldId::kTrailer:
    case FieldId::kUpgrade:
    case FieldId::kExpect:
    case FieldId::kProxyConnection:
    case FieldId::kProxyAuthenticate:
    case FieldId::kProxyAuthorization:
    case FieldId::kProxyAuthenticationInfo:
    case FieldId::kHttp2Settings:
    case FieldId::kForwarded:
    case FieldId::kXForwardedFor:
    case FieldId::kXForwardedProto:
    case FieldId::kXForwardedHost:
    case FieldId::kXForwardedPort:
    case FieldId::kXForwardedOther:
    case FieldId::kXRealIp:
    case FieldId::kXOriginalUrl:
    case FieldId::kXRequestId:
    case FieldId::kOwnPrefix:
    case FieldId::kClientCert:
      return false;
    default:
      return true;
  }
}

// `name` is a literal with all that stands before the value: each forwarded request has eight such
// lines, and the copy of one whose length is known takes no call.
template <size_t kSize>
void AppendLine(const char (&name)[kSize], std::string_view value, OutBuffer* out) {
  constexpr size_t kLength = kSize - 1;
  char* line = out->Reserve(kLength + value.size() + 2);
  std::memcpy(line, name, kLength);
  if (!value.empty()) std::memcpy(line + kLength, value.data(), value.size());
  std::memcpy(line + kLength + value.size(), "\r\n", 2);
  out->Advance(kLength + value.size() + 2);
}

// How a host stands in Forwarded.
enum class HostText : uint8_t { kToken, kQuoted, kNone };

constexpr std::array<HostText, 256> kHostTexts = [] {
  std::array<HostText, 256> table{};
  for (unsigned i = 0; i < 256; ++i) {
    const bool token = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') || (i >= '0' && i <= '9') ||
                       i == '.' || i == '-' || i == '_' || i == ']' || i == '%' || i == '~';
    const bool quoted = i == ':' || i == '[';
    table[i] = token ? HostText::kToken : quoted ? HostText::kQuoted : HostText::kNone;
  }
  return table;
}();

HostText HostTextOf(std::string_view host) {
  HostText widest = HostText::kToken;
  for (const char c : host) widest = std::max(widest, kHostTexts[static_cast<unsigned char>(c)]);
  return widest;
}

// RFC 7239 4 and 6: what is not a token is quoted, an IPv6 address is bracketed, an unknown peer is
// "unknown".
void AppendForwarded(const ForwardingFacts& facts, OutBuffer* out) {
  out->Append("forwarded: for=");
  if (facts.address.empty()) {
    out->Append("unknown");
  } else if (facts.address.find(':') != std::string_view::npos) {
    out->Append("\"[");
    out->Append(facts.address);
    out->Append("]\"");
  } else {
    out->Append(facts.address);
  }
  const HostText host = facts.host.empty() ? HostText::kNone : HostTextOf(facts.host);
  if (host != HostText::kNone) {
    const bool quoted = host == HostText::kQuoted;
    out->Append(quoted ? ";host=\"" : ";host=");
    out->Append(facts.host);
    if (quoted) out->Append('"');
  }
  AppendLine(";proto=", facts.proto, out);
}

void AppendForwardingFamily(const ForwardingFacts& facts,
                            std::string_view client_field,
                            OutBuffer* out) {
  if (!facts.address.empty()) {
    AppendLine("x-forwarded-for: ", facts.address, out);
    AppendLine("x-real-ip: ", facts.address, out);
    if (!client_field.empty()) {
      out->Append(client_field);
      AppendLine(": ", facts.address, out);
    }
  }
  AppendLine("x-forwarded-proto: ", facts.proto, out);
  if (!facts.host.empty()) AppendLine("x-forwarded-host: ", facts.host, out);
  if (!facts.port.empty()) AppendLine("x-forwarded-port: ", facts.port, out);
  AppendForwarded(facts, out);
  AppendLine("x-request-id: ", facts.request_id, out);
  if (!facts.user.empty()) AppendLine("x-forwarded-user: ", facts.user, out);
  if (!facts.client_cert.empty()) AppendLine("client-cert: ", facts.client_cert, out);
  if (!facts.lane.empty()) AppendLine("x-windhover-lane: ", facts.lane, out);
}

}  // namespace

bool WantsWebSocket(const RequestHead& head) {
  if (!head.upgrade || head.method != Method::kGet || head.minor_version == 0) return false;
  FieldList fields = head.field_list();
  bool found = false;
  for (const Field& field : fields) {
    if (field.id != FieldId::kUpgrade) continue;
    // One field that says just this: among several, another protocol could be switched to.
    if (found || !EqualsIgnoringCase(fields.value(field), "websocket")) return false;
    found = true;
  }
  return found;
}

bool HasUnderscoreName(FieldList fields) {
  return std::any_of(
      fields.begin(), fields.end(), [](const Field& field) { return field.has_underscore; });
}

void WriteRequestHead(const RequestHead& head,
                      const ForwardingFacts& facts,
                      const FieldPolicy& policy,
                      const RouteRewrite* rewrite,
                      bool upgrade,
                      OutBuffer* out) {
  out->Append(head.method_text());
  out->Append(" ");
  std::string_view stripped;
  if (rewrite == nullptr) {
    if (head.path().front() == '?') out->Append("/");
    out->Append(head.path());
    out->Append(" HTTP/1.1\r\nhost: ");
    out->Append(head.host());
    out->Append("\r\n");
  } else {
    stripped = AppendRewrittenTarget(head.path(), head.host(), *rewrite, out);
  }

  FieldList fields = head.field_list();
  NominatedFields nominated(fields);
  FieldRunCopier copier(fields, out);
  const bool looks_at_names = nominated.any() || NamesFields(policy);
  for (const Field& field : fields) {
    if (!PassesToDestination(field)) continue;
    if (!PassesUnderscores(field, fields.name(field), policy.underscore_names)) continue;
    if (looks_at_names) [[unlikely]] {
      const std::string_view name = fields.name(field);
      if (DropsByName(field, name, policy) || nominated.Removes(field, name)) continue;
    }
    if (field.id == FieldId::kMaxForwards && CountsForwards(head.method)) {
      copier.Finish();
      AppendForwardsLeft(fields.value(field), out);
      continue;
    }
    copier.Keep(field);
  }
  copier.Finish();
  if (rewrite != nullptr) {
    out->Append(rewrite->request.lines());
    if (!stripped.empty()) AppendLine("x-forwarded-prefix: ", stripped, out);
  }

  if (head.framing == BodyFraming::kLength) {
    out->Append("content-length: ");
    out->AppendNumber(head.content_length);
    out->Append("\r\n");
  } else if (head.framing == BodyFraming::kChunked) {
    out->Append("transfer-encoding: chunked\r\n");
  }
  if (upgrade) out->Append("connection: upgrade\r\nupgrade: websocket\r\n");
  AppendForwardingFamily(facts, policy.client_field, out);
  // RFC 9110 7.6.3: the version is the one that was received.
  if (head.minor_version == 0) {
    AppendLine("via: 1.0 ", facts.pseudonym, out);
  } else {
    AppendLine("via: 1.1 ", facts.pseudonym, out);
  }
  out->Append("\r\n");
}

void WriteTrailers(FieldList trailers, const FieldPolicy& policy, OutBuffer* out) {
  for (const Field& field : trailers) {
    const std::string_view name = trailers.name(field);
    if (field.id != FieldId::kOther || DropsByName(field, name, policy)) continue;
    if (!PassesUnderscores(field, name, policy.underscore_names)) continue;
    out->Append(name);
    AppendLine(": ", trailers.value(field), out);
  }
}

}  // namespace windhover
