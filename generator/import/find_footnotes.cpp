#include "import/find_footnotes.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "numbering/numbering.h"

namespace svod::import {
namespace {

// «школами*»: stands a run of so many stars behind a word above line `before`, and opens nothing?
bool carries_mark(const DecodedText& decoded, std::span<const Line> lines, std::size_t stars,
                  int before) {
  int behind = 0;  // less those before a word, whose pairs mark bold type
  for (const Line& line : lines) {
    if (line.number >= before) break;
    const std::string_view text = decoded[line];
    for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at)) {
      const std::size_t begin = at;
      at = std::min(text.find_first_not_of('*', begin), text.size());
      if (at - begin != stars) continue;
      const bool word_before = begin > 0 && text[begin - 1] != ' ';
      const bool word_after = at < text.size() && text[at] != ' ';
      if (word_before) ++behind;
      if (!word_before && word_after) --behind;
    }
  }
  return behind > 0;
}

}  // namespace

int find_footnotes(const DecodedText& decoded, std::span<const Line> lines) {
  constexpr std::size_t kMostLines = 12;
  std::vector<std::size_t> notes;  // stars of each, the last first
  int first = 0;
  for (std::size_t i = lines.size(); i > 0 && lines.size() - i < kMostLines; --i) {
    const std::string_view text = decoded[lines[i - 1]];
    if (is_rule(text)) {
      return notes.empty() ? kNoFootnotes : lines[i - 1].number;
    }
    if (is_star_mark(text)) {
      notes.push_back(text.find_first_not_of('*'));
      first = lines[i - 1].number;
      if (notes.back() == 1) break;
    } else if (numbering::bullet_at_start(text) || numbering::number_at_start(text)) {
      return kNoFootnotes;
    }
  }
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const std::size_t stars = notes.size() - i;
    if (notes[i] != stars || !carries_mark(decoded, lines, stars, first)) return kNoFootnotes;
  }
  return notes.empty() ? kNoFootnotes : first - 1;
}

bool is_star_mark(std::string_view text) {
  const std::size_t stars = text.find_first_not_of('*');
  return stars != std::string_view::npos && stars > 0 && text[stars] == ' ';
}

bool is_double_star_mark(std::string_view text) {
  return is_star_mark(text) && text.starts_with("**") &&
         !numbering::bullet_at_start(text.substr(text.find_first_not_of("* ")));
}

bool is_rule(std::string_view line) {
  const bool crosses = line.find('+') != std::string_view::npos;
  const std::string_view signs = crosses ? "-=+| " : "_-=*~. ";
  return line.size() > 2 && line.find_first_not_of(signs) == std::string_view::npos;
}

}  // namespace svod::import
