// Options objects of script as the engine's structures. What they read of a worker that is being
// terminated is of no use: see Members.
#pragma once

#include <memory>
#include <string>

#include <napi.h>

#include "binding/from_js.h"
#include "engine/conn/engine.h"
#include "engine/conn/proxy_peers.h"
#include "engine/forward/forwarder.h"

namespace windhover {

class ClientAuth;
class TlsNames;

Limits ReadLimits(Members* members, napi_value limits);
std::shared_ptr<const TlsNames> ReadTlsNames(Members* members, napi_value tls);
// False, and a sentence in *error: the authorities of clients cannot be used. Nullish: null.
[[nodiscard]] bool ReadClientAuth(Members* members,
                                  napi_value auth,
                                  std::shared_ptr<const ClientAuth>* result,
                                  std::string* error);
// As ReadClientAuth.
[[nodiscard]] bool ReadEndpointOptions(Members* members,
                                       napi_value options,
                                       EndpointOptions* result,
                                       std::string* error);
Networks ReadNetworks(Members* members, napi_value networks);
// Null: no PROXY header is expected.
std::shared_ptr<const ProxyPeers> ReadProxyPeers(Members* members,
                                                 napi_value networks,
                                                 napi_value trusts_unix);
DestinationOptions ReadDestinationOptions(Members* members, napi_value options);
RouteOptions ReadRouteOptions(Members* members, napi_value options);

// A request's limits as a Float64Array: the body's size, then bytes a second and grace period of
// the request and of the response. Infinity: no limit; 0 bytes a second: no rate; NaN: not said.
inline constexpr size_t kRequestLimitCells = 5;
RequestLimitsChange ReadRequestLimits(napi_env env, napi_value cells);
// The same with a last cell: 1 where they can no longer be changed.
void WriteRequestLimits(napi_env env, const Exchange& exchange, napi_value cells);

}  // namespace windhover
