// What the program said and no edge has read yet: at most 64 KiB, oldest dropped first and counted,
// so that a program is never stopped by a full pipe. Frames that must not be lost (the exit) stand
// in the same queue, in order, and are never dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "run/protocol.h"

namespace windhover {

class OutputBacklog {
 public:
  static constexpr size_t kMaxBytes = 64 * 1024;
  static constexpr size_t kMaxFrameBytes = 8 * 1024;

  void AddOutput(FrameType type, std::string_view bytes);
  void AddLasting(FrameType type, std::string payload);
  // Takes the place of an older one that nobody has read.
  void SetReport(std::string_view report) { report_ = report; }
  void ForgetReport() { report_.clear(); }
  // The next frame, ready to be written; empty when there is nothing to say.
  std::string TakeFrame();
  // A frame that was not written to its end goes back to the front: said twice is better than lost.
  void PutBack(std::string frame) { unfinished_ = std::move(frame); }
  bool is_empty() const {
    return queue_.empty() && dropped_ == 0 && unfinished_.empty() && report_.empty();
  }
  size_t bytes() const { return bytes_; }

 private:
  struct Piece {
    FrameType type;
    bool lasting;
    std::string bytes;
  };
  void MakeRoom();

  std::deque<Piece> queue_;
  std::string unfinished_;
  std::string report_;
  size_t bytes_ = 0;  // of droppable pieces
  uint64_t dropped_ = 0;
};

}  // namespace windhover
