#include "engine/stats/record_ring.h"

#include <sys/time.h>

#include <algorithm>
#include <cstring>

#include <uv.h>

#include "engine/base/check.h"
#include "engine/conn/connection.h"
#include "engine/conn/exchange.h"
#include "engine/tls/tls_session.h"

namespace windhover {

namespace {

constexpr uint32_t kFixedSize = 64;
constexpr uint32_t kSkip = 0xffffffff;
constexpr size_t kCuts[] = {48, 32, 255, 1024, 64, 256};
constexpr uint64_t kNanosecondsPerSecond = 1000000000;
constexpr uint8_t kFlagUpgraded = 1;

std::string_view UserAgent(const RequestHead& head) {
  FieldList fields = head.field_list();
  for (const Field& field : fields) {
    if (field.id == FieldId::kUserAgent) return fields.value(field);
  }
  return {};
}

template <typename T>
void Put(uint8_t* record, size_t offset, T value) {
  std::memcpy(record + offset, &value, sizeof(value));
}

uint32_t Microseconds(uint64_t nanoseconds) {
  return static_cast<uint32_t>(std::min<uint64_t>(nanoseconds / 1000, UINT32_MAX));
}

uint32_t* Cell(uint8_t* memory, size_t offset) {
  return reinterpret_cast<uint32_t*>(memory + offset);
}

}  // namespace

RecordRing::RecordRing(uint8_t* memory, uint32_t size)
    : memory_(memory), capacity_(size - kHeaderSize) {
  CHECK(size > kHeaderSize && (capacity_ & (capacity_ - 1)) == 0);
  CHECK(reinterpret_cast<uintptr_t>(memory) % 8 == 0);
  // A replaced thread goes on where the last one stopped: the reader keeps its position.
  write_ = __atomic_load_n(Cell(memory_, 0), __ATOMIC_RELAXED);
  __atomic_store_n(Cell(memory_, 8), capacity_, __ATOMIC_RELEASE);
}

uint8_t* RecordRing::Claim(uint32_t size) {
  uint32_t read = __atomic_load_n(Cell(memory_, 4), __ATOMIC_ACQUIRE);
  uint32_t used = write_ - read;
  // The read position is another thread's to write: what cannot be is taken as full, not as room.
  if (used > capacity_) return nullptr;
  uint32_t at = write_ & (capacity_ - 1);
  uint32_t to_end = capacity_ - at;
  uint32_t needed = size <= to_end ? size : to_end + size;
  if (needed > capacity_ - used) return nullptr;
  if (size > to_end) {
    Put(memory_ + kHeaderSize, at, kSkip);
    write_ += to_end;
    at = 0;
  }
  write_ += size;
  return memory_ + kHeaderSize + at;
}

void RecordRing::Publish() { __atomic_store_n(Cell(memory_, 0), write_, __ATOMIC_RELEASE); }

double RecordRing::EpochMs(uint64_t hrtime, uint64_t now) {
  if (offset_taken_at_ == 0 || now - offset_taken_at_ > kNanosecondsPerSecond) {
    timeval wall;
    gettimeofday(&wall, nullptr);
    double wall_ms =
        static_cast<double>(wall.tv_sec) * 1e3 + static_cast<double>(wall.tv_usec) / 1e3;
    epoch_offset_ = wall_ms - static_cast<double>(now) / 1e6;
    offset_taken_at_ = now;
  }
  return static_cast<double>(hrtime) / 1e6 + epoch_offset_;
}

void RecordRing::FillFixed(uint8_t* record, uint32_t size, Exchange& exchange, EndReason reason) {
  const Exchange::Record& facts = exchange.record();
  const Connection& connection = exchange.connection();
  const uint64_t now = uv_hrtime();
  const uint64_t started = facts.started_at == 0 ? now : facts.started_at;
  Put(record, 0, size);
  Put(record, 4, facts.status);
  Put(record, 6, static_cast<uint8_t>(reason));
  Put(record, 7, static_cast<uint8_t>(facts.reject));
  Put(record, 8, EpochMs(started, now));
  Put(record, 16, Microseconds(now - started));
  Put(record, 20, facts.first_byte_us);
  Put(record, 24, facts.connect_us);
  Put(record, 28, facts.generation);
  Put(record, 32, static_cast<double>(facts.bytes_received));
  Put(record, 40, static_cast<double>(facts.bytes_sent));
  Put(record, 48, facts.route);
  Put(record, 50, facts.destination);
  Put(record, 52, facts.attempts);
  Put(record, 53, exchange.head().minor_version);
  const TlsSession* tls = connection.tls();
  Put(record, 54, static_cast<uint8_t>(tls == nullptr ? 0 : tls->version_number()));
  Put(record, 55, exchange.upgraded() ? kFlagUpgraded : uint8_t{0});
  Put(record, 56, connection.peer_port());
  Put(record, 58, static_cast<uint16_t>(connection.endpoint()));
  Put(record, 60, uint32_t{0});
}

bool RecordRing::Write(Exchange& exchange, EndReason reason) {
  const RequestHead& head = exchange.head();
  const Exchange::Record& facts = exchange.record();
  std::string_view strings[kStringCount] = {};
  strings[0] = facts.client_length != 0 ? std::string_view(facts.client, facts.client_length)
                                        : exchange.connection().peer_address();
  if (head.base != nullptr) {
    strings[1] = head.method_text();
    strings[2] = head.host();
    strings[3] = head.target();
    strings[5] = UserAgent(head);
  }
  strings[4] = exchange.RequestId();

  uint32_t size = kFixedSize;
  for (int i = 0; i < kStringCount; i++) {
    strings[i] = strings[i].substr(0, kCuts[i]);
    size += static_cast<uint32_t>(2 + strings[i].size());
  }
  size = (size + 7) & ~uint32_t{7};

  uint8_t* record = Claim(size);
  if (record == nullptr) return false;
  FillFixed(record, size, exchange, reason);
  uint8_t* out = record + kFixedSize;
  for (std::string_view string : strings) {
    Put(out, 0, static_cast<uint16_t>(string.size()));
    if (!string.empty()) std::memcpy(out + 2, string.data(), string.size());
    out += 2 + string.size();
  }
  Publish();
  return true;
}

}  // namespace windhover
