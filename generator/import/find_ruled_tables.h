#pragma once

// words and drawn lines of a page -> the tables that are framed by such lines.
//
// A cell is what the nearest lines on all four sides enclose; cells with one upper edge are a
// row. A cell over several columns stands once; where a cell of the row above reaches down, and
// where no word stands, a cell is empty. A frame around a page or a box is no table: two rows
// have two cells or more.

#include <span>
#include <vector>

#include "import/find_word_lines.h"
#include "import/pdf_page.h"

namespace svod::import {

struct RuledTable {
  std::vector<PdfLine> rows;
  double top = 0;
  double bottom = 0;
};

// From above. What stands in them is taken out of `words`.
std::vector<RuledTable> take_ruled_tables(PdfWords& words, std::span<const PdfRule> rules);

}  // namespace svod::import
