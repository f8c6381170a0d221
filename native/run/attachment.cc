#include "run/attachment.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

namespace windhover {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif

}  // namespace

void Attachment::Open(Descriptor socket, std::string hello) {
  socket_ = std::move(socket);
  received_.clear();
  writing_ = std::move(hello);
  written_ = 0;
  writing_hello_ = true;
  finished_ = false;
}

void Attachment::Close(OutputBacklog* backlog) {
  socket_.Reset();
  if (!writing_hello_ && !writing_.empty()) backlog->PutBack(std::move(writing_));
  writing_.clear();
  written_ = 0;
}

bool Attachment::Read(std::vector<Command>* commands) {
  char bytes[256];
  for (;;) {
    ssize_t count = recv(socket_.get(), bytes, sizeof(bytes), 0);
    if (count > 0) {
      received_.append(bytes, static_cast<size_t>(count));
      if (!ParseCommands(commands)) return false;
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  }
}

bool Attachment::ParseCommands(std::vector<Command>* commands) {
  while (received_.size() >= kFrameHeaderSize) {
    uint32_t length = ReadUint32(std::string_view(received_).substr(1));
    if (length > kMaxCommandPayload) return false;
    if (received_.size() < kFrameHeaderSize + length) return true;
    FrameType type = static_cast<FrameType>(received_[0]);
    if (type != FrameType::kTerminate && type != FrameType::kKill) return false;
    bool has_value = length >= 4;
    uint32_t value =
        has_value ? ReadUint32(std::string_view(received_).substr(kFrameHeaderSize)) : 0;
    commands->push_back({type, has_value, value});
    received_.erase(0, kFrameHeaderSize + length);
  }
  return true;
}

bool Attachment::Write(OutputBacklog* backlog) {
  for (;;) {
    if (writing_.empty()) {
      writing_ = backlog->TakeFrame();
      written_ = 0;
      writing_hello_ = false;
      if (writing_.empty()) return true;
    }
    ssize_t count =
        send(socket_.get(), writing_.data() + written_, writing_.size() - written_, kSendFlags);
    if (count < 0) {
      if (errno == EINTR) continue;
      return errno == EAGAIN || errno == EWOULDBLOCK;
    }
    written_ += static_cast<size_t>(count);
    if (written_ == writing_.size()) writing_.clear();
  }
}

void Attachment::FinishWriting() {
  if (!finished_) shutdown(socket_.get(), SHUT_WR);
  finished_ = true;
}

}  // namespace windhover
