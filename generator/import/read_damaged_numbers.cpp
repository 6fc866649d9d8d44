#include "import/read_damaged_numbers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "import/russian_basis.h"
#include "text/text.h"

namespace svod::import {
namespace {

using numbering::PrintedNumber;

constexpr char32_t kZe = 0x417;  // З, for 3

struct Damaged {
  PrintedNumber number;
  bool letters = false;  // not spaces alone
};

// The digit that `c` is or stands for; 0 for none.
char digit_of(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<char>(c);
  if (c == kZe) return '3';
  return c == 'l' || c == 'I' ? '1' : '\0';
}

// «З.», «l.l.», «1 .2.», «2.2 .»: digits, signs like them and dots, a space before a dot, and a
// dot or a space at the end.
std::optional<Damaged> damaged_number(std::string_view text) {
  constexpr std::size_t kMostParts = 4;
  constexpr std::size_t kMostDigits = 2;
  Damaged out;
  std::string part;
  bool space = false;
  std::size_t at = 0;
  std::size_t end = 0;  // of what has been read
  while (at < text.size()) {
    const char32_t c = text::next_code_point(text, at);
    if (const char digit = digit_of(c); digit != '\0') {
      if (part.size() == kMostDigits) return std::nullopt;
      part += digit;
      out.letters = out.letters || c < '0' || c > '9';
    } else if (c == ' ' && !part.empty() && at < text.size() && text[at] == '.') {
      space = true;
      continue;
    } else if (c == '.' && !part.empty()) {
      out.number.parts.push_back(std::move(part));
      part.clear();
      if (out.number.parts.size() > kMostParts) return std::nullopt;
    } else {
      break;
    }
    end = at;
  }
  if (!part.empty() || out.number.parts.empty() || (!out.letters && !space)) return std::nullopt;
  // A word must follow; a letter glued to a letter that was read is a word of its own.
  while (end < text.size() && text[end] == ' ') ++end;
  if (end == text.size()) return std::nullopt;
  std::size_t first = end;
  if (!text::is_letter(text::next_code_point(text, first))) return std::nullopt;
  for (const std::string& component : out.number.parts) {
    if (component.starts_with('0')) return std::nullopt;
    out.number.printed += component + ".";
  }
  out.number.length = end;
  return out;
}

// Does `next` stand behind `before` in a row, or begin the row under it?
bool follows(const std::vector<std::string>& before, const std::vector<std::string>& next) {
  if (next.size() == before.size() + 1) {
    return next.back() == "1" && std::equal(before.begin(), before.end(), next.begin());
  }
  if (next.size() > before.size()) return false;
  const std::size_t last = next.size() - 1;
  return std::equal(next.begin(), next.end() - 1, before.begin()) && before[last].size() < 4 &&
         std::all_of(before[last].begin(), before[last].end(),
                     [](char c) { return c >= '0' && c <= '9'; }) &&
         std::to_string(std::stoi(before[last]) + 1) == next[last];
}

// May a piece begin with a damaged number? Asked first, of every piece.
bool may_be_damaged(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.empty() ? 0 : text[0]);
  constexpr unsigned char kFirstOfCyrillic = 0xD0;
  return byte == kFirstOfCyrillic || byte == 'l' || byte == 'I' || (byte >= '1' && byte <= '9');
}

void tell(Healed& healed, const Piece& piece, const PrintedNumber& number) {
  const std::string_view printed = std::string_view(piece.text).substr(0, number.length);
  healed.notes.push_back({piece.line, "doubt", doubt_number(text::trim(printed), number.printed)});
}

}  // namespace

void read_damaged_numbers(Healed& healed) {
  std::vector<std::string> before;  // the number above
  Piece* roman_one = nullptr;       // the last number of one part, where it is «I.»
  for (Piece& piece : healed.pieces) {
    if (!piece.bullet.empty() || piece.text.empty()) continue;
    // «1.З. Создать» has been read as «1.» and a word.
    const bool cut = piece.number && may_be_damaged(piece.text.substr(piece.number->length, 1)) &&
                     piece.number->printed.ends_with('.');
    if ((!piece.number || cut) && may_be_damaged(piece.text)) {
      auto damaged = damaged_number(piece.text);
      if (damaged && !before.empty() && follows(before, damaged->number.parts)) {
        piece.number = std::move(damaged->number);
        if (damaged->letters) tell(healed, piece, *piece.number);
      }
    }
    if (!piece.number) continue;
    const PrintedNumber& number = *piece.number;
    if (number.parts.size() == 1) {
      if (roman_one != nullptr && number.printed == "2.") {
        roman_one->number->printed = "1.";
        tell(healed, *roman_one, *roman_one->number);
      }
      roman_one = number.printed == "I." ? &piece : nullptr;
    }
    before = number.parts;
  }
}

}  // namespace svod::import
