#pragma once

// A table as a spreadsheet holds it: a row of headings, and rows of cells.

#include <string>
#include <vector>

namespace svod::tables {

struct Row {
  int line = 0;  // of the file, 1-based: where the row begins
  std::vector<std::string> cells;
};

struct Table {
  Row headings;
  std::vector<Row> rows;  // none has more cells than there are headings, or empty ones alone
};

}  // namespace svod::tables
