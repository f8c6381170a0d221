// windhover-run: keeps one program for an edge. It outlives the edge by a lease, so that an edge
// can be replaced without its instances noticing, and it outlives nothing else: when it ends,
// everything it started has ended.
//
//   windhover-run --control PATH [--user USER] [--group GROUP] --cwd DIR [--lease MS] [--drain MS]
//     [--socket-directory DIR] [--report-variable NAME] -- PROGRAM [ARGUMENT...]
//
// A program that is started with --report-variable finds in NAME the number of a pipe for reports
// of itself, which are passed on to the edge.
//
// What goes wrong before the program runs is said in one line on stderr (exit code 1, or 2 for a
// wrong command line). Once it runs, stderr is closed: the end of stderr without a word means that
// the control socket is ready.

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

#include <algorithm>
#include <cstdio>
#include <string>

#include "run/keeper.h"

namespace windhover {

namespace {

void CloseInherited() {
#if defined(__linux__) && defined(SYS_close_range)
  if (syscall(SYS_close_range, 3u, ~0u, 0u) == 0) return;
#endif
  rlimit limit = {};
  int last = 65536;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 65536)
    last = static_cast<int>(limit.rlim_cur);
  for (int fd = 3; fd < last; fd++) close(fd);
}

// 0, 1 and 2 must be something, or the next descriptor takes their number and a program's output
// goes into it.
bool OpenMissingStandardDescriptors() {
  for (int fd = 0; fd < 3; fd++) {
    if (fcntl(fd, F_GETFD) >= 0) continue;
    if (open("/dev/null", O_RDWR) != fd) return false;
  }
  return true;
}

void LetGoOfTerminal() {
  int null_fd = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null_fd < 0) return;
  for (int fd = 0; fd < 3; fd++) dup2(null_fd, fd);
  if (null_fd > 2) close(null_fd);
}

int Complain(const std::string& sentence, int code) {
  std::fprintf(stderr, "windhover-run: %s\n", sentence.c_str());
  return code;
}

}  // namespace

int Main(int argc, char** argv) {
  if (!OpenMissingStandardDescriptors()) return 1;
  CloseInherited();
  Options options;
  std::string error;
  if (!ParseOptions(argc, argv, &options, &error)) return Complain(error, 2);
  if (options.show_version) {
    std::printf("windhover-run protocol %u\n", kRunProtocolVersion);
    return 0;
  }
  std::optional<Identity> identity;
  if (!ResolveIdentity(options, &identity, &error)) return Complain(error, 1);
  // Fails when we lead a session already, which is as good.
  setsid();
  SignalPipe signals;
  ControlSocket control;
  Program program;
  if (!signals.Open(&error) || !control.Listen(options.control_path, &error) ||
      !program.Start(options, identity, &error)) {
    return Complain(error, 1);
  }
  // Our own folder is nobody's business: it must not keep a file system busy.
  if (chdir("/") != 0) return Complain("cannot enter /", 1);
  LetGoOfTerminal();
  Keeper(options, &control, &program, &signals).Run();
  return 0;
}

}  // namespace windhover

int main(int argc, char** argv) { return windhover::Main(argc, argv); }
