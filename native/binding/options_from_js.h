// Options objects of script as the engine's structures.
#pragma once

#include <memory>

#include <napi.h>

#include "engine/conn/engine.h"
#include "engine/forward/forwarder.h"

namespace windhover {

class TlsNames;

Limits ReadLimits(napi_env env, napi_value limits);
std::shared_ptr<const TlsNames> ReadTlsNames(napi_env env, napi_value tls);
EndpointOptions ReadEndpointOptions(napi_env env, napi_value options);
DestinationOptions ReadDestinationOptions(napi_env env, napi_value options);
RouteOptions ReadRouteOptions(napi_env env, napi_value options);

}  // namespace windhover
