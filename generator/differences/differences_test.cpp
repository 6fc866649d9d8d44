#include <gtest/gtest.h>

#include <random>
#include <string>

#include "differences/likeness.h"
#include "differences/steps.h"
#include "differences/unified.h"

namespace svod::differences {
namespace {

std::vector<std::string_view> letters(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size(); ++i) out.push_back(text.substr(i, 1));
  return out;
}

// "a-b+c": a is kept, b goes, c comes.
std::string dump(std::string_view before, std::string_view after) {
  std::string out;
  for (const Step& step : find_steps(letters(before), letters(after))) {
    if (step.kind == Step::Kind::Removed) out += '-';
    if (step.kind == Step::Kind::Added) out += '+';
    out += step.kind == Step::Kind::Added ? after[step.after] : before[step.before];
  }
  return out;
}

TEST(FindSteps, AsFewAsThereCanBe) {
  const std::string rows[][3] = {
      {"", "", ""},
      {"", "ab", "+a+b"},
      {"ab", "", "-a-b"},
      {"abc", "abc", "abc"},
      {"abc", "axc", "a-b+xc"},
      {"abcd", "ad", "a-b-cd"},
      {"ad", "abcd", "a+b+cd"},
      {"abc", "xyz", "-a-b-c+x+y+z"},
  };
  for (const auto& row : rows) EXPECT_EQ(dump(row[0], row[1]), row[2]) << row[0] << row[1];
}

TEST(FindSteps, LeadFromTheOneToTheOther) {
  std::mt19937 random(20261126);  // NOLINT: the same texts in every run
  for (int i = 0; i < 3000; ++i) {
    std::string before;
    std::string after;
    for (auto n = random() % 9; n > 0; --n) before += static_cast<char>('a' + random() % 4);
    for (auto n = random() % 9; n > 0; --n) after += static_cast<char>('a' + random() % 4);
    std::string from;
    std::string to;
    for (const Step& step : find_steps(letters(before), letters(after))) {
      EXPECT_EQ(step.before, from.size());
      EXPECT_EQ(step.after, to.size());
      if (step.kind != Step::Kind::Added) from += before.at(step.before);
      if (step.kind != Step::Kind::Removed) to += after.at(step.after);
    }
    ASSERT_EQ(from, before);
    ASSERT_EQ(to, after);
  }
}

// More than the library keeps in one go: it begins again where it came to.
TEST(FindSteps, LongTextsWithNothingInCommon) {
  std::vector<std::string> texts;
  constexpr std::size_t kMany = 4000;
  for (std::size_t i = 0; i < 2 * kMany; ++i) texts.push_back(std::to_string(i));
  const std::vector<std::string_view> before(texts.begin(), texts.begin() + kMany);
  const std::vector<std::string_view> after(texts.begin() + kMany, texts.end());
  EXPECT_EQ(find_steps(before, after).size(), 2 * kMany);
}

TEST(RenderUnified, IsWhatPatchReads) {
  EXPECT_EQ(render_unified("a\n", "a\n", "x", "y"), "");
  EXPECT_EQ(render_unified("", "a\nb\n", "/dev/null", "y"),
            "--- /dev/null\n+++ y\n@@ -0,0 +1,2 @@\n+a\n+b\n");
  EXPECT_EQ(render_unified("a\n", "", "x", "y"), "--- x\n+++ y\n@@ -1 +0,0 @@\n-a\n");
  EXPECT_EQ(render_unified("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n", "x", "y"),
            "--- x\n+++ y\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+V\n 6\n 7\n 8\n");
  EXPECT_EQ(render_unified("a\nb", "a\nb\n", "x", "y"),
            "--- x\n+++ y\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

TEST(RenderUnified, FarChangesStandApart) {
  const std::string middle = "3\n4\n5\n6\n7\n8\n9\n";
  EXPECT_EQ(render_unified("a\n" + middle + "z\n", "b\n" + middle + "y\n", "x", "y"),
            "--- x\n+++ y\n@@ -1,4 +1,4 @@\n-a\n+b\n 3\n 4\n 5\n"
            "@@ -6,4 +6,4 @@\n 7\n 8\n 9\n-z\n+y\n");
}

TEST(Likeness, CountsEveryWordOnce) {
  const Words a = sorted_words("b a  a\nc");
  EXPECT_EQ(a, (Words{"a", "a", "b", "c"}));
  EXPECT_EQ(common_words(a, sorted_words("a d a a")), 2U);
  EXPECT_EQ(likeness(a, sorted_words("c b a a")), 100U);
  EXPECT_EQ(likeness(a, sorted_words("x")), 0U);
  EXPECT_EQ(likeness({}, {}), 0U);
}

}  // namespace
}  // namespace svod::differences
