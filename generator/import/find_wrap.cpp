#include "import/find_wrap.h"

#include <algorithm>
#include <vector>

#include "import/line_signs.h"
#include "numbering/numbering.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kWidest = 160;

// The lines that end no sentence and have text right below.
struct OpenLines {
  std::vector<std::size_t> all;
  std::vector<std::size_t> small_widths;  // of those that go on in a small letter
  std::size_t longest = 0;                // width of any line
};

std::size_t width_of(const DecodedText& decoded, const Line& line) {
  return line.indent + text::count_code_points(decoded[line]);
}

OpenLines find_open_lines(const DecodedText& decoded, std::span<const Line> lines) {
  OpenLines open;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const std::size_t width = width_of(decoded, lines[i]);
    open.longest = std::max(open.longest, width);
    if (i + 1 == lines.size() || lines[i + 1].blank() || !goes_on(end_of(decoded[lines[i]]))) {
      continue;
    }
    open.all.push_back(i);
    if (start_of(decoded[lines[i + 1]]) == Start::Lower) open.small_widths.push_back(width);
  }
  return open;
}

// Rule 2.
Wrap wrap_of_a_short_text(const DecodedText& decoded, std::span<const Line> lines,
                          const OpenLines& open) {
  constexpr std::size_t kNarrowest = 50;
  constexpr std::size_t kFewest = 3;
  std::vector<std::size_t> joints;
  Wrap wrap;
  for (const std::size_t i : open.all) {
    const std::string_view next = decoded[lines[i + 1]];
    if (numbering::number_at_start(next) || numbering::bullet_at_start(next)) continue;
    // What stands aside is a letterhead or a signature.
    if (lines[i].indent > kNarrowest / 2) continue;
    joints.push_back(i);
    wrap.width =
        std::max({wrap.width, width_of(decoded, lines[i]), width_of(decoded, lines[i + 1])});
    if (wrap.width > kWidest) return {};
  }
  if (wrap.width < kNarrowest || open.longest > wrap.width * 2) return {};
  const auto full = std::count_if(joints.begin(), joints.end(), [&](std::size_t i) {
    return wrap.had_no_room(width_of(decoded, lines[i]), decoded[lines[i + 1]]);
  });
  const auto count = static_cast<std::size_t>(full);
  return count >= kFewest && count * 4 >= joints.size() * 3 ? wrap : Wrap{};
}

}  // namespace

bool Wrap::had_no_room(std::size_t line_width, std::string_view next) const {
  constexpr std::size_t kFull = 88;  // percent
  if (width == 0) return false;
  const std::size_t word = text::count_code_points(next.substr(0, next.find(' ')));
  return (line_width + 1 + word) * 100 >= width * kFull;
}

Wrap find_wrap(const DecodedText& decoded, std::span<const Line> lines) {
  constexpr std::size_t kNarrowest = 30;
  constexpr std::size_t kFewest = 6;  // fewer prove nothing by themselves
  OpenLines open = find_open_lines(decoded, lines);
  std::vector<std::size_t>& widths = open.small_widths;
  if (widths.size() < kFewest) return wrap_of_a_short_text(decoded, lines, open);
  const auto tenth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), tenth, widths.end());
  const std::size_t width = *tenth;
  if (width < kNarrowest || width > kWidest || open.longest > width * 2) return {};
  return {width};
}

}  // namespace svod::import
