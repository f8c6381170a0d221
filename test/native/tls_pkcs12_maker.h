// Files under a password, made on the spot: PKCS#12, good and odd, and PEM.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace windhover::test {

struct Pkcs12Wish {
  std::string_view certificate_pem = {};  // empty: none
  std::string_view key_pem = {};          // empty: none
  std::string_view chain_pem = {};
  const char* password = nullptr;
  bool legacy = false;     // RC2-40, which needs the legacy provider
  int64_t iterations = 1;  // what the file claims about its check of integrity
};

// Empty: OpenSSL could not.
std::string MakePkcs12(const Pkcs12Wish& wish);
// A key in PEM, encrypted.
std::string EncryptKey(std::string_view key_pem, const std::string& password);

}  // namespace windhover::test
