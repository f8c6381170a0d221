// What a field means to a hop: the fields that end here, the ones that Connection names, and the
// copying of the rest. RFC 9110 7.6.1. A nomination can never remove what routing, framing,
// authentication or the forwarding family rests on (CVE-2022-31813, CVE-2024-45410 are what happens
// otherwise).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/out_buffer.h"
#include "engine/http1/request_head.h"

namespace windhover {

// The names in a message's Connection fields. A borrower's view: valid as long as `fields` is.
class NominatedFields {
 public:
  explicit NominatedFields(FieldList fields);
  // False for nearly every message: nothing is named but "close", "keep-alive" and "upgrade".
  bool any() const { return count_ != 0; }
  // `name` in lower case. True when it is named and may be removed.
  bool Removes(const Field& field, std::string_view name) const;

 private:
  // Nobody names so many but to make us compare: from here on all that may be removed is.
  static constexpr uint32_t kMaxNames = 32;

  struct Name {
    const char* text;
    size_t length;
  };

  uint32_t count_ = 0;
  Name names_[kMaxNames];  // the first count_: clearing all would cost more than a message's look
};

// Appends field lines, several at once where the kept ones lie side by side in the received bytes.
class FieldRunCopier {
 public:
  FieldRunCopier(FieldList fields, OutBuffer* out) : fields_(fields), out_(out) {}
  void Keep(const Field& field);
  void Finish();  // the last run

 private:
  FieldList fields_;
  OutBuffer* out_;
  uint32_t run_start_ = 0;
  uint32_t run_end_ = 0;  // after the CRLF of the last kept line; 0: no run
};

// True when one of the comma-separated tokens of `value` is `token` (lower case), ignoring case.
bool ListHasToken(std::string_view value, std::string_view token);
bool EqualsIgnoringCase(std::string_view text, std::string_view lower);

}  // namespace windhover
