#include "import/unquote_letter.h"

#include <algorithm>
#include <utility>

namespace svod::import {
namespace {

// Calls `take` with each line, without its end.
template <typename Take>
void for_each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string_view without_quote_marks(std::string_view line) {
  while (line.starts_with('>')) {
    line.remove_prefix(1);
    if (line.starts_with(' ')) line.remove_prefix(1);
  }
  return line;
}

}  // namespace

Unquoted unquote_letter(std::string text) {
  constexpr std::size_t kFewest = 4;  // lines; fewer are no letter
  Unquoted out;
  if (text.find("\n>") == std::string::npos) {
    out.text = std::move(text);
    return out;
  }
  std::size_t filled = 0;
  std::size_t marked = 0;
  for_each_line(text, [&](std::string_view line) {
    if (line.find_first_not_of("> \t\r") != std::string_view::npos) {
      ++filled;
      if (line.starts_with('>')) ++marked;
    }
  });
  if (marked < kFewest || 2 * marked < filled) {
    out.text = std::move(text);
    return out;
  }
  out.text.reserve(text.size());
  for_each_line(text, [&](std::string_view line) {
    if (line.starts_with('>')) ++out.marks;
    out.text += without_quote_marks(line);
    out.text += '\n';
  });
  return out;
}

}  // namespace svod::import
