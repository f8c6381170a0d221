// Runs the parsers over an input that comes in pieces, and writes what they found as text: two runs
// agree when the texts do. Each step gets a block of memory of exactly its size, moved from the
// step before, so that AddressSanitizer sees any byte read too far and any pointer kept too long;
// or a place that ends at a page which may not be touched, which does the same in every build.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "engine/generated/limits.gen.h"
#include "engine/http1/chunk_decoder.h"
#include "engine/http1/request_parser.h"
#include "engine/http1/response_parser.h"
#include "guard_page.h"

namespace windhover::test {

// Where the input is cut: offsets, rising. Empty: it comes at once.
using Cuts = std::span<const size_t>;

// The name of a reject reason as the error table of shared/errors has it.
const char* ReasonName(RejectReason reason);

// Two places, since a step's bytes are moved from the step before.
struct GuardedMemory {
  explicit GuardedMemory(size_t capacity) : pages{GuardPage(capacity), GuardPage(capacity)} {}
  GuardPage pages[2];
};

// `guarded`: where the steps lie; null: on the heap.
std::string RunRequest(std::string_view input,
                       const Limits& limits,
                       Cuts cuts = {},
                       GuardedMemory* guarded = nullptr);
std::string RunResponse(std::string_view input,
                        const ResponseLimits& limits,
                        Cuts cuts = {},
                        GuardedMemory* guarded = nullptr);
std::string RunChunked(std::string_view input,
                       const ChunkLimits& limits,
                       Cuts cuts = {},
                       GuardedMemory* guarded = nullptr);

// Runs the whole input, every split in two, every split in three of an input below 64 bytes, and
// byte by byte, all before a guarded page. Returns what a run found that is not what the whole one
// on the heap found, with its cuts; or an empty string.
using GuardedRun = std::function<std::string(Cuts cuts, GuardedMemory* guarded)>;
std::string FindDisagreement(std::string_view input, const GuardedRun& run);

// What RunRequest writes for a head that lies in memory.
void DescribeRequest(const ParseResult& result, const RequestHead& head, std::string* out);

// `input` with bytes that are not printable ASCII as \r, \n or \xNN.
std::string Escape(std::string_view input);

}  // namespace windhover::test
