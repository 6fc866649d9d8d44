#include "import/is_russian.h"

#include <cstddef>

#include "text/text.h"

namespace svod::import {

bool may_be_russian(std::string_view text) {
  constexpr std::size_t kEnoughToTell = 40;
  std::size_t cyrillic = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < text.size();) {
    // U+0400–U+047F are letters, and nearly all of a Russian text.
    if (at + 1 < text.size() && (text[at] == '\xD0' || text[at] == '\xD1')) {
      ++cyrillic;
      at += 2;
      continue;
    }
    const char32_t c = text::next_code_point(text, at);
    if (!text::is_letter(c)) continue;
    ++(text::is_cyrillic(c) ? cyrillic : others);
  }
  const std::size_t letters = cyrillic + others;
  return letters < kEnoughToTell || 2 * cyrillic >= letters;
}

bool is_too_short(std::string_view text) {
  constexpr std::size_t kLeast = 20;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < kLeast;) {
    const char32_t c = text::next_code_point(text, at);
    if (text::is_letter(c) || (c >= '0' && c <= '9')) ++count;
  }
  return count < kLeast;
}

}  // namespace svod::import
