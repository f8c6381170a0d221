#include "engine/tls/pem_reader.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace windhover {

namespace {

int RefusePassPhrase(char*, int, int, void*) { return 0; }

}  // namespace

// No text has no address either, and OpenSSL wants one.
PemReader::PemReader(std::string_view text)
    : bio_(BIO_new_mem_buf(text.empty() ? "" : text.data(), static_cast<int>(text.size()))) {}

PemReader::~PemReader() { BIO_free(bio_); }

X509* PemReader::NextCertificate() {
  return PEM_read_bio_X509(bio_, nullptr, RefusePassPhrase, nullptr);
}

EVP_PKEY* PemReader::NextKey() {
  return PEM_read_bio_PrivateKey(bio_, nullptr, RefusePassPhrase, nullptr);
}

bool PemReader::reached_end() const {
  const unsigned long code = ERR_peek_last_error();
  return ERR_GET_LIB(code) == ERR_LIB_PEM && ERR_GET_REASON(code) == PEM_R_NO_START_LINE;
}

}  // namespace windhover
