// The C++ tests, and the parsers themselves, for JavaScript: run-native.test.ts runs the first one
// by one, test/conformance feeds its cases to the second, test/load asks what malloc holds. What a
// parser found comes as the text of http1_driver.h, in latin1.

#include <string>
#include <vector>

#if defined(__linux__)
#include <malloc.h>
#endif

#include <napi.h>

#include "all_cases.h"
#include "http1_driver.h"

namespace windhover::test {
namespace {

Napi::Value List(const Napi::CallbackInfo& info) {
  Napi::Array list = Napi::Array::New(info.Env());
  uint32_t count = 0;
  for (const Area& area : kAllCases) {
    for (const Case& test_case : *area.cases) {
      Napi::Object entry = Napi::Object::New(info.Env());
      entry.Set("area", area.name);
      entry.Set("title", test_case.title);
      list.Set(count++, entry);
    }
  }
  return list;
}

// (area, title): the failures, or an empty string.
Napi::Value Run(const Napi::CallbackInfo& info) {
  const std::string name = info[0].As<Napi::String>();
  const std::string title = info[1].As<Napi::String>();
  for (const Area& area : kAllCases) {
    if (name != area.name) continue;
    for (const Case& test_case : *area.cases) {
      if (title != test_case.title) continue;
      Test test;
      test_case.run(test);
      return Napi::String::New(info.Env(), test.failures());
    }
  }
  return Napi::String::New(info.Env(), "there is no such test");
}

std::string_view Bytes(const Napi::Value& value) {
  const auto bytes = value.As<Napi::Uint8Array>();
  return {reinterpret_cast<const char*>(bytes.Data()), bytes.ByteLength()};
}

uint32_t Number(const Napi::Object& object, const char* name, uint32_t otherwise) {
  const Napi::Value value = object.Get(name);
  return value.IsNumber() ? value.As<Napi::Number>().Uint32Value() : otherwise;
}

// The bytes come `step` at a time; 0: at once.
std::vector<size_t> Cuts(const Napi::Value& step, size_t size) {
  std::vector<size_t> cuts;
  const uint32_t width = step.As<Napi::Number>().Uint32Value();
  for (size_t i = width; width != 0 && i < size; i += width) cuts.push_back(i);
  return cuts;
}

Napi::Value Latin1(Napi::Env env, const std::string& text) {
  std::u16string wide;
  for (const char c : text) wide.push_back(static_cast<unsigned char>(c));
  return Napi::String::New(env, wide);
}

// (bytes, limits, step)
Napi::Value Request(const Napi::CallbackInfo& info) {
  const std::string_view input = Bytes(info[0]);
  const auto given = info[1].As<Napi::Object>();
  Limits limits;
  limits.max_request_line_size = Number(given, "maxRequestLineSize", limits.max_request_line_size);
  limits.max_request_headers_total_size =
      Number(given, "maxRequestHeadersTotalSize", limits.max_request_headers_total_size);
  limits.max_request_header_count =
      Number(given, "maxRequestHeaderCount", limits.max_request_header_count);
  return Latin1(info.Env(), RunRequest(input, limits, Cuts(info[2], input.size())));
}

// (bytes, limits, step)
Napi::Value Response(const Napi::CallbackInfo& info) {
  const std::string_view input = Bytes(info[0]);
  const auto given = info[1].As<Napi::Object>();
  ResponseLimits limits;
  limits.max_head_size = Number(given, "maxHeadSize", limits.max_head_size);
  limits.max_field_count = Number(given, "maxFieldCount", limits.max_field_count);
  return Latin1(info.Env(), RunResponse(input, limits, Cuts(info[2], input.size())));
}

// (bytes, limits, step)
Napi::Value Chunked(const Napi::CallbackInfo& info) {
  const std::string_view input = Bytes(info[0]);
  const auto given = info[1].As<Napi::Object>();
  ChunkLimits limits;
  limits.max_extension_size = Number(given, "maxChunkExtensionSize", limits.max_extension_size);
  limits.trailer_size = Number(given, "trailerSize", limits.trailer_size);
  limits.trailer_count = Number(given, "trailerCount", limits.trailer_count);
  return Latin1(info.Env(), RunChunked(input, limits, Cuts(info[2], input.size())));
}

// What malloc keeps of freed memory goes back to the system, so that resident memory is what is
// held. Returns the bytes that it has given out, in all threads; -1 where it does not say.
Napi::Value TrimMemory(const Napi::CallbackInfo& info) {
  double held = -1;
#if defined(__GLIBC__)
  malloc_trim(0);
  const struct mallinfo2 state = mallinfo2();
  held = static_cast<double>(state.uordblks + state.hblkhd);
#endif
  return Napi::Number::New(info.Env(), held);
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("list", Napi::Function::New(env, List));
  exports.Set("run", Napi::Function::New(env, Run));
  exports.Set("parseRequest", Napi::Function::New(env, Request));
  exports.Set("parseResponse", Napi::Function::New(env, Response));
  exports.Set("decodeChunked", Napi::Function::New(env, Chunked));
  exports.Set("trimMemory", Napi::Function::New(env, TrimMemory));
  return exports;
}

}  // namespace

NODE_API_MODULE(windhover_native_tests, Init)

}  // namespace windhover::test
