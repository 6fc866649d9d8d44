#include "import/title_words.h"

#include <algorithm>
#include <vector>

#include "import/find_quoted.h"
#include "import/line_signs.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "text/text.h"
#include "tokens/russian_gatherings.h"

namespace svod::import {

using tokens::Token;
using tokens::TokenKind;

std::size_t count_words(std::span<const Token> tokens) {
  return static_cast<std::size_t>(std::count_if(
      tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::Word; }));
}

bool all_capitals(std::span<const Token> tokens) {
  std::size_t words = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::Word) continue;
    if (!token.all_capitals && text::count_code_points(token.form) > 2) return false;
    ++words;
  }
  return words > 0;
}

bool names_gathering(std::span<const Token> tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return tokens::find_gathering_genitive(token.form) != nullptr ||
           tokens::find_gathering_nominative(token.form) != nullptr;
  });
}

bool has_verb_of_a_body(std::span<const Token> tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return is_happening_verb(token.form) || is_lead_in_verb(token.form);
  });
}

bool begins_theme(std::span<const Token> tokens) {
  if (tokens.empty()) return false;
  if (is_theme_noun(tokens[0].form)) return true;
  return tokens.size() > 1 && is_function_word(tokens[0].form) && is_theme_noun(tokens[1].form);
}

bool ends_with_theme_word(std::string_view text) {
  return end_of(text) == End::Colon && is_theme_noun(last_word(text));
}

bool begins_list_item(std::string_view text) {
  return numbering::bullet_at_start(text) || numbering::number_at_start(text);
}

bool ends_as_sentence(std::string_view text) {
  const End end = end_of(text);
  return end == End::Sentence || end == End::Colon || end == End::Semicolon;
}

bool leaves_open(std::string_view text, std::span<const Token> tokens) {
  if (open_signs(text) > 0) return true;
  int open = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::QuoteOpen) ++open;
    if (token.kind == TokenKind::QuoteClose) --open;
  }
  return open > 0;
}

bool has_words_after_quote(std::string_view text, std::span<const Token> tokens) {
  const QuotedRange quoted = find_quoted(tokens, 0);
  if (quoted.empty()) return false;
  return has_letters_or_digits(text.substr(quoted.end)) && end_of(text) != End::Open;
}

bool awaits_name_of_district(std::string_view before) {
  const std::vector<Token> tokens = tokens::tokenise(before);
  if (tokens.empty() || tokens.back().kind != TokenKind::Word) return false;
  const Token& last = tokens.back();
  if (last.all_capitals &&
      (!district_of_letters(last.form).empty() || is_municipal_letters(last.form))) {
    return true;
  }
  const std::string_view noun = district_noun(last.form);
  if (noun.empty()) return false;
  std::size_t first = tokens.size() - 1;
  while (first > 0 && is_office_adjective(tokens[first - 1].form)) --first;
  if (first + 1 == tokens.size()) return false;
  return first == 0 || !tokens[first - 1].capital || !is_genitive_adjective(tokens[first - 1].form);
}

}  // namespace svod::import
