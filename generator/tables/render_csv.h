#pragma once

// table -> CSV that Excel and LibreOffice open by a double click wherever Russian is spoken:
// UTF-8 with a byte order mark, semicolons, CRLF, quotes as in RFC 4180, no formulas.

#include <string>
#include <string_view>
#include <vector>

#include "tables/table.h"

namespace svod::tables {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// read_csv gives the same cells back.
std::string render_csv(const Table& table);

// One row with its line end, for a table that is written row by row behind kByteOrderMark.
std::string render_row(const std::vector<std::string>& cells);

}  // namespace svod::tables
