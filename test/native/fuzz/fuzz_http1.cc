// Mutates valid messages and checks two promises of the parsers: no input makes them misbehave (the
// sanitizers tell), and what they find does not depend on how the bytes come. A run is a function
// of its seed alone, so a finding is replayed by running with the seed that was printed and one run
// more than the number of the run.
//
//   fuzz-parser [runs] [seed]
//
// With clang: -fsanitize=fuzzer -DWINDHOVER_LIBFUZZER makes the same checks libFuzzer's target.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "http1_driver.h"
#include "proxy_header_driver.h"

namespace windhover::test {
namespace {

using std::string_view_literals::operator""sv;

// splitmix64: one multiplication-xor chain, good enough to choose mutations by.
class SplitMix {
 public:
  explicit SplitMix(uint64_t seed) : state_(seed) {}
  uint64_t Next() {
    uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  size_t Below(size_t bound) { return static_cast<size_t>(Next() % bound); }

 private:
  uint64_t state_;
};

enum class Target : uint8_t { kRequest, kResponse, kChunked, kProxyHeader };

constexpr std::string_view kRequests[] = {
    "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /products/list?page=2&q=%C3%A4 HTTP/1.1\r\nHost: shop.example:8443\r\nConnection: "
    "keep-alive\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36\r\nAccept: "
    "text/html,*/*;q=0.8\r\n"
    "Accept-Encoding: gzip, deflate, br\r\nCookie: session=0123456789abcdef; theme=dark\r\n\r\n",
    "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\nContent-Type: "
    "text/plain\r\n\r\nhello world",
    "PUT /x HTTP/1.1\r\nHOST: [::1]:80\r\nTransfer-Encoding: chunked\r\nExpect: "
    "100-continue\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    "\r\n\r\nOPTIONS * HTTP/1.1\r\nHost:\r\n\r\n",
    "GET http://h:80/p?q HTTP/1.1\r\nHost: h\r\nAuthorization: Basic eDp5\r\n\r\n",
    "GET /chat HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: "
    "websocket\r\nSec-WebSocket-Version: 13\r\n\r\n",
    "POST / HTTP/1.0\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\nabc",
    "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"sv,
};

constexpr std::string_view kResponses[] = {
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nDate: Sun, 06 Nov 1994 "
    "08:49:37 GMT\r\n\r\nhello",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nSet-Cookie: a=b\r\nSet-Cookie: "
    "c=d\r\n\r\n0\r\n\r\n",
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x00"sv,
    "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 304 Not "
    "Modified\r\nETag: \"x\"\r\n\r\n",
    "HTTP/1.0 404 Not Found\r\nConnection: keep-alive\r\n\r\n",
    "HTTP/1.1 204\r\n\r\n",
};

constexpr std::string_view kBodies[] = {
    "0\r\n\r\n",
    "5\r\nhello\r\n0\r\n\r\n",
    "A;name=value\r\n0123456789\r\n5;a=\"q\\\"\";b\r\nworld\r\n000;last\r\nX-Check: "
    "1\r\nServer-Timing: db;dur=5\r\n\r\nGET / HTTP/1.1\r\n",
    "7fffffffffffffff\r\nabc",
    "1 ; a = b\r\nx\r\n1\r\ny\r\n0\r\n\r\n",
};

constexpr std::string_view kProxyHeaders[] = {
    "PROXY TCP4 192.0.2.1 198.51.100.1 56324 443\r\nGET / HTTP/1.1\r\n",
    "PROXY TCP6 2001:db8::1 2001:db8::2 1 65535\r\n",
    "PROXY UNKNOWN whatever it is\r\n",
    "\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c\xc0\0\x02\x01\xc6\x33\x64\x01\xdc\x04\x01\xbbGET"sv,
    "\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x19\xc0\0\x02\x01\xc6\x33\x64\x01\xdc\x04\x01\xbb"
    "\x02\0\x03h.t\x03\0\x04\x01\x02\x03\x04"sv,
    "\r\n\r\n\0\r\nQUIT\n\x20\0\0\x04\x04\0\x01x"sv,
    "\r\n\r\n\0\r\nQUIT\n\x21\0\0\0"sv,
};

constexpr std::string_view kDictionary[] = {
    "\r\n",
    "\r\n\r\n",
    "\n",
    "\r",
    "\r\r\n",
    " ",
    "\t",
    "\0"sv,
    "\x7f",
    "\x80",
    "\xff",
    ":",
    ": ",
    " : ",
    ";",
    ",",
    "=",
    "\"",
    "\\",
    "#",
    "?",
    "%00",
    "/",
    "//",
    "*",
    "[",
    "]",
    "@",
    "http://",
    "https://",
    "HTTP/1.1",
    "HTTP/1.0",
    "HTTP/2.0",
    "HTTP/0.9",
    "GET ",
    "POST ",
    "OPTIONS * ",
    "CONNECT h:1 ",
    "PRI * HTTP/2.0\r\n",
    "Host: a\r\n",
    "Host: b:80\r\n",
    "Host:\r\n",
    "Content-Length: 5\r\n",
    "Content-Length: 0\r\n",
    "Content-Length: 9223372036854775807\r\n",
    "Content-Length: 9223372036854775808\r\n",
    "Content-Length: +1\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Transfer-Encoding: gzip, chunked\r\n",
    "Transfer-Encoding:\x0b"
    "chunked\r\n",
    "Connection: close\r\n",
    "Connection: upgrade\r\n",
    "Upgrade: x\r\n",
    "Expect: 100-continue\r\n",
    "Expect: x\r\n",
    "Content-Type: a/b\r\n",
    "Authorization: x\r\n",
    "X_Y: z\r\n",
    " folded\r\n",
    "\tfolded\r\n",
    "X-Forwarded-For: 1\r\n",
    "x-windhover-a: b\r\n",
    "0\r\n\r\n",
    "1\r\nx\r\n",
    "ffffffffffffffff",
    "8000000000000000",
    "0000000000000000",
    ";a=b",
    ";a=\"b\"",
    ";;",
    "200",
    "999",
    "0\r\nA: b\r\n\r\n",
    "PROXY ",
    "TCP4 ",
    "TCP6 ",
    "UNKNOWN",
    "0.0.0.0",
    "::ffff:1.2.3.4",
    "65536",
    "\r\n\r\n\0\r\nQUIT\n"sv,
    "\x21\x21\0\x24"sv,
    "\x21\x31\0\xd8"sv,
    "\x03\0\x04"sv,
    "\x10\0"sv,
};

template <size_t kSize>
std::string_view PickFrom(SplitMix& random, const std::string_view (&list)[kSize]) {
  return list[random.Below(kSize)];
}

void Mutate(SplitMix& random, std::string* input) {
  const size_t position = random.Below(input->size() + 1);
  switch (random.Below(8)) {
    case 0:
      if (!input->empty()) (*input)[position % input->size()] = static_cast<char>(random.Next());
      break;
    case 1:
      if (!input->empty())
        (*input)[position % input->size()] ^= static_cast<char>(1u << random.Below(8));
      break;
    case 2:
      input->erase(position, random.Below(8) + 1);
      break;
    case 3:
      input->insert(position, 1, static_cast<char>(random.Next()));
      break;
    case 4:
    case 5:
      input->insert(position, PickFrom(random, kDictionary));
      break;
    case 6: {
      const std::string piece = input->substr(position, random.Below(24) + 1);
      input->insert(random.Below(input->size() + 1), piece);
      break;
    }
    default: {
      const std::string_view word = PickFrom(random, kDictionary);
      input->replace(position, word.size(), word);
      break;
    }
  }
}

std::vector<size_t> RandomCuts(SplitMix& random, size_t size) {
  std::vector<size_t> cuts;
  if (random.Below(16) == 0) {
    for (size_t i = 0; i < size; ++i) cuts.push_back(i);
    return cuts;
  }
  const size_t most = size / (1 + random.Below(6)) + 1;
  for (size_t i = random.Below(most); i < size && cuts.size() < 40; i += 1 + random.Below(most))
    cuts.push_back(i);
  return cuts;
}

// Small limits now and then, so that boundaries are met.
Limits RandomLimits(SplitMix& random) {
  Limits limits;
  if (random.Below(4) == 0) limits.max_request_line_size = static_cast<uint32_t>(random.Below(80));
  if (random.Below(4) == 0)
    limits.max_request_headers_total_size = static_cast<uint32_t>(random.Below(200));
  limits.max_request_header_count =
      static_cast<uint32_t>(random.Below(4) == 0 ? random.Below(8) : 20);
  return limits;
}

ResponseLimits RandomResponseLimits(SplitMix& random) {
  ResponseLimits limits;
  if (random.Below(4) == 0) limits.max_head_size = static_cast<uint32_t>(random.Below(200));
  limits.max_field_count = static_cast<uint32_t>(random.Below(4) == 0 ? random.Below(6) : 20);
  return limits;
}

ChunkLimits RandomChunkLimits(SplitMix& random) {
  ChunkLimits limits;
  if (random.Below(3) == 0) limits.max_extension_size = static_cast<uint32_t>(random.Below(20));
  if (random.Below(3) == 0) limits.trailer_size = static_cast<uint32_t>(random.Below(40));
  if (random.Below(3) == 0) limits.trailer_count = static_cast<uint32_t>(random.Below(3));
  return limits;
}

// True: both ways agree. `again` seeds limits and cuts, so that a finding can be run a second time.
bool Check(Target target,
           std::string_view input,
           uint64_t again,
           std::string* whole,
           std::string* pieces) {
  SplitMix random(again);
  if (target == Target::kRequest) {
    const Limits limits = RandomLimits(random);
    const std::vector<size_t> cuts = RandomCuts(random, input.size());
    *whole = RunRequest(input, limits);
    *pieces = RunRequest(input, limits, cuts);
  } else if (target == Target::kResponse) {
    const ResponseLimits limits = RandomResponseLimits(random);
    const std::vector<size_t> cuts = RandomCuts(random, input.size());
    *whole = RunResponse(input, limits);
    *pieces = RunResponse(input, limits, cuts);
  } else if (target == Target::kProxyHeader) {
    *whole = RunProxyHeader(input);
    *pieces = RunProxyHeader(input, RandomCuts(random, input.size()));
  } else {
    const ChunkLimits limits = RandomChunkLimits(random);
    const std::vector<size_t> cuts = RandomCuts(random, input.size());
    *whole = RunChunked(input, limits);
    *pieces = RunChunked(input, limits, cuts);
  }
  return *whole == *pieces;
}

void Report(Target target,
            std::string_view input,
            const std::string& whole,
            const std::string& pieces) {
  std::fprintf(stderr,
               "target %d: the result depends on how the bytes come\ninput: %s\n--- at once\n%s--- "
               "in pieces\n%s",
               static_cast<int>(target),
               Escape(input).c_str(),
               whole.c_str(),
               pieces.c_str());
}

std::string_view Seed(SplitMix& random, Target target) {
  switch (target) {
    case Target::kRequest:
      return PickFrom(random, kRequests);
    case Target::kResponse:
      return PickFrom(random, kResponses);
    case Target::kProxyHeader:
      return PickFrom(random, kProxyHeaders);
    default:
      return PickFrom(random, kBodies);
  }
}

struct Tally {
  uint64_t accepted = 0;
  uint64_t rejected = 0;
  uint64_t incomplete = 0;

