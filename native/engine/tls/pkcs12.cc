#include "engine/tls/pkcs12.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <climits>

#include "engine/base/defer.h"
#include "engine/tls/error_queue.h"

namespace windhover {

namespace {

// Ten times what the most careful tools write; one flipped bit of a damaged file may say 2^31,
// which is an hour. What is hashed after the check of integrity cannot be damaged.
constexpr int64_t kMostIterations = 10'000'000;

bool IsTooCostly(const PKCS12* file) {
  const ASN1_INTEGER* iterations = nullptr;
  PKCS12_get0_mac(nullptr, nullptr, nullptr, &iterations, file);
  int64_t count = 1;
  return iterations != nullptr &&
         (ASN1_INTEGER_get_int64(&count, iterations) != 1 || count < 1 || count > kMostIterations);
}

bool AppendText(BIO* bio, std::string* text) {
  char* data = nullptr;
  const long length = BIO_get_mem_data(bio, &data);
  if (length <= 0) return false;
  text->append(data, static_cast<size_t>(length));
  return true;
}

bool AppendCertificate(X509* certificate, std::string* text) {
  BIO* bio = BIO_new(BIO_s_mem());
  const Defer free_bio([bio] { BIO_free(bio); });
  return bio != nullptr && PEM_write_bio_X509(bio, certificate) == 1 && AppendText(bio, text);
}

bool AppendKey(EVP_PKEY* key, std::string* text) {
  BIO* bio = BIO_new(BIO_s_secmem());  // wiped when it is freed
  const Defer free_bio([bio] { BIO_free(bio); });
  return bio != nullptr &&
         PEM_write_bio_PKCS8PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
         AppendText(bio, text);
}

Pkcs12Fault FaultOfQueue() {
  const unsigned long code = ERR_peek_last_error();
  if (ERR_GET_LIB(code) == ERR_LIB_PKCS12 && ERR_GET_REASON(code) == PKCS12_R_MAC_VERIFY_FAILURE) {
    return Pkcs12Fault::kWrongPassword;
  }
  return LacksAlgorithm() ? Pkcs12Fault::kUnsupported : Pkcs12Fault::kMalformed;
}

}  // namespace

Pkcs12Content::~Pkcs12Content() { OPENSSL_cleanse(key_pem.data(), key_pem.size()); }

Pkcs12Fault ReadPkcs12(std::string_view bytes, const char* password, Pkcs12Content* content) {
  const ErrorQueueScope errors;
  if (bytes.size() > INT_MAX) return Pkcs12Fault::kMalformed;
  const auto* start = reinterpret_cast<const unsigned char*>(bytes.data());
  PKCS12* file = d2i_PKCS12(nullptr, &start, static_cast<long>(bytes.size()));
  if (file == nullptr) return Pkcs12Fault::kMalformed;
  const Defer free_file([file] { PKCS12_free(file); });
  if (IsTooCostly(file)) return Pkcs12Fault::kTooCostly;
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  STACK_OF(X509)* others = nullptr;
  if (PKCS12_parse(file, password, &key, &certificate, &others) != 1) return FaultOfQueue();
  const Defer free_parts([&] {
    EVP_PKEY_free(key);
    X509_free(certificate);
    sk_X509_pop_free(others, X509_free);
  });
  if (key == nullptr) return Pkcs12Fault::kNoKey;
  if (certificate == nullptr) return Pkcs12Fault::kNoCertificate;
  bool ok = AppendKey(key, &content->key_pem) &&
            AppendCertificate(certificate, &content->certificates_pem);
  for (int i = 0; ok && i < sk_X509_num(others); ++i) {
    ok = AppendCertificate(sk_X509_value(others, i), &content->certificates_pem);
  }
  return ok ? Pkcs12Fault::kNone : Pkcs12Fault::kMalformed;
}

}  // namespace windhover
