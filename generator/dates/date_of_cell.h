#pragma once

// A cell of a table that is one date and nothing else -> that date.
//
//   1. As DESIGN writes dates: «2020-08-27», «2020-08», «2020».
//   2. As documents print them: «27.08.2020», «27 августа 2020 г.», «август 2020».
//   3. As spreadsheets show them: «авг.20», «08.2020», midnight behind a day, days with slashes
//      where only one order of day and month is possible.

#include <optional>
#include <string_view>

#include "base/partial_date.h"

namespace svod::dates {

// Requires: valid UTF-8. Nothing where the cell is empty, is no date, or could be two.
std::optional<PartialDate> date_of_cell(std::string_view cell);

}  // namespace svod::dates
