#include "clauses/build_clauses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/format.h"

namespace svod::clauses {
namespace {

using ::testing::HasSubstr;

documents::Document document(std::string_view markdown) {
  documents::Document made;
  made.path = "content/documents/x.md";
  made.front.kind = "резолюция";
  made.front.school_year = "2021/2022";
  made.blocks = markdown::parse_markdown(markdown, 1);
  return made;
}

std::vector<Clause> build(std::string_view markdown) {
  diagnostics::Diagnostics faults;
  auto clauses = build_clauses(document(markdown), faults);
  EXPECT_TRUE(faults.empty());
  return clauses;
}

// One line a clause: "anchor number level part <- anchor of the lead-in: addressee".
std::string brief(const std::vector<Clause>& clauses) {
  std::string out;
  for (const Clause& clause : clauses) {
    out += clause.anchor;
    if (clause.level != 0) out += format(" {}", clause.level);
    if (clause.part != Part::None) out += format(" {}", name(clause.part));
    if (clause.lead_in != kNoClause) {
      out += format(" < {}", clauses[static_cast<std::size_t>(clause.lead_in)].anchor);
    }
    if (!clause.addressee.empty()) out += format(" «{}»", clause.addressee);
    out += "\n";
  }
  return out;
}

TEST(BuildClauses, AnchorsFollowNumbersHeadingsAndPlaces) {
  const auto clauses = build(
      "# Резолюция\n\n"
      "Вступление.\n\n"
      "## Раздел\n\n"
      "Абзац.\n\n"
      "- пункт;\n"
      "  - подпункт.\n\n"
      "1\\. Первый:\n\n"
      "- а;\n- б.\n\n"
      "1\\.1 Второй.\n\n"
      "## Другой\n\n"
      "1\\. Снова первый.\n\n"
      "IV\\. Четвертый.\n");
  std::string anchors;
  for (const Clause& clause : clauses) anchors += clause.anchor + " ";
  EXPECT_EQ(anchors,
            "title b-1 s-1 s-1-b1 s-1-b2 s-1-b2-b1 p-1 p-1-b1 p-1-b2 p-1-1 s-2 p-1_2 p-4 ");
  EXPECT_EQ(clauses[6].number, "1.");
  EXPECT_EQ(clauses[6].text, "Первый:");
  EXPECT_EQ(clauses[9].number, "1.1");
  EXPECT_EQ(clauses[1].ordinal, 1);
  EXPECT_EQ(clauses[6].ordinal, 0);
  EXPECT_EQ(clauses[7].ordinal, 6);
}

TEST(BuildClauses, APointNamedByItsWordRanksAsItsNumber) {
  const auto clauses = build(
      "I\\. Отделу образования:\n\n"
      "п. 1. провести конкурс;\n\n"
      "п. 2. обновить планы.\n");
  ASSERT_EQ(clauses.size(), 3U);
  EXPECT_EQ(clauses[1].lead_in, 0);
  EXPECT_EQ(clauses[2].lead_in, 0);
}

TEST(BuildClauses, AFixedAnchorWinsAndMovesNoOther) {
  const auto clauses = build("Один.\n\nДва. {#b-7}\n\nТри.\n");
  EXPECT_EQ(clauses[0].anchor, "b-1");
  EXPECT_EQ(clauses[1].anchor, "b-7");
  EXPECT_EQ(clauses[2].anchor, "b-3");
}

TEST(BuildClauses, AnchorsStaySingleWhateverIsFixed) {
  diagnostics::Diagnostics faults;
  const auto clauses =
      build_clauses(document("Один. {#b-2}\n\nДва.\n\nТри. {#b-2}\n\nЧетыре. {#Б!}\n"), faults);
  EXPECT_EQ(clauses[0].anchor, "b-2");
  EXPECT_EQ(clauses[1].anchor, "b-2_2");
  EXPECT_EQ(clauses[2].anchor, "b-3");
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults[0].kind, diagnostics::Kind::DuplicateId);
  EXPECT_EQ(faults[0].where.line, 5);
}

TEST(BuildClauses, AChainOfLeadInsGivesPartAndAddressee) {
  EXPECT_EQ(brief(build("# Резолюция\n\n"
                        "Состоялась конференция.\n\n"
                        "## Конференция рекомендует:\n\n"
                        "### 1\\. Управлению образования:\n\n"
                        "1\\.1. Обеспечить качество.\n\n"
                        "При этом учесть опыт.\n\n"
                        "1\\.2. Создать условия.\n\n"
                        "### 2\\. Руководителям школ:\n\n"
                        "- провести анализ.\n\n"
                        "Участники выражают благодарность педагогам.\n\n"
                        "27 августа 2021 года\n\n"
                        "г. Тихвин\n")),
            "title\n"
            "b-1 preamble\n"
            "s-1 2 task\n"
            "p-1 3 task < s-1 «Управление образования»\n"
            "p-1-1 1 task < p-1 «Управление образования»\n"
            "p-1-1-b1 task < p-1 «Управление образования»\n"
            "p-1-2 1 task < p-1 «Управление образования»\n"
            "p-2 3 task < s-1 «Руководители школ»\n"
            "p-2-b1 1 task < p-2 «Руководители школ»\n"
            "p-2-b2 closing\n"
            "p-2-b3 closing\n"
            "p-2-b4 closing\n");
}

TEST(BuildClauses, AddresseesMayBePointsOfADecision) {
  EXPECT_EQ(brief(build("Заслушав доклад, совещание отмечает:\n\n"
                        "1) построена школа;\n\n"
                        "2) открыт центр.\n\n"
                        "Вместе с тем не решены проблемы кадров.\n\n"
                        "Совещание РЕШИЛО:\n\n"
                        "1\\. Принять к сведению информацию.\n\n"
                        "2\\. Отделу образования:\n\n"
                        "1) разработать план;\n\n"
                        "2) утвердить план.\n\n"
                        "3\\. Рекомендовать главам поселений оказать содействие.\n\n"
                        "4\\. Контроль возложить на отдел.\n")),
            "b-1 result\n"
            "p-1 1 result < b-1\n"
            "p-2 1 result < b-1\n"
            "b-2 problem\n"
            "b-3 task\n"
            "p-1_2 1 task < b-3\n"
            "p-2_2 1 task < b-3 «Отдел образования»\n"
            "p-1_3 2 task < p-2_2 «Отдел образования»\n"
            "p-2_3 2 task < p-2_2 «Отдел образования»\n"
            "p-3 1 task < b-3 «Главы поселений»\n"
            "p-4 1 task < b-3\n");
}

TEST(BuildClauses, APointAfterAnAddresseesHeadingStandsBesideIt) {
  const auto clauses = build(
      "## Рекомендовать:\n\n"
      "### 1\\. Управлению образования:\n\n1\\.1. Обеспечить качество.\n\n"
      "2\\. Контроль возложить на отдел.\n");
  EXPECT_EQ(clauses[3].lead_in, 0);
  EXPECT_EQ(clauses[3].section, 0);
  EXPECT_EQ(clauses[3].addressee, "");
}

TEST(BuildClauses, AHeadingThatGoesOnCountingStandsInTheSameList) {
  EXPECT_EQ(brief(build("## Коллегия РЕШИЛА:\n\n"
                        "1\\. Принять к сведению информацию.\n\n"
                        "## 2\\. Управлению образования (Н. А. Иванова) совместно с МБУ «ИМЦ»:\n\n"
                        "2\\.1. Обеспечить качество.\n\n"
                        "3\\. Контроль возложить на отдел.\n")),
            "s-1 2 task\n"
            "p-1 1 task < s-1\n"
            "p-2 2 task < s-1 «Управление образования»\n"
            "p-2-1 1 task < p-2 «Управление образования»\n"
            "p-3 1 task < s-1\n");
}

TEST(BuildClauses, WhatALeadInDoesNotGovernStaysOpen) {
  EXPECT_EQ(brief(build("Конференция предлагает:\n\n- открыть центр.\n\n"
                        "Педагоги работали на площадках.\n\n"
                        "Конференция рекомендует:\n\n- продолжить работу.\n")),
            "b-1 task\n"
            "b-2 1 task < b-1\n"
            "b-3\n"
            "b-4 task\n"
            "b-5 1 task < b-4\n");
}

TEST(BuildClauses, AReportOfWhatFollowsGoesOn) {
  EXPECT_EQ(brief(build("Участники отмечают, что район развивается.\n\n"
                        "Построены школы.\n\n"
                        "Вместе с тем не решены вопросы кадров.\n\n"
                        "Участники рекомендуют:\n\n- продолжить работу.\n")),
            "b-1 result\n"
            "b-2 result < b-1\n"
            "b-3 problem < b-1\n"
            "b-4 task\n"
            "b-5 1 task < b-4\n");
  EXPECT_EQ(brief(build("Участники отмечают следующее.\n\n"
                        "Вместе с тем остается ряд нерешенных проблем.\n\n"
                        "Не хватает кадров.\n")),
            "b-1 result\n"
            "b-2 problem < b-1\n"
            "b-3 problem < b-2\n");
}

TEST(BuildClauses, AContrastWithAListOfResultsIsAProblem) {
  EXPECT_EQ(
      brief(build("Участники отмечают, что достигнуто:\n\n1) открыта школа;\n2) создан сад.\n\n"
                  "Вместе с тем в районе остаются проблемы:\n\nа) мало учителей.\n")),
      "b-1 result\n"
      "p-1 1 result < b-1\n"
      "p-2 1 result < b-1\n"
      "b-2 problem\n"
      "p-a 1 problem < b-2\n");
  EXPECT_EQ(brief(build("Мы гордимся успехами:\n\n- открыта школа.\n\n"
                        "Но многое впереди:\n\n- мало учителей.\n")),
            "b-1 result\n"
            "b-2 1 result < b-1\n"
            "b-3 problem\n"
            "b-4 1 problem < b-3\n");
}

TEST(BuildClauses, APointLeavesTheHeadingsOfThePointBefore) {
  EXPECT_EQ(brief(build("Совет решил:\n\n1\\. Рекомендовать:\n\n"
                        "## 1.1. Отделу образования:\n\n1.1.1. Открыть школу.\n\n"
                        "2\\. Поддержать инициативу.\n")),
            "b-1 task\n"
            "p-1 1 task < b-1\n"
            "p-1-1 2 task < b-1 «Отдел образования»\n"
            "p-1-1-1 1 task < p-1-1 «Отдел образования»\n"
            "p-2 1 task < b-1\n");
}

TEST(BuildClauses, ANumberedPointThatBeginsWithAnInfinitiveIsATask) {
  EXPECT_EQ(brief(build("1\\. Отметить:\n\n1\\.1 Рост.\n\n2\\. Поддержать инициативу.\n\n"
                        "3\\. Рост числа школ.\n")),
            "p-1 1 result\n"
            "p-1-1 2 result < p-1\n"
            "p-2 1 task\n"
            "p-3 1\n");
}

TEST(BuildClauses, WhatIsSaidToBeAdoptedAboveTheTextOpensIt) {
  EXPECT_EQ(brief(build("Утверждена на совещании.\n\nСовет решил:\n\n- открыть школу.\n")),
            "b-1 preamble\n"
            "b-2 task\n"
            "b-3 1 task < b-2\n");
}

TEST(BuildClauses, WhatSpeaksOfTheDocumentItselfClosesIt) {
  EXPECT_EQ(brief(build("Совет рекомендует:\n\n- открыть школу.\n\n"
                        "Резолюцию просим разместить на сайтах школ.\n")),
            "b-1 task\n"
            "b-2 1 task < b-1\n"
            "b-3 closing\n");
}

TEST(BuildClauses, TheCountOfASectionIsNoWordOfItsHeading) {
  const auto clauses = build(
      "## Раздел II. Проблемы\n\nМало мест.\n\n## Раздел 3. Задачи на 2018/2019 учебный год\n\n"
      "1\\. Строить школы.\n\n## ЧАСТЬ IV ПРОБЛЕМЫ\n\nМало школ.\n");
  EXPECT_EQ(clauses[0].part, Part::Problem);
  EXPECT_EQ(clauses[2].part, Part::Task);
  EXPECT_EQ(clauses[4].part, Part::Problem);
}

TEST(BuildClauses, TheEditorsPartWinsAlsoForWhatIsGoverned) {
  const auto clauses = build("Об этом сказано: {part: problem}\n\n- мало мест.\n");
  EXPECT_EQ(clauses[0].part, Part::Problem);
  EXPECT_EQ(clauses[1].part, Part::Problem);
  diagnostics::Diagnostics faults;
  build_clauses(document("Абзац. {part: promise}\n"), faults);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].kind, diagnostics::Kind::BadValue);
}

