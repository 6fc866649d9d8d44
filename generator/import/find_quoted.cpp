#include "import/find_quoted.h"

#include <algorithm>

namespace svod::import {

using tokens::Token;
using tokens::TokenKind;

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

std::size_t quote_begin(std::string_view text, std::size_t at) {
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

std::size_t behind_open_quote(std::span<const Token> tokens, std::size_t from) {
  for (const Token& token : tokens) {
    if (token.begin >= from && token.kind == TokenKind::QuoteOpen) return token.end;
  }
  return std::string_view::npos;
}

}  // namespace svod::import
