// PKCS#12 files (PFX): a private key, its certificate and that one's chain under a password, taken
// apart into PEM. A file that is damaged, or made to cost hours of hashing, is refused.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace windhover {

struct Pkcs12Content {
  Pkcs12Content() = default;
  ~Pkcs12Content();  // wipes the key
  Pkcs12Content(const Pkcs12Content&) = delete;
  Pkcs12Content& operator=(const Pkcs12Content&) = delete;

  std::string certificates_pem;  // the key's own first, the others in the order of the file
  std::string key_pem;           // PKCS#8, not encrypted
};

enum class Pkcs12Fault : uint8_t {
  kNone,
  kMalformed,
  kWrongPassword,  // or none, where one is needed
  kUnsupported,    // an algorithm that OpenSSL 3 has in its legacy provider only
  kTooCostly,
  kNoKey,
  kNoCertificate,  // none that belongs to the key
};

// `password` may be null: none.
[[nodiscard]] Pkcs12Fault ReadPkcs12(std::string_view bytes,
                                     const char* password,
                                     Pkcs12Content* content);

}  // namespace windhover
