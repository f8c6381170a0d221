#include "binding/process_calls.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <napi.h>

#include "binding/from_js.h"
#include "binding/throw_error.h"
#include "binding/tls_registry.h"
#include "engine/base/check.h"
#include "engine/base/defer.h"
#include "engine/conn/socket.h"
#include "engine/conn/socket_owner.h"
#include "engine/tls/pkcs12.h"
#include "engine/tls/tls_context.h"

namespace windhover {

namespace {

Napi::Value CallBindTcp(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const std::string host = ToUtf8(env, info[0]);
  const auto port = static_cast<uint16_t>(ToInt32(env, info[1]));
  TcpBindOptions options;
  options.backlog = ToInt32(env, info[2]);
  Members members(env);
  options.reuse_port = members.Bool(info[3], "reusePort");
  options.ipv6_only = members.Bool(info[3], "ipv6Only");
  if (members.ended()) return env.Undefined();
  const int fd = BindTcp(host, port, options);
  if (fd < 0) {
    ThrowSystemError(env, fd, "bind", host + " port " + std::to_string(port));
    return env.Undefined();
  }
  return Napi::Number::New(env, fd);
}

Napi::Value CallBindUnix(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const std::string path = ToUtf8(env, info[0]);
  Members members(env);
  const UnixBindOptions options{.backlog = ToInt32(env, info[1]),
                                .mode = members.Uint32(info[2], "mode"),
                                .uid = members.Uint32(info[2], "uid"),
                                .gid = members.Uint32(info[2], "gid")};
  if (members.ended()) return env.Undefined();
  const char* failed_call = nullptr;
  const int fd = BindUnix(path, options, &failed_call);
  if (fd < 0) {
    ThrowSystemError(env, fd, failed_call, path);
    return env.Undefined();
  }
  return Napi::Number::New(env, fd);
}

void CallSetReusePort(const Napi::CallbackInfo& info) {
  const int error = SetReusePort(ToInt32(info.Env(), info[0]));
  if (error < 0) ThrowSystemError(info.Env(), error, "setsockopt", "SO_REUSEPORT");
}

void CallSetBacklog(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const int error = SetBacklog(ToInt32(env, info[0]), ToInt32(env, info[1]));
  if (error < 0) ThrowSystemError(env, error, "listen", "");
}

Napi::Value CallSocketState(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  switch (InspectSocket(ToInt32(env, info[0]))) {
    case SocketState::kListening:
      return Napi::String::New(env, "listening");
    case SocketState::kNotListening:
      return Napi::String::New(env, "not listening");
    case SocketState::kUnsupported:
      return Napi::String::New(env, "unsupported");
    case SocketState::kNotASocket:
      return Napi::String::New(env, "not a socket");
    case SocketState::kClosed:
      return Napi::String::New(env, "closed");
  }
  return env.Undefined();
}

using FindId = bool (*)(const std::string& name, uint32_t* id);

template <FindId kFind>
Napi::Value CallFindId(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  uint32_t id = 0;
  if (!kFind(ToUtf8(env, info[0]), &id)) return env.Null();
  return Napi::Number::New(env, id);
}

Napi::Value CallSocketName(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  SocketAddress name;
  const int error = SocketName(ToInt32(env, info[0]), &name);
  if (error < 0) {
    ThrowSystemError(env, error, "getsockname", "");
    return env.Undefined();
  }
  auto result = Napi::Object::New(env);
  const char* family = name.family == AddressFamily::kUnix   ? "Unix"
                       : name.family == AddressFamily::kIPv4 ? "IPv4"
                                                             : "IPv6";
  result.Set("family", family);
  result.Set("address", name.address);
  result.Set("port", name.port);
  return result;
}

Napi::Value CallPeerIds(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  PeerIds peer;
  const int error = FindPeerIds(ToInt32(env, info[0]), &peer);
  if (error < 0) {
    ThrowSystemError(env, error, "getsockopt", "the peer");
    return env.Undefined();
  }
  auto result = Napi::Object::New(env);
  result.Set("uid", peer.uid);
  result.Set("pid", peer.pid);
  return result;
}

Napi::Value CallDuplicateFd(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const int fd = fcntl(ToInt32(env, info[0]), F_DUPFD_CLOEXEC, 3);
  if (fd < 0) {
    ThrowSystemError(env, -errno, "fcntl", "");
    return env.Undefined();
  }
  return Napi::Number::New(env, fd);
}

void CallCloseFd(const Napi::CallbackInfo& info) {
  if (close(ToInt32(info.Env(), info[0])) < 0 && errno != EINTR) {
    ThrowSystemError(info.Env(), -errno, "close", "");
  }
}

Napi::Value CallRaiseFileLimit(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) < 0) {
    ThrowSystemError(env, -errno, "getrlimit", "");
    return env.Undefined();
  }
  rlimit raised = limit;
  raised.rlim_cur = raised.rlim_max;
#ifdef __APPLE__
  if (raised.rlim_cur > OPEN_MAX) raised.rlim_cur = OPEN_MAX;  // more than this is refused
#endif
  if (raised.rlim_cur > limit.rlim_cur && setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
  return Napi::Number::New(env, static_cast<double>(limit.rlim_cur));
}

Napi::Value CallCreateTlsContext(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  Members members(env);
  // Certificate, key, certificate, key...
  std::vector<std::string> texts;
  const Defer wipe([&texts] {
    for (std::string& text : texts) OPENSSL_cleanse(text.data(), text.size());
  });
  const uint32_t count = members.Length(info[0]);
  for (uint32_t i = 0; i < count; ++i) texts.push_back(members.Utf8(members.Get(info[0], i)));
  if (members.ended()) return env.Undefined();
  TlsContextOptions options;
  options.min_version = ToInt32(env, info[1]);
  for (size_t i = 0; i + 1 < texts.size(); i += 2)
    options.pairs.push_back({texts[i], texts[i + 1]});
  std::string error;
  std::shared_ptr<TlsContext> context = TlsContext::Create(options, &error);
  if (context == nullptr) {
    ThrowTlsError(env, error);
    return env.Undefined();
  }
  return Napi::Number::New(env, TlsRegistry::Get().Add(std::move(context)));
}

// native/addon.ts, Pkcs12Fault.
const char* NameOf(Pkcs12Fault fault) {
  switch (fault) {
    case Pkcs12Fault::kWrongPassword:
      return "wrong password";
    case Pkcs12Fault::kUnsupported:
      return "unsupported";
    case Pkcs12Fault::kTooCostly:
      return "too costly";
    case Pkcs12Fault::kNoKey:
      return "no key";
    case Pkcs12Fault::kNoCertificate:
      return "no certificate";
    case Pkcs12Fault::kMalformed:
    case Pkcs12Fault::kNone:
      break;
  }
  return "malformed";
}

Napi::Value CallReadPkcs12(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const Bytes bytes = ToBytes(env, info[0]);
  const bool has_password = !info[1].IsNull() && !info[1].IsUndefined();
  std::string password = has_password ? ToUtf8(env, info[1]) : std::string();
  const Defer wipe([&password] { OPENSSL_cleanse(password.data(), password.size()); });
  Pkcs12Content content;
  const Pkcs12Fault fault = ReadPkcs12({reinterpret_cast<const char*>(bytes.data), bytes.size},
                                       has_password ? password.c_str() : nullptr,
                                       &content);
  if (fault != Pkcs12Fault::kNone) return Napi::String::New(env, NameOf(fault));
  auto result = Napi::Object::New(env);
  result.Set("certificates", content.certificates_pem);
  result.Set("key", content.key_pem);
  return result;
}

void CallReleaseTlsContext(const Napi::CallbackInfo& info) {
  TlsRegistry::Get().Release(static_cast<uint32_t>(ToInt32(info.Env(), info[0])));
}

void CallSetTicketKeys(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  Members members(env);
  std::vector<TicketKey> keys;
  const uint32_t count = members.Length(info[0]);
  for (uint32_t i = 0; i < count; ++i) {
    const Bytes bytes = members.Array(members.Get(info[0], i));
    if (members.ended()) return;
    keys.emplace_back(reinterpret_cast<const char*>(bytes.data), bytes.size);
  }
  if (members.ended()) return;
  CHECK(!keys.empty());
  SetTicketKeys(keys);
}

}  // namespace

