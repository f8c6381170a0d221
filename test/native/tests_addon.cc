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
#include "engine/base/check.h"
#include "http1_driver.h"
#include "tls_pkcs12_maker.h"

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
std::vector<size_t> EvenCuts(const Napi::Value& step, size_t size) {
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

Limits RequestLimits(const Napi::Object& given) {
  Limits limits;
  limits.max_request_line_size = Number(given, "maxRequestLineSize", limits.max_request_line_size);
  limits.max_request_headers_total_size =
      Number(given, "maxRequestHeadersTotalSize", limits.max_request_headers_total_size);
  limits.max_request_header_count =
      Number(given, "maxRequestHeaderCount", limits.max_request_header_count);
  return limits;
}

ResponseLimits LimitsOfResponse(const Napi::Object& given) {
  ResponseLimits limits;
  limits.max_head_size = Number(given, "maxHeadSize", limits.max_head_size);
  limits.max_field_count = Number(given, "maxFieldCount", limits.max_field_count);
  return limits;
}

ChunkLimits LimitsOfChunks(const Napi::Object& given) {
  ChunkLimits limits;
  limits.max_extension_size = Number(given, "maxChunkExtensionSize", limits.max_extension_size);
  limits.trailer_size = Number(given, "trailerSize", limits.trailer_size);
  limits.trailer_count = Number(given, "trailerCount", limits.trailer_count);
  return limits;
}

// The named parser over the input: "request", "response" or "chunked".
GuardedRun RunOf(const std::string& parser, std::string_view input, const Napi::Object& given) {
  if (parser == "request") {
    return [input, limits = RequestLimits(given)](Cuts cuts, GuardedMemory* guarded) {
      return RunRequest(input, limits, cuts, guarded);
    };
  }
  if (parser == "response") {
    return [input, limits = LimitsOfResponse(given)](Cuts cuts, GuardedMemory* guarded) {
      return RunResponse(input, limits, cuts, guarded);
    };
  }
  CHECK(parser == "chunked");
  return [input, limits = LimitsOfChunks(given)](Cuts cuts, GuardedMemory* guarded) {
    return RunChunked(input, limits, cuts, guarded);
  };
}

// (parser, bytes, limits, step)
Napi::Value Parse(const Napi::CallbackInfo& info) {
  const std::string_view input = Bytes(info[1]);
  const GuardedRun run = RunOf(info[0].As<Napi::String>(), input, info[2].As<Napi::Object>());
  return Latin1(info.Env(), run(EvenCuts(info[3], input.size()), nullptr));
}

// (parser, bytes, limits): FindDisagreement
Napi::Value Disagreement(const Napi::CallbackInfo& info) {
  const std::string_view input = Bytes(info[1]);
  const GuardedRun run = RunOf(info[0].As<Napi::String>(), input, info[2].As<Napi::Object>());
  return Latin1(info.Env(), FindDisagreement(input, run));
}

// (certificate, key, chain, password or null, legacy): the file
Napi::Value Pkcs12(const Napi::CallbackInfo& info) {
  const std::string certificate = info[0].As<Napi::String>();
  const std::string key = info[1].As<Napi::String>();
  const std::string chain = info[2].As<Napi::String>();
  const std::string password = info[3].IsString() ? info[3].As<Napi::String>() : std::string();
  const std::string bytes = MakePkcs12({.certificate_pem = certificate,
                                        .key_pem = key,
                                        .chain_pem = chain,
                                        .password = info[3].IsString() ? password.c_str() : nullptr,
                                        .legacy = info[4].ToBoolean()});
  return Napi::Buffer<char>::Copy(info.Env(), bytes.data(), bytes.size());
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
  exports.Set("parse", Napi::Function::New(env, Parse));
  exports.Set("findDisagreement", Napi::Function::New(env, Disagreement));
  exports.Set("makePkcs12", Napi::Function::New(env, Pkcs12));
  exports.Set("trimMemory", Napi::Function::New(env, TrimMemory));
  return exports;
}

}  // namespace

NODE_API_MODULE(windhover_native_tests, Init)

}  // namespace windhover::test
