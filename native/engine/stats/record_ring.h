// A ring of finished-exchange records in shared memory: the engine's thread writes, the control
// thread reads. It never blocks: a record that does not fit is dropped and counted.
//
// Layout: a header of 64 bytes: u32 write position at 0, u32 read position at 4, u32 capacity at 8
// (bytes of the data area, a power of two), then the data. Positions only grow (modulo 2^32); the
// writer publishes with release, the reader frees with release. A record is a multiple of 8 bytes
// and contiguous; a record of size 0xffffffff means "skip to the start".
//
//   0 u32 size            4 u16 status          6 u8 end reason      7 u8 reject reason
//   8 f64 start, ms since the epoch            16 u32 duration us   20 u32 first byte us
//  24 u32 connect us     28 u32 generation
//  32 f64 bytes received                       40 f64 bytes sent
//  48 u16 route          50 u16 destination    52 u8 attempts       53 u8 HTTP minor version
//  54 u8 TLS version (0 clear, 12, 13)         55 u8 flags (1: upgraded)
//  56 u16 client port    58 u16 endpoint       60 u32 reserved
//  64 strings, each u16 length and bytes: client address (48), method (32), host (255), target
//  (1024), request id (64),
//     user agent (256); numbers in brackets are the cut.
#pragma once

#include <cstdint>
#include <string_view>

namespace windhover {

class Exchange;
enum class EndReason : uint8_t;

class RecordRing {
 public:
  static constexpr uint32_t kHeaderSize = 64;
  RecordRing(uint8_t* memory,
             uint32_t size);  // `size` with the header; the data area must be a power of two
  // False: full, dropped.
  bool Write(Exchange& exchange, EndReason reason);

 private:
  static constexpr int kStringCount = 6;

  // Room for one record, or null; `size` is a multiple of 8. Publish makes what was claimed visible
  // to the reader.
  uint8_t* Claim(uint32_t size);
  void Publish();
  void FillFixed(uint8_t* record, uint32_t size, Exchange& exchange, EndReason reason);
  double EpochMs(uint64_t hrtime, uint64_t now);

  uint8_t* memory_;
  uint32_t capacity_;
  uint32_t write_ = 0;       // this side's position; the shared one follows at Publish
  double epoch_offset_ = 0;  // milliseconds from uv_hrtime to the wall clock
  uint64_t offset_taken_at_ = 0;
};

}  // namespace windhover
