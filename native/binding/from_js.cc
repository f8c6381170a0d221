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

napi_value Members::Get(napi_value object, const char* name) {
  napi_value value = nullptr;
  if (!ended_) Note(napi_get_named_property(env_, object, name, &value));
  return value;
}

napi_value Members::Get(napi_value array, uint32_t index) {
  napi_value value = nullptr;
  if (!ended_) Note(napi_get_element(env_, array, index, &value));
  return value;
}

uint32_t Members::Length(napi_value array) {
  uint32_t length = 0;
  if (!ended_) Note(napi_get_array_length(env_, array, &length));
  return length;
}

// A worker that is being terminated is the one reason to fail that is no broken invariant.
void Members::Note(napi_status status) {
  CHECK(status != napi_invalid_arg && status != napi_object_expected &&
        status != napi_array_expected);
  ended_ = status != napi_ok;
}

bool Members::IsNullish(napi_value value) {
  if (ended_) return true;
  const Napi::Value wrapped(env_, value);
  return wrapped.IsNull() || wrapped.IsUndefined();
}

int32_t Members::Int32(napi_value value) { return ended_ ? 0 : ToInt32(env_, value); }

uint32_t Members::Uint32(napi_value value) {
  return ended_ ? 0 : static_cast<uint32_t>(ToDouble(env_, value));
}

bool Members::Bool(napi_value value) { return !ended_ && ToBool(env_, value); }

std::string Members::Utf8(napi_value value) { return ended_ ? std::string() : ToUtf8(env_, value); }

Bytes Members::Array(napi_value value) { return ended_ ? Bytes() : ToBytes(env_, value); }

std::string Members::Text(napi_value object, const char* name) {
  const napi_value value = Get(object, name);
  return IsNullish(value) ? std::string() : Utf8(value);
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
