// Reading arguments. Script has checked them: what has another type here ends the process by CHECK,
// never silently.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <napi.h>

namespace windhover {

int32_t ToInt32(napi_env env, napi_value value);
double ToDouble(napi_env env, napi_value value);
bool ToBool(napi_env env, napi_value value);
std::string ToUtf8(napi_env env, napi_value value);

// Named members of an options object; a missing one is a broken invariant.
napi_value Member(napi_env env, napi_value object, const char* name);
// An element of an array. False: the environment is ending, script does not run any more, and
// whoever called does not wait for anything.
[[nodiscard]] bool Element(napi_env env, napi_value array, uint32_t index, napi_value* element);
bool IsNullish(napi_env env, napi_value value);

struct Bytes {
  uint8_t* data = nullptr;
  size_t size = 0;
};
// Any typed array or Buffer, over shared memory too; in bytes.
Bytes ToBytes(napi_env env, napi_value typed_array);

enum class Encoding : uint8_t { kLatin1, kUtf8 };

// Strings of a response, read into one buffer of the thread: no allocation until it is full. What
// it returns is valid until Clear, which each call into the addon does first.
class StringReader {
 public:
  static constexpr size_t kSize = 65536;

  void Clear() {
    used_ = 0;
    while (overflow_count_ > 0) overflow_[--overflow_count_].reset();
  }
  std::string_view Read(napi_env env, napi_value string, Encoding encoding);
  // False: it is no string. Cheaper than asking for its type before.
  [[nodiscard]] bool ReadIfString(napi_env env,
                                  napi_value value,
                                  Encoding encoding,
                                  std::string_view* text);
  // The memory of the string that was read last, where it was too large for the buffer; null where
  // it was not.
  std::unique_ptr<char[]> Take(std::string_view last);

 private:
  bool ReadLarge(napi_env env, napi_value value, Encoding encoding, std::string_view* text);

  static constexpr size_t kMaxOverflow = 3;  // fields, a body and a reason phrase
  std::unique_ptr<char[]> buffer_ = std::make_unique<char[]>(kSize);
  size_t used_ = 0;
  std::unique_ptr<char[]> overflow_[kMaxOverflow];
  size_t overflow_count_ = 0;
};

}  // namespace windhover
