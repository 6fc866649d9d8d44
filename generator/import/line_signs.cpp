#include "import/line_signs.h"

#include <algorithm>

#include "import/russian_words.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr char32_t kEllipsis = 0x2026;

bool is_opening_quote(char32_t c) {
  return c == 0xAB || c == 0x201C || c == 0x201E || c == '"' || c == 0x2018;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// The code point before byte `at`, which moves to its beginning.
char32_t previous_code_point(std::string_view text, std::size_t& at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  std::size_t begin = at;
  return text::next_code_point(text, begin);
}

// Without the marks of bold type and the spaces at its end.
std::string_view without_marks(std::string_view line) {
  while (!line.empty() && (line.back() == '*' || line.back() == ' ')) line.remove_suffix(1);
  return line;
}

bool is_word_sign(char32_t c) {
  return text::is_letter(c) || c == '-' || c == 0x2116;
}

}  // namespace

Start start_of(std::string_view line) {
  std::size_t at = 0;
  bool quote = false;
  while (at < line.size()) {
    const char32_t c = text::next_code_point(line, at);
    if (c == '*' || c == ' ') continue;
    if (is_opening_quote(c)) {
      quote = true;
    } else if (text::is_letter(c)) {
      if (!text::is_upper(c)) return Start::Lower;
      return quote ? Start::Quote : Start::Upper;
    } else if (is_digit(c)) {
      return quote ? Start::Quote : Start::Digit;
    } else if (c == '(' || c == '[') {
      continue;
    } else if (c == 0xBB || c == 0x201D || c == ')' || c == ',' || c == ';' || c == '.') {
      return quote ? Start::Other : Start::Closing;
    } else {
      return Start::Other;
    }
  }
  return Start::Other;
}

End end_of(std::string_view line) {
  line = without_marks(line);
  if (line.empty()) return End::Open;
  std::size_t at = line.size();
  const char32_t last = previous_code_point(line, at);
  switch (last) {
    case ':':
      return End::Colon;
    case ';':
      return End::Semicolon;
    case ',':
      return End::Comma;
    case '!':
    case '?':
    case kEllipsis:
      return End::Sentence;
    case '.': {
      const std::string word = last_word(line);
      if (word.empty() || at == 0) return End::Sentence;
      std::size_t letters = 0;
      for (std::size_t i = 0; i < word.size(); ++letters) text::next_code_point(word, i);
      return letters == 1 || is_abbreviation(word) ? End::Open : End::Sentence;
    }
    case '-':
    case 0x2010: {
      if (at == 0) return End::Open;
      const char32_t before = previous_code_point(line, at);
      return text::is_letter(before) || is_digit(before) ? End::Hyphen : End::Open;
    }
    default:
      return End::Open;
  }
}

bool goes_on(End end) {
  return end == End::Open || end == End::Comma || end == End::Hyphen;
}

std::string first_word(std::string_view line) {
  std::size_t begin = 0;
  while (begin < line.size()) {
    std::size_t after = begin;
    const char32_t c = text::next_code_point(line, after);
    if (is_word_sign(c) && c != '-') break;
    if (is_digit(c)) return {};
    begin = after;
  }
  std::size_t end = begin;
  while (end < line.size()) {
    std::size_t after = end;
    if (!is_word_sign(text::next_code_point(line, after))) break;
    end = after;
  }
  return text::fold(line.substr(begin, end - begin));
}

std::string last_word(std::string_view line) {
  constexpr std::size_t kLongest = 100;  // bytes; no word that matters is longer
  line = without_marks(line);
  std::size_t end = line.size();
  while (end > 0) {
    if (line.size() - end > kLongest) return {};
    std::size_t begin = end;
    const char32_t c = previous_code_point(line, begin);
    if (is_word_sign(c) && c != '-') break;
    if (is_digit(c) || c == 0xBB || c == ')' || c == '"' || c == 0x201D) return {};
    end = begin;
  }
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongest) {
    std::size_t before = begin;
    const char32_t c = previous_code_point(line, before);
    if (!is_word_sign(c) && c != '.') break;
    begin = before;
  }
  std::string_view word = line.substr(begin, end - begin);
  while (!word.empty() && word.front() == '.') word.remove_prefix(1);
  // «конца.т» is two sentences, «т.ч» one abbreviation.
  const std::size_t dot = word.rfind('.');
  constexpr std::size_t kShort = 4;
  if (dot != std::string_view::npos && dot > kShort) word.remove_prefix(dot + 1);
  return text::fold(word);
}

int open_signs(std::string_view line) {
  int open = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next_code_point(line, at);
    if (c == 0xAB || c == 0x201E || c == '(') ++open;
    if (c == 0xBB || c == 0x201D || c == ')') --open;
  }
  return open;
}

std::string_view first_words(std::string_view text) {
  constexpr std::size_t kMost = 60;
  if (text.size() <= kMost) return text;
  const std::size_t space = text.find(' ', kMost / 2);
  return text.substr(0, std::min(space, text.size()));
}

bool is_note(std::string_view line) {
  constexpr std::size_t kLongestLabel = 8;  // bytes
  if (!line.starts_with("[^")) return false;
  const std::size_t close = line.find("]:");
  const std::string_view label = line.substr(2, close - 2);
  return close != std::string_view::npos && !label.empty() && label.size() <= kLongestLabel &&
         label.find_first_of(" []*") == std::string_view::npos && close + 2 < line.size();
}

bool has_letters_or_digits(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next_code_point(line, at);
    if (text::is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

}  // namespace svod::import
