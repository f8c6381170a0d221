// AES-256-CBC with HMAC-SHA-256, as RFC 5077 4 recommends. A ticket under a key that is no longer
// the first is accepted and replaced by one under the first, so that keys can be rotated without
// losing sessions.
#include "engine/tls/ticket_keys.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/base/check.h"
#include "engine/tls/tls_context.h"

namespace windhover {

namespace {

constexpr size_t kNameSize = 16;
constexpr size_t kMacKeySize = 32;
constexpr size_t kCipherKeySize = 32;
static_assert(kNameSize + kMacKeySize + kCipherKeySize == kTicketKeySize);

using Keys = std::vector<TicketKey>;

// The one process-wide state of the engine: it is what makes tickets good on every thread.
class Registry {
 public:
  static Registry& Get() {
    static Registry* const registry =
        new Registry;  // never destroyed: threads may still shake hands at exit
    return *registry;
  }
  std::shared_ptr<const Keys> keys() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return keys_;
  }
  void set_keys(std::shared_ptr<const Keys> keys) {
    const std::lock_guard<std::mutex> lock(mutex_);
    keys_ = std::move(keys);
  }

 private:
  Registry() {
    TicketKey key(kTicketKeySize, '\0');
    CHECK(RAND_bytes(reinterpret_cast<unsigned char*>(key.data()), static_cast<int>(key.size())) ==
          1);
    keys_ = std::make_shared<const Keys>(Keys{key});
  }
  std::mutex mutex_;
  std::shared_ptr<const Keys> keys_;
};

const unsigned char* BytesOf(const TicketKey& key, size_t offset) {
  return reinterpret_cast<const unsigned char*>(key.data()) + offset;
}

bool SetMacKey(EVP_MAC_CTX* mac, const TicketKey& key) {
  char digest[] = "SHA256";
  unsigned char mac_key[kMacKeySize];
  std::memcpy(mac_key, BytesOf(key, kNameSize), kMacKeySize);
  const OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, mac_key, sizeof(mac_key)),
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
      OSSL_PARAM_construct_end(),
  };
  return EVP_MAC_CTX_set_params(mac, parameters) == 1;
}

// 1: use it; 2: use it and make a new ticket; 0: no such key; -1: error.
int OnTicket(SSL* ssl,
             unsigned char* name,
             unsigned char* iv,
             EVP_CIPHER_CTX* cipher,
             EVP_MAC_CTX* mac,
             int encrypting) {
  const std::shared_ptr<const Keys> keys = Registry::Get().keys();
  const EVP_CIPHER* const algorithm = EVP_aes_256_cbc();
  if (encrypting != 0) {
    const TicketKey& key = keys->front();
    if (RAND_bytes(iv, EVP_CIPHER_get_iv_length(algorithm)) != 1) return -1;
    std::memcpy(name, BytesOf(key, 0), kNameSize);
    const unsigned char* secret = BytesOf(key, kNameSize + kMacKeySize);
    if (EVP_EncryptInit_ex(cipher, algorithm, nullptr, secret, iv) != 1) return -1;
    return SetMacKey(mac, key) ? 1 : -1;
  }
  for (size_t i = 0; i < keys->size(); ++i) {
    const TicketKey& key = (*keys)[i];
    if (std::memcmp(name, BytesOf(key, 0), kNameSize) != 0) continue;
    const unsigned char* secret = BytesOf(key, kNameSize + kMacKeySize);
    if (!SetMacKey(mac, key) || EVP_DecryptInit_ex(cipher, algorithm, nullptr, secret, iv) != 1)
      return -1;
    // A TLS 1.3 ticket is used once (RFC 8446 C.4): whoever resumes with it needs the next one.
    return i == 0 && SSL_version(ssl) != TLS1_3_VERSION ? 1 : 2;
  }
  return 0;
}

// A client's certificate may have expired since the session was made: then the whole handshake is
// done, which says so.
SSL_TICKET_RETURN OnTicketOpened(
    SSL*, SSL_SESSION* session, const unsigned char*, size_t, SSL_TICKET_STATUS status, void*) {
  if (status != SSL_TICKET_SUCCESS && status != SSL_TICKET_SUCCESS_RENEW)
    return SSL_TICKET_RETURN_IGNORE_RENEW;
  const X509* peer = SSL_SESSION_get0_peer(session);
  if (peer != nullptr && X509_cmp_current_time(X509_get0_notAfter(peer)) <= 0)
    return SSL_TICKET_RETURN_IGNORE_RENEW;
  return status == SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE : SSL_TICKET_RETURN_USE_RENEW;
}

}  // namespace

void UseTicketKeys(SSL_CTX* ctx) {
  CHECK(SSL_CTX_set_tlsext_ticket_key_evp_cb(ctx, OnTicket) == 1);
  CHECK(SSL_CTX_set_session_ticket_cb(ctx, nullptr, OnTicketOpened, nullptr) == 1);
}

void SetTicketKeys(const std::vector<TicketKey>& keys) {
  CHECK(!keys.empty());
  for (const TicketKey& key : keys) CHECK(key.size() == kTicketKeySize);
  Registry::Get().set_keys(std::make_shared<const Keys>(keys));
}

}  // namespace windhover
