#include "programs/run_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::programs {
namespace {

Limits within(int seconds) {
  Limits limits;
  limits.seconds = seconds;
  return limits;
}

TEST(RunProgram, WaitsForTheEndAndTellsFailure) {
  const std::string shell = find_program("sh");
  ASSERT_FALSE(shell.empty());
  EXPECT_TRUE(run_program({shell, "-c", "exit 0"}, within(10)));
  EXPECT_FALSE(run_program({shell, "-c", "exit 3"}, within(10)));
  EXPECT_FALSE(run_program({"/no/such/program"}, within(10)));
}

TEST(RunProgram, ArgumentsAreNoShellWords) {
  const std::string test = find_program("test");
  ASSERT_FALSE(test.empty());
  EXPECT_TRUE(run_program({test, "a b; $(exit 1)", "=", "a b; $(exit 1)"}, within(10)));
}

TEST(RunProgram, WhatTakesTooLongIsKilledWithItsChildren) {
  const auto done = run_program({find_program("sh"), "-c", "sleep 60 & sleep 60"}, within(1));
  ASSERT_FALSE(done);
  EXPECT_THAT(to_english(done.error().message), testing::HasSubstr("longer than 1 second"));
}

TEST(RunProgram, GivesWhatIsSaidUpToItsLimit) {
  Limits limits = within(10);
  limits.output = 10;
  const std::string shell = find_program("sh");
  EXPECT_EQ(*run_program({shell, "-c", "echo 12345678"}, limits), "12345678\n");
  const auto more = run_program({shell, "-c", "while :; do echo 12345678; done"}, limits);
  ASSERT_FALSE(more);
  EXPECT_THAT(to_english(more.error().message), testing::HasSubstr("said more"));
}

TEST(RunProgram, TimeOfAProcessorIsBoundedToo) {
  const auto done = run_program({find_program("sh"), "-c", "while :; do :; done"}, within(1));
  ASSERT_FALSE(done);
  EXPECT_THAT(to_english(done.error().message), testing::HasSubstr("longer than 1 second"));
}

TEST(RunProgram, MemoryHomeAndNetworkAreItsOwn) {
  Limits limits = within(10);
  limits.memory = std::size_t{64} * 1024 * 1024;
  limits.output = 1000;
  limits.home = "/somewhere";
  const std::string shell = find_program("sh");
  EXPECT_EQ(*run_program({shell, "-c", "echo $HOME"}, limits), "/somewhere\n");
  EXPECT_EQ(*run_program({shell, "-c", "ulimit -v"}, limits), "65536\n");
}

TEST(FindProgram, WhatIsNotInstalledIsNowhere) {
  EXPECT_EQ(find_program("no-such-program-at-all"), "");
}

}  // namespace
}  // namespace svod::programs
