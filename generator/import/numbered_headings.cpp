#include "import/numbered_headings.h"

#include <algorithm>

#include "import/heading_shape.h"
#include "import/line_signs.h"
#include "import/russian_words.h"

namespace svod::import {
namespace {

bool is_roman(const numbering::PrintedNumber& number) {
  return number.parts.size() == 1 && !number.printed.empty() && number.printed.back() == '.' &&
         number.printed[0] >= 'A' && number.printed[0] <= 'Z';
}

bool is_child(const numbering::PrintedNumber& parent, const numbering::PrintedNumber& child) {
  return child.parts.size() == parent.parts.size() + 1 &&
         std::equal(parent.parts.begin(), parent.parts.end(), child.parts.begin());
}

// Bold as a whole, its number aside, which a word processor keeps apart.
bool is_drawn(const Piece& piece) {
  const std::size_t bold = piece.text.find("**");
  const bool behind_number =
      piece.number && bold != std::string::npos && bold <= piece.number->printed.size() + 1;
  return is_strong(behind_number ? std::string_view(piece.text).substr(bold) : piece.text);
}

}  // namespace

NumberedHeadings::NumberedHeadings(std::span<const Piece> pieces) : pieces_(pieces) {
  next_number_.resize(pieces.size(), pieces.size());
  std::size_t next = pieces.size();
  for (std::size_t i = pieces.size(); i > 0; --i) {
    next_number_[i - 1] = next;
    if (pieces[i - 1].number && pieces[i - 1].bullet.empty()) next = i - 1;
  }
  std::size_t top_numbers = 0;
  std::size_t with_content = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (!piece.number || !piece.bullet.empty() || piece.number->parts.size() != 1) continue;
    ++top_numbers;
    if (has_content(i) && piece.end == End::Open) ++with_content;
  }
  whole_list_ = top_numbers > 1 && top_numbers == with_content;
}

std::optional<HeadingKind> NumberedHeadings::kind_of(std::size_t i) const {
  constexpr std::size_t kMostWords = 32;
  constexpr std::size_t kFewWords = 16;
  const Piece& piece = pieces_[i];
  const numbering::PrintedNumber& number = *piece.number;
  const std::size_t next = next_number_[i];
  const bool parent = next < pieces_.size() && is_child(number, *pieces_[next].number);
  const bool roman = is_roman(number);
  if (!parent && is_lead_in_among_heads(i)) {
    return number.parts.size() == 1 ? HeadingKind::Numbered : HeadingKind::Subnumbered;
  }
  if (!parent && !roman && piece.end != End::Open && !is_drawn(piece)) return std::nullopt;
  const HeadingShape shape = shape_of(piece.text);
  if (shape.words.empty() || shape.words.size() > kMostWords) return std::nullopt;
  const HeadingKind kind = roman                      ? HeadingKind::Roman
                           : number.parts.size() == 1 ? HeadingKind::Numbered
                                                      : HeadingKind::Subnumbered;
  // «**1. Управлению образования:**» is drawn as a heading, whatever it ends with.
  if (is_drawn(piece) && shape.words.size() <= kFewWords && has_content(i) &&
      !is_infinitive(first_clause_word(shape).form)) {
    return kind;
  }
  // «IV. Рекомендовать главам поселений:» is an addressee beside the others.
  if (roman && piece.end == End::Colon && is_addressee(std::span(shape.words).subspan(1)))
    return kind;
  // «1. Одобрить итоги:» before «1.1.» is a clause with clauses under it.
  if (is_infinitive(first_clause_word(shape).form)) return std::nullopt;
  if (parent) return kind;
  if (shape.words.size() > kFewWords) return std::nullopt;
  // «II. КОНФЕРЕНЦИЯ ОТМЕЧАЕТ:»: Roman numbers count sections.
  if (roman && (piece.end == End::Open || piece.end == End::Colon)) return kind;
  if (piece.end != End::Open) return std::nullopt;
  // «3. КОНТРОЛЬ»
  if (shape.all_capitals && has_content(i) && pieces_[i + 1].end == End::Sentence) return kind;
  if (has_bullets_after(pieces_, i) || (whole_list_ && number.parts.size() == 1)) return kind;
  return std::nullopt;
}

// «2. Совещание ставит вопросы:» over bullets, where «1. …:» and «3. …:» head their «1.1.» and
// «3.1.»: a short lead-in whose neighbours in the row are all heads.
bool NumberedHeadings::is_lead_in_among_heads(std::size_t i) const {
  constexpr std::size_t kMostWords = 8;
  const Piece& piece = pieces_[i];
  if (piece.end != End::Colon || !has_bullets_after(pieces_, i) || is_roman(*piece.number))
    return false;
  const HeadingShape shape = shape_of(piece.text);
  if (shape.words.empty() || shape.words.size() > kMostWords ||
      is_infinitive(first_clause_word(shape).form)) {
    return false;
  }
  constexpr std::size_t kReach = 200;  // pieces
  std::size_t heads = 0;
  for (std::size_t at = i; at > 0 && i - at < kReach; --at) {
    if (!is_in_row(at - 1, *piece.number)) continue;
    if (!is_head_of_children(at - 1)) return false;
    ++heads;
    if (pieces_[at - 1].number->parts.back() == "1") break;
  }
  for (std::size_t at = next_number_[i]; at < pieces_.size() && at - i < kReach;
       at = next_number_[at]) {
    if (!is_in_row(at, *piece.number)) continue;
    if (pieces_[at].number->parts.back() == "1") break;
    if (!is_head_of_children(at)) return false;
    ++heads;
  }
  return heads > 1;
}

// Has piece `at` a number of the same row, «1.» beside «2.», «1.1.» beside «1.2.»?
bool NumberedHeadings::is_in_row(std::size_t at, const numbering::PrintedNumber& number) const {
  const Piece& piece = pieces_[at];
  return piece.number && piece.bullet.empty() &&
         piece.number->parts.size() == number.parts.size() &&
         piece.number->printed.back() == number.printed.back() && !is_roman(*piece.number) &&
         std::equal(number.parts.begin(), number.parts.end() - 1, piece.number->parts.begin());
}

bool NumberedHeadings::is_head_of_children(std::size_t at) const {
  const Piece& piece = pieces_[at];
  const std::size_t next = next_number_[at];
  return (piece.end == End::Colon || piece.end == End::Open) && next < pieces_.size() &&
         is_child(*piece.number, *pieces_[next].number);
}

bool NumberedHeadings::has_bare_number(std::size_t i) const {
  const std::size_t next = next_number_[i];
  if (next >= pieces_.size() || pieces_[i].end == End::Sentence) return false;
  const auto number = numbering::bare_number_at_start(pieces_[i].text);
  return number && is_child(*number, *pieces_[next].number);
}

bool NumberedHeadings::has_content(std::size_t i) const {
  return i + 1 < pieces_.size() && (!pieces_[i + 1].number || !pieces_[i + 1].bullet.empty());
}

}  // namespace svod::import
