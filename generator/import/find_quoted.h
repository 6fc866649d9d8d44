#pragma once

// A text's tokens -> what it quotes.

#include <cstddef>
#include <span>
#include <string_view>

#include "tokens/tokens.h"

namespace svod::import {

// The outermost quotes of the first group that opens at or after byte `from`; a doubled quote
// counts once. Empty if nothing is quoted.
struct QuotedRange {
  std::size_t begin = 0;  // bytes of what stands inside the quotes
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
};
QuotedRange find_quoted(std::string_view text, std::size_t from);
// The same of `tokens`, those of the whole text.
QuotedRange find_quoted(std::span<const tokens::Token> tokens, std::size_t from);

// Where the quotes begin that open what stands at byte `at`; `at` if none do.
std::size_t quote_begin(std::string_view text, std::size_t at);

// Where what the first quote at or after byte `from` opens begins; npos if none does.
std::size_t behind_open_quote(std::span<const tokens::Token> tokens, std::size_t from);

}  // namespace svod::import
