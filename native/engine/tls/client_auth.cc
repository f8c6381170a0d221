#include "engine/tls/client_auth.h"

#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include "engine/base/defer.h"
#include "engine/tls/error_queue.h"
#include "engine/tls/pem_reader.h"

namespace windhover {

namespace {

// The list of names has at most 65 535 bytes in a handshake (RFC 8446 4.2.4), and every client is
// sent it.
constexpr int kMostNameBytes = 32768;

bool AppendDer(X509* certificate, std::string* bytes) {
  unsigned char* der = nullptr;
  const int length = i2d_X509(certificate, &der);
  if (length <= 0) return false;
  bytes->append(reinterpret_cast<const char*>(der), static_cast<size_t>(length));
  OPENSSL_free(der);
  return true;
}

bool AppendSubject(X509* certificate, STACK_OF(X509_NAME) * names) {
  X509_NAME* name = X509_NAME_dup(X509_get_subject_name(certificate));
  if (name != nullptr && sk_X509_NAME_push(names, name) > 0) return true;
  X509_NAME_free(name);
  return false;
}

}  // namespace

std::shared_ptr<const ClientAuth> ClientAuth::Create(const Options& options, std::string* error) {
  const ErrorQueueScope errors;
  std::shared_ptr<ClientAuth> self(new ClientAuth(options.required));
  self->store_ = X509_STORE_new();
  self->names_ = sk_X509_NAME_new_null();
  if (self->store_ == nullptr || self->names_ == nullptr ||
      X509_STORE_set_flags(self->store_, X509_V_FLAG_PARTIAL_CHAIN) != 1) {
    *error = "OpenSSL has no memory for the authorities of clients";
    return nullptr;
  }
  return self->AddAuthorities(options.authorities_pem, error) ? self : nullptr;
}

ClientAuth::~ClientAuth() {
  X509_STORE_free(store_);
  sk_X509_NAME_pop_free(names_, X509_NAME_free);
}

bool ClientAuth::AddAuthorities(std::string_view pem, std::string* error) {
  PemReader reader(pem);
  // Each DER encoding says how long it is: one after the other they cannot be taken for others.
  std::string scope = required_ ? "require" : "request";
  int name_bytes = 0;
  while (X509* authority = reader.NextCertificate()) {
    const Defer free_authority([authority] { X509_free(authority); });
    name_bytes += i2d_X509_NAME(X509_get_subject_name(authority), nullptr) + 2;
    if (X509_STORE_add_cert(store_, authority) == 1 && AppendDer(authority, &scope) &&
        AppendSubject(authority, names_)) {
      continue;
    }
    *error = "an authority of clients cannot be used (" + LastReason() + ")";
    return false;
  }
  if (!reader.reached_end() || name_bytes == 0) {
    *error = "the authorities of clients are not certificates in PEM form (" + LastReason() + ")";
    return false;
  }
  if (name_bytes > kMostNameBytes) {
    sk_X509_NAME_pop_free(names_, X509_NAME_free);
    names_ = nullptr;
  }
  static_assert(kScopeSize == SSL_MAX_SID_CTX_LENGTH);
  if (EVP_Digest(scope.data(), scope.size(), scope_, nullptr, EVP_sha256(), nullptr) == 1)
    return true;
  *error = "OpenSSL cannot make a SHA-256 digest (" + LastReason() + ")";
  return false;
}

bool ClientAuth::Begin(SSL* ssl) const {
  const int mode = SSL_VERIFY_PEER | (required_ ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0);
  SSL_set_verify(ssl, mode, nullptr);
  if (SSL_set_session_id_context(ssl, scope_, kScopeSize) != 1) return false;
  if (names_ != nullptr) {
    STACK_OF(X509_NAME)* names = SSL_dup_CA_list(names_);
    if (names == nullptr) return false;
    SSL_set0_CA_list(ssl, names);
  }
  return UseAuthorities(ssl);
}

bool ClientAuth::UseAuthorities(SSL* ssl) const {
  return SSL_set1_verify_cert_store(ssl, store_) == 1;
}

bool ClientAuth::Finish(SSL* ssl) const {
  // Never asked for again: there is neither renegotiation nor post-handshake authentication.
  SSL_set0_CA_list(ssl, nullptr);
  if (SSL_get0_peer_certificate(ssl) == nullptr) return !required_;
  return SSL_get_verify_result(ssl) == X509_V_OK;
}

}  // namespace windhover
