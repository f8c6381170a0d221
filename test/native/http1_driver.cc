#include "http1_driver.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

namespace windhover::test {
namespace {

constexpr const char* kFramingNames[] = {"none", "length", "chunked", "until-close"};

void Line(std::string* out, std::string_view name, std::string_view value) {
  out->append(name).append("=").append(value).push_back('\n');
}

void Number(std::string* out, std::string_view name, uint64_t value) {
  char digits[24];
  size_t count = 0;
  do {
    digits[count++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  std::reverse(digits, digits + count);
  Line(out, name, {digits, count});
}

void Fields(std::string* out, const FieldList& fields) {
  for (const Field& field : fields) {
    out->append("field ").append(fields.name(field)).append(": ").append(fields.value(field));
    out->append(" #");
    Number(out, "id", static_cast<uint64_t>(field.id) * 2 + (field.has_underscore ? 1 : 0));
  }
}

// False: not done, and `out` says why.
bool Status(const ParseResult& result, std::string* out) {
  if (result.status == ParseStatus::kDone) return true;
  if (result.status == ParseStatus::kNeedMore) {
    out->append("incomplete\n");
  } else {
    Line(out, "rejected", ReasonName(result.reason));
  }
  return false;
}

// Where the bytes of a step lie: a place of exactly their size, on the heap or before a guard.
class Steps {
 public:
  explicit Steps(GuardedMemory* guarded) : guarded_(guarded) {}
  char* data() const { return data_; }
  size_t size() const { return size_; }

  // The first `length` bytes of `input`; those that were there stay as the parser left them.
  void GrowTo(std::string_view input, size_t length) {
    std::unique_ptr<char[]> block;
    char* next = Room(length, &block);
    if (size_ != 0) std::memcpy(next, data_, size_);
    if (length != size_) std::memcpy(next + size_, input.data() + size_, length - size_);
    Take(next, length, std::move(block));
  }
  // Other bytes, in a place of their own.
  void Replace(std::string_view piece) {
    std::unique_ptr<char[]> block;
    char* next = Room(piece.size(), &block);
    if (!piece.empty()) std::memcpy(next, piece.data(), piece.size());
    Take(next, piece.size(), std::move(block));
  }

 private:
  char* Room(size_t length, std::unique_ptr<char[]>* block) {
    if (guarded_ != nullptr) return guarded_->pages[turn_ ^= 1].Room(length);
    block->reset(new char[length == 0 ? 1 : length]);
    return block->get();
  }
  void Take(char* data, size_t size, std::unique_ptr<char[]> block) {
    data_ = data;
    size_ = size;
    block_ = std::move(block);
  }

  GuardedMemory* guarded_;
  int turn_ = 0;
  std::unique_ptr<char[]> block_;
  char* data_ = nullptr;
  size_t size_ = 0;
};

// Calls `parse` with ever more bytes until it is not kNeedMore.
template <typename Parse>
ParseResult Feed(std::string_view input, Cuts cuts, Steps* steps, Parse parse) {
  ParseResult result = {ParseStatus::kNeedMore};
  for (size_t i = 0; i <= cuts.size(); ++i) {
    steps->GrowTo(input, i < cuts.size() ? std::min(cuts[i], input.size()) : input.size());
    result = parse(steps->data(), steps->size());
    if (result.status != ParseStatus::kNeedMore) break;
  }
  return result;
}

}  // namespace

const char* ReasonName(RejectReason reason) { return kRejectNames[static_cast<size_t>(reason)]; }

void DescribeRequest(const ParseResult& result, const RequestHead& head, std::string* out) {
  if (!Status(result, out)) return;
  Line(out, "method", head.method_text());
  Number(out, "method id", static_cast<uint64_t>(head.method));
  Line(out, "target", head.target());
  Line(out, "path", head.path());
  Line(out, "host", head.host());
  Number(out, "minor version", head.minor_version);
  Line(out, "framing", kFramingNames[static_cast<size_t>(head.framing)]);
  Number(out, "content length", head.content_length);
  Number(out, "keep alive", head.keep_alive);
  Number(out, "expect", head.expect_continue);
  Number(out, "upgrade", head.upgrade);
  Number(out, "absolute", head.absolute_form);
  Number(out, "length", head.head_length);
  Number(out, "fields size", head.fields_size);
  Fields(out, head.field_list());
}

std::string RunRequest(std::string_view input,
                       const Limits& limits,
                       Cuts cuts,
                       GuardedMemory* guarded) {
  const std::unique_ptr<Field[]> fields(new Field[limits.max_request_header_count + 1]);
  RequestHead head;
  head.fields = fields.get();
  RequestParser parser;
  Steps steps(guarded);
  const ParseResult result = Feed(input, cuts, &steps, [&](char* data, size_t length) {
    return parser.Parse(data, length, limits, &head);
  });
  std::string out;
  DescribeRequest(result, head, &out);
  return out;
}

std::string RunResponse(std::string_view input,
                        const ResponseLimits& limits,
                        Cuts cuts,
                        GuardedMemory* guarded) {
  const std::unique_ptr<Field[]> fields(new Field[limits.max_field_count + 1]);
  ResponseHeadView head;
  head.fields = fields.get();
  ResponseParser parser;
  Steps steps(guarded);
  const ParseResult result = Feed(input, cuts, &steps, [&](char* data, size_t length) {
    return parser.Parse(data, length, &head, limits);
  });
  std::string out;
  if (!Status(result, &out)) return out;
  Number(&out, "status", head.status);
  Line(&out, "reason", head.reason());
  Number(&out, "minor version", head.minor_version);
  Line(&out, "framing", kFramingNames[static_cast<size_t>(head.framing)]);
  Number(&out, "has length", head.has_content_length);
  Number(&out, "content length", head.content_length);
  Number(&out, "keep alive", head.keep_alive);
  Number(&out, "upgrade", head.upgrade);
  Number(&out, "length", head.head_length);
  Fields(&out, head.field_list());
  return out;
}

std::string RunChunked(std::string_view input,
                       const ChunkLimits& limits,
                       Cuts cuts,
                       GuardedMemory* guarded) {
  ChunkDecoder decoder;
  decoder.Reset(limits);
  std::string body;
  std::string out;
  Steps steps(guarded);
  size_t start = 0;
  for (size_t i = 0; i <= cuts.size(); ++i) {
    const size_t stop = i < cuts.size() ? std::min(cuts[i], input.size()) : input.size();
    steps.Replace(input.substr(start, stop - start));
    size_t offset = 0;
    for (;;) {
      size_t consumed = 0;
      std::string_view payload;
      const ChunkResult result =
          decoder.Decode(steps.data() + offset, steps.size() - offset, &consumed, &payload);
      offset += consumed;
      if (result.status == ChunkStatus::kData) {
        body.append(payload);
        continue;
      }
      if (result.status == ChunkStatus::kNeedMore) break;
      if (result.status == ChunkStatus::kRejected) {
        Line(&out, "rejected", ReasonName(result.reason));
        Line(&out, "body", Escape(body));
        return out;
      }
      Line(&out, "body", Escape(body));
      Number(&out, "length", start + offset);
      Fields(&out, decoder.trailers());
      return out;
    }
    start = stop;
  }
  Line(&out, "incomplete body", Escape(body));
  return out;
}

std::string FindDisagreement(std::string_view input, const GuardedRun& run) {
  // Beyond this an input is long because of a limit, and its length is what matters.
  constexpr size_t kLongestInTwo = 1024;
  constexpr size_t kLongestInThree = 63;
  GuardedMemory guarded(input.size());
  const std::string whole = run({}, nullptr);
  const auto differs = [&](Cuts cuts) -> std::string {
    const std::string found = run(cuts, &guarded);
    if (found == whole) return {};
    std::string text = "cut at";
    for (const size_t cut : cuts) text += " " + std::to_string(cut);
    return text + ":\n" + found + "instead of\n" + whole;
  };
  std::string difference = differs({});
  std::vector<size_t> every(input.size());
  std::iota(every.begin(), every.end(), size_t{0});
  if (difference.empty()) difference = differs(every);
  const size_t last = input.size() <= kLongestInTwo ? input.size() : 0;
  for (size_t i = 0; i <= last && difference.empty(); ++i) {
    const size_t one[] = {i};
    difference = differs(one);
    if (input.size() > kLongestInThree) continue;
    for (size_t j = i; j <= input.size() && difference.empty(); ++j) {
      const size_t two[] = {i, j};
      difference = differs(two);
    }
  }
  return difference;
}

std::string Escape(std::string_view input) {
  static constexpr char kHexDigits[] = "0123456789abcdef";
  std::string out;
  for (const char c : input) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r') {
      out += "\\r";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\\') {
      out += "\\\\";
    } else if (byte < 0x20 || byte >= 0x7f) {
      out += "\\x";
      out += kHexDigits[byte >> 4];
      out += kHexDigits[byte & 15];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace windhover::test
