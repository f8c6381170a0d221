#include "binding/throw_error.h"

#include <string>

#include <uv.h>

#include <node_api.h>

#include "engine/base/check.h"

namespace windhover {

namespace {

napi_value MakeString(napi_env env, const std::string& text) {
  napi_value value;
  CHECK(napi_create_string_utf8(env, text.data(), text.size(), &value) == napi_ok);
  return value;
}

void ThrowCoded(napi_env env, const char* code, const std::string& message) {
  napi_value error;
  CHECK(napi_create_error(env, MakeString(env, code), MakeString(env, message), &error) == napi_ok);
  napi_throw(env, error);
}

}  // namespace

void ThrowExchangeEnded(napi_env env) {
  ThrowCoded(
      env,
      "WINDHOVER_EXCHANGE_ENDED",
      "The exchange is over: its response was finished, its client left, or it was aborted.");
}

void ThrowServerClosed(napi_env env) {
  ThrowCoded(env, "WINDHOVER_SERVER_CLOSED", "The server is closed and takes no more calls.");
}

void ThrowHeadGone(napi_env env) {
  ThrowCoded(env,
             "WINDHOVER_EXCHANGE_ENDED",
             "The head can be read inside onRequest only: keep the text that came with the call.");
}

void ThrowSystemError(napi_env env, int error, const char* syscall, const std::string& where) {
  std::string message = std::string(syscall) + " " + uv_err_name(error) + ": " + uv_strerror(error);
  if (!where.empty()) message += ": " + where;
  napi_value object;
  CHECK(napi_create_error(
            env, MakeString(env, uv_err_name(error)), MakeString(env, message), &object) ==
        napi_ok);
  napi_value number;
  CHECK(napi_create_int32(env, error, &number) == napi_ok);
  CHECK(napi_set_named_property(env, object, "errno", number) == napi_ok);
  CHECK(napi_set_named_property(env, object, "syscall", MakeString(env, syscall)) == napi_ok);
  napi_throw(env, object);
}

void ThrowTlsError(napi_env env, const std::string& message) {
  ThrowCoded(env, "WINDHOVER_CERTIFICATE_INVALID", message);
}

}  // namespace windhover
