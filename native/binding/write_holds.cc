#include "binding/write_holds.h"

#include <memory>
#include <utility>

#include <node_api.h>

#include "engine/base/check.h"

namespace windhover {

void WriteHold::Release() {
  CHECK(!is_released_);
  is_released_ = true;
  if (!is_in_call_) holds_->Free(this);
}

WriteHold* WriteHolds::Begin() {
  WriteHold* hold = pool_.New();
  hold->holds_ = this;
  hold->is_in_call_ = true;
  return hold;
}

WriteHold* WriteHolds::Begin(std::unique_ptr<char[]> memory) {
  WriteHold* hold = Begin();
  hold->memory_ = std::move(memory);
  return hold;
}

void WriteHolds::Settle(WriteHold* hold, napi_value buffer) {
  hold->is_in_call_ = false;
  if (hold->is_released_) {
    Free(hold);
  } else if (buffer != nullptr) {
    CHECK(napi_create_reference(env_, buffer, 1, &hold->reference_) == napi_ok);
  }
}

void WriteHolds::Free(WriteHold* hold) {
  if (hold->reference_ != nullptr) napi_delete_reference(env_, hold->reference_);
  pool_.Delete(hold);
}

}  // namespace windhover
