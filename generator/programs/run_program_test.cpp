#include "programs/run_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::programs {
namespace {

TEST(RunProgram, WaitsForTheEndAndTellsFailure) {
  const std::string shell = find_program("sh");
  ASSERT_FALSE(shell.empty());
  EXPECT_TRUE(run_program({shell, "-c", "exit 0"}, 10));
  EXPECT_FALSE(run_program({shell, "-c", "exit 3"}, 10));
  EXPECT_FALSE(run_program({"/no/such/program"}, 10));
}

TEST(RunProgram, ArgumentsAreNoShellWords) {
  const std::string test = find_program("test");
  ASSERT_FALSE(test.empty());
  EXPECT_TRUE(run_program({test, "a b; $(exit 1)", "=", "a b; $(exit 1)"}, 10));
}

TEST(RunProgram, WhatTakesTooLongIsKilledWithItsChildren) {
  const auto done = run_program({find_program("sh"), "-c", "sleep 60 & sleep 60"}, 1);
  ASSERT_FALSE(done);
  EXPECT_THAT(to_english(done.error().message), testing::HasSubstr("longer than 1 second"));
}

TEST(FindProgram, WhatIsNotInstalledIsNowhere) {
  EXPECT_EQ(find_program("no-such-program-at-all"), "");
}

}  // namespace
}  // namespace svod::programs
