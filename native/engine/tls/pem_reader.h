// Certificates and keys out of PEM text, one after the other. What is encrypted is a failure, never
// a prompt on the terminal.
#pragma once

#include <string_view>

typedef struct bio_st BIO;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct x509_st X509;

namespace windhover {

class PemReader {
 public:
  explicit PemReader(std::string_view text);  // which outlives the reader
  ~PemReader();
  PemReader(const PemReader&) = delete;
  PemReader& operator=(const PemReader&) = delete;

  // The caller's to free. Null: see reached_end.
  X509* NextCertificate();
  EVP_PKEY* NextKey();
  // The last call found nothing more, where it might have found something damaged. Asks OpenSSL's
  // error queue, which must have been empty.
  bool reached_end() const;

 private:
  BIO* bio_;
};

}  // namespace windhover
