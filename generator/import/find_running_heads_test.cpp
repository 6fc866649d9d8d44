#include "import/find_running_heads.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace svod::import {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> heads_of(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  const auto decoded = decode_text(text, "a.txt", diagnostics);
  if (!decoded) return {};
  std::vector<std::string> out;
  for (const std::size_t at : find_running_heads(*decoded, decoded->lines, {})) {
    out.emplace_back((*decoded)[decoded->lines[at]]);
  }
  return out;
}

TEST(FindRunningHeads, WhatStandsBesideEveryBreak) {
  EXPECT_THAT(heads_of("Резолюция\nТекст первой страницы.\n\fСобрание резолюций, лист 2\nТекст.\n\f"
                       "Собрание резолюций, лист 3\nТекст.\n"),
              ElementsAre("Собрание резолюций, лист 2", "Собрание резолюций, лист 3"));
}

TEST(FindRunningHeads, OfATableTheHeadAndNoRowThatDiffersInItsNumbersAlone) {
  EXPECT_THAT(heads_of("Резолюция\n| № | Что |\n| 1 | Слёт района |\n\f| № | Что |\n"
                       "| 11 | Слёт района |\n\f| № | Что |\n| 21 | Слёт района |\n"),
              ElementsAre("| № | Что |", "| № | Что |"));
  EXPECT_THAT(heads_of("Резолюция\n| 1 | Слёт |\n| 2 | Сбор |\n\f| 3 | Слёт |\n| 4 | Сбор |\n\f"
                       "| 5 | Слёт |\n| 6 | Сбор |\n"),
              IsEmpty());
}

}  // namespace
}  // namespace svod::import
