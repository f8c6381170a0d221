#include "tls_client.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

#include "engine/base/check.h"

namespace windhover::test {

TlsClient::TlsClient(EngineServer& server) : server_(server), fd_(socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(server.port());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  CHECK(connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
  fcntl(fd_, F_SETFL, O_NONBLOCK);
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  ssl_ = SSL_new(context);
  SSL_CTX_free(context);
  SSL_set_fd(ssl_, fd_);
  server_.TurnUntil([&] { return SSL_connect(ssl_) == 1; });
}

TlsClient::~TlsClient() {
  SSL_free(ssl_);
  close(fd_);
}

bool TlsClient::is_connected() const { return SSL_is_init_finished(ssl_) == 1; }

bool TlsClient::Send(std::string_view data) {
  const bool sent = SSL_write(ssl_, data.data(), static_cast<int>(data.size())) > 0;
  server_.Turn();
  return sent;
}

size_t TlsClient::Take(size_t count) {
  std::string taken(count, '\0');
  size_t total = 0;
  while (total < count) {
    const int length = SSL_read(ssl_, taken.data(), static_cast<int>(count - total));
    if (length <= 0) break;
    total += static_cast<size_t>(length);
  }
  return total;
}

}  // namespace windhover::test