void ExportSocketCalls(Napi::Env env, Napi::Object exports) {
  exports.Set("bindTcp", Napi::Function::New(env, CallBindTcp, "bindTcp"));
  exports.Set("bindUnix", Napi::Function::New(env, CallBindUnix, "bindUnix"));
  exports.Set("setReusePort", Napi::Function::New(env, CallSetReusePort, "setReusePort"));
  exports.Set("setBacklog", Napi::Function::New(env, CallSetBacklog, "setBacklog"));
  exports.Set("socketState", Napi::Function::New(env, CallSocketState, "socketState"));
  exports.Set("userId", Napi::Function::New(env, CallFindId<FindUserId>, "userId"));
  exports.Set("groupId", Napi::Function::New(env, CallFindId<FindGroupId>, "groupId"));
  exports.Set("socketName", Napi::Function::New(env, CallSocketName, "socketName"));
  exports.Set("peerIds", Napi::Function::New(env, CallPeerIds, "peerIds"));
  exports.Set("duplicateFd", Napi::Function::New(env, CallDuplicateFd, "duplicateFd"));
  exports.Set("closeFd", Napi::Function::New(env, CallCloseFd, "closeFd"));
  exports.Set("raiseFileLimit", Napi::Function::New(env, CallRaiseFileLimit, "raiseFileLimit"));
}

void ExportTlsCalls(Napi::Env env, Napi::Object exports) {
  exports.Set("createTlsContext",
              Napi::Function::New(env, CallCreateTlsContext, "createTlsContext"));
  exports.Set("readPkcs12", Napi::Function::New(env, CallReadPkcs12, "readPkcs12"));
  exports.Set("releaseTlsContext",
              Napi::Function::New(env, CallReleaseTlsContext, "releaseTlsContext"));
  exports.Set("setTicketKeys", Napi::Function::New(env, CallSetTicketKeys, "setTicketKeys"));
}

}  // namespace windhover
