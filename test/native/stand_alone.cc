// Those tests that need neither Node nor libuv as a program of their own: for another compiler,
// another instruction set, or a debugger. README.md beside this file has the command line.
#ifdef WINDHOVER_STAND_ALONE

#include <cstdio>
#include <cstring>

#include "all_cases.h"

int main(int argc, char** argv) {
  using namespace windhover::test;
  int failed = 0, passed = 0;
  for (const Area& area : kAllCases) {
    for (const Case& test_case : *area.cases) {
      if (argc > 1 && std::strstr(test_case.title, argv[1]) == nullptr) continue;
      Test test;
      test_case.run(test);
      if (!test.failed()) {
        ++passed;
        continue;
      }
      ++failed;
      std::printf("FAILED %s: %s\n%s", area.name, test_case.title, test.failures().c_str());
    }
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}

#endif
