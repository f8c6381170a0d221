#include "run/program.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "run/signal_pipe.h"

namespace windhover {

namespace {

enum class Step : int {
  kStdio,
  kGroups,
  kGroup,
  kUser,
  kStillRoot,
  kSocketDirectory,
  kDirectory,
  kExec,
  kParentGone
};

struct Failure {
  Step step;
  int error;
};

struct Pipe {
  Descriptor read_end;
  Descriptor write_end;
};

// Mode 0700 and owned by who the program runs as: nobody else puts a socket there.
bool MakeSocketDirectory(const std::string& path,
                         const std::optional<Identity>& identity,
                         std::string* error) {
  if (path.empty()) return true;
  if (mkdir(path.c_str(), 0700) == 0 || errno == EEXIST) {
    Descriptor directory(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    uid_t owner = identity.has_value() && identity->uid.has_value() ? *identity->uid : geteuid();
    gid_t group = identity.has_value() ? identity->gid : getegid();
    if (directory.is_open() && fchown(directory.get(), owner, group) == 0 &&
        fchmod(directory.get(), 0700) == 0) {
      return true;
    }
  }
  *error = "cannot make the folder " + path + ": " + std::strerror(errno);
  return false;
}

bool MakePipe(Pipe* made, std::string* error) {
  int ends[2];
  if (pipe(ends) != 0) {
    *error = std::string("cannot make a pipe: ") + std::strerror(errno);
    return false;
  }
  made->read_end = Descriptor(ends[0]);
  made->write_end = Descriptor(ends[1]);
  for (int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  return true;
}

[[noreturn]] void Fail(int report_fd, Step step) {
  Failure failure = {step, errno};
  if (write(report_fd, &failure, sizeof(failure)) < 0) _exit(126);
  _exit(127);
}

// Groups first: after setuid the right to change them is gone. Then proves that there is no way
// back.
void DropPrivileges(const Identity& identity, int report_fd) {
  if (setgroups(static_cast<int>(identity.groups.size()), identity.groups.data()) != 0)
    Fail(report_fd, Step::kGroups);
  if (setgid(identity.gid) != 0 || getgid() != identity.gid || getegid() != identity.gid) {
    Fail(report_fd, Step::kGroup);
  }
  if (!identity.uid.has_value()) return;
  uid_t uid = *identity.uid;
  if (setuid(uid) != 0 || getuid() != uid || geteuid() != uid) Fail(report_fd, Step::kUser);
  if (uid != 0 && setuid(0) == 0) Fail(report_fd, Step::kStillRoot);
  if (identity.user_name.empty()) return;
  setenv("USER", identity.user_name.c_str(), 0);
  setenv("LOGNAME", identity.user_name.c_str(), 0);
  setenv("HOME", identity.home.c_str(), 0);
}

[[noreturn]] void BecomeProgram(const Options& options,
                                const std::optional<Identity>& identity,
                                char** words,
                                const Pipe& output,
                                const Pipe& error_output,
                                const Pipe& reports,
                                int report_fd,
                                pid_t parent) {
  setsid();
  SignalPipe::RestoreDefaults();
  int null_fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (null_fd < 0 || dup2(null_fd, 0) < 0 || dup2(output.write_end.get(), 1) < 0 ||
      dup2(error_output.write_end.get(), 2) < 0) {
    Fail(report_fd, Step::kStdio);
  }
  if (reports.write_end.is_open()) {
    int fd = reports.write_end.get();
    // A program must not wait for whoever reads its reports.
    if (fcntl(fd, F_SETFD, 0) != 0 || fcntl(fd, F_SETFL, O_NONBLOCK) != 0)
      Fail(report_fd, Step::kStdio);
    setenv(options.report_variable.c_str(), std::to_string(fd).c_str(), 1);
  }
  if (identity.has_value()) DropPrivileges(*identity, report_fd);
#ifdef __linux__
  // Set after setuid, which clears it. When windhover-run itself is killed, its program goes with
  // it.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (getppid() != parent) Fail(report_fd, Step::kParentGone);
  if (!options.socket_directory.empty() &&
      access(options.socket_directory.c_str(), W_OK | X_OK) != 0) {
    Fail(report_fd, Step::kSocketDirectory);
  }
  if (chdir(options.cwd.c_str()) != 0) Fail(report_fd, Step::kDirectory);
  execvp(words[0], words);
  Fail(report_fd, Step::kExec);
}

std::string Describe(const Failure& failure, const Options& options) {
  std::string reason = std::strerror(failure.error);
  switch (failure.step) {
    case Step::kStdio:
      return "cannot connect the program's output: " + reason;
    case Step::kGroups:
    case Step::kGroup:
      return "cannot take on the group of \"" +
             (options.group.empty() ? options.user : options.group) + "\": " + reason;
    case Step::kUser:
      return "cannot become user \"" + options.user + "\": " + reason;
    case Step::kStillRoot:
      return "becoming user \"" + options.user + "\" could be undone, so nothing was started";
    case Step::kSocketDirectory:
      return "user \"" + options.user + "\" cannot reach the folder of its socket " +
             options.socket_directory + " (" + reason +
             "); choose a runtimeDirectory whose parents everybody may pass through";
    case Step::kDirectory:
      return "cannot enter the directory " + options.cwd + ": " + reason;
    case Step::kExec:
      break;
    case Step::kParentGone:
      return "windhover-run ended while the program was being started";
  }
  const std::string& name = options.words[0];
  if (failure.error == ENOENT) {
    bool is_path = name.find('/') != std::string::npos;
    return "cannot run \"" + name + "\": " + (is_path ? "file not found" : "not found in PATH") +
           " (looked for from " + options.cwd + ")";
  }
  if (failure.error == EACCES)
    return "cannot run \"" + name + "\": permission denied (is it executable?)";
  return "cannot run \"" + name + "\": " + reason;
}

#ifdef __linux__
// Only our direct children are listed: what was adopted after leaving the group.
void SignalChildren(int number) {
  char path[64];
  int pid = static_cast<int>(getpid());
  std::snprintf(path, sizeof(path), "/proc/%d/task/%d/children", pid, pid);
  FILE* list = std::fopen(path, "re");
  if (list == nullptr) return;
  int child = 0;
  while (std::fscanf(list, "%d", &child) == 1) {
    if (child > 1) kill(child, number);
  }
  std::fclose(list);
}
#endif

}  // namespace

bool Program::Start(const Options& options,
                    const std::optional<Identity>& identity,
                    std::string* error) {
  Pipe output;
  Pipe error_output;
  Pipe reports;
  Pipe failure_report;
  if (!MakeSocketDirectory(options.socket_directory, identity, error)) return false;
  if (!MakePipe(&output, error) || !MakePipe(&error_output, error) ||
      !MakePipe(&failure_report, error))
    return false;
  if (!options.report_variable.empty() && !MakePipe(&reports, error)) return false;
  std::vector<char*> words;
  for (const std::string& word : options.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
  pid_t parent = getpid();
  pid_ = fork();
  if (pid_ < 0) {
    *error = std::string("cannot start another process: ") + std::strerror(errno);
    return false;
  }
  if (pid_ == 0) {
    BecomeProgram(options,
                  identity,
                  words.data(),
                  output,
                  error_output,
                  reports,
                  failure_report.write_end.get(),
                  parent);
  }
  failure_report.write_end.Reset();
  reports.write_end.Reset();
  output.write_end.Reset();
  error_output.write_end.Reset();
  Failure failure;
  ssize_t count;
  do {
    count = read(failure_report.read_end.get(), &failure, sizeof(failure));
  } while (count < 0 && errno == EINTR);
  if (count == sizeof(failure)) {
    waitpid(pid_, nullptr, 0);
    *error = Describe(failure, options);
    return false;
  }
  output_ = std::move(output.read_end);
  error_output_ = std::move(error_output.read_end);
  reports_ = std::move(reports.read_end);
  if (reports_.is_open()) fcntl(reports_.get(), F_SETFL, O_NONBLOCK);
  fcntl(output_.get(), F_SETFL, O_NONBLOCK);
  fcntl(error_output_.get(), F_SETFL, O_NONBLOCK);
  return true;
}

void Program::Reap() {
  for (;;) {
    int status = 0;
    pid_t ended = waitpid(-1, &status, WNOHANG);
    if (ended < 0 && errno == EINTR) continue;
    if (ended <= 0) {
      has_children_ = ended == 0;
      return;
    }
    if (ended != pid_) continue;
    has_exited_ = true;
    if (WIFEXITED(status)) exit_code_ = static_cast<uint32_t>(WEXITSTATUS(status));
    if (WIFSIGNALED(status)) exit_signal_ = static_cast<uint32_t>(WTERMSIG(status));
  }
}

void Program::Signal(int number) {
  if (!group_is_gone_) kill(-pid_, number);
#ifdef __linux__
  if (number == SIGKILL || has_exited_) SignalChildren(number);
#endif
}

bool Program::IsGone() {
  if (!has_exited_) return false;
  if (!group_is_gone_) group_is_gone_ = kill(-pid_, 0) != 0 && errno == ESRCH;
  return group_is_gone_ && !has_children_;
}

}  // namespace windhover