  void Add(const std::string& outcome) {
    if (outcome.starts_with("rejected")) {
      ++rejected;
    } else if (outcome.starts_with("incomplete")) {
      ++incomplete;
    } else {
      ++accepted;
    }
  }
};

}  // namespace

// False: a finding, which was printed.
bool Fuzz(uint64_t runs, uint64_t seed) {
  SplitMix random(seed);
  Tally tally;
  std::string input, whole, pieces;
  for (uint64_t run = 0; run < runs; ++run) {
    const size_t choice = random.Below(10);
    const Target target = choice < 4   ? Target::kRequest
                          : choice < 6 ? Target::kResponse
                          : choice < 8 ? Target::kChunked
                                       : Target::kProxyHeader;
    input = Seed(random, target);
    for (size_t mutations = random.Below(5); mutations > 0; --mutations) Mutate(random, &input);
    if (!Check(target, input, random.Next(), &whole, &pieces)) {
      Report(target, input, whole, pieces);
      std::fprintf(stderr,
                   "run %llu of seed %llu\n",
                   static_cast<unsigned long long>(run),
                   static_cast<unsigned long long>(seed));
      return false;
    }
    tally.Add(whole);
  }
  std::printf("%llu runs: %llu accepted, %llu refused, %llu incomplete; no finding\n",
              static_cast<unsigned long long>(runs),
              static_cast<unsigned long long>(tally.accepted),
              static_cast<unsigned long long>(tally.rejected),
              static_cast<unsigned long long>(tally.incomplete));
  return true;
}

// The first byte chooses the parser, the next eight limits and cuts.
bool CheckBytes(std::string_view data) {
  if (data.size() < 9) return true;
  uint64_t again = 0;
  for (size_t i = 1; i < 9; ++i) again = again << 8 | static_cast<unsigned char>(data[i]);
  const auto target = static_cast<Target>(static_cast<unsigned char>(data[0]) % 3);
  std::string whole, pieces;
  if (Check(target, data.substr(9), again, &whole, &pieces)) return true;
  Report(target, data.substr(9), whole, pieces);
  return false;
}

}  // namespace windhover::test

#ifdef WINDHOVER_LIBFUZZER

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (!windhover::test::CheckBytes({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}

#else

int main(int argc, char** argv) {
  const uint64_t runs = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000000;
  const auto now =
      static_cast<uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
  const uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : now;
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  std::fflush(stdout);
  return windhover::test::Fuzz(runs, seed) ? 0 : 1;
}

#endif
