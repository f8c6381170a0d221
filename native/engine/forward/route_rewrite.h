// What a route changes of the heads that pass: a prefix of the path, the host, fields. The rules
// were checked and compiled by who set the route, so writing a head by them is copying: every line
// is whole, every name in lower case, and nothing is allocated. Names are compared with "_" as "-":
// programs behind CGI-like interfaces read both as one (CVE-2024-45614), and a field that the edge
// sets must not come a second time in another spelling.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/out_buffer.h"

namespace windhover {

// Of one direction.
class FieldRules {
 public:
  FieldRules() = default;
  // `dropped`: names in lower case, with "-" for "_", each followed by a line feed. `lines`:
  // complete field lines.
  FieldRules(std::string_view dropped, std::string_view lines);
  // True when a received field of this name, in any case, does not pass; in trailers neither.
  bool Drops(std::string_view name) const {
    return (lengths_ >> (name.size() & 63) & 1) != 0 && IsDropped(name);
  }
  bool drops_any() const { return lengths_ != 0; }
  std::string_view lines() const { return lines_; }

 private:
  bool IsDropped(std::string_view name) const;

  uint64_t lengths_ = 0;  // of the names, modulo 64
  std::vector<std::string> dropped_;
  std::string lines_;
};

struct RouteRewrite {
  // The prefixes that are replaced, the longest first, without a slash at their end; an empty one
  // takes every path. None: paths pass as they came.
  std::vector<std::string> prefixes = {};
  std::string replacement = {};  // the same form; empty: the prefix is stripped
  std::string host = {};         // empty: the client's
  FieldRules request = {};
  FieldRules response = {};

  // The prefix that `path` (with its query, as received) begins with on a segment border; null:
  // none.
  const std::string* PrefixOf(std::string_view path) const;
  // False: the path is not one of the route's.
  bool Takes(std::string_view path) const { return prefixes.empty() || PrefixOf(path) != nullptr; }
};

// Appends target, version and Host as `rewrite`, which takes the path, has them. A target begins
// with exactly one slash where its prefix was replaced, for "//x" is read as a host by some; all
// other bytes are as received. Returns the prefix that was stripped, and that the destination is
// told; empty: none.
std::string_view AppendRewrittenTarget(std::string_view path,
                                       std::string_view host,
                                       const RouteRewrite& rewrite,
                                       OutBuffer* out);

}  // namespace windhover
