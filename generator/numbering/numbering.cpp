#include "numbering/numbering.h"

#include <algorithm>
#include <array>

#include "numbering/russian_units.h"
#include "text/text.h"

namespace svod::numbering {
namespace {

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// Reads code points of one line, looking one ahead.
class Cursor {
 public:
  explicit Cursor(std::string_view line, std::size_t at = 0) : line_(line), at_(at) {}

  std::size_t at() const { return at_; }
  void move_to(std::size_t at) { at_ = at; }
  bool at_end() const { return at_ >= line_.size(); }
  char32_t peek() const {
    std::size_t at = at_;
    return at_end() ? 0 : text::next_code_point(line_, at);
  }
  char32_t take() { return text::next_code_point(line_, at_); }
  bool take_if(char32_t c) {
    if (peek() != c || at_end()) return false;
    take();
    return true;
  }
  void skip_spaces() {
    while (!at_end() && text::is_space(peek())) take();
  }
  std::string_view from(std::size_t begin) const { return line_.substr(begin, at_ - begin); }

 private:
  std::string_view line_;
  std::size_t at_ = 0;
};

// The value of a Roman numeral of I, V and X; 0 if `letters` is none. Cyrillic Х counts as X
// beside Latin letters only: alone it is an initial.
int roman_value(std::u32string_view letters) {
  constexpr char32_t kCyrillicHa = 0x425;
  int value = 0;
  int previous = 0;
  bool latin = false;
  for (std::size_t i = letters.size(); i > 0; --i) {
    const char32_t c = letters[i - 1];
    const int one = c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' || c == kCyrillicHa ? 10 : 0;
    if (one == 0) return 0;
    latin = latin || c != kCyrillicHa;
    value += one < previous ? -one : one;
    previous = std::max(previous, one);
  }
  // Written back, it must be the same numeral: «IIX» is none.
  static constexpr std::array<std::u32string_view, 10> kOnes = {
      U"", U"I", U"II", U"III", U"IV", U"V", U"VI", U"VII", U"VIII", U"IX"};
  if (!latin || value < 1 || value > 39) return 0;
  std::u32string back(static_cast<std::size_t>(value / 10), U'X');
  back += kOnes.at(static_cast<std::size_t>(value % 10));
  std::u32string given(letters);
  std::replace(given.begin(), given.end(), kCyrillicHa, U'X');
  return back == given ? value : 0;
}

// One to three digits without a leading zero; empty if there is no such component.
std::string take_component(Cursor& cursor) {
  const std::size_t begin = cursor.at();
  while (!cursor.at_end() && is_digit(cursor.peek())) cursor.take();
  std::string digits(cursor.from(begin));
  if (digits.empty() || digits.size() > 3 || digits[0] == '0') {
    cursor.move_to(begin);
    return {};
  }
  return digits;
}

// «а)» as the last component: the letter, romanised; empty if there is none.
std::string take_letter_component(Cursor& cursor) {
  const std::size_t begin = cursor.at();
  if (cursor.at_end() || !text::is_letter(cursor.peek())) return {};
  cursor.take();
  std::string letter = cursor.peek() == ')' ? text::slug(cursor.from(begin)) : std::string();
  if (letter.empty()) cursor.move_to(begin);
  return letter;
}

std::string take_roman(Cursor& cursor) {
  const std::size_t begin = cursor.at();
  std::u32string letters;
  while (!cursor.at_end() && text::is_letter(cursor.peek()) && letters.size() < 8) {
    letters += cursor.take();
  }
  const int value = roman_value(letters);
  if (value == 0 || (cursor.peek() != '.' && cursor.peek() != ')')) {
    cursor.move_to(begin);
    return {};
  }
  return std::to_string(value);
}

// The folded word at `at`, without what follows it.
std::string word_at(std::string_view line, std::size_t at) {
  Cursor cursor(line, at);
  while (!cursor.at_end() && text::is_letter(cursor.peek())) cursor.take();
  return text::fold(cursor.from(at));
}

bool is_unit(std::string_view word) {
  return std::any_of(std::begin(kUnitBeginnings), std::end(kUnitBeginnings), [&](auto unit) {
    // Short units are whole words; long ones may decline: «раза» is one, «разработать» none.
    constexpr std::size_t kLongestEnding = 6;  // bytes
    if (unit.size() <= 4) return word == unit;
    return word.starts_with(unit) && word.size() <= unit.size() + kLongestEnding;
  });
}

// May the number that ends at `end` stand before what follows it there?
bool may_be_followed(std::string_view line, std::size_t end, bool closed, bool roman,
                     std::size_t components) {
  Cursor cursor(line, end);
  if (cursor.at_end()) return closed;
  const bool glued = !text::is_space(cursor.peek());
  const char32_t next_to = cursor.peek();
  cursor.skip_spaces();
  if (cursor.at_end()) return closed;
  const char32_t next = cursor.peek();
  if (closed) {
    // «V. Hugo» is a name.
    if (roman && text::is_letter(next) && !text::is_cyrillic(next)) return false;
    if (!glued) {
      // «10.12. г.», «1. 2.» and the like are rare enough to be numbers.
      return next != '%';
    }
    return text::is_letter(next_to) || next_to == 0xAB || next_to == '"' || next_to == 0x201C ||
           next_to == '(' || next_to == 0x201E || next_to == '*';
  }
  // Without a last dot only «1.1 Продолжить» and «1.1Продолжить» are numbers.
  if (components < 2) return false;
  if (glued) return text::is_upper(next_to);
  if (!text::is_letter(next) && next != 0xAB && next != '"' && next != 0x201C && next != '(') {
    return false;
  }
  return text::is_upper(next) || !is_unit(word_at(line, cursor.at()));
}

// «26.08.2021», «10.12.21 г.»: the cursor stands after `parts`.
bool is_date(std::string_view line, const Cursor& after, const std::vector<std::string>& parts) {
  if (parts.size() < 2 || parts.size() > 3) return false;
  const auto value = [&](std::size_t i) { return std::stoi(parts[i]); };
  if (value(0) > 31 || value(1) > 12) return false;
  Cursor cursor = after;
  if (parts.size() == 2) {
    // The year had too many digits to be a component.
    return cursor.take_if('.') && is_digit(cursor.peek());
  }
  if (parts[2].size() != 2) return false;
  cursor.skip_spaces();
  const std::string word = word_at(line, cursor.at());
  return is_unit(word) || word == kYearLetter;
}

std::optional<PrintedNumber> finish(std::string_view line, std::size_t begin, Cursor cursor,
                                    std::vector<std::string> parts) {
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  return PrintedNumber{std::string(line.substr(begin, end - begin)), std::move(parts), cursor.at()};
}

// «п. 1.», «пункт 1.»
bool skip_point_word(Cursor& cursor, std::string_view line) {
  for (const std::string_view word : kPointWords) {
    if (line.substr(cursor.at(), word.size()) != word) continue;
    cursor.move_to(cursor.at() + word.size());
    cursor.skip_spaces();
    return true;
  }
  return false;
}

}  // namespace

std::optional<PrintedNumber> number_at_start(std::string_view line) {
  Cursor cursor(line);
  cursor.skip_spaces();
  const std::size_t begin = cursor.at();
  const bool point = skip_point_word(cursor, line);
  const bool bracket = !point && cursor.take_if('(');

  constexpr std::size_t kMostParts = 10;  // more is no number of a clause
  std::vector<std::string> parts;
  std::string first = take_component(cursor);
  bool roman = false;
  if (first.empty() && !point) {
    first = take_roman(cursor);
    roman = !first.empty();
  }
  bool letter = false;
  if (first.empty() && !point) {
    first = take_letter_component(cursor);
    letter = !first.empty();
  }
  if (first.empty()) return std::nullopt;
  parts.push_back(std::move(first));
  bool closed = false;  // by «.» or «)»
  while (!letter && cursor.take_if('.')) {
    std::string next = take_component(cursor);
    if (next.empty()) {
      next = take_letter_component(cursor);
      letter = !next.empty();
    }
    if (next.empty()) {
      if (is_digit(cursor.peek())) return std::nullopt;  // a date, «2.0», «10.00»
      closed = true;
      break;
    }
    parts.push_back(std::move(next));
    if (parts.size() > kMostParts) return std::nullopt;
  }
  if (!letter && !roman && is_date(line, cursor, parts)) return std::nullopt;
  if (bracket || letter || cursor.peek() == ')') {
    if (!cursor.take_if(')')) return std::nullopt;
    return finish(line, begin, cursor, std::move(parts));
  }
  // «п. 1 Положения» may be a reference, «п. 1.1 Открыть» hardly.
  if (point && !closed && parts.size() < 2) return std::nullopt;
  if (!may_be_followed(line, cursor.at(), closed, roman, parts.size())) return std::nullopt;
  return finish(line, begin, cursor, std::move(parts));
}

std::optional<PrintedNumber> bare_number_at_start(std::string_view line) {
  if (number_at_start(line)) return std::nullopt;
  Cursor cursor(line);
  cursor.skip_spaces();
  const std::size_t begin = cursor.at();
  skip_point_word(cursor, line);
  std::string number = take_component(cursor);
  if (number.empty() || number.size() > 2) return std::nullopt;
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  if (cursor.at() == end || !text::is_upper(cursor.peek())) return std::nullopt;
  return PrintedNumber{
      std::string(line.substr(begin, end - begin)), {std::move(number)}, cursor.at()};
}

std::optional<Bullet> bullet_at_start(std::string_view line) {
  constexpr std::size_t kTab = 4;
  Bullet bullet;
  Cursor cursor(line);
  while (!cursor.at_end() && text::is_space(cursor.peek())) {
    bullet.indent += cursor.take() == '\t' ? kTab - bullet.indent % kTab : 1;
  }
  const auto is_dash = [](char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); };
  // Signs that only ever mark an item; the private ones are those of symbol fonts.
  const auto is_mark = [](char32_t c) {
    return c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0xB7 || c == 0x2219 ||
           (c >= 0x25A0 && c <= 0x25FF) || (c >= 0x2700 && c <= 0x27BF) || c == 0x2192 ||
           c == 0x21D2 || (c >= 0xF020 && c <= 0xF0FF);
  };
  const std::size_t begin = cursor.at();
  if (cursor.at_end()) return std::nullopt;
  const char32_t sign = cursor.take();
  std::size_t end = cursor.at();
  const bool spaced = !cursor.at_end() && text::is_space(cursor.peek());
  const char32_t next_to = cursor.peek();
  if (sign == '*') {
    if (!spaced) return std::nullopt;
  } else if (is_dash(sign)) {
    const bool quoted = next_to == 0xAB || next_to == '"' || next_to == 0x201C;
    if (!spaced && !text::is_letter(next_to) && !quoted && !is_mark(next_to)) return std::nullopt;
  } else if (!is_mark(sign)) {
    return std::nullopt;
  }
  cursor.skip_spaces();
  if (!cursor.at_end() && !is_mark(sign) && is_mark(cursor.peek())) {
    cursor.take();
    end = cursor.at();
    cursor.skip_spaces();
  }
  bullet.printed = std::string(line.substr(begin, end - begin));
  bullet.length = cursor.at();
  return bullet;
}

}  // namespace svod::numbering
