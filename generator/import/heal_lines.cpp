#include "import/heal_lines.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "base/format.h"
#include "dates/dates.h"
#include "dates/russian_dates.h"
#include "import/attribute_line.h"
#include "import/find_bare_items.h"
#include "import/find_text_tables.h"
#include "import/find_wrap.h"
#include "import/russian_compounds.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr std::string_view kStrong = "**";

bool is_bullet_only(std::string_view line) {
  const auto bullet = numbering::bullet_at_start(line);
  if (bullet) return bullet->length >= line.size();
  return line == "-" || line == "\xE2\x80\x93" || line == "\xE2\x80\x94" || line == "*";
}

// A short line that begins small and ends with a colon: «к родителям:».
bool is_small_head(std::string_view line) {
  constexpr std::size_t kLongest = 140;
  return line.size() <= kLongest && line.ends_with(':') && start_of(line) == Start::Lower &&
         !numbering::bullet_at_start(line);
}

// «____», «* * *», «-----», «+----+----+»: drawn, not written. `**` alone is a mark of bold type.
bool is_rule(std::string_view line) {
  const bool crosses = line.find('+') != std::string_view::npos;
  const std::string_view signs = crosses ? "-=+| " : "_-=*~. ";
  return line.size() > 2 && line.find_first_not_of(signs) == std::string_view::npos;
}

// Words that stand in the text with and without an inner hyphen, to tell a hyphenation from a
// compound. Built only when a line ends with a hyphen.
class HyphenWords {
 public:
  explicit HyphenWords(const DecodedText& decoded) : decoded_(&decoded) {}

  bool keeps_hyphen(const std::string& first, const std::string& second) {
    if (!built_) build();
    if (words_.contains(first + "-" + second)) return true;
    if (words_.contains(first + second)) return false;
    return is_compound(first, second);
  }

 private:
  void build() {
    built_ = true;
    for (const Token& token : tokens::tokenise(decoded_->text)) {
      if (token.kind == TokenKind::Word) words_.insert(token.form);
    }
  }

  const DecodedText* decoded_;
  bool built_ = false;
  std::set<std::string, std::less<>> words_;
};

// «Первая», «Вторая»: a quote that closes, a comma, a quote that opens.
bool holds_names_in_a_row(std::string_view line) {
  return line.find("\xC2\xBB, \xC2\xAB") != std::string_view::npos ||
         line.find("\", \"") != std::string_view::npos;
}

