// Finds the end of a run of ordinary bytes, 16 at a time where the target has vectors (SSE2 on
// x86-64, NEON on arm64: both are always there), byte by byte elsewhere and within 16 bytes of the
// end. Nothing past `end` is read.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

#include "engine/http1/char_tables.h"

namespace windhover::scan {

#if defined(__SSE2__)

#define WINDHOVER_SCAN_BLOCKS 1
// Sixteen bytes, and masks with one bit for each of them.
struct Block {
  static constexpr int kBitsPerByte = 1;
  using Mask = uint32_t;
  explicit Block(const char* p) : bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))) {}
  static Mask ToMask(__m128i lanes) { return static_cast<Mask>(_mm_movemask_epi8(lanes)); }
  Mask Equal(char byte) const { return ToMask(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte))); }
  // low <= byte <= high; unsigned.
  Mask Between(unsigned char low, unsigned char high) const {
    const __m128i shifted = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(low)));
    const __m128i width = _mm_set1_epi8(static_cast<char>(high - low));
    return ToMask(_mm_cmpeq_epi8(_mm_max_epu8(shifted, width), width));
  }
  __m128i bytes;
};

#elif defined(__ARM_NEON) && defined(__aarch64__)

#define WINDHOVER_SCAN_BLOCKS 1
// NEON has no movemask: narrowing by four bits leaves a nibble for each byte.
struct Block {
  static constexpr int kBitsPerByte = 4;
  using Mask = uint64_t;
  explicit Block(const char* p) : bytes(vld1q_u8(reinterpret_cast<const uint8_t*>(p))) {}
  static Mask ToMask(uint8x16_t lanes) {
    return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(lanes), 4)), 0);
  }
  Mask Equal(char byte) const {
    return ToMask(vceqq_u8(bytes, vdupq_n_u8(static_cast<uint8_t>(byte))));
  }
  Mask Between(unsigned char low, unsigned char high) const {
    return ToMask(
        vcleq_u8(vsubq_u8(bytes, vdupq_n_u8(low)), vdupq_n_u8(static_cast<uint8_t>(high - low))));
  }
  uint8x16_t bytes;
};

#endif

#ifdef WINDHOVER_SCAN_BLOCKS
inline size_t FirstByte(Block::Mask mask) {
  return static_cast<size_t>(std::countr_zero(mask)) / Block::kBitsPerByte;
}
// All sixteen bytes' bits.
inline constexpr Block::Mask kAllBytes =
    Block::kBitsPerByte == 1 ? Block::Mask{0xffff} : static_cast<Block::Mask>(~uint64_t{0});
// The bits of the bytes before the first one of `mask`, which is not empty.
inline Block::Mask Before(Block::Mask mask) { return (mask & (~mask + 1)) - 1; }
#endif

// The first byte of [p, end) that no field value may hold (in a good line: CR), or `end`.
inline const char* FieldValueEnd(const char* p, const char* end) {
#ifdef WINDHOVER_SCAN_BLOCKS
  for (; end - p >= 16; p += 16) {
    const Block block(p);
    const Block::Mask stop = (block.Between(0, 0x1f) | block.Equal(0x7f)) & ~block.Equal('\t');
    if (stop != 0) return p + FirstByte(stop);
  }
#endif
  while (p != end && HasClass(*p, kFieldValueChar)) ++p;
  return p;
}

// The first byte of [p, end) that no target may hold (in a good line: SP), or `end`. *unusual: a
// "%" or a "\" came by, so the path needs a closer look.
inline const char* TargetEnd(const char* p, const char* end, bool* unusual) {
#ifdef WINDHOVER_SCAN_BLOCKS
  Block::Mask odd = 0;
  for (; end - p >= 16; p += 16) {
    const Block block(p);
    const Block::Mask stop = (~block.Between(0x21, 0x7e) & kAllBytes) | block.Equal('#');
    odd |= block.Equal('%') | block.Equal('\\');
    if (stop != 0) {
      *unusual = odd != 0;  // maybe for bytes after the stop: costs a look, no more
      return p + FirstByte(stop);
    }
  }
  *unusual = odd != 0;
#else
  *unusual = false;
#endif
  for (; p != end && HasClass(*p, kTargetChar); ++p) {
    if (*p == '%' || *p == '\\') *unusual = true;
  }
  return p;
}

}  // namespace windhover::scan
