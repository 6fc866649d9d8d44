#include "mentions/clause_reading.h"

#include <algorithm>
#include <unordered_map>

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

// name_key of a stem, remembered per thread.
const std::string& cached_key(const std::string& stem) {
  constexpr std::size_t kMostWords = std::size_t{1} << 17U;
  thread_local std::unordered_map<std::string, std::string> cache;
  const auto found = cache.find(stem);
  if (found != cache.end()) return found->second;
  if (cache.size() >= kMostWords) cache.clear();
  return cache.emplace(stem, name_key(stem)).first->second;
}

std::vector<std::uint64_t> hashes(const std::vector<Token>& tokens, std::size_t first,
                                  std::size_t last, bool content_only) {
  std::vector<std::uint64_t> out;
  std::vector<std::string> keys;
  for (std::size_t at = first; at < last && at < tokens.size(); ++at) {
    if (content_only && tokens[at].kind == TokenKind::Word &&
        find_word(tokens[at].form).is(kFunction)) {
      continue;
    }
    keys.clear();
    append_keys(tokens[at], keys);
    for (const std::string& key : keys) out.push_back(hash_of(key));
  }
  return out;
}

}  // namespace

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
  static const WordInfo kUnknown;
  for (const Token& token : reading.tokens) {
    const WordInfo* info = &kUnknown;
    if (token.kind == TokenKind::Word) {
      info = &find_word(token.form);
      if (info->is(kCapitals) && !token.all_capitals) info = &kUnknown;
      if (const std::string_view bare = without_russia(token.form); !bare.empty()) {
        if (const WordInfo& body = find_word(bare); body.issuer == Issuer::Body) info = &body;
      }
    }
    reading.words.push_back(info);
  }
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
    } else if (each.kind == TokenKind::Punctuation && each.form == ")" &&
               !open_brackets.empty()) {
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

void append_keys(const Token& token, std::vector<std::string>& keys) {
  if (token.kind == TokenKind::Number) {
    keys.push_back(token.form);
    return;
  }
  if (token.kind == TokenKind::Punctuation) {
    if (token.form == "+") keys.push_back(token.form);
    return;
  }
  if (token.kind != TokenKind::Word) return;
  if (token.form.find('-') != std::string::npos) {
    std::string_view rest = token.form;
    while (!rest.empty()) {
      const std::size_t hyphen = rest.find('-');
      const std::string_view part = rest.substr(0, hyphen);
      if (!part.empty()) keys.push_back(cached_key(tokens::stem(std::string_view(part))));
      rest = hyphen == std::string_view::npos ? std::string_view() : rest.substr(hyphen + 1);
    }
    return;
  }
  if (token.all_capitals) {
    const std::vector<std::string> words = words_of_abbreviation(token.form);
    for (const std::string& word : words) keys.push_back(cached_key(tokens::stem(word)));
    if (!words.empty()) return;
  }
  keys.push_back(cached_key(token.stem));
}

std::vector<std::uint64_t> content_words(const std::vector<Token>& tokens, std::size_t first,
                                         std::size_t last) {
  std::vector<std::uint64_t> out = hashes(tokens, first, last, true);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::uint64_t> all_words(const std::vector<Token>& tokens, std::size_t first,
                                     std::size_t last) {
  return hashes(tokens, first, last, false);
}

std::size_t count_common(const std::vector<std::uint64_t>& a,
                         const std::vector<std::uint64_t>& b) {
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
