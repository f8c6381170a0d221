#include "engine/forward/route_rewrite.h"

#include <algorithm>

#include "engine/base/check.h"

namespace windhover {

namespace {

char Folded(char c) {
  if (c == '_') return '-';
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

char Upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }

// The digits of escapes are the same in either case (RFC 3986 6.2.2.1); `prefix` has upper ones.
bool BeginsWith(std::string_view path, std::string_view prefix) {
  if (path.size() < prefix.size()) return false;
  size_t digits = 0;
  for (size_t i = 0; i < prefix.size(); i++) {
    const char c = digits > 0 ? Upper(path[i]) : path[i];
    if (c != prefix[i]) return false;
    digits = c == '%' ? 2 : digits - (digits > 0 ? 1 : 0);
  }
  return true;
}

bool EndsSegment(std::string_view path, size_t length) {
  return length == 0 || length == path.size() || path[length] == '/' || path[length] == '?';
}

void AppendReplaced(std::string_view path,
                    std::string_view prefix,
                    std::string_view replacement,
                    OutBuffer* out) {
  // RFC 9112 3.2.4: the server as a whole, which is below no prefix.
  if (path == "*") return out->Append(path);
  std::string_view rest = path.substr(prefix.size());
  size_t slashes = 0;
  while (slashes < rest.size() && rest[slashes] == '/') slashes++;
  rest.remove_prefix(slashes);
  out->Append(replacement);
  // Of "http://a?b" the query alone came: it belongs to "/".
  if (slashes > 0 || prefix.empty() || replacement.empty()) out->Append('/');
  out->Append(rest);
}

}  // namespace

FieldRules::FieldRules(std::string_view dropped, std::string_view lines) : lines_(lines) {
  while (!dropped.empty()) {
    const size_t end = dropped.find('\n');
    dropped_.emplace_back(dropped.substr(0, end));
    lengths_ |= uint64_t{1} << (dropped_.back().size() & 63);
    dropped.remove_prefix(end == std::string_view::npos ? dropped.size() : end + 1);
  }
}

bool FieldRules::IsDropped(std::string_view name) const {
  return std::any_of(dropped_.begin(), dropped_.end(), [name](const std::string& dropped) {
    return std::equal(
        name.begin(), name.end(), dropped.begin(), dropped.end(), [](char received, char written) {
          return Folded(received) == written;
        });
  });
}

const std::string* RouteRewrite::PrefixOf(std::string_view path) const {
  for (const std::string& prefix : prefixes) {
    if (BeginsWith(path, prefix) && EndsSegment(path, prefix.size())) return &prefix;
  }
  return nullptr;
}

std::string_view AppendRewrittenTarget(std::string_view path,
                                       std::string_view host,
                                       const RouteRewrite& rewrite,
                                       OutBuffer* out) {
  const std::string* prefix = rewrite.prefixes.empty() ? nullptr : rewrite.PrefixOf(path);
  if (prefix != nullptr) {
    AppendReplaced(path, *prefix, rewrite.replacement, out);
  } else {
    CHECK(rewrite.prefixes.empty());
    if (path.front() == '?') out->Append('/');
    out->Append(path);
  }
  out->Append(" HTTP/1.1\r\nhost: ");
  out->Append(rewrite.host.empty() ? host : rewrite.host);
  out->Append("\r\n");
  // Where another prefix has taken its place, the two together are no path that a client knows.
  if (prefix == nullptr || !rewrite.replacement.empty()) return {};
  return *prefix;
}

}  // namespace windhover
