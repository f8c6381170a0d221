#include "engine/http1/chunk_decoder.h"

#include <algorithm>
#include <vector>

#include "engine/base/check.h"
#include "engine/base/out_buffer.h"
#include "engine/http1/char_tables.h"
#include "engine/http1/field_line.h"
#include "engine/http1/field_table.h"

namespace windhover {
namespace {

// Leading zeros count: a size line cannot be made longer than what any size needs.
constexpr uint8_t kMaxSizeDigits = 16;

bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }

}  // namespace

struct ChunkDecoder::Trailers {
  OutBuffer bytes;
  std::vector<Field> fields;
  size_t line_start = 0;
};

ChunkDecoder::ChunkDecoder() = default;
ChunkDecoder::~ChunkDecoder() = default;
ChunkDecoder::ChunkDecoder(ChunkDecoder&&) noexcept = default;
ChunkDecoder& ChunkDecoder::operator=(ChunkDecoder&&) noexcept = default;

void ChunkDecoder::Reset(const ChunkLimits& limits) {
  limits_ = limits;
  remaining_ = 0;
  extension_size_ = trailer_size_ = 0;
  digits_ = 0;
  state_ = State::kSizeStart;
  trailers_.reset();
}

ChunkResult ChunkDecoder::Decode(const char* data,
                                 size_t length,
                                 size_t* consumed,
                                 std::string_view* payload) {
  CHECK(state_ != State::kDone);
  size_t i = 0;
  while (i < length) {
    if (state_ == State::kData) {
      const size_t count = static_cast<size_t>(std::min<uint64_t>(remaining_, length - i));
      *payload = {data + i, count};
      remaining_ -= count;
      if (remaining_ == 0) state_ = State::kDataCr;
      *consumed = i + count;
      return {ChunkStatus::kData};
    }
    const RejectReason reason = Take(data[i++]);
    if (reason != RejectReason::kNone) {
      *consumed = i;
      return {ChunkStatus::kRejected, reason};
    }
    if (state_ == State::kDone) {
      *consumed = i;
      return {ChunkStatus::kDone};
    }
  }
  *consumed = length;
  return {ChunkStatus::kNeedMore};
}

FieldList ChunkDecoder::trailers() const {
  if (trailers_ == nullptr) return {};
  return {trailers_->bytes.data(),
          trailers_->fields.data(),
          static_cast<uint32_t>(trailers_->fields.size())};
}

RejectReason ChunkDecoder::Take(char byte) {
  switch (state_) {
    case State::kSizeStart:
    case State::kSize:
      return TakeSize(byte);
    case State::kSizeLf:
      if (byte != '\n') return RejectReason::kInvalidLineEnd;
      state_ = remaining_ == 0 ? State::kTrailerStart : State::kData;
      return RejectReason::kNone;
    case State::kDataCr:
      if (byte != '\r') return RejectReason::kInvalidChunkEnd;
      state_ = State::kDataLf;
      return RejectReason::kNone;
    case State::kDataLf:
      if (byte != '\n') return RejectReason::kInvalidChunkEnd;
      state_ = State::kSizeStart;
      return RejectReason::kNone;
    case State::kTrailerStart:
    case State::kTrailerLine:
    case State::kEndLf:
      return TakeTrailer(byte);
    default:
      return TakeExtension(byte);
  }
}

RejectReason ChunkDecoder::TakeSize(char byte) {
  const uint8_t value = kHexValues[static_cast<unsigned char>(byte)];
  if (state_ == State::kSizeStart) {
    if (value == 0xff) return RejectReason::kInvalidChunkSize;
    remaining_ = value;
    digits_ = 1;
    state_ = State::kSize;
    return RejectReason::kNone;
  }
  if (value != 0xff) {
    // Four more bits must stay below 2^63.
    if (digits_ == kMaxSizeDigits || (remaining_ >> 59) != 0)
      return RejectReason::kInvalidChunkSize;
    remaining_ = remaining_ << 4 | value;
    ++digits_;
    return RejectReason::kNone;
  }
  if (byte == '\r') {
    state_ = State::kSizeLf;
    return RejectReason::kNone;
  }
  if (byte != ';' && !IsBlank(byte)) return RejectReason::kInvalidChunkSize;
  state_ = State::kExtensionBws;
  return TakeExtension(byte);
}

