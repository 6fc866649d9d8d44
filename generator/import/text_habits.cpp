#include "import/text_habits.h"

#include "import/line_signs.h"
#include "numbering/numbering.h"

namespace svod::import {
namespace {

std::set<int> find_bare_lists(const DecodedText& decoded, std::span<const Line> lines) {
  std::set<int> found;
  const auto is_item = [&decoded](const Line& line) {
    const std::string_view text = decoded[line];
    const End end = end_of(text);
    return start_of(text) == Start::Lower && !numbering::bullet_at_start(text) &&
           !numbering::number_at_start(text) && (end == End::Semicolon || end == End::Sentence);
  };
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || end_of(decoded[lines[i - 1]]) != End::Colon) continue;
    const bool semicolon = end_of(decoded[lines[i]]) == End::Semicolon;
    if (semicolon && is_item(lines[i]) && is_item(lines[i + 1])) {
      found.insert(lines[i].number);
    }
  }
  return found;
}

}  // namespace

TextHabits find_text_habits(const DecodedText& decoded, std::span<const Line> lines) {
  TextHabits habits;
  habits.wrap = find_wrap(decoded, lines);
  habits.footnotes = find_footnotes(decoded, lines);
  habits.bare_lists = find_bare_lists(decoded, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i + 1 < lines.size() && !lines[i].blank() && lines[i + 1].blank()) ++habits.gaps;
    const std::string_view text = decoded[lines[i]];
    if (is_small_head(text)) ++habits.small_heads[first_word(text)];
  }
  return habits;
}

bool is_small_head(std::string_view line) {
  constexpr std::size_t kLongest = 140;
  return line.size() <= kLongest && line.ends_with(':') && start_of(line) == Start::Lower &&
         !numbering::bullet_at_start(line);
}

}  // namespace svod::import
