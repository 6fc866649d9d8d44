#include "clauses/stance.h"

#include <array>

#include <gtest/gtest.h>

namespace svod::clauses {
namespace {

struct StanceRow {
  std::string_view text;
  Part expected;
};

Part part_of(std::string_view text, Shape shape) {
  return find_stance(tokens::tokenise(text), shape).part;
}

TEST(FindStance, TheLastVerbOfALeadInDecides) {
  const auto rows = std::to_array<StanceRow>(
      {{"Участники конференции отмечают:", Part::Result},
       {"Конференция констатирует, что:", Part::Result},
       {"За год достигнуты следующие показатели:", Part::Result},
       {"Вместе с тем участники отмечают проблемы, на решение которых должна быть направлена "
        "работа:",
        Part::Problem},
       {"Конференция отмечает ряд недостатков:", Part::Problem},
       {"Выявлены следующие проблемы:", Part::Problem},
       {"Анализ показал ряд неразрешенных противоречий и вопросов:", Part::Problem},
       {"Анализ показал недостаточное внимание к безопасности:", Part::Problem},
       {"Особенно нас радуют:", Part::Result},
       {"Положительными результатами прошедшего года являются:", Part::Result},
       {"Участники чтений считают:", Part::Task},
       {"Участники конференции пришли к выводу о необходимости:", Part::Task},
       {"К числу проблем конференция относит:", Part::Problem},
       {"В то же время нерешенными остаются вопросы:", Part::Problem},
       {"Участники выражают озабоченность тем, что:", Part::Problem},
       {"Заслушав и обсудив доклад, конференция отмечает, что необходимо:", Part::Task},
       {"Конференция рекомендует:", Part::Task},
       {"Педагогическое сообщество предлагает определить следующие приоритетные задачи:",
        Part::Task},
       {"участники конференции предлагают основными задачами на новый учебный год считать:",
        Part::Task},
       {"РЕШИЛИ:", Part::Task},
       {"П О С Т А Н О В Л Я Е Т:", Part::Task},
       {"Считать приоритетными задачами:", Part::Task},
       {"В целях повышения качества необходимо:", Part::Task},
       {"Конференция приняла следующее решение:", Part::Task},
       {"Перед системой образования стоят следующие задачи:", Part::Task},
       {"Для решения выявленных проблем конференция рекомендует:", Part::Task},
       {"Участники конференции выражают благодарность:", Part::Closing},
       {"В национальном проекте «Образование»:", Part::None},
       {"В районе была продолжена работа по достижению ключевых целей государственной политики:",
        Part::None},
       {"Проект «Рекомендует»:", Part::None}});
  for (const StanceRow& row : rows)
    EXPECT_EQ(part_of(row.text, Shape::LeadIn), row.expected) << row.text;
}

TEST(FindStance, ASentenceNeedsAVerbOfReportingOrDeciding) {
  const auto rows = std::to_array<StanceRow>(
      {{"Участники конференции отметили готовность системы к выполнению Указа.", Part::Result},
       {"Участники обсудили результаты, отметили их значимость, установили, что система работает.",
        Part::Result},
       {"Следует отметить, что качество выросло.", Part::Result},
       {"Конференция рекомендует усилить работу.", Part::Task},
       {"Участники считают необходимым продолжить работу.", Part::Task},
       {"Участники конференции выражают уверенность в том, что задачи будут решены.",
        Part::Closing},
       {"Нас тревожит, что растет число подростков.", Part::Problem},
       {"Требуют решения: дефицит учителей, перегрузка отчетами.", Part::Problem},
       {"(27–28 августа 2015 года)", Part::None},
       {"", Part::None},
       {"Программа требует от школ отчетов.", Part::None},
       {"Принято на совещании 25.08.2021", Part::Closing},
       {"Резолюция принята единогласно.", Part::Closing},
       {"Конференция подвела итоги, определила основные приоритеты и направления.", Part::None},
       {"На площадках обсуждались вопросы, предлагались пути решения проблем.", Part::None},
       {"В работе конференции приняли участие руководители.", Part::None},
       {"Педагоги были отмечены грамотами.", Part::None},
       {"Согласно рекомендациям и постановлением района.", Part::None},
       {"Развитие системы является основным условием.", Part::None}});
  for (const StanceRow& row : rows)
    EXPECT_EQ(part_of(row.text, Shape::Sentence), row.expected) << row.text;
}

TEST(FindStance, AHeadingSpeaksByItsFirstNoun) {
  const auto rows =
      std::to_array<StanceRow>({{"Проблемы", Part::Problem},
                                {"Проблемные поля", Part::Problem},
                                {"Основные итоги 2020-2021 учебного года", Part::Result},
                                {"Задачи на новый учебный год", Part::Task},
                                {"Приоритетные направления работы", Part::Task},
                                {"Работа с одаренными детьми", Part::None},
                                {"Развитие системы дошкольного образования", Part::None}});
  for (const StanceRow& row : rows)
    EXPECT_EQ(part_of(row.text, Shape::Heading), row.expected) << row.text;
}

TEST(FindStance, APointThatGovernsMayBeginWithAnInfinitive) {
  EXPECT_EQ(part_of("Отметить положительные результаты:", Shape::Item), Part::Result);
  EXPECT_EQ(part_of("Одобрить итоги учебного года:", Shape::Item), Part::Result);
  EXPECT_EQ(part_of("Вместе с тем остаются нерешенными проблемы:", Shape::Item), Part::Problem);
  EXPECT_EQ(part_of("Рекомендовать:", Shape::Item), Part::Task);
  EXPECT_EQ(part_of("Определить основными направлениями работы:", Shape::Item), Part::Task);
  EXPECT_EQ(part_of("принять меры по обеспечению:", Shape::Item), Part::None);
}

TEST(TurnsToProblems, NeedsATurnAndALack) {
  const auto turns = [](std::string_view text) {
    return turns_to_problems(tokens::tokenise(text));
  };
  EXPECT_TRUE(turns("Вместе с тем остаются нерешенными вопросы кадров."));
  EXPECT_TRUE(turns("Однако не созданы условия."));
  EXPECT_TRUE(turns("Однако не в полной мере решены вопросы:"));
  EXPECT_FALSE(turns("Остаются нерешенными вопросы кадров."));
  EXPECT_FALSE(turns("Вместе с тем район развивается."));
}

}  // namespace
}  // namespace svod::clauses
