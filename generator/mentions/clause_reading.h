#pragma once

// Clause text -> reading: tokens with what the language says of each, quotes and brackets in
// pairs, and the items that names are matched on. Linear in the text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mentions/russian_words.h"
#include "tokens/tokens.h"

namespace svod::mentions {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Reading;

// Whether the comma at `at` stands in a list of fields that one office has: «образования,
// науки и молодежной политики».
bool joins_fields(const Reading& reading, std::size_t at);

// A run of tokens between quotes. `close` is kNone where the quote is never closed; a closing
// quote that ends two openings is given to the inner one.
struct Quoted {
  std::uint32_t open = 0;  // token
  std::uint32_t close = kNone;
  std::uint32_t outer = kNone;  // index of the quoted run around it
  // First and one past the last token inside.
  std::uint32_t first() const { return open + 1; }
};

// A word or number of the text as names see it: hyphens part words, «РФ» is two words.
struct Item {
  std::uint32_t symbol = 0;  // of the index; 0: no name has this word
  std::uint32_t token = 0;
  bool punctuation_before = false;  // other than a dash
  bool quote_before = false;
};

struct Reading {
  std::string_view text;
  std::vector<tokens::Token> tokens;
  std::vector<const WordInfo*> words;  // beside tokens
  // What names are compared by, token by token: the keys of token i are
  // keys[key_begin[i]] … keys[key_begin[i + 1]]; none for punctuation, several for «IT-куб».
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> key_begin;  // size() + 1
  std::vector<std::uint32_t> close_of;   // of an opening quote or bracket; else kNone
  std::vector<std::uint32_t> open_of;    // of a closing one; else kNone
  std::vector<Quoted> quoted;            // by opening token
  std::vector<std::uint32_t> quoted_at;  // of an opening quote: its index in `quoted`

  std::size_t size() const { return tokens.size(); }
  const WordInfo& word(std::size_t at) const { return *words[at]; }
  bool is_word(std::size_t at) const {
    return at < tokens.size() && tokens[at].kind == tokens::TokenKind::Word;
  }
  bool is_mark(std::size_t at, std::string_view mark) const {
    return at < tokens.size() && tokens[at].kind == tokens::TokenKind::Punctuation &&
           tokens[at].form == mark;
  }
  bool is_kind(std::size_t at, tokens::TokenKind kind) const {
    return at < tokens.size() && tokens[at].kind == kind;
  }
  // The text of tokens [first, last).
  std::string_view slice(std::size_t first, std::size_t last) const;
};

Reading read_clause(std::string_view text);

// The keys of tokens [first, last), function words left out, sorted: for comparing titles
// without regard to order.
std::vector<std::uint64_t> content_words(const Reading& reading, std::size_t first,
                                         std::size_t last);
// All of them, in order.
std::vector<std::uint64_t> all_words(const Reading& reading, std::size_t first, std::size_t last);

// 2·|common| / (|a| + |b|) of two sorted lists.
double similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);
std::size_t count_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace svod::mentions
