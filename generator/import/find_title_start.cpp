#include "import/find_title_start.h"

#include <string_view>

#include "import/attribute_line.h"
#include "import/line_signs.h"
#include "import/russian_words.h"
#include "import/title_words.h"
#include "numbering/numbering.h"

namespace svod::import {
namespace {

// «Главная → Документы → Резолюция», «Опубликовано: 02.09.2019 10:15»: of the page of a site.
bool is_of_a_page(std::string_view text) {
  const std::size_t colon = text.find(": ");
  return text.find("\xE2\x86\x92") != std::string_view::npos ||
         text.find(" > ") != std::string_view::npos ||
         (colon != std::string_view::npos && text.find(':', colon + 1) != std::string_view::npos);
}

// «МОРГАУШСКИЙ РАЙОН» right above «ПОСТАНОВЛЕНИЕ» is of the title; an attachment's mark is not.
std::size_t extend_over_head(const TitleLines& lines, std::size_t first, std::size_t highest) {
  constexpr std::size_t kMostAbove = 4;
  std::size_t top = first;
  while (top > highest && first - top < kMostAbove && !lines.gap_before(top)) {
    const auto& [text, tokens, glued] = lines[top - 1];
    if (is_of_a_page(text)) return first;
    if (end_of(text) != End::Open || text.size() > kLongestTitleLine || stands_alone(text)) break;
    if (numbering::bullet_at_start(text) || has_verb_of_a_body(tokens) || tokens.empty()) break;
    if (is_attachment_word(tokens[0].form)) return first;
    --top;
  }
  return top;
}

std::size_t extend_to_gathering(const TitleLines& lines, std::size_t first, std::size_t highest) {
  constexpr std::size_t kMostAbove = 6;
  std::size_t found = first;
  for (std::size_t i = first; i > highest && first - i < kMostAbove; --i) {
    const TitleLine& line = lines[i - 1];
    if (ends_as_sentence(line.text) || lines.raw(i - 1).size() > kLongestTitleLine) break;
    if (stands_alone(line.text) || has_verb_of_a_body(line.tokens)) break;
    if (names_gathering(line.tokens)) found = i - 1;
  }
  return found;
}

}  // namespace

TitleStart find_title_start(const TitleLines& lines, std::size_t kind_line, std::size_t top) {
  TitleStart start{kind_line, false};
  if (kind_line > 0 && is_draft_mark(lines[kind_line - 1].tokens)) {
    start.draft = true;
    // At the right edge it is a remark on the sheet, above the kind a part of the title.
    constexpr std::size_t kCorner = 8;
    if (lines.source(kind_line - 1).indent >= lines.source(kind_line).indent + kCorner) {
      return start;
    }
    start.line = kind_line - 1;
  }
  start.line = extend_over_head(lines, start.line, top);
  const bool gathering_below =
      kind_line + 1 < lines.size() &&
      (gathering_follows(lines, kind_line) || names_gathering(lines[kind_line].tokens));
  if (!gathering_below) start.line = extend_to_gathering(lines, start.line, top);
  return start;
}

}  // namespace svod::import
