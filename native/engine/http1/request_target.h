// The request target and Host: which forms RFC 9112 3.2 allows for a method, and what a valid
// host[:port] is.
#pragma once

#include <string_view>

#include "engine/generated/reasons.gen.h"
#include "engine/http1/request_head.h"

namespace windhover {

// Takes head->target apart into path and, in absolute-form, host; sets absolute_form. `base` is
// where the offsets count from. `unusual`: the target holds a "%" or a "\" somewhere. CONNECT is
// kMethodNotSupported where its target is right.
RejectReason ParseTarget(const char* base, bool unusual, RequestHead* head);

// host[:port] as Host may have it: a registered name or IPv4 address, or an IPv6 address in
// brackets; a port of digits up to 65535. No user information, no white space. Not empty.
bool IsValidHost(std::string_view host);

// Two valid host[:port] name the same authority for an http or https URI.
bool IsSameAuthority(std::string_view a, std::string_view b, bool https);

}  // namespace windhover
