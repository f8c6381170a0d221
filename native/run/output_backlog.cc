#include "run/output_backlog.h"

#include <algorithm>
#include <utility>

namespace windhover {

void OutputBacklog::AddOutput(FrameType type, std::string_view bytes) {
  while (!bytes.empty()) {
    // Joined with what waits already: a program that writes byte by byte must not cost a queue
    // entry for each.
    bool joins = !queue_.empty() && queue_.back().type == type && !queue_.back().lasting &&
                 queue_.back().bytes.size() < kMaxFrameBytes;
    if (!joins) queue_.push_back({type, false, {}});
    std::string& last = queue_.back().bytes;
    size_t taken = std::min(bytes.size(), kMaxFrameBytes - last.size());
    last.append(bytes.substr(0, taken));
    bytes.remove_prefix(taken);
    bytes_ += taken;
    if (bytes_ > kMaxBytes) MakeRoom();
  }
}

void OutputBacklog::AddLasting(FrameType type, std::string payload) {
  queue_.push_back({type, true, std::move(payload)});
}

void OutputBacklog::MakeRoom() {
  auto piece = queue_.begin();
  while (bytes_ > kMaxBytes && piece != queue_.end()) {
    if (piece->lasting) {
      ++piece;
      continue;
    }
    bytes_ -= piece->bytes.size();
    dropped_ += piece->bytes.size();
    piece = queue_.erase(piece);
  }
}

std::string OutputBacklog::TakeFrame() {
  if (!unfinished_.empty()) return std::exchange(unfinished_, {});
  std::string frame;
  // Says that the program is alive now: not after all that it had to say.
  if (!report_.empty()) {
    AppendFrame(&frame, FrameType::kReport, report_);
    report_.clear();
    return frame;
  }
  if (dropped_ > 0) {
    std::string count;
    AppendUint64(&count, dropped_);
    AppendFrame(&frame, FrameType::kDropped, count);
    dropped_ = 0;
    return frame;
  }
  if (queue_.empty()) return frame;
  Piece piece = std::move(queue_.front());
  queue_.pop_front();
  if (!piece.lasting) bytes_ -= piece.bytes.size();
  AppendFrame(&frame, piece.type, piece.bytes);
  return frame;
}

}  // namespace windhover
