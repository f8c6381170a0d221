// One connection to a destination: it connects, carries one request at a time, reads the answer and
// says what it was. It is reused only after an exchange whose request and response both ended
// exactly; everything doubtful closes it.
//
//   kConnecting -> kBusy      connected, for the user that asked for it
//   kBusy -> kIdle            both ended, nothing left over, the destination keeps the connection
//   kIdle -> kBusy            taken from the pool
//   kBusy -> kSwitched        101 that was asked for: raw bytes from here on
//   any -> kClosing           the last state; the object goes when the handle is closed
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "engine/base/intrusive_list.h"
#include "engine/base/out_buffer.h"
#include "engine/conn/pairing.h"
#include "engine/conn/transport.h"
#include "engine/forward/keep_alive_field.h"
#include "engine/http1/chunk_decoder.h"
#include "engine/http1/response_parser.h"
#include "engine/loop/timer_wheel.h"

namespace windhover {

class UpstreamPool;

enum class UpstreamLoss : uint8_t {
  kConnectFailed,
  kBusy,  // the destination's backlog is full
  kClosed,
  kReset,
  kInvalidResponse,
  kResponseTooLarge,
};

// Who a connection works for. Views are valid during the call. After OnUpstreamEnd, OnUpstreamLost
// and an OnUpstreamResponse that says `complete`, the connection is no longer the user's.
class UpstreamUser {
 public:
  virtual void OnUpstreamConnected() = 0;
  virtual void OnUpstreamInterim(const ResponseHeadView& head) = 0;
  virtual void OnUpstreamResponse(const ResponseHeadView& head,
                                  std::string_view body,
                                  bool complete) = 0;
  // The response's body; after OnUpstreamSwitched raw bytes.
  virtual void OnUpstreamData(std::string_view data) = 0;
  virtual void OnUpstreamEnd(std::string_view last_data, FieldList trailers) = 0;
  virtual void OnUpstreamSwitched(const ResponseHeadView& head, std::string_view first_bytes) = 0;
  virtual void OnUpstreamFinished() = 0;  // after a switch: the destination's FIN
  virtual void OnUpstreamWritable() = 0;
  // `any_response`: a byte of a response was received.
  virtual void OnUpstreamLost(UpstreamLoss loss, bool any_response) = 0;
  // A place may be free at a destination that was busy.
  virtual void OnUpstreamPlace() = 0;

 protected:
  ~UpstreamUser() = default;

 private:
  friend class UpstreamPool;
  ListNode waiting_node_;
};

class UpstreamConnection final : private TransportOwner {
 public:
  explicit UpstreamConnection(UpstreamPool* pool);
  ~UpstreamConnection() = default;
  UpstreamConnection(const UpstreamConnection&) = delete;
  UpstreamConnection& operator=(const UpstreamConnection&) = delete;

  // A libuv error: nothing was started, and the object is gone or about to go.
  [[nodiscard]] int Connect(UpstreamUser* user);
  // From the idle list to a user.
  void Take(UpstreamUser* user);
  // While it is idle. The destination may be about to close it.
  bool IsTooOld() const;
  // The destination will not close it now: it stated a time that is not over, is ours, or was
  // heard of so recently that no server in use would have given up.
  bool MayBeCountedOn() const;
  // The last response should have had no body; one that came late would be taken for the next
  // response.
  bool is_doubtful() const { return framing_ == BodyFraming::kNone; }
  // True when the destination has closed or spoken meanwhile: one system call.
  bool LooksDead();

  // The handshake of a paired destination, where it has not been sent yet.
  std::string_view TakePreface();
  void BeginRequest(bool is_head, bool asks_upgrade);
  // False: wait for OnUpstreamWritable.
  bool Write(std::string_view data) { return transport_.Write(data); }
  bool Write3(std::string_view first, std::string_view second, std::string_view third) {
    return transport_.Write3(first, second, third, nullptr);
  }
  void EndRequest() { request_ended_ = true; }
  bool any_response() const { return any_response_; }
  void PauseReading();
  void ResumeReading();
  void Shutdown() { transport_.Shutdown(); }
  // The user leaves: closed at once, or once what is queued is written.
  void Abandon(bool gently);

 private:
  friend class UpstreamPool;
  enum class State : uint8_t { kNew, kConnecting, kIdle, kBusy, kSwitched, kClosing };

  // A head that came in more than one piece.
  struct PartialHead {
    std::vector<char> bytes;
    std::vector<Field> fields;
    ResponseHeadView view;
  };
  struct BodyPiece {
    std::string_view payload;
    size_t consumed = 0;
    bool ended = false;
  };
  struct HeadBytes {
    char* data;
    size_t length;
  };

  void OnTransportData(char* data, size_t length) override;
  void OnTransportEnd(int error) override;
  void OnTransportWritable() override;
  void OnTransportConnected(int error) override;
  void OnTransportHandshake(bool ok) override;
  void OnTransportClosed() override;

  bool CheckPreface(char** data, size_t* length);
  void TakeHead(char* data, size_t length);
  ParseStatus ParseHead(PartialHead* partial, ResponseHeadView* view, HeadBytes* bytes);
  void KeepPartial(std::unique_ptr<PartialHead> partial, const HeadBytes& bytes);
  void TakeFinalHead(const ResponseHeadView& view, char* rest, size_t length);
  [[nodiscard]] bool DecodeBody(char* data, size_t length, BodyPiece* piece);
  [[nodiscard]] bool DecodeChunks(char* data, size_t length, BodyPiece* piece);
  void TakeBody(char* data, size_t length);
  UpstreamUser* Release(size_t bytes_left);
  // Milliseconds; kIdleNotStated: there is no limit.
  uint32_t idle_limit() const;
  void Lose(UpstreamLoss loss);
  void Close();
  static void OnIdleTimeout(Deadline* deadline, void* owner);

  Transport transport_;
  UpstreamPool* pool_;
  UpstreamUser* user_ = nullptr;
  State state_ = State::kNew;
  BodyFraming framing_ = BodyFraming::kNone;
  bool request_ended_ = false;
  bool is_head_ = false;
  bool asks_upgrade_ = false;
  bool head_done_ = false;
  bool any_response_ = false;
  bool keep_alive_ = false;
  bool paused_ = false;
  bool preface_sent_ = false;
  uint8_t preface_left_ = 0;  // bytes of the destination's handshake still to come
  uint8_t interims_ = 0;
  uint32_t stated_idle_ = kIdleNotStated;  // by the last response that said something
  uint64_t idle_since_ = 0;
  uint64_t remaining_ = 0;  // of a body with a length
  ResponseParser parser_;
  std::unique_ptr<PartialHead> partial_;
  ChunkDecoder chunks_;
  Deadline idle_deadline_;
  ListNode idle_node_;
  ListNode all_node_;
};

}  // namespace windhover
