#include "engine/tls/error_queue.h"

#include <openssl/err.h>
#include <openssl/evp.h>

namespace windhover {

ErrorQueueScope::ErrorQueueScope() { ERR_clear_error(); }

ErrorQueueScope::~ErrorQueueScope() { ERR_clear_error(); }

std::string LastReason() {
  const unsigned long code = ERR_peek_last_error();
  const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
  return reason == nullptr ? "no reason given" : reason;
}

bool LacksAlgorithm() {
  while (const unsigned long code = ERR_get_error()) {
    const int reason = ERR_GET_REASON(code);
    if (reason == ERR_R_UNSUPPORTED) return true;
    if (ERR_GET_LIB(code) == ERR_LIB_EVP &&
        (reason == EVP_R_UNSUPPORTED_ALGORITHM || reason == EVP_R_UNKNOWN_PBE_ALGORITHM))
      return true;
  }
  return false;
}

}  // namespace windhover
