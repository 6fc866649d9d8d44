#include "import/list_number.h"

#include <algorithm>
#include <string_view>

#include "import/russian_list_letters.h"

namespace svod::import {
namespace {

constexpr int kMostLetters = 30;  // «аааа»: more is a broken file, not a list

std::string roman(int number) {
  struct Digit {
    int value;
    std::string_view letters;
  };
  static constexpr Digit kDigits[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                      {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                      {5, "v"},    {4, "iv"},   {1, "i"}};
  if (number <= 0 || number >= 4000) return std::to_string(number);
  std::string out;
  for (const Digit& digit : kDigits) {
    for (; number >= digit.value; number -= digit.value) out += digit.letters;
  }
  return out;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

// The 27th letter of 26 is «aa», the 28th «bb».
template <typename Letter>
std::string letters(int number, int alphabet, Letter letter) {
  if (number <= 0) return std::to_string(number);
  const int times = std::min((number - 1) / alphabet + 1, kMostLetters);
  std::string out;
  for (int i = 0; i < times; ++i) out += letter((number - 1) % alphabet);
  return out;
}

}  // namespace

std::string print_number(int number, NumberKind kind) {
  const auto latin = [](int i) { return std::string(1, static_cast<char>('a' + i)); };
  constexpr int kLatin = 26;
  switch (kind) {
    case NumberKind::Decimal:
      return std::to_string(number);
    case NumberKind::DecimalZero:
      return (number < 10 ? "0" : "") + std::to_string(number);
    case NumberKind::SmallRoman:
      return roman(number);
    case NumberKind::CapitalRoman:
      return upper(roman(number));
    case NumberKind::SmallLatin:
      return letters(number, kLatin, latin);
    case NumberKind::CapitalLatin:
      return upper(letters(number, kLatin, latin));
    case NumberKind::SmallRussian:
      return letters(number, kListLetters, small_list_letter);
    case NumberKind::CapitalRussian:
      return letters(number, kListLetters, capital_list_letter);
    case NumberKind::Nothing:
      break;
  }
  return {};
}

int bounded_start(int start) {
  constexpr int kMost = 32767;
  return start < 0 || start > kMost ? 1 : start;
}

}  // namespace svod::import
