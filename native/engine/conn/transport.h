// A byte stream over a libuv TCP or pipe handle, with or without TLS (server side): reads are
// pushed to one owner, writes are tried at once and only the rest is queued. The owner embeds or
// owns the Transport; memory may go only after OnClosed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include <uv.h>

#include "engine/base/intrusive_list.h"
#include "engine/loop/timer_wheel.h"
#include "engine/loop/turn_end.h"
#include "engine/loop/uv_handle.h"

namespace windhover {

class ClientAuth;
class Engine;
class TlsSession;
class TlsNames;

// Keeps a caller's bytes alive until they are written or the transport is closed; released exactly
// once, on the loop.
class BufferHold {
 public:
  virtual void Release() = 0;

 protected:
  ~BufferHold() = default;
};

class TransportOwner {
 public:
  // `data` is the engine's shared read buffer: writable by the owner, valid during the call only.
  virtual void OnTransportData(char* data, size_t length) = 0;
  // The peer's FIN (error 0) or a read/write failure (a negative libuv code). No more data follows;
  // after a FIN a failed write is still told, as only that shows a peer that went without reading.
  // Never called from inside a Write.
  virtual void OnTransportEnd(int error) = 0;
  // After AwaitReadable, or where reading was put off.
  virtual void OnTransportReadable() {}
  // All queued bytes are in the kernel; called only after a Write that returned false.
  virtual void OnTransportWritable() = 0;
  virtual void OnTransportConnected(int error) = 0;  // outgoing connections only
  virtual void OnTransportHandshake(bool ok) = 0;    // TLS only
  // The handle is closed; the owner may be freed. The last call, and after Close, CloseGently or
  // Reset the only one.
  virtual void OnTransportClosed() = 0;

 protected:
  ~TransportOwner() = default;
};

class Transport {
 public:
  Transport(Engine* engine, TransportOwner* owner);
  ~Transport();  // CHECKs that the handle is closed or was never opened
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;

  // Each returns 0 or a libuv error. After an error the handle may be open: where is_open says so,
  // Close it and wait for OnTransportClosed. `fd` stays the caller's when Open fails.
  [[nodiscard]] int Open(int fd, bool is_pipe);
  [[nodiscard]] int ConnectUnix(std::string_view path);
  [[nodiscard]] int ConnectTcp(const sockaddr* address);
  bool is_open() const { return handle_.is_open(); }
  // Before the first byte of TLS is read; OnTransportHandshake follows. `names` is kept for the
  // life of the session, as is `client_auth` (null: clients are asked for no certificate). False:
  // there is no certificate or no memory.
  [[nodiscard]] bool StartTls(std::shared_ptr<const TlsNames> names,
                              std::shared_ptr<const ClientAuth> client_auth);

  // What was read before StartTls and belongs to TLS, in the engine's read buffer.
  void ReadCipher(char* data, size_t length);

  void StartReading();
  void StopReading();
  // Reads nothing, and says once when there is something.
  void AwaitReadable();
  bool is_reading() const { return reading_ && !only_asks_; }
  // Others need not wait for what comes next: a turn that has no time for it stops reading, and
  // says that there is something.
  void set_may_wait(bool may_wait) { may_wait_ = may_wait; }
  // What has come, without waiting for the loop to say so: for who is not reading. False: nothing
  // has, and perhaps nothing will.
  bool ReadNow();
  // What the system knows of a peer that is not read from, whatever it sent before.
  enum class Peer : uint8_t { kThere, kFinished /* it sent FIN */, kGone };
  Peer LookForPeer() const;

