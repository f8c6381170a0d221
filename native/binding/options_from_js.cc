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

// Absent: false.
bool OptionalBool(Members* members, napi_value object, const char* name) {
  const napi_value value = members->Get(object, name);
  return !members->IsNullish(value) && members->Bool(value);
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

RouteRewrite ReadRouteRewrite(Members* members, napi_value rewrite) {
  const auto rules = [&](const char* name) {
    const napi_value direction = members->Get(rewrite, name);
    return FieldRules(members->Text(direction, "dropped"), members->Text(direction, "lines"));
  };
  return {.prefixes = Lines(members->Text(rewrite, "prefixes")),
          .replacement = members->Text(rewrite, "replacement"),
          .host = members->Text(rewrite, "host"),
          .request = rules("request"),
          .response = rules("response")};
}

DataRate RateFrom(const double* cells) {
  return {static_cast<uint32_t>(cells[0]), static_cast<uint32_t>(cells[1])};
}

}  // namespace

Limits ReadLimits(Members* members, napi_value limits) {
  const Bytes bytes = members->Array(limits);
  if (members->ended()) return {};
  CHECK(bytes.size == kLimitCells * sizeof(double));
  return LimitsFromArray(reinterpret_cast<const double*>(bytes.data));
}

std::shared_ptr<const TlsNames> ReadTlsNames(Members* members, napi_value tls) {
  if (members->IsNullish(tls)) return nullptr;
  std::vector<TlsNames::Entry> entries;
  const uint32_t count = members->Length(tls);
  entries.reserve(count);
  for (uint32_t i = 0; i < count; ++i) {
    const napi_value pair = members->Get(tls, i);
    std::string name = members->Utf8(members->Get(pair, 0U));
    const uint32_t number = members->Uint32(members->Get(pair, 1U));
    if (members->ended()) return nullptr;
    std::shared_ptr<TlsContext> context = TlsRegistry::Get().Find(number);
    CHECK(context != nullptr);
    entries.push_back({.name = std::move(name), .context = std::move(context)});
  }
  return std::make_shared<const TlsNames>(std::move(entries));
}

bool ReadClientAuth(Members* members,
                    napi_value auth,
                    std::shared_ptr<const ClientAuth>* result,
                    std::string* error) {
  *result = nullptr;
  if (members->IsNullish(auth)) return true;
  const std::string authorities = members->Utf8(members->Get(auth, "authorities"));
  const bool required = members->Bool(auth, "required");
  if (members->ended()) return true;
  *result = ClientAuth::Create({.authorities_pem = authorities, .required = required}, error);
  return *result != nullptr;
}

bool ReadEndpointOptions(Members* members,
                         napi_value options,
                         EndpointOptions* result,
                         std::string* error) {
  result->limits = ReadLimits(members, members->Get(options, "limits"));
  result->tls = ReadTlsNames(members, members->Get(options, "tls"));
  result->paired = members->Bool(options, "paired");
  result->announces = members->Bool(options, "announces");
  const napi_value uids = members->Get(options, "pairedUids");
  const uint32_t count = members->Length(uids);
  for (uint32_t i = 0; i < count; ++i) {
    result->paired_uids.push_back(members->Uint32(members->Get(uids, i)));
  }
  // More endpoints than cells share them, which makes a limit of one of them stricter.
  const uint32_t gauge = members->Uint32(options, "gauge");
  constexpr uint32_t kEndpoints = (LimitMemory::kGauges - kFirstEndpointGauge) / kGaugesOfEndpoint;
  result->gauge = kFirstEndpointGauge + static_cast<int>(gauge % kEndpoints) * kGaugesOfEndpoint;
  result->hsts_line = members->Text(options, "hsts");
  return ReadClientAuth(members, members->Get(options, "clientAuth"), &result->client_auth, error);
}

Networks ReadNetworks(Members* members, napi_value networks) {
  Networks result;
  const uint32_t count = members->Length(networks);
  for (uint32_t i = 0; i < count; ++i) {
    const std::string network = members->Utf8(members->Get(networks, i));
    CHECK(members->ended() || result.Add(network));
  }
  return result;
}

std::shared_ptr<const ProxyPeers> ReadProxyPeers(Members* members,
                                                 napi_value networks,
                                                 napi_value trusts_unix) {
  if (members->IsNullish(networks)) return nullptr;
  return std::make_shared<const ProxyPeers>(ReadNetworks(members, networks),
                                            members->Bool(trusts_unix));
}

DestinationOptions ReadDestinationOptions(Members* members, napi_value options) {
  DestinationOptions result;
  result.unix_path = members->Text(options, "path");
  result.host = members->Text(options, "host");
  result.port = static_cast<uint16_t>(members->Uint32(options, "port"));
  result.paired = members->Bool(options, "paired");
  result.max_idle = members->Uint32(options, "maxIdle");
  result.idle_timeout = members->Uint32(options, "idleTimeoutMs");
  const napi_value most = members->Get(options, "maxInFlight");
  if (!members->IsNullish(most)) result.places.bound = members->Int32(most);
  result.proxy_protocol = ToProxyProtocol(members->Text(options, "proxyProtocol"));
  return result;
}

RouteOptions ReadRouteOptions(Members* members, napi_value options) {
  RouteOptions result;
  result.connect_timeout = members->Uint32(options, "connectTimeoutMs");
  result.first_byte_timeout = members->Uint32(options, "firstByteTimeoutMs");
  result.between_bytes_timeout = members->Uint32(options, "betweenBytesTimeoutMs");
  result.upgraded_idle_timeout = members->Uint32(options, "upgradedIdleTimeoutMs");
  result.early_hints = members->Bool(options, "earlyHints");
  const std::string underscore_names = members->Text(options, "underscoreHeaders");
  result.lane = members->Text(options, "lane");
  result.client_field = members->Text(options, "clientField");
  result.drops_method_override = OptionalBool(members, options, "dropsMethodOverride");
  result.drops_authorization = OptionalBool(members, options, "dropsAuthorization");
  const napi_value limits = members->Get(options, "limits");
  const napi_value rewrite = members->Get(options, "rewrite");
  if (!members->IsNullish(rewrite)) result.rewrite = ReadRouteRewrite(members, rewrite);
  if (members->ended()) return result;
  result.underscore_names = ToUnderscoreNames(underscore_names);
  if (!members->IsNullish(limits)) result.limits = ReadRequestLimits(members->env(), limits);
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
