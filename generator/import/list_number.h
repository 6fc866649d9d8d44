#pragma once

// A number of a list as a word processor prints it.

#include <string>

namespace svod::import {

enum class NumberKind {
  Decimal,
  DecimalZero,  // 01, 02
  SmallRoman,
  CapitalRoman,
  SmallLatin,
  CapitalLatin,
  SmallRussian,  // without ё, й, ъ, ы, ь
  CapitalRussian,
  Nothing,
};

// Letters go on doubled: after «я» comes «аа».
std::string print_number(int number, NumberKind kind);

}  // namespace svod::import
