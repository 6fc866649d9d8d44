#include "import/russian_declension.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace svod::import {
namespace {

using tokens::Gender;

TEST(NominativeAdjective, FollowsTheGenderOfTheNoun) {
  struct Row {
    std::string_view genitive;
    tokens::Gender gender;
    std::string_view expected;
  };
  const std::vector<Row> rows = {
      {"августовской", Gender::Feminine, "августовская"},
      {"районной", Gender::Feminine, "районная"},
      {"осенней", Gender::Feminine, "осенняя"},
      {"общей", Gender::Feminine, "общая"},
      {"муниципального", Gender::Neuter, "муниципальное"},
      {"осеннего", Gender::Neuter, "осеннее"},
      {"педагогического", Gender::Masculine, "педагогический"},
      {"муниципального", Gender::Masculine, "муниципальный"},
      {"городского", Gender::Masculine, "городской"},
      {"областного", Gender::Masculine, "областной"},
      {"педагогических", Gender::Plural, "педагогические"},
      {"ТИХВИНСКОЙ", Gender::Feminine, "тихвинская"},
      {"форума", Gender::Masculine, "форума"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(nominative_adjective(row.genitive, row.gender), row.expected) << row.genitive;
  }
}

TEST(NominativeMasculine, FromEveryCase) {
  for (const char* word :
       {"Тихвинского", "Тихвинскому", "Тихвинским", "Тихвинском", "Тихвинский"}) {
    EXPECT_EQ(nominative_masculine(word), "Тихвинский") << word;
  }
  EXPECT_EQ(nominative_masculine("Горного"), "Горный");
  EXPECT_EQ(nominative_masculine("Нижнего"), "Нижний");
}

TEST(NominativeTowns, TheRightNameIsAmongTheHypotheses) {
  struct Row {
    std::string_view genitive;
    std::string_view expected;
  };
  const std::vector<Row> rows = {
      {"Тынды", "Тында"},         {"Тамбова", "Тамбов"},   {"Твери", "Тверь"},
      {"Ельца", "Елец"},          {"Вологды", "Вологда"},  {"Елабуги", "Елабуга"},
      {"Грозного", "Грозный"},    {"Сочи", "Сочи"},        {"Рассказово", "Рассказово"},
      {"Ярославля", "Ярославль"}, {"Новой", "Новая"},      {"Губкинского", "Губкинский"},
      {"Череповца", "Череповец"}, {"Калязина", "Калязин"}, {"Ставрополя", "Ставрополь"},
  };
  for (const Row& row : rows) {
    const auto names = nominative_towns(row.genitive);
    EXPECT_NE(std::find(names.begin(), names.end(), row.expected), names.end()) << row.genitive;
  }
  const auto two = nominative_towns(std::vector<std::string>{"Нижнего", "Новгорода"});
  EXPECT_NE(std::find(two.begin(), two.end(), "Нижний Новгород"), two.end());
}

TEST(TownsOfPrepositional, TheRightNameIsAmongThem) {
  for (const auto& [given, expected] :
       {std::pair("Угличе", "Углич"), std::pair("Тынде", "Тында"), std::pair("Твери", "Тверь"),
        std::pair("Ельце", "Елец"), std::pair("Грозном", "Грозный")}) {
    const auto names = towns_of_prepositional(given);
    EXPECT_NE(std::find(names.begin(), names.end(), expected), names.end()) << given;
  }
}

}  // namespace
}  // namespace svod::import
