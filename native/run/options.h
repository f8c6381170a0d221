// The command line of windhover-run. Everything is checked here, before anything is started.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace windhover {

// Who the program runs as. Looked up before the fork: name services are not safe after it.
struct Identity {
  std::optional<uid_t> uid;
  gid_t gid = 0;
  std::vector<gid_t> groups;
  std::string user_name;  // empty: no entry in the user database
  std::string home;
};

struct Options {
  std::string control_path;
  std::string user;
  std::string group;
  std::string cwd;
  std::string socket_directory;  // made for the program's user; empty: none
  std::string report_variable;   // tells the program where to write reports; empty: it writes none
  uint32_t lease_ms = 5000;
  uint32_t drain_ms = 30000;
  std::vector<std::string> words;  // the program and its arguments
  bool show_version = false;
};

// False: *error is one sentence.
[[nodiscard]] bool ParseOptions(int argc, char** argv, Options* options, std::string* error);
// Leaves *identity empty when neither a user nor a group was asked for.
[[nodiscard]] bool ResolveIdentity(const Options& options,
                                   std::optional<Identity>* identity,
                                   std::string* error);

}  // namespace windhover