class Healer {
 public:
  Healer(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), wrap_(find_wrap(decoded, lines)), hyphens_(decoded) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (!lines[i].blank() && lines[i + 1].blank()) ++gaps_;
    }
    find_footnotes(lines);
    find_bare_lists(lines);
    for (const Line& line : lines) {
      if (is_small_head(decoded[line])) ++heads_[first_word(decoded[line])];
    }
  }

  bool is_wrapped() const { return wrap_.width != 0; }

  // `row`: of a table (find_text_tables), "" for none. `rest`: the lines below.
  void add(const Line& line, bool bare_item, std::string_view row, std::span<const Line> rest) {
    rest_ = rest;
    if (line.blank()) {
      gap_ = true;
      return;
    }
    const std::string_view text = (*decoded_)[line];
    if (is_rule(text)) {
      gap_ = true;
      healed_.notes.push_back({line.number, "removed", std::string(text)});
      return;
    }
    gap_ = gap_ || line.page_break;
    if (is_bullet_only(text) && pending_bullet_.empty()) {
      pending_bullet_ = text;
      pending_line_ = line;
      return;
    }
    Incoming incoming = row.empty() ? read(line, text) : Incoming{line, row, {}, {}, Start::Other};
    incoming.bare_item = bare_item;
    if (!row.empty()) tell_table(line, row);
    if (healed_.pieces.empty() || !continues(healed_.pieces.back(), incoming)) {
      begin_piece(incoming);
    } else {
      join(incoming);
    }
    last_width_ = line.indent + text::count_code_points(text);
    last_indent_ = line.indent;
    gap_ = false;
  }

  Healed finish() {
    if (!pending_bullet_.empty()) {
      Incoming incoming{pending_line_, pending_bullet_, {}, {}, Start::Other};
      pending_bullet_ = {};
      begin_piece(incoming);
    }
    return std::move(healed_);
  }

 private:
  void tell_table(const Line& line, std::string_view row) {
    const bool goes_on = !healed_.pieces.empty() && is_row(healed_.pieces.back().text) && !gap_;
    if (goes_on) return;
    healed_.notes.push_back({line.number, "table", text::trim(row.substr(1, row.size() - 2))});
  }

  // «| a | b |»
  static bool is_row(std::string_view text) {
    return text.size() > 2 && text.starts_with('|') && text.ends_with('|');
  }

  struct Incoming {
    Line line;
    std::string_view text;  // without its bullet
    std::string bullet;
    std::optional<numbering::PrintedNumber> number;
    Start start = Start::Other;
    bool strong = false;  // `**` stood before the bullet
    bool bare_item = false;
  };

  Incoming read(const Line& line, std::string_view text) {
    Incoming incoming{line, text, {}, {}, Start::Other};
    std::string_view body = text;
    while (body.starts_with('*') && !body.starts_with("* ")) body.remove_prefix(1);
    if (!pending_bullet_.empty()) {
      incoming.bullet = pending_bullet_;
      incoming.line.indent = pending_line_.indent;
      incoming.line.number = pending_line_.number;
      pending_bullet_ = {};
    } else if (is_double_star_mark(text) || (line.number > footnotes_ && is_star_mark(text))) {
      body = text;
    } else if (const auto bullet = numbering::bullet_at_start(body)) {
      incoming.bullet = bullet->printed;
      incoming.strong = body.size() != text.size();
      incoming.text = body.substr(bullet->length);
      body = incoming.text;
    }
    if (auto number = numbering::number_at_start(body)) incoming.number = std::move(*number);
    incoming.start = start_of(incoming.text);
    return incoming;
  }

  // Lines behind a colon that begin small and end with semicolons alike: items without bullets.
  void find_bare_lists(std::span<const Line> lines) {
    const auto is_item = [this](const Line& line) {
      const std::string_view text = (*decoded_)[line];
      const End end = end_of(text);
      return start_of(text) == Start::Lower && !numbering::bullet_at_start(text) &&
             !numbering::number_at_start(text) && (end == End::Semicolon || end == End::Sentence);
    };
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
      if (lines[i].blank() || end_of((*decoded_)[lines[i - 1]]) != End::Colon) continue;
      const bool semicolon = end_of((*decoded_)[lines[i]]) == End::Semicolon;
      if (semicolon && is_item(lines[i]) && is_item(lines[i + 1])) {
        bare_lists_.insert(lines[i].number);
      }
    }
  }

  // «* Образец плана на сайте»: behind a rule near the end, nothing but marks of stars; without a
  // rule, each with as many stars as none above it, all of which marks the text carries.
  void find_footnotes(std::span<const Line> lines) {
    constexpr std::size_t kMostLines = 12;
    std::vector<std::size_t> notes;  // stars of each, the last first
    int first = 0;
    for (std::size_t i = lines.size(); i > 0 && lines.size() - i < kMostLines; --i) {
      const std::string_view text = (*decoded_)[lines[i - 1]];
      if (is_rule(text)) {
        if (!notes.empty()) footnotes_ = lines[i - 1].number;
        return;
      }
      if (is_star_mark(text)) {
        notes.push_back(text.find_first_not_of('*'));
        first = lines[i - 1].number;
        if (notes.back() == 1) break;
      } else if (numbering::bullet_at_start(text) || numbering::number_at_start(text)) {
        return;
      }
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const std::size_t stars = notes.size() - i;
      if (notes[i] != stars || !carries_mark(lines, stars, first)) return;
    }
    if (!notes.empty()) footnotes_ = first - 1;
  }

  // «школами*»: stands a run of so many stars behind a word above line `before`, and opens nothing?
  bool carries_mark(std::span<const Line> lines, std::size_t stars, int before) const {
    int behind = 0;  // less those before a word, whose pairs mark bold type
    for (const Line& line : lines) {
      if (line.number >= before) break;
      const std::string_view text = (*decoded_)[line];
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

  // «** Договор»: two stars and a space are no bullet, in whatever text.
  static bool is_double_star_mark(std::string_view text) {
    return is_star_mark(text) && text.starts_with("**") &&
           !numbering::bullet_at_start(text.substr(text.find_first_not_of("* ")));
  }

  static bool is_star_mark(std::string_view text) {
    const std::size_t stars = text.find_first_not_of('*');
    return stars != std::string_view::npos && stars > 0 && text[stars] == ' ';
  }

  bool continues(const Piece& piece, const Incoming& incoming) const {
    if (incoming.bare_item || is_row(piece.text) || is_row(incoming.text)) return false;
    const bool adjacent = !gap_;
    const bool full = adjacent && wrap_.had_no_room(last_width_, incoming.text);
    if (!incoming.bullet.empty()) {
      return full && piece.end == End::Open && piece.bullet != incoming.bullet &&
             incoming.line.indent == last_indent_ && is_dash_of_sentence(incoming);
    }
    if (is_only_number(piece)) return !incoming.number;
    if (incoming.number) {
      // «… по / п. 1.2 Порядка»
      const bool named =
          is_reference_word(first_word(incoming.text)) && !incoming.number->printed.ends_with(')');
      const bool reference = named || is_reference_word(last_word(piece.text));
      return piece.end == End::Open && full && reference;
    }
    if (incoming.start == Start::Closing) return true;
    // «(Указ / от 01.02.2003 № 45)»: what closes a bracket stands inside it.
    if (adjacent && closes_bracket(piece, incoming.text)) return true;
    if (adjacent && is_year_of_month(piece, incoming)) return true;
    const bool alone = stands_alone(incoming.text);
    if (alone && adjacent && is_date_of_approval(piece, incoming.text)) return true;
    if (alone && !full) return false;
    if (piece.end == End::Hyphen) return true;
    switch (incoming.start) {
      case Start::Lower:
        return goes_on_small(piece, incoming, full);
      case Start::Quote:
      case Start::Digit:
      case Start::Upper:
      case Start::Other:
        break;
      case Start::Closing:
        return true;
    }
    return goes_on_capital(piece, incoming, full, adjacent);
  }

  // In a wrapped text a dash can open a line inside a sentence, and so can a hyphen that stands for
  // one, unless it is one of a series: «- обеспечить», «- провести».
  bool is_dash_of_sentence(const Incoming& incoming) const {
    if (incoming.bullet == "\xE2\x80\x93" || incoming.bullet == "\xE2\x80\x94") return true;
    if (incoming.bullet != "-" || incoming.start != Start::Lower) return false;
    constexpr std::size_t kReach = 8;  // lines of one item
    for (const Line& line : rest_.first(std::min(rest_.size(), kReach))) {
      const std::string_view text = (*decoded_)[line];
      if (line.blank() || numbering::number_at_start(text)) return true;
      if (numbering::bullet_at_start(text)) return false;
    }
    return true;
  }

  // «22 августа / 2024 года»
  static bool is_year_of_month(const Piece& piece, const Incoming& incoming) {
    constexpr std::size_t kDigits = 4;
    const std::string_view text = incoming.text;
    return incoming.start == Start::Digit && piece.end == End::Open && text.size() > kDigits &&
           text.find_first_not_of("0123456789") == kDigits && text[kDigits] == ' ' &&
           is_year_word(first_word(text.substr(kDigits))) &&
           dates::russian::month(last_word(piece.text)) != 0;
  }

  // «УТВЕРЖДЕНО / протоколом совета / от 27 августа 2021 г. № 1»: the day is of what approves.
  static bool is_date_of_approval(const Piece& piece, std::string_view line) {
    if (piece.end != End::Open || !is_from_preposition(first_word(line)) ||
        !is_attachment_word(first_word(piece.text))) {
      return false;
    }
    const std::vector<Token> tokens = tokens::tokenise(piece.text.substr(tail_begin(piece.text)));
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& token) { return is_approving_act(token.form); }) &&
           dates::find_dates(tokens).empty();
  }

  bool goes_on_small(const Piece& piece, const Incoming& incoming, bool full) const {
    if (is_small_head(incoming.text)) {
      const auto alike = heads_.find(first_word(incoming.text));
      if (alike != heads_.end() && alike->second > 1) return false;
    }
    // «… «Суверенная система:»: the colon stands inside a title that has not closed.
    // «… подарите книги: / детям нужно читать»: what hangs under a mark or an indent is inside.
    const bool inside = !piece.bullet.empty() || incoming.line.indent < piece.indent;
    if (piece.end == End::Colon) {
      return full && (open_signs(piece.text) > 0 ||
                      (inside && !bare_lists_.contains(incoming.line.number)));
    }
    if (piece.end == End::Sentence) return false;
    if (piece.end == End::Semicolon) return full && inside;
    if (stands_alone(piece.text)) return false;
    // Lines that begin with infinitives alike are items, even without bullets and semicolons.
    if (piece.bullet.empty() && !piece.number && piece.start == Start::Lower && !full &&
        is_infinitive(first_word(piece.text)) && is_infinitive(first_word(incoming.text))) {
      return false;
    }
    return true;
  }

  bool goes_on_capital(const Piece& piece, const Incoming& incoming, bool full,
                       bool adjacent) const {
    // «… по программам: / «Первая», «Вторая»»: names in a row are no item.
    if (piece.end == End::Colon) {
      return full && incoming.start == Start::Quote && holds_names_in_a_row(incoming.text);
    }
    if (piece.end == End::Semicolon) return false;
    if (piece.end == End::Sentence) {
      // Only a text that parts its paragraphs with blank lines says that this is one.
      return full && gaps_ > 2 && incoming.line.indent <= last_indent_;
    }
    if (full) return !stands_alone(piece.text);
    if (stands_alone(piece.text)) return false;
    if (adjacent && ends_with_lead_in(piece, incoming)) return true;
    if (adjacent && piece.end == End::Open && begins_with_place(incoming.text)) return true;
    if (piece.end == End::Comma) {
      return incoming.start == Start::Quote || incoming.start == Start::Digit;
    }
    if (!piece.text.ends_with('.') && is_function_word(last_word(piece.text)) &&
        !ends_with_drawn_word(piece)) {
      return true;
    }
    // A name in quotes on the next line ends an item that has not ended.
    if (adjacent && incoming.start == Start::Quote && !(piece.bullet.empty() && !piece.number)) {
      return true;
    }
    return closes_bracket(piece, incoming.text) && (adjacent || incoming.start != Start::Upper);
  }

  // «…, конференция / РЕШИЛА:»: the verb of a sentence that has begun above, drawn apart.
  static bool ends_with_lead_in(const Piece& piece, const Incoming& incoming) {
    if (piece.end != End::Open || piece.start != Start::Upper || piece.number ||
        !incoming.text.ends_with(':')) {
      return false;
    }
    const auto is_small = [](const Token& token) {
      return token.kind == TokenKind::Word && !token.all_capitals;
    };
    const std::vector<Token> tokens = tokens::tokenise(incoming.text);
    constexpr std::size_t kMostTokens = 4;  // «РЕШИЛА:», «ОТМЕЧАЕТ И РЕШАЕТ:»
    if (tokens.size() > kMostTokens || !tokens[0].all_capitals ||
        !is_lead_in_verb(tokens[0].form)) {
      return false;
    }
    const std::vector<Token> above = tokens::tokenise(piece.text.substr(tail_begin(piece.text)));
    return std::any_of(above.begin(), above.end(), is_small);
  }

  // «… администрации / Нерехтского района»: a name in the genitive belongs to what stands above.
  static bool begins_with_place(std::string_view text) {
    const std::vector<Token> tokens = tokens::tokenise(text.substr(0, end_of_words(text, 3)));
    if (tokens.size() < 2 || tokens[0].all_capitals || !tokens[0].capital) return false;
    if (!is_proper_adjective(tokens[0].form) || !is_genitive_adjective(tokens[0].form))
      return false;
    const bool office = is_office_adjective(tokens[1].form) && tokens.size() > 2;
    const std::string& noun = tokens[office ? 2 : 1].form;
    return is_genitive_of_place(noun);
  }

  // «И Т О Г И» does not end in «и».
  static bool ends_with_drawn_word(const Piece& piece) {
    const std::vector<Token> tokens = tokens::tokenise(piece.text.substr(tail_begin(piece.text)));
    return !tokens.empty() && tokens.back().end - tokens.back().begin > tokens.back().form.size();
  }

  // Where the first `count` words of a text end.
  static std::size_t end_of_words(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < count && at < text.size(); ++i) {
      at = std::min(text.find(' ', at + 1), text.size());
    }
    return at;
  }

  static bool closes_bracket(const Piece& piece, std::string_view text) {
    if (open_signs(text) >= 0) return false;
    // The bracket of «а)» closes none.
    const std::size_t from = piece.number ? piece.number->length : 0;
    return open_signs(piece.text.substr(std::max(from, tail_begin(piece.text)))) > 0;
  }

  // Only the end of a long piece is looked at, so that joining stays linear.
  static std::size_t tail_begin(const std::string& text) {
    constexpr std::size_t kTail = 600;
    if (text.size() <= kTail) return 0;
    std::size_t at = text.size() - kTail;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  }

  static bool is_only_number(const Piece& piece) {
    return piece.number && piece.line == piece.last_line &&
           piece.number->length >= piece.text.size();
  }

  void begin_piece(const Incoming& incoming) {
    Piece piece;
    piece.text = incoming.strong ? std::string(kStrong) : std::string();
    piece.text += incoming.text;
    piece.line = incoming.line.number;
    piece.last_line = incoming.line.number;
    piece.indent = incoming.line.indent;
    piece.bullet = incoming.bullet;
    piece.number = incoming.number;
    piece.gap_before = gap_;
    piece.bare_item = incoming.bare_item;
    piece.start = incoming.start;
    piece.end = end_of(incoming.text);
    healed_.pieces.push_back(std::move(piece));
  }

  void join(const Incoming& incoming) {
    Piece& piece = healed_.pieces.back();
    if (gap_) {
      healed_.notes.push_back(
          {incoming.line.number, "joined", std::string(first_words(incoming.text))});
    }
    // A dash at the start of a line that was no bullet is put back.
    const std::string dash = incoming.bullet.empty() ? std::string() : incoming.bullet + " ";
    if (piece.end == End::Hyphen && incoming.start == Start::Lower) {
      const std::string before = last_part(piece.text);
      if (!hyphens_.keeps_hyphen(before, first_word(incoming.text))) {
        while (piece.text.back() != '-' && piece.text.size() > 1) piece.text.pop_back();
        piece.text.pop_back();
        healed_.notes.push_back({incoming.line.number, "removed", "-"});
      }
    } else if (piece.end != End::Hyphen && incoming.start != Start::Closing) {
      piece.text += ' ';
    }
    piece.text += dash;
    piece.text += incoming.text;
    piece.last_line = incoming.line.number;
    piece.end = end_of(incoming.text);
    if (piece.start == Start::Other) piece.start = incoming.start;
  }

  // The word before a hyphen at the end, folded.
  static std::string last_part(const std::string& text) {
    const std::size_t hyphen = text.rfind('-');
    if (hyphen == std::string::npos) return {};
    constexpr std::size_t kLongest = 100;  // bytes; a longer word is none
    const std::size_t from = hyphen > kLongest ? hyphen - kLongest : 0;
    const std::string_view before = std::string_view(text).substr(from, hyphen - from);
    const std::size_t begin = before.find_last_of(" \t(\xAB");
    return text::fold(before.substr(begin == std::string_view::npos ? 0 : begin + 1));
  }

  const DecodedText* decoded_;
  Wrap wrap_;
  HyphenWords hyphens_;
  // «к родителям:», «к учителям:»: heads of lists that begin alike, by their first word.
  std::map<std::string, std::size_t, std::less<>> heads_;
  int footnotes_ = std::numeric_limits<int>::max();  // the line above them
  std::set<int> bare_lists_;                         // the first line of each
  std::size_t gaps_ = 0;                             // places where a blank line follows text
  Healed healed_;
  bool gap_ = false;
  std::size_t last_width_ = 0;
  std::size_t last_indent_ = 0;
  std::string pending_bullet_;
  Line pending_line_;
  std::span<const Line> rest_;  // below the line that is being added
};

}  // namespace

Healed heal_lines(const DecodedText& decoded, std::span<const Line> lines) {
  Healer healer(decoded, lines);
  const std::vector<bool> bare_items =
      healer.is_wrapped() ? std::vector<bool>(lines.size()) : find_bare_items(decoded, lines);
  const std::vector<std::string> rows = find_text_tables(decoded, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view row = rows.empty() ? std::string_view() : rows[i];
    healer.add(lines[i], bare_items[i], row, lines.subspan(i + 1));
  }
  return healer.finish();
}

}  // namespace svod::import
