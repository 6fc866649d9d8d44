#pragma once

// A page of a PDF as it is shown: words and straight lines with their places, in points from its
// upper left corner.

#include <string>
#include <vector>

namespace svod::import {

struct PdfWord {
  std::string text;
  bool strong = false;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

// A line that was drawn, of a table or under a word.
struct PdfRule {
  bool vertical = false;
  double at = 0;  // across its direction
  double from = 0;
  double to = 0;
};

struct PdfLine {
  std::string text;  // as SourceText has it: bold type marked, a row of a table in bars
  double left = 0;   // as if all columns of the page stood where its first one does
  double top = 0;
  double bottom = 0;
  bool begins_column = false;  // what stands before it is in the column beside it
};

// What a page reads as, line by line.
struct PdfPage {
  std::vector<PdfLine> lines;
  bool doubted = false;  // it has columns, or rows, that cannot be told with certainty
};

}  // namespace svod::import
