#include "import/find_glued_words.h"

#include <cstddef>
#include <string_view>

#include "import/russian_words.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kShortestWord = 3;  // letters
constexpr std::size_t kShortestHalf = 4;  // of a word with a capital inside

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_capital(char32_t c) {
  return text::is_cyrillic(c) && text::is_letter(c) && text::is_upper(c);
}

class GluedWordFinder {
 public:
  GluedWordFinder(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), lines_(lines) {}

  std::vector<Note> run() {
    for (const Line& line : lines_) read((*decoded_)[line], line.number);
    return std::move(notes_);
  }

 private:
  void read(std::string_view line, int number) {
    std::size_t word = 0;     // where the word began that is being read
    std::size_t letters = 0;  // of it, all small so far
    bool small = true;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t begin = at;
      if (const std::size_t end = end_of_small_letters(line, at); end > at) {
        if (letters == 0) word = begin;
        letters += (end - at) / 2;
        at = end;
        continue;
      }
      const char32_t c = text::next_code_point(line, at);
      if (letters >= kShortestHalf && small && is_capital(c)) {
        const std::size_t end = end_of_small(line, at);
        if (end > 0) tell(line, word, end, number);
        at = end > 0 ? end : at;
      } else if (letters >= kShortestWord && is_stop(c)) {
        const std::size_t end = end_behind_stop(line, at, line.substr(word, begin - word));
        if (end > 0) tell(line, word, end, number);
      }
      small = !text::is_letter(c);
      letters = 0;
    }
  }

  // Of а–я and ё from `at` on, two bytes each.
  static std::size_t end_of_small_letters(std::string_view line, std::size_t at) {
    for (; at + 1 < line.size(); at += 2) {
      const auto lead = static_cast<unsigned char>(line[at]);
      const auto next = static_cast<unsigned char>(line[at + 1]);
      const bool small =
          (lead == 0xD0 && next >= 0xB0) || (lead == 0xD1 && (next <= 0x8F || next == 0x91));
      if (!small) break;
    }
    return at;
  }

  static bool is_stop(char32_t c) {
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
  }

  // The end of a word that began with a capital before `at`; 0 if it holds another capital.
  static std::size_t end_of_small(std::string_view line, std::size_t at) {
    at = end_of_small_letters(line, at);
    std::size_t after = at;
    return at < line.size() && is_capital(text::next_code_point(line, after)) ? 0 : at;
  }

  // Behind the stop that ends `word`: a word with a capital, or the number of a clause and its
  // first word.
  static std::size_t end_behind_stop(std::string_view line, std::size_t at, std::string_view word) {
    if (at >= line.size() || is_abbreviation(text::fold(word))) return 0;
    std::size_t begin = at;
    while (begin < line.size() && is_digit(line[begin])) ++begin;
    const bool number = begin > at;
    if (number) {
      constexpr std::string_view kMark = ". ";
      if (begin - at > 2 || !line.substr(begin).starts_with(kMark)) return 0;
      begin += kMark.size();
    }
    if (begin >= line.size()) return 0;
    std::size_t after = begin;
    if (!is_capital(text::next_code_point(line, after))) return 0;
    const std::size_t end = end_of_small(line, after);
    return end > after ? end : 0;
  }

  void tell(std::string_view line, std::size_t begin, std::size_t end, int number) {
    notes_.push_back({number, "glued", std::string(line.substr(begin, end - begin))});
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
  std::vector<Note> notes_;
};

}  // namespace

std::vector<Note> find_glued_words(const DecodedText& decoded, std::span<const Line> lines) {
  return GluedWordFinder(decoded, lines).run();
}

}  // namespace svod::import
