#pragma once

// a piece + the next line -> whether the line goes on with it: a sentence over a line end, a blank
// line or a page break, a line of a wrapped text that was full, what closes a bracket.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "import/decode_text.h"
#include "import/line_signs.h"
#include "import/piece.h"
#include "import/text_habits.h"
#include "numbering/numbering.h"

namespace svod::import {

struct IncomingLine {
  Line line;
  std::string_view text;  // without its bullet
  std::string bullet;
  std::optional<numbering::PrintedNumber> number;
  Start start = Start::Other;
  bool strong = false;  // `**` stood before the bullet
  bool bare_item = false;
  bool in_series = false;  // another bullet follows, and no number or gap comes before it
};

// How the line above it was set.
struct LineAbove {
  std::size_t width = 0;  // code points, with its indent
  std::size_t indent = 0;
  bool gap = false;  // a blank line, a rule or a page break stands between
};

bool continues_piece(const Piece& piece, const IncomingLine& incoming, const LineAbove& above,
                     const TextHabits& habits);

}  // namespace svod::import
