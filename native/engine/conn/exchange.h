// One request and its response, whatever carries them. A consumer (script, or the forwarder) takes
// the request's body and gives the response; the carrier (an HTTP/1.1 connection) frames, limits
// and writes. All calls on the loop's thread.
//
//   OnExchange -> consumer set -> [ResumeRequest -> OnRequestData* -> OnRequestEnd] -> response ->
//   OnExchangeEnd
//
// The consumer may finish the response inside OnExchange. OnExchangeEnd comes exactly once and is
// the last call; after it the Exchange is gone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/conn/transport.h"
#include "engine/generated/limits.gen.h"
#include "engine/generated/reasons.gen.h"
#include "engine/http1/request_head.h"

namespace windhover {

class Connection;
class Exchange;

inline constexpr int64_t kUnknownLength = -1;

struct ResponseHead {
  int status = 200;
  std::string_view reason;  // empty: the standard phrase
  // Complete "name: value\r\n" lines, already validated, without Connection, Keep-Alive,
  // Transfer-Encoding and Content-Length (and without Date, unless has_date).
  std::string_view fields;
  // kUnknownLength: chunked on HTTP/1.1, until close on HTTP/1.0. Ignored where the status has no
  // body, except that HEAD and 304 send it as Content-Length.
  int64_t content_length = kUnknownLength;
  bool has_date = false;
  bool close = false;  // end the connection after this response
};

// The limits of one request: at first its endpoint's. A route and, before its body is read, the
// handler may change them.
struct RequestLimits {
  uint64_t max_request_body_size = kNoLimit;
  DataRate min_request_body_data_rate;
  DataRate min_response_data_rate;
};

// What is said of them; the rest stays.
struct RequestLimitsChange {
  std::optional<uint64_t> max_request_body_size;
  std::optional<DataRate> min_request_body_data_rate;
  std::optional<DataRate> min_response_data_rate;

  void ApplyTo(RequestLimits* limits) const {
    limits->max_request_body_size = max_request_body_size.value_or(limits->max_request_body_size);
    limits->min_request_body_data_rate =
        min_request_body_data_rate.value_or(limits->min_request_body_data_rate);
    limits->min_response_data_rate =
        min_response_data_rate.value_or(limits->min_response_data_rate);
  }
};

class ExchangeConsumer {
 public:
  // Bytes of the body, decoded; valid during the call only. Only between ResumeRequest and
  // PauseRequest.
  virtual void OnRequestData(Exchange& exchange, std::string_view data) = 0;
  // The body ended as its framing says. `trailers` are field lines.
  virtual void OnRequestEnd(Exchange& exchange, FieldList trailers) = 0;
  // What was queued is written; called only after a Write that returned false.
  virtual void OnResponseWritable(Exchange& exchange) = 0;
  // After Upgrade: the peer's FIN. (OnRequestData carries the peer's raw bytes.)
  virtual void OnPeerFinished(Exchange& exchange) = 0;
  virtual void OnExchangeEnd(Exchange& exchange, EndReason reason) = 0;

 protected:
  ~ExchangeConsumer() = default;
};

class Exchange {
 public:
  const RequestHead& head() const { return head_; }
  // The head's bytes are the read buffer's and go when the event that brought them is over; Retain
  // copies them to memory of this exchange. A consumer that needs the head later calls it before it
  // returns from OnExchange. Idempotent.
  virtual void Retain() = 0;

  void set_consumer(ExchangeConsumer* consumer) { consumer_ = consumer; }
  ExchangeConsumer* consumer() const { return consumer_; }
  Connection& connection() const { return *connection_; }

  // The request's body. It is held back (backpressure on the socket) until ResumeRequest; 100
  // Continue is sent by the first ResumeRequest where the client waits for it. May call
  // OnRequestData and OnRequestEnd before it returns.
  virtual void ResumeRequest() = 0;
  virtual void PauseRequest() = 0;
  virtual bool request_ended() const = 0;

