#pragma once

// The whole text of one future block, as heal_lines joins it.

#include <cstddef>
#include <optional>
#include <string>

#include "import/line_signs.h"
#include "numbering/numbering.h"

namespace svod::import {

struct Piece {
  std::string text;  // without its bullet; its number and `**` are kept
  int line = 0;      // of the source: the first and the last
  int last_line = 0;
  std::size_t indent = 0;                          // columns before the first line
  std::string bullet;                              // as printed; "" for none
  std::optional<numbering::PrintedNumber> number;  // that `text` begins with, `**` allowed
  bool gap_before = false;                         // a blank line or a page break
  bool bare_item = false;                          // an item of a list that has no bullets
  Start start = Start::Other;
  End end = End::Open;
};

}  // namespace svod::import
