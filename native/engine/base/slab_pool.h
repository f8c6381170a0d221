// Objects of one type, allocated in slabs and reused: the only place besides the libuv handle
// wrappers that allocates for connections and exchanges. Memory is given back when the pool goes,
// or by Trim when nothing is alive. Freed slots are poisoned under AddressSanitizer, so that a
// stale pointer is found. One thread.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

#include "engine/base/check.h"

#if defined(__SANITIZE_ADDRESS__)
#define WINDHOVER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WINDHOVER_ASAN 1
#endif
#endif
#ifdef WINDHOVER_ASAN
#include <sanitizer/asan_interface.h>
#define WINDHOVER_POISON(address, size) ASAN_POISON_MEMORY_REGION(address, size)
#define WINDHOVER_UNPOISON(address, size) ASAN_UNPOISON_MEMORY_REGION(address, size)
#else
#define WINDHOVER_POISON(address, size) static_cast<void>(0)
#define WINDHOVER_UNPOISON(address, size) static_cast<void>(0)
#endif

namespace windhover {

template <typename T, size_t kSlotsPerSlab = 32>
class SlabPool {
 public:
  SlabPool() = default;
  ~SlabPool() {
    CHECK(live_ == 0);
    Trim();
  }
  SlabPool(const SlabPool&) = delete;
  SlabPool& operator=(const SlabPool&) = delete;

  template <typename... Arguments>
  [[nodiscard]] T* New(Arguments&&... arguments) {
    if (free_ == nullptr) [[unlikely]]
      AddSlab();
    Slot* slot = free_;
    WINDHOVER_UNPOISON(slot, sizeof(Slot));
    free_ = slot->next;
    ++live_;
    ++total_;
    return new (slot->object) T(std::forward<Arguments>(arguments)...);
  }

  void Delete(T* object) {
    CHECK(live_ > 0);
    object->~T();
    auto* slot = reinterpret_cast<Slot*>(object);
    slot->next = free_;
    free_ = slot;
    --live_;
    WINDHOVER_POISON(slot, sizeof(Slot));
  }

  size_t live() const { return live_; }
  size_t capacity() const { return slabs_count_ * kSlotsPerSlab; }
  size_t total() const { return total_; }  // objects ever made

  // Gives all memory back where nothing is alive; else does nothing.
  void Trim() {
    if (live_ != 0) return;
    while (slabs_ != nullptr) {
      Slab* slab = slabs_;
      WINDHOVER_UNPOISON(slab->slots, sizeof(slab->slots));
      slabs_ = slab->next;
      delete slab;
    }
    slabs_count_ = 0;
    free_ = nullptr;
  }

 private:
  union Slot {
    Slot() {}   // the object is made in place by New
    ~Slot() {}  // and destroyed by Delete
    Slot* next;
    alignas(T) unsigned char object[sizeof(T)];
  };
  struct Slab {
    Slab* next = nullptr;
    Slot slots[kSlotsPerSlab];
  };

  void AddSlab() {
    auto* slab = new Slab;
    slab->next = slabs_;
    slabs_ = slab;
    ++slabs_count_;
    for (size_t i = kSlotsPerSlab; i > 0; --i) {
      slab->slots[i - 1].next = free_;
      free_ = &slab->slots[i - 1];
    }
    WINDHOVER_POISON(slab->slots, sizeof(slab->slots));
  }

  Slot* free_ = nullptr;
  Slab* slabs_ = nullptr;
  size_t slabs_count_ = 0;
  size_t live_ = 0;
  size_t total_ = 0;
};

}  // namespace windhover
