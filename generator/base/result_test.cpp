#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace svod {
namespace {

TEST(Result, HoldsAValueOrTheReasonThereIsNone) {
  const Result<int> value = 7;
  ASSERT_TRUE(value);
  EXPECT_EQ(*value, 7);
  const Result<int> fault = Error{say("the theme is missing")};
  ASSERT_FALSE(fault);
  EXPECT_EQ(to_english(fault.error().message), "the theme is missing");
}

TEST(Result, AValueMayBeMovedOut) {
  Result<std::unique_ptr<int>> value = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(*value);
  EXPECT_EQ(*taken, 7);
}

TEST(ResultDeathTest, AskingForWhatIsNotThereIsABugOfSvod) {
  const Result<int> fault = Error{say("no")};
  EXPECT_DEATH((void)*fault, "check failed");
}

}  // namespace
}  // namespace svod
