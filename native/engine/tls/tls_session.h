// One server-side TLS connection: bytes in, bytes out, no socket. Ciphertext is read from where the
// caller has it and written to a buffer of the engine, so that an idle connection holds no buffer
// at all.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/out_buffer.h"
#include "engine/tls/client_auth.h"
#include "engine/tls/tls_context.h"

typedef struct ssl_st SSL;
typedef struct bio_st BIO;
typedef struct bio_method_st BIO_METHOD;

namespace windhover {

// The BIO that sessions use; one for each engine, alive as long as its sessions.
class TlsBioMethod {
 public:
  TlsBioMethod();
  ~TlsBioMethod();
  TlsBioMethod(const TlsBioMethod&) = delete;
  TlsBioMethod& operator=(const TlsBioMethod&) = delete;
  const BIO_METHOD* get() const { return method_; }

 private:
  BIO_METHOD* method_;
};

class TlsSession {
 public:
  // Null where `names` has no certificate, or without memory. `client_auth` may be null: clients
  // are asked for no certificate. `output` is the engine's and outlives the session.
  static std::unique_ptr<TlsSession> Create(const TlsBioMethod& method,
                                            std::shared_ptr<const TlsNames> names,
                                            std::shared_ptr<const ClientAuth> client_auth,
                                            OutBuffer* output);
  ~TlsSession();
  TlsSession(const TlsSession&) = delete;
  TlsSession& operator=(const TlsSession&) = delete;

  enum class Status { kDone, kNeedMore, kClosed, kFailed };

  // The ciphertext that the next calls read; all of it is consumed when one of them says kNeedMore.
  void SetInput(const char* data, size_t length) {
    input_ = data;
    input_length_ = length;
  }
  // There is more to Read: without it another call would cost a buffer's allocation to find out.
  bool has_more() const;
  [[nodiscard]] Status Handshake();
  // kDone: *length bytes of plain text, maybe none. Reads record by record until `size` is filled
  // or the input is used up.
  [[nodiscard]] Status Read(char* out, size_t size, size_t* length);
  // Encrypts to the output. Pieces below a record are gathered, so that a small answer is one
  // record.
  [[nodiscard]] bool Write(const std::string_view* parts, size_t count);
  void CloseNotify();

  const char* version() const;           // "TLSv1.3"
  int version_number() const;            // 12, 13
  const char* cipher() const;            // the standard (IANA) name
  std::string_view server_name() const;  // as the client sent it
  bool resumed() const;
  bool asks_for_certificate() const { return client_auth_ != nullptr; }
  bool has_peer_certificate() const;
  // DER; empty: the client has shown none.
  std::string PeerCertificate() const;
  // The same as a structured field's byte sequence (RFC 8941 3.3.5): ":MII...:".
  std::string PeerCertificateItem() const;
  // Whether a request for this host (maybe with a port) may come over this session: it asked for
  // that name, or for none, or a certificate that it may have been shown is for it.
  bool IsFor(std::string_view host) const;

 private:
  friend class TlsBioMethod;
  friend class TlsContext;
  static constexpr size_t kRecordSize = 16384;

  TlsSession(std::shared_ptr<const TlsNames> names,
             std::shared_ptr<const ClientAuth> client_auth,
             OutBuffer* output)
      : names_(std::move(names)), client_auth_(std::move(client_auth)), output_(output) {}
  static int BioRead(BIO* bio, char* out, size_t size, size_t* length);
  static int BioWrite(BIO* bio, const char* data, size_t size, size_t* length);
  static long BioControl(BIO* bio, int command, long number, void* pointer);
  static int OnServerName(SSL* ssl, int* alert, void* unused);
  [[nodiscard]] Status StatusOf(int result);

  SSL* ssl_ = nullptr;
  std::shared_ptr<const TlsNames> names_;
  std::shared_ptr<const ClientAuth> client_auth_;
  OutBuffer* output_;
  const char* input_ = nullptr;
  size_t input_length_ = 0;
  bool end_pending_ = false;  // met after data was read: the next Read reports it
};

}  // namespace windhover
