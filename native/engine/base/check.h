// CHECK holds in every build: a broken invariant ends the process with its place named. DCHECK is
// for hot loops and is compiled in only with sanitizers or WINDHOVER_DEBUG.
#pragma once

#include <cstdio>
#include <cstdlib>

#define CHECK(condition)                                                                   \
  do {                                                                                     \
    if (!(condition)) [[unlikely]] {                                                       \
      std::fprintf(                                                                        \
          stderr, "windhover: %s:%d: check failed: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                        \
    }                                                                                      \
  } while (false)

#ifdef WINDHOVER_DEBUG
#define DCHECK(condition) CHECK(condition)
#else
#define DCHECK(condition) static_cast<void>(0)
#endif
