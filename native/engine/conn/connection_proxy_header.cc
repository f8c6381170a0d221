// The part of a connection that comes before its protocol, where its endpoint takes connections
// from proxies: one PROXY header, in the clear also where TLS follows. The client that it names is
// the connection's from here on, in limits and records as in what destinations are told.
#include "engine/conn/connection.h"

#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/listener.h"
#include "engine/conn/proxy_protocol.h"

namespace windhover {

// The time for it is taken off that for the handshake; a request's begins anew with its first byte.
void Connection::AwaitProxyHeader() {
  phase_ = Phase::kProxyHeader;
  const bool is_tls = listener_->options().tls != nullptr;
  SetDeadline(is_tls ? limits_->handshake_timeout : limits_->request_headers_timeout);
}

void Connection::TakeProxyHeader(char* data, size_t length) {
  BlockPool& blocks = engine_->memory().blocks;
  input_.Offer(data, length, blocks);
  ProxyHeader header;
  switch (ReadProxyHeader(input_.data(), input_.size(), &header)) {
    case ProxyHeaderStatus::kNeedMore:
      return input_.Settle(blocks);
    case ProxyHeaderStatus::kMalformed:
      return RefuseProxyHeader(EndReason::kRejected);
    case ProxyHeaderStatus::kDone:
      break;
  }
  // All of what follows came with this read: before it the header was not complete.
  const size_t rest = input_.size() - header.length;
  char* next = data + (length - rest);
  input_.Clear(blocks);
  engine_->counters().Add(Counter::kBytesReceived, static_cast<int64_t>(header.length));
  if (!TakeNamedClient(header) || !BeginProtocol() || rest == 0) return;
  if (transport_.tls() != nullptr) {
    transport_.ReadCipher(next, rest);
  } else {
    OnTransportData(next, rest);
  }
}

// False: the client's address has as many connections as it may have.
bool Connection::TakeNamedClient(const ProxyHeader& header) {
  if (header.client == ProxyHeader::Client::kPeer) return true;
  // The proxy's own address would be trusted, so it cannot stand for a client without a name.
  proxied_ = true;
  peer_family_ = AddressFamily::kUnix;
  peer_address_length_ = 0;
  peer_port_ = 0;
  if (header.client == ProxyHeader::Client::kUnknown) return true;
  if (!client_address_.Read(header.source)) return true;
  peer_family_ = FamilyOf(header.source);
  peer_address_length_ = FormatAddress(header.source, peer_address_);
  peer_port_ = PortOf(header.source);
  local_port_ = PortOf(header.destination);
  const RejectReason refused = admission_.EnterNamed(engine_, *listener_, header.source);
  if (refused == RejectReason::kNone) return true;
  engine_->counters().Rejected(refused);
  CloseTransport();
  engine_->delegate()->OnConnectionRefused(endpoint(), refused, header.source);
  return false;
}

void Connection::RefuseProxyHeader(EndReason end) {
  RejectHead(RejectReason::kInvalidProxyHeader, end);
  input_.Clear(engine_->memory().blocks);
}

}  // namespace windhover
