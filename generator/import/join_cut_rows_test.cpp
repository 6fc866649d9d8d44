#include "import/join_cut_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::import {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using TextsOfPages = std::vector<std::vector<std::string>>;

struct JoinedPages {
  TextsOfPages pages;
  std::vector<Note> notes;
};

JoinedPages joined(const TextsOfPages& texts) {
  std::vector<PdfPage> pages;
  for (const auto& page : texts) {
    pages.emplace_back();
    for (const std::string& text : page) pages.back().lines.push_back({text});
  }
  JoinedPages out;
  join_cut_rows(pages, out.notes);
  for (const PdfPage& page : pages) {
    out.pages.emplace_back();
    for (const PdfLine& line : page.lines) out.pages.back().push_back(line.text);
  }
  return out;
}

TEST(JoinCutRows, ARowWithoutItsNumberGoesOnWithTheLastOfThePage) {
  const JoinedPages read = joined({{"| № | Что | Срок |", "| 1 | Обновить | ноябрь |"},
                                   {"|  | школы | 2021 г. |", "| 2 | Провести | май |"}});
  EXPECT_THAT(read.pages[0], ElementsAre("| № | Что | Срок |",
                                         "| 1 | Обновить школы | ноябрь 2021 "
                                         "г. |"));
  EXPECT_THAT(read.pages[1], ElementsAre("| 2 | Провести | май |"));
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0].what, "joined");
  EXPECT_EQ(read.notes[0].count, 1U);
}

TEST(JoinCutRows, UnderARepeatedHeadAndAtTheEndOfTheTable) {
  const JoinedPages read = joined(
      {{"Text.", "| № | Что |", "| 1 | Обновить |"}, {"| № | Что |", "|  | школы |", "Text."}});
  EXPECT_THAT(read.pages[0], ElementsAre("Text.", "| № | Что |", "| 1 | Обновить школы |"));
  EXPECT_THAT(read.pages[1], ElementsAre("| № | Что |", "Text."));
}

TEST(JoinCutRows, TheHeadStandsWhereTheTableBegan) {
  const JoinedPages read = joined({{"| № | Что |", "| 1 | Слёт |"},
                                   {"| № | Что |", "| 2 | Обновить |"},
                                   {"| № | Что |", "|  | школы |", "| 3 | Сбор |"}});
  EXPECT_THAT(read.pages[1], ElementsAre("| № | Что |", "| 2 | Обновить школы |"));
  EXPECT_THAT(read.pages[2], ElementsAre("| № | Что |", "| 3 | Сбор |"));
}

TEST(JoinCutRows, OverTheNumbersOfThePages) {
  const JoinedPages read =
      joined({{"| 1 | Обновить |", "1"}, {"- 2 -", "|  | школы |", "| 2 | Провести |"}});
  EXPECT_THAT(read.pages[0], ElementsAre("| 1 | Обновить школы |", "1"));
  EXPECT_THAT(read.pages[1], ElementsAre("- 2 -", "| 2 | Провести |"));
}

TEST(JoinCutRows, WhatIsARowOfItsOwnStaysOne) {
  const auto stays = [](const TextsOfPages& pages) {
    const JoinedPages read = joined(pages);
    EXPECT_EQ(read.pages, pages);
    EXPECT_THAT(read.notes, IsEmpty());
  };
  stays({{"| Что | Срок |", "| Слёт | май |"}, {"|  | июнь |"}});  // no numbers
  stays({{"| 1 | Слёт |"}, {"|  | Сбор |", "|  | Смотр |"}});      // not every row has one
  stays({{"| 1 | Слёт |"}, {"|  | Сбор |", "| 3 | Смотр |"}});     // one is between them
  stays({{"| 1 | Слёт |  |"}, {"|  |  | май |"}});                 // nothing goes on there
  stays({{"| 1 | Слёт |"}, {"|  | Сбор | май |"}});                // another table
  stays({{"| 1 | Слёт |"}, {"|  |  |"}});                          // no text
  stays({{"| 1 | Слёт |", "Text."}, {"|  | Сбор |"}});             // text between
}

}  // namespace
}  // namespace svod::import
