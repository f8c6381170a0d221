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

// A set of the bytes of a block of sixteen; Mask has kBitsPerByte bits for each.
#if defined(__SSE2__)

#define WINDHOVER_SCAN_BLOCKS 1
using Vector = __m128i;
using Mask = uint32_t;
inline constexpr int kBitsPerByte = 1;

inline Vector Load(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
inline Vector Fill(unsigned char byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
inline Vector Equal(Vector a, Vector b) { return _mm_cmpeq_epi8(a, b); }
inline Vector AtMost(Vector a, unsigned char high) { return Equal(_mm_min_epu8(a, Fill(high)), a); }
inline Vector Minus(Vector a, unsigned char b) { return _mm_sub_epi8(a, Fill(b)); }
inline Vector Or(Vector a, Vector b) { return _mm_or_si128(a, b); }
inline Vector AndNot(Vector a, Vector b) { return _mm_andnot_si128(b, a); }  // a without b
inline Mask ToMask(Vector lanes) { return static_cast<Mask>(_mm_movemask_epi8(lanes)); }

#elif defined(__ARM_NEON) && defined(__aarch64__)

#define WINDHOVER_SCAN_BLOCKS 1
using Vector = uint8x16_t;
using Mask = uint64_t;
inline constexpr int kBitsPerByte =
    4;  // NEON has no movemask: narrowing leaves a nibble for each byte

inline Vector Load(const char* p) { return vld1q_u8(reinterpret_cast<const uint8_t*>(p)); }
inline Vector Fill(unsigned char byte) { return vdupq_n_u8(byte); }
inline Vector Equal(Vector a, Vector b) { return vceqq_u8(a, b); }
inline Vector AtMost(Vector a, unsigned char high) { return vcleq_u8(a, Fill(high)); }
inline Vector Minus(Vector a, unsigned char b) { return vsubq_u8(a, Fill(b)); }
inline Vector Or(Vector a, Vector b) { return vorrq_u8(a, b); }
inline Vector AndNot(Vector a, Vector b) { return vbicq_u8(a, b); }
inline Mask ToMask(Vector lanes) {
  return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(lanes), 4)), 0);
}

#endif

#ifdef WINDHOVER_SCAN_BLOCKS
inline constexpr ptrdiff_t kBlockSize = 16;
inline constexpr Mask kAllBytes =
    kBitsPerByte == 1 ? Mask{0xffff} : static_cast<Mask>(~uint64_t{0});

inline size_t FirstByte(Mask mask) {
  return static_cast<size_t>(std::countr_zero(mask)) / kBitsPerByte;
}
// The bits of the bytes before the first one of `mask`, which is not empty.
inline Mask Before(Mask mask) { return (mask & (~mask + 1)) - 1; }
inline Mask WithoutFirst(Mask mask) {
  if constexpr (kBitsPerByte == 1) return mask & (mask - 1);
  return mask & ~(Mask{0xf} << (kBitsPerByte * FirstByte(mask)));
}

// Of sixteen bytes of a field line: where a colon is, where letters, digits and "-" are, where
// upper-case letters.
struct NameBlock {
  explicit NameBlock(const char* p) {
    const Vector bytes = Load(p);
    const Vector lowered = Or(bytes, Fill(0x20));
    const Vector letters = AtMost(Minus(lowered, 'a'), 25);
    const Vector digits = AtMost(Minus(bytes, '0'), 9);
    colon = ToMask(Equal(bytes, Fill(':')));
    common = ToMask(Or(Or(letters, digits), Equal(bytes, Fill('-'))));
    upper = ToMask(AndNot(letters, Equal(bytes, lowered)));
  }
  Mask colon, common, upper;
};
#endif

// The first byte of [p, end) that no field value may hold (in a good line: CR), or `end`.
inline const char* FieldValueEnd(const char* p, const char* end) {
#ifdef WINDHOVER_SCAN_BLOCKS
  for (; end - p >= kBlockSize; p += kBlockSize) {
    const Vector bytes = Load(p);
    const Vector control = AndNot(AtMost(bytes, 0x1f), Equal(bytes, Fill('\t')));
    const Mask stop = ToMask(Or(control, Equal(bytes, Fill(0x7f))));
    if (stop != 0) return p + FirstByte(stop);
  }
#endif
  while (p != end && HasClass(*p, kFieldValueChar)) ++p;
  return p;
}

// The first byte of [p, end) that no target may hold (in a good line: SP), or `end`. *unusual: a
// "%" or a "\" came by, so the path needs a closer look.
inline const char* TargetEnd(const char* p, const char* end, bool* unusual) {
  *unusual = false;
#ifdef WINDHOVER_SCAN_BLOCKS
  Mask odd = 0;
  for (; end - p >= kBlockSize; p += kBlockSize) {
    const Vector bytes = Load(p);
    // 0x21 to 0x7e, all but "#".
    const Vector good = AndNot(AtMost(Minus(bytes, 0x21), 0x7e - 0x21), Equal(bytes, Fill('#')));
    const Mask stop = ToMask(good) ^ kAllBytes;
    odd |= ToMask(Or(Equal(bytes, Fill('%')), Equal(bytes, Fill('\\'))));
    if (stop != 0) {
      *unusual = odd != 0;  // maybe for bytes after the stop: costs a look, no more
      return p + FirstByte(stop);
    }
  }
  *unusual = odd != 0;
#endif
  for (; p != end && HasClass(*p, kTargetChar); ++p) {
    if (*p == '%' || *p == '\\') *unusual = true;
  }
  return p;
}

}  // namespace windhover::scan
