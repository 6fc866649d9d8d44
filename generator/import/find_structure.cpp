#include "import/find_structure.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/format.h"
#include "import/attribute_line.h"
#include "import/russian_words.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using markdown::Block;
using tokens::Token;
using tokens::TokenKind;

constexpr int kFirstLevel = 2;
constexpr int kDeepestLevel = 6;
constexpr std::size_t kLongestHeading = 600;  // bytes; a longer one is a paragraph

enum class HeadingKind { Section, LeadIn, Addressee, Roman, Numbered, Subnumbered };

// What the heading rules ask of a piece; made only for pieces that could be headings.
struct Shape {
  std::vector<Token> tokens;
  std::vector<const Token*> words;
  bool all_capitals = false;
  bool comma = false;
};

Shape shape_of(std::string_view text) {
  Shape shape;
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

bool is_roman(const numbering::PrintedNumber& number) {
  return number.parts.size() == 1 && !number.printed.empty() && number.printed.back() == '.' &&
         number.printed[0] >= 'A' && number.printed[0] <= 'Z';
}

bool is_child(const numbering::PrintedNumber& parent, const numbering::PrintedNumber& child) {
  return child.parts.size() == parent.parts.size() + 1 &&
         std::equal(parent.parts.begin(), parent.parts.end(), child.parts.begin());
}

class StructureFinder {
 public:
  explicit StructureFinder(const std::vector<Piece>& pieces) : pieces_(pieces) {
    next_number_.resize(pieces.size(), pieces.size());
    std::size_t next = pieces.size();
    for (std::size_t i = pieces.size(); i > 0; --i) {
      next_number_[i - 1] = next;
      if (pieces[i - 1].number && pieces[i - 1].bullet.empty()) next = i - 1;
    }
    count_top_numbers();
  }

  StructuredText run() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if (piece.text.starts_with('|') && add_row(i)) continue;
      if (!piece.bullet.empty()) {
        add_item(piece);
      } else if (const auto kind = piece.bare_item ? std::nullopt : heading_kind(i)) {
        add_heading(piece, *kind);
      } else if (const std::size_t end = end_of_bare_items(i); end > i) {
        for (; i < end; ++i) add_bare_item(pieces_[i]);
        --i;
      } else if (lost_its_bullet(piece)) {
        add_lost_item(piece);
      } else {
        add_paragraph(piece);
      }
    }
    return std::move(out_);
  }

 private:
  // Do all clauses «1.», «2.» … have something of their own under them?
  void count_top_numbers() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if (!piece.number || !piece.bullet.empty() || piece.number->parts.size() != 1) continue;
      ++top_numbers_;
      if (has_content(i) && piece.end == End::Open) ++top_numbers_with_content_;
    }
  }

  bool has_content(std::size_t i) const {
    return i + 1 < pieces_.size() && (!pieces_[i + 1].number || !pieces_[i + 1].bullet.empty());
  }
  bool has_bullets_after(std::size_t i) const {
    return i + 1 < pieces_.size() && is_bulleted(pieces_[i + 1]);
  }
  // «1.» or «Содействовать …» right under an addressee.
  bool begins_anew_after(std::size_t i) const {
    const Piece& next = pieces_[i + 1];
    if (next.number) return next.number->parts.size() == 1 && next.number->parts[0] == "1";
    return next.bullet.empty() && next.start == Start::Upper &&
           is_infinitive(first_word(next.text));
  }
  static bool is_bulleted(const Piece& piece) { return !piece.bullet.empty() || piece.bare_item; }

  std::optional<HeadingKind> heading_kind(std::size_t i) const {
    const Piece& piece = pieces_[i];
    if (piece.text.size() > kLongestHeading || piece.end == End::Semicolon ||
        piece.end == End::Comma || i + 1 >= pieces_.size()) {
      return std::nullopt;
    }
    if (piece.number) return numbered_heading_kind(i);
    if (has_bare_number(i)) return HeadingKind::Numbered;
    return plain_heading_kind(i);
  }

  std::optional<HeadingKind> numbered_heading_kind(std::size_t i) const {
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
    if (!parent && !roman && piece.end != End::Open && !is_strong(piece.text)) return std::nullopt;
    const Shape shape = shape_of(piece.text);
    if (shape.words.empty() || shape.words.size() > kMostWords) return std::nullopt;
    const HeadingKind kind = roman                      ? HeadingKind::Roman
                             : number.parts.size() == 1 ? HeadingKind::Numbered
                                                        : HeadingKind::Subnumbered;
    // «**1. Управлению образования:**» is drawn as a heading, whatever it ends with.
    if (is_strong(piece.text) && shape.words.size() <= kFewWords && has_content(i) &&
        !is_infinitive(first_clause_word(shape)->form)) {
      return kind;
    }
    // «IV. Рекомендовать главам поселений:» is an addressee beside the others.
    if (roman && piece.end == End::Colon && is_addressee(without_number(shape))) return kind;
    // «1. Одобрить итоги:» before «1.1.» is a clause with clauses under it.
    if (is_infinitive(first_clause_word(shape)->form)) return std::nullopt;
    if (parent) return kind;
    if (shape.words.size() > kFewWords) return std::nullopt;
    // «II. КОНФЕРЕНЦИЯ ОТМЕЧАЕТ:»: Roman numbers count sections.
    if (roman && (piece.end == End::Open || piece.end == End::Colon)) return kind;
    if (piece.end != End::Open) return std::nullopt;
    // «3. КОНТРОЛЬ»
    if (shape.all_capitals && has_content(i) && pieces_[i + 1].end == End::Sentence) return kind;
    const bool whole_list = top_numbers_ > 1 && top_numbers_ == top_numbers_with_content_;
    if (has_bullets_after(i) || (whole_list && number.parts.size() == 1)) return kind;
    return std::nullopt;
  }

  // «2. Совещание ставит вопросы:» over bullets, where «1. …:» and «3. …:» head their «1.1.» and
  // «3.1.»: a short lead-in whose neighbours in the row are all heads.
  bool is_lead_in_among_heads(std::size_t i) const {
    constexpr std::size_t kMostWords = 8;
    const Piece& piece = pieces_[i];
    if (piece.end != End::Colon || !has_bullets_after(i) || is_roman(*piece.number)) return false;
    const Shape shape = shape_of(piece.text);
    if (shape.words.empty() || shape.words.size() > kMostWords ||
        is_infinitive(first_clause_word(shape)->form)) {
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
  bool is_in_row(std::size_t at, const numbering::PrintedNumber& number) const {
    const Piece& piece = pieces_[at];
    return piece.number && piece.bullet.empty() &&
           piece.number->parts.size() == number.parts.size() &&
           piece.number->printed.back() == number.printed.back() && !is_roman(*piece.number) &&
           std::equal(number.parts.begin(), number.parts.end() - 1, piece.number->parts.begin());
  }

  bool is_head_of_children(std::size_t at) const {
    const Piece& piece = pieces_[at];
    const std::size_t next = next_number_[at];
    return (piece.end == End::Colon || piece.end == End::Open) && next < pieces_.size() &&
           is_child(*piece.number, *pieces_[next].number);
  }

  // A roman number is a word of its own.
  static Shape without_number(Shape shape) {
    if (!shape.words.empty()) shape.words.erase(shape.words.begin());
    return shape;
  }

  // «1 Управлению образования» before «1.1 …»: a number without its dot.
  bool has_bare_number(std::size_t i) const {
    const std::size_t next = next_number_[i];
    if (next >= pieces_.size() || pieces_[i].end == End::Sentence) return false;
    const auto number = numbering::bare_number_at_start(pieces_[i].text);
    return number && is_child(*number, *pieces_[next].number);
  }

  static const Token* first_clause_word(const Shape& shape) {
    // A roman number or a letter is a word of its own.
    for (const Token* word : shape.words) {
      if (text::count_code_points(word->form) > 2) return word;
    }
    return shape.words.front();
  }

  std::optional<HeadingKind> plain_heading_kind(std::size_t i) const {
    const Piece& piece = pieces_[i];
    if (is_marked_heading(piece.text)) return HeadingKind::Section;
    if (stands_alone(piece.text)) return std::nullopt;
    const Shape shape = shape_of(piece.text);
    if (shape.words.empty()) return std::nullopt;
    const bool apart = piece.gap_before && pieces_[i + 1].gap_before;
    if (is_bare_lead_in(shape) &&
        (piece.end == End::Colon || (piece.end == End::Open && (apart || is_above_addressee(i))))) {
      return HeadingKind::LeadIn;
    }
    if (piece.end == End::Colon && is_drawn_lead_in(shape)) return HeadingKind::LeadIn;
    if (piece.end == End::Colon && (is_addressee(shape) || is_organisation(shape))) {
      return HeadingKind::Addressee;
    }
    if (is_unended_lead_in(i, shape)) return HeadingKind::LeadIn;
    // «Педагогам» or «К педагогам.» before a list.
    constexpr std::size_t kShortAddressee = 12;
    const bool ended = piece.end == End::Sentence && is_to_preposition(shape.words.front()->form);
    if ((piece.end == End::Open || ended) && (has_bullets_after(i) || begins_anew_after(i)) &&
        shape.words.size() <= kShortAddressee && is_addressee(shape)) {
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
    return is_short_title(i, shape) ? std::optional(HeadingKind::Section) : std::nullopt;
  }

  // «## Задачи»; signs alone head nothing.
  static bool is_marked_heading(std::string_view text) {
    return text.starts_with('#') && text.find_first_not_of('#') != std::string_view::npos;
  }

  // «Конференция РЕКОМЕНДУЕТ» above «Управлению образования:»
  bool is_above_addressee(std::size_t i) const {
    const Piece& next = pieces_[i + 1];
    return next.end == End::Colon && !next.number && next.bullet.empty() &&
           next.text.size() <= kLongestHeading && is_addressee(shape_of(next.text));
  }

  // «Участники конференции отмечают:»: nothing between the verb and the colon, no clause and no
  // year («По итогам 2015 года …») before.
  static bool is_bare_lead_in(const Shape& shape) {
    constexpr std::size_t kMostWords = 8;
    return shape.words.size() <= kMostWords && !shape.comma &&
           is_lead_in_verb(shape.words.back()->form) &&
           std::none_of(shape.tokens.begin(), shape.tokens.end(),
                        [](const Token& token) { return token.kind == TokenKind::Number; });
  }

  // «Заслушав доклад, участники РЕШИЛИ:»: capitals draw the verb, so that it heads its list.
  static bool is_drawn_lead_in(const Shape& shape) {
    constexpr std::size_t kMostWords = 24;
    return shape.words.size() <= kMostWords && shape.words.back()->all_capitals &&
           is_lead_in_verb(shape.words.back()->form);
  }

  // «Отделу образования …:», «Образовательным организациям района:», «Рекомендовать педагогам:»
  static bool is_addressee(const Shape& shape) {
    constexpr std::size_t kMostWords = 34;
    constexpr std::size_t kMostBefore = 4;
    if (shape.words.size() > kMostWords) return false;
    std::size_t at = 0;
    // «к учителям и воспитателям:» under «Мы обращаемся»
    const bool to = is_to_preposition(shape.words.front()->form) && shape.words.size() > 1;
    if (to) ++at;
    if (!to && !shape.words.front()->capital) return false;
    if (is_lead_in_verb(shape.words[0]->form) && is_infinitive(shape.words[0]->form)) ++at;
    for (std::size_t i = at; i < shape.words.size() && i <= at + kMostBefore; ++i) {
      const std::string& form = shape.words[i]->form;
      if (is_addressee_dative(form)) return true;
      if (is_dative_adjective(form)) continue;
      // «Центральной больнице:», «Волонтерам:»: any noun that can hardly be anything else.
      return i == at ? is_dative_plural(form) : agrees_in_dative(shape.words[i - 1]->form, form);
    }
    return false;
  }

  // «МБУ «Информационно-методический центр»:»: an organisation by abbreviation and name, whose
  // dative does not show.
  static bool is_organisation(const Shape& shape) {
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

  // «…, конференция определяет задачи на 2018/19 учебный год» without its colon, apart from
  // what stands before and after, before a list.
  bool is_unended_lead_in(std::size_t i, const Shape& shape) const {
    constexpr std::size_t kMostWords = 16;
    const Piece& piece = pieces_[i];
    const Piece& next = pieces_[i + 1];
    if (piece.end != End::Open || !piece.gap_before || !next.gap_before ||
        piece.start != Start::Upper || shape.words.size() > kMostWords ||
        (!is_bulleted(next) && !next.number) || is_connective(shape.words.front()->form)) {
      return false;
    }
    return std::any_of(shape.words.begin(), shape.words.end(),
                       [](const Token* word) { return is_lead_in_verb(word->form); });
  }

  static bool is_strong(const std::string& text) {
    return text.size() > 4 && text.starts_with("**") && text.find("**", 2) >= text.size() - 3;
  }

  // A few words without a full stop before a list or a paragraph.
  bool is_short_title(std::size_t i, const Shape& shape) const {
    constexpr std::size_t kMostWords = 8;
    const Piece& piece = pieces_[i];
    if (piece.end != End::Open || shape.words.size() > kMostWords) return false;
    const bool words_only =
        std::none_of(shape.tokens.begin(), shape.tokens.end(), [](const Token& token) {
          return token.kind == TokenKind::Number || token.form == "." || token.form == "," ||
                 token.form == ":";
        });
    if (!words_only || shape.words.size() < 2 || is_connective(shape.words.front()->form)) {
      return false;
    }
    const Piece& next = pieces_[i + 1];
    const bool apart = piece.gap_before || i == 0 || pieces_[i - 1].end == End::Sentence ||
                       pieces_[i - 1].end == End::Semicolon;
    if (is_bulleted(next) || next.number) return apart;
    return apart && piece.gap_before && next.gap_before && next.end == End::Sentence &&
           next.text.size() > piece.text.size();
  }

  // Pieces [i, end) are the items of a list without bullets; end is i if there is none.
  std::size_t end_of_bare_items(std::size_t i) const {
    std::size_t end = i;
    while (end < pieces_.size() && pieces_[end].bare_item) ++end;
    if (end > i) return end;
    if (i == 0 || pieces_[i - 1].end != End::Colon) return i;
    bool closed = false;
    while (end < pieces_.size() && !closed) {
      const Piece& piece = pieces_[end];
      if (!piece.bullet.empty() || piece.number || piece.end == End::Colon) break;
      const bool infinitive = piece.start == Start::Lower && is_infinitive(first_word(piece.text));
      if (piece.end != End::Semicolon && !(infinitive && piece.end == End::Open)) {
        // The enumeration ends with a full stop, in the manner in which it began.
        const bool alike = end > i && piece.start == pieces_[i].start;
        if (!alike) break;
        closed = true;
      }
      ++end;
    }
    return end - i >= 2 ? end : i;
  }

  // A piece without a bullet after an item that ended with a semicolon: the list goes on.
  bool lost_its_bullet(const Piece& piece) const {
    if (out_.blocks.empty() || out_.blocks.back().kind != Block::Kind::Item) return false;
    if (piece.number || last_end_ != End::Semicolon || piece.end == End::Colon) return false;
    return piece.start == Start::Lower || (piece.start == Start::Upper && !piece.gap_before);
  }

  void add_item(const Piece& piece) {
    nest(piece);
    push(Block::Kind::Item, static_cast<int>(stack_.size()), piece);
  }

  void add_bare_item(const Piece& piece) {
    if (stack_.empty()) {
      stack_.push_back({piece.indent, {}});
      out_.notes.push_back({piece.line, "list", std::string(first_words(piece.text))});
    }
    push(Block::Kind::Item, static_cast<int>(stack_.size()), piece);
  }

  void add_lost_item(const Piece& piece) {
    out_.notes.push_back({piece.line, "item", std::string(first_words(piece.text))});
    push(Block::Kind::Item, static_cast<int>(std::max<std::size_t>(stack_.size(), 1)), piece);
  }

  void add_paragraph(const Piece& piece) {
    stack_.clear();
    const bool counts = last_heading_ != HeadingKind::Numbered && !levels_.empty();
    if (piece.number && piece.number->parts.size() == 1 && counts) {
      clauses_under_ = levels_[last_heading_];
    }
    push(Block::Kind::Paragraph, 0, piece);
  }

  void add_heading(const Piece& piece, HeadingKind kind) {
    stack_.clear();
    const int level = level_of(kind);
    Piece copy = piece;
    if (is_marked_heading(copy.text)) {
      copy.text = text::trim(std::string_view(copy.text).substr(copy.text.find_first_not_of('#')));
    }
    push(Block::Kind::Heading, level, copy);
    // A heading that is bold as a whole is only a heading.
    Block& block = out_.blocks.back();
    if (block.spans.size() == 1 &&
        block.spans[0].end - block.spans[0].begin + 2 >= block.text.size()) {
      block.spans.clear();
    }
    last_heading_ = kind;
    if (kind != HeadingKind::Numbered && kind != HeadingKind::Subnumbered) clauses_under_ = 0;
  }

  // The level of a heading: one deeper than a heading of another kind right above it, else
  // that of the last one of its kind, else the first. A numbered heading among the clauses of a
  // lead-in stands below it.
  int level_of(HeadingKind kind) {
    const bool under = !out_.blocks.empty() && out_.blocks.back().kind == Block::Kind::Heading;
    const bool numbered = kind == HeadingKind::Numbered || kind == HeadingKind::Subnumbered;
    int level = kFirstLevel;
    if (kind == HeadingKind::Subnumbered && levels_.contains(HeadingKind::Numbered)) {
      level = levels_[HeadingKind::Numbered] + 1;
    } else if (kind == HeadingKind::Numbered && levels_.contains(HeadingKind::Roman)) {
      level = levels_[HeadingKind::Roman] + 1;
    } else if (under && last_heading_ != kind) {
      level = out_.blocks.back().level + 1;
    } else if (numbered && clauses_under_ > 0 && !levels_.contains(kind)) {
      level = clauses_under_ + 1;
    } else if (levels_.contains(kind)) {
      level = levels_[kind];
    }
    level = std::min(level, kDeepestLevel);
    for (auto it = levels_.begin(); it != levels_.end();) {
      it = it->second > level || it->first == kind ? levels_.erase(it) : std::next(it);
    }
    levels_[kind] = level;
    return level;
  }

  // Brings the stack of open lists to where the item stands.
  void nest(const Piece& piece) {
    const std::string sign = sign_class(piece.bullet);
    if (stack_.empty()) {
      stack_.push_back({piece.indent, sign});
      return;
    }
    while (stack_.size() > 1 && stack_.back().indent > piece.indent) stack_.pop_back();
    const std::size_t top = stack_.back().indent;
    const bool parent_goes_on = last_end_ == End::Colon;
    if (piece.indent > top + 1 || (piece.indent > top && parent_goes_on)) {
      stack_.push_back({piece.indent, sign});
      return;
    }
    if (stack_.back().sign == sign) return;
    for (std::size_t depth = stack_.size(); depth > 0; --depth) {
      if (stack_[depth - 1].sign != sign || stack_[depth - 1].indent != piece.indent) continue;
      stack_.resize(depth);
      return;
    }
    if (parent_goes_on) stack_.push_back({piece.indent, sign});
  }

  // All dashes are one sign; a mark after a dash does not count.
  static std::string sign_class(const std::string& bullet) {
    std::size_t at = 0;
    const char32_t sign = text::next_code_point(bullet, at);
    if (sign == '-' || (sign >= 0x2010 && sign <= 0x2015)) return "-";
    return bullet;
  }

  // «| a | b |»: a row; the row of dashes under a head row is dropped.
  bool add_row(std::size_t i) {
    const std::string& text = pieces_[i].text;
    if (text.size() < 3 || text.back() != '|') return false;
    if (!has_letters_or_digits(text)) return text.find('-') != std::string::npos;
    std::string cells;
    std::size_t begin = 1;
    std::size_t count = 0;
    while (begin < text.size()) {
      const std::size_t end = text.find('|', begin);
      if (count++ > 0) cells += " | ";
      cells += text::trim(std::string_view(text).substr(begin, end - begin));
      begin = end + 1;
    }
    if (count < 2) return false;
    stack_.clear();
    const bool goes_on = !out_.blocks.empty() && out_.blocks.back().kind == Block::Kind::Row;
    Piece row = pieces_[i];
    row.text = std::move(cells);
    push(Block::Kind::Row, goes_on ? 2 : 1, row);
    return true;
  }

  void push(Block::Kind kind, int level, const Piece& piece) {
    Block block;
    block.kind = kind;
    block.level = level;
    block.text = piece.text;
    block.spans = take_marks(block.text);
    block.line = piece.line;
    last_end_ = piece.end;
    out_.blocks.push_back(std::move(block));
  }

  struct OpenList {
    std::size_t indent = 0;
    std::string sign;
  };

  const std::vector<Piece>& pieces_;
  std::vector<std::size_t> next_number_;  // by piece: the next one with a number
  std::size_t top_numbers_ = 0;
  std::size_t top_numbers_with_content_ = 0;
  StructuredText out_;
  std::vector<OpenList> stack_;
  std::map<HeadingKind, int> levels_;  // of the last heading of each kind
  HeadingKind last_heading_ = HeadingKind::Section;
  int clauses_under_ = 0;     // level of the heading whose clauses are being counted; 0: none
  End last_end_ = End::Open;  // how the last block ended
};

// A run of `*` in a text: two or more are a mark of bold type, one of emphasis.
struct Mark {
  std::size_t at = 0;
  std::size_t length = 0;
  bool opens = false;
  bool closes = false;
};

// «** Положение утверждено отдельно»: a mark of a footnote.
bool stands_apart(const Mark& mark) {
  return !mark.opens && !mark.closes;
}

std::vector<Mark> find_marks(const std::string& text) {
  std::vector<Mark> marks;
  for (std::size_t at = text.find('*'); at != std::string::npos; at = text.find('*', at)) {
    std::size_t end = at;
    while (end < text.size() && text[end] == '*') ++end;
    const bool space_before = at == 0 || text[at - 1] == ' ';
    const bool space_after = end == text.size() || text[end] == ' ';
    marks.push_back({at, end - at, !space_after, !space_before});
    at = end;
  }
  return marks;
}

}  // namespace

std::vector<markdown::Span> take_marks(std::string& text) {
  std::vector<markdown::Span> spans;
  const std::vector<Mark> marks = find_marks(text);
  if (marks.empty()) return spans;
  // Bold type toggles; an emphasis must open before a word and close after one.
  constexpr auto kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> partner(marks.size(), kNone);
  std::array<std::size_t, 2> open = {kNone, kNone};
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool strong = marks[i].length > 1;
    if (stands_apart(marks[i])) continue;
    std::size_t& opened = open.at(strong ? 1 : 0);
    if (opened != kNone && (strong || marks[i].closes)) {
      partner[i] = opened;
      partner[opened] = i;
      opened = kNone;
    } else if (opened == kNone && (strong || marks[i].opens)) {
      opened = i;
    }
  }
  std::string plain;
  std::vector<std::size_t> begins(marks.size());
  std::size_t from = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    plain.append(text, from, marks[i].at - from);
    from = marks[i].at + marks[i].length;
    begins[i] = plain.size();
    const bool strong = marks[i].length > 1;
    // What is left of a pair whose other half stood in another block.
    const bool at_edge = marks[i].at == 0 || from == text.size();
    if (partner[i] == kNone) {
      if (!strong || !at_edge || stands_apart(marks[i])) plain.append(marks[i].length, '*');
    } else if (partner[i] < i && begins[partner[i]] < plain.size()) {
      spans.push_back({strong ? markdown::Span::Kind::Strong : markdown::Span::Kind::Emphasis,
                       begins[partner[i]],
                       plain.size(),
                       {}});
    }
  }
  plain.append(text, from, text.size() - from);
  text = std::move(plain);
  // A space that stood inside the mark belongs outside it.
  for (markdown::Span& span : spans) {
    while (span.begin < span.end && text[span.begin] == ' ') ++span.begin;
    while (span.end > span.begin && text[span.end - 1] == ' ') --span.end;
  }
  std::erase_if(spans, [](const markdown::Span& span) { return span.begin == span.end; });
  std::sort(spans.begin(), spans.end(), [](const markdown::Span& a, const markdown::Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return spans;
}

StructuredText find_structure(const std::vector<Piece>& pieces) {
  return StructureFinder(pieces).run();
}

}  // namespace svod::import
