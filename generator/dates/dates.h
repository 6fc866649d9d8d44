#pragma once

// Dates and periods as Russian documents print them.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "tokens/tokens.h"

namespace svod::dates {

// A date at tokens [first, last): «21 июля 2020 года», «21 июля 2020 г.», «29.12.2012»,
// «24-25 августа 2021 года» (the first day), «от «19» апреля 2018г.» (the preposition «от» is
// part of it), «август 2016», «2020 год».
struct FoundDate {
  std::size_t first = 0;
  std::size_t last = 0;
  PartialDate date;
};

// The date that begins at token `at`, the longest reading, if there is one.
std::optional<FoundDate> date_at(std::span<const tokens::Token> tokens, std::size_t at);

// Every date, left to right, none overlapping.
std::vector<FoundDate> find_dates(std::span<const tokens::Token> tokens);

// «27 августа 2020 г.», «27 августа 2020 года», «27.08.2020»: how a day is usually written; not
// «27 августа 2020 год», «27.08.20».
bool is_usual_day(std::span<const tokens::Token> tokens, const FoundDate& found);

// A school year «2020-2021 учебный год», «2020/2021 уч. г.» at tokens [first, last).
struct FoundSchoolYear {
  std::size_t first = 0;
  std::size_t last = 0;
  int start_year = 0;  // 2020 of 2020/2021
};
std::vector<FoundSchoolYear> find_school_years(std::span<const tokens::Token> tokens);

// By, from, in or between which something is done: «до 20 сентября 2019 года», «с 01.09.2023»,
// «к концу 2020 года», «в 2019-2021 годах», «в 2020/2021 учебном году».
struct Due {
  enum class Kind { By, From, In, Between };

  std::size_t begin = 0;  // bytes of the text, preposition included
  std::size_t end = 0;
  Kind kind = Kind::By;
  std::string date;            // ISO 8601 as exact as printed; Between: an interval, "2019/2021";
                               // "2020/2021" with any other kind: a school year
  bool year_inferred = false;  // «до 1 октября»: the year is not printed
};
std::string_view name(Due::Kind kind);  // by | from | in | between

// Requires: `tokens` are those of `text`. `school_year` (its first year, 0: unknown) is what
// «новый учебный год» and «предстоящий учебный год» mean, and gives dates without a year theirs:
// «до 1 октября» its first, «до 1 мая» its second. Not due: what stands in quotes, dates
// of acts («от 21 июля 2020 года»), reported periods («за 2020 год»), ages, the horizon of a
// strategy, programme or policy («Стратегия развития до 2030 года»), what recurs («ежегодно до
// 1 августа»).
std::vector<Due> find_due(std::string_view text, std::span<const tokens::Token> tokens,
                          int school_year);

// The date or period that `tokens` are and nothing else, as a cell of a plan: «сентябрь 2021
// года», «01.10.2021». A day is By, all else In or Between.
std::optional<Due> due_of_cell(std::span<const tokens::Token> tokens, int school_year);

}  // namespace svod::dates
