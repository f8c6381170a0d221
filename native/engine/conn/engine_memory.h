// What all connections of an engine share: pools, buffers that are used within one call or one
// event, and lists of what is open. Internal to the engine's rooms; script sees none of it.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/base/intrusive_list.h"
#include "engine/base/out_buffer.h"
#include "engine/base/slab_pool.h"
#include "engine/conn/block_pool.h"
#include "engine/conn/connection.h"
#include "engine/conn/http1_exchange.h"
#include "engine/conn/kept_body.h"
#include "engine/conn/transport.h"
#include "engine/http1/date_cache.h"
#include "engine/loop/turn_end.h"
#include "engine/tls/tls_session.h"

namespace windhover {

// A descriptor held back, to be given up when there are no others.
class ReserveDescriptor {
 public:
  ReserveDescriptor();
  ~ReserveDescriptor();
  ReserveDescriptor(const ReserveDescriptor&) = delete;
  ReserveDescriptor& operator=(const ReserveDescriptor&) = delete;
  // Accepts the first connection in the queue and closes it, so that its client hears at once.
  void DropOneConnection(int listening_fd);

 private:
  void Open();
  int fd_ = -1;
};

struct EngineMemory {
  static constexpr size_t kKeptOutput = 256 * 1024;
  static constexpr size_t kKeptCipher = 256 * 1024;

  // The array that heads are parsed into; those of older, smaller arrays may still be in use by the
  // event that runs.
  void MakeFieldRoom(uint32_t count) {
    if (count <= field_room) return;
    field_arrays.push_back(std::make_unique<Field[]>(count));
    field_room = count;
  }
  Field* fields() { return field_arrays.back().get(); }

  BlockPool blocks;
  KeptBytes kept_bytes;
  SlabPool<Connection> connection_pool;
  SlabPool<Http1Exchange> exchange_pool;
  SlabPool<RateWatch> watch_pool;
  IntrusiveList<Connection, &Connection::node_> connections;
  IntrusiveList<Transport, &Transport::node_> transports;
  TlsBioMethod tls_method;
  OutBuffer cipher;               // TLS output, within one call
  std::unique_ptr<char[]> plain;  // TLS input, within one event; made for the first TLS endpoint
  OutBuffer output;               // gathered answers
  Connection* output_owner = nullptr;
  DateCache date;
  ReserveDescriptor reserve;
  std::vector<std::unique_ptr<Field[]>> field_arrays;
  uint32_t field_room = 0;
  uint32_t refusals = 0;  // connections over a limit that are being told so
};

}  // namespace windhover
