#include "binding/to_js.h"

#include <cstring>
#include <memory>

#include <node_api.h>

namespace windhover {

namespace {

// A head as one flat text: one string costs script less than an array of them, and is split only
// when it is touched.
class FlatText {
 public:
  explicit FlatText(size_t size) {
    if (size > sizeof(small_)) large_ = std::make_unique_for_overwrite<char[]>(size);
    start_ = end_ = large_ != nullptr ? large_.get() : small_;
  }
  void AddLine(std::string_view text) {
    std::memcpy(end_, text.data(), text.size());
    end_ += text.size();
    *end_++ = '\n';
  }
  void AddFields(FieldList fields) {
    for (const Field& field : fields) {
      AddLine(fields.name(field));
      AddLine(fields.value(field));
    }
  }
  std::string_view view() const { return {start_, static_cast<size_t>(end_ - start_)}; }

 private:
  char small_[8192];
  std::unique_ptr<char[]> large_;
  char* start_;
  char* end_;
};

size_t SizeOf(FieldList fields) {
  size_t size = 0;
  for (const Field& field : fields) size += size_t{field.name_length} + field.value_length + 2;
  return size;
}

}  // namespace

napi_value FromInt32(napi_env env, int32_t value) {
  napi_value result;
  return napi_create_int32(env, value, &result) == napi_ok ? result : nullptr;
}

napi_value FromDouble(napi_env env, double value) {
  napi_value result = nullptr;
  return napi_create_double(env, value, &result) == napi_ok ? result : nullptr;
}

napi_value FromBool(napi_env env, bool value) {
  napi_value result;
  return napi_get_boolean(env, value, &result) == napi_ok ? result : nullptr;
}

napi_value FromLatin1(napi_env env, std::string_view text) {
  napi_value result;
  return napi_create_string_latin1(env, text.data(), text.size(), &result) == napi_ok ? result
                                                                                      : nullptr;
}

napi_value FromUtf8(napi_env env, std::string_view text) {
  napi_value result;
  return napi_create_string_utf8(env, text.data(), text.size(), &result) == napi_ok ? result
                                                                                    : nullptr;
}

napi_value FromBytes(napi_env env, std::string_view bytes) {
  napi_value result;
  return napi_create_buffer_copy(env, bytes.size(), bytes.data(), nullptr, &result) == napi_ok
             ? result
             : nullptr;
}

napi_value FromHead(napi_env env, const RequestHead& head) {
  FlatText text(size_t{head.method_length} + head.target_length + 2 + SizeOf(head.field_list()));
  text.AddLine(head.method_text());
  text.AddLine(head.target());
  text.AddFields(head.field_list());
  return FromLatin1(env, text.view());
}

napi_value FromFields(napi_env env, FieldList fields) {
  FlatText text(SizeOf(fields));
  text.AddFields(fields);
  return FromLatin1(env, text.view());
}

}  // namespace windhover
