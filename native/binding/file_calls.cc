#include "binding/file_calls.h"

#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <napi.h>
#include <uv.h>

#include <node_api.h>

#include "binding/addon_data.h"
#include "binding/call_js.h"
#include "binding/from_js.h"
#include "binding/to_js.h"
#include "engine/base/check.h"
#include "engine/files/open_beneath.h"

namespace windhover {

namespace {

// Reads until `size` bytes are there or the file has no more of them. Returns how many, or a libuv
// code.
int64_t ReadFully(int fd, uint8_t* out, uint64_t size) {
  uint64_t done = 0;
  while (done < size) {
    const ssize_t count = pread(fd, out + done, size - done, static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return uv_translate_sys_error(errno);
    if (count == 0) break;
    done += static_cast<uint64_t>(count);
  }
  return static_cast<int64_t>(done);
}

// One file that script wishes to have open. The text is root, path and suffixes, parted by NULs.
class OpenWish {
 public:
  OpenWish(std::string text, Bytes buffer) : text_(std::move(text)), buffer_(buffer) {}

  // In the pool.
  void Fulfil() {
    const std::vector<const char*> names = Names();
    CHECK(names.size() >= 2);
    Descriptor root;
    error_ = OpenRoot(names[0], &root);
    if (error_ != 0) {
      root_failed_ = true;
      return;
    }
    error_ = OpenBeneath(root, names[1], &file_);
    if (error_ != 0) return;
    for (size_t i = 2; i < names.size() && variant_ < 0; ++i) {
      TryVariant(root, std::string(names[1]) + names[i], static_cast<int>(i - 2));
    }
    if (file_.size <= buffer_.size) ReadAll();
  }

  // (error, rootFailed, fd, size, seconds, nanoseconds, variant). The descriptor is `files`' then.
  static constexpr size_t kCells = 7;
  void Tell(OpenFiles* files, double* cells) {
    const int fd = file_.descriptor.Release();
    if (fd >= 0) files->Add(fd);
    cells[0] = error_;
    cells[1] = root_failed_ ? 1 : 0;
    cells[2] = fd;
    cells[3] = static_cast<double>(file_.size);
    cells[4] = static_cast<double>(file_.modified_seconds);
    cells[5] = file_.modified_nanoseconds;
    cells[6] = variant_;
  }

 private:
  std::vector<const char*> Names() const {
    std::vector<const char*> names;
    for (size_t at = 0; at < text_.size();) {
      names.push_back(text_.data() + at);
      const size_t end = text_.find('\0', at);
      at = end == std::string::npos ? text_.size() : end + 1;
    }
    return names;
  }

  void TryVariant(const Descriptor& root, const std::string& path, int index) {
    BeneathFile variant;
    if (OpenBeneath(root, path, &variant) != 0) return;
    // In whole seconds: what copies a tree may write a variant a moment before its file.
    if (variant.modified_seconds < file_.modified_seconds) return;
    file_ = std::move(variant);
    variant_ = index;
  }

  // A file that shrank meanwhile stays open: whoever sends it finds that bytes are missing.
  void ReadAll() {
    const int64_t count = ReadFully(file_.descriptor.get(), buffer_.data, file_.size);
    if (count < 0) error_ = static_cast<int>(count);
    if (count < 0 || count == static_cast<int64_t>(file_.size)) file_.descriptor.Reset();
  }

  std::string text_;
  Bytes buffer_;
  int error_ = 0;
  bool root_failed_ = false;
  BeneathFile file_;
  int variant_ = -1;
};

// One call of openBeneath, from script to the pool and back.
class OpenJob {
 public:
  // Null: the environment is ending.
  static std::unique_ptr<OpenJob> Read(const Napi::CallbackInfo& info) {
    auto job = std::unique_ptr<OpenJob>(new OpenJob(info.Env()));
    return job->ReadWishes(info) ? std::move(job) : nullptr;
  }
  ~OpenJob() {
    for (const napi_ref reference : held_) {
      if (reference != nullptr) napi_delete_reference(env_, reference);
    }
    if (work_ != nullptr) napi_delete_async_work(env_, work_);
  }
  OpenJob(const OpenJob&) = delete;
  OpenJob& operator=(const OpenJob&) = delete;

  static void Start(std::unique_ptr<OpenJob> job) {
    const napi_env env = job->env_;
    const auto execute = [](napi_env, void* self) {
      for (OpenWish& wish : static_cast<OpenJob*>(self)->wishes_) wish.Fulfil();
    };
    const auto complete = [](napi_env, napi_status status, void* self) {
      const std::unique_ptr<OpenJob> owned(static_cast<OpenJob*>(self));
      if (status == napi_ok) owned->Tell();
    };
    const Napi::String name = Napi::String::New(env, "WindhoverOpenBeneath");
    CHECK(napi_create_async_work(env, nullptr, name, execute, complete, job.get(), &job->work_) ==
          napi_ok);
    CHECK(napi_queue_async_work(env, job->work_) == napi_ok);
    static_cast<void>(job.release());  // `complete` owns it
  }

 private:
  explicit OpenJob(napi_env env) : env_(env) {}

  bool ReadWishes(const Napi::CallbackInfo& info) {
    const napi_value texts = info[0];
    const napi_value buffers = info[1];
    const Bytes results = ToBytes(env_, info[2]);
    Members members(env_);
    const uint32_t count = members.Length(texts);
    const bool is_one_each = members.Length(buffers) == count;
    if (members.ended()) return false;
    CHECK(is_one_each && results.size >= count * OpenWish::kCells * sizeof(double));
    results_ = reinterpret_cast<double*>(results.data);
    wishes_.reserve(count);
    for (uint32_t i = 0; i < count; ++i) {
      std::string text = members.Utf8(members.Get(texts, i));
      wishes_.emplace_back(std::move(text), members.Array(members.Get(buffers, i)));
    }
    if (members.ended()) return false;
    for (size_t i = 0; i < std::size(held_); ++i) {
      CHECK(napi_create_reference(env_, info[i + 1], 1, &held_[i]) == napi_ok);
    }
    return true;
  }

  // On the loop again.
  void Tell() {
    const HandleScope scope(env_);
    OpenFiles& files = AddonData::Of(env_)->files();
    double* cells = results_;
    for (OpenWish& wish : wishes_) {
      wish.Tell(&files, cells);
      cells += OpenWish::kCells;
    }
    napi_value function = nullptr;
    if (napi_get_reference_value(env_, held_[kCallback], &function) != napi_ok) return;
    // What it throws is the process's uncaught exception, as of any callback.
    napi_call_function(env_, Napi::Env(env_).Undefined(), function, 0, nullptr, nullptr);
  }

  // The memory of the buffers and of the results, and the callback.
  static constexpr size_t kCallback = 2;

  napi_env env_;
  std::vector<OpenWish> wishes_;
  double* results_ = nullptr;
  napi_ref held_[kCallback + 1] = {};
  napi_async_work work_ = nullptr;
};

void CallOpenBeneath(const Napi::CallbackInfo& info) {
  std::unique_ptr<OpenJob> job = OpenJob::Read(info);
  if (job != nullptr) OpenJob::Start(std::move(job));
}

void CallCloseFile(const Napi::CallbackInfo& info) {
  AddonData::Of(info.Env())->files().Close(ToInt32(info.Env(), info[0]));
}

}  // namespace

OpenFiles::~OpenFiles() {
  for (const int fd : descriptors_) close(fd);
}

void OpenFiles::Close(int fd) {
  CHECK(descriptors_.erase(fd) == 1);
  close(fd);
}

void ExportFileCalls(Napi::Env env, Napi::Object exports) {
  exports.Set("openBeneath", Napi::Function::New(env, CallOpenBeneath, "openBeneath"));
  exports.Set("closeFile", Napi::Function::New(env, CallCloseFile, "closeFile"));
}

}  // namespace windhover
