#pragma once

// CSV (RFC 4180) -> table.
//
//   1. Cells are divided by what divides the first row: tabs, else semicolons, as a Russian Excel
//      writes them, else commas; a line «sep=;» before it decides.
//   2. Spaces around a cell are no part of it, unless it stands in quotes.
//   3. An empty row is none; empty cells behind the last heading are none.
//   4. The apostrophe that keeps a cell from being a formula is taken off: formula_guard.h.
//
// A place is told as line and ordinal of the cell, «cards.csv:12:3».

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "tables/table.h"

namespace svod::tables {

// Requires: `text` is valid UTF-8. Nothing, and errors in `diagnostics`: no row at all, a quote
// that stands inside a cell or is never closed, more cells than headings, a control character.
std::optional<Table> read_csv(std::string_view text, const std::string& path,
                              diagnostics::Diagnostics& diagnostics);

}  // namespace svod::tables
