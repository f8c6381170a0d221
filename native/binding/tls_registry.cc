#include "binding/tls_registry.h"

#include <memory>
#include <mutex>
#include <new>
#include <utility>

namespace windhover {

// Never destroyed: at process.exit, worker threads may still be running while static objects are
// torn down.
TlsRegistry& TlsRegistry::Get() {
  alignas(TlsRegistry) static unsigned char memory[sizeof(TlsRegistry)];
  static TlsRegistry* const registry = new (memory) TlsRegistry();
  return *registry;
}

void TlsRegistry::AddEnvironment() {
  const std::lock_guard lock(mutex_);
  ++environments_;
}

void TlsRegistry::RemoveEnvironment() {
  const std::lock_guard lock(mutex_);
  if (--environments_ == 0) contexts_.clear();
}

uint32_t TlsRegistry::Add(std::shared_ptr<TlsContext> context) {
  const std::lock_guard lock(mutex_);
  contexts_.emplace(++last_number_, std::move(context));
  return last_number_;
}

std::shared_ptr<TlsContext> TlsRegistry::Find(uint32_t number) {
  const std::lock_guard lock(mutex_);
  const auto found = contexts_.find(number);
  return found == contexts_.end() ? nullptr : found->second;
}

void TlsRegistry::Release(uint32_t number) {
  const std::lock_guard lock(mutex_);
  contexts_.erase(number);
}

}  // namespace windhover
