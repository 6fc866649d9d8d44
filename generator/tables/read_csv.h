#pragma once

// CSV (RFC 4180) -> rows -> table.
//
//   1. Cells are divided by what divides the first row: tabs, else semicolons, as a Russian Excel
//      writes them, else commas; a line «sep=;» before it decides. Commas of a title above the
//      headings divide nothing where the row below is divided by the others.
//   2. Spaces around a cell are no part of it, unless it stands in quotes.
//   3. An empty row is none, nor are the empty cells at the end of a row of headings and those
//      behind the last heading.
//   4. The apostrophe that keeps a cell from being a formula is taken off: formula_guard.h.
//
// A place is told as line and ordinal of the cell, «cards.csv:12:3».

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "tables/table.h"

namespace svod::tables {

// Requires: `text` is valid UTF-8. Nothing, and errors in `diagnostics`: no row at all, a quote
// that stands inside a cell or is never closed, a control character.
std::optional<std::vector<Row>> read_csv(std::string_view text, const std::string& path,
                                         diagnostics::Diagnostics& diagnostics);

// The table whose headings are rows[headings]; what stands above them is left out. Nothing, and
// an error: a row with more cells than there are headings. Requires: headings < rows.size().
std::optional<Table> as_table(std::vector<Row> rows, std::size_t headings, const std::string& path,
                              diagnostics::Diagnostics& diagnostics);

}  // namespace svod::tables
