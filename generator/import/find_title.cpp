#include "import/find_title.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/format.h"
#include "dates/dates.h"
#include "import/attribute_line.h"
#include "import/line_signs.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "text/text.h"
#include "tokens/russian_gatherings.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kDeepest = 40;         // a title stands among the first lines
constexpr std::size_t kMostLines = 24;       // of one title
constexpr std::size_t kLongestLine = 400;    // bytes; a longer one is a sentence of the body
constexpr std::size_t kLongestWhole = 1200;  // of a title that stands on one line
constexpr std::size_t kLongestTitle = 3000;
constexpr std::size_t kFewestCapitals = 5;  // of the last word of a kind that is glued to another

std::string without_marks(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c != '*') out += c;
  }
  std::size_t begin = 0;
  while (begin < out.size() && out[begin] == '#') ++begin;
  return text::trim(std::string_view(out).substr(begin));
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

bool has_event_noun(std::span<const Token> tokens) {
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

// «по теме», «на тему:», «Тема:»
bool begins_theme(std::span<const Token> tokens) {
  if (tokens.empty()) return false;
  if (is_theme_noun(tokens[0].form)) return true;
  return tokens.size() > 1 && is_function_word(tokens[0].form) && is_theme_noun(tokens[1].form);
}

std::size_t count_words(std::span<const Token> tokens) {
  return static_cast<std::size_t>(std::count_if(
      tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::Word; }));
}

struct KindLine {
  std::size_t line = 0;
  NamedKind kind;
};

class TitleFinder {
 public:
  TitleFinder(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), lines_(lines) {
    for (std::size_t i = 0; i < lines.size() && filled_.size() < kDeepest; ++i) {
      if (!lines[i].blank()) filled_.push_back(i);
    }
  }

  Title run() {
    const auto kind = find_kind_line();
    std::size_t at = 0;  // index into filled_
    if (kind) {
      title_.kind = kind->kind.kind;
      title_.kind_stated = true;
      title_.draft = kind->kind.draft;
      at = kind->line;
    } else {
      title_.kind = default_kind();
      if (!begins_with_title()) return std::move(title_);
    }
    std::size_t first = at;
    if (kind) first = extend_up(at);
    for (std::size_t i = first; i <= at; ++i) take(i);
    if (!kind) kind_line_ = filled_.size();
    while (++at < filled_.size() && parts_.size() < kMostLines && accepts(at)) take(at);
    title_.first = filled_[first];
    title_.last = filled_[at - 1] + 1;
    title_.line = lines_[title_.first].number;
    read_parts();
    if (title_.theme.empty() && title_.kind_stated) find_theme_apart(at);
    return std::move(title_);
  }

 private:
  std::string line_text(std::size_t i) const {
    std::string text = without_marks((*decoded_)[lines_[filled_[i]]]);
    if (const std::size_t at = end_of_glued_kind(text)) text.insert(at, " ");
    return text;
  }

