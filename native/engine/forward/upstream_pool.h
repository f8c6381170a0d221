// The connections of one thread to one destination. The one used last is taken first, so that what
// a quiet hour does not need grows old and closes. A pool that was replaced lives until its last
// exchange and its last handle are gone.
#pragma once

#include <sys/socket.h>

#include <cstdint>

#include "engine/base/intrusive_list.h"
#include "engine/base/out_buffer.h"
#include "engine/base/slab_pool.h"
#include "engine/conn/engine.h"
#include "engine/forward/forwarder.h"
#include "engine/forward/upstream_connection.h"
#include "engine/loop/turn_end.h"

namespace windhover {

class UpstreamPool;

// Whether a destination that closes an idle connection at this moment does harm.
enum class Reuse : uint8_t {
  kAny,   // no: what is lost is sent again
  kSure,  // yes: only a connection of which that is not to be expected
};

// What the destinations of a thread share. Scratch memory is for the length of one call.
struct UpstreamShared {
  UpstreamShared(Engine* its_engine, ForwarderDelegate* its_delegate)
      : engine(its_engine),
        delegate(its_delegate),
        place_free(
            [](void* owner) { static_cast<UpstreamShared*>(owner)->delegate->OnPlaceFree(); },
            this) {}

  Engine* engine;
  ForwarderDelegate* delegate;
  TurnTask place_free;
  SlabPool<UpstreamConnection> connections;
  SlabPool<UpstreamPool> pools;
  OutBuffer request_scratch;
  OutBuffer response_scratch;
  Field response_fields[ResponseLimits{}.max_field_count];
};

class UpstreamPool {
 public:
  UpstreamPool(UpstreamShared* shared, const DestinationOptions& options);
  UpstreamPool(const UpstreamPool&) = delete;
  UpstreamPool& operator=(const UpstreamPool&) = delete;

  // Counted: the forwarder's table, each exchange and each handle hold the pool. The last Unref
  // frees it.
  void Ref() { references_++; }
  void Unref();
  // No new idle connections; those there are close.
  void Retire();
  // Every connection, at once.
  void CloseAll();

  // Null: there is none.
  UpstreamConnection* TakeIdle(UpstreamUser* user, Reuse reuse);
  // Null and a libuv error: could not even begin.
  UpstreamConnection* Connect(UpstreamUser* user, int* error);
  // In line for a place at a busy destination, first come first served; OnUpstreamPlace takes it
  // out of the line.
  void Wait(UpstreamUser* user);
  void StopWaiting(UpstreamUser* user) { user->waiting_node_.Unlink(); }

  void CountInFlight(int32_t amount);
  // An exchange for which one was taken has left.
  void GivePlaceBack();
  void NoteResponse();
  const DestinationOptions& options() const { return options_; }
  UpstreamShared* shared() const { return shared_; }

 private:
  friend class UpstreamConnection;
  int StartConnect(Transport* transport);
  // False: this pool keeps no more idle connections.
  bool PutIdle(UpstreamConnection* connection);
  void TakeOut(UpstreamConnection* connection);
  void WakeOne();
  void NoteStrayBytes();
  void Closed(UpstreamConnection* connection);

  UpstreamShared* shared_;
  DestinationOptions options_;
  sockaddr_storage address_ = {};
  int address_error_ = 0;
  uint32_t references_ = 1;
  bool retired_ = false;
  IntrusiveList<UpstreamConnection, &UpstreamConnection::idle_node_> idle_;
  IntrusiveList<UpstreamConnection, &UpstreamConnection::all_node_> all_;
  IntrusiveList<UpstreamUser, &UpstreamUser::waiting_node_> waiting_;
};

}  // namespace windhover
