// A certificate and its key for one name, made on the spot.
#pragma once

#include <string>

namespace windhover::test {

struct SelfSigned {
  std::string certificate_pem;
  std::string key_pem;
};

SelfSigned MakeSelfSigned(const char* name);

}  // namespace windhover::test
