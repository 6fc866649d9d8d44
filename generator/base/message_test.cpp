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

TEST(Message, OfAnotherProcessIsTakenOver) {
  const Message said = say("{}: there is no '{}'", say("error"), 3);
  const auto taken = Message::take_over(std::string(said.pattern()), said.arguments());
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->pattern(), said.pattern());
  EXPECT_EQ(to_english(*taken), to_english(said));
  EXPECT_FALSE(Message::take_over("there is no '{}'", {}));
  EXPECT_FALSE(Message::take_over("there is no '{'", {}));
}

}  // namespace
}  // namespace svod