  // «РЕЗОЛЮЦИЯавгустовской конференции»: where the capitals of a kind of document end inside a
  // word; 0 if none do.
  static std::size_t end_of_glued_kind(std::string_view text) {
    std::size_t capitals = 0;  // of the word being read
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = text::next_code_point(text, at);
      if (!text::is_letter(c)) {
        capitals = 0;
      } else if (text::is_upper(c)) {
        ++capitals;
      } else {
        if (capitals < kFewestCapitals) return 0;
        const std::vector<Token> tokens = tokens::tokenise(text.substr(0, begin));
        const auto kind = kind_at_start(tokens);
        return kind && kind->tokens == tokens.size() ? begin : 0;
      }
    }
    return 0;
  }

  bool gap_before(std::size_t i) const { return i > 0 && filled_[i] != filled_[i - 1] + 1; }

  // The first line that is, or begins with, the name of a kind of document.
  std::optional<KindLine> find_kind_line() {
    for (std::size_t i = 0; i < filled_.size(); ++i) {
      const Line& line = lines_[filled_[i]];
      if (line.end - line.begin > kLongestWhole) continue;
      std::string text = line_text(i);
      std::vector<Token> tokens = tokens::tokenise(text);
      if (tokens.empty() || !tokens[0].capital) continue;
      auto kind = kind_at_start(tokens);
      if (!kind && begins_kind(i, tokens)) {
        text += " " + line_text(i + 1);
        tokens = tokens::tokenise(text);
        kind = kind_at_start(tokens);
      }
      if (!kind) continue;
      const std::span<const Token> rest = std::span(tokens).subspan(kind->tokens);
      const bool alone = count_words(rest) == 0 && end_of(text) != End::Colon;
      const bool named = !has_verb_of_a_body(rest) && !is_sentence(text) &&
                         (has_event_noun(rest) || next_has_event(i));
      if (!alone && !named) continue;
      kind_line_ = i;
      return KindLine{i, *kind};
    }
    return std::nullopt;
  }

  // «ИТОГОВЫЙ / ДОКУМЕНТ»: a word of capitals alone that makes a kind with the line below.
  bool begins_kind(std::size_t i, std::span<const Token> tokens) const {
    return tokens.size() == 1 && tokens[0].all_capitals && i + 1 < filled_.size() &&
           !gap_before(i + 1);
  }

  // A full stop ends a title only behind the quotes of its theme.
  static bool is_sentence(const std::string& text) {
    const End end = end_of(text);
    // «Траектория роста: / …», «… по теме: / «…»»
    if (leaves_open(text) || ends_with_theme_word(text)) return false;
    if (end == End::Colon || end == End::Semicolon) return true;
    return end == End::Sentence && !ends_behind_quote(text);
  }

  // A bracket, or a quote of whatever kind: a straight one and “ open by where they stand.
  static bool leaves_open(std::string_view text) {
    if (open_signs(text) > 0) return true;
    int open = 0;
    for (const Token& token : tokens::tokenise(text)) {
      if (token.kind == TokenKind::QuoteOpen) ++open;
      if (token.kind == TokenKind::QuoteClose) --open;
    }
    return open > 0;
  }

  // «… педагогов района по теме:»
  static bool ends_with_theme_word(std::string_view text) {
    return end_of(text) == End::Colon && is_theme_noun(last_word(text));
  }

  static bool ends_behind_quote(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
    const std::vector<Token> tokens = tokens::tokenise(text);
    return !tokens.empty() && tokens.back().kind == TokenKind::QuoteClose;
  }

  bool next_has_event(std::size_t i) const {
    constexpr std::size_t kNear = 2;  // lines
    for (std::size_t next = i + 1; next < filled_.size(); ++next) {
      // «РЕЗОЛЮЦИЯ августовской» awaits its noun, whatever blank line follows.
      const bool awaits = is_genitive_adjective(last_word(line_text(next - 1)));
      if (!awaits && (gap_before(next) || next > i + kNear)) return false;
      if (has_event_noun(tokens::tokenise(line_text(next)))) return true;
    }
    return false;
  }

  // Without the name of a kind, a first line of a gathering or of capitals is a title.
  bool begins_with_title() const {
    if (filled_.empty()) return false;
    const Line& line = lines_[filled_[0]];
    if (line.end - line.begin > kLongestLine) return false;
    const std::string text = line_text(0);
    const End end = end_of(text);
    if (end == End::Colon || end == End::Semicolon || end == End::Sentence) return false;
    if (numbering::bullet_at_start(text) || stands_alone(text)) return false;
    const std::vector<Token> tokens = tokens::tokenise(text);
    if (has_verb_of_a_body(tokens) || count_words(tokens) == 0) return false;
    return has_event_noun(tokens) || all_capitals(tokens);
  }

  // «МОРГАУШСКИЙ РАЙОН» right above «ПОСТАНОВЛЕНИЕ» is of the title; an attachment's mark is not.
  std::size_t extend_over_head(std::size_t first) const {
    constexpr std::size_t kMostAbove = 4;
    std::size_t top = first;
    while (top > 0 && first - top < kMostAbove && !gap_before(top)) {
      const std::string text = line_text(top - 1);
      const std::vector<Token> tokens = tokens::tokenise(text);
      if (end_of(text) != End::Open || text.size() > kLongestLine || stands_alone(text)) break;
      if (numbering::bullet_at_start(text) || has_verb_of_a_body(tokens) || tokens.empty()) break;
      if (is_attachment_word(tokens[0].form)) return first;
      --top;
    }
    return top;
  }

  // «Проект» above the kind, and a gathering that is named above it.
  std::size_t extend_up(std::size_t at) {
    std::size_t first = at;
    if (at > 0 && is_draft_mark(tokens::tokenise(line_text(at - 1)))) {
      title_.draft = true;
      // At the right edge it is a remark on the sheet, above the kind a part of the title.
      constexpr std::size_t kCorner = 8;
      if (lines_[filled_[at - 1]].indent >= lines_[filled_[at]].indent + kCorner) return at;
      first = at - 1;
    }
    first = extend_over_head(first);
    const bool event_below =
        at + 1 < filled_.size() &&
        (next_has_event(at) || has_event_noun(tokens::tokenise(line_text(at))));
    if (event_below) return first;
    constexpr std::size_t kMostAbove = 6;
    std::size_t found = first;
    for (std::size_t i = first; i > 0 && first - i < kMostAbove; --i) {
      const std::string text = line_text(i - 1);
      const std::vector<Token> tokens = tokens::tokenise(text);
      const End end = end_of(text);
      if (end == End::Sentence || end == End::Colon || end == End::Semicolon) break;
      if (lines_[filled_[i - 1]].end - lines_[filled_[i - 1]].begin > kLongestLine) break;
      if (stands_alone(text) || has_verb_of_a_body(tokens)) break;
      if (has_event_noun(tokens)) found = i - 1;
    }
    return found;
  }

  // Does the title, as taken so far, go on with this line?
  bool accepts(std::size_t i) {
    const Line& line = lines_[filled_[i]];
    const std::string_view raw = (*decoded_)[line];
    if (title_.text.size() + raw.size() > kLongestTitle) return false;
    const bool strong_open = strong_marks_ % 2 != 0;
    const bool quote_open = quotes_ > 0 && !closed_;
    if ((strong_open && ends_soon(i, "**")) || (quote_open && quote_ends_soon(i))) {
      return raw.size() <= kLongestLine || closes_here(raw);
    }
    const std::string text = line_text(i);
    if (raw.size() > (start_of(text) == Start::Quote ? kLongestWhole : kLongestLine)) return false;
    if (numbering::bullet_at_start(text) || numbering::number_at_start(text)) return false;
    const std::vector<Token> tokens = tokens::tokenise(text);
    if (count_words(tokens) == 0) return false;
    const Start start = start_of(text);
    const bool gap = gap_before(i);
    // «… работников образования / г. Тынды»: the genitive ends the name of the gathering.
    const bool genitive_town = !gap && event_ && !closed_ && ends_as_genitive(tokens.back().form);
    if (stands_alone(text) && !genitive_town) return false;
    const bool quoted = tokens[0].kind == TokenKind::QuoteOpen;
    if (begins_theme(tokens) && !closed_ && !has_verb_of_a_body(tokens)) return true;
    if (quoted) return !closed_ && !has_words_after_quote(text);
    const End end = end_of(text);
    const bool goes_on =
        (leaves_open(text) && quote_ends_soon(i + 1)) || ends_with_theme_word(text);
    if (!goes_on && (end == End::Sentence || end == End::Colon || end == End::Semicolon)) {
      return false;
    }
    if (has_verb_of_a_body(tokens)) return false;
    if (closed_) {
      // «… в 2021-2022 учебном году», «Новоуральского городского округа»
      return !gap && (start == Start::Lower || is_genitive_adjective(tokens[0].form));
    }
    if (awaits_theme_) return true;
    if (start == Start::Lower) return true;
    if (start == Start::Digit) return !gap && count_words(tokens) > 2;
    if (!gap) return true;
    constexpr std::size_t kFewestOfTheme = 3;
    if (all_capitals(tokens)) return !event_ || count_words(tokens) >= kFewestOfTheme;
    const bool event = has_event_noun(tokens);
    return (event && !event_) ||
           (event_ && !event && count_words(tokens) > 2 && !before_list(i) && is_short_run(i));
  }

  // Does what is open at line `i` end within the next lines? Else it was never closed.
  bool ends_soon(std::size_t i, std::string_view mark) const {
    constexpr std::size_t kSoon = 12;
    for (std::size_t at = i; at < filled_.size() && at < i + kSoon; ++at) {
      if ((*decoded_)[lines_[filled_[at]]].find(mark) != std::string_view::npos) return true;
    }
    return false;
  }
  bool quote_ends_soon(std::size_t i) const {
    return ends_soon(i, "\xC2\xBB") || ends_soon(i, "\xE2\x80\x9D") || ends_soon(i, "\"") ||
           ends_soon(i, "\xE2\x80\x9C");
  }

  // A line of the date, the number or the place that stands under a title.
  bool is_attribute(std::size_t i) const {
    const Line& line = lines_[filled_[i]];
    if (line.end - line.begin > kLongestLine) return false;
    const std::string text = line_text(i);
    if (stands_alone(text)) return true;
    const std::vector<Token> tokens = tokens::tokenise(text);
    if (count_words(tokens) == 0) return true;
    if (names_only_district(text)) return true;
    // «Амурск» beside a date.
    const bool name = tokens.size() == 1 && tokens[0].capital;
    const auto is_date = [this](std::size_t other) {
      return other < filled_.size() && stands_alone(line_text(other));
    };
    return name && (is_date(i + 1) || (i > 0 && is_date(i - 1)));
  }

  // «Об итогах …» in bold type, in capitals, in quotes or plain, below the attributes.
  void find_theme_apart(std::size_t at) {
    constexpr std::size_t kMostAttributes = 4;
    std::size_t first = at;
    while (first < filled_.size() && first < at + kMostAttributes && is_attribute(first)) ++first;
    if (first == at || first >= filled_.size()) return;
    parts_.clear();
    strong_marks_ = 0;
    quotes_ = 0;
    closed_ = false;
    std::size_t last = first;
    while (last < filled_.size() && last - first < kMostLines && continues_theme(first, last)) {
      take(last++);
    }
    if (last == first) return;
    for (const std::string& part : parts_) {
      title_.theme_text += (title_.theme_text.empty() ? "" : " ") + part;
    }
    title_.theme = theme_of(title_.theme_text);
    strip_end(title_.theme);
    // «Тема совещания – «…».» is a sentence: it names the theme and stays a paragraph.
    if (begins_theme(tokens::tokenise(title_.theme_text)) &&
        end_of(title_.theme_text) == End::Sentence) {
      title_.theme_text.clear();
      return;
    }
    title_.theme_first = filled_[first];
    title_.theme_last = filled_[last - 1] + 1;
    title_.theme_line = lines_[title_.theme_first].number;
  }

  // What «Тема: «…»», «Тема совещания – …» names; else the whole, without its quotes.
  static std::string theme_of(const std::string& text) {
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

  static bool is_dash_or_colon(std::string_view form) {
    return form == ":" || form == "-" || form == "\xE2\x80\x93" || form == "\xE2\x80\x94";
  }

  bool continues_theme(std::size_t first, std::size_t i) const {
    const std::string_view raw = (*decoded_)[lines_[filled_[i]]];
    const std::string text = line_text(i);
    const std::vector<Token> tokens = tokens::tokenise(text);
    const bool strong_open = strong_marks_ % 2 != 0;
    const bool quote_open = quotes_ > 0 && !closed_;
    if (raw.size() > kLongestLine || tokens.empty()) return false;
    if (i > first) {
      if ((strong_open && ends_soon(i, "**")) || (quote_open && quote_ends_soon(i))) return true;
      return !gap_before(i) && !closed_ && end_of(text) == End::Open && !is_attribute(i) &&
             !has_verb_of_a_body(tokens) && !numbering::bullet_at_start(text) &&
             !numbering::number_at_start(text);
    }
    const End end = end_of(text);
    if (end == End::Colon || end == End::Semicolon || has_verb_of_a_body(tokens)) return false;
    if (numbering::bullet_at_start(text) || numbering::number_at_start(text)) return false;
    const bool quoted = tokens[0].kind == TokenKind::QuoteOpen && !has_words_after_quote(text);
    const bool about = is_about_preposition(tokens[0].form) && tokens[0].capital;
    const bool drawn = raw.starts_with("**") || (all_capitals(tokens) && count_words(tokens) > 1);
    return quoted || ((about || drawn) && end != End::Sentence) || begins_theme(tokens);
  }

  // Lines up to the next gap that hold no sentence: a theme, not a paragraph.
  bool is_short_run(std::size_t i) const {
    constexpr std::size_t kMostRunLines = 4;
    std::size_t last = i;
    for (std::size_t at = i; at < filled_.size() && (at == i || !gap_before(at)); ++at) {
      const std::string text = line_text(at);
      const End end = end_of(text);
      if (end == End::Sentence || end == End::Colon || end == End::Semicolon) return false;
      if (at - i >= kMostRunLines || has_verb_of_a_body(tokens::tokenise(text))) return false;
      last = at;
    }
    return end_of(line_text(last)) == End::Open;
  }

  // A line before a list or a numbered clause is its heading, not a theme.
  bool before_list(std::size_t i) const {
    if (i + 1 >= filled_.size()) return true;
    const std::string next = line_text(i + 1);
    return numbering::bullet_at_start(next) || numbering::number_at_start(next);
  }

  static bool closes_here(std::string_view line) {
    return open_signs(line) < 0 && line.size() <= kLongestLine * 2;
  }

  // «Тема» is a title line; «Тема» стала … is a sentence.
  static bool has_words_after_quote(const std::string& text) {
    const QuotedRange quoted = find_quoted(text, 0);
    if (quoted.empty()) return false;
    return has_letters_or_digits(std::string_view(text).substr(quoted.end)) &&
           end_of(text) != End::Open;
  }

  void take(std::size_t i) {
    const std::string_view raw = (*decoded_)[lines_[filled_[i]]];
    for (std::size_t at = raw.find("**"); at != std::string_view::npos;
         at = raw.find("**", at + 2)) {
      ++strong_marks_;
    }
    std::string text = line_text(i);
    tell_glued_kind(i);
    if (i == kind_line_) kind_part_ = parts_.size();
    const std::vector<Token> tokens = tokens::tokenise(text);
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::QuoteOpen) {
        if (quotes_++ == 0) {
          const std::string above = parts_.empty() ? std::string() : parts_.back() + " ";
          names_district_ = awaits_name_of_district(above + text.substr(0, token.begin));
        }
        closed_ = false;
      } else if (token.kind == TokenKind::QuoteClose) {
        --quotes_;
        if (i >= kind_line_ && quotes_ <= 1 && !names_district_) closed_ = true;
      }
    }
    // «… проект «Образование»: / вектор развития»: the theme goes on behind the inner quotes.
    if (closed_ && quotes_ == 1 && closes_below(i)) closed_ = false;
    event_ = event_ || has_event_noun(tokens);
    awaits_theme_ = ((begins_theme(tokens) && count_words(tokens) <= 3) ||
                     (ends_with_theme_word(text) && quotes_ == 0)) &&
                    !closed_;
    parts_.push_back(std::move(text));
  }

  void tell_glued_kind(std::size_t i) {
    const Line& line = lines_[filled_[i]];
    const std::string text = without_marks((*decoded_)[line]);
    const std::size_t at = end_of_glued_kind(text);
    if (at == 0) return;
    const std::size_t begin = text.rfind(' ', at) + 1;  // npos + 1 is 0
    const std::string_view word = std::string_view(text).substr(begin, text.find(' ', at) - begin);
    title_.notes.push_back(
        {line.number, "mended",
         svod::format("{} → {} {}", word, word.substr(0, at - begin), word.substr(at - begin))});
  }

  // Does one of the next lines close a quote that it did not open?
  bool closes_below(std::size_t i) const {
    constexpr std::size_t kSoon = 4;
    int depth = 0;
    for (std::size_t at = i + 1; at < filled_.size() && at <= i + kSoon && !gap_before(at); ++at) {
      for (const Token& token : tokens::tokenise(line_text(at))) {
        if (token.kind == TokenKind::QuoteOpen) ++depth;
        if (token.kind == TokenKind::QuoteClose && --depth < 0) return true;
      }
    }
    return false;
  }

  // Puts the parts together and tells gathering and theme apart.
  void read_parts() {
    std::vector<std::size_t> begins;
    for (const std::string& part : parts_) {
      const bool hyphen = !title_.text.empty() && end_of(title_.text) == End::Hyphen;
      if (!title_.text.empty() && !hyphen) title_.text += ' ';
      begins.push_back(title_.text.size());
      title_.text += part;
    }
    std::size_t from = 0;
    if (title_.kind_stated) {
      // It may go on in the next part.
      const std::vector<Token> tokens =
          tokens::tokenise(std::string_view(title_.text).substr(begins[kind_part_]));
      const auto kind = kind_at_start(tokens);
      const std::size_t length = kind ? tokens[kind->tokens - 1].end : parts_[kind_part_].size();
      from = begins[kind_part_] + length;
    }
    const std::size_t event_from =
        kind_part_ > 0 &&
                !has_event_noun(tokens::tokenise(std::string_view(title_.text).substr(from)))
            ? 0
            : from;
    read_theme(event_from, begins);
    // A gathering that is named above the kind ends there.
    if (event_from < from && title_.event.size() > begins[kind_part_]) {
      title_.event = text::trim(std::string_view(title_.event).substr(0, begins[kind_part_]));
    }
  }

  void read_theme(std::size_t from, const std::vector<std::size_t>& begins) {
    const std::string_view text = title_.text;
    const std::vector<Token> tokens = tokens::tokenise(text);
    std::size_t event_end = text.size();
    std::size_t theme_word = 0;  // where «по теме» begins
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].begin < from) continue;
      if (tokens[i].kind == TokenKind::QuoteOpen) break;
      if (!is_theme_noun(tokens[i].form)) continue;
      const bool preposition = i > 0 && is_function_word(tokens[i - 1].form);
      theme_word = tokens[i].end;
      event_end = preposition ? tokens[i - 1].begin : tokens[i].begin;
      break;
    }
    // With several quoted names the theme is the one after «по теме», else the last.
    std::size_t unread = std::max(from, theme_word);
    QuotedRange theme = find_quoted(tokens, unread);
    if (theme_word == 0) {
      QuotedRange last;
      for (QuotedRange next = theme; !next.empty(); next = find_quoted(tokens, next.end + 1)) {
        if (!awaits_name_of_district(text.substr(0, quote_begin(text, next.begin)))) last = next;
        unread = next.end;
      }
      theme = last;
    }
    if (!theme.empty()) {
      title_.theme = text::trim(text.substr(theme.begin, theme.end - theme.begin));
      event_end = std::min(event_end, quote_begin(text, theme.begin));
    } else if (const std::size_t open = unclosed_quote(tokens, unread); open < text.size()) {
      title_.theme = text::trim(text.substr(open));
      event_end = std::min(event_end, quote_begin(text, open));
    } else if (theme_word != 0) {
      std::string_view rest = text.substr(theme_word);
      while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ')) rest.remove_prefix(1);
      title_.theme = text::trim(rest);
    } else {
      read_bare_theme(from, begins, event_end);
    }
    strip_end(title_.theme);
    if (event_end <= from) return;
    title_.event = text::trim(text.substr(from, event_end - from));
  }

  // Does a name in quotes after these words name a district: «муниципального района «…»»? Not
  // after «Ивановского муниципального района», which has its name.
  static bool awaits_name_of_district(std::string_view before) {
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
    return first == 0 || !tokens[first - 1].capital ||
           !is_genitive_adjective(tokens[first - 1].form);
  }

  // Where what a quote that never closes opens begins.
  static std::size_t unclosed_quote(std::span<const Token> tokens, std::size_t from) {
    for (const Token& token : tokens) {
      if (token.begin >= from && token.kind == TokenKind::QuoteOpen) return token.end;
    }
    return static_cast<std::size_t>(-1);
  }

  // A theme without quotes: the first line after the gathering that begins with a capital and
  // not with a genitive, «Цифровая школа: вызовы и решения».
  void read_bare_theme(std::size_t from, const std::vector<std::size_t>& begins,
                       std::size_t& event_end) {
    bool event = false;
    bool small = false;  // the name of the gathering is not in capitals
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::vector<Token> tokens = tokens::tokenise(parts_[i]);
      // «КАЧЕСТВО ОБРАЗОВАНИЯ» below a name in small letters is a theme, whatever its first word.
      const bool drawn = small && all_capitals(tokens) && count_words(tokens) > 1;
      const bool begins_theme = drawn || (!tokens.empty() && !tokens[0].all_capitals &&
                                          !is_genitive_adjective(tokens[0].form));
      if (event && begins[i] >= from && begins_theme && tokens[0].capital &&
          !has_event_noun(tokens) && !is_settlement_label(tokens[0].form) && !is_place(tokens)) {
        title_.theme = text::trim(std::string_view(title_.text).substr(begins[i]));
        event_end = begins[i];
        return;
      }
      event = event || has_event_noun(tokens);
      small = small || (has_event_noun(tokens) && !all_capitals(tokens));
    }
  }

  // «Новошахтинска Ростовской области»: whose gathering it is, and nothing else.
  static bool is_place(std::span<const Token> tokens) {
    return tokens.size() > 1 && is_genitive_of_place(tokens.back().form) &&
           std::all_of(tokens.begin(), tokens.end() - 1, [](const Token& token) {
             return token.kind == TokenKind::Word &&
                    (token.capital || is_office_adjective(token.form) ||
                     is_genitive_of_place(token.form));
           });
  }

  static std::size_t quote_begin(std::string_view text, std::size_t at) {
    while (at > 0) {
      std::size_t before = at - 1;
      while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
      const std::vector<Token> tokens = tokens::tokenise(text.substr(before, at - before));
      if (tokens.empty() ||
          (tokens[0].kind != TokenKind::QuoteOpen && tokens[0].kind != TokenKind::QuoteClose))
        break;
      at = before;
    }
    return at;
  }

  static void strip_end(std::string& theme) {
    while (!theme.empty() && (theme.back() == '.' || theme.back() == ';' || theme.back() == ',' ||
                              theme.back() == ' ' || theme.back() == ':')) {
      theme.pop_back();
    }
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
  std::vector<std::size_t> filled_;  // indexes of the first lines with text
  Title title_;
  std::vector<std::string> parts_;
  std::size_t kind_line_ = 0;
  std::size_t kind_part_ = 0;
  std::size_t strong_marks_ = 0;
  int quotes_ = 0;
  bool closed_ = false;          // the quotes of the theme are closed
  bool names_district_ = false;  // the quotes are of «района «Город …»», no theme
  bool event_ = false;           // a gathering is named
  bool awaits_theme_ = false;    // «по теме:» ended the last line
};

}  // namespace

