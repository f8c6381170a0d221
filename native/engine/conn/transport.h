// A byte stream over a libuv TCP or pipe handle, with or without TLS (server side): reads are pushed to one owner, writes
// are tried at once and only the rest is queued. The owner embeds or owns the Transport; memory may go only after OnClosed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include <uv.h>

namespace windhover {

class Engine;
class TlsSession;
class TlsNames;

// Keeps a caller's bytes alive until they are written or the transport is closed; released exactly once, on the loop.
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
  // The peer's FIN (error 0) or a read/write failure (a negative libuv code). No more data follows.
  virtual void OnTransportEnd(int error) = 0;
  // All queued bytes are in the kernel; called only after a Write that returned false.
  virtual void OnTransportWritable() = 0;
  virtual void OnTransportConnected(int error) = 0;  // outgoing connections only
  virtual void OnTransportHandshake(bool ok) = 0;    // TLS only
  // The handle is closed; the owner may be freed. The last call.
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

  [[nodiscard]] int Accept(uv_stream_t* listener, bool is_pipe);
  [[nodiscard]] int ConnectUnix(std::string_view path);
  [[nodiscard]] int ConnectTcp(const sockaddr* address);
  // Call before reading starts; OnTransportHandshake follows. `names` is kept for the life of the session.
  void StartTls(std::shared_ptr<const TlsNames> names);

  void StartReading();
  void StopReading();
  bool is_reading() const;

  // Writes now what the kernel takes and queues the rest: a copy, or the caller's bytes themselves when `hold` is given
  // (released once written). False: something is queued; stop writing until OnTransportWritable.
  bool Write(std::string_view data, BufferHold* hold = nullptr);
  // Two pieces in one system call where possible (a head and a body, a chunk and its frame).
  bool Write2(std::string_view first, std::string_view second, BufferHold* hold_of_second = nullptr);
  size_t queued_bytes() const;

  // FIN (and close_notify) after what is queued.
  void Shutdown();
  // Closes as soon as what is queued is written, reading and discarding for a bounded time so that the last answer is
  // not lost to a reset (a lingering close).
  void CloseGently();
  void Close();  // at once; queued bytes are dropped
  void Reset();  // at once, with RST on TCP
  bool is_closing() const;

  bool is_pipe() const;
  TlsSession* tls() const { return tls_.get(); }
  uv_stream_t* stream();

 private:
  // (the implementation's members)
  Engine* engine_;
  TransportOwner* owner_;
  std::unique_ptr<TlsSession> tls_;
};

}  // namespace windhover
