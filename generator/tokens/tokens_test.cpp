#include "tokens/tokens.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::tokens {
namespace {

using ::testing::ElementsAre;

// One letter a kind, then the form: "W:указ №:№ N:474".
std::string dump(std::string_view text) {
  std::string out;
  for (const Token& token : tokenise(text)) {
    constexpr std::string_view kLetters = "WN#()-.";
    if (!out.empty()) out += ' ';
    out += kLetters[static_cast<std::size_t>(token.kind)];
    out += ':';
    out += token.form;
  }
  return out;
}

TEST(Tokenise, FollowsItsRules) {
  struct Row {
    std::string_view given;
    std::string_view expected;
  };
  const auto rows = std::to_array<Row>(
      {{"Информационно-методический центр", "W:информационно-методический W:центр"},
       {"IT-куб", "W:it-куб"},
       {"№ 474 №№ 31", "#:№ N:474 #:№№ N:31"},
       {"N 273, No 273, No. 5, N5", "#:N N:273 .:, #:No N:273 .:, #:No. N:5 .:, #:N N:5"},
       {"N и No", "W:n W:и W:no"},
       {"273-ФЗ", "N:273 -:- W:фз"},
       {"XXI века", "W:xxi W:века"},
       {"2.0", "N:2 .:. N:0"},
       {"2019–2021", "N:2019 -:– N:2021"},
       {"\"Точка роста\", \"IT\"", "(:\" W:точка W:роста ):\" .:, (:\" W:it ):\""},
       {"проект\"Точка роста\"и", "W:проект (:\" W:точка W:роста ):\" W:и"},
       {"(\"А\")", ".:( (:\" W:а ):\" .:)"},
       {"««Тема»", "(:« (:« W:тема ):»"},
       {"„Школа“ и “Дом”", "(:„ W:школа ):“ W:и (:“ W:дом ):”"},
       {"обра\xC2\xADзование", "W:образование"},
       {"Р Е Ш Е Н И Е совета", "W:решение W:совета"},
       {"и Р е ш и л и :", "W:и W:решили .::"},
       {"I И Т О Г И", "W:i W:итоги"},
       {"А и Б в г", "W:а W:и W:б W:в W:г"},
       {"слово- и", "W:слово -:- W:и"},
       {"Проект \xE2\x80\x91 дом\xE2\x80\x91школа", "W:проект -:\xE2\x80\x91 W:дом-школа"},
       {"", ""}});
  for (const Row& row : rows) EXPECT_EQ(dump(row.given), row.expected) << row.given;
}

TEST(Tokenise, KnowsPlaceSpaceAndCapitals) {
  const std::string_view text = "ФГОС Школы (в)";
  const auto tokens = tokenise(text);
  ASSERT_EQ(tokens.size(), 5U);
  EXPECT_TRUE(tokens[0].all_capitals);
  EXPECT_FALSE(tokens[0].space_before);
  EXPECT_TRUE(tokens[1].capital);
  EXPECT_FALSE(tokens[1].all_capitals);
  EXPECT_EQ(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), "Школы");
  EXPECT_TRUE(tokens[2].space_before);
  EXPECT_FALSE(tokens[3].space_before);
}

TEST(Stem, CasesOfAWordMeetInOneStem) {
  EXPECT_EQ(stem("образования"), stem("образованием"));
  EXPECT_EQ(tokenise("IT-кубов")[0].stem(), tokenise("IT-куб")[0].stem());
  EXPECT_EQ(stem("it"), "it");
}

TEST(Stems, AreThoseOfWordsAndNumbers) {
  EXPECT_THAT(stems("«Успех каждого ребёнка», 2.0"),
              ElementsAre(stem("успех"), stem("каждого"), stem("ребенка"), "2", "0"));
}

}  // namespace
}  // namespace svod::tokens
