#include "numbering/numbering.h"

#include <array>

#include <gtest/gtest.h>

namespace svod::numbering {
namespace {

// "1.2.|1,2|Текст": what is printed, its parts, what follows; "" where there is no number.
std::string dump(std::string_view line) {
  const auto number = number_at_start(line);
  if (!number) return {};
  std::string out = number->printed + "|";
  for (const std::string& part : number->parts) {
    if (out.back() != '|') out += ',';
    out += part;
  }
  return out + "|" + std::string(line.substr(number->length));
}

struct Row {
  std::string_view line;
  std::string_view expected;
};

TEST(NumberAtStart, ReadsEveryUsualForm) {
  const auto rows = std::to_array<Row>({{"1. Формирование", "1.|1|Формирование"},
                                        {"1.1 Продолжить", "1.1|1,1|Продолжить"},
                                        {"4.1.Активизировать", "4.1.|4,1|Активизировать"},
                                        {"1.10. Продолжить", "1.10.|1,10|Продолжить"},
                                        {"1.1.1. Провести", "1.1.1.|1,1,1|Провести"},
                                        {"2.1.3 провести", "2.1.3|2,1,3|провести"},
                                        {"1) а", "1)|1|а"},
                                        {"(1) а", "(1)|1|а"},
                                        {"1.)", "1.)|1|"},
                                        {"а) провести", "а)|a|провести"},
                                        {"2.б) провести", "2.б)|2,b|провести"},
                                        {"IV. Задачи", "IV.|4|Задачи"},
                                        {"IХ. Задачи", "IХ.|9|Задачи"},  // Х is Cyrillic
                                        {"II.3. Задачи", "II.3.|2,3|Задачи"},
                                        {"п. 1. Провести", "п. 1.|1|Провести"},
                                        {"п. 2.3 Провести", "п. 2.3|2,3|Провести"},
                                        {"4.2 Разработать", "4.2|4,2|Разработать"},
                                        {"4.2 разработать", "4.2|4,2|разработать"},
                                        {"4.2 Частично", "4.2|4,2|Частично"},
                                        {"пункт 2.3. провести", "пункт 2.3.|2,3|провести"},
                                        {"1.\xC2\xA0«Школа»", "1.|1|«Школа»"},
                                        {"  12.\tШкола", "12.|12|Школа"},
                                        {"1.", "1.|1|"},
                                        {"3.1Продолжить", "3.1|3,1|Продолжить"}});
  for (const Row& row : rows) EXPECT_EQ(dump(row.line), row.expected) << row.line;
}

TEST(NumberAtStart, KnowsWhatIsNone) {
  for (const char* line : {"2021",
                           "2021.",
                           "26.08.2021",
                           "26.08.2021 состоялась",
                           "05.09.21 г.",
                           "10.12.21 г.",
                           "26 августа 2021 года",
                           "2.0 версия",
                           "3 центра",
                           "1 Провести",
                           "1.5 млн рублей",
                           "2.5 балла",
                           "1.5 раза больше",
                           "1.5 %",
                           "10.00 начало",
                           "75-летие",
                           "г. Тихвин",
                           "А. С. Пушкин",
                           "V. Hugo",
                           "п. 1 Положения",
                           "IIX. Задачи",
                           "Х. Иванов",
                           "",
                           "1,5 ставки",
                           "5-9 классы",
                           "2.1-2.3",
                           "10:30",
                           "а",
                           "…"}) {
    EXPECT_EQ(dump(line), "") << line;
  }
}

TEST(BareNumberAtStart, NeedsASpaceAndACapital) {
  const auto number = bare_number_at_start("2 Школам");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->printed, "2");
  EXPECT_EQ(number->length, 2U);
  const auto point = bare_number_at_start("п. 2 Школам");
  ASSERT_TRUE(point);
  EXPECT_EQ(point->printed, "п. 2");
  for (const char* line : {"2 школы", "2021 Год", "2. Школам", "2Школам", "2", ""}) {
    EXPECT_FALSE(bare_number_at_start(line)) << line;
  }
}

std::string dump_bullet(std::string_view line) {
  const auto bullet = bullet_at_start(line);
  if (!bullet) return {};
  return std::to_string(bullet->indent) + "|" + bullet->printed + "|" +
         std::string(line.substr(bullet->length));
}

TEST(BulletAtStart, FollowsItsRules) {
  const auto rows = std::to_array<Row>(
      {{"- обеспечить", "0|-|обеспечить"},
       {" - обеспечить", "1|-|обеспечить"},
       {"\t– обеспечить", "4|–|обеспечить"},
       {"- ✓ обеспечить", "0|- ✓|обеспечить"},
       {"✓ обеспечить", "0|✓|обеспечить"},
       {"•обеспечить", "0|•|обеспечить"},
       {"—обеспечить", "0|—|обеспечить"},
       {"-обеспечить", "0|-|обеспечить"},
       {"* обеспечить", "0|*|обеспечить"},
       {"\xEF\x82\xB7 обеспечить", "0|\xEF\x82\xB7|обеспечить"},  // a bullet of the Symbol font
       {"-10, 11 классов", ""},
       {"**жирно**", ""},
       {"обеспечить", ""},
       {"", ""},
       {"  ", ""}});
  for (const Row& row : rows) EXPECT_EQ(dump_bullet(row.line), row.expected) << row.line;
}

}  // namespace
}  // namespace svod::numbering