TEST(BuildClauses, SpansMoveWithTheNumber) {
  const auto clauses = build("1\\. **Важно** и *еще*.\n");
  ASSERT_EQ(clauses.size(), 1U);
  ASSERT_EQ(clauses[0].spans.size(), 2U);
  const markdown::Span& span = clauses[0].spans[0];
  EXPECT_EQ(clauses[0].text.substr(span.begin, span.end - span.begin), "Важно");
}

TEST(BuildClauses, TopicsOfTheEditorAreKept) {
  const auto clauses = build("Абзац. {topics: kadry, fgos}\n\nДругой. {topics:}\n");
  EXPECT_EQ(clauses[0].decided_topics, (std::vector<std::string>{"kadry", "fgos"}));
  EXPECT_TRUE(clauses[1].topics_decided);
}

TEST(BuildClauses, DuesAndFiguresAreRangesOfTheText) {
  const auto clauses = build("Рекомендовать:\n\n- открыть до 1 октября 2021 года 3 центра.\n");
  EXPECT_THAT(dump(clauses),
              HasSubstr("due «до 1 октября 2021 года» by 2021-10-01 figure «3 центра»"));
}

TEST(BuildClauses, ACellMayBeADateDue) {
  const auto clauses = build(
      "Утвердить план:\n\n| Мероприятие | Срок |\n| --- | --- |\n| Слет | сентябрь 2021 года |\n");
  ASSERT_EQ(clauses.size(), 3U);
  EXPECT_EQ(clauses[2].type, Type::Row);
  EXPECT_EQ(clauses[2].part, Part::Task);
  ASSERT_EQ(clauses[2].due.size(), 1U);
  EXPECT_EQ(clauses[2].due[0].date, "2021-09");
}

TEST(BuildClauses, NothingIsNoFault) {
  EXPECT_TRUE(build("").empty());
}

TEST(BuildClauses, ATaskHasNoTermThatIsPast) {
  const auto due_of = [](std::string_view lead_in) {
    const auto clauses =
        build(format("# Резолюция\n\n{}\n\n- одобрить работу кабинета в 2020-2021 учебном году "
                     "и план на 2021-2022 учебный год;\n- продолжить.\n",
                     lead_in));
    std::string out;
    for (const dates::Due& due : clauses.at(2).due) out += due.date + " ";
    return out;
  };
  EXPECT_EQ(due_of("Конференция рекомендует:"), "2021/2022 ");
  EXPECT_EQ(due_of("Конференция отмечает:"), "2020/2021 2021/2022 ")
      << "what it tells of, it tells";
}

}  // namespace
}  // namespace svod::clauses
