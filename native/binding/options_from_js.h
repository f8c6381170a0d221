// Options objects of script as the engine's structures.
#pragma once

#include <memory>
#include <string>

#include <napi.h>

#include "engine/conn/engine.h"
#include "engine/conn/proxy_peers.h"
#include "engine/forward/forwarder.h"

namespace windhover {

class ClientAuth;
class TlsNames;

Limits ReadLimits(napi_env env, napi_value limits);
std::shared_ptr<const TlsNames> ReadTlsNames(napi_env env, napi_value tls);
// False, and a sentence in *error: the authorities of clients cannot be used. Nullish: null.
[[nodiscard]] bool ReadClientAuth(napi_env env,
                                  napi_value auth,
                                  std::shared_ptr<const ClientAuth>* result,
                                  std::string* error);
// As ReadClientAuth.
[[nodiscard]] bool ReadEndpointOptions(napi_env env,
                                       napi_value options,
                                       EndpointOptions* result,
                                       std::string* error);
Networks ReadNetworks(napi_env env, napi_value networks);
// Null: no PROXY header is expected.
std::shared_ptr<const ProxyPeers> ReadProxyPeers(napi_env env,
                                                 napi_value networks,
                                                 napi_value trusts_unix);
DestinationOptions ReadDestinationOptions(napi_env env, napi_value options);
RouteOptions ReadRouteOptions(napi_env env, napi_value options);

// A request's limits as a Float64Array: the body's size, then bytes a second and grace period of
// the request and of the response. Infinity: no limit; 0 bytes a second: no rate; NaN: not said.
inline constexpr size_t kRequestLimitCells = 5;
RequestLimitsChange ReadRequestLimits(napi_env env, napi_value cells);
// The same with a last cell: 1 where they can no longer be changed.
void WriteRequestLimits(napi_env env, const Exchange& exchange, napi_value cells);

}  // namespace windhover
