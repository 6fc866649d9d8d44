#pragma once

// «24–25 августа 2021 года», «24 и 25 августа», «с 24 по 26 августа», «30 августа – 1 сентября»,
// «25-26.08.2021»: several days, of which a document names none as its own.

#include <cstddef>
#include <optional>
#include <span>

#include "base/partial_date.h"
#include "dates/dates.h"
#include "tokens/tokens.h"

namespace svod::import {

struct DayRange {
  std::size_t first = 0;  // tokens [first, last), «с» among them
  std::size_t last = 0;
  PartialDate common;  // the month, or the year alone
};

// The number of a day at token `at`, 1 to 31; 0 if it is none.
int day_number(std::span<const tokens::Token> tokens, std::size_t at);

// The days that begin at token `at`.
std::optional<DayRange> day_range_at(std::span<const tokens::Token> tokens, std::size_t at);

// The days whose first or last `found` is.
std::optional<DayRange> day_range_of(std::span<const tokens::Token> tokens,
                                     const dates::FoundDate& found);

}  // namespace svod::import
