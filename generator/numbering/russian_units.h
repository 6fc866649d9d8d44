#pragma once

// Words after which «1.5» is a quantity, not a printed number: beginnings of units and measures.

#include <array>
#include <string_view>

namespace svod::numbering {

inline constexpr auto kUnitBeginnings = std::to_array<std::string_view>(
    {"млн", "млрд",   "трлн",  "тыс",    "миллион", "миллиард", "процент", "руб", "балл",
     "раз", "час",    "минут", "секунд", "ставк",   "кв",       "км",      "кг",  "мб",
     "гб",  "гектар", "тонн",  "га",     "метр",    "месяц",    "год",     "лет", "человек",
     "чел", "пункт",  "п",     "мм",     "см",      "гигабит",  "мегабит"});

// «10.12.21 г.» is a date.
inline constexpr std::string_view kYearLetter = "г";

// «п. 1.», «пункт 1.»
inline constexpr auto kPointWords = std::to_array<std::string_view>({"п.", "пункт"});

}  // namespace svod::numbering
