#include "import/find_theme_apart.h"

#include <string_view>
#include <vector>

#include "import/attribute_line.h"
#include "import/day_line.h"
#include "import/find_quoted.h"
#include "import/line_signs.h"
#include "import/read_title_parts.h"
#include "import/russian_words.h"
#include "import/title_run.h"
#include "import/title_words.h"
#include "text/text.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// A line of the date, the number or the place that stands under a title.
bool is_attribute(const TitleLines& lines, std::size_t i) {
  if (lines.raw(i).size() > kLongestTitleLine) return false;
  const auto& [text, tokens, glued] = lines[i];
  if (stands_alone(text) || read_day_line(text)) return true;
  if (count_words(tokens) == 0 || names_only_district(text)) return true;
  // «Амурск» beside a date.
  const bool name = tokens.size() == 1 && tokens[0].capital;
  const auto is_date = [&lines](std::size_t other) {
    return other < lines.size() && stands_alone(lines[other].text);
  };
  return name && (is_date(i + 1) || (i > 0 && is_date(i - 1)));
}

bool is_dash_or_colon(std::string_view form) {
  return form == ":" || form == "-" || form == "\xE2\x80\x93" || form == "\xE2\x80\x94";
}

// What «Тема: «…»», «Тема совещания – …» names; else the whole, without its quotes.
std::string theme_of(const std::string& text) {
  constexpr std::size_t kMark = 4;  // bytes before what a text in quotes holds
  const std::vector<Token> tokens = tokens::tokenise(text);
  const QuotedRange quoted = find_quoted(tokens, 0);
  std::size_t sign = 0;  // behind «Тема совещания –»
  for (std::size_t i = 0; i < tokens.size() && sign == 0 && begins_theme(tokens); ++i) {
    if (tokens[i].kind == TokenKind::QuoteOpen) break;
    if (is_dash_or_colon(tokens[i].form)) sign = tokens[i].end;
  }
  const bool whole = quoted.begin <= kMark;
  const bool behind_sign = sign > 0 && quoted.begin <= sign + kMark;
  if (!quoted.empty() && (whole || behind_sign || (begins_theme(tokens) && sign == 0))) {
    return text.substr(quoted.begin, quoted.end - quoted.begin);
  }
  return text::trim(std::string_view(text).substr(sign));
}

bool begins_theme_apart(const TitleLines& lines, std::size_t i) {
  if (lines.raw(i).size() > kLongestTitleLine) return false;
  const auto& [text, tokens, glued] = lines[i];
  if (tokens.empty() || has_verb_of_a_body(tokens) || begins_list_item(text)) return false;
  const End end = end_of(text);
  // «Тема: «Новая программа: / от требований к практике»»
  const bool open =
      begins_theme(tokens) && leaves_open(text, tokens) && quote_ends_soon(lines, i + 1);
  if (!open && (end == End::Colon || end == End::Semicolon)) return false;
  const bool quoted =
      tokens[0].kind == TokenKind::QuoteOpen && !has_words_after_quote(text, tokens);
  const bool about = is_about_preposition(tokens[0].form) && tokens[0].capital;
  const bool drawn =
      lines.raw(i).starts_with("**") || (all_capitals(tokens) && count_words(tokens) > 1);
  return quoted || ((about || drawn) && end != End::Sentence) || begins_theme(tokens);
}

bool continues_theme(const TitleRun& run, const TitleLines& lines, std::size_t i) {
  if (lines.raw(i).size() > kLongestTitleLine) return false;
  const auto& [text, tokens, glued] = lines[i];
  if (tokens.empty()) return false;
  if (is_open_at(run, lines, i)) return true;
  return !lines.gap_before(i) && !run.closed && end_of(text) == End::Open &&
         !is_attribute(lines, i) && !has_verb_of_a_body(tokens) && !begins_list_item(text);
}

}  // namespace

ThemeApart find_theme_apart(const TitleLines& lines, std::size_t below) {
  constexpr std::size_t kMostAttributes = 4;
  ThemeApart found;
  std::size_t first = below;
  while (first < lines.size() && first < below + kMostAttributes && is_attribute(lines, first)) {
    ++first;
  }
  if (first == below || first >= lines.size() || !begins_theme_apart(lines, first)) return found;
  TitleRun run;
  std::size_t last = first;
  do {
    take_line(run, lines, last++, true);
  } while (last < lines.size() && run.parts.size() < kMostTitleLines &&
           continues_theme(run, lines, last));
  for (const std::string& part : run.parts) found.text += (found.text.empty() ? "" : " ") + part;
  found.theme = theme_of(found.text);
  strip_end(found.theme);
  found.is_sentence =
      begins_theme(tokens::tokenise(found.text)) && end_of(found.text) == End::Sentence;
  found.first = first;
  found.last = last;
  return found;
}

}  // namespace svod::import
