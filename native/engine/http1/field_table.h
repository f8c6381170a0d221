// Which of the fields that the engine itself looks at a name is: a switch over length and first
// byte, then one comparison by words. No map, no hashing, and no copy: names are compared without
// regard to case as they stand in the read buffer.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/http1/request_head.h"

namespace windhover {

// `name` is a token (RFC 9110 5.6.2) in any case.
FieldId ClassifyField(const char* name, size_t length);
inline FieldId ClassifyField(std::string_view name) {
  return ClassifyField(name.data(), name.size());
}

// Fields that change framing, routing, authentication or the meaning of the content, and so must
// not come after it (RFC 9110 6.5.1).
bool IsForbiddenTrailer(FieldId id);

// `text` equals `lower`, which is in lower case, without regard to the case of ASCII letters.
bool EqualsIgnoreCase(std::string_view text, std::string_view lower);

}  // namespace windhover
