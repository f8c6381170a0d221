// Reads a PROXY header from an input that comes in pieces, and writes what was found as text: two
// runs agree when the texts do. Each step has a block of memory of exactly its size.
#pragma once

#include <string>
#include <string_view>

#include "http1_driver.h"

namespace windhover::test {

// "rejected", "incomplete", or the client with the header's length.
std::string RunProxyHeader(std::string_view input,
                           Cuts cuts = {},
                           GuardedMemory* guarded = nullptr);

}  // namespace windhover::test
