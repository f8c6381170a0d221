#include "engine/tls/certificate_choice.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace windhover {

namespace {

// Low bytes of SignatureScheme (RFC 8446 4.2.3); in TLS 1.2 the same are a hash and "ecdsa" (RFC
// 5246 7.4.1.4.1).
constexpr unsigned char kEcdsa = 0x03;

// The hash that TLS 1.3 ties to the key's curve; 0: a curve that TLS has no signature for.
unsigned char HashOfCurve(const EVP_PKEY* key) {
  char name[32];
  size_t length = 0;
  if (EVP_PKEY_get_group_name(key, name, sizeof(name), &length) != 1) return 0;
  switch (OBJ_sn2nid(name)) {
    case NID_X9_62_prime256v1:
      return 0x04;
    case NID_secp384r1:
      return 0x05;
    case NID_secp521r1:
      return 0x06;
    default:
      return 0;
  }
}

bool OffersSignature(SSL* ssl, unsigned char hash) {
  const int count = SSL_get_sigalgs(ssl, 0, nullptr, nullptr, nullptr, nullptr, nullptr);
  for (int i = 0; i < count; ++i) {
    unsigned char signature = 0;
    unsigned char its_hash = 0;
    SSL_get_sigalgs(ssl, i, nullptr, nullptr, nullptr, &signature, &its_hash);
    if (signature == kEcdsa && its_hash == hash) return true;
  }
  return false;
}

// TLS 1.2 has the signature in the cipher suite too. Both lists are short.
bool OffersSuite(SSL* ssl) {
  if (SSL_version(ssl) >= TLS1_3_VERSION) return true;
  const STACK_OF(SSL_CIPHER)* offered = SSL_get_client_ciphers(ssl);
  const STACK_OF(SSL_CIPHER)* ours = SSL_get_ciphers(ssl);
  for (int i = 0; i < sk_SSL_CIPHER_num(offered); ++i) {
    const SSL_CIPHER* cipher = sk_SSL_CIPHER_value(offered, i);
    if (SSL_CIPHER_get_auth_nid(cipher) != NID_auth_ecdsa) continue;
    for (int j = 0; j < sk_SSL_CIPHER_num(ours); ++j) {
      if (SSL_CIPHER_get_id(sk_SSL_CIPHER_value(ours, j)) == SSL_CIPHER_get_id(cipher)) return true;
    }
  }
  return false;
}

bool CanUse(SSL* ssl, X509* leaf, EVP_PKEY* key, STACK_OF(X509) * chain) {
  const unsigned char hash = HashOfCurve(key);
  if (hash == 0 || !OffersSignature(ssl, hash) || !OffersSuite(ssl)) return false;
  // In TLS 1.2 the curve must be among the groups that the client named.
  return SSL_version(ssl) >= TLS1_3_VERSION ||
         (SSL_check_chain(ssl, leaf, key, chain) & CERT_PKEY_EE_PARAM) != 0;
}

}  // namespace

int PreferEcdsa(SSL* ssl, void*) {
  for (long more = SSL_set_current_cert(ssl, SSL_CERT_SET_FIRST); more == 1;
       more = SSL_set_current_cert(ssl, SSL_CERT_SET_NEXT)) {
    X509* leaf = SSL_get_certificate(ssl);
    EVP_PKEY* key = SSL_get_privatekey(ssl);
    STACK_OF(X509)* chain = nullptr;
    SSL_get0_chain_certs(ssl, &chain);
    if (leaf == nullptr || key == nullptr || !CanUse(ssl, leaf, key, chain)) continue;
    // This session's own set, which the context's others shared: what is left is what is shown.
    X509_up_ref(leaf);
    EVP_PKEY_up_ref(key);
    chain = chain == nullptr ? nullptr : X509_chain_up_ref(chain);
    SSL_certs_clear(ssl);
    const int used = SSL_use_cert_and_key(ssl, leaf, key, chain, 1);
    sk_X509_pop_free(chain, X509_free);
    EVP_PKEY_free(key);
    X509_free(leaf);
    return used;
  }
  return 1;
}

}  // namespace windhover
