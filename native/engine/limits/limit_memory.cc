#include "engine/limits/limit_memory.h"

#include <uv.h>

#include "engine/base/check.h"

namespace windhover {

LimitMemory::LimitMemory(uint8_t* shared, uint8_t* row) : shared_(shared), row_(row) {
  CHECK((shared == nullptr) == (row == nullptr));
  if (shared != nullptr) return;
  // Pages that nobody touches cost nothing.
  own_.reset(static_cast<uint8_t*>(std::calloc(1, kSharedSize + kRowSize)));
  CHECK(own_ != nullptr);
  shared_ = own_.get();
  row_ = shared_ + kSharedSize;
  CHECK(uv_random(nullptr, nullptr, shared_, kKeySize, 0, nullptr) == 0);
}

}  // namespace windhover
