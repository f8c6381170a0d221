#include "engine/http1/request_target.h"

#include "engine/http1/char_tables.h"
#include "engine/http1/field_table.h"

namespace windhover {
namespace {

// In the path (not in the query) a backslash and an encoded NUL are refused: programs behind us
// would read them as a separator and as an end.
bool IsPlainPath(std::string_view path) {
  for (size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '?') return true;
    if (path[i] == '\\') return false;
    if (path[i] == '%' && path.size() - i > 2 && path[i + 1] == '0' && path[i + 2] == '0')
      return false;
  }
  return true;
}

// Digits of a port, 0 to 65535.
bool IsValidPort(std::string_view port) {
  if (port.empty() || port.size() > 5) return false;
  uint32_t number = 0;
  for (const char byte : port) {
    if (!HasClass(byte, kDigitChar)) return false;
    number = number * 10 + static_cast<uint32_t>(byte - '0');
  }
  return number <= 65535;
}

// The length of the name or bracketed address at the start; 0: there is none.
size_t NameLength(std::string_view host) {
  if (host.empty()) return 0;
  if (host[0] != '[') {
    size_t length = 0;
    while (length < host.size() && HasClass(host[length], kHostChar)) ++length;
    return length;
  }
  size_t i = 1;
  int colons = 0;
  for (; i < host.size() && HasClass(host[i], kIpv6Char); ++i) colons += host[i] == ':';
  if (i == host.size() || host[i] != ']' || colons < 2) return 0;
  return i + 1;
}

std::string_view WithoutDefaultPort(std::string_view host, bool https) {
  const std::string_view suffix = https ? ":443" : ":80";
  const size_t name = NameLength(host);
  if (host.substr(name) == suffix) host.remove_suffix(suffix.size());
  return host;
}

bool EqualsAnyCase(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    const char x = a[i], y = b[i];
    if (x == y) continue;
    const char lower = static_cast<char>(x | 0x20);
    if (lower != (y | 0x20) || lower < 'a' || lower > 'z') return false;
  }
  return true;
}

// The length of "http://" or "https://" at the start of `target`, or 0.
uint32_t SchemeLength(std::string_view target) {
  if (target.size() > 7 && EqualsIgnoreCase(target.substr(0, 7), "http://")) return 7;
  if (target.size() > 8 && EqualsIgnoreCase(target.substr(0, 8), "https://")) return 8;
  return 0;
}

RejectReason ParseAbsoluteForm(std::string_view target, bool unusual, RequestHead* head) {
  const uint32_t scheme = SchemeLength(target);
  if (scheme == 0) return RejectReason::kInvalidTarget;
  const std::string_view rest = target.substr(scheme);
  const size_t end = rest.find_first_of("/?");
  const std::string_view authority = rest.substr(0, end);
  if (!IsValidHost(authority)) return RejectReason::kInvalidTarget;
  head->absolute_form = true;
  head->host_offset = head->target_offset + scheme;
  head->host_length = static_cast<uint32_t>(authority.size());
  if (end == std::string_view::npos) {
    // Of OPTIONS this would mean "*" (RFC 9112 3.2.4), which does not stand in the bytes; of others
    // "/", and the scheme's second slash is one.
    if (head->method == Method::kOptions) return RejectReason::kInvalidTarget;
    head->path_offset = head->target_offset + scheme - 1;
    head->path_length = 1;
    return RejectReason::kNone;
  }
  const std::string_view path = rest.substr(end);
  if (unusual && !IsPlainPath(path)) return RejectReason::kInvalidTarget;
  head->path_offset = head->host_offset + head->host_length;
  head->path_length = static_cast<uint32_t>(path.size());
  return RejectReason::kNone;
}

}  // namespace

RejectReason ParseTarget(const char* base, bool unusual, RequestHead* head) {
  const std::string_view target(base + head->target_offset, head->target_length);
  head->absolute_form = false;
  head->host_offset = head->host_length = 0;
  head->path_offset = head->target_offset;
  head->path_length = head->target_length;
  if (head->method == Method::kConnect) {
    // Authority-form: uri-host ":" port (RFC 9112 3.2.3).
    const bool fits = IsValidHost(target) && NameLength(target) < target.size();
    return fits ? RejectReason::kMethodNotSupported : RejectReason::kInvalidTarget;
  }
  if (target[0] == '/') {
    return unusual && !IsPlainPath(target) ? RejectReason::kInvalidTarget : RejectReason::kNone;
  }
  if (target == "*") {
    return head->method == Method::kOptions ? RejectReason::kNone
                                            : RejectReason::kAsteriskNeedsOptions;
  }
  return ParseAbsoluteForm(target, unusual, head);
}

bool IsValidHost(std::string_view host) {
  const size_t name = NameLength(host);
  if (name == 0) return false;
  if (name == host.size()) return true;
  return host[name] == ':' && IsValidPort(host.substr(name + 1));
}

bool IsSameAuthority(std::string_view a, std::string_view b, bool https) {
  return EqualsAnyCase(WithoutDefaultPort(a, https), WithoutDefaultPort(b, https));
}

}  // namespace windhover
