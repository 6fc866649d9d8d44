#include "clauses/line_kinds.h"

#include "clauses/russian_lead_ins.h"
#include "dates/dates.h"

namespace svod::clauses {
namespace {

using tokens::Token;
using tokens::TokenKind;
using Tokens = std::vector<Token>;

constexpr std::size_t kShortLine = 14;  // words of a line that may be a signature

}  // namespace

bool ends_with_colon(const Tokens& tokens) {
  if (tokens.empty()) return false;
  const Token& last = tokens.back();
  return last.form == ":" || (last.kind == TokenKind::Dash && last.space_before);
}

bool is_date_line(const Tokens& tokens) {
  if (tokens.empty() || tokens.size() > kShortLine) return false;
  // «(27–28 августа 2015 года)»
  if (tokens.front().form == "(" && tokens.back().form == ")") {
    return is_date_line({tokens.begin() + 1, tokens.end() - 1});
  }
  // «25 августа 2022 года    г. Бокситогорск», in either order
  if (tokens.size() > 2 && russian::is_place_word(tokens[0].form)) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      const auto found = dates::date_at(tokens, i);
      if (found) return found->last == tokens.size();
    }
  }
  const auto date = dates::date_at(tokens, 0);
  if (date && date->last < tokens.size() && russian::is_place_word(tokens[date->last].form)) {
    return true;
  }
  const bool year_alone =
      tokens.size() == 1 && tokens[0].kind == TokenKind::Number && tokens[0].form.size() == 4;
  return year_alone || (date && date->last == tokens.size());
}

bool is_place_line(const Tokens& tokens) {
  constexpr std::size_t kMostTokens = 8;
  return tokens.size() >= 2 && tokens.size() <= kMostTokens && tokens[0].kind == TokenKind::Word &&
         russian::is_place_word(tokens[0].form) && tokens[tokens.size() - 1].form != ":" &&
         tokens[tokens.size() - 1].form != ";";
}

bool is_signature(const Tokens& tokens) {
  if (tokens.empty() || tokens.size() > kShortLine + 8 || ends_with_colon(tokens)) return false;
  bool initials = false;
  bool verb = false;
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::Word) continue;
    ++words;
    const bool letter = tokens[i].capital && tokens[i].end - tokens[i].begin <= 2;
    initials = initials || (letter && i + 1 < tokens.size() && tokens[i + 1].form == ".");
    verb = verb || russian::is_infinitive(tokens[i].form);
  }
  if (verb || words > kShortLine) return false;
  const bool sentence = tokens.back().form == "." && words > 4;
  return (initials && !sentence) ||
         (tokens[0].kind == TokenKind::Word && russian::is_signatory(tokens[0].form) && !sentence &&
          words <= 6);
}

}  // namespace svod::clauses
