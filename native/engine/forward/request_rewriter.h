// The head of a request as it goes to a destination: written anew from what was parsed, so that
// what the destination reads is what the edge decided on. Framing is made from the parsed numbers
// and never copied; what the client says about who it is goes, what the edge knows about it comes.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/out_buffer.h"
#include "engine/forward/route_rewrite.h"
#include "engine/http1/request_head.h"

namespace windhover {

// What the edge says of the client. Values hold no CR, LF or NUL.
struct ForwardingFacts {
  std::string_view address;  // empty: not known (a Unix peer)
  std::string_view proto;    // "http" or "https"
  std::string_view host;     // as the client sent it
  std::string_view port;
  std::string_view request_id;
  std::string_view pseudonym;  // this edge's name in Via
  std::string_view lane;       // empty: none
  // Of Client-Cert (RFC 9440 2.2); empty: the client has shown none.
  std::string_view client_cert;
  std::string_view user;  // empty: the client has proved to be nobody
};

// What becomes of fields with an underscore in their name. Programs behind CGI-like interfaces read
// "a_b" and "a-b" as one name, so such a field could pose as one of the edge's (CVE-2024-45614).
// kReject: whoever forwards refuses the request before; trailers are dropped.
enum class UnderscoreNames : uint8_t { kDrop, kKeep, kReject };

// What passes of a request's fields, beyond what the edge's rules say.
struct FieldPolicy {
  UnderscoreNames underscore_names = UnderscoreNames::kDrop;
  // Lower case; not empty: dropped, and written anew with the client's address.
  std::string_view client_field = {};
  bool drops_method_override = false;
  const FieldRules* rules = nullptr;  // the route's own; null: none
  bool drops_authorization = false;
};

// True when the request asks for the one upgrade that is passed on.
[[nodiscard]] bool WantsWebSocket(const RequestHead& head);
[[nodiscard]] bool HasUnderscoreName(FieldList fields);

// Appends the whole head with its empty line. `rewrite`: path and host by its rules; null: as they
// are. It takes the path (RouteRewrite::Takes).
void WriteRequestHead(const RequestHead& head,
                      const ForwardingFacts& facts,
                      const FieldPolicy& policy,
                      const RouteRewrite* rewrite,
                      bool upgrade,
                      OutBuffer* out);

// Appends those trailer lines that may pass; the empty line is the caller's.
void WriteTrailers(FieldList trailers, const FieldPolicy& policy, OutBuffer* out);

}  // namespace windhover
