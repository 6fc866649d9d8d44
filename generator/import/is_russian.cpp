#include "import/is_russian.h"

#include <cstddef>

#include "text/text.h"

namespace svod::import {

bool may_be_russian(std::string_view text) {
  constexpr std::size_t kEnoughToTell = 40;
  std::size_t letters = 0;
  std::size_t cyrillic = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    if (!text::is_letter(c)) continue;
    ++letters;
    if (text::is_cyrillic(c)) ++cyrillic;
  }
  return letters < kEnoughToTell || 2 * cyrillic >= letters;
}

}  // namespace svod::import
