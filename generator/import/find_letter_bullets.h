#pragma once

// lines -> the bullets that a copy turned into letters: «Ø обеспечить», «ü учить», «o анализ».
//
//   1. Symbol fonts draw their bullets where other fonts have Ø, ü and §: before a word they are
//      nothing else.
//   2. A Latin o, v, q or n, a plus and a question mark are bullets where the line above has
//      ended, is of the series too or stands less deep in a list, and another item stands near.

#include <cstddef>
#include <span>
#include <vector>

#include "import/decode_text.h"

namespace svod::import {

struct LetterBullet {
  std::size_t line = 0;    // index of `lines`
  std::size_t length = 0;  // bytes of the sign, which a space follows
};

// In the order of the lines.
std::vector<LetterBullet> find_letter_bullets(const DecodedText& decoded,
                                              std::span<const Line> lines);

}  // namespace svod::import
