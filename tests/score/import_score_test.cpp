// A known pair has a known score: each kind of fault planted once moves its own number.

#include "score/import_score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::score {
namespace {

using documents::Document;

Document document_of(std::string_view body) {
  Document document;
  document.id = "00/a/2021";
  document.path = "a.md";
  document.blocks = markdown::parse_markdown(body, 1);
  return document;
}

constexpr std::string_view kBody =
    "Приложение\n\n"
    "# РЕЗОЛЮЦИЯ совещания «Ёлка»\n\n"
    "## 1. Участники отмечают:\n\n"
    "1\\.1. Создан центр.\n\n"
    "1\\.2. Всё готово:\n\n"
    "- первое;\n"
    "  - второе;\n"
    "- третье.\n\n"
    "| Школа | Срок |\n| --- | --- |\n| № 1 | май |\n\n"
    "***\n\n"
    "Председатель И. И. Иванова\n";

struct Expected {
  std::size_t found;
  std::size_t right;
  std::array<std::size_t, kBlockFaults> faults;
};

struct Planted {
  const char* name;
  std::string_view instead;  // of `of`, in the body
  std::string_view of;
  Expected score;
};

std::string with(std::string_view body, std::string_view of, std::string_view instead) {
  std::string out(body);
  return out.replace(out.find(of), of.size(), instead);
}

TEST(ImportScore, AKnownPairHasAKnownScore) {
  const Document expected = document_of(kBody);
  ASSERT_EQ(expected.blocks.size(), 11U);
  const Planted rows[] = {
      {"nothing", "центр", "центр", {11, 11, {}}},
      {"a block cut in two", "Создан\n\nцентр.", "Создан центр.", {12, 10, {1}}},
      {"two blocks joined",
       "Создан центр. 1.2. Всё готово:",
       "Создан центр.\n\n1\\.2. Всё готово:",
       {10, 9, {2}}},
      {"a letter taken from the next block",
       "первое; второе;\n- третье.",
       "первое;\n  - второе;\n- третье.",
       {10, 9, {2}}},
      {"a heading that is a paragraph", "1\\. Участники", "## 1. Участники", {11, 10, {0, 1}}},
      {"a heading of another level", "### 1. Участники", "## 1. Участники", {11, 10, {0, 1}}},
      {"a nested item at the margin", "- второе", "  - второе", {11, 10, {0, 1}}},
      {"a paragraph for an item", "\nтретье.", "- третье.", {11, 10, {0, 1}}},
      {"the point of a number lost", "1\\.2 Всё", "1\\.2. Всё", {11, 10, {0, 0, 1}}},
      {"another number", "1\\.3. Всё", "1\\.2. Всё", {11, 10, {0, 0, 1}}},
      {"е for ё", "Все", "Всё", {11, 10, {0, 0, 0, 1}}},
      {"other quotes", "\"Ёлка\"", "«Ёлка»", {11, 10, {0, 0, 0, 1}}},
      {"a Latin letter for its Cyrillic look-alike", "Cоздан", "Создан", {11, 10, {0, 0, 0, 1}}},
      {"a letter lost", "цент.", "центр.", {11, 10, {1}}},
      {"a block lost", "", "Председатель И. И. Иванова", {10, 10, {1}}},
      {"a block that nobody expects", "Приложение\n\n—", "Приложение", {12, 11, {}}},
  };
  for (const Planted& row : rows) {
    SCOPED_TRACE(row.name);
    const ImportScore score = score_import(expected, document_of(with(kBody, row.of, row.instead)));
    EXPECT_EQ(score.blocks.expected, 11U);
    EXPECT_EQ(score.blocks.found, row.score.found);
    EXPECT_EQ(score.blocks.right, row.score.right);
    EXPECT_EQ(score.faults, row.score.faults);
    EXPECT_EQ(score.differences.size(), 11 - row.score.right);
  }
}

TEST(ImportScore, OrderCounts) {
  const ImportScore score = score_import(document_of("первый\n\nвторой\n\nтретий\n"),
                                         document_of("второй\n\nтретий\n\nпервый\n"));
  EXPECT_EQ(score.blocks.right, 2U);
}

TEST(ImportScore, ABlockIsFoundOnce) {
  const ImportScore score = score_import(document_of("раз\n\nраз\n"), document_of("раз\n"));
  EXPECT_EQ(score.blocks.right, 1U);
  EXPECT_EQ(score.blocks.expected, 2U);
  EXPECT_EQ(score.blocks.found, 1U);
}

TEST(ImportScore, FrontMatterIsComparedSignForSign) {
  Document expected;
  expected.front.kind = "решение";
  expected.front.title = "Школа: «новый» путь";
  expected.front.event = "конференция";
  expected.front.date = {2021, 8, 24};
  expected.front.date_of = "event";
  expected.front.district = "Заозёрный район";
  expected.front.status = "adopted";
  Document found = expected;
  found.front.title = "Школа: \"новый\" путь";  // wrong
  found.front.event.clear();                    // missing
  found.front.date = {2021, 8, 0};              // wrong: not as exact
  found.front.district = "Заозерный район";     // wrong: ё
  found.front.region = "Тамбовская область";    // invented
  found.front.sources.push_back({});            // not compared
  found.front.added = {2026, 1, 1};             // not compared
  const ImportScore score = score_import(expected, found);
  EXPECT_EQ(score[Verdict::Right], 3U);  // kind, date_of, status
  EXPECT_EQ(score[Verdict::Empty], 2U);  // place, school_year
  EXPECT_EQ(score[Verdict::Wrong], 3U);
  EXPECT_EQ(score[Verdict::Missing], 1U);
  EXPECT_EQ(score[Verdict::Invented], 1U);
  EXPECT_EQ(score.basis_agrees, 1U);
  EXPECT_EQ(score.differences.size(), 5U);
}

TEST(ImportScore, OfBasisTheKeysAreCompared) {
  Document expected;
  expected.front.basis = {{"region", "по министерству"}, {"date", "по дню совещания"}};
  Document found;
  found.front.basis = {{"date", "иначе сказано"}, {"region", "по справочнику"}};
  EXPECT_EQ(score_import(expected, found).basis_agrees, 1U);
  found.front.basis.pop_back();
  const ImportScore score = score_import(expected, found);
  EXPECT_EQ(score.basis_agrees, 0U);
  EXPECT_EQ(score[Verdict::Empty], 10U);
}

TEST(ImportScore, TheSumIsTheSum) {
  const Document expected = document_of("раз\n\nдва\n");
  const ImportScores scores = {{"a", score_import(expected, expected)},
                               {"b", score_import(expected, document_of("раз\n"))}};
  const ImportScore total = sum(scores);
  EXPECT_EQ(total.blocks, (Counts{3, 4, 3}));
  EXPECT_EQ(total[BlockFault::Bounds], 1U);
  EXPECT_EQ(total[Verdict::Empty], 20U);
  EXPECT_EQ(total.documents, 2U);
  EXPECT_THAT(render_import_table(scores), ::testing::HasSubstr("0.750"));
  EXPECT_THAT(render_import_differences(scores),
              ::testing::HasSubstr("b: block: bounds\n    expected: paragraph: два\n"));
}

}  // namespace
}  // namespace svod::score
