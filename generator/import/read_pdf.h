#pragma once

// PDF with a text layer -> text: lines, rows of tables and columns from where words and drawn
// lines stand on the page (lay_out_page.h), a form feed between pages and between columns, where
// a sentence may go on. Lines that stand at the top or the foot of most pages are left out and
// told (take_running_lines.h); lone page numbers are left to the reader of lines. Pages whose
// columns or rows are not certain are told as doubted.

#include <string_view>

#include "base/result.h"
#include "import/source_text.h"

namespace svod::import {

// Pages of a collection, from 1; 0: from its first, to its last.
struct PageRange {
  int first = 0;
  int last = 0;
};

// A PDF without letters on its pages is read as one of only pictures. An error says what is wrong
// with the file and what to do: damaged, protected by a password, scripts in it, no such pages.
Result<SourceText> read_pdf(std::string_view bytes, PageRange range);

}  // namespace svod::import
