// Settings follow Mozilla's "intermediate" profile, version 5.7 of its guidelines: TLS 1.2 with
// forward secrecy and AEAD only, and TLS 1.3; all are good, so the client's order counts, which
// knows its processor. Left out are the profile's DHE suites, which no client since 2014 needs and
// which cost a server more than all others. There is no renegotiation, no compression and no
// session cache: what a client needs to resume is in its ticket.
#include "engine/tls/tls_context.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <algorithm>

#include "engine/base/check.h"
#include "engine/base/defer.h"
#include "engine/tls/certificate_choice.h"
#include "engine/tls/error_queue.h"
#include "engine/tls/pem_reader.h"
#include "engine/tls/ticket_keys.h"
#include "engine/tls/tls_session.h"

namespace windhover {

namespace {

constexpr const char kCiphers[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr const char kSuites[] =
    "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
constexpr const char kGroups[] = "X25519:P-256:P-384";
constexpr unsigned char kProtocol[] = "http/1.1";
constexpr unsigned char kSessionContext[] = "windhover";

bool UseCertificate(SSL_CTX* ctx, std::string_view pem, std::string* error) {
  PemReader reader(pem);
  X509* leaf = reader.NextCertificate();
  if (leaf == nullptr) {
    *error = "the certificate file holds no certificate in PEM form (" + LastReason() + ")";
    return false;
  }
  const bool used = SSL_CTX_use_certificate(ctx, leaf) == 1;
  X509_free(leaf);
  if (!used) {
    *error = "the certificate cannot be used (" + LastReason() + ")";
    return false;
  }
  while (X509* issuer = reader.NextCertificate()) {
    if (SSL_CTX_add0_chain_cert(ctx, issuer) == 1) continue;
    X509_free(issuer);
    *error = "the certificate's chain cannot be used (" + LastReason() + ")";
    return false;
  }
  if (reader.reached_end()) return true;
  *error = "the certificate file is damaged after its first certificate (" + LastReason() + ")";
  return false;
}

bool UseKey(SSL_CTX* ctx, std::string_view pem, std::string* error) {
  EVP_PKEY* key = PemReader(pem).NextKey();
  if (key == nullptr) {
    *error = "the key file holds no unencrypted private key in PEM form (" + LastReason() + ")";
    return false;
  }
  const Defer free_key([key] { EVP_PKEY_free(key); });
  if (SSL_CTX_use_PrivateKey(ctx, key) == 1 && SSL_CTX_check_private_key(ctx) == 1) return true;
  *error = "the private key does not match the certificate (" + LastReason() + ")";
  return false;
}

int OnAlpn(SSL*,
           const unsigned char** out,
           unsigned char* out_length,
           const unsigned char* offered,
           unsigned int offered_length,
           void*) {
  const unsigned int size = sizeof(kProtocol) - 1;
  for (unsigned int i = 0; i < offered_length && i + 1 + offered[i] <= offered_length;
       i += 1u + offered[i]) {
    if (offered[i] != size || !std::equal(kProtocol, kProtocol + size, offered + i + 1)) continue;
    *out = offered + i + 1;
    *out_length = static_cast<unsigned char>(size);
    return SSL_TLSEXT_ERR_OK;
  }
  // A client that offers only what we do not speak (h2, an ACME challenge) must not be answered in
  // HTTP/1.1 (RFC 7301 3.2).
  return SSL_TLSEXT_ERR_ALERT_FATAL;
}

bool Configure(SSL_CTX* ctx, int min_version) {
  SSL_CTX_set_options(ctx, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(ctx, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_session_id_context(ctx, kSessionContext, sizeof(kSessionContext) - 1);
  SSL_CTX_set_alpn_select_cb(ctx, OnAlpn, nullptr);
  UseTicketKeys(ctx);
  // One ticket for each connection that ends with one: a second costs a twelfth of a handshake.
  SSL_CTX_set_num_tickets(ctx, 1);
  return SSL_CTX_set_min_proto_version(ctx, min_version) == 1 &&
         SSL_CTX_set_cipher_list(ctx, kCiphers) == 1 &&
         SSL_CTX_set_ciphersuites(ctx, kSuites) == 1 && SSL_CTX_set1_groups_list(ctx, kGroups) == 1;
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// No top-level domain is a number (RFC 3696 2); clients that break RFC 6066 3 do send addresses.
bool IsAddress(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('.') + 1);
  return name.find(':') != std::string_view::npos ||
         std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::shared_ptr<TlsContext> TlsContext::Create(const TlsContextOptions& options,
                                               std::string* error) {
  const ErrorQueueScope errors;
  SSL_CTX* ctx = SSL_CTX_new(TLS_server_method());
  if (ctx == nullptr) {
    *error = "OpenSSL has no memory for a certificate";
    return nullptr;
  }
  const int min_version = options.min_version == 13 ? TLS1_3_VERSION : TLS1_2_VERSION;
  std::shared_ptr<TlsContext> self(new TlsContext(ctx, min_version));
  if (!Configure(ctx, min_version)) {
    *error = "OpenSSL refuses the TLS settings (" + LastReason() + ")";
    return nullptr;
  }
  SSL_CTX_set_tlsext_servername_callback(ctx, TlsSession::OnServerName);
  for (const TlsPair& pair : options.pairs) {
    ERR_clear_error();
    if (!UseCertificate(ctx, pair.certificate_pem, error)) return nullptr;
    ERR_clear_error();
    if (!UseKey(ctx, pair.key_pem, error)) return nullptr;
  }
  if (options.pairs.size() > 1) SSL_CTX_set_cert_cb(ctx, PreferEcdsa, nullptr);
  return self;
}

TlsContext::~TlsContext() { SSL_CTX_free(ctx_); }

TlsNames::TlsNames(std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.name < b.name;
  });
  if (!entries_.empty() && entries_[0].name.empty()) fallback_ = entries_[0].context.get();
}

const TlsContext* TlsNames::Find(std::string_view name) const {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), name, [](const Entry& entry, std::string_view wanted) {
        return entry.name < wanted;
      });
  return found != entries_.end() && found->name == name ? found->context.get() : nullptr;
}

const TlsContext* TlsNames::Select(std::string_view name) const {
  if (!name.empty() && name.back() == '.') name.remove_suffix(1);
  char lower[256];
  if (name.empty() || name.size() >= sizeof(lower)) return fallback_;
  std::transform(name.begin(), name.end(), lower, Lower);
  const std::string_view wanted(lower, name.size());
  if (const TlsContext* exact = Find(wanted)) return exact;
  // "*.example.com" stands for one label: the first is replaced by the star, in place. An address
  // has no labels.
  const size_t dot = wanted.find('.');
  if (dot != std::string_view::npos && dot > 0 && !IsAddress(wanted)) {
    lower[dot - 1] = '*';
    if (const TlsContext* wildcard = Find(wanted.substr(dot - 1))) return wildcard;
  }
  return fallback_;
}

}  // namespace windhover
