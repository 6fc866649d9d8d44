#pragma once

// lines of a page -> where columns may begin, and over which lines.
//
// A column begins where words of several lines begin at one place behind a wide gap, or where
// several lines begin, and no word of the lines between them reaches over that place. One wide
// gap is justification.

#include <cstddef>
#include <span>
#include <vector>

#include "import/find_word_lines.h"

namespace svod::import {

struct Gutter {
  double left = 0;        // the narrowest strip that no word reaches over
  double right = 0;       // where the column behind it begins
  std::size_t first = 0;  // lines
  std::size_t last = 0;
  std::size_t hits = 0;  // lines that have words behind a wide gap there
};

// Those with the most hits first. `wide` is how much of the usual gap must be free in each line:
// 1 for columns of prose, 0 where a long word of a cell may come near the next one.
std::vector<Gutter> find_gutters(std::span<const WordLine> lines, double wide);

}  // namespace svod::import
