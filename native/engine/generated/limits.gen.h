// Generated from shared/config/schema/limits.schema.ts by `npm run generate`. Do not edit.
#pragma once

#include <cstdint>

namespace windhover {

// "No limit", where a limit may be absent.
inline constexpr uint64_t kNoLimit = UINT64_MAX;

struct DataRate {
  uint32_t bytes_per_second = 0;
  uint32_t grace_period = 0;
  bool operator==(const DataRate&) const = default;
};

struct RequestRate {
  uint32_t requests_per_second = 0;
  uint32_t burst = 0;
  bool operator==(const RequestRate&) const = default;
};

// Sizes in bytes, times in milliseconds. A rate of 0 is none.
struct Limits {
  uint32_t max_request_line_size = 8192;
  uint32_t max_request_headers_total_size = 32768;
  uint32_t max_request_header_count = 100;
  uint32_t max_chunk_extension_size = 4096;
  uint64_t max_request_body_size = 30000000;
  uint64_t max_request_buffer_size = 1048576;
  uint64_t max_response_buffer_size = 65536;
  uint64_t keep_alive_timeout = 130000;
  uint64_t request_headers_timeout = 30000;
  uint64_t handshake_timeout = 10000;
  DataRate min_request_body_data_rate{240, 5000};
  DataRate min_response_data_rate{240, 5000};
  uint64_t max_concurrent_connections = kNoLimit;
  uint64_t max_concurrent_upgraded_connections = kNoLimit;
  uint32_t connection_limit_action = 0;
  uint64_t max_requests_per_connection = kNoLimit;
  uint64_t max_connection_age = kNoLimit;
  uint64_t max_connections_per_address = kNoLimit;
  RequestRate max_request_rate_per_address;
  bool operator==(const Limits&) const = default;
};

// An absent limit crosses the native border as infinity.
template <typename T>
inline T LimitCell(double value) {
  return value > 9007199254740991.0 ? static_cast<T>(kNoLimit) : static_cast<T>(value);
}

// The order in which the values cross the native border, as one Float64Array.
inline constexpr int kLimitCells = 22;
inline Limits LimitsFromArray(const double* values) {
  return Limits{
      .max_request_line_size = LimitCell<uint32_t>(values[0]),
      .max_request_headers_total_size = LimitCell<uint32_t>(values[1]),
      .max_request_header_count = LimitCell<uint32_t>(values[2]),
      .max_chunk_extension_size = LimitCell<uint32_t>(values[3]),
      .max_request_body_size = LimitCell<uint64_t>(values[4]),
      .max_request_buffer_size = LimitCell<uint64_t>(values[5]),
      .max_response_buffer_size = LimitCell<uint64_t>(values[6]),
      .keep_alive_timeout = LimitCell<uint64_t>(values[7]),
      .request_headers_timeout = LimitCell<uint64_t>(values[8]),
      .handshake_timeout = LimitCell<uint64_t>(values[9]),
      .min_request_body_data_rate = {LimitCell<uint32_t>(values[10]), LimitCell<uint32_t>(values[11])},
      .min_response_data_rate = {LimitCell<uint32_t>(values[12]), LimitCell<uint32_t>(values[13])},
      .max_concurrent_connections = LimitCell<uint64_t>(values[14]),
      .max_concurrent_upgraded_connections = LimitCell<uint64_t>(values[15]),
      .connection_limit_action = LimitCell<uint32_t>(values[16]),
      .max_requests_per_connection = LimitCell<uint64_t>(values[17]),
      .max_connection_age = LimitCell<uint64_t>(values[18]),
      .max_connections_per_address = LimitCell<uint64_t>(values[19]),
      .max_request_rate_per_address = {LimitCell<uint32_t>(values[20]), LimitCell<uint32_t>(values[21])},
  };
}

}  // namespace windhover
