// Options objects of script as the engine's structures.
#pragma once

#include <memory>
#include <string>

#include <napi.h>

#include "engine/conn/engine.h"
#include "engine/forward/forwarder.h"

namespace windhover {

class TlsNames;

Limits ReadLimits(napi_env env, napi_value limits);
std::shared_ptr<const TlsNames> ReadTlsNames(napi_env env, napi_value tls);
// False, and a sentence in *error: the authorities of clients cannot be used.
[[nodiscard]] bool ReadEndpointOptions(napi_env env,
                                       napi_value options,
                                       EndpointOptions* result,
                                       std::string* error);
DestinationOptions ReadDestinationOptions(napi_env env, napi_value options);
RouteOptions ReadRouteOptions(napi_env env, napi_value options);

}  // namespace windhover
