#pragma once

// lines of a page without drawn lines -> the table that they hold, if one does (rule 2 of
// lay_out_page.h).

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "import/find_word_lines.h"
#include "import/pdf_page.h"

namespace svod::import {

struct ColumnedTable {
  std::size_t first = 0;  // of the lines that it takes
  std::size_t last = 0;
  std::vector<PdfLine> rows;
  bool doubted = false;  // where its rows begin is not certain
};

std::optional<ColumnedTable> find_columned_table(std::span<const WordLine> lines);

// Whether the lines of a column are prose: close to one another, long, and most of them fill it.
bool is_prose(std::span<const WordLine> lines);

// Whether a line has a name with initials, as who approves or signs.
bool has_names(std::span<const WordLine> lines);

}  // namespace svod::import
