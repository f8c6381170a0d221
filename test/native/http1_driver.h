// Runs the parsers over an input that comes in pieces, and writes what they found as text: two runs
// agree when the texts do. Each step gets a block of memory of exactly its size, moved from the
// step before, so that AddressSanitizer sees any byte read too far and any pointer kept too long.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "engine/generated/limits.gen.h"
#include "engine/http1/chunk_decoder.h"
#include "engine/http1/request_parser.h"
#include "engine/http1/response_parser.h"

namespace windhover::test {

// Where the input is cut: offsets, rising. Empty: it comes at once.
using Cuts = std::span<const size_t>;

// The name of a reject reason as the error table of shared/errors has it.
const char* ReasonName(RejectReason reason);

std::string RunRequest(std::string_view input, const Limits& limits, Cuts cuts = {});
std::string RunResponse(std::string_view input, const ResponseLimits& limits, Cuts cuts = {});
std::string RunChunked(std::string_view input, const ChunkLimits& limits, Cuts cuts = {});

// What RunRequest writes for a head that lies in memory.
void DescribeRequest(const ParseResult& result, const RequestHead& head, std::string* out);

// `input` with bytes that are not printable ASCII as \r, \n or \xNN.
std::string Escape(std::string_view input);

}  // namespace windhover::test
