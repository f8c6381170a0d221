// The words spoken on the control socket of windhover-run. A frame is one type byte, a length of
// four bytes in network order and that many bytes. The other end is
// proxy/supervisor/run-protocol.ts; both carry the version in the first frame.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace windhover {

constexpr uint32_t kRunProtocolVersion = 1;
constexpr size_t kFrameHeaderSize = 5;
// No command needs more; an edge that sends more speaks something else and is let go.
constexpr uint32_t kMaxCommandPayload = 64;
// What a program reports of itself, at once and whole: shared/lifecycle/instance-report.ts.
constexpr size_t kReportSize = 16;

enum class FrameType : uint8_t {
  // To the edge.
  kHello = 1,   // version, pid of windhover-run, pid of the program (four bytes each), uptime in ms
                // (eight), RunState
  kOutput = 2,  // bytes of stdout
  kErrorOutput = 3,  // bytes of stderr
  kExited = 4,   // exit code, signal (four bytes each; one of them is 0). More output may follow
                 // until the socket ends
  kDropped = 5,  // bytes of output that were lost because nobody read them (eight)
  kReport = 6,   // the newest report of the program, as it wrote it; older ones are not kept
  // From the edge.
  kTerminate =
      65,      // SIGTERM to the group now, SIGKILL after so many ms (four bytes; none: --drain)
  kKill = 66,  // SIGKILL to the group now
};

enum class RunState : uint8_t { kRunning = 0, kEnding = 1, kExited = 2 };

inline void AppendUint32(std::string* out, uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    out->push_back(static_cast<char>((value >> shift) & 0xff));
  }
}

inline void AppendUint64(std::string* out, uint64_t value) {
  AppendUint32(out, static_cast<uint32_t>(value >> 32));
  AppendUint32(out, static_cast<uint32_t>(value));
}

inline uint32_t ReadUint32(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; i++) value = (value << 8) | static_cast<uint8_t>(bytes[i]);
  return value;
}

inline void AppendFrame(std::string* out, FrameType type, std::string_view payload) {
  out->push_back(static_cast<char>(type));
  AppendUint32(out, static_cast<uint32_t>(payload.size()));
  out->append(payload);
}

}  // namespace windhover
