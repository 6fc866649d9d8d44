#include "clauses/printed_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clauses/build_clauses.h"
#include "clauses/stance.h"

namespace svod::clauses {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

PrintedFacts find(std::string_view markdown, const documents::FrontMatter& front) {
  documents::Document document;
  document.front = front;
  document.blocks = markdown::parse_markdown(markdown, 1);
  diagnostics::Diagnostics faults;
  return find_printed_facts(front, build_clauses(document, faults));
}

documents::FrontMatter front_of(std::string title, std::string event, PartialDate date) {
  documents::FrontMatter front;
  front.kind = "резолюция";
  front.title = std::move(title);
  front.event = std::move(event);
  front.date = date;
  return front;
}

TEST(FindPrintedFacts, AThemeThatTheTitleNamesIsNotLookedForFurther) {
  const auto front = front_of("Новая школа", "конференция", {2021, 8, 26});
  EXPECT_EQ(find("# Резолюция «Новая  школа»\n\nО «Новой школе».\n", front).theme, kNoClause);
}

TEST(FindPrintedFacts, AThemeOverTwoBlocksOfTheTitleIsNamedByThem) {
  const auto front = front_of("Новая школа: первые шаги", "конференция", {2021, 8, 26});
  const auto facts = find(
      "# Резолюция «Новая школа:\n\n# первые шаги»\n\nТема: «Новая школа: первые шаги».\n", front);
  EXPECT_EQ(facts.theme, kNoClause);
}

TEST(FindPrintedFacts, AThemeThatOnlyAParagraphNamesHasItsClause) {
  const auto front = front_of("Новая школа", "конференция", {2021, 8, 26});
  EXPECT_EQ(find("# Резолюция\n\nВступление.\n\nПрошла конференция «Новая школа».\n", front).theme,
            2);
}

TEST(FindPrintedFacts, TheDateOfTheDocumentInUnusualWords) {
  const auto front = front_of("", "конференция", {2020, 8, 27});
  const struct {
    std::string_view printed;
    std::string_view told;
  } cases[] = {
      {"27 августа 2020 год", "27 августа 2020 год"},
      {"27 августа 2020 года", ""},
      {"27 августа 2020 г.", ""},
      {"27 августа 2020", ""},
      {"27.08.2020", ""},
      {"28 августа 2020 год", ""},  // another day
  };
  for (const auto& one : cases) {
    const std::string text = "# Резолюция\n\nВступление.\n\n" + std::string(one.printed) + "\n";
    EXPECT_EQ(find(text, front).date, one.told) << one.printed;
  }
}

TEST(FindPrintedFacts, ALessExactDateAloneUnderTheTitle) {
  const auto front = front_of("", "конференция", {2021, 8, 24});
  EXPECT_EQ(find("# Решение\n\n2021\n\nТекст.\n", front).date_under_title, "2021");
  EXPECT_EQ(find("# Решение\n\nавгуст 2021 года\n\nТекст.\n", front).date_under_title,
            "август 2021 года");
  EXPECT_EQ(find("# Решение\n\n24 августа 2021 г.\n\nТекст.\n", front).date_under_title, "");
  EXPECT_EQ(find("# Решение\n\n2019\n\nТекст.\n", front).date_under_title, "");
  EXPECT_EQ(find("# Решение\n\nВ 2021 году.\n\n2021\n", front).date_under_title, "");
}

TEST(FindPrintedFacts, AnotherNounForTheSameGathering) {
  const auto front = front_of("", "августовская конференция", {2021, 8, 24});
  EXPECT_THAT(
      find("# Резолюция\n\nУчастники совещания отметили готовность.\n", front).other_gatherings,
      ElementsAre("совещание"));
  EXPECT_THAT(
      find("# Резолюция\n\nИтоги августовского педсовета подведены.\n", front).other_gatherings,
      ElementsAre("педсовет"));
  EXPECT_THAT(
      find("# Резолюция\n\nУчастники конференции провели заседание секций и форум.\n", front)
          .other_gatherings,
      IsEmpty());
  // What is to be done is about other gatherings.
  EXPECT_THAT(find("# Резолюция\n\nРекомендуют:\n\n- поддержать участников форума.\n", front)
                  .other_gatherings,
              IsEmpty());
}

TEST(WhatIsAsked, IsNamedByTheLeadIn) {
  const struct {
    std::string_view lead_in;
    Asked asked;
  } cases[] = {
      {"Участники конференции предлагают:", Asked::Proposals},
      {"Конференция рекомендует:", Asked::Recommendations},
      {"Педагогическое сообщество предлагает определить следующие задачи:", Asked::Tasks},
      {"Конференция решила:", Asked::Tasks},
      {"", Asked::Tasks},
  };
  for (const auto& one : cases) EXPECT_EQ(what_is_asked(one.lead_in), one.asked) << one.lead_in;
}

}  // namespace
}  // namespace svod::clauses
