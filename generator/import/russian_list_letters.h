#pragma once

// The letters by which Russian numbers lists: without ё, й, ъ, ы, ь (ECMA-376, russianLower).

#include <array>
#include <string>
#include <string_view>

namespace svod::import {

inline constexpr int kListLetters = 28;

inline std::string small_list_letter(int index) {
  static constexpr std::array<std::string_view, kListLetters> kLetters = {
      "а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м", "н", "о",
      "п", "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "э", "ю", "я"};
  return std::string(kLetters[static_cast<std::size_t>(index)]);
}

inline std::string capital_list_letter(int index) {
  static constexpr std::array<std::string_view, kListLetters> kLetters = {
      "А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К", "Л", "М", "Н", "О",
      "П", "Р", "С", "Т", "У", "Ф", "Х", "Ц", "Ч", "Ш", "Щ", "Э", "Ю", "Я"};
  return std::string(kLetters[static_cast<std::size_t>(index)]);
}

}  // namespace svod::import
