#pragma once

// lines below a title -> a theme that stands apart, below the date and the place: «Об итогах
// 2016/2017 года» in bold type, in capitals, in quotes or plain, «Тема: «…»».

#include <cstddef>
#include <string>

#include "import/title_lines.h"

namespace svod::import {

struct ThemeApart {
  std::size_t first = 0;  // of `lines`: [first, last) are the theme's; none if equal
  std::size_t last = 0;
  std::string text;
  std::string theme;  // that the text names
  // «Тема совещания – «…».» names the theme and stays a paragraph.
  bool is_sentence = false;
};

// `below`: the first line below the title.
ThemeApart find_theme_apart(const TitleLines& lines, std::size_t below);

}  // namespace svod::import
