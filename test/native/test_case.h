// A test is a function with a title; each file offers its tests as one constant list, and
// all_cases.cc names the lists. Without exceptions a failed expectation is noted and the test goes
// on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace windhover::test {

class Test {
 public:
  void Fail(const char* file, int line, const std::string& message) {
    if (++count_ > kMostShown) return;
    failures_ += file;
    failures_ += ':' + std::to_string(line) + ": " + message + '\n';
  }
  bool failed() const { return count_ != 0; }
  const std::string& failures() const { return failures_; }

 private:
  static constexpr int kMostShown = 10;
  int count_ = 0;
  std::string failures_;
};

struct Case {
  const char* title;
  void (*run)(Test& test);
};

using CaseList = std::span<const Case>;

template <typename T>
std::string ToText(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return std::to_string(static_cast<int>(value));
  } else if constexpr (std::is_arithmetic_v<T>) {
    return std::to_string(value);
  } else {
    return std::string(std::string_view(value));
  }
}

template <typename A, typename B>
void ExpectEqual(Test& test,
                 const char* file,
                 int line,
                 const char* what,
                 const A& actual,
                 const B& expected,
                 std::string_view context) {
  if (actual == expected) return;
  std::string message = what;
  message.append(" is ").append(ToText(actual)).append(", not ").append(ToText(expected));
  if (!context.empty()) message.append(", for ").append(context);
  test.Fail(file, line, message);
}

}  // namespace windhover::test

#define EXPECT(condition)                                                   \
  do {                                                                      \
    if (!(condition)) test.Fail(__FILE__, __LINE__, "not so: " #condition); \
  } while (false)

#define EXPECT_EQUAL(actual, expected) EXPECT_EQUAL_FOR(actual, expected, "")

// `context` tells which of several inputs it was.
#define EXPECT_EQUAL_FOR(actual, expected, context) \
  ::windhover::test::ExpectEqual(test, __FILE__, __LINE__, #actual, actual, expected, context)
