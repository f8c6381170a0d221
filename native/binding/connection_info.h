// What script may know of an exchange's connection. Behind a paired edge the client is the one that
// the edge names in x-forwarded-for and x-forwarded-proto, one value each: it made these fields
// itself.
#pragma once

#include <node_api.h>

#include "engine/conn/exchange.h"

namespace windhover {

// Once per exchange, with its head in hand: keeps the client's address in the exchange's record
// where it is not the peer's. Returns whether the client's connection is secure.
bool NoteClient(Exchange& exchange);

// native/addon.ts, ConnectionInfo.
napi_value FromConnection(napi_env env, Exchange& exchange, bool secure);

// A Buffer with the DER encoding, or null.
napi_value FromPeerCertificate(napi_env env, const Exchange& exchange);

}  // namespace windhover
