#pragma once

// lines -> the heads and feet that a page repeats.
//
// A line of several words that stands right beside a page's number or a page break, and word for
// word, digits aside (not those of a row of a table), beside another one too; up to three such
// lines in a row. What begins small or with a number or a bullet of a list, or ends a sentence or
// its part, is none. The first line of a document stays, be it repeated or not: it may be its
// title.

#include <cstddef>
#include <span>
#include <vector>

#include "import/decode_text.h"

namespace svod::import {

// `numbers`: the lines that are page numbers, ascending. Gives indices of `lines`, ascending.
std::vector<std::size_t> find_running_heads(const DecodedText& decoded, std::span<const Line> lines,
                                            std::span<const std::size_t> numbers);

}  // namespace svod::import
