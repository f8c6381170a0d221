// Exchanges as script knows them: a 31-bit number made of an index (20 bits) and a generation (11
// bits, never 0), so that one that is over is noticed and no object is wrapped per request. Indexes
// are reused in the order they were freed, and not before kReuseDistance others were: a stale
// number could be taken for a live one only after two million exchanges.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/conn/exchange.h"

namespace windhover {

// What the slots tell: the server.
class ExchangeListener {
 public:
  virtual void OnSlotData(int32_t id, std::string_view data) = 0;
  virtual void OnSlotRequestEnd(int32_t id, FieldList trailers) = 0;
  virtual void OnSlotWritable(int32_t id) = 0;
  virtual void OnSlotPeerFinished(int32_t id) = 0;
  // The slot is free already.
  virtual void OnSlotExchangeEnd(int32_t id, bool finishing, EndReason reason) = 0;

 protected:
  ~ExchangeListener() = default;
};

class ExchangeTable;

// What a trusted proxy said about the client, and who the client has proved to be; kept until the
// exchange is forwarded.
struct ClientOverride {
  std::string address, proto, host, port, user;
};

struct ExchangeSlot final : public ExchangeConsumer {
  void OnRequestData(Exchange& exchange, std::string_view data) override;
  void OnRequestEnd(Exchange& exchange, FieldList trailers) override;
  void OnResponseWritable(Exchange& exchange) override;
  void OnPeerFinished(Exchange& exchange) override;
  void OnExchangeEnd(Exchange& exchange, EndReason reason) override;

  ExchangeTable* table = nullptr;
  Exchange* exchange = nullptr;  // null: free
  int32_t id = 0;
  uint32_t next_free = 0;
  bool head_in_hand = false;  // inside onRequest, or retained
  bool secure = false;        // the client's connection
  bool finishing =
      false;  // inside respond or endResponse: script learns the end from what they return
  std::unique_ptr<ClientOverride> client;
  std::string user() const { return client != nullptr ? client->user : std::string(); }
  // "name: value\r\n", of the response to a forwarded exchange; null: nothing is added.
  std::unique_ptr<const std::string> response_line;
};

class ExchangeTable {
 public:
  explicit ExchangeTable(ExchangeListener* listener) : listener_(listener) {}
  ExchangeTable(const ExchangeTable&) = delete;
  ExchangeTable& operator=(const ExchangeTable&) = delete;

  // Null: 2^20 exchanges are open.
  ExchangeSlot* Open(Exchange& exchange);
  // Null: the exchange is over.
  ExchangeSlot* Find(int32_t id);
  void Free(ExchangeSlot* slot);
  uint32_t open() const { return open_; }
  // For the end of the server; the visitor may free the slot.
  template <typename Visitor>
  void ForEachOpen(Visitor visit) {
    for (uint32_t index = 0; index < size_; ++index) {
      ExchangeSlot* slot = At(index);
      if (slot->exchange != nullptr) visit(slot);
    }
  }

 private:
  friend struct ExchangeSlot;
  static constexpr uint32_t kIndexBits = 20;
  static constexpr uint32_t kIndexMask = (1U << kIndexBits) - 1;
  static constexpr uint32_t kMaxGeneration = 2047;
  static constexpr uint32_t kChunk = 256;
  static constexpr uint32_t kReuseDistance = 1024;
  static constexpr uint32_t kNone = 0xffffffff;

  ExchangeSlot* At(uint32_t index) { return &chunks_[index / kChunk][index % kChunk]; }
  bool Grow();

  ExchangeListener* listener_;
  std::vector<std::unique_ptr<ExchangeSlot[]>> chunks_;
  uint32_t size_ = 0;
  uint32_t open_ = 0;
  uint32_t free_head_ = kNone;
  uint32_t free_tail_ = kNone;
};

}  // namespace windhover
