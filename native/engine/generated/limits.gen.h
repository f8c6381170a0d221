// Generated from shared/config/schema/limits.schema.ts by `npm run generate`. Do not edit.
#pragma once

#include <cstdint>

namespace windhover {

// Sizes in bytes, times in milliseconds; 2^53 - 1 stands for null.
struct Limits {
  uint32_t max_request_line_size = 8192;
  uint32_t max_request_headers_total_size = 32768;
  uint32_t max_request_header_count = 100;
  uint32_t max_chunk_extension_size = 4096;
  uint64_t max_request_body_size = 30000000;
  uint32_t max_request_buffer_size = 1048576;
  uint32_t max_response_buffer_size = 65536;
  uint32_t keep_alive_timeout = 130000;
  uint32_t request_headers_timeout = 30000;
  uint32_t handshake_timeout = 10000;
};

// The order in which the values cross the native border, as one Float64Array.
inline constexpr int kLimitCount = 10;
inline Limits LimitsFromArray(const double* values) {
  return Limits{
      .max_request_line_size = static_cast<uint32_t>(values[0]),
      .max_request_headers_total_size = static_cast<uint32_t>(values[1]),
      .max_request_header_count = static_cast<uint32_t>(values[2]),
      .max_chunk_extension_size = static_cast<uint32_t>(values[3]),
      .max_request_body_size = static_cast<uint64_t>(values[4]),
      .max_request_buffer_size = static_cast<uint32_t>(values[5]),
      .max_response_buffer_size = static_cast<uint32_t>(values[6]),
      .keep_alive_timeout = static_cast<uint32_t>(values[7]),
      .request_headers_timeout = static_cast<uint32_t>(values[8]),
      .handshake_timeout = static_cast<uint32_t>(values[9]),
  };
}

}  // namespace windhover
