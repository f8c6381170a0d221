// Embeds a libuv handle in its owner and knows whether it is open, closing or closed. Memory of an
// open handle must not go: the destructor CHECKs it. The owner is handed back in the close
// callback, which is always on a fresh stack.
#pragma once

#include <cstdint>

#include <uv.h>

#include "engine/base/check.h"

namespace windhover {

template <typename T>
class UvHandle {
 public:
  using OnClosed = void (*)(void* owner);

  UvHandle() = default;
  ~UvHandle() { CHECK(state_ == State::kUnused || state_ == State::kClosed); }
  UvHandle(const UvHandle&) = delete;
  UvHandle& operator=(const UvHandle&) = delete;

  T* get() { return &handle_; }
  const T* get() const { return &handle_; }
  bool is_unused() const { return state_ == State::kUnused; }
  bool is_open() const { return state_ == State::kOpen; }
  bool is_closed() const { return state_ == State::kUnused || state_ == State::kClosed; }

  // After a successful uv_*_init. `owner` is what OwnerOf finds in callbacks.
  void Opened(void* owner) {
    CHECK(is_closed());
    state_ = State::kOpen;
    owner_ = owner;
    base()->data = this;
  }

  template <typename Owner, typename Handle>
  static Owner* OwnerOf(Handle* handle) {
    return static_cast<Owner*>(static_cast<UvHandle*>(handle->data)->owner_);
  }

  void Close(OnClosed on_closed) {
    CHECK(state_ == State::kOpen);
    state_ = State::kClosing;
    on_closed_ = on_closed;
    uv_close(base(), OnUvClosed);
  }

  // uv_tcp_close_reset where it applies; false: nothing happened, Close instead.
  bool CloseReset(uv_tcp_t* tcp, OnClosed on_closed) {
    CHECK(state_ == State::kOpen);
    on_closed_ = on_closed;
    if (uv_tcp_close_reset(tcp, OnUvClosed) != 0) return false;
    state_ = State::kClosing;
    return true;
  }

 private:
  enum class State : uint8_t { kUnused, kOpen, kClosing, kClosed };

  static void OnUvClosed(uv_handle_t* handle) {
    auto* self = static_cast<UvHandle*>(handle->data);
    self->state_ = State::kClosed;
    self->on_closed_(self->owner_);
  }
  uv_handle_t* base() { return reinterpret_cast<uv_handle_t*>(&handle_); }

  T handle_;
  void* owner_ = nullptr;
  OnClosed on_closed_ = nullptr;
  State state_ = State::kUnused;
};

}  // namespace windhover
