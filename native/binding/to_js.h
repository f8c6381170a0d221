// Making values for script. Each fails only where the environment is ending; then the result is
// null and the caller makes no call.
#pragma once

#include <cstdint>
#include <string_view>

#include <node_api.h>

#include "engine/http1/request_head.h"

namespace windhover {

napi_value FromInt32(napi_env env, int32_t value);
napi_value FromDouble(napi_env env, double value);
napi_value FromBool(napi_env env, bool value);
napi_value FromLatin1(napi_env env, std::string_view text);
napi_value FromUtf8(napi_env env, std::string_view text);
// A Buffer of its own memory.
napi_value FromBytes(napi_env env, std::string_view bytes);
// "METHOD\nTARGET\nname\nvalue\n..."
napi_value FromHead(napi_env env, const RequestHead& head);
// "name\nvalue\n..."
napi_value FromFields(napi_env env, FieldList fields);

}  // namespace windhover
