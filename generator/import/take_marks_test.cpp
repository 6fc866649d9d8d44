#include "import/take_marks.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace svod::import {
namespace {

TEST(TakeMarks, GivesTheRangesOfBoldAndEmphasis) {
  struct Case {
    std::string_view text;
    std::string_view expected;  // the plain text, then the ranges
  };
  const std::vector<Case> cases = {
      {"до **целей** года", "до целей года [5,15)"},
      {"**целей.**", "целей. [0,11)"},
      {"**не закрыто", "не закрыто"},
      {"а ** б", "а ** б"},
      {"*важно*", "важно (0,10)"},
      {"2 * 3 * 4", "2 * 3 * 4"},
      {"сноска*", "сноска*"},
  };
  for (const Case& row : cases) {
    std::string text(row.text);
    std::string out;
    for (const markdown::Span& span : take_marks(text)) {
      const bool strong = span.kind == markdown::Span::Kind::Strong;
      out += std::string(strong ? " [" : " (") + std::to_string(span.begin) + "," +
             std::to_string(span.end) + ")";
    }
    EXPECT_EQ(text + out, row.expected) << row.text;
  }
}

}  // namespace
}  // namespace svod::import
