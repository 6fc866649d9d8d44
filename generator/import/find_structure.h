#pragma once

// pieces -> blocks: headings, paragraphs, items and their nesting, rows of tables.
//
//   1. A numbered piece whose next number is a number under it («1.» before «1.1») is a
//      heading; one that bullets follow directly is a clause.
//   2. A bare lead-in on its own line («Конференция рекомендует:»), an addressee in the dative
//      with a colon, a short line of capitals or of bold type is a heading; any other
//      paragraph that ends in a colon is a paragraph.
//   3. Items nest by indent, be it one space; under an item that ends in a colon by another
//      sign too. Lines after a colon that are parted by semicolons are items without bullets, and
//      so are those of find_bare_items.

#include <vector>

#include "import/heal_lines.h"
#include "import/import.h"
#include "markdown/markdown.h"

namespace svod::import {

struct StructuredText {
  std::vector<markdown::Block> blocks;  // `line` is that of the source
  std::vector<Note> notes;
};

StructuredText find_structure(const std::vector<Piece>& pieces);

}  // namespace svod::import