QuotedRange find_quoted(std::string_view text, std::size_t from) {
  return find_quoted(tokens::tokenise(text), from);
}

QuotedRange find_quoted(std::span<const Token> tokens, std::size_t from) {
  QuotedRange range;
  int depth = 0;
  bool nested = false;
  std::size_t last_close = 0;
  std::size_t last_close_end = 0;
  const auto first =
      std::lower_bound(tokens.begin(), tokens.end(), from,
                       [](const Token& token, std::size_t at) { return token.begin < at; });
  for (auto i = static_cast<std::size_t>(first - tokens.begin()); i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::QuoteOpen) {
      const bool doubled = depth > 0 && i > 0 && tokens[i - 1].kind == TokenKind::QuoteOpen &&
                           tokens[i - 1].end == token.begin;
      if (depth == 0 || (doubled && range.begin == token.begin)) range.begin = token.end;
      nested = nested || (depth > 0 && !doubled);
      if (!doubled) ++depth;
    } else if (token.kind == TokenKind::QuoteClose && depth > 0) {
      last_close = token.begin;
      last_close_end = token.end;
      if (--depth == 0) break;
    }
  }
  // «… проекта «Образование»: the one close is that of the inner quotes.
  range.end = nested && depth > 0 ? last_close_end : last_close;
  return range;
}

Title find_title(const DecodedText& decoded, std::span<const Line> lines) {
  return TitleFinder(decoded, lines).run();
}

}  // namespace svod::import
