// A parsed request head: what the parser found, as offsets into the bytes it read, so that the
// bytes may be moved. Field names are lower-cased in place. Nothing here owns memory but the field
// array's holder.
#pragma once

#include <cstdint>
#include <string_view>

namespace windhover {

enum class Method : uint8_t {
  kOther,
  kGet,
  kHead,
  kPost,
  kPut,
  kDelete,
  kOptions,
  kPatch,
  kTrace,
  kConnect
};

enum class BodyFraming : uint8_t { kNone, kLength, kChunked, kUntilClose /* responses only */ };

// Fields that the engine itself looks at; all others are kOther.
enum class FieldId : uint8_t {
  kOther,
  kHost,
  kContentLength,
  kTransferEncoding,
  kConnection,
  kKeepAlive,
  kTe,
  kTrailer,
  kUpgrade,
  kExpect,
  kProxyConnection,
  kProxyAuthenticate,
  kProxyAuthorization,
  kProxyAuthenticationInfo,
  kHttp2Settings,
  kContentType,
  kAuthorization,
  kCookie,
  kDate,
  kVia,
  kMaxForwards,
  kAltSvc,
  kAccept,
  kUserAgent,
  kRange,
  kForwarded,
  kXForwardedFor,
  kXForwardedProto,
  kXForwardedHost,
  kXForwardedPort,
  kXForwardedOther,
  kXRealIp,
  kXOriginalUrl,  // and x-rewrite-url: some frameworks route by them
  kXRequestId,
  kOwnPrefix,  // kXForwardedOther: any other x-forwarded-*; kOwnPrefix: any x-windhover-*
  kSetCookie,
  kWwwAuthenticate,
  kContentEncoding,
  kContentRange,
  kCacheControl,
  kClientCert,  // and client-cert-chain (RFC 9440)
  kStrictTransportSecurity,
};

struct Field {
  uint32_t name_offset;
  uint32_t value_offset;
  uint32_t value_length;
  uint16_t name_length;
  FieldId id;
  bool has_underscore;  // in the name: the edge drops such fields, the app server keeps them
};
static_assert(sizeof(Field) == 16);

// A run of fields over the bytes at `base`. A borrower's view: valid as long as the bytes and the
// array are.
struct FieldList {
  const char* base = nullptr;
  const Field* fields = nullptr;
  uint32_t count = 0;

  std::string_view name(const Field& f) const { return {base + f.name_offset, f.name_length}; }
  std::string_view value(const Field& f) const { return {base + f.value_offset, f.value_length}; }
  const Field* begin() const { return fields; }
  const Field* end() const { return fields + count; }
};

struct RequestHead {
  // Where the bytes are now; set by whoever holds or moves them.
  const char* base = nullptr;
  Field* fields = nullptr;  // room for the limit's maximum, owned by the holder
  uint32_t field_count = 0;
  uint32_t head_length = 0;  // bytes up to and including the empty line
  uint32_t fields_size =
      0;  // bytes of the field lines and the empty line; trailers draw on what the limit leaves

  Method method = Method::kOther;
  uint8_t minor_version = 1;
  BodyFraming framing = BodyFraming::kNone;
  bool keep_alive = true;        // what the client asked for: version and Connection
  bool expect_continue = false;  // Expect: 100-continue on HTTP/1.1 with a body announced
  bool upgrade = false;          // Connection names upgrade, Upgrade is there, and there is no body
  bool absolute_form =
      false;  // the target was http://authority/path; path and host are already taken from it

  uint32_t method_offset = 0, method_length = 0;
  uint32_t target_offset = 0, target_length = 0;  // as received
  // Origin-form (path and query), "*", or of "http://a?b" the query alone: it belongs to "/".
  uint32_t path_offset = 0, path_length = 0;
  uint32_t host_offset = 0,
           host_length = 0;     // the effective host[:port]; empty on HTTP/1.0 without Host
  uint64_t content_length = 0;  // with BodyFraming::kLength; may be 0, and at most 2^63 - 1

  std::string_view method_text() const { return {base + method_offset, method_length}; }
  std::string_view target() const { return {base + target_offset, target_length}; }
  std::string_view path() const { return {base + path_offset, path_length}; }
  std::string_view host() const { return {base + host_offset, host_length}; }
  FieldList field_list() const { return {base, fields, field_count}; }
};

}  // namespace windhover
