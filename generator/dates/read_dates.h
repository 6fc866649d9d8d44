#pragma once

// Tokens -> the parts that dates and terms are made of. For this room alone.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "dates/dates.h"
#include "tokens/tokens.h"

namespace svod::dates {

using Tokens = std::span<const tokens::Token>;

bool is_word(Tokens tokens, std::size_t at);
bool is_mark(Tokens tokens, std::size_t at, std::string_view mark);
bool is_dash_or_slash(Tokens tokens, std::size_t at);

// The value of a number of `least` to `most` digits at token `at`; -1 if there is none.
int number_at(Tokens tokens, std::size_t at, std::size_t least, std::size_t most);
int year_at(Tokens tokens, std::size_t at);

// Moves past «года», «год», «г.» after a year; the dot only if it is glued to «г».
std::size_t skip_year_word(Tokens tokens, std::size_t at);

bool is_real(const PartialDate& date);

// A day of a month at `at`, quoted or not, and a range of days: where the month's name is
// expected, and the first day.
std::pair<std::size_t, int> day_at(Tokens tokens, std::size_t at);

// A date without «от» before it.
std::optional<FoundDate> plain_date_at(Tokens tokens, std::size_t at);
std::optional<FoundSchoolYear> school_year_at(Tokens tokens, std::size_t at);

}  // namespace svod::dates
