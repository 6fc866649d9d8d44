#include "import/plain_heading.h"

#include <algorithm>

#include "import/attribute_line.h"
#include "import/heading_shape.h"
#include "import/line_signs.h"
#include "import/russian_words.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// «1.» or «Содействовать …» right under an addressee.
bool begins_anew_after(std::span<const Piece> pieces, std::size_t i) {
  const Piece& next = pieces[i + 1];
  if (next.number) return next.number->parts.size() == 1 && next.number->parts[0] == "1";
  return next.bullet.empty() && next.start == Start::Upper && is_infinitive(first_word(next.text));
}

// «Конференция РЕКОМЕНДУЕТ» above «Управлению образования:»
bool is_above_addressee(std::span<const Piece> pieces, std::size_t i) {
  const Piece& next = pieces[i + 1];
  return next.end == End::Colon && !next.number && next.bullet.empty() &&
         next.text.size() <= kLongestHeading && is_addressee(shape_of(next.text).words);
}

// «…, конференция определяет задачи на 2018/19 учебный год» without its colon, apart from
// what stands before and after, before a list.
bool is_unended_lead_in(std::span<const Piece> pieces, std::size_t i, const HeadingShape& shape) {
  constexpr std::size_t kMostWords = 16;
  const Piece& piece = pieces[i];
  const Piece& next = pieces[i + 1];
  if (piece.end != End::Open || !piece.gap_before || !next.gap_before ||
      piece.start != Start::Upper || shape.words.size() > kMostWords ||
      (!is_bulleted(next) && !next.number) || is_connective(shape.words.front()->form)) {
    return false;
  }
  return std::any_of(shape.words.begin(), shape.words.end(),
                     [](const Token* word) { return is_lead_in_verb(word->form); });
}

// A few words without a full stop before a list or a paragraph.
bool is_short_title(std::span<const Piece> pieces, std::size_t i, const HeadingShape& shape) {
  constexpr std::size_t kMostWords = 8;
  const Piece& piece = pieces[i];
  if (piece.end != End::Open || shape.words.size() > kMostWords) return false;
  const bool words_only =
      std::none_of(shape.tokens.begin(), shape.tokens.end(), [](const Token& token) {
        return token.kind == TokenKind::Number || token.form == "." || token.form == "," ||
               token.form == ":";
      });
  if (!words_only || shape.words.size() < 2 || is_connective(shape.words.front()->form)) {
    return false;
  }
  const Piece& next = pieces[i + 1];
  const bool apart = piece.gap_before || i == 0 || pieces[i - 1].end == End::Sentence ||
                     pieces[i - 1].end == End::Semicolon;
  if (is_bulleted(next) || next.number) return apart;
  return apart && piece.gap_before && next.gap_before && next.end == End::Sentence &&
         next.text.size() > piece.text.size();
}

}  // namespace

std::optional<HeadingKind> plain_heading_kind(std::span<const Piece> pieces, std::size_t i) {
  const Piece& piece = pieces[i];
  if (is_marked_heading(piece.text)) return HeadingKind::Section;
  if (stands_alone(piece.text)) return std::nullopt;
  const HeadingShape shape = shape_of(piece.text);
  if (shape.words.empty()) return std::nullopt;
  const bool apart = piece.gap_before && pieces[i + 1].gap_before;
  if (is_bare_lead_in(shape) &&
      (piece.end == End::Colon ||
       (piece.end == End::Open && (apart || is_above_addressee(pieces, i))))) {
    return HeadingKind::LeadIn;
  }
  if (piece.end == End::Colon && is_drawn_lead_in(shape)) return HeadingKind::LeadIn;
  if (piece.end == End::Colon && (is_addressee(shape.words) || is_organisation(shape))) {
    return HeadingKind::Addressee;
  }
  if (is_unended_lead_in(pieces, i, shape)) return HeadingKind::LeadIn;
  // «Педагогам» or «К педагогам.» before a list.
  constexpr std::size_t kShortAddressee = 12;
  const bool ended = piece.end == End::Sentence && is_to_preposition(shape.words.front()->form);
  if ((piece.end == End::Open || ended) &&
      (has_bullets_after(pieces, i) || begins_anew_after(pieces, i)) &&
      shape.words.size() <= kShortAddressee && is_addressee(shape.words)) {
    return HeadingKind::Addressee;
  }
  constexpr std::size_t kMostWords = 16;
  constexpr std::size_t kFewWords = 10;
  const std::size_t words = shape.words.size();
  if (words > kMostWords) return std::nullopt;
  const bool open = piece.end == End::Open || piece.end == End::Colon;
  if (shape.all_capitals && open) {
    return is_lead_in_verb(shape.words.back()->form) ? HeadingKind::LeadIn : HeadingKind::Section;
  }
  // «СЧИТАТЬ ПРИОРИТЕТНЫМИ ЗАДАЧАМИ на 2015-2016 учебный год:»
  if (piece.end == End::Colon && words > 2 && shape.words[0]->all_capitals &&
      shape.words[1]->all_capitals && is_lead_in_verb(shape.words[0]->form)) {
    return HeadingKind::LeadIn;
  }
  if (is_strong(piece.text) && (open || words <= kFewWords)) return HeadingKind::Section;
  if (!open || words > kFewWords || piece.start != Start::Upper) return std::nullopt;
  // «Секция рекомендует …:» is a sentence.
  const bool verb = std::any_of(shape.words.begin(), shape.words.end(),
                                [](const Token* word) { return is_lead_in_verb(word->form); });
  if (is_section_noun(shape.words.front()->form) ||
      (is_division_word(shape.words.front()->form) && !verb)) {
    return HeadingKind::Section;
  }
  return is_short_title(pieces, i, shape) ? std::optional(HeadingKind::Section) : std::nullopt;
}

}  // namespace svod::import