  // The body once more. From KeepRequest on, what is delivered is kept, as far as there is room;
  // ForgetRequest gives the memory back. Where can_rewind says so, RewindRequest has all of it
  // delivered again from the next ResumeRequest on, and then what still comes.
  virtual void KeepRequest() = 0;
  virtual void ForgetRequest() = 0;
  virtual bool can_rewind() const = 0;
  virtual void RewindRequest() = 0;

  const RequestLimits& limits() const { return limits_; }
  void ChangeLimits(const RequestLimitsChange& change) { change.ApplyTo(&limits_); }
  // The body is being read, or the connection is raw: limits of the body can no longer be changed.
  virtual bool request_begun() const = 0;
  // True: the announced length is over the limit; the client was answered 413 and the exchange is
  // over. Without this call that is found out at the first ResumeRequest.
  virtual bool RefuseDeclaredLength() = 0;

  // The response. Calls out of order CHECK-fail: the caller keeps the order.
  virtual void SendInterim(int status,
                           std::string_view fields) = 0;  // 1xx but 101; dropped on HTTP/1.0
  virtual void Respond(const ResponseHead& head,
                       std::string_view body) = 0;  // head, body and end in one write
  virtual void StartResponse(const ResponseHead& head) = 0;
  // False: wait for OnResponseWritable. With `hold`, the bytes stay the caller's until released.
  // For HEAD, 204 and 304 the bytes are dropped. Bytes beyond content_length are dropped and the
  // connection is cut: returns true.
  virtual bool Write(std::string_view data, BufferHold* hold) = 0;
  // Trailers are field lines "name: value\r\n", sent with chunked framing only. A body short of
  // content_length cuts the connection (kResponseIncomplete).
  virtual void EndResponse(std::string_view trailers) = 0;
  // Takes a place among the upgraded connections, for a 101 that is to come. False: there is none
  // left; the client was answered 503 and the exchange is over.
  [[nodiscard]] virtual bool ReserveUpgrade() = 0;
  // After ReserveUpgrade: 101 and then raw bytes both ways: Write writes them, OnRequestData brings
  // them, EndResponse sends FIN; the exchange ends when both directions have ended or on Abort.
  // Bytes that follow the request's head are delivered as raw.
  virtual void Upgrade(const ResponseHead& head) = 0;
  // Cuts the connection (a started response must not look complete).
  virtual void Abort(EndReason reason) = 0;
  // Answers as the engine answers what it refuses itself, counts the reason and closes.
  virtual void Refuse(RejectReason reason) = 0;
  bool response_started() const { return response_started_; }
  bool upgraded() const { return upgraded_; }

  // What the exchange's record will say (stats/exchange_record.h).
  struct Record {
    uint64_t started_at = 0;      // uv_hrtime at the complete head
    uint32_t first_byte_us = 0;   // until the response's head was written
    uint32_t connect_us = 0;      // until a destination was connected (0: reused)
    uint64_t bytes_received = 0;  // head and decoded body
    uint64_t bytes_sent = 0;
    uint32_t generation = 0;
    uint16_t status = 0;
    uint16_t route = 0xffff;
    uint16_t destination = 0xffff;
    uint8_t attempts = 0;
    bool repeats_attempt = false;  // the next one does not count: only a pooled connection had died
    RejectReason reject = RejectReason::kNone;
    // Why script had to answer in a destination's place: the end of an exchange that is completed.
    EndReason answered_for = EndReason::kCompleted;
    char request_id[64];
    uint8_t request_id_length = 0;
    char client[48];  // the derived client address where it is not the peer's
    uint8_t client_length = 0;
  };
  Record& record() { return record_; }
  // Makes an id where the exchange has none yet: 32 hexadecimal digits, unique across threads and
  // restarts.
  std::string_view RequestId();

 protected:
  explicit Exchange(Connection* connection) : connection_(connection) {}
  ~Exchange() = default;

  Connection* connection_;
  ExchangeConsumer* consumer_ = nullptr;
  RequestHead head_;
  RequestLimits limits_;
  Record record_;
  bool response_started_ = false;
  bool upgraded_ = false;
};

}  // namespace windhover
