// Generated from shared/errors/reject-reasons.ts by `npm run generate`. Do not edit.
#pragma once

#include <cstdint>

namespace windhover {

enum class RejectReason : uint8_t {
  kNone = 0,
  kTlsOnClearPort = 1,
  kHttp2Preface = 2,
  kInvalidRequestLine = 3,
  kInvalidMethod = 4,
  kInvalidTarget = 5,
  kUnsupportedVersion = 6,
  kRequestLineTooLong = 7,
  kInvalidLineEnd = 8,
  kInvalidFieldName = 9,
  kInvalidFieldValue = 10,
  kObsoleteLineFolding = 11,
  kHeadersTooLarge = 12,
  kTooManyHeaders = 13,
  kMissingHost = 14,
  kMultipleHosts = 15,
  kInvalidHost = 16,
  kInvalidContentLength = 17,
  kMultipleContentLengths = 18,
  kInvalidTransferEncoding = 19,
  kLengthAndTransferEncoding = 20,
  kLengthRequired = 21,
  kDuplicateSingleton = 22,
  kInvalidExpect = 23,
  kMethodNotSupported = 24,
  kInvalidChunkSize = 25,
  kInvalidChunkExtension = 26,
  kInvalidChunkEnd = 27,
  kInvalidTrailer = 28,
  kRequestHeadersTimeout = 29,
  kBodyTooLarge = 30,
  kInvalidPreface = 31,
  kUnexpectedEnd = 32,
  kTooManyConnections = 33,
  kTooManyConnectionsFromAddress = 34,
  kTooManyUpgrades = 35,
  kTooManyRequests = 36,
  kRequestBodyTooSlow = 37,
  kAsteriskNeedsOptions = 38,
  kUnderscoreInFieldName = 39,
  kChunkExtensionsTooLarge = 40,
  kUntrustedProxy = 41,
  kInvalidProxyHeader = 42,
  kPathLeftRoute = 43,
  kAddressRefused = 44,
  kMethodNotAllowed = 45,
  kCredentialsMissing = 46,
  kCredentialsWrong = 47,
  kTooManyVerifications = 48,
};

inline constexpr int kRejectReasonCount = 49;

// Indexed by RejectReason; 0 closes without an answer.
inline constexpr uint16_t kRejectStatus[kRejectReasonCount] = {
    0,  // none
    400,  // tls_on_clear_port
    0,  // http2_preface
    400,  // invalid_request_line
    400,  // invalid_method
    400,  // invalid_target
    505,  // unsupported_version
    414,  // request_line_too_long
    400,  // invalid_line_end
    400,  // invalid_field_name
    400,  // invalid_field_value
    400,  // obsolete_line_folding
    431,  // headers_too_large
    431,  // too_many_headers
    400,  // missing_host
    400,  // multiple_hosts
    400,  // invalid_host
    400,  // invalid_content_length
    400,  // multiple_content_lengths
    400,  // invalid_transfer_encoding
    400,  // length_and_transfer_encoding
    400,  // length_required
    400,  // duplicate_singleton
    417,  // invalid_expect
    501,  // method_not_supported
    400,  // invalid_chunk_size
    400,  // invalid_chunk_extension
    400,  // invalid_chunk_end
    400,  // invalid_trailer
    408,  // request_headers_timeout
    413,  // body_too_large
    0,  // invalid_preface
    0,  // unexpected_end
    0,  // too_many_connections
    0,  // too_many_connections_from_address
    503,  // too_many_upgrades
    429,  // too_many_requests
    408,  // request_body_too_slow
    405,  // asterisk_needs_options
    400,  // underscore_in_field_name
    400,  // chunk_extensions_too_large
    0,  // untrusted_proxy
    0,  // invalid_proxy_header
    404,  // path_left_route
    403,  // address_refused
    405,  // method_not_allowed
    401,  // credentials_missing
    401,  // credentials_wrong
    503,  // too_many_verifications
};

// Indexed by RejectReason.
inline constexpr const char* kRejectNames[kRejectReasonCount] = {
    "none",
    "tls_on_clear_port",
    "http2_preface",
    "invalid_request_line",
    "invalid_method",
    "invalid_target",
    "unsupported_version",
    "request_line_too_long",
    "invalid_line_end",
    "invalid_field_name",
    "invalid_field_value",
    "obsolete_line_folding",
    "headers_too_large",
    "too_many_headers",
    "missing_host",
    "multiple_hosts",
    "invalid_host",
    "invalid_content_length",
    "multiple_content_lengths",
    "invalid_transfer_encoding",
    "length_and_transfer_encoding",
    "length_required",
    "duplicate_singleton",
    "invalid_expect",
    "method_not_supported",
    "invalid_chunk_size",
    "invalid_chunk_extension",
    "invalid_chunk_end",
    "invalid_trailer",
    "request_headers_timeout",
    "body_too_large",
    "invalid_preface",
    "unexpected_end",
    "too_many_connections",
    "too_many_connections_from_address",
    "too_many_upgrades",
    "too_many_requests",
    "request_body_too_slow",
    "asterisk_needs_options",
    "underscore_in_field_name",
    "chunk_extensions_too_large",
    "untrusted_proxy",
    "invalid_proxy_header",
    "path_left_route",
    "address_refused",
    "method_not_allowed",
    "credentials_missing",
    "credentials_wrong",
    "too_many_verifications",
};

enum class EndReason : uint8_t {
  kCompleted = 0,
  kRejected = 1,
  kClientClosed = 2,
  kClientReset = 3,
  kKeepAliveTimeout = 4,
  kRequestHeadersTimeout = 5,
  kHandshakeTimeout = 6,
  kHandshakeFailed = 7,
  kAppAborted = 8,
  kServerClosed = 9,
  kDrainTimeout = 10,
  kUpgraded = 11,
  kResponseIncomplete = 12,
  kConnectFailed = 13,
  kConnectTimeout = 14,
  kFirstByteTimeout = 15,
  kBetweenBytesTimeout = 16,
  kDestinationClosed = 17,
  kDestinationReset = 18,
  kDestinationInvalidResponse = 19,
  kDestinationResponseTooLarge = 20,
  kNoDestination = 21,
  kNoRoute = 22,
  kOutOfMemory = 23,
  kMinResponseDataRate = 24,
  kMaxConnectionAge = 25,
  kMaxRequestsPerConnection = 26,
  kLoopDetected = 27,
  kQueueFull = 28,
  kQueueTimeout = 29,
  kOverloaded = 30,
};

inline constexpr int kEndReasonCount = 31;

}  // namespace windhover
