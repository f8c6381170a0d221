#include "binding/options_from_js.h"

#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
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

UnderscoreNames ToUnderscoreNames(const std::string& word) {
  if (word == "keep") return UnderscoreNames::kKeep;
  if (word == "reject") return UnderscoreNames::kReject;
  CHECK(word == "drop");
  return UnderscoreNames::kDrop;
}

ProxyProtocol ToProxyProtocol(const std::string& word) {
  if (word == "v1") return ProxyProtocol::kV1;
  if (word == "v2") return ProxyProtocol::kV2;
  CHECK(word.empty());
  return ProxyProtocol::kNone;
}

std::string Text(napi_env env, napi_value object, const char* name) {
  const napi_value value = Member(env, object, name);
  return IsNullish(env, value) ? std::string() : ToUtf8(env, value);
}

double* RequestLimitCells(napi_env env, napi_value array, size_t count) {
  const Bytes bytes = ToBytes(env, array);
  CHECK(bytes.size >= count * sizeof(double));
  return reinterpret_cast<double*>(bytes.data);
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    CHECK(end != std::string_view::npos);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

RouteRewrite ReadRouteRewrite(napi_env env, napi_value rewrite) {
  const auto rules = [&](const char* name) {
    const napi_value direction = Member(env, rewrite, name);
    return FieldRules(Text(env, direction, "dropped"), Text(env, direction, "lines"));
  };
  return {.prefixes = Lines(Text(env, rewrite, "prefixes")),
          .replacement = Text(env, rewrite, "replacement"),
          .host = Text(env, rewrite, "host"),
          .request = rules("request"),
          .response = rules("response")};
}

DataRate RateFrom(const double* cells) {
  return {static_cast<uint32_t>(cells[0]), static_cast<uint32_t>(cells[1])};
}

}  // namespace

