#include "binding/options_from_js.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <napi.h>

#include "binding/from_js.h"
#include "binding/tls_registry.h"
#include "engine/base/check.h"
#include "engine/tls/client_auth.h"
#include "engine/tls/tls_context.h"

namespace windhover {

namespace {

uint32_t Number(napi_env env, napi_value object, const char* name) {
  return static_cast<uint32_t>(ToDouble(env, Member(env, object, name)));
}

std::string Text(napi_env env, napi_value object, const char* name) {
  const napi_value value = Member(env, object, name);
  return IsNullish(env, value) ? std::string() : ToUtf8(env, value);
}

}  // namespace

Limits ReadLimits(napi_env env, napi_value limits) {
  const Bytes bytes = ToBytes(env, limits);
  CHECK(bytes.size == kLimitCount * sizeof(double));
  return LimitsFromArray(reinterpret_cast<const double*>(bytes.data));
}

std::shared_ptr<const TlsNames> ReadTlsNames(napi_env env, napi_value tls) {
  if (IsNullish(env, tls)) return nullptr;
  const Napi::Array pairs(env, tls);
  std::vector<TlsNames::Entry> entries;
  entries.reserve(pairs.Length());
  for (uint32_t i = 0; i < pairs.Length(); ++i) {
    const Napi::Value item = pairs.Get(i);
    const auto pair = item.As<Napi::Array>();
    std::shared_ptr<TlsContext> context =
        TlsRegistry::Get().Find(static_cast<uint32_t>(ToInt32(env, pair.Get(1U))));
    CHECK(context != nullptr);
    entries.push_back({.name = ToUtf8(env, pair.Get(0U)), .context = std::move(context)});
  }
  return std::make_shared<const TlsNames>(std::move(entries));
}

bool ReadEndpointOptions(napi_env env,
                         napi_value options,
                         EndpointOptions* result,
                         std::string* error) {
  result->limits = ReadLimits(env, Member(env, options, "limits"));
  result->tls = ReadTlsNames(env, Member(env, options, "tls"));
  result->paired = ToBool(env, Member(env, options, "paired"));
  const Napi::Array uids(env, Member(env, options, "pairedUids"));
  for (uint32_t i = 0; i < uids.Length(); ++i) {
    result->paired_uids.push_back(static_cast<uint32_t>(ToDouble(env, uids.Get(i))));
  }
  const napi_value auth = Member(env, options, "clientAuth");
  if (IsNullish(env, auth)) return true;
  const std::string authorities = ToUtf8(env, Member(env, auth, "authorities"));
  const bool required = ToBool(env, Member(env, auth, "required"));
  result->client_auth =
      ClientAuth::Create({.authorities_pem = authorities, .required = required}, error);
  return result->client_auth != nullptr;
}

DestinationOptions ReadDestinationOptions(napi_env env, napi_value options) {
  DestinationOptions result;
  result.unix_path = Text(env, options, "path");
  result.host = Text(env, options, "host");
  result.port = static_cast<uint16_t>(Number(env, options, "port"));
  result.paired = ToBool(env, Member(env, options, "paired"));
  result.max_idle = Number(env, options, "maxIdle");
  result.idle_timeout = Number(env, options, "idleTimeoutMs");
  return result;
}

RouteOptions ReadRouteOptions(napi_env env, napi_value options) {
  RouteOptions result;
  result.connect_timeout = Number(env, options, "connectTimeoutMs");
  result.first_byte_timeout = Number(env, options, "firstByteTimeoutMs");
  result.between_bytes_timeout = Number(env, options, "betweenBytesTimeoutMs");
  result.upgraded_idle_timeout = Number(env, options, "upgradedIdleTimeoutMs");
  result.generation = Number(env, options, "generation");
  result.lane = Text(env, options, "lane");
  return result;
}

}  // namespace windhover
