#pragma once

// Text → tokens: the one stream that import, dates and mentions read.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svod::tokens {

enum class TokenKind {
  Word,  // letters, with inner hyphens and apostrophes: «информационно-методический»; drawn
         // apart, «Р Е Ш Е Н И Е», one word
  Number,       // digits only: «474», «2020»
  NumberSign,   // «№», «№№»; «N», «No» before a number
  QuoteOpen,    // « “ „ ‹ and a straight quote that opens
  QuoteClose,   // » ” ’ › and a straight quote that closes
  Dash,         // - ‐ ‑ – — −, not inside a word
  Punctuation,  // one character: . , ; : ( ) / …
};

struct Token {
  TokenKind kind = TokenKind::Punctuation;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string form;           // text::fold of the token; hyphens as '-', without soft hyphens
  std::size_t stem_size = 0;  // bytes of `form`, which a stem begins
  bool capital = false;       // begins with a capital letter
  bool all_capitals = false;  // two letters at least
  bool space_before = false;

  // The Snowball Russian stem of `form` if a word ends in Cyrillic; else `form`.
  std::string_view stem() const { return std::string_view(form).substr(0, stem_size); }
};

// Requires valid UTF-8. Nothing is skipped but white space, soft hyphens and zero-width marks.
std::vector<Token> tokenise(std::string_view text);

// The Snowball Russian stem of a folded word, cached per thread.
std::string stem(std::string_view folded_word);

// The stems of the words and numbers of a text, in order: the key under which names are compared.
std::vector<std::string> stems(std::string_view text);

}  // namespace svod::tokens
