// The only functions of the addon that throw into script; the caller returns to script at once
// after one of them. Each Error has a `code`, and what the system refused has `errno` and `syscall`
// too, as node's own errors do.
#pragma once

#include <string>

#include <node_api.h>

namespace windhover {

// The id is of an exchange that is over (or never was).
void ThrowExchangeEnded(napi_env env);
// A method of a server after its close.
void ThrowServerClosed(napi_env env);
// The head's bytes went with the event that brought them.
void ThrowHeadGone(napi_env env);
// `error` is a negative libuv code.
void ThrowSystemError(napi_env env, int error, const char* syscall, const std::string& where);
void ThrowTlsError(napi_env env, const std::string& message);

}  // namespace windhover
