// The peers of an endpoint that takes connections from proxies alone: each connection begins with a
// PROXY header, and only these peers may name a client.
#pragma once

#include <utility>

#include "engine/limits/client_address.h"

namespace windhover {

class ProxyPeers {
 public:
  // `trusts_unix`: whoever may connect to a Unix socket.
  ProxyPeers(Networks networks, bool trusts_unix)
      : networks_(std::move(networks)), trusts_unix_(trusts_unix) {}

  // `is_unix`: the peer of a Unix socket, which has no address.
  bool Trusts(const sockaddr_storage& peer, bool is_unix) const {
    if (is_unix) return trusts_unix_;
    ClientAddress address;
    return address.Read(peer) && networks_.Contains(address);
  }

 private:
  Networks networks_;
  bool trusts_unix_;
};

}  // namespace windhover
