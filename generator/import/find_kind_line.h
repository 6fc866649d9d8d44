#pragma once

// lines -> the first that is, or begins with, the name of a kind of document and is no sentence:
// «РЕЗОЛЮЦИЯ», «Решение августовской конференции», «ИТОГОВЫЙ / ДОКУМЕНТ». Of a page of a site the
// last of such heads.

#include <cstddef>
#include <optional>

#include "import/russian_words.h"
#include "import/title_lines.h"

namespace svod::import {

struct KindLine {
  std::size_t line = 0;  // of `lines`
  NamedKind kind;
  std::size_t top = 0;  // what stands above this line is of no title
};

std::optional<KindLine> find_kind_line(const TitleLines& lines);

}  // namespace svod::import
