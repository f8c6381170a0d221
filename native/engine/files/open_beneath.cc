#include "engine/files/open_beneath.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>
#include <vector>

#include <uv.h>

namespace windhover {

namespace {

// As deep as a tree of files is in practice; each level is an open descriptor while we walk.
constexpr size_t kMaxDepth = 64;
// A chain of links that is longer than this is taken for a loop (Linux follows 40).
constexpr int kMaxLinks = 16;

// Where the system has it, a directory is opened for walking alone, which needs no right to list
// it.
#ifdef O_PATH
constexpr int kDirectoryFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;
#else
constexpr int kDirectoryFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
#endif
constexpr int kFileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

int LastError() { return uv_translate_sys_error(errno); }

class Walk {
 public:
  Walk(const Descriptor& root, std::string_view path) : root_(root), rest_(path) {}

  int Open(BeneathFile* file) {
    while (!rest_.empty()) {
      const std::string name = TakeName();
      if (name.empty() || name == ".") continue;
      if (name == "..") {
        if (above_.empty()) return UV_EXDEV;
        above_.pop_back();
        continue;
      }
      const bool is_last = !wants_directory_;
      const int error = is_last ? OpenLast(name, file) : Enter(name);
      if (error != 0 || file->descriptor.is_open()) return error;
    }
    return UV_EISDIR;
  }

 private:
  int top() const { return above_.empty() ? root_.get() : above_.back().get(); }

  std::string TakeName() {
    const size_t slash = rest_.find('/');
    std::string name = rest_.substr(0, slash);
    rest_.erase(0, slash == std::string::npos ? slash : slash + 1);
    // "name/" asks for a directory, also where nothing follows.
    wants_directory_ = slash != std::string::npos;
    return name;
  }

  int Enter(const std::string& name) {
    if (above_.size() == kMaxDepth) return UV_ENAMETOOLONG;
    Descriptor next(openat(top(), name.c_str(), kDirectoryFlags | O_NOFOLLOW));
    if (next.is_open()) {
      above_.push_back(std::move(next));
      return 0;
    }
    // O_DIRECTORY finds a link to be none, O_NOFOLLOW finds it to be one: systems differ in which
    // they ask first.
    const int error = LastError();
    if (errno != ENOTDIR && errno != ELOOP) return error;
    return FollowLink(name, error);
  }

  int OpenLast(const std::string& name, BeneathFile* file) {
    struct stat facts;
    if (fstatat(top(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) < 0) return LastError();
    if (S_ISLNK(facts.st_mode)) return FollowLink(name, UV_ELOOP);
    if (S_ISDIR(facts.st_mode)) return UV_EISDIR;
    if (!S_ISREG(facts.st_mode)) return UV_EFTYPE;
    file->descriptor = Descriptor(openat(top(), name.c_str(), kFileFlags));
    if (!file->descriptor.is_open()) return LastError();
    // What has the name now may be something else than it was: the facts are those of what is open.
    if (fstat(file->descriptor.get(), &facts) < 0) return LastError();
    if (!S_ISREG(facts.st_mode)) return UV_EFTYPE;
    file->size = static_cast<uint64_t>(facts.st_size);
#ifdef __APPLE__
    const timespec& modified = facts.st_mtimespec;
#else
    const timespec& modified = facts.st_mtim;
#endif
    file->modified_seconds = modified.tv_sec;
    file->modified_nanoseconds = static_cast<int32_t>(modified.tv_nsec);
    return 0;
  }

  // Puts what the link names before the rest. `otherwise`: it is no link.
  int FollowLink(const std::string& name, int otherwise) {
    char target[PATH_MAX];
    const ssize_t length = readlinkat(top(), name.c_str(), target, sizeof(target));
    if (length < 0) return errno == EINVAL ? otherwise : LastError();
    if (++links_ > kMaxLinks) return UV_ELOOP;
    if (length == 0 || target[0] == '/') return UV_EXDEV;
    if (static_cast<size_t>(length) == sizeof(target)) return UV_ENAMETOOLONG;
    std::string next(target, static_cast<size_t>(length));
    if (wants_directory_) next += '/';
    rest_ = next + rest_;
    return 0;
  }

  const Descriptor& root_;
  // Below the root, in the order of the way down: ".." goes back this way and asks no file system.
  std::vector<Descriptor> above_;
  std::string rest_;
  bool wants_directory_ = false;
  int links_ = 0;
};

}  // namespace

int OpenRoot(const char* path, Descriptor* root) {
  *root = Descriptor(open(path, kDirectoryFlags));
  return root->is_open() ? 0 : LastError();
}

int OpenBeneath(const Descriptor& root, std::string_view path, BeneathFile* file) {
  if (path.find('\0') != std::string_view::npos) return UV_ENOENT;
  return Walk(root, path).Open(file);
}

}  // namespace windhover