  // Writes now what the kernel takes and queues the rest: a copy, or the caller's bytes themselves
  // when `hold` is given (released once written). False: something is queued; stop writing until
  // OnTransportWritable.
  bool Write(std::string_view data, BufferHold* hold = nullptr) {
    return Write3({}, data, {}, hold);
  }
  // Two pieces in one system call where possible (a head and a body, a chunk and its frame).
  bool Write2(std::string_view first,
              std::string_view second,
              BufferHold* hold_of_second = nullptr) {
    return Write3(first, second, {}, hold_of_second);
  }
  bool Write3(std::string_view first,
              std::string_view second,
              std::string_view third,
              BufferHold* hold_of_second);
  size_t queued_bytes() const { return stream()->write_queue_size; }
  // Of what was written, what the peer's system has taken; where that cannot be asked, what ours
  // has.
  uint64_t acknowledged_bytes() const;

  // FIN (and close_notify) after what is queued.
  void Shutdown();
  // Closes as soon as what is queued is written; with `linger`, then reads and discards until the
  // peer's FIN or for a bounded time, so that the last answer is not lost to a reset. Without it
  // only where no input can be unread.
  void CloseGently(bool linger = true);
  void Close();  // at once; queued bytes are dropped
  void Reset();  // at once, with RST on TCP
  bool is_closing() const { return closing_ || gentle_; }

  bool is_pipe() const { return is_pipe_; }
  TlsSession* tls() const { return tls_.get(); }
  Engine* engine() const { return engine_; }
  uv_stream_t* stream() { return &handle_.get()->stream; }
  const uv_stream_t* stream() const { return &handle_.get()->stream; }
  int fd() const;

 private:
  friend class Engine;
  friend struct EngineMemory;
  union StreamHandle {
    uv_handle_t handle;
    uv_stream_t stream;
    uv_tcp_t tcp;
    uv_pipe_t pipe;
  };
  struct WriteRequest;

  static void OnAlloc(uv_handle_t* handle, size_t suggested, uv_buf_t* buffer);
  static void OnRead(uv_stream_t* stream, ssize_t length, const uv_buf_t* buffer);
  static void OnWritten(uv_write_t* request, int status);
  static void OnConnected(uv_connect_t* request, int status);
  static void OnHandleClosed(void* self);
  static void OnLingerDeadline(Deadline* deadline, void* self);
  static void OnFailureTask(void* self);

  int InitHandle(bool is_pipe);
  bool Send(const uv_buf_t* parts, unsigned count, BufferHold* hold, unsigned held_part);
  void Queue(
      const uv_buf_t* parts, unsigned count, size_t skip, BufferHold* hold, unsigned held_part);
  bool FlushCipher();
  bool FlushReplies();
  bool ContinueHandshake();
  void ReportEnd(int error);
  void Fail(int error);
  void SendFin();
  void FinishGently();

  Engine* engine_;
  TransportOwner* owner_;
  std::unique_ptr<TlsSession> tls_;
  UvHandle<StreamHandle> handle_;
  ListNode node_;  // in the engine's list of open transports
  TurnTask failure_task_{OnFailureTask, this};
  Deadline linger_deadline_{OnLingerDeadline, this};
  size_t last_queued_ = 0;            // at the last check of a gentle close: no progress ends it
  size_t discarded_ = 0;              // bytes read while lingering
  uint64_t written_ = 0;              // all bytes given to be sent
  size_t unread_replies_ = 0;         // what TLS itself wanted to say and the client did not read
  int failure_ = 0;                   // a write's error, reported at the end of the turn
  bool heard_since_failure_ = false;  // something was read in this turn
  bool is_pipe_ = false;
  bool reading_ = false;
  bool only_asks_ = false;      // reading is started to hear that there is something to read
  bool may_wait_ = false;       // reading may be put off
  bool want_writable_ = false;  // a Write returned false
  bool handshaking_ = false;
  bool fin_sent_ = false;
  bool ended_ = false;   // OnTransportEnd was called
  bool failed_ = false;  // and with an error
  bool gentle_ = false;  // CloseGently was called: the owner hears only OnTransportClosed
  bool linger_ = false;
  bool lingering_ = false;  // FIN is sent, input is discarded
  bool closing_ = false;    // uv_close was called
};

}  // namespace windhover
