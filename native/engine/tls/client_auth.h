// What an endpoint asks of its clients: a certificate that one of the named authorities vouches
// for, demanded or only wished for. A certificate that does not hold ends the handshake in both
// cases. Immutable, and shared by the sessions of the endpoint.
#pragma once

#include <memory>
#include <string>
#include <string_view>

typedef struct ssl_st SSL;
typedef struct x509_store_st X509_STORE;
struct stack_st_X509_NAME;

namespace windhover {

class ClientAuth {
 public:
  struct Options {
    // Each certificate is trusted by itself, whoever signed it: an intermediate authority without
    // its root lets in what it signed and nothing else.
    std::string_view authorities_pem;
    bool required = false;
  };
  // Null and a sentence in *error when a certificate does not parse, or there is none.
  static std::shared_ptr<const ClientAuth> Create(const Options& options, std::string* error);
  ~ClientAuth();
  ClientAuth(const ClientAuth&) = delete;
  ClientAuth& operator=(const ClientAuth&) = delete;

  // For a session that has not begun. False: no memory.
  [[nodiscard]] bool Begin(SSL* ssl) const;
  // Again after the session took another certificate, which brings a store of its own.
  [[nodiscard]] bool UseAuthorities(SSL* ssl) const;
  // The last word, once, when the handshake is done, resumed or not.
  [[nodiscard]] bool Finish(SSL* ssl) const;

 private:
  static constexpr size_t kScopeSize = 32;

  explicit ClientAuth(bool required) : required_(required) {}
  bool AddAuthorities(std::string_view pem, std::string* error);

  X509_STORE* store_ = nullptr;
  // Sent to clients, so that they can choose; null where they would be too long to send.
  stack_st_X509_NAME* names_ = nullptr;
  // A session resumes only where the same was asked of the client (CVE-2025-23419), also after a
  // restart.
  unsigned char scope_[kScopeSize] = {};
  bool required_;
};

}  // namespace windhover
