#pragma once

// The lines taken into a title, or into a theme that stands apart from it, and what stands open in
// them.

#include <cstddef>
#include <string>
#include <vector>

#include "import/title_lines.h"

namespace svod::import {

struct TitleRun {
  std::vector<std::string> parts;  // the text of each line
  std::size_t strong_marks = 0;    // `**`
  int quotes = 0;                  // that have not closed
  bool closed = false;             // the quotes of the theme are closed
  bool names_district = false;  // the quotes are of «района «Город …»», no theme
  bool gathering = false;       // is named
  bool awaits_theme = false;    // «по теме:» ended the last line
};

// `may_close`: can the theme's quotes close in this line? Not above the kind of the document.
void take_line(TitleRun& run, const TitleLines& lines, std::size_t i, bool may_close);

// Does bold type or a quote stand open that ends in line `i` or soon below?
bool is_open_at(const TitleRun& run, const TitleLines& lines, std::size_t i);

}  // namespace svod::import
