#pragma once

// bytes of a plain text -> the encoding in which they are Russian prose.
//
//   1. A byte order mark decides.
//   2. Valid UTF-8 with a letter beyond ASCII is UTF-8: other encodings hardly ever look so.
//   3. Every second byte 0x00 or 0x04 is UTF-16.
//   4. Of the encodings of one byte a letter the one whose letter pairs are the most usual in
//      Russian. ICU's detector alone takes short Cyrillic texts for one another.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/encodings.h"

namespace svod::import {

struct Likeness {
  double value = 0;       // to Russian prose: 0 to 1; not comparable between texts
  std::size_t pairs = 0;  // of letters, by which it is judged
};

struct Reading {
  text::Encoding encoding = text::Encoding::Utf8;
  std::string text;  // UTF-8, without a byte order mark
  Likeness likeness;
};

struct FoundEncoding {
  Reading best;
  bool marked = false;          // by a byte order mark
  std::vector<Reading> others;  // as likely as the best, with another text
};

// Nothing if the bytes are no text in any of the encodings.
std::optional<FoundEncoding> find_encoding(std::string_view bytes);

// How much `text` is like Russian prose: the mean usualness of its letter pairs, less what no
// prose has: capitals inside words, signs of drawing, controls. Of a long text its beginning.
Likeness likeness_to_russian(std::string_view text);

}  // namespace svod::import
