// Certificates by number, for all threads of the process: an SSL_CTX costs 20 KiB and is shared.
// The one place of the addon with state outside an environment; it is emptied when the last
// environment ends.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "engine/tls/tls_context.h"

namespace windhover {

class TlsRegistry {
 public:
  static TlsRegistry& Get();

  void AddEnvironment();
  void RemoveEnvironment();

  uint32_t Add(std::shared_ptr<TlsContext> context);
  std::shared_ptr<TlsContext> Find(uint32_t number);
  void Release(uint32_t number);

 private:
  TlsRegistry() = default;

  std::mutex mutex_;
  std::unordered_map<uint32_t, std::shared_ptr<TlsContext>> contexts_;
  uint32_t last_number_ = 0;
  int environments_ = 0;
};

}  // namespace windhover
