#include "import/continues_title.h"

#include <string_view>

#include "import/attribute_line.h"
#include "import/day_line.h"
#include "import/line_signs.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "import/title_words.h"

namespace svod::import {
namespace {

using tokens::TokenKind;

// Lines up to the next gap that hold no sentence: a theme, not a paragraph.
bool is_short_run(const TitleLines& lines, std::size_t i) {
  constexpr std::size_t kMostRunLines = 4;
  std::size_t last = i;
  for (std::size_t at = i; at < lines.size() && (at == i || !lines.gap_before(at)); ++at) {
    if (ends_as_sentence(lines[at].text)) return false;
    if (at - i >= kMostRunLines || has_verb_of_a_body(lines[at].tokens)) return false;
    last = at;
  }
  return end_of(lines[last].text) == End::Open;
}

// A line before a list or a numbered clause is its heading, not a theme.
bool is_before_list(const TitleLines& lines, std::size_t i) {
  return i + 1 >= lines.size() || begins_list_item(lines[i + 1].text);
}

bool closes_here(std::string_view raw) {
  return open_signs(raw) < 0 && raw.size() <= kLongestTitleLine * 2;
}

}  // namespace

bool continues_title(const TitleRun& run, const TitleLines& lines, std::size_t i) {
  const std::size_t size = lines.raw(i).size();
  if (is_open_at(run, lines, i)) return size <= kLongestTitleLine || closes_here(lines.raw(i));
  if (size > kLongestWholeTitle) return false;
  const auto& [text, tokens, glued] = lines[i];
  const Start start = start_of(text);
  if (size > kLongestTitleLine && start != Start::Quote) return false;
  if (begins_list_item(text) || count_words(tokens) == 0) return false;
  const bool gap = lines.gap_before(i);
  // «… работников образования / г. Тынды»: the genitive ends the name of the gathering.
  const bool genitive_town =
      !gap && run.gathering && !run.closed && ends_as_genitive(tokens.back().form);
  if (stands_alone(text) && !genitive_town) return false;
  if (read_day_line(text) && !genitive_town) return false;
  if (begins_theme(tokens) && !run.closed && !has_verb_of_a_body(tokens)) return true;
  if (tokens[0].kind == TokenKind::QuoteOpen) {
    return !run.closed && !has_words_after_quote(text, tokens);
  }
  const bool goes_on =
      (leaves_open(text, tokens) && quote_ends_soon(lines, i + 1)) || ends_with_theme_word(text);
  if (!goes_on && ends_as_sentence(text)) return false;
  if (has_verb_of_a_body(tokens)) return false;
  if (run.closed) {
    // «… в 2021-2022 учебном году», «Новоуральского городского округа»
    return !gap && (start == Start::Lower || is_genitive_adjective(tokens[0].form));
  }
  if (run.awaits_theme || start == Start::Lower) return true;
  if (start == Start::Digit) return !gap && count_words(tokens) > 2;
  if (!gap) return true;
  constexpr std::size_t kFewestOfTheme = 3;
  if (all_capitals(tokens)) return !run.gathering || count_words(tokens) >= kFewestOfTheme;
  if (names_gathering(tokens)) return !run.gathering;
  return run.gathering && count_words(tokens) > 2 && !is_before_list(lines, i) &&
         is_short_run(lines, i);
}

}  // namespace svod::import
