#pragma once

// words and drawn lines of a page -> what the page reads as, line by line.
//
// 1. What drawn lines frame is a table, a row a line.
// 2. Without such lines, three columns or more whose words begin at the same places over several
//    lines are a table. A row begins where the lines of all columns stand further apart than
//    within a cell, and where the first column has a number. If neither shows the rows, the lines
//    are rows, and the page is doubted. Two columns are one if space parts its rows, each has both
//    cells, and the second is no prose. Names with initials at the end of the lines are
//    signatures, no table.
// 3. Two columns of prose, wide and of several lines, are read one after the other, between the
//    lines that go over both; so are blocks of those who agree and approve. If their lines do not
//    fill them, the page is doubted.
// 4. All else is read line by line; a lone wide gap is justification.

#include <span>
#include <vector>

#include "import/pdf_page.h"

namespace svod::import {

PdfPage lay_out_page(const std::vector<PdfWord>& words, std::span<const PdfRule> rules);

}  // namespace svod::import
