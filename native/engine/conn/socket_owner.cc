#include "engine/conn/socket_owner.h"

#include <grp.h>
#include <pwd.h>

#include <cerrno>
#include <cstddef>
#include <vector>

namespace windhover {

namespace {

// A group's entry holds the names of its members: it may be long, and is not endless.
constexpr size_t kFirstSize = 4096;
constexpr size_t kLastSize = size_t{4} * 1024 * 1024;

// Calls `look_up` with more and more room until the entry fits.
template <typename Entry, typename LookUp>
bool Find(Entry* entry, std::vector<char>* room, LookUp look_up) {
  for (size_t size = kFirstSize; size <= kLastSize; size *= 2) {
    room->resize(size);
    Entry* found = nullptr;
    int error = EINTR;
    while (error == EINTR) error = look_up(entry, room->data(), room->size(), &found);
    if (error != ERANGE) return error == 0 && found != nullptr;
  }
  return false;
}

}  // namespace

bool FindUserId(const std::string& name, uint32_t* uid) {
  passwd entry = {};
  std::vector<char> room;
  const auto look_up = [&](passwd* to, char* text, size_t size, passwd** found) {
    return getpwnam_r(name.c_str(), to, text, size, found);
  };
  if (!Find(&entry, &room, look_up)) return false;
  *uid = entry.pw_uid;
  return true;
}

bool FindGroupId(const std::string& name, uint32_t* gid) {
  struct group entry = {};
  std::vector<char> room;
  const auto look_up = [&](struct group* to, char* text, size_t size, struct group** found) {
    return getgrnam_r(name.c_str(), to, text, size, found);
  };
  if (!Find(&entry, &room, look_up)) return false;
  *gid = entry.gr_gid;
  return true;
}

}  // namespace windhover
