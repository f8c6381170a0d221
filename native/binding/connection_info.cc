#include "binding/connection_info.h"

#include <string>
#include <string_view>

#include <napi.h>

#include "binding/to_js.h"
#include "engine/conn/connection.h"
#include "engine/conn/socket.h"
#include "engine/tls/tls_session.h"

namespace windhover {

namespace {

const char* FamilyName(AddressFamily family) {
  switch (family) {
    case AddressFamily::kUnix:
      return "Unix";
    case AddressFamily::kIPv4:
      return "IPv4";
    case AddressFamily::kIPv6:
      return "IPv6";
  }
  return "Unix";
}

AddressFamily FamilyOfText(std::string_view address) {
  if (address.empty()) return AddressFamily::kUnix;
  return address.find(':') == std::string_view::npos ? AddressFamily::kIPv4 : AddressFamily::kIPv6;
}

const char* PeerName(const TlsSession& tls) {
  if (!tls.asks_for_certificate()) return "not asked";
  return tls.has_peer_certificate() ? "verified" : "absent";
}

Napi::Value FromTls(Napi::Env env, const TlsSession* tls) {
  if (tls == nullptr) return env.Null();
  auto result = Napi::Object::New(env);
  result.Set("version", tls->version());
  result.Set("cipher", tls->cipher());
  result.Set("serverName", std::string(tls->server_name()));
  result.Set("resumed", tls->resumed());
  result.Set("peer", PeerName(*tls));
  return result;
}

napi_value Describe(napi_env raw_env,
                    const Connection& connection,
                    std::string_view remote,
                    uint16_t remote_port,
                    bool secure) {
  const Napi::Env env(raw_env);
  auto info = Napi::Object::New(env);
  info.Set("connectionId", connection.id());
  info.Set("endpoint", connection.endpoint());
  info.Set("remoteAddress", std::string(remote));
  info.Set("remotePort", remote_port);
  info.Set("remoteFamily", FamilyName(FamilyOfText(remote)));
  SocketAddress local;
  if (connection.LocalName(&local) != 0) local = SocketAddress();
  info.Set("localAddress", local.address);
  info.Set("localPort", local.port);
  info.Set("secure", secure);
  info.Set("paired", connection.is_paired());
  info.Set("proxied", connection.is_proxied());
  info.Set("tls", FromTls(env, connection.tls()));
  return info;
}

}  // namespace

bool NoteClient(Exchange& exchange) {
  Connection& connection = exchange.connection();
  if (!connection.is_paired()) [[likely]]
    return connection.tls() != nullptr;
  bool secure = false;
  const FieldList fields = exchange.head().field_list();
  for (const Field& field : fields) {
    if (field.id == FieldId::kXForwardedProto) {
      secure = fields.value(field) == "https";
    } else if (field.id == FieldId::kXForwardedFor) {
      Exchange::Record& record = exchange.record();
      record.client_length =
          static_cast<uint8_t>(fields.value(field).copy(record.client, sizeof(record.client)));
    }
  }
  return secure;
}

napi_value FromConnection(napi_env env, Exchange& exchange, bool secure) {
  const Connection& connection = exchange.connection();
  const Exchange::Record& record = exchange.record();
  if (record.client_length == 0) {
    return Describe(env, connection, connection.peer_address(), connection.peer_port(), secure);
  }
  return Describe(env, connection, {record.client, record.client_length}, 0, secure);
}

napi_value FromConnection(napi_env env, const Connection& connection) {
  return Describe(env,
                  connection,
                  connection.peer_address(),
                  connection.peer_port(),
                  connection.tls() != nullptr);
}

napi_value FromPeerCertificate(napi_env raw_env, const Exchange& exchange) {
  const Napi::Env env(raw_env);
  const TlsSession* tls = exchange.connection().tls();
  const std::string der = tls == nullptr ? std::string() : tls->PeerCertificate();
  return der.empty() ? static_cast<napi_value>(env.Null()) : FromBytes(env, der);
}

}  // namespace windhover