Limits ReadLimits(napi_env env, napi_value limits) {
  const Bytes bytes = ToBytes(env, limits);
  CHECK(bytes.size == kLimitCells * sizeof(double));
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

bool ReadClientAuth(napi_env env,
                    napi_value auth,
                    std::shared_ptr<const ClientAuth>* result,
                    std::string* error) {
  *result = nullptr;
  if (IsNullish(env, auth)) return true;
  const std::string authorities = ToUtf8(env, Member(env, auth, "authorities"));
  const bool required = ToBool(env, Member(env, auth, "required"));
  *result = ClientAuth::Create({.authorities_pem = authorities, .required = required}, error);
  return *result != nullptr;
}

bool ReadEndpointOptions(napi_env env,
                         napi_value options,
                         EndpointOptions* result,
                         std::string* error) {
  result->limits = ReadLimits(env, Member(env, options, "limits"));
  result->tls = ReadTlsNames(env, Member(env, options, "tls"));
  result->paired = ToBool(env, Member(env, options, "paired"));
  result->announces = ToBool(env, Member(env, options, "announces"));
  const Napi::Array uids(env, Member(env, options, "pairedUids"));
  for (uint32_t i = 0; i < uids.Length(); ++i) {
    result->paired_uids.push_back(static_cast<uint32_t>(ToDouble(env, uids.Get(i))));
  }
  // More endpoints than cells share them, which makes a limit of one of them stricter.
  const uint32_t gauge = Number(env, options, "gauge");
  constexpr uint32_t kEndpoints = (LimitMemory::kGauges - kFirstEndpointGauge) / kGaugesOfEndpoint;
  result->gauge = kFirstEndpointGauge + static_cast<int>(gauge % kEndpoints) * kGaugesOfEndpoint;
  result->hsts_line = Text(env, options, "hsts");
  return ReadClientAuth(env, Member(env, options, "clientAuth"), &result->client_auth, error);
}

Networks ReadNetworks(napi_env env, napi_value networks) {
  Networks result;
  const Napi::Array list(env, networks);
  for (uint32_t i = 0; i < list.Length(); ++i) CHECK(result.Add(ToUtf8(env, list.Get(i))));
  return result;
}

std::shared_ptr<const ProxyPeers> ReadProxyPeers(napi_env env,
                                                 napi_value networks,
                                                 napi_value trusts_unix) {
  if (IsNullish(env, networks)) return nullptr;
  return std::make_shared<const ProxyPeers>(ReadNetworks(env, networks), ToBool(env, trusts_unix));
}

DestinationOptions ReadDestinationOptions(napi_env env, napi_value options) {
  DestinationOptions result;
  result.unix_path = Text(env, options, "path");
  result.host = Text(env, options, "host");
  result.port = static_cast<uint16_t>(Number(env, options, "port"));
  result.paired = ToBool(env, Member(env, options, "paired"));
  result.max_idle = Number(env, options, "maxIdle");
  result.idle_timeout = Number(env, options, "idleTimeoutMs");
  const napi_value most = Member(env, options, "maxInFlight");
  if (!IsNullish(env, most)) result.places.bound = ToInt32(env, most);
  result.proxy_protocol = ToProxyProtocol(Text(env, options, "proxyProtocol"));
  return result;
}

RouteOptions ReadRouteOptions(napi_env env, napi_value options) {
  RouteOptions result;
  result.connect_timeout = Number(env, options, "connectTimeoutMs");
  result.first_byte_timeout = Number(env, options, "firstByteTimeoutMs");
  result.between_bytes_timeout = Number(env, options, "betweenBytesTimeoutMs");
  result.upgraded_idle_timeout = Number(env, options, "upgradedIdleTimeoutMs");
  result.early_hints = ToBool(env, Member(env, options, "earlyHints"));
  result.generation = Number(env, options, "generation");
  result.underscore_names = ToUnderscoreNames(Text(env, options, "underscoreHeaders"));
  result.lane = Text(env, options, "lane");
  result.client_field = Text(env, options, "clientField");
  const napi_value drops_override = Member(env, options, "dropsMethodOverride");
  result.drops_method_override = !IsNullish(env, drops_override) && ToBool(env, drops_override);
  const napi_value drops_authorization = Member(env, options, "dropsAuthorization");
  result.drops_authorization =
      !IsNullish(env, drops_authorization) && ToBool(env, drops_authorization);
  const napi_value limits = Member(env, options, "limits");
  if (!IsNullish(env, limits)) result.limits = ReadRequestLimits(env, limits);
  const napi_value rewrite = Member(env, options, "rewrite");
  if (!IsNullish(env, rewrite)) result.rewrite = ReadRouteRewrite(env, rewrite);
  return result;
}

RequestLimitsChange ReadRequestLimits(napi_env env, napi_value array) {
  const double* cells = RequestLimitCells(env, array, kRequestLimitCells);
  RequestLimitsChange change;
  if (!std::isnan(cells[0])) change.max_request_body_size = LimitCell<uint64_t>(cells[0]);
  if (!std::isnan(cells[1])) change.min_request_body_data_rate = RateFrom(cells + 1);
  if (!std::isnan(cells[3])) change.min_response_data_rate = RateFrom(cells + 3);
  return change;
}

void WriteRequestLimits(napi_env env, const Exchange& exchange, napi_value array) {
  double* cells = RequestLimitCells(env, array, kRequestLimitCells + 1);
  const RequestLimits& limits = exchange.limits();
  cells[0] = limits.max_request_body_size == kNoLimit
                 ? std::numeric_limits<double>::infinity()
                 : static_cast<double>(limits.max_request_body_size);
  cells[1] = limits.min_request_body_data_rate.bytes_per_second;
  cells[2] = limits.min_request_body_data_rate.grace_period;
  cells[3] = limits.min_response_data_rate.bytes_per_second;
  cells[4] = limits.min_response_data_rate.grace_period;
  cells[5] = exchange.request_begun() ? 1 : 0;
}

}  // namespace windhover
