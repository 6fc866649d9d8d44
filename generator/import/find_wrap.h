#pragma once

// lines -> the width at which they were wrapped, if they were.
//
//   1. Six lines that go on in a small letter show a width: nine in ten of them fit it.
//   2. In a text of fewer, every line that ends no sentence counts, whatever the next begins with,
//      but a bullet or a number: three of them and most of all must have been too full for the
//      first word of the next.

#include <cstddef>
#include <span>
#include <string_view>

#include "import/decode_text.h"

namespace svod::import {

struct Wrap {
  std::size_t width = 0;  // code points; 0: the lines are whole paragraphs

  // Had the first word of `next` no room behind a line of `line_width` code points?
  bool had_no_room(std::size_t line_width, std::string_view next) const;
};

Wrap find_wrap(const DecodedText& decoded, std::span<const Line> lines);

}  // namespace svod::import
