#include <cstdint>
#include <memory>
#include <random>
#include <string>

#include <openssl/err.h>

#include "all_cases.h"
#include "engine/tls/client_auth.h"
#include "engine/tls/pkcs12.h"
#include "engine/tls/tls_context.h"
#include "self_signed.h"
#include "tls_pkcs12_maker.h"

namespace windhover::test {
namespace {

Pkcs12Fault FaultOf(std::string_view bytes, const char* password) {
  Pkcs12Content content;
  return ReadPkcs12(bytes, password, &content);
}

bool Makes(std::string_view certificate, std::string_view key) {
  std::string error;
  return TlsContext::Create({.pairs = {{certificate, key}}}, &error) != nullptr;
}

void TakesAFileApart(Test& test) {
  const SelfSigned own = MakeSelfSigned("a.test");
  const SelfSigned other = MakeSelfSigned("issuer.test");
  for (const char* password : {"secret", "p\xc3\xa4ss", "", static_cast<const char*>(nullptr)}) {
    const std::string bytes = MakePkcs12({.certificate_pem = own.certificate_pem,
                                          .key_pem = own.key_pem,
                                          .chain_pem = other.certificate_pem,
                                          .password = password});
    Pkcs12Content content;
    EXPECT_EQUAL(ReadPkcs12(bytes, password, &content), Pkcs12Fault::kNone);
    EXPECT_EQUAL(content.certificates_pem, own.certificate_pem + other.certificate_pem);
    EXPECT_EQUAL(content.key_pem, own.key_pem);
    EXPECT(Makes(content.certificates_pem, content.key_pem));
  }
}

void TellsWhatIsWrong(Test& test) {
  const SelfSigned own = MakeSelfSigned("a.test");
  const SelfSigned other = MakeSelfSigned("b.test");
  const std::string good = MakePkcs12(
      {.certificate_pem = own.certificate_pem, .key_pem = own.key_pem, .password = "secret"});
  EXPECT_EQUAL(FaultOf(good, "Secret"), Pkcs12Fault::kWrongPassword);
  EXPECT_EQUAL(FaultOf(good, ""), Pkcs12Fault::kWrongPassword);
  EXPECT_EQUAL(FaultOf(good, nullptr), Pkcs12Fault::kWrongPassword);
  EXPECT_EQUAL(FaultOf("", nullptr), Pkcs12Fault::kMalformed);
  EXPECT_EQUAL(FaultOf(own.certificate_pem, nullptr), Pkcs12Fault::kMalformed);
  EXPECT_EQUAL(FaultOf(good.substr(0, good.size() / 2), "secret"), Pkcs12Fault::kMalformed);
  const std::string keyless = MakePkcs12({.chain_pem = own.certificate_pem, .password = "secret"});
  EXPECT_EQUAL(FaultOf(keyless, "secret"), Pkcs12Fault::kNoKey);
  const std::string strange = MakePkcs12(
      {.key_pem = own.key_pem, .chain_pem = other.certificate_pem, .password = "secret"});
  EXPECT_EQUAL(FaultOf(strange, "secret"), Pkcs12Fault::kNoCertificate);
}

void RefusesHoursOfHashing(Test& test) {
  const SelfSigned own = MakeSelfSigned("a.test");
  for (const int64_t claimed : {int64_t{0x7fffffff}, int64_t{0x7fffffffffff}, int64_t{-5}}) {
    const std::string bytes = MakePkcs12({.certificate_pem = own.certificate_pem,
                                          .key_pem = own.key_pem,
                                          .password = "secret",
                                          .iterations = claimed});
    EXPECT_EQUAL(FaultOf(bytes, "secret"), Pkcs12Fault::kTooCostly);
  }
}

void AsksNobodyForAPassPhrase(Test& test) {
  const SelfSigned own = MakeSelfSigned("a.test");
  const std::string key = EncryptKey(own.key_pem, "secret");
  EXPECT(key.find("BEGIN ENCRYPTED PRIVATE KEY") != std::string::npos);
  std::string error;
  const auto context = TlsContext::Create({.pairs = {{own.certificate_pem, key}}}, &error);
  EXPECT(context == nullptr);
  EXPECT(error.find("no unencrypted private key") != std::string::npos);
  EXPECT_EQUAL(ERR_peek_error(), 0ul);
}

void WantsAuthoritiesThatParse(Test& test) {
  const SelfSigned one = MakeSelfSigned("one.test");
  const SelfSigned two = MakeSelfSigned("two.test");
  std::string error;
  EXPECT(ClientAuth::Create({.authorities_pem = one.certificate_pem + two.certificate_pem},
                            &error) != nullptr);
  EXPECT_EQUAL(error, "");
  for (const std::string& pem : {std::string(),
                                 std::string("nonsense"),
                                 one.key_pem,
                                 one.certificate_pem + two.certificate_pem.substr(0, 200)}) {
    error.clear();
    EXPECT(ClientAuth::Create({.authorities_pem = pem, .required = true}, &error) == nullptr);
    EXPECT(error.find("authorities of clients") != std::string::npos);
    EXPECT_EQUAL(ERR_peek_error(), 0ul);
  }
}

// Bytes are flipped, cut, doubled and overwritten.
std::string Damage(std::string bytes, std::minstd_rand& random) {
  const auto below = [&](size_t most) { return static_cast<size_t>(random()) % most; };
  for (size_t i = 1 + below(4); i != 0 && !bytes.empty(); --i) {
    const size_t at = below(bytes.size());
    switch (below(4)) {
      case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 1:
        bytes[at] = static_cast<char>(below(256));
        break;
      case 2:
        bytes.erase(at, 1 + below(16));
        break;
      default:
        bytes.insert(at, bytes, below(bytes.size()), 1 + below(16));
        break;
    }
  }
  return bytes;
}

void SurvivesDamage(Test& test) {
  constexpr int kRounds = 1000;
  const SelfSigned own = MakeSelfSigned("a.test");
  const std::string pfx = MakePkcs12({.certificate_pem = own.certificate_pem,
                                      .key_pem = own.key_pem,
                                      .chain_pem = MakeSelfSigned("b.test").certificate_pem,
                                      .password = "secret"});
  std::minstd_rand random(20250205);
  int refused = 0;
  for (int i = 0; i < kRounds; ++i) {
    Pkcs12Content content;
    std::string error;
    if (ReadPkcs12(Damage(pfx, random), "secret", &content) != Pkcs12Fault::kNone) ++refused;
    const std::string certificate = Damage(own.certificate_pem, random);
    const std::string key = Damage(own.key_pem, random);
    if (!Makes(certificate, own.key_pem)) ++refused;
    if (!Makes(own.certificate_pem, key)) ++refused;
    if (ClientAuth::Create({.authorities_pem = certificate}, &error) == nullptr) ++refused;
    EXPECT_EQUAL(ERR_peek_error(), 0ul);
  }
  EXPECT(refused > kRounds * 2);
}

constexpr Case kCases[] = {
    {"a PKCS#12 file is taken apart into a key, its certificate and the chain", TakesAFileApart},
    {"a PKCS#12 file that cannot be used says what it lacks", TellsWhatIsWrong},
    {"a PKCS#12 file that asks for hours of hashing is refused at once", RefusesHoursOfHashing},
    {"an encrypted key is refused without a prompt", AsksNobodyForAPassPhrase},
    {"authorities of clients that do not parse are refused in words", WantsAuthoritiesThatParse},
    {"thousands of damaged files leave neither a crash nor an error in the thread's queue",
     SurvivesDamage},
};

}  // namespace

const CaseList kTlsPkcs12Cases(kCases);

}  // namespace windhover::test
