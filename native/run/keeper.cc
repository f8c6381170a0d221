#include "run/keeper.h"

#include <poll.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace windhover {

namespace {

// A program that ended by itself leaves its helpers no more than this to end too.
constexpr uint64_t kHelpersGraceMs = 1000;
constexpr uint64_t kKillAgainMs = 100;
// Only a process stuck in the kernel survives SIGKILL; waiting longer for it helps nobody.
constexpr uint64_t kGiveUpMs = 5000;
constexpr uint64_t kReportReadMs = 2000;
// Bounds one turn, so that a program that floods its output cannot keep us from obeying.
constexpr int kReadsPerTurn = 8;

}  // namespace

uint64_t MonotonicMs() {
  timespec now = {};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1000 + static_cast<uint64_t>(now.tv_nsec) / 1000000;
}

Keeper::Keeper(const Options& options,
               ControlSocket* control,
               Program* program,
               SignalPipe* signals)
    : options_(options), control_(control), program_(program), signals_(signals) {
  started_at_ = MonotonicMs();
  lease_ends_at_ = started_at_ + options.lease_ms;
}

void Keeper::Run() {
  while (!over_) {
    uint64_t now = MonotonicMs();
    WaitForEvents(now);
    Advance(MonotonicMs());
  }
  edge_.Close(&backlog_);
}

