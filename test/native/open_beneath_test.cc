// A tree of files in a folder of its own: served/ is given out, outside/ is beside it.
#include "engine/files/open_beneath.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

#include <uv.h>

#include "all_cases.h"
#include "engine/base/check.h"

namespace windhover::test {
namespace {

class Tree {
 public:
  Tree() {
    std::string name = std::filesystem::temp_directory_path() / "wh-beneath-XXXXXX";
    CHECK(mkdtemp(name.data()) != nullptr);
    base_ = name;
    Folder("served");
    Folder("outside");
    File("outside/file", "outside");
  }
  ~Tree() { CHECK(std::system(("rm -rf " + base_).c_str()) == 0); }

  std::string Path(const std::string& name) const { return base_ + "/" + name; }
  void Folder(const std::string& name) const { CHECK(mkdir(Path(name).c_str(), 0700) == 0); }
  void File(const std::string& name, const std::string& text) const {
    const Descriptor file(open(Path(name).c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600));
    CHECK(write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  }
  void Link(const std::string& name, const std::string& target) const {
    CHECK(symlink(target.c_str(), Path(name).c_str()) == 0);
  }

  // What the file holds, or the name of the error.
  std::string Read(std::string_view path) const {
    Descriptor root;
    CHECK(OpenRoot(Path("served").c_str(), &root) == 0);
    BeneathFile file;
    const int error = OpenBeneath(root, path, &file);
    if (error != 0) return uv_err_name(error);
    char text[64];
    const ssize_t count = read(file.descriptor.get(), text, sizeof(text));
    CHECK(count >= 0 && static_cast<uint64_t>(count) == file.size);
    return std::string(text, static_cast<size_t>(count));
  }

 private:
  std::string base_;
};

void OpensFiles(Test& test) {
  const Tree tree;
  tree.Folder("served/a");
  tree.Folder("served/a/b");
  tree.File("served/top", "top");
  tree.File("served/a/b/deep", "deep");
  EXPECT_EQUAL(tree.Read("top"), "top");
  EXPECT_EQUAL(tree.Read("a/b/deep"), "deep");
  EXPECT_EQUAL(tree.Read("a//b/./deep"), "deep");
  EXPECT_EQUAL(tree.Read("a/../top"), "top");
  EXPECT_EQUAL(tree.Read("/top"), "top");
  EXPECT_EQUAL(tree.Read("nothing"), "ENOENT");
  EXPECT_EQUAL(tree.Read("nothing/top"), "ENOENT");
  EXPECT_EQUAL(tree.Read("top/"), "ENOTDIR");
  EXPECT_EQUAL(tree.Read("top/deep"), "ENOTDIR");
  for (const char* folder : {"", ".", "/", "a", "a/", "a/b", "a/b/.."}) {
    EXPECT_EQUAL_FOR(tree.Read(folder), "EISDIR", folder);
  }
  EXPECT_EQUAL(tree.Read(std::string_view("top\0.txt", 8)), "ENOENT");
  EXPECT_EQUAL(tree.Read(std::string(300, 'x')), "ENAMETOOLONG");
}

void StaysBeneath(Test& test) {
  const Tree tree;
  tree.Folder("served/a");
  for (const char* path : {"..",
                           "../outside/file",
                           "a/../../outside/file",
                           "./../outside/file",
                           "a/../..",
                           "../served/../outside/file"}) {
    EXPECT_EQUAL_FOR(tree.Read(path), "EXDEV", path);
  }
  EXPECT_EQUAL(tree.Read("a/../a/../.."), "EXDEV");
}

void FollowsLinksWithin(Test& test) {
  const Tree tree;
  tree.Folder("served/releases");
  tree.Folder("served/releases/1");
  tree.File("served/releases/1/page", "one");
  tree.Link("served/current", "releases/1");
  tree.Link("served/page", "current/page");
  tree.Link("served/releases/up", "../current");
  tree.Link("served/releases/1/self", ".");
  EXPECT_EQUAL(tree.Read("current/page"), "one");
  EXPECT_EQUAL(tree.Read("page"), "one");
  EXPECT_EQUAL(tree.Read("releases/up/page"), "one");
  EXPECT_EQUAL(tree.Read("current/self/self/page"), "one");
  EXPECT_EQUAL(tree.Read("current"), "EISDIR");
  EXPECT_EQUAL(tree.Read("page/"), "ENOTDIR");
}

void RefusesLinksOut(Test& test) {
  const Tree tree;
  tree.Folder("served/a");
  tree.File("served/inside", "inside");
  tree.Link("served/absolute", tree.Path("outside/file"));
  tree.Link("served/absolute-within", tree.Path("served/inside"));
  tree.Link("served/relative", "../outside/file");
  tree.Link("served/folder", "../outside");
  tree.Link("served/a/folder", "../../outside");
  tree.Link("served/a/twice", "../folder");
  tree.Link("served/around", "a/../../served/inside");
  tree.Link("served/root", "/");
  tree.Link("served/process", "/proc/self/root");
  for (const char* path : {"absolute",
                           "absolute-within",
                           "relative",
                           "folder/file",
                           "folder",
                           "folder/",
                           "a/folder/file",
                           "a/twice/file",
                           "around",
                           "root/etc/passwd",
                           "process/etc/passwd"}) {
    EXPECT_EQUAL_FOR(tree.Read(path), "EXDEV", path);
  }
}

void RefusesLoops(Test& test) {
  const Tree tree;
  tree.Link("served/self", "self");
  tree.Link("served/one", "two");
  tree.Link("served/two", "one");
  EXPECT_EQUAL(tree.Read("self"), "ELOOP");
  EXPECT_EQUAL(tree.Read("one/file"), "ELOOP");
  std::string path = "served";
  for (int depth = 0; depth < 70; ++depth) tree.Folder(path += "/d");
  tree.File(path + "/file", "too deep");
  EXPECT_EQUAL(tree.Read(path.substr(std::string("served/").size()) + "/file"), "ENAMETOOLONG");
}

void OpensRegularFilesAlone(Test& test) {
  const Tree tree;
  CHECK(mkfifo(tree.Path("served/fifo").c_str(), 0600) == 0);
  const Descriptor listener(socket(AF_UNIX, SOCK_STREAM, 0));
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  std::snprintf(
      address.sun_path, sizeof(address.sun_path), "%s", tree.Path("served/socket").c_str());
  CHECK(bind(listener.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
  tree.Link("served/link", "fifo");
  // A FIFO without a writer would hold whoever opened it to read.
  EXPECT_EQUAL(tree.Read("fifo"), "EFTYPE");
  EXPECT_EQUAL(tree.Read("link"), "EFTYPE");
  EXPECT_EQUAL(tree.Read("socket"), "EFTYPE");
  Descriptor devices;
  CHECK(OpenRoot("/dev", &devices) == 0);
  BeneathFile file;
  EXPECT_EQUAL(std::string(uv_err_name(OpenBeneath(devices, "null", &file))), "EFTYPE");
  EXPECT(!file.descriptor.is_open());
  Descriptor root;
  EXPECT_EQUAL(OpenRoot(tree.Path("nowhere").c_str(), &root), static_cast<int>(UV_ENOENT));
  EXPECT_EQUAL(OpenRoot(tree.Path("outside/file").c_str(), &root), static_cast<int>(UV_ENOTDIR));
}

void TellsFactsOfWhatIsOpen(Test& test) {
  const Tree tree;
  tree.File("served/file", "12345");
  const timespec times[] = {{.tv_sec = 5, .tv_nsec = 6}, {.tv_sec = 1700000000, .tv_nsec = 7}};
  CHECK(utimensat(AT_FDCWD, tree.Path("served/file").c_str(), times, 0) == 0);
  Descriptor root;
  CHECK(OpenRoot(tree.Path("served").c_str(), &root) == 0);
  BeneathFile file;
  EXPECT_EQUAL(OpenBeneath(root, "file", &file), 0);
  EXPECT_EQUAL(file.size, 5u);
  EXPECT_EQUAL(file.modified_seconds, 1700000000);
  EXPECT_EQUAL(file.modified_nanoseconds, 7);
  const int flags = fcntl(file.descriptor.get(), F_GETFD);
  EXPECT((flags & FD_CLOEXEC) != 0);
}

// A folder that is a link to the outside every other moment.
void HoldsAgainstSwaps(Test& test) {
  const Tree tree;
  tree.Folder("served/folder");
  tree.File("served/folder/file", "inside");
  const std::string folder = tree.Path("served/folder");
  const std::string parked = tree.Path("parked");
  std::atomic<bool> done = false;
  std::thread swapper([&] {
    while (!done) {
      CHECK(rename(folder.c_str(), parked.c_str()) == 0);
      CHECK(symlink("../outside", folder.c_str()) == 0);
      CHECK(unlink(folder.c_str()) == 0);
      CHECK(rename(parked.c_str(), folder.c_str()) == 0);
    }
  });
  int inside = 0;
  int refused = 0;
  for (int i = 0; i < 200000 && (i < 20000 || inside == 0 || refused == 0); ++i) {
    const std::string read = tree.Read("folder/file");
    if (read == "inside") ++inside;
    if (read == "EXDEV") ++refused;
    if (read == "outside") test.Fail(__FILE__, __LINE__, "a file outside was opened");
  }
  done = true;
  swapper.join();
  EXPECT(inside > 0);
  EXPECT(refused > 0);
}

constexpr Case kCases[] = {
    {"a file below the root is opened by its path", OpensFiles},
    {"a path does not lead out of the root", StaysBeneath},
    {"a symbolic link that stays within the root is followed", FollowsLinksWithin},
    {"a symbolic link that leads out, or is absolute, is refused", RefusesLinksOut},
    {"a loop of links, and a tree without end, are refused", RefusesLoops},
    {"a FIFO, a socket or a device is not opened and holds nobody", OpensRegularFilesAlone},
    {"size and time are those of the file that is open", TellsFactsOfWhatIsOpen},
    {"a folder that is swapped for a link while files are opened never leads out",
     HoldsAgainstSwaps},
};

}  // namespace

const CaseList kOpenBeneathCases(kCases);

}  // namespace windhover::test
