#include "base/message.h"

#include <gtest/gtest.h>

namespace svod {
namespace {

TEST(Message, IsItsPatternFilledIn) {
  EXPECT_EQ(to_english(say("there is no '{}'", "x.md")), "there is no 'x.md'");
  EXPECT_EQ(to_english(say("«{1}» in line {0}", 12, std::string("а"))), "«а» in line 12");
  EXPECT_EQ(to_english(say("write {{}} at least")), "write {} at least");
}

TEST(Message, HoldsMessages) {
  const Message why = say("it is damaged");
  EXPECT_EQ(to_english(say("cannot read '{}': {}", "x.pdf", why)),
            "cannot read 'x.pdf': it is damaged");
}

TEST(Message, ThatSaysNothingIsEmpty) {
  EXPECT_TRUE(Message().empty());
  EXPECT_EQ(to_english(Message()), "");
  EXPECT_FALSE(say("no").empty());
}

TEST(Message, KeepsPlacesOfItsArgumentsAsTheyAre) {
  EXPECT_EQ(to_english(say("'{}'", "{}")), "'{}'");
}

}  // namespace
}  // namespace svod
