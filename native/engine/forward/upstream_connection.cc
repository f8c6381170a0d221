#include "engine/forward/upstream_connection.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <uv.h>

#include "engine/base/check.h"
#include "engine/forward/response_rewriter.h"
#include "engine/forward/upstream_pool.h"

namespace windhover {

namespace {

// A destination that answers with interim responses only is not answering.
constexpr uint8_t kMaxInterims = 100;
// Where a destination does not say how long it keeps an idle connection: node:http keeps it for 5
// s, and no server that is in wide use for a shorter time.
constexpr uint64_t kSureIdleMs = 4000;

}  // namespace

UpstreamConnection::UpstreamConnection(UpstreamPool* pool)
    : transport_(pool->shared()->engine, this),
      pool_(pool),
      idle_deadline_(&UpstreamConnection::OnIdleTimeout, this) {}

int UpstreamConnection::Connect(UpstreamUser* user) {
  CHECK(state_ == State::kNew);
  int error = pool_->StartConnect(&transport_);
  if (error == 0) {
    state_ = State::kConnecting;
    user_ = user;
    return 0;
  }
  state_ = State::kClosing;
  if (transport_.is_open()) {
    transport_.Close();
  } else {
    OnTransportClosed();  // frees this
  }
  return error;
}

void UpstreamConnection::Take(UpstreamUser* user) {
  CHECK(state_ == State::kIdle);
  state_ = State::kBusy;
  user_ = user;
}

bool UpstreamConnection::IsTooOld() const {
  return idle_deadline_.is_set() && idle_deadline_.at() <= pool_->shared()->engine->now();
}

bool UpstreamConnection::MayBeCountedOn() const {
  if (pool_->options().paired || stated_idle_ != kIdleNotStated) return true;
  return pool_->shared()->engine->now() - idle_since_ < kSureIdleMs;
}

uint32_t UpstreamConnection::idle_limit() const {
  const uint32_t own = pool_->options().idle_timeout;
  return own == 0 ? stated_idle_ : std::min(own, stated_idle_);
}

bool UpstreamConnection::LooksDead() {
  char byte;
  ssize_t count = recv(transport_.fd(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return count >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

std::string_view UpstreamConnection::TakePreface() {
  if (!pool_->options().paired || preface_sent_) return {};
  preface_sent_ = true;
  preface_left_ = static_cast<uint8_t>(kPairingPreface.size());
  return kPairingPreface;
}

void UpstreamConnection::BeginRequest(bool is_head, bool asks_upgrade) {
  CHECK(state_ == State::kBusy);
  is_head_ = is_head;
  asks_upgrade_ = asks_upgrade;
  request_ended_ = false;
  head_done_ = false;
  any_response_ = false;
  interims_ = 0;
}

void UpstreamConnection::PauseReading() {
  if (paused_ || state_ == State::kClosing) return;
  paused_ = true;
  transport_.StopReading();
}

void UpstreamConnection::ResumeReading() {
  if (!paused_ || state_ == State::kClosing) return;
  paused_ = false;
  transport_.StartReading();
}

void UpstreamConnection::Abandon(bool gently) {
  user_ = nullptr;
  if (gently && state_ != State::kClosing && transport_.queued_bytes() != 0) {
    state_ = State::kClosing;
    transport_.CloseGently(false);
    return;
  }
  Close();
}

void UpstreamConnection::Close() {
  if (state_ == State::kClosing) return;
  if (state_ == State::kIdle) pool_->TakeOut(this);
  state_ = State::kClosing;
  transport_.Close();
}

void UpstreamConnection::Lose(UpstreamLoss loss) {
  UpstreamUser* user = std::exchange(user_, nullptr);
  Close();
  if (user != nullptr) user->OnUpstreamLost(loss, any_response_);
}

// The response has ended, and so many bytes came after it. Takes the user off, and the connection
// to the idle list or to its end.
UpstreamUser* UpstreamConnection::Release(size_t bytes_left) {
  UpstreamUser* user = std::exchange(user_, nullptr);
  if (bytes_left != 0) pool_->NoteStrayBytes();
  bool reusable =
      bytes_left == 0 && request_ended_ && keep_alive_ && transport_.queued_bytes() == 0;
  if (!reusable || !pool_->PutIdle(this)) {
    Close();
    return user;
  }
  ResumeReading();
  state_ = State::kIdle;
  return user;
}

void UpstreamConnection::OnTransportConnected(int error) {
  if (state_ != State::kConnecting) return;
  if (error != 0) {
    Lose(error == UV_EAGAIN ? UpstreamLoss::kBusy : UpstreamLoss::kConnectFailed);
    return;
  }
  state_ = State::kBusy;
  transport_.StartReading();
  user_->OnUpstreamConnected();
  pool_->WakeOne();
}

void UpstreamConnection::OnTransportHandshake(bool) { CHECK(false); }

void UpstreamConnection::OnTransportWritable() {
  if (user_ != nullptr) user_->OnUpstreamWritable();
}

void UpstreamConnection::OnTransportClosed() { pool_->Closed(this); }

void UpstreamConnection::OnIdleTimeout(Deadline*, void* owner) {
  auto* connection = static_cast<UpstreamConnection*>(owner);
  if (connection->state_ == State::kIdle) connection->Close();
}

void UpstreamConnection::OnTransportEnd(int error) {
  if (state_ == State::kSwitched && error == 0) {
    user_->OnUpstreamFinished();
    return;
  }
  if (state_ == State::kBusy && error == 0 && head_done_ && framing_ == BodyFraming::kUntilClose) {
    Release(0)->OnUpstreamEnd({}, {});
    return;
  }
  Lose(error == 0 ? UpstreamLoss::kClosed : UpstreamLoss::kReset);
}

void UpstreamConnection::OnTransportData(char* data, size_t length) {
  if (state_ == State::kIdle) {
    // An answer that nobody asked for.
    pool_->NoteStrayBytes();
    Close();
    return;
  }
  if (state_ == State::kSwitched) {
    user_->OnUpstreamData({data, length});
    return;
  }
  if (state_ != State::kBusy) return;
  if (preface_left_ != 0 && !CheckPreface(&data, &length)) {
    Lose(UpstreamLoss::kInvalidResponse);
    return;
  }
  if (length == 0) return;
  any_response_ = true;
  if (head_done_) {
    TakeBody(data, length);
  } else {
    TakeHead(data, length);
  }
  if (state_ == State::kIdle) pool_->WakeOne();
}

bool UpstreamConnection::CheckPreface(char** data, size_t* length) {
  while (preface_left_ != 0 && *length != 0) {
    size_t at = kPairingPreface.size() - preface_left_;
    // The last byte is the destination's version; any is fine as long as the bytes after it are
    // HTTP.
    if (at < kPairingMagic.size() && **data != kPairingMagic[at]) return false;
    preface_left_--;
    ++*data;
    --*length;
  }
  return true;
}

void UpstreamConnection::TakeHead(char* data, size_t length) {
  std::unique_ptr<PartialHead> partial = std::move(partial_);
  ResponseHeadView own_view;
  HeadBytes bytes{data, length};
  if (partial != nullptr) {
    partial->bytes.insert(partial->bytes.end(), data, data + length);
    bytes = {partial->bytes.data(), partial->bytes.size()};
  }
  for (;;) {
    ResponseHeadView* view = partial != nullptr ? &partial->view : &own_view;
    ParseStatus status = ParseHead(partial.get(), view, &bytes);
    if (status == ParseStatus::kRejected) return;
    if (status == ParseStatus::kNeedMore) {
      KeepPartial(std::move(partial), bytes);
      return;
    }
    char* rest = bytes.data + view->head_length;
    size_t rest_length = bytes.length - view->head_length;
    if (view->status >= 200 || view->status == 101) {
      TakeFinalHead(*view, rest, rest_length);
      return;
    }
    if (++interims_ > kMaxInterims) {
      Lose(UpstreamLoss::kInvalidResponse);
      return;
    }
    // The carrier says 100 itself, when the body is wanted.
    if (view->status != 100) user_->OnUpstreamInterim(*view);
    if (user_ == nullptr || rest_length == 0) return;
    bytes = {rest, rest_length};
    if (partial != nullptr) partial->view = ResponseHeadView();
    own_view = ResponseHeadView();
  }
}

ParseStatus UpstreamConnection::ParseHead(PartialHead* partial,
                                          ResponseHeadView* view,
                                          HeadBytes* bytes) {
  view->fields = partial != nullptr ? partial->fields.data() : pool_->shared()->response_fields;
  ParseResult result = parser_.Parse(bytes->data, bytes->length, view);
  if (result.status == ParseStatus::kNeedMore) return result.status;
  parser_.Reset();
  if (result.status == ParseStatus::kRejected) {
    bool too_large = result.reason == RejectReason::kHeadersTooLarge ||
                     result.reason == RejectReason::kTooManyHeaders;
    Lose(too_large ? UpstreamLoss::kResponseTooLarge : UpstreamLoss::kInvalidResponse);
  }
  return result.status;
}

// The shared buffers go when this call is over, so the head goes on in memory of its own.
void UpstreamConnection::KeepPartial(std::unique_ptr<PartialHead> partial, const HeadBytes& bytes) {
  if (partial == nullptr) {
    partial = std::make_unique<PartialHead>();
    partial->bytes.assign(bytes.data, bytes.data + bytes.length);
    partial->fields.resize(ResponseLimits{}.max_field_count);
    // What was found so far is in the shared field array; finding it again is the rare path's
    // price.
    parser_.Reset();
  } else {
    auto passed = bytes.data - partial->bytes.data();
    partial->bytes.erase(partial->bytes.begin(), partial->bytes.begin() + passed);
  }
  partial_ = std::move(partial);
}

void UpstreamConnection::TakeFinalHead(const ResponseHeadView& view, char* rest, size_t length) {
  if (view.status == 101) {
    if (!asks_upgrade_ || !IsWebSocketSwitch(view)) {
      Lose(UpstreamLoss::kInvalidResponse);
      return;
    }
    state_ = State::kSwitched;
    user_->OnUpstreamSwitched(view, {rest, length});
    return;
  }
  head_done_ = true;
  framing_ = is_head_ ? BodyFraming::kNone : view.framing;
  // A destination that was asked to switch and did not is not asked again on this connection.
  keep_alive_ = view.keep_alive && !asks_upgrade_ && framing_ != BodyFraming::kUntilClose;
  remaining_ = view.content_length;
  // By agreement, ours never closes an idle connection.
  if (keep_alive_ && !pool_->options().paired) {
    const uint32_t stated = StatedIdleMs(view.field_list());
    if (stated != kIdleNotStated) stated_idle_ = stated;
  }
  if (framing_ == BodyFraming::kChunked) chunks_.Reset(ChunkLimits());

  BodyPiece piece;
  if (!DecodeBody(rest, length, &piece)) {
    Lose(UpstreamLoss::kInvalidResponse);
    return;
  }
  bool has_trailers =
      framing_ == BodyFraming::kChunked && piece.ended && chunks_.trailers().count != 0;
  if (piece.ended && !has_trailers) {
    Release(length - piece.consumed)->OnUpstreamResponse(view, piece.payload, true);
    return;
  }
  user_->OnUpstreamResponse(view, piece.payload, false);
  if (user_ == nullptr || !piece.ended) return;
  Release(length - piece.consumed)->OnUpstreamEnd({}, chunks_.trailers());
}

void UpstreamConnection::TakeBody(char* data, size_t length) {
  BodyPiece piece;
  if (!DecodeBody(data, length, &piece)) {
    Lose(UpstreamLoss::kInvalidResponse);
    return;
  }
  if (!piece.ended) {
    if (!piece.payload.empty()) user_->OnUpstreamData(piece.payload);
    return;
  }
  FieldList trailers;
  if (framing_ == BodyFraming::kChunked) trailers = chunks_.trailers();
  Release(length - piece.consumed)->OnUpstreamEnd(piece.payload, trailers);
}

bool UpstreamConnection::DecodeBody(char* data, size_t length, BodyPiece* piece) {
  switch (framing_) {
    case BodyFraming::kNone:
      piece->ended = true;
      return true;
    case BodyFraming::kLength:
      piece->consumed = static_cast<size_t>(std::min<uint64_t>(length, remaining_));
      piece->payload = {data, piece->consumed};
      remaining_ -= piece->consumed;
      piece->ended = remaining_ == 0;
      return true;
    case BodyFraming::kUntilClose:
      piece->consumed = length;
      piece->payload = {data, length};
      return true;
    case BodyFraming::kChunked:
      return DecodeChunks(data, length, piece);
  }
  return false;
}

// Moves the payloads of all chunks of this read together: one write to the client, and often the
// whole body with its length known, for a copy that costs less than the system calls it saves.
bool UpstreamConnection::DecodeChunks(char* data, size_t length, BodyPiece* piece) {
  char* out = nullptr;
  size_t out_length = 0;
  while (piece->consumed < length && !piece->ended) {
    size_t consumed = 0;
    std::string_view payload;
    ChunkResult result =
        chunks_.Decode(data + piece->consumed, length - piece->consumed, &consumed, &payload);
    piece->consumed += consumed;
    if (result.status == ChunkStatus::kRejected) return false;
    if (result.status == ChunkStatus::kDone) piece->ended = true;
    if (result.status != ChunkStatus::kData) continue;
    if (out == nullptr) {
      out = data + (payload.data() - data);
    } else {
      std::memmove(out + out_length, payload.data(), payload.size());
    }
    out_length += payload.size();
  }
  piece->payload = {out, out_length};
  return true;
}

}  // namespace windhover
