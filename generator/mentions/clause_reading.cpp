#include "mentions/clause_reading.h"

#include <algorithm>

#include "tokens/word_cache.h"

namespace svod::mentions {
namespace {

using tokens::Token;
using tokens::TokenKind;

std::uint64_t hash_of(std::string_view key) {
  // FNV-1a: the same on every machine.
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

// The keys of one word, in the form that names are compared in: hyphens part words, an
// abbreviation in capitals stands for its words.
std::vector<std::uint64_t> keys_of_word(const Token& token) {
  std::vector<std::uint64_t> keys;
  if (token.form.find('-') != std::string::npos) {
    std::string_view rest = token.form;
    while (!rest.empty()) {
      const std::size_t hyphen = rest.find('-');
      const std::string_view part = rest.substr(0, hyphen);
      if (!part.empty()) keys.push_back(hash_of(name_key(tokens::stem(part))));
      rest = hyphen == std::string_view::npos ? std::string_view() : rest.substr(hyphen + 1);
    }
    return keys;
  }
  if (token.all_capitals) {
    for (const std::string& word : words_of_abbreviation(token.form)) {
      keys.push_back(hash_of(name_key(tokens::stem(word))));
    }
    if (!keys.empty()) return keys;
  }
  keys.push_back(hash_of(name_key(token.stem())));
  return keys;
}

const WordInfo* info_of(const Token& token) {
  static const WordInfo unknown;
  if (const std::string_view bare = without_russia(token.form); !bare.empty()) {
    if (const WordInfo& body = find_word(bare); body.issuer == Issuer::Body) return &body;
  }
  const WordInfo& info = find_word(token.form);
  return info.is(kCapitals) && !token.all_capitals ? &unknown : &info;
}

struct WordFacts {
  const WordInfo* info = nullptr;
  std::vector<std::uint64_t> keys;
};

// One look-up a word: what the language says of it and its keys. Valid until the next call.
const WordFacts& facts_of(const Token& token) {
  thread_local tokens::WordCache<WordFacts> small;
  thread_local tokens::WordCache<WordFacts> capital;
  return (token.all_capitals ? capital : small).get(token.form, [&token](std::string_view) {
    return WordFacts{info_of(token), keys_of_word(token)};
  });
}

}  // namespace

bool joins_fields(const Reading& reading, std::size_t at) {
  constexpr std::size_t kMostWords = 6;
  for (std::size_t next = at + 1; next <= at + kMostWords; ++next) {
    if (next > at + 1 && reading.is_mark(next, ",")) continue;
    if (!reading.is_word(next) || reading.tokens[next].capital) return false;
    const WordInfo& word = reading.word(next);
    if (word.act != ActKind::None || word.head != Head::None || word.issuer != Issuer::None) {
      return false;
    }
    if (word.is(kAnd)) return next > at + 1 && reading.is_word(next + 1);
  }
  return false;
}

std::string_view Reading::slice(std::size_t first, std::size_t last) const {
  if (first >= last || last > tokens.size()) return {};
  return text.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
}

Reading read_clause(std::string_view text) {
  Reading reading;
  reading.text = text;
  reading.tokens = tokens::tokenise(text);
  const std::size_t count = reading.tokens.size();
  reading.words.reserve(count);
  reading.keys.reserve(count);
  reading.key_begin.reserve(count + 1);
  static const WordInfo unknown;
  for (const Token& token : reading.tokens) {
    reading.key_begin.push_back(static_cast<std::uint32_t>(reading.keys.size()));
    if (token.kind == TokenKind::Word) {
      const WordFacts& facts = facts_of(token);
      reading.words.push_back(facts.info);
      reading.keys.insert(reading.keys.end(), facts.keys.begin(), facts.keys.end());
      continue;
    }
    reading.words.push_back(&unknown);
    const bool sign = token.kind == TokenKind::Punctuation && token.form == "+";
    if (token.kind == TokenKind::Number || sign) reading.keys.push_back(hash_of(token.form));
  }
  reading.key_begin.push_back(static_cast<std::uint32_t>(reading.keys.size()));
  reading.close_of.assign(count, kNone);
  reading.open_of.assign(count, kNone);
  reading.quoted_at.assign(count, kNone);
  std::vector<std::uint32_t> open_quotes;    // indexes of `quoted`
  std::vector<std::uint32_t> open_brackets;  // tokens
  for (std::size_t at = 0; at < count; ++at) {
    const auto token = static_cast<std::uint32_t>(at);
    const Token& each = reading.tokens[at];
    if (each.kind == TokenKind::QuoteOpen) {
      Quoted quoted;
      quoted.open = token;
      quoted.outer = open_quotes.empty() ? kNone : open_quotes.back();
      reading.quoted_at[at] = static_cast<std::uint32_t>(reading.quoted.size());
      open_quotes.push_back(reading.quoted_at[at]);
      reading.quoted.push_back(quoted);
    } else if (each.kind == TokenKind::QuoteClose && !open_quotes.empty()) {
      Quoted& quoted = reading.quoted[open_quotes.back()];
      open_quotes.pop_back();
      quoted.close = token;
      reading.close_of[quoted.open] = token;
      reading.open_of[at] = quoted.open;
    } else if (each.kind == TokenKind::Punctuation && each.form == "(") {
      open_brackets.push_back(token);
    } else if (each.kind == TokenKind::Punctuation && each.form == ")" && !open_brackets.empty()) {
      reading.close_of[open_brackets.back()] = token;
      reading.open_of[at] = open_brackets.back();
      open_brackets.pop_back();
    }
  }
  // A quote that is never closed is around nothing.
  for (Quoted& quoted : reading.quoted) {
    if (quoted.outer != kNone && reading.quoted[quoted.outer].close == kNone) {
      quoted.outer = reading.quoted[quoted.outer].outer;
    }
  }
  return reading;
}

std::vector<std::uint64_t> content_words(const Reading& reading, std::size_t first,
                                         std::size_t last) {
  std::vector<std::uint64_t> out;
  for (std::size_t at = first; at < last && at < reading.size(); ++at) {
    if (reading.word(at).is(kFunction)) continue;
    out.insert(out.end(), reading.keys.begin() + reading.key_begin[at],
               reading.keys.begin() + reading.key_begin[at + 1]);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::uint64_t> all_words(const Reading& reading, std::size_t first, std::size_t last) {
  last = std::min(last, reading.size());
  if (first >= last) return {};
  return {reading.keys.begin() + reading.key_begin[first],
          reading.keys.begin() + reading.key_begin[last]};
}

std::size_t count_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return common;
}

double similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  return 2.0 * static_cast<double>(count_common(a, b)) / static_cast<double>(a.size() + b.size());
}

}  // namespace svod::mentions
