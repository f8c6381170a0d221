// An exchange on an HTTP/1.1 connection: how the request's body is framed and how far it was read,
// and the response's framing and writing. The connection owns it and does the reading.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/out_buffer.h"
#include "engine/conn/block_pool.h"
#include "engine/conn/connection.h"
#include "engine/conn/exchange.h"
#include "engine/http1/chunk_decoder.h"
#include "engine/http1/request_parser.h"

namespace windhover {

class Http1Exchange final : public Exchange {
 public:
  Http1Exchange(Connection* connection, Field* fields);
  ~Http1Exchange() = default;

  void Retain() override;
  void ResumeRequest() override;
  void PauseRequest() override {
    resumed_ = false;
    ++pauses_;
  }
  bool request_ended() const override { return request_ended_; }
  bool request_begun() const override { return body_begun_ || resumed_ || upgraded_; }
  bool RefuseDeclaredLength() override;
  void SendInterim(int status, std::string_view fields) override;
  void Respond(const ResponseHead& head, std::string_view body) override;
  void StartResponse(const ResponseHead& head) override;
  bool Write(std::string_view data, BufferHold* hold) override;
  void EndResponse(std::string_view trailers) override;
  bool ReserveUpgrade() override;
  void Upgrade(const ResponseHead& head) override;
  void Abort(EndReason reason) override;

 private:
  friend class Connection;
  static constexpr uint32_t kMaxDrained = 65536;  // of a body that nobody wanted

  // Fields of a head that is not complete must survive the event: moves them to memory of the
  // exchange.
  void OwnFields(uint32_t room);
  void GiveMemory();
  void BeginBody();
  // Nothing may be done with it any more: it has ended, or its connection is closing.
  bool is_over() const;
  bool MustCloseAfter(const ResponseHead& head) const;
  void AppendHead(const ResponseHead& head, int64_t content_length);
  void NoteFirstByte(int status);

  // The request.
  RequestParser parser_;
  ChunkDecoder decoder_;
  uint64_t body_remaining_ = 0;  // of a Content-Length
  uint64_t body_received_ = 0;   // decoded
  uint32_t drained_ = 0;
  uint32_t pauses_ = 0;
  bool resumed_ = false;
  bool body_begun_ = false;        // limits were checked, 100 Continue was considered
  bool request_complete_ = false;  // all of it was read, delivered or not to be delivered
  bool request_ended_ = false;     // nothing more will be delivered
  bool end_delivered_ = false;
  bool continue_pending_ = false;  // the client waits for 100 Continue
  bool retained_ = false;
  bool decoder_in_use_ = false;
  bool dispatched_ = false;  // the delegate knows it
  bool over_ = false;

  // The response.
  BodyFraming response_framing_ = BodyFraming::kNone;
  bool bodyless_ = false;
  bool close_ = false;
  bool response_done_ = false;
  bool wants_writable_ = false;
  bool overrun_ = false;  // more was written than the announced length
  uint64_t response_remaining_ = 0;

  Block fields_block_;
  Block head_block_;
};

}  // namespace windhover
