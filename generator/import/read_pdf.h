#pragma once

// PDF with a text layer -> text: lines put together from where words stand on the page, a form
// feed between pages. Lines that stand at the top or the foot of most pages are left out and
// told; lone page numbers are left to the reader of lines.

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
