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

struct Bytes {
  uint8_t* data = nullptr;
  size_t size = 0;
};
// Any typed array or Buffer, over shared memory too; in bytes.
Bytes ToBytes(napi_env env, napi_value typed_array);

// Members of the objects, and elements of the arrays, that one call was given. A worker can be
// terminated at any moment, and from then on they cannot be read: `ended` is true for good, and all
// that is read is empty (zero, false, no text, nothing). Whoever reads asks when all is read, and
// before an invariant of it is checked; then it returns to script, which does not run any more,
// without having used any of it.
class Members {
 public:
  explicit Members(napi_env env) : env_(env) {}
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;

  [[nodiscard]] bool ended() const { return ended_; }
  napi_env env() const { return env_; }

  // Null: ended. A missing one is undefined, which no reader of a value takes.
  napi_value Get(napi_value object, const char* name);
  napi_value Get(napi_value array, uint32_t index);
  uint32_t Length(napi_value array);

  bool IsNullish(napi_value value);
  int32_t Int32(napi_value value);
  uint32_t Uint32(napi_value value);
  bool Bool(napi_value value);
  std::string Utf8(napi_value value);
  Bytes Array(napi_value value);

  uint32_t Uint32(napi_value object, const char* name) { return Uint32(Get(object, name)); }
  bool Bool(napi_value object, const char* name) { return Bool(Get(object, name)); }
  // Nullish: empty.
  std::string Text(napi_value object, const char* name);

 private:
  void Note(napi_status status);

  napi_env env_;
  bool ended_ = false;
};

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
