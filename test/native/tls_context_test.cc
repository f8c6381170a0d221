#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "all_cases.h"
#include "engine/tls/tls_context.h"
#include "engine_server.h"
#include "self_signed.h"

namespace windhover::test {
namespace {

std::shared_ptr<TlsContext> ContextFor(Test& test, const char* name) {
  const SelfSigned pair = MakeSelfSigned(name);
  std::string error;
  auto context = TlsContext::Create({.pairs = {{pair.certificate_pem, pair.key_pem}}}, &error);
  EXPECT_EQUAL(error, "");
  return context;
}

void ChoosesByName(Test& test) {
  const auto fallback = ContextFor(test, "default");
  const auto exact = ContextFor(test, "www.example.com");
  const auto wildcard = ContextFor(test, "*.example.com");
  const TlsNames names({{"www.example.com", exact}, {"*.example.com", wildcard}, {"", fallback}});
  EXPECT(names.Select("www.example.com") == exact.get());
  EXPECT(names.Select("WWW.Example.COM.") == exact.get());
  EXPECT(names.Select("shop.example.com") == wildcard.get());
  EXPECT(names.Select("example.com") == fallback.get());
  EXPECT(names.Select("a.b.example.com") == fallback.get());
  EXPECT(names.Select(".example.com") == fallback.get());
  EXPECT(names.Select("") == fallback.get());
  EXPECT(names.Select(std::string(300, 'a') + ".example.com") == fallback.get());
}

void TakesAnAddressForNoLabels(Test& test) {
  const auto fallback = ContextFor(test, "default");
  const auto wildcard = ContextFor(test, "*.0.0.1");
  const auto exact = ContextFor(test, "127.0.0.1");
  const TlsNames names({{"*.0.0.1", wildcard}, {"127.0.0.1", exact}, {"", fallback}});
  EXPECT(names.Select("127.0.0.1") == exact.get());
  EXPECT(names.Select("126.0.0.1") == fallback.get());
  EXPECT(names.Select("::ffff:126.0.0.1") == fallback.get());
  EXPECT(names.Select("..0.0.1") == fallback.get());
  EXPECT(names.Select(".") == fallback.get());
  EXPECT(names.Select("..") == fallback.get());
  EXPECT(names.Select("*.0.0.1") == wildcard.get());
}

// A session holds its certificate, an endpoint those it shows now, and nobody else holds any.
void LivesAsLongAsItIsUsed(Test& test) {
  const auto names_with = [](std::shared_ptr<TlsContext> context) {
    return std::make_shared<const TlsNames>(
        std::vector<TlsNames::Entry>{{.name = "", .context = std::move(context)}});
  };
  std::shared_ptr<TlsContext> old = ContextFor(test, "old.test");
  const std::weak_ptr<TlsContext> watched = old;
  EndpointOptions options;
  options.tls = names_with(std::move(old));
  EngineServer server(std::exchange(options, EndpointOptions()));
  Client client(server);
  EXPECT(server.TurnUntil([&] { return server.engine().live_connections() == 1; }));
  server.engine().SetTls(0, names_with(ContextFor(test, "new.test")));
  EXPECT(!watched.expired());
  client.Finish();
  EXPECT(server.TurnUntil([&] { return server.engine().live_connections() == 0; }));
  EXPECT(watched.expired());
}

void RefusesUnknownNamesWithoutADefault(Test& test) {
  const auto only = ContextFor(test, "a.test");
  const TlsNames names({{"a.test", only}});
  EXPECT(names.Select("a.test") == only.get());
  EXPECT(names.Select("b.test") == nullptr);
  EXPECT(names.Select("") == nullptr);
  EXPECT(names.fallback() == nullptr);
  EXPECT(names.first() == only.get());
}

void SaysWhatDoesNotFit(Test& test) {
  const SelfSigned a = MakeSelfSigned("a.test");
  const SelfSigned b = MakeSelfSigned("b.test");
  const auto message = [](std::string_view certificate, std::string_view key) {
    std::string error;
    const auto context = TlsContext::Create({.pairs = {{certificate, key}}}, &error);
    return context == nullptr ? error : std::string("accepted");
  };
  EXPECT(message(a.certificate_pem, b.key_pem).find("does not match") != std::string::npos);
  EXPECT(message("nonsense", a.key_pem).find("no certificate") != std::string::npos);
  EXPECT(message(a.certificate_pem, "nonsense").find("no unencrypted") != std::string::npos);
  const std::string chain = a.certificate_pem + b.certificate_pem;
  EXPECT_EQUAL(message(chain, a.key_pem), "accepted");
  const std::string cut = a.certificate_pem + b.certificate_pem.substr(0, 200);
  EXPECT(message(cut, a.key_pem).find("damaged") != std::string::npos);
}

constexpr Case kCases[] = {
    {"the certificate is chosen by exact name, then wildcard of one label, then default",
     ChoosesByName},
    {"an address, or a name with an empty label, takes no wildcard", TakesAnAddressForNoLabels},
    {"a certificate that was replaced lives until the last session with it ends",
     LivesAsLongAsItIsUsed},
    {"a name that nothing fits has no certificate when there is no default",
     RefusesUnknownNamesWithoutADefault},
    {"a pair that cannot be used is refused in words", SaysWhatDoesNotFit},
};

}  // namespace

const CaseList kTlsContextCases(kCases);

}  // namespace windhover::test
