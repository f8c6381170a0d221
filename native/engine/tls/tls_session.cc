// The BIO copies from the read buffer that the event brought and appends to the engine's cipher
// buffer. OpenSSL's error queue belongs to the thread and is shared with node's own TLS: it is
// emptied before each call that may look at it, and left empty.
#include "engine/tls/tls_session.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cstring>
#include <new>

#include "engine/base/check.h"

namespace windhover {

namespace {

// Looking is a fraction of the cost of clearing sixteen entries.
void ClearErrors() {
  if (ERR_peek_error() != 0) ERR_clear_error();
}

std::string_view WithoutDot(std::string_view name) {
  if (!name.empty() && name.back() == '.') name.remove_suffix(1);
  return name;
}

// "[::1]:443" without its brackets too.
std::string_view WithoutPort(std::string_view host) {
  if (host.front() == '[') return host.substr(1, host.find(']') - 1);
  return host.substr(0, host.rfind(':'));
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [lower](char left, char right) {
    return lower(left) == lower(right);
  });
}

bool CertificateIsFor(X509* certificate, std::string_view name) {
  if (certificate == nullptr || name.empty()) return false;
  constexpr unsigned int kFlags = X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
  const std::string text(name);
  return X509_check_host(certificate, text.data(), text.size(), kFlags, nullptr) == 1 ||
         X509_check_ip_asc(certificate, text.c_str(), 0) == 1;
}

}  // namespace

TlsBioMethod::TlsBioMethod() {
  // No index of its own: there are only 127 in a process, and nobody looks for BIOs of this type.
  method_ = BIO_meth_new(BIO_TYPE_SOURCE_SINK, "windhover");
  CHECK(method_ != nullptr);
  BIO_meth_set_read_ex(method_, TlsSession::BioRead);
  BIO_meth_set_write_ex(method_, TlsSession::BioWrite);
  BIO_meth_set_ctrl(method_, TlsSession::BioControl);
}

TlsBioMethod::~TlsBioMethod() { BIO_meth_free(method_); }

std::unique_ptr<TlsSession> TlsSession::Create(const TlsBioMethod& method,
                                               std::shared_ptr<const TlsNames> names,
                                               std::shared_ptr<const ClientAuth> client_auth,
                                               OutBuffer* output) {
  const TlsContext* first = names->first();
  if (first == nullptr) return nullptr;
  ClearErrors();
  std::unique_ptr<TlsSession> self(
      new TlsSession(std::move(names), std::move(client_auth), output));
  self->ssl_ = SSL_new(first->ssl_ctx());
  BIO* bio = BIO_new(method.get());
  if (self->ssl_ == nullptr || bio == nullptr) {
    BIO_free(bio);
    ClearErrors();
    return nullptr;
  }
  BIO_set_data(bio, self.get());
  BIO_set_init(bio, 1);
  SSL_set_bio(self->ssl_, bio, bio);
  SSL_set_app_data(self->ssl_, self.get());
  SSL_set_accept_state(self->ssl_);
  if (self->client_auth_ != nullptr && !self->client_auth_->Begin(self->ssl_)) return nullptr;
  return self;
}

TlsSession::~TlsSession() {
  SSL_free(ssl_);
  ClearErrors();
}

TlsSession::Status TlsSession::StatusOf(int result) {
  const int error = SSL_get_error(ssl_, result);
  ClearErrors();
  switch (error) {
    case SSL_ERROR_WANT_READ:
      return Status::kNeedMore;
    case SSL_ERROR_ZERO_RETURN:
      return Status::kClosed;
    default:
      return Status::kFailed;
  }
}

TlsSession::Status TlsSession::Handshake() {
  ClearErrors();
  const int result = SSL_do_handshake(ssl_);
  if (result != 1) return StatusOf(result);
  return client_auth_ == nullptr || client_auth_->Finish(ssl_) ? Status::kDone : Status::kFailed;
}

bool TlsSession::has_more() const {
  return input_length_ != 0 || end_pending_ || SSL_pending(ssl_) != 0;
}

TlsSession::Status TlsSession::Read(char* out, size_t size, size_t* length) {
  ClearErrors();
  *length = 0;
  end_pending_ = false;
  do {
    size_t read = 0;
    const int result = SSL_read_ex(ssl_, out + *length, size - *length, &read);
    if (result != 1) {
      const Status status = StatusOf(result);
      if (*length == 0) return status;
      end_pending_ = status != Status::kNeedMore;
      return Status::kDone;
    }
    *length += read;
  } while (*length < size && has_more());
  return Status::kDone;
}

