#pragma once

// lines -> title: the kind of document, the gathering and its theme, however many lines they take,
// up to the first line of the body or of dates and places.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "import/decode_text.h"
#include "import/note.h"

namespace svod::import {

struct Title {
  std::size_t first = 0;  // lines [first, last); none if equal
  std::size_t last = 0;
  int line = 0;  // of the source
  // Its letters as printed, on one line, without `**`; a kind glued to the next word is parted.
  std::string text;
  std::string kind;  // as front matter writes it
  bool kind_stated = false;
  bool draft = false;
  std::string event;  // as printed, mostly in the genitive: «августовской конференции …»
  std::string theme;  // without its quotes; "" where the title has none

  // A theme that stands apart, below the date and the place: «Об итогах 2016/2017 года».
  std::size_t theme_first = 0;
  std::size_t theme_last = 0;
  int theme_line = 0;
  std::string theme_text;

  std::vector<Note> notes;  // what was done to read it
};

Title find_title(const DecodedText& decoded, std::span<const Line> all);

}  // namespace svod::import
