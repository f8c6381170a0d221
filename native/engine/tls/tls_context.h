// Server certificates: an SSL_CTX for each, or for several kinds of key of one name, shared by all
// threads (OpenSSL counts references), and the immutable map from server names to them. Sessions
// resume by tickets under one key for the whole process.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

typedef struct ssl_ctx_st SSL_CTX;

namespace windhover {

struct TlsPair {
  std::string_view certificate_pem;  // the leaf first, then its chain
  std::string_view key_pem;
};

struct TlsContextOptions {
  // At most one of each kind of key. Whoever can do ECDSA is shown that certificate, others theirs.
  std::vector<TlsPair> pairs;
  int min_version = 12;  // 12 or 13
};

// 80 bytes: a name (16), an HMAC key (32), an AES key (32). The first encrypts; all decrypt.
using TicketKey = std::string;

class TlsContext {
 public:
  // Null and a sentence in *error when a pair does not parse or does not match.
  static std::shared_ptr<TlsContext> Create(const TlsContextOptions& options, std::string* error);
  ~TlsContext();
  SSL_CTX* ssl_ctx() const { return ctx_; }
  int min_version() const { return min_version_; }  // as OpenSSL counts

 private:
  TlsContext(SSL_CTX* ctx, int min_version) : ctx_(ctx), min_version_(min_version) {}
  SSL_CTX* ctx_;
  int min_version_;
};

// Exact names, then wildcards of one label ("*.example.com"), then the default; immutable, replaced
// as a whole.
class TlsNames {
 public:
  struct Entry {
    std::string name;  // lower case; "*.example.com" for a wildcard; empty for the default
    std::shared_ptr<TlsContext> context;
  };
  explicit TlsNames(std::vector<Entry> entries);
  // `name` is as the client sent it (any case, maybe a trailing dot); null where nothing fits and
  // there is no default.
  const TlsContext* Select(std::string_view name) const;
  const TlsContext* fallback() const { return fallback_; }
  // The one that a handshake begins with, before the name is known; null when there is none at all.
  const TlsContext* first() const {
    return fallback_ != nullptr || entries_.empty() ? fallback_ : entries_[0].context.get();
  }

 private:
  const TlsContext* Find(std::string_view name) const;

  std::vector<Entry> entries_;  // sorted by name
  const TlsContext* fallback_ = nullptr;
};

// Process-wide: the keys that every context uses; until it is called, random ones of this process.
// Safe from any thread.
inline constexpr size_t kTicketKeySize = 80;
void SetTicketKeys(const std::vector<TicketKey>& keys);

}  // namespace windhover
