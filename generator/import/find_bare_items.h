#pragma once

// lines -> those that begin the items of a list that lost its bullets. In a text whose lines are
// whole paragraphs, lines without a gap between that all begin small (or with a quantity) and end
// with no sign are such items
//
//   1. from three on, after a colon or a heading in capitals;
//   2. from two on, all infinitives, after a colon or a short line that stands apart.
//
// A line that asks for its continuation (a comma, a preposition, an open bracket) or goes on with
// a conjunction shows that it is a sentence broken by hand.

#include <span>
#include <vector>

#include "import/decode_text.h"

namespace svod::import {

// By index of `lines`; all false for a text that is wrapped at a width.
std::vector<bool> find_bare_items(const DecodedText& decoded, std::span<const Line> lines);

}  // namespace svod::import
