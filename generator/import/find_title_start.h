#pragma once

// the line that names the kind of document -> the first line of its title: the mark of a draft,
// «МОРГАУШСКИЙ РАЙОН» right above it, a gathering that is named above it.

#include <cstddef>

#include "import/title_lines.h"

namespace svod::import {

struct TitleStart {
  std::size_t line = 0;  // of `lines`
  bool draft = false;    // «Проект» stands above the kind
};

// `top`: the first line that can be of the title.
TitleStart find_title_start(const TitleLines& lines, std::size_t kind_line, std::size_t top);

}  // namespace svod::import
