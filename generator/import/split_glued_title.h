#pragma once

// lines -> the same, where a title that stands glued to its text has a line of its own:
// «Резолюция … совещания … от 28 августа 2015 г. Заслушав и обсудив доклады, совещание отмечает: …»
//
// The line begins with the name of a kind; up to the end of its first sentence it names a
// gathering and no verb of a body; behind it there is one.

#include <vector>

#include "import/decode_text.h"
#include "import/note.h"

namespace svod::import {

// Adds at most one line; no letter moves. What was parted is told.
void split_glued_title(const DecodedText& decoded, std::vector<Line>& lines,
                       std::vector<Note>& notes);

}  // namespace svod::import