void Keeper::WaitForEvents(uint64_t now) {
  uint64_t deadline = NextDeadline();
  int timeout = -1;
  if (deadline != 0)
    timeout = deadline <= now ? 0 : static_cast<int>(std::min<uint64_t>(deadline - now, 60000));
  short edge_events = POLLIN;
  if (edge_.is_open() && edge_.wants_to_write(backlog_)) edge_events |= POLLOUT;
  pollfd fds[] = {
      {signals_->fd(), POLLIN, 0},
      {control_->fd(), POLLIN, 0},
      {edge_.fd(), edge_events, 0},
      {program_->output().get(), POLLIN, 0},
      {program_->error_output().get(), POLLIN, 0},
      {program_->reports().get(), POLLIN, 0},
  };
  if (poll(fds, 6, timeout) < 0) return;
  now = MonotonicMs();
  if (fds[0].revents != 0 && signals_->Drain()) Terminate(now, options_.drain_ms);
  if (fds[3].revents != 0) ReadOutput(&program_->output(), FrameType::kOutput);
  if (fds[4].revents != 0) ReadOutput(&program_->error_output(), FrameType::kErrorOutput);
  if (fds[5].revents != 0) ReadReports();
  if (edge_.is_open() && (fds[2].revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
    std::vector<Command> commands;
    bool stays = edge_.Read(&commands);
    ObeyCommands(commands, now);
    if (!stays) Detach(now);
  }
  if (fds[1].revents != 0) AcceptEdge(now);
  if (edge_.is_open() && !edge_.Write(&backlog_)) Detach(now);
}

void Keeper::ReadOutput(Descriptor* pipe, FrameType type) {
  char bytes[8192];
  for (int turn = 0; turn < kReadsPerTurn && pipe->is_open(); turn++) {
    ssize_t count = read(pipe->get(), bytes, sizeof(bytes));
    if (count > 0) {
      backlog_.AddOutput(type, std::string_view(bytes, static_cast<size_t>(count)));
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
      pipe->Reset();
    } else if (errno == EAGAIN) {
      return;
    }
  }
}

// Reports are written whole, so what is not a number of them is something else, and is nobody's.
void Keeper::ReadReports() {
  char bytes[64 * kReportSize];
  for (int turn = 0; turn < kReadsPerTurn && program_->reports().is_open(); turn++) {
    ssize_t count = read(program_->reports().get(), bytes, sizeof(bytes));
    if (count > 0) {
      size_t size = static_cast<size_t>(count);
      if (size % kReportSize == 0 && edge_.is_open())
        backlog_.SetReport(std::string_view(bytes + size - kReportSize, kReportSize));
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
      program_->reports().Reset();
    } else if (errno == EAGAIN) {
      return;
    }
  }
}

void Keeper::AcceptEdge(uint64_t now) {
  Descriptor socket = control_->Accept();
  if (!socket.is_open()) return;
  // The newest edge is the one in charge: an upgraded edge attaches while its predecessor still is.
  if (edge_.is_open()) edge_.Close(&backlog_);
  RunState state = RunState::kRunning;
  if (phase_ != Phase::kRunning) state = RunState::kEnding;
  if (program_->has_exited()) state = RunState::kExited;
  std::string payload;
  AppendUint32(&payload, kRunProtocolVersion);
  AppendUint32(&payload, static_cast<uint32_t>(getpid()));
  AppendUint32(&payload, static_cast<uint32_t>(program_->pid()));
  AppendUint64(&payload, now - started_at_);
  payload.push_back(static_cast<char>(state));
  std::string hello;
  AppendFrame(&hello, FrameType::kHello, payload);
  edge_.Open(std::move(socket), std::move(hello));
  leave_at_ = now + kReportReadMs;
}

void Keeper::Detach(uint64_t now) {
  edge_.Close(&backlog_);
  backlog_.ForgetReport();
  lease_ends_at_ = now + options_.lease_ms;
  // The edge that closed after everything was said has read it.
  if (phase_ == Phase::kFinished && backlog_.is_empty()) over_ = true;
}

void Keeper::ObeyCommands(const std::vector<Command>& commands, uint64_t now) {
  for (const Command& command : commands) {
    if (command.type == FrameType::kKill) {
      Kill(now);
    } else {
      Terminate(now, command.has_value ? command.value : options_.drain_ms);
    }
  }
}

void Keeper::Terminate(uint64_t now, uint64_t grace_ms) {
  if (phase_ == Phase::kRunning) {
    phase_ = Phase::kEnding;
    kill_at_ = now + grace_ms;
    program_->Signal(SIGTERM);
  } else if (phase_ == Phase::kEnding) {
    // Asked again: may only come earlier.
    kill_at_ = std::min(kill_at_, now + grace_ms);
  }
}

void Keeper::Kill(uint64_t now) {
  if (phase_ == Phase::kFinished) return;
  if (phase_ != Phase::kKilling) give_up_at_ = now + kGiveUpMs;
  phase_ = Phase::kKilling;
  kill_at_ = now + kKillAgainMs;
  program_->Signal(SIGKILL);
}

void Keeper::Advance(uint64_t now) {
  program_->Reap();
  if (program_->has_exited() && !exit_reported_) ReportExit();
  if (phase_ != Phase::kFinished && program_->IsGone()) Finish(now);
  if (program_->has_exited() && phase_ == Phase::kRunning) {
    Terminate(now, std::min<uint64_t>(options_.drain_ms, kHelpersGraceMs));
  }
  if (phase_ == Phase::kRunning && !edge_.is_open() && now >= lease_ends_at_)
    Terminate(now, options_.drain_ms);
  if (phase_ == Phase::kEnding && now >= kill_at_) Kill(now);
  if (phase_ == Phase::kKilling && now >= kill_at_) {
    Kill(now);
    if (now >= give_up_at_) Finish(now);
  }
  if (phase_ != Phase::kFinished) return;
  if (!edge_.is_open()) {
    over_ = over_ || now >= lease_ends_at_;
    return;
  }
  if (!edge_.Write(&backlog_)) return Detach(now);
  if (!edge_.wants_to_write(backlog_)) edge_.FinishWriting();
  if (now >= leave_at_) over_ = true;
}

void Keeper::ReportExit() {
  // What it said before it ended is said first. More than the backlog holds would be dropped
  // anyway.
  ReadOutput(&program_->output(), FrameType::kOutput);
  ReadOutput(&program_->error_output(), FrameType::kErrorOutput);
  std::string payload;
  AppendUint32(&payload, program_->exit_code());
  AppendUint32(&payload, program_->exit_signal());
  backlog_.AddLasting(FrameType::kExited, std::move(payload));
  exit_reported_ = true;
}

void Keeper::Finish(uint64_t now) {
  phase_ = Phase::kFinished;
  ReadOutput(&program_->output(), FrameType::kOutput);
  ReadOutput(&program_->error_output(), FrameType::kErrorOutput);
  program_->output().Reset();
  program_->error_output().Reset();
  program_->reports().Reset();
  leave_at_ = now + kReportReadMs;
}

uint64_t Keeper::NextDeadline() const {
  switch (phase_) {
    case Phase::kRunning:
      return edge_.is_open() ? 0 : lease_ends_at_;
    case Phase::kEnding:
    case Phase::kKilling:
      return kill_at_;
    case Phase::kFinished:
      return edge_.is_open() ? leave_at_ : lease_ends_at_;
  }
  return 0;
}

}  // namespace windhover
