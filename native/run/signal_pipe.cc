#include "run/signal_pipe.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace windhover {

namespace {

// A signal handler gets no argument of ours: the one place where a variable must be global.
volatile sig_atomic_t signal_write_fd = -1;

void OnSignal(int number) {
  int saved = errno;
  char byte = static_cast<char>(number);
  // A full pipe already says what this byte would say.
  if (write(signal_write_fd, &byte, 1) < 0) errno = saved;
  errno = saved;
}

void Handle(int number, void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, nullptr);
}

}  // namespace

bool SignalPipe::Open(std::string* error) {
  int ends[2];
  if (pipe(ends) != 0) {
    *error = std::string("cannot make a pipe: ") + std::strerror(errno);
    return false;
  }
  read_end_ = Descriptor(ends[0]);
  write_end_ = Descriptor(ends[1]);
  for (int end : ends) {
    fcntl(end, F_SETFD, FD_CLOEXEC);
    fcntl(end, F_SETFL, O_NONBLOCK);
  }
  signal_write_fd = ends[1];
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  Handle(SIGCHLD, OnSignal);
  Handle(SIGTERM, OnSignal);
  for (int ignored : {SIGINT, SIGHUP, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM}) Handle(ignored, SIG_IGN);
  return true;
}

bool SignalPipe::Drain() {
  bool terminate = false;
  char bytes[64];
  for (;;) {
    ssize_t count = read(read_end_.get(), bytes, sizeof(bytes));
    if (count <= 0) return terminate;
    for (ssize_t i = 0; i < count; i++) terminate = terminate || bytes[i] == SIGTERM;
  }
}

void SignalPipe::RestoreDefaults() {
  for (int number : {SIGCHLD,
                     SIGTERM,
                     SIGINT,
                     SIGHUP,
                     SIGPIPE,
                     SIGUSR1,
                     SIGUSR2,
                     SIGALRM,
                     SIGQUIT,
                     SIGTSTP,
                     SIGTTIN,
                     SIGTTOU}) {
    Handle(number, SIG_DFL);
  }
}

}  // namespace windhover
