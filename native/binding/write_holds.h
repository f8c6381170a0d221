// Bytes of script that the engine has not written yet: a Buffer is referenced from the moment the
// kernel did not take all of it until it did, or until its connection is gone; a large string's
// copy is owned. On the loop's thread.
#pragma once

#include <memory>

#include <node_api.h>

#include "engine/base/slab_pool.h"
#include "engine/conn/transport.h"

namespace windhover {

class WriteHolds;

class WriteHold final : public BufferHold {
 public:
  void Release() override;

 private:
  friend class WriteHolds;
  WriteHolds* holds_ = nullptr;
  napi_ref reference_ = nullptr;
  std::unique_ptr<char[]> memory_;
  bool is_released_ = false;
  bool is_in_call_ = false;  // until Settle: Release only marks
};

class WriteHolds {
 public:
  explicit WriteHolds(napi_env env) : env_(env) {}

  // Around one call of Write: a Buffer needs a reference only if it is still held when the call
  // returns.
  WriteHold* Begin();
  WriteHold* Begin(std::unique_ptr<char[]> memory);
  void Settle(WriteHold* hold, napi_value buffer);  // `buffer` is null for owned memory
  size_t open() const { return pool_.live(); }

 private:
  friend class WriteHold;
  void Free(WriteHold* hold);

  napi_env env_;
  SlabPool<WriteHold> pool_;
};

}  // namespace windhover
