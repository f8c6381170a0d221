// Users and groups by name, as the system knows them (files, LDAP, ...): a look-up may block, so it
// is for the start only.
#pragma once

#include <cstdint>
#include <string>

namespace windhover {

// False: there is none of this name.
[[nodiscard]] bool FindUserId(const std::string& name, uint32_t* uid);
[[nodiscard]] bool FindGroupId(const std::string& name, uint32_t* gid);

}  // namespace windhover
