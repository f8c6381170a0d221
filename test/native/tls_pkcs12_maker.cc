#include "tls_pkcs12_maker.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include "engine/base/defer.h"
#include "engine/tls/pem_reader.h"

namespace windhover::test {

std::string MakePkcs12(const Pkcs12Wish& wish) {
  X509* certificate = PemReader(wish.certificate_pem).NextCertificate();
  EVP_PKEY* key = PemReader(wish.key_pem).NextKey();
  STACK_OF(X509)* chain = sk_X509_new_null();
  PemReader reader(wish.chain_pem);
  while (X509* other = reader.NextCertificate()) sk_X509_push(chain, other);
  const int algorithm = wish.legacy ? NID_pbe_WithSHA1And40BitRC2_CBC : 0;
  PKCS12* file =
      PKCS12_create(wish.password, "made", key, certificate, chain, algorithm, algorithm, 1, 1, 0);
  const Defer free_parts([&] {
    X509_free(certificate);
    EVP_PKEY_free(key);
    sk_X509_pop_free(chain, X509_free);
    PKCS12_free(file);
    ERR_clear_error();
  });
  if (file == nullptr) return {};
  if (wish.iterations != 1) {
    // A count of one is left out of the file: another makes room for what it shall claim.
    PKCS12_set_mac(file, wish.password, -1, nullptr, 0, 2, nullptr);
    const ASN1_INTEGER* iterations = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &iterations, file);
    ASN1_INTEGER_set_int64(const_cast<ASN1_INTEGER*>(iterations), wish.iterations);
  }
  unsigned char* der = nullptr;
  const int length = i2d_PKCS12(file, &der);
  if (length <= 0) return {};
  std::string bytes(reinterpret_cast<const char*>(der), static_cast<size_t>(length));
  OPENSSL_free(der);
  return bytes;
}

std::string EncryptKey(std::string_view key_pem, const std::string& password) {
  EVP_PKEY* key = PemReader(key_pem).NextKey();
  BIO* bio = BIO_new(BIO_s_mem());
  PEM_write_bio_PKCS8PrivateKey(bio,
                                key,
                                EVP_aes_256_cbc(),
                                password.data(),
                                static_cast<int>(password.size()),
                                nullptr,
                                nullptr);
  char* data = nullptr;
  const long length = BIO_get_mem_data(bio, &data);
  std::string text(data, static_cast<size_t>(length));
  BIO_free(bio);
  EVP_PKEY_free(key);
  return text;
}

}  // namespace windhover::test
