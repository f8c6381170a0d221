#include "run/options.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace windhover {

namespace {

constexpr uint32_t kMaxMilliseconds = 24u * 3600u * 1000u;
constexpr int kMaxGroups = 1024;

bool ParseNumber(std::string_view text, uint32_t max, uint32_t* value) {
  if (text.empty() || text.size() > 10) return false;
  uint64_t number = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + static_cast<uint64_t>(c - '0');
  }
  if (number > max) return false;
  *value = static_cast<uint32_t>(number);
  return true;
}

bool SetOption(std::string_view name, const char* value, Options* options, std::string* error) {
  if (name == "--control") {
    options->control_path = value;
  } else if (name == "--user") {
    options->user = value;
  } else if (name == "--group") {
    options->group = value;
  } else if (name == "--cwd") {
    options->cwd = value;
  } else if (name == "--socket-directory") {
    options->socket_directory = value;
  } else if (name == "--report-variable") {
    options->report_variable = value;
  } else if (name == "--lease" || name == "--drain") {
    uint32_t* target = name == "--lease" ? &options->lease_ms : &options->drain_ms;
    if (!ParseNumber(value, kMaxMilliseconds, target)) {
      *error = std::string(name) +
               " needs a number of milliseconds, at most a day; it was given \"" + value + "\"";
      return false;
    }
  } else {
    *error = "unknown option \"" + std::string(name) + "\"";
    return false;
  }
  return true;
}

bool FindUser(const std::string& user, Identity* identity, std::string* error) {
  errno = 0;
  const passwd* entry = getpwnam(user.c_str());
  uint32_t number = 0;
  bool is_number = ParseNumber(user, UINT32_MAX - 1, &number);
  if (entry == nullptr && is_number) entry = getpwuid(static_cast<uid_t>(number));
  if (entry == nullptr && !is_number) {
    *error = "there is no user \"" + user + "\" on this machine";
    return false;
  }
  if (entry == nullptr) {
    identity->uid = static_cast<uid_t>(number);
    identity->gid = static_cast<gid_t>(number);
    identity->groups = {identity->gid};
    return true;
  }
  identity->uid = entry->pw_uid;
  identity->gid = entry->pw_gid;
  identity->user_name = entry->pw_name;
  identity->home = entry->pw_dir;
  return true;
}

bool FindGroup(const std::string& group, gid_t* gid, std::string* error) {
  const struct group* entry = getgrnam(group.c_str());
  uint32_t number = 0;
  if (entry != nullptr) {
    *gid = entry->gr_gid;
  } else if (ParseNumber(group, UINT32_MAX - 1, &number)) {
    *gid = static_cast<gid_t>(number);
  } else {
    *error = "there is no group \"" + group + "\" on this machine";
    return false;
  }
  return true;
}

void FindSupplementaryGroups(Identity* identity) {
#ifdef __APPLE__
  using GroupNumber = int;
#else
  using GroupNumber = gid_t;
#endif
  std::vector<GroupNumber> groups(kMaxGroups);
  int count = kMaxGroups;
  if (getgrouplist(identity->user_name.c_str(),
                   static_cast<GroupNumber>(identity->gid),
                   groups.data(),
                   &count) < 0) {
    count = 0;
  }
  identity->groups.clear();
  for (int i = 0; i < count; i++)
    identity->groups.push_back(static_cast<gid_t>(groups[static_cast<size_t>(i)]));
  if (identity->groups.empty()) identity->groups.push_back(identity->gid);
}

}  // namespace

bool ParseOptions(int argc, char** argv, Options* options, std::string* error) {
  int index = 1;
  for (; index < argc; index++) {
    std::string_view word = argv[index];
    if (word == "--version") {
      options->show_version = true;
      return true;
    }
    if (word == "--") break;
    if (index + 1 >= argc) {
      *error = "\"" + std::string(word) + "\" needs a value";
      return false;
    }
    if (!SetOption(word, argv[++index], options, error)) return false;
  }
  for (index++; index < argc; index++) options->words.emplace_back(argv[index]);
  if (options->control_path.empty()) {
    *error = "--control PATH is missing: where to put the control socket";
  } else if (options->cwd.empty()) {
    *error = "--cwd DIR is missing: where the program starts";
  } else if (options->words.empty() || options->words[0].empty()) {
    *error = "the program is missing: give it after \"--\"";
  } else {
    return true;
  }
  return false;
}

bool ResolveIdentity(const Options& options,
                     std::optional<Identity>* identity,
                     std::string* error) {
  if (options.user.empty() && options.group.empty()) return true;
  Identity found;
  found.gid = getegid();
  if (!options.user.empty() && !FindUser(options.user, &found, error)) return false;
  if (!options.group.empty() && !FindGroup(options.group, &found.gid, error)) return false;
  if (geteuid() != 0) {
    bool same_user = !found.uid.has_value() || *found.uid == geteuid();
    if (same_user && found.gid == getegid()) return true;
    *error = "only root may start a program as another user or group (asked for: " + options.user +
             (options.group.empty() ? "" : ":" + options.group) + ")";
    return false;
  }
  if (!found.user_name.empty()) {
    FindSupplementaryGroups(&found);
  } else {
    found.groups = {found.gid};
  }
  identity->emplace(std::move(found));
  return true;
}

}  // namespace windhover