// chunk-ext = *( BWS ";" BWS token [ BWS "=" BWS ( token / quoted-string ) ] )
RejectReason ChunkDecoder::TakeExtension(char byte) {
  if (byte != '\r' && ++extension_size_ > limits_.max_extension_size)
    return RejectReason::kChunkExtensionsTooLarge;
  switch (state_) {
    case State::kExtensionBws:
      if (IsBlank(byte)) return RejectReason::kNone;
      if (byte != ';') return RejectReason::kInvalidChunkExtension;
      state_ = State::kExtensionNameStart;
      return RejectReason::kNone;
    case State::kExtensionNameStart:
      if (IsBlank(byte)) return RejectReason::kNone;
      if (!HasClass(byte, kTokenChar)) return RejectReason::kInvalidChunkExtension;
      state_ = State::kExtensionName;
      return RejectReason::kNone;
    case State::kExtensionName:
      if (HasClass(byte, kTokenChar)) return RejectReason::kNone;
      [[fallthrough]];
    case State::kExtensionNameBws:
      if (byte == '=') {
        state_ = State::kExtensionValueStart;
        return RejectReason::kNone;
      }
      if (byte == '\r' && state_ == State::kExtensionNameBws)
        return RejectReason::kInvalidChunkExtension;
      return TakeExtensionEnd(byte, State::kExtensionNameBws);
    default:
      return TakeExtensionValue(byte);
  }
}

RejectReason ChunkDecoder::TakeExtensionValue(char byte) {
  switch (state_) {
    case State::kExtensionValueStart:
      if (IsBlank(byte)) return RejectReason::kNone;
      if (byte == '"') {
        state_ = State::kExtensionQuoted;
      } else if (HasClass(byte, kTokenChar)) {
        state_ = State::kExtensionToken;
      } else {
        return RejectReason::kInvalidChunkExtension;
      }
      return RejectReason::kNone;
    case State::kExtensionToken:
      if (HasClass(byte, kTokenChar)) return RejectReason::kNone;
      return TakeExtensionEnd(byte, State::kExtensionBws);
    case State::kExtensionQuoted:
      if (byte == '"') {
        state_ = State::kExtensionQuotedEnd;
      } else if (byte == '\\') {
        state_ = State::kExtensionEscape;
      } else if (!HasClass(byte, kQuotedTextChar)) {
        return RejectReason::kInvalidChunkExtension;
      }
      return RejectReason::kNone;
    case State::kExtensionEscape:
      if (!HasClass(byte, kFieldValueChar)) return RejectReason::kInvalidChunkExtension;
      state_ = State::kExtensionQuoted;
      return RejectReason::kNone;
    default:
      return TakeExtensionEnd(byte, State::kExtensionBws);
  }
}

// After a name or a value: the line's end, the next extension, or white space before one (`blank`
// is the state for it).
RejectReason ChunkDecoder::TakeExtensionEnd(char byte, State blank) {
  if (byte == '\r') {
    state_ = State::kSizeLf;
  } else if (byte == ';') {
    state_ = State::kExtensionNameStart;
  } else if (IsBlank(byte)) {
    state_ = blank;
  } else {
    return RejectReason::kInvalidChunkExtension;
  }
  return RejectReason::kNone;
}

RejectReason ChunkDecoder::TakeTrailer(char byte) {
  if (state_ == State::kEndLf) {
    if (byte != '\n') return RejectReason::kInvalidTrailer;
    state_ = State::kDone;
    return RejectReason::kNone;
  }
  if (state_ == State::kTrailerStart) {
    if (byte == '\r') {
      state_ = State::kEndLf;
      return RejectReason::kNone;
    }
    if (trailers_ == nullptr) trailers_ = std::make_unique<Trailers>();
    if (trailers_->fields.size() == limits_.trailer_count) return RejectReason::kTooManyHeaders;
    trailers_->line_start = trailers_->bytes.size();
    state_ = State::kTrailerLine;
  }
  if (++trailer_size_ > limits_.trailer_size) return RejectReason::kHeadersTooLarge;
  trailers_->bytes.Append(byte);
  if (byte != '\n') return RejectReason::kNone;
  state_ = State::kTrailerStart;
  return EndTrailerLine();
}

RejectReason ChunkDecoder::EndTrailerLine() {
  Trailers& trailers = *trailers_;
  char* base = trailers.bytes.Reserve(0) - trailers.bytes.size();
  Field field;
  LineFault fault;
  const char* next = ParseFieldLine(
      base, base + trailers.line_start, base + trailers.bytes.size(), &field, &fault);
  if (next == nullptr || IsForbiddenTrailer(field.id)) return RejectReason::kInvalidTrailer;
  trailers.fields.push_back(field);
  return RejectReason::kNone;
}

}  // namespace windhover
