#pragma once

// pages of a PDF -> the same with the rows of a table whole that a page break cuts.
//
// A cut row is one where the table numbers its rows: the last row of a page has its number; the
// first of the next page, under a head that may be repeated, has none and as many cells, goes on
// only where that row has text, and is followed by the next number or by no row. Its cells are put
// behind those of the row that it goes on, and that is told as joined.

#include <vector>

#include "import/note.h"
#include "import/pdf_page.h"

namespace svod::import {

void join_cut_rows(std::vector<PdfPage>& pages, std::vector<Note>& notes);

}  // namespace svod::import
