// One attached edge: commands come in, frames go out as fast as it reads them. Never blocks; keeps
// one frame in hand at most, so what waits stays in the bounded backlog.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/descriptor.h"
#include "run/output_backlog.h"

namespace windhover {

struct Command {
  FrameType type;
  bool has_value;
  uint32_t value;
};

class Attachment {
 public:
  bool is_open() const { return socket_.is_open(); }
  int fd() const { return socket_.get(); }
  // `hello` is written before anything of the backlog.
  void Open(Descriptor socket, std::string hello);
  // Gives what was not written to its end back to the backlog.
  void Close(OutputBacklog* backlog);
  // False: the edge left, or speaks something else.
  [[nodiscard]] bool Read(std::vector<Command>* commands);
  [[nodiscard]] bool Write(OutputBacklog* backlog);
  bool wants_to_write(const OutputBacklog& backlog) const {
    return !writing_.empty() || !backlog.is_empty();
  }
  // Everything is said: the edge reads the end, and closes.
  void FinishWriting();

 private:
  [[nodiscard]] bool ParseCommands(std::vector<Command>* commands);

  Descriptor socket_;
  std::string received_;
  std::string writing_;
  size_t written_ = 0;
  bool writing_hello_ = false;
  bool finished_ = false;
};

}  // namespace windhover
