#pragma once

// lines -> pieces: each the whole text of one future block.
//
//   1. A line that begins with a bullet or a number begins a piece.
//   2. A sentence that has not ended and goes on with a small letter is one piece, over a
//      line end, a blank line or a page break alike.
//   3. In a text wrapped at a width, a line that filled it goes on.
//   4. A line of a list without bullets (find_bare_items) begins a piece.
//   5. A hyphen at a line end is a hyphenation unless the word is a compound.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "import/decode_text.h"
#include "import/import.h"
#include "import/line_signs.h"
#include "numbering/numbering.h"
#include "tokens/tokens.h"

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

struct Healed {
  std::vector<Piece> pieces;
  std::vector<Note> notes;
};

Healed heal_lines(const DecodedText& decoded, std::span<const Line> lines);

// The lines that are a page's number and nothing else, by index: beside a form feed, inside a
// sentence, or one of a row that counts up by one.
std::vector<std::size_t> find_page_numbers(const DecodedText& decoded, std::span<const Line> lines);

// «г. Тихвин», «27 августа 2020 год», «от 27.08.2013 № 15 р.п. Каргаполье», «Протокол № 3
// от 30.08.2011»: a line of dates, numbers and settlements, which belongs to no sentence before or
// after it.
bool stands_alone(std::string_view line);

// Where «г. Тихвин», «р.п. Каргаполье» that begins at token `at` ends; `at` if none does.
std::size_t end_of_settlement(std::span<const tokens::Token> tokens, std::size_t at);

}  // namespace svod::import
