#include "binding/exchange_table.h"

#include <memory>

#include "engine/base/check.h"

namespace windhover {

void ExchangeSlot::OnRequestData(Exchange&, std::string_view data) {
  table->listener_->OnSlotData(id, data);
}

void ExchangeSlot::OnRequestEnd(Exchange&, FieldList trailers) {
  table->listener_->OnSlotRequestEnd(id, trailers);
}

void ExchangeSlot::OnResponseWritable(Exchange&) { table->listener_->OnSlotWritable(id); }

void ExchangeSlot::OnPeerFinished(Exchange&) { table->listener_->OnSlotPeerFinished(id); }

void ExchangeSlot::OnExchangeEnd(Exchange&, EndReason reason) {
  const int32_t ended = id;
  const bool inside = finishing;
  ExchangeListener* listener = table->listener_;
  table->Free(this);
  listener->OnSlotExchangeEnd(ended, inside, reason);
}

ExchangeSlot* ExchangeTable::Open(Exchange& exchange) {
  if (size_ - open_ < kReuseDistance && !Grow() && free_head_ == kNone) [[unlikely]]
    return nullptr;
  const uint32_t index = free_head_;
  ExchangeSlot* slot = At(index);
  free_head_ = slot->next_free;
  if (free_head_ == kNone) free_tail_ = kNone;
  const uint32_t generation = (static_cast<uint32_t>(slot->id) >> kIndexBits) % kMaxGeneration + 1;
  slot->id = static_cast<int32_t>((generation << kIndexBits) | index);
  slot->exchange = &exchange;
  slot->head_in_hand = true;
  slot->finishing = false;
  ++open_;
  return slot;
}

ExchangeSlot* ExchangeTable::Find(int32_t id) {
  const uint32_t index = static_cast<uint32_t>(id) & kIndexMask;
  if (index >= size_) return nullptr;
  ExchangeSlot* slot = At(index);
  return slot->id == id && slot->exchange != nullptr ? slot : nullptr;
}

void ExchangeTable::Free(ExchangeSlot* slot) {
  CHECK(slot->exchange != nullptr);
  slot->exchange = nullptr;
  slot->client.reset();
  slot->response_line.reset();
  slot->next_free = kNone;
  const uint32_t index = static_cast<uint32_t>(slot->id) & kIndexMask;
  if (free_tail_ == kNone) {
    free_head_ = index;
  } else {
    At(free_tail_)->next_free = index;
  }
  free_tail_ = index;
  --open_;
}

bool ExchangeTable::Grow() {
  if (size_ + kChunk > kIndexMask + 1) return false;
  chunks_.push_back(std::make_unique<ExchangeSlot[]>(kChunk));
  for (uint32_t i = 0; i < kChunk; ++i) {
    const uint32_t index = size_ + i;
    ExchangeSlot* slot = &chunks_.back()[i];
    slot->table = this;
    slot->id = static_cast<int32_t>(index);  // generation 0: the first one is 1
    slot->next_free = kNone;
    if (free_tail_ == kNone) {
      free_head_ = index;
    } else {
      At(free_tail_)->next_free = index;
    }
    free_tail_ = index;
  }
  size_ += kChunk;
  return true;
}

}  // namespace windhover
