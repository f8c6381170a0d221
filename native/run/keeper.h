// The whole life of one program under windhover-run.
//
//   kRunning    the program runs; without an attached edge the lease counts down
//   kEnding     SIGTERM was sent, or the program ended by itself and others of its group still run:
//   kill_at_ is the limit kKilling    SIGKILL was sent, and is sent again until nothing is left
//   (bounded) kFinished   nothing is left but the report; waits until the edge has read it, or for
//   an edge until the lease ends
//
// Allowed moves are downwards only.
#pragma once

#include <cstdint>
#include <vector>

#include "run/attachment.h"
#include "run/control_socket.h"
#include "run/options.h"
#include "run/output_backlog.h"
#include "run/program.h"
#include "run/signal_pipe.h"

namespace windhover {

uint64_t MonotonicMs();

class Keeper {
 public:
  Keeper(const Options& options, ControlSocket* control, Program* program, SignalPipe* signals);
  // Returns when everything is over.
  void Run();

 private:
  enum class Phase { kRunning, kEnding, kKilling, kFinished };

  void WaitForEvents(uint64_t now);
  void ReadOutput(Descriptor* pipe, FrameType type);
  void ReadReports();
  void AcceptEdge(uint64_t now);
  void Detach(uint64_t now);
  void ObeyCommands(const std::vector<Command>& commands, uint64_t now);
  void Terminate(uint64_t now, uint64_t grace_ms);
  void Kill(uint64_t now);
  void Advance(uint64_t now);
  void ReportExit();
  void Finish(uint64_t now);
  // When something must be done even if nothing happens; 0: never.
  uint64_t NextDeadline() const;

  const Options& options_;
  ControlSocket* control_;
  Program* program_;
  SignalPipe* signals_;
  OutputBacklog backlog_;
  Attachment edge_;
  Phase phase_ = Phase::kRunning;
  uint64_t started_at_ = 0;
  uint64_t lease_ends_at_ = 0;  // meaningful while nobody is attached
  uint64_t kill_at_ = 0;        // kEnding: SIGKILL then; kKilling: the next one
  uint64_t give_up_at_ = 0;     // kKilling
  uint64_t leave_at_ = 0;       // kFinished, with an edge attached
  bool exit_reported_ = false;
  bool over_ = false;
};

}  // namespace windhover
