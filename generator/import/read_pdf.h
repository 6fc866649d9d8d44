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

// The file has pages and no text on them: a scan.
Message no_text_layer();

// A PDF with pages and no letters on them. False for what is no sound PDF.
bool is_scan(std::string_view bytes);

// An error says what is wrong with the file: damaged, protected by a password, no text layer,
// no such pages.
Result<SourceText> read_pdf(std::string_view bytes, PageRange range);

}  // namespace svod::import
