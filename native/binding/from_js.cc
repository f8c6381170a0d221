#include "binding/from_js.h"

#include <memory>
#include <string>
#include <utility>

#include <napi.h>

#include "engine/base/check.h"

namespace windhover {

int32_t ToInt32(napi_env env, napi_value value) {
  int32_t number = 0;
  CHECK(napi_get_value_int32(env, value, &number) == napi_ok);
  return number;
}

double ToDouble(napi_env env, napi_value value) {
  double number = 0;
  CHECK(napi_get_value_double(env, value, &number) == napi_ok);
  return number;
}

bool ToBool(napi_env env, napi_value value) {
  bool flag = false;
  CHECK(napi_get_value_bool(env, value, &flag) == napi_ok);
  return flag;
}

std::string ToUtf8(napi_env env, napi_value value) {
  CHECK(Napi::Value(env, value).IsString());
  return Napi::String(env, value).Utf8Value();
}

napi_value Member(napi_env env, napi_value object, const char* name) {
  napi_value value;
  CHECK(napi_get_named_property(env, object, name, &value) == napi_ok);
  return value;
}

bool Element(napi_env env, napi_value array, uint32_t index, napi_value* element) {
  const napi_status status = napi_get_element(env, array, index, element);
  CHECK(status != napi_invalid_arg && status != napi_object_expected);
  return status == napi_ok;
}

bool IsNullish(napi_env env, napi_value value) {
  const Napi::Value wrapped(env, value);
  return wrapped.IsNull() || wrapped.IsUndefined();
}

Bytes ToBytes(napi_env env, napi_value typed_array) {
  napi_typedarray_type type;
  size_t length = 0;
  void* data = nullptr;
  CHECK(napi_get_typedarray_info(env, typed_array, &type, &length, &data, nullptr, nullptr) ==
        napi_ok);
  size_t unit = 1;
  switch (type) {
    case napi_int8_array:
    case napi_uint8_array:
    case napi_uint8_clamped_array:
      unit = 1;
      break;
    case napi_int16_array:
    case napi_uint16_array:
      unit = 2;
      break;
    case napi_int32_array:
    case napi_uint32_array:
    case napi_float32_array:
      unit = 4;
      break;
    default:
      unit = 8;
      break;
  }
  return {static_cast<uint8_t*>(data), length * unit};
}

std::string_view StringReader::Read(napi_env env, napi_value string, Encoding encoding) {
  std::string_view text;
  CHECK(ReadIfString(env, string, encoding, &text));
  return text;
}

bool StringReader::ReadIfString(napi_env env,
                                napi_value value,
                                Encoding encoding,
                                std::string_view* text) {
  char* start = buffer_.get() + used_;
  const size_t room = kSize - used_;
  // Node ends the string with a NUL and stops before a character that does not fit whole: less than
  // four bytes left may mean that something was cut.
  constexpr size_t kCutMargin = 4;
  if (room > kCutMargin) [[likely]] {
    size_t length = 0;
    const napi_status status = encoding == Encoding::kLatin1
                                   ? napi_get_value_string_latin1(env, value, start, room, &length)
                                   : napi_get_value_string_utf8(env, value, start, room, &length);
    if (status == napi_string_expected) return false;
    CHECK(status == napi_ok);
    if (length + kCutMargin < room) [[likely]] {
      used_ += length;
      *text = {start, length};
      return true;
    }
  }
  return ReadLarge(env, value, encoding, text);
}

bool StringReader::ReadLarge(napi_env env,
                             napi_value value,
                             Encoding encoding,
                             std::string_view* text) {
  const auto read =
      encoding == Encoding::kLatin1 ? napi_get_value_string_latin1 : napi_get_value_string_utf8;
  size_t length = 0;
  const napi_status status = read(env, value, nullptr, 0, &length);
  if (status == napi_string_expected) return false;
  CHECK(status == napi_ok);
  CHECK(overflow_count_ < kMaxOverflow);
  std::unique_ptr<char[]>& memory = overflow_[overflow_count_++];
  memory = std::make_unique_for_overwrite<char[]>(length + 1);
  CHECK(read(env, value, memory.get(), length + 1, &length) == napi_ok);
  *text = {memory.get(), length};
  return true;
}

std::unique_ptr<char[]> StringReader::Take(std::string_view last) {
  if (overflow_count_ == 0 || overflow_[overflow_count_ - 1].get() != last.data()) return nullptr;
  return std::move(overflow_[--overflow_count_]);
}

}  // namespace windhover
