// Decodes a chunked body (RFC 9112 7.1) as bytes come, from requests and from responses alike:
// payload is given as views into the input, nothing is copied. Extensions are checked by the
// grammar and dropped; trailers are kept in memory of the decoder, which is allocated only for a
// body that has some.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "engine/generated/reasons.gen.h"
#include "engine/http1/request_head.h"

namespace windhover {

struct ChunkLimits {
  uint32_t max_extension_size = 4096;  // of the whole body
  uint32_t trailer_size = 32768;       // bytes of trailer lines: what the head left of its total
  uint32_t trailer_count = 100;        // likewise
};

enum class ChunkStatus : uint8_t {
  kData,      // *payload is the next piece of the body; call again with the rest
  kNeedMore,  // everything was consumed
  kDone,      // the body has ended; what follows *consumed is the next message
  kRejected,
};

struct ChunkResult {
  ChunkStatus status;
  RejectReason reason = RejectReason::kNone;
};

class ChunkDecoder {
 public:
  ChunkDecoder();
  ~ChunkDecoder();
  ChunkDecoder(ChunkDecoder&&) noexcept;
  ChunkDecoder& operator=(ChunkDecoder&&) noexcept;

  // Before each body.
  void Reset(const ChunkLimits& limits);
  // Decodes from `data`. *consumed says how many bytes of it are done with, the payload's included.
  // Never returns kData with an empty payload. After kDone and kRejected: Reset first.
  [[nodiscard]] ChunkResult Decode(const char* data,
                                   size_t length,
                                   size_t* consumed,
                                   std::string_view* payload);
  // After kDone: the trailer fields, names lower-cased; valid until Reset.
  FieldList trailers() const;

 private:
  enum class State : uint8_t {
    kSizeStart,
    kSize,
    kExtensionBws,
    kExtensionNameStart,
    kExtensionName,
    kExtensionNameBws,
    kExtensionValueStart,
    kExtensionToken,
    kExtensionQuoted,
    kExtensionEscape,
    kExtensionQuotedEnd,
    kSizeLf,
    kData,
    kDataCr,
    kDataLf,
    kTrailerStart,
    kTrailerLine,
    kEndLf,
    kDone,
  };
  struct Trailers;

  // One byte of a size line, of the CRLF after data, or of the trailer section.
  RejectReason Take(char byte);
  RejectReason TakeSize(char byte);
  RejectReason TakeExtension(char byte);
  RejectReason TakeExtensionValue(char byte);
  RejectReason TakeExtensionEnd(char byte, State blank);
  RejectReason TakeTrailer(char byte);
  RejectReason EndTrailerLine();

  ChunkLimits limits_;
  uint64_t remaining_ = 0;  // of the chunk: its size while it is read, then its bytes still to come
  uint32_t extension_size_ = 0;
  uint32_t trailer_size_ = 0;
  uint8_t digits_ = 0;
  State state_ = State::kSizeStart;
  std::unique_ptr<Trailers> trailers_;
};

}  // namespace windhover
