#include "import/heading_shape.h"

#include <algorithm>
#include <string>

#include "import/russian_words.h"
#include "text/text.h"

namespace svod::import {

using tokens::Token;
using tokens::TokenKind;

HeadingShape shape_of(std::string_view text) {
  HeadingShape shape;
  shape.tokens = tokens::tokenise(text);
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (const Token& token : shape.tokens) {
    if (token.kind == TokenKind::Punctuation && token.form == ",") shape.comma = true;
    if (token.kind != TokenKind::Word) continue;
    shape.words.push_back(&token);
    if (text::count_code_points(token.form) < 2) continue;
    ++letters;
    capitals += token.all_capitals ? 1U : 0U;
  }
  shape.all_capitals = letters > 0 && capitals == letters;
  return shape;
}

const Token& first_clause_word(const HeadingShape& shape) {
  for (const Token* word : shape.words) {
    if (text::count_code_points(word->form) > 2) return *word;
  }
  return *shape.words.front();
}

bool is_bare_lead_in(const HeadingShape& shape) {
  constexpr std::size_t kMostWords = 8;
  return shape.words.size() <= kMostWords && !shape.comma &&
         is_lead_in_verb(shape.words.back()->form) &&
         std::none_of(shape.tokens.begin(), shape.tokens.end(),
                      [](const Token& token) { return token.kind == TokenKind::Number; });
}

bool is_drawn_lead_in(const HeadingShape& shape) {
  constexpr std::size_t kMostWords = 24;
  return shape.words.size() <= kMostWords && shape.words.back()->all_capitals &&
         is_lead_in_verb(shape.words.back()->form);
}

bool is_addressee(std::span<const Token* const> words) {
  constexpr std::size_t kMostWords = 34;
  constexpr std::size_t kMostBefore = 4;
  if (words.empty() || words.size() > kMostWords) return false;
  std::size_t at = 0;
  // «к учителям и воспитателям:» under «Мы обращаемся»
  const bool to = is_to_preposition(words.front()->form) && words.size() > 1;
  if (to) ++at;
  if (!to && !words.front()->capital) return false;
  if (is_lead_in_verb(words[0]->form) && is_infinitive(words[0]->form)) ++at;
  for (std::size_t i = at; i < words.size() && i <= at + kMostBefore; ++i) {
    const std::string& form = words[i]->form;
    if (is_addressee_dative(form)) return true;
    if (is_dative_adjective(form)) continue;
    // «Центральной больнице:», «Волонтерам:»: any noun that can hardly be anything else.
    return i == at ? is_dative_plural(form) : agrees_in_dative(words[i - 1]->form, form);
  }
  return false;
}

bool is_organisation(const HeadingShape& shape) {
  constexpr std::size_t kMostOutside = 4;
  std::size_t outside = 0;
  int depth = 0;
  for (const Token& token : shape.tokens) {
    if (token.kind == TokenKind::QuoteOpen) ++depth;
    if (token.kind == TokenKind::QuoteClose) --depth;
    if (token.kind != TokenKind::Word || depth > 0) continue;
    if (!token.all_capitals) return false;
    ++outside;
  }
  return outside > 0 && outside <= kMostOutside;
}

bool is_marked_heading(std::string_view text) {
  return text.starts_with('#') && text.find_first_not_of('#') != std::string_view::npos;
}

bool is_strong(std::string_view text) {
  return text.size() > 4 && text.starts_with("**") && text.find("**", 2) >= text.size() - 3;
}

bool is_bulleted(const Piece& piece) {
  return !piece.bullet.empty() || piece.bare_item;
}

bool has_bullets_after(std::span<const Piece> pieces, std::size_t i) {
  return i + 1 < pieces.size() && is_bulleted(pieces[i + 1]);
}

}  // namespace svod::import
