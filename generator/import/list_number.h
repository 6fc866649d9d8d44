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

// Where a list begins: `start`, or 1 where no word processor counts so far (to 32,767, and from
// nothing below zero).
int bounded_start(int start);

}  // namespace svod::import
