#include "import/turn_upright.h"

#include <gtest/gtest.h>

namespace svod::import {
namespace {

// Two words of a line, one below them, a line under all and one at their left.
void expect_upright(const std::vector<PdfWord>& words, const std::vector<PdfRule>& rules) {
  EXPECT_LT(words[0].right, words[1].left);
  EXPECT_EQ(words[0].top, words[1].top);
  EXPECT_LT(words[0].bottom, words[2].top);
  EXPECT_EQ(words[0].left, words[2].left);
  EXPECT_FALSE(rules[0].vertical);
  EXPECT_GT(rules[0].at, words[2].bottom);
  EXPECT_EQ(rules[0].from, words[0].left);
  EXPECT_EQ(rules[0].to, words[1].right);
  EXPECT_TRUE(rules[1].vertical);
  EXPECT_LT(rules[1].at, words[0].left);
  EXPECT_EQ(rules[1].from, words[0].top);
  EXPECT_EQ(rules[1].to, words[2].bottom);
}

TEST(TurnUpright, WhatRunsToTheRightStays) {
  std::vector<PdfWord> words = {
      {"a", false, 10, 20, 10, 15}, {"b", false, 25, 40, 10, 15}, {"c", false, 10, 30, 20, 25}};
  std::vector<PdfRule> rules = {{false, 30, 10, 40}, {true, 5, 10, 25}};
  turn_upright(0, words, rules);
  expect_upright(words, rules);
}

TEST(TurnUpright, WhatRunsDownAtTheRight) {
  std::vector<PdfWord> words = {
      {"a", false, 85, 90, 10, 20}, {"b", false, 85, 90, 25, 40}, {"c", false, 75, 80, 10, 30}};
  std::vector<PdfRule> rules = {{true, 70, 10, 40}, {false, 5, 75, 90}};
  turn_upright(1, words, rules);
  expect_upright(words, rules);
}

TEST(TurnUpright, WhatStandsUpsideDown) {
  std::vector<PdfWord> words = {
      {"a", false, 80, 90, 85, 90}, {"b", false, 60, 75, 85, 90}, {"c", false, 70, 90, 75, 80}};
  std::vector<PdfRule> rules = {{false, 70, 60, 90}, {true, 95, 75, 90}};
  turn_upright(2, words, rules);
  expect_upright(words, rules);
}

TEST(TurnUpright, WhatRunsUpAtTheLeft) {
  std::vector<PdfWord> words = {
      {"a", false, 10, 15, 80, 90}, {"b", false, 10, 15, 60, 75}, {"c", false, 20, 25, 70, 90}};
  std::vector<PdfRule> rules = {{true, 30, 60, 90}, {false, 95, 10, 25}};
  turn_upright(3, words, rules);
  expect_upright(words, rules);
}

}  // namespace
}  // namespace svod::import
