// A connection's turns. Requests that a client sends ahead are answered in small shares, so that
// clients which pipeline thousands of them are heard no more than others. Where many do that at
// once (a crowd), their sockets are not read whenever they have something, but one after the other,
// as long as a turn of the loop has time for it: who sends a request and waits for its answer waits
// behind one such share, and not behind a request of each of them.
//
// Slow and endless messages come in crowds, too: each of their pieces is little work, and all of
// them together hold a turn up. Where a turn has no time for such a piece, its socket is not read
// until the connection's turn comes.
#include "engine/conn/connection_turns.h"

#include <utility>

#include "engine/conn/engine.h"
#include "engine/conn/http1_exchange.h"

namespace windhover {

namespace {

// Requests of one connection that are answered in one go: where no other waits with some, where
// others do and it is this one's turn, and where its turn has yet to come.
constexpr int kHeadsAlone = 64;
constexpr int kHeadsInTurn = 16;
constexpr int kHeadsOutOfTurn = 1;
// And no longer than this, however long the answer to one may take.
constexpr uint64_t kShareNs = 250'000;
// So many that wait for their turns are a crowd. For fewer, reading when there is something costs
// less than asking whether there is.
constexpr size_t kCrowd = 8;
// Who has stopped sending ahead for so long no longer takes part in one.
constexpr uint32_t kCrowdMs = 1000;
// With less than this in hand, a turn begins with reading.
constexpr size_t kEnoughInHand = 16384;

}  // namespace

// The first is everybody's, and costs no look at the clock.
bool Connection::MayReadAnother(HeadShare* share) {
  TurnEnd& turn_end = engine_->turn_end();
  // Of those that were put off, who sends ahead is now known.
  if (share->in_turn) JoinCrowd(turn_end.waiting());
  int most = kHeadsAlone;
  if (turn_end.has_postponed()) most = share->in_turn ? kHeadsInTurn : kHeadsOutOfTurn;
  const uint64_t now = uv_hrtime();
  if (share->ends_at == 0) share->ends_at = now + kShareNs;
  share->is_used_up =
      share->begun > most || now >= share->ends_at || (!share->in_turn && !turn_end.MayGoOn());
  return !share->is_used_up;
}

bool Connection::AwaitsHead() const {
  return (phase_ == Phase::kIdle || phase_ == Phase::kHead) && !transport_.is_closing() &&
         transport_.queued_bytes() <= limits_->max_response_buffer_size;
}

// Bodies are read as they come: who takes them sets the pace.
bool Connection::IsBetweenBodies() const {
  return phase_ == Phase::kIdle || phase_ == Phase::kHead ||
         (phase_ == Phase::kExchange && exchange_->request_complete_);
}

void Connection::PostponeNextHead() {
  if (in_event_) return;
  postponed_ = true;
  engine_->turn_end().Postpone(&continue_task_);
  if (!input_.empty()) JoinCrowd(engine_->turn_end().postponed());
}

void Connection::OnTransportReadable() {
  drained_ = false;
  if (!IsReadInTurn()) return PutOffReading();
  PostponeNextHead();
}

void Connection::PutOffReading() {
  put_off_ = true;
  postponed_ = true;
  engine_->turn_end().PutOff(&continue_task_);
}

// Whoever comes while there is a crowd may be part of it.
void Connection::JoinCrowd(size_t others) {
  if (others <= kCrowd) return;
  crowding_ = true;
  crowded_at_ = static_cast<uint32_t>(engine_->now());
}

void Connection::TakeTurn() {
  in_turn_ = postponed_ || crowding_;
  // Of a head that is longer than that, the rest is wanted.
  const bool is_short = phase_ == Phase::kHead || input_.size() < kEnoughInHand;
  const bool has_room = std::exchange(put_off_, false) && input_.size() <= InputBound();
  const bool asks = has_room || (crowding_ && AwaitsHead() && is_short);
  if (asks && !transport_.ReadNow()) {
    drained_ = true;
    crowding_ = static_cast<uint32_t>(engine_->now()) - crowded_at_ < kCrowdMs;
  }
  // Unless it was run by what came.
  if (in_turn_ || !asks) RunInput();
  in_turn_ = false;
}

void Connection::OnContinueTask(void* self) { static_cast<Connection*>(self)->TakeTurn(); }

}  // namespace windhover
