#pragma once

// a line right under the title, or below the text -> the day it tells beside a place.
//
//   1. It holds one day, or several that follow each other, and else only a place: names with
//      capitals, labels of settlements, districts and regions, the words of a hall, a number.
//   2. «2018 г., 28 августа» and «28/08/2018» are days too; «28 августа с.г.» is one whose year is
//      not told.
//   3. Words of capitals name no place here: a title in capitals has a day at its end too.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/partial_date.h"
#include "tokens/tokens.h"

namespace svod::import {

struct DayLine {
  PartialDate date;           // of several days what they have in common; none without a year
  bool several = false;       // «24–26 августа 2022 года»
  bool without_year = false;  // «28 августа с.г.»
  std::string place;  // «Тарногский Городок», as printed; "" where it has a label or none
};

std::optional<DayLine> read_day_line(std::string_view line);

// «2021» or «2021 год» and nothing else: the year; 0 for anything else.
int bare_year(std::span<const tokens::Token> tokens);

}  // namespace svod::import
