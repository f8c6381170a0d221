// Calls on an exchange that is over do nothing: its consumer was told, or is about to be.
#include "engine/conn/http1_exchange.h"

#include <cstring>

#include "engine/base/check.h"
#include "engine/conn/engine.h"
#include "engine/conn/engine_memory.h"
#include "engine/conn/listener.h"
#include "engine/http1/chunk_encoder.h"
#include "engine/http1/error_responses.h"
#include "engine/http1/head_writer.h"
#include "engine/stats/record_ring.h"

namespace windhover {

Http1Exchange::Http1Exchange(Connection* connection, Field* fields) : Exchange(connection) {
  head_.fields = fields;
}

// The head.

void Http1Exchange::OwnFields(uint32_t room) {
  if (fields_block_.data != nullptr) return;
  fields_block_ = connection_->engine_->memory().blocks.Take(room * sizeof(Field));
  auto* own = reinterpret_cast<Field*>(fields_block_.data);
  std::memcpy(own, head_.fields, head_.field_count * sizeof(Field));
  head_.fields = own;
}

void Http1Exchange::Retain() {
  if (retained_ || head_.base == nullptr) return;
  retained_ = true;
  OwnFields(head_.field_count);
  head_block_ = connection_->engine_->memory().blocks.Take(head_.head_length);
  std::memcpy(head_block_.data, head_.base, head_.head_length);
  head_.base = head_block_.data;
}

void Http1Exchange::GiveMemory() {
  BlockPool& blocks = connection_->engine_->memory().blocks;
  kept_.Drop(blocks, connection_->engine_->memory().kept_bytes);
  if (fields_block_.data != nullptr) blocks.Give(fields_block_);
  if (head_block_.data != nullptr) blocks.Give(head_block_);
}

void Http1Exchange::BeginBody() {
  if (connection_->engine_->ring() != nullptr) record_.started_at = uv_hrtime();
  const Limits& limits = *connection_->limits_;
  limits_ = {.max_request_body_size = limits.max_request_body_size,
             .min_request_body_data_rate = limits.min_request_body_data_rate,
             .min_response_data_rate = limits.min_response_data_rate};
  switch (head_.framing) {
    case BodyFraming::kNone:
    case BodyFraming::kUntilClose:
      break;
    case BodyFraming::kLength:
      body_remaining_ = head_.content_length;
      break;
    case BodyFraming::kChunked: {
      const uint32_t size_left = limits.max_request_headers_total_size - head_.fields_size;
      decoder_in_use_ = true;
      decoder_.Reset({.max_extension_size = limits.max_chunk_extension_size,
                      .trailer_size = size_left,
                      .trailer_count = limits.max_request_header_count - head_.field_count});
      break;
    }
  }
  request_complete_ = !decoder_in_use_ && body_remaining_ == 0;
  request_ended_ = request_complete_;
  continue_pending_ = head_.expect_continue && !request_complete_;
}

bool Http1Exchange::RefuseDeclaredLength() {
  if (is_over() || head_.framing != BodyFraming::kLength) return false;
  if (head_.content_length <= limits_.max_request_body_size) return false;
  connection_->Reject(RejectReason::kBodyTooLarge);
  return true;
}

void Http1Exchange::ResumeRequest() {
  if (is_over() || resumed_) return;
  CHECK(consumer_ != nullptr);
  resumed_ = true;
  resumed_at_ = connection_->engine_->now();
  connection_->ScheduleContinue();
}

void Http1Exchange::ForgetRequest() {
  forgotten_ = true;
  EngineMemory& memory = connection_->engine_->memory();
  if (!rewound_) kept_.Drop(memory.blocks, memory.kept_bytes);
}

void Http1Exchange::RewindRequest() {
  CHECK(can_rewind());
  PauseRequest();
  rewound_ = !kept_.view().empty();
  end_delivered_ = request_ended_ = false;
}

void Http1Exchange::PauseRequest() {
  waited_ms_ = WaitedMs();
  resumed_ = false;
}

uint64_t Http1Exchange::WaitedMs() const {
  return resumed_ ? waited_ms_ + connection_->engine_->now() - resumed_at_ : waited_ms_;
}

bool Http1Exchange::is_over() const {
  return over_ || connection_->phase_ == Connection::Phase::kClosing ||
         connection_->transport_.is_closing();
}

// The response.

bool Http1Exchange::MustCloseAfter(const ResponseHead& head) const {
  if (!head_.keep_alive || head.close || connection_->close_after_response_) return true;
  if (connection_->engine_->is_draining()) return true;
  if (request_complete_) return false;
  // Whether a client that waits for 100 will send its body after a final answer is anybody's guess
  // (RFC 9110 10.1.1).
  if (continue_pending_ && connection_->input_.empty()) return true;
  // Nobody reads it, and nobody may.
  if (body_remaining_ > connection_->limits_->max_request_body_size) return true;
  const size_t ahead = connection_->input_.size() + kMaxDrained;
  return !resumed_ && !decoder_in_use_ && body_remaining_ > ahead;
}

void Http1Exchange::NoteFirstByte(int status) {
  record_.status = static_cast<uint16_t>(status);
  if (record_.started_at == 0) return;
  record_.first_byte_us = static_cast<uint32_t>((uv_hrtime() - record_.started_at) / 1000);
}

void Http1Exchange::AppendHead(const ResponseHead& head, int64_t content_length) {
  response_started_ = true;
  // It will not be upgraded: another may be, as soon as the client knows.
  if (connection_->admission_.holds_upgrade()) [[unlikely]]
    connection_->admission_.LeaveUpgrade(connection_->engine_, *connection_->listener_);
  bodyless_ = head_.method == Method::kHead || head.status == 204 || head.status == 304;
  close_ = MustCloseAfter(head);
  HeadParts parts;
  parts.status = head.status;
  parts.reason = head.reason;
  parts.fields = head.fields;
  parts.hsts_line = connection_->listener().options().hsts_line;
  if (!head.has_date) parts.date_line = connection_->engine_->DateLine();
  if (head.status == 204) {
    response_framing_ = BodyFraming::kNone;
  } else if (content_length >= 0) {
    response_framing_ = BodyFraming::kLength;
    parts.content_length = response_remaining_ = static_cast<uint64_t>(content_length);
  } else if (bodyless_) {
    response_framing_ = BodyFraming::kNone;
  } else if (head_.minor_version >= 1) {
    response_framing_ = BodyFraming::kChunked;
  } else {
    response_framing_ = BodyFraming::kUntilClose;
    close_ = true;
  }
  parts.framing = response_framing_;
  if (close_) {
    parts.connection = ConnectionField::kClose;
  } else if (head_.minor_version == 0) {
    parts.connection = ConnectionField::kKeepAlive;
  }
  OutBuffer& output = connection_->Output();
  const size_t before = output.size();
  AppendResponseHead(&output, parts);
  record_.bytes_sent += output.size() - before;
  NoteFirstByte(head.status);
}

void Http1Exchange::SendInterim(int status, std::string_view fields) {
  if (is_over() || head_.minor_version == 0) return;
  CHECK(!response_started_ && status >= 100 && status < 200 && status != 101);
  OutBuffer& output = connection_->Output();
  const size_t before = output.size();
  AppendStatusLine(&output, status, {});
  output.Append(fields);
  output.Append(std::string_view("\r\n"));
  record_.bytes_sent += output.size() - before;
  connection_->OutputAppended(false);
}

void Http1Exchange::Respond(const ResponseHead& head, std::string_view body) {
  if (is_over()) return;
  CHECK(!response_started_);
  int64_t length = head.content_length;
  // Without a body in hand nobody knows what a GET would have brought.
  const bool unknown = body.empty() && (head.status == 304 || head_.method == Method::kHead);
  if (length < 0 && !unknown) length = static_cast<int64_t>(body.size());
  AppendHead(head, length);
  if (!bodyless_ && !body.empty()) {
    record_.bytes_sent += body.size();
    connection_->WriteBody(body, false, nullptr);
  }
  response_done_ = true;
  connection_->OutputAppended(false);
  connection_->FinishExchange(EndReason::kCompleted);
}

void Http1Exchange::StartResponse(const ResponseHead& head) {
  if (is_over()) return;
  CHECK(!response_started_);
  AppendHead(head, head.content_length);
  // The head waits for the body's first bytes, or for the end of the turn.
  connection_->OutputAppended(true);
}

bool Http1Exchange::Write(std::string_view data, BufferHold* hold) {
  if (!is_over()) CHECK(response_started_ && !response_done_);
  const bool framed = response_framing_ == BodyFraming::kLength && !upgraded_;
  if (!is_over() && !bodyless_ && framed && data.size() > response_remaining_) overrun_ = true;
  if (is_over() || bodyless_ || overrun_ || data.empty()) {
    if (hold != nullptr) hold->Release();
    return true;
  }
  if (framed) response_remaining_ -= data.size();
  record_.bytes_sent += data.size();
  const bool all =
      connection_->WriteBody(data, response_framing_ == BodyFraming::kChunked && !upgraded_, hold);
  wants_writable_ = !all;
  return all;
}

void Http1Exchange::EndResponse(std::string_view trailers) {
  if (is_over()) return;
  CHECK(response_started_ && !response_done_);
  response_done_ = true;
  if (upgraded_) {
    connection_->FlushOutput();
    connection_->transport_.Shutdown();
    return connection_->FinishUpgradeIfDone();
  }
  if (!bodyless_) {
    const bool short_of = response_framing_ == BodyFraming::kLength && response_remaining_ != 0;
    if (overrun_ || short_of) return connection_->CutExchange(EndReason::kResponseIncomplete);
    if (response_framing_ == BodyFraming::kChunked)
      AppendLastChunk(&connection_->Output(), trailers);
  }
  connection_->OutputAppended(false);
  connection_->FinishExchange(EndReason::kCompleted);
}

bool Http1Exchange::ReserveUpgrade() {
  Connection* connection = connection_;
  if (is_over() || connection->admission_.holds_upgrade()) return true;
  CHECK(!response_started_);
  Engine* engine = connection->engine_;
  if (connection->admission_.EnterUpgrade(engine, *connection->listener_, *connection->limits_))
    return true;
  constexpr RejectReason kReason = RejectReason::kTooManyUpgrades;
  const uint64_t limit = connection->LimitOf(kReason);
  engine->counters().Rejected(kReason);
  record_.reject = kReason;
  ResponseHead head;
  head.status = kRejectStatus[static_cast<int>(kReason)];
  head.fields = kRetrySoon;
  Respond(head, {});  // may release this
  if (!engine->is_closing()) engine->delegate()->OnRejected(*connection, kReason, limit);
  return false;
}

void Http1Exchange::Upgrade(const ResponseHead& head) {
  if (is_over()) return;
  CHECK(!response_started_ && connection_->admission_.holds_upgrade());
  connection_->admission_.LeaveForUpgrade(connection_->engine_, *connection_->listener_);
  response_started_ = upgraded_ = true;
  connection_->phase_ = Connection::Phase::kUpgraded;
  connection_->engine_->counters().Add(Counter::kConnectionsUpgraded);
  OutBuffer& output = connection_->Output();
  const size_t before = output.size();
  HeadParts parts;
  parts.status = 101;
  parts.reason = head.reason;
  parts.fields = head.fields;
  parts.connection = ConnectionField::kUpgrade;
  AppendResponseHead(&output, parts);
  record_.bytes_sent += output.size() - before;
  NoteFirstByte(101);
  connection_->OutputAppended(false);
  if (resumed_) connection_->ScheduleContinue();
}

void Http1Exchange::Abort(EndReason reason) {
  if (is_over()) return;
  connection_->CutExchange(reason);
}

void Http1Exchange::Refuse(RejectReason reason) {
  if (is_over()) return;
  connection_->Reject(reason);
}

}  // namespace windhover