bool TlsSession::Write(const std::string_view* parts, size_t count) {
  ClearErrors();
  char record[kRecordSize];
  size_t filled = 0;
  bool ok = true;
  const auto encrypt = [&](const char* data, size_t size) {
    size_t written = 0;
    ok = ok && SSL_write_ex(ssl_, data, size, &written) == 1;
  };
  for (size_t i = 0; i < count; ++i) {
    std::string_view part = parts[i];
    // One part alone goes as it is; whole records go from where they are.
    if (filled == 0 && (count == i + 1 || part.size() >= kRecordSize)) {
      const bool last = count == i + 1;
      const size_t whole = last ? part.size() : part.size() / kRecordSize * kRecordSize;
      if (whole != 0) encrypt(part.data(), whole);
      part.remove_prefix(whole);
    }
    while (!part.empty()) {
      const size_t taken = std::min(part.size(), kRecordSize - filled);
      std::memcpy(record + filled, part.data(), taken);
      filled += taken;
      part.remove_prefix(taken);
      if (filled == kRecordSize) {
        encrypt(record, filled);
        filled = 0;
      }
    }
  }
  if (filled != 0) encrypt(record, filled);
  ClearErrors();
  return ok;
}

void TlsSession::CloseNotify() {
  ClearErrors();
  SSL_shutdown(ssl_);
  ClearErrors();
}

const char* TlsSession::version() const { return SSL_get_version(ssl_); }

int TlsSession::version_number() const { return SSL_version(ssl_) == TLS1_3_VERSION ? 13 : 12; }

const char* TlsSession::cipher() const {
  return SSL_CIPHER_standard_name(SSL_get_current_cipher(ssl_));
}

std::string_view TlsSession::server_name() const {
  const char* name = SSL_get_servername(ssl_, TLSEXT_NAMETYPE_host_name);
  return name == nullptr ? std::string_view() : std::string_view(name);
}

bool TlsSession::resumed() const { return SSL_session_reused(ssl_) == 1; }

bool TlsSession::has_peer_certificate() const { return SSL_get0_peer_certificate(ssl_) != nullptr; }

std::string TlsSession::PeerCertificate() const {
  const X509* certificate = SSL_get0_peer_certificate(ssl_);
  const int length = certificate == nullptr ? 0 : i2d_X509(certificate, nullptr);
  if (length <= 0) return {};
  std::string der(static_cast<size_t>(length), '\0');
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  i2d_X509(certificate, &out);
  return der;
}

std::string TlsSession::PeerCertificateItem() const {
  const std::string der = PeerCertificate();
  if (der.empty()) return {};
  // EncodeBlock ends with NUL, whose place the last colon takes.
  std::string item((der.size() + 2) / 3 * 4 + 2, ':');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(item.data()) + 1,
                  reinterpret_cast<const unsigned char*>(der.data()),
                  static_cast<int>(der.size()));
  item.back() = ':';
  return item;
}

bool TlsSession::IsFor(std::string_view host) const {
  const std::string_view asked = WithoutDot(server_name());
  if (asked.empty() || host.empty()) return true;
  const std::string_view name = WithoutDot(WithoutPort(host));
  if (EqualsIgnoringCase(asked, name)) return true;
  ClearErrors();
  bool found = false;
  // A session that was resumed does not know which of them the client has seen.
  for (long more = SSL_set_current_cert(ssl_, SSL_CERT_SET_FIRST); more == 1 && !found;
       more = SSL_set_current_cert(ssl_, SSL_CERT_SET_NEXT)) {
    found = CertificateIsFor(SSL_get_certificate(ssl_), name);
  }
  ClearErrors();
  return found;
}

int TlsSession::BioRead(BIO* bio, char* out, size_t size, size_t* length) {
  auto* self = static_cast<TlsSession*>(BIO_get_data(bio));
  BIO_clear_retry_flags(bio);
  *length = std::min(size, self->input_length_);
  if (*length == 0) {
    BIO_set_retry_read(bio);
    return 0;
  }
  std::memcpy(out, self->input_, *length);
  self->input_ += *length;
  self->input_length_ -= *length;
  return 1;
}

int TlsSession::BioWrite(BIO* bio, const char* data, size_t size, size_t* length) {
  auto* self = static_cast<TlsSession*>(BIO_get_data(bio));
  BIO_clear_retry_flags(bio);
  self->output_->Append(std::string_view(data, size));
  *length = size;
  return 1;
}

long TlsSession::BioControl(BIO*, int command, long, void*) {
  return command == BIO_CTRL_FLUSH ? 1 : 0;
}

// Chooses the certificate by the name that the client asked for.
int TlsSession::OnServerName(SSL* ssl, int* alert, void*) {
  auto* self = static_cast<TlsSession*>(SSL_get_app_data(ssl));
  const TlsContext* context = self->names_->Select(self->server_name());
  if (context == nullptr) {
    *alert = SSL_AD_UNRECOGNIZED_NAME;
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  }
  if (SSL_version(ssl) < context->min_version()) {
    *alert = SSL_AD_PROTOCOL_VERSION;
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  }
  SSL_set_SSL_CTX(ssl, context->ssl_ctx());
  if (self->client_auth_ != nullptr && !self->client_auth_->UseAuthorities(ssl)) {
    *alert = SSL_AD_INTERNAL_ERROR;
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  }
  return SSL_TLSEXT_ERR_OK;
}

}  // namespace windhover
