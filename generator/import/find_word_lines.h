#pragma once

// words of a page, or of a column or a cell of it -> its lines, from above, each from the left.
//
// Words whose middles stand at one height are a line: an index raised above the others is one of
// them, the line below is not. How wide the gaps are says nothing here: justified text has wide
// ones.

#include <span>
#include <string>
#include <vector>

#include "import/pdf_page.h"

namespace svod::import {

using PdfWords = std::vector<const PdfWord*>;

struct WordLine {
  PdfWords words;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

std::vector<WordLine> find_word_lines(PdfWords words);

// The words of lines as one text, bold type marked; a hyphen at the end of a line stands against
// what the next begins with.
std::string text_of(std::span<const WordLine> lines);

}  // namespace svod::import
