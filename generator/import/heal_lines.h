#pragma once

// lines -> pieces: each the whole text of one future block.
//
//   1. A line that begins with a bullet or a number begins a piece.
//   2. A sentence that has not ended and goes on with a small letter is one piece, over a
//      line end, a blank line or a page break alike.
//   3. In a text wrapped at a width, a line that filled it goes on.
//   4. A line of a list without bullets (find_bare_items) begins a piece.
//   5. A row of a table (find_text_tables) is a piece of its own, «| cell | cell |».
//   6. A hyphen at a line end is a hyphenation unless the word is a compound.

#include <span>
#include <vector>

#include "import/decode_text.h"
#include "import/note.h"
#include "import/piece.h"

namespace svod::import {

struct Healed {
  std::vector<Piece> pieces;
  std::vector<Note> notes;
};

Healed heal_lines(const DecodedText& decoded, std::span<const Line> lines);

}  // namespace svod::import
