// A client that speaks TLS to an engine on its own thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine_server.h"

typedef struct ssl_st SSL;

namespace windhover::test {

class TlsClient {
 public:
  explicit TlsClient(
      EngineServer& server);  // connects, and turns the server until hands are shaken
  ~TlsClient();
  TlsClient(const TlsClient&) = delete;
  TlsClient& operator=(const TlsClient&) = delete;

  bool is_connected() const;
  // Short texts only.
  bool Send(std::string_view data);
  // At most `count` decrypted bytes of what has arrived; returns how many.
  size_t Take(size_t count);

 private:
  EngineServer& server_;
  SSL* ssl_;
  int fd_;
};

}  // namespace windhover::test
