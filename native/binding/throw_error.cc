#include "binding/throw_error.h"

#include <string>

#include <uv.h>

#include <node_api.h>

#include "binding/to_js.h"

namespace windhover {

namespace {

// Null: as FromUtf8.
napi_value MakeError(napi_env env, const char* code, const std::string& message) {
  napi_value error;
  const napi_status status =
      napi_create_error(env, FromUtf8(env, code), FromUtf8(env, message), &error);
  return status == napi_ok ? error : nullptr;
}

void ThrowCoded(napi_env env, const char* code, const std::string& message) {
  const napi_value error = MakeError(env, code, message);
  if (error != nullptr) napi_throw(env, error);
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
  const napi_value object = MakeError(env, uv_err_name(error), message);
  if (object == nullptr) return;
  // Each fails where a worker is being terminated: then nobody catches it.
  if (napi_set_named_property(env, object, "errno", FromInt32(env, error)) != napi_ok) return;
  if (napi_set_named_property(env, object, "syscall", FromUtf8(env, syscall)) != napi_ok) return;
  napi_throw(env, object);
}

void ThrowTlsError(napi_env env, const std::string& message) {
  ThrowCoded(env, "WINDHOVER_CERTIFICATE_INVALID", message);
}

}  // namespace windhover
