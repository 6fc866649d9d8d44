#include "tokens/tokens.h"

#include <libstemmer.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "base/check.h"
#include "text/text.h"
#include "tokens/russian_number_sign.h"
#include "tokens/word_cache.h"

namespace svod::tokens {
namespace {

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

std::string run_stemmer(std::string_view word) {
  thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(
      sb_stemmer_new("russian", "UTF_8"));
  SVOD_CHECK(stemmer != nullptr);
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  SVOD_CHECK(stem != nullptr);
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

// «IT-кубов» declines as a Russian word, so the last letter decides.
bool ends_in_cyrillic(std::string_view word) {
  std::size_t at = word.size();
  while (at > 0 && (static_cast<unsigned char>(word[at - 1]) & 0xC0U) == 0x80U) --at;
  if (at == 0) return false;
  --at;
  return text::is_cyrillic(text::next_code_point(word, at));
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}
bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}
bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011;
}
bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC;
}
bool is_dash(char32_t c) {
  return is_hyphen(c) || (c >= 0x2012 && c <= 0x2015) || c == 0x2212;
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool opens_bracket(char32_t c) {
  return c == '(' || c == '[' || c == '{';
}
bool closes_clause(char32_t c) {
  return c == ')' || c == ']' || c == '}' || c == '.' || c == ',' || c == ';' || c == ':' ||
         c == '!' || c == '?' || c == 0x2026 || c == 0xBB || c == 0x201D;
}

struct Word {
  std::string form;
  std::size_t stem_size = 0;
  bool capital = false;
  bool all_capitals = false;
};

Word read_word(std::string_view raw) {
  Word word;
  std::string visible;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(raw, at);
    if (is_invisible(c)) continue;
    // The ways to write a hyphen are one for comparison.
    if (is_hyphen(c)) {
      visible += '-';
      continue;
    }
    visible.append(raw, begin, at - begin);
    if (!text::is_letter(c)) continue;
    const bool upper = text::is_upper(c);
    if (letters == 0) word.capital = upper;
    ++letters;
    capitals += upper ? 1 : 0;
  }
  word.all_capitals = letters > 1 && capitals == letters;
  word.form = text::fold(visible);
  const std::string stem = tokens::stem(word.form);
  SVOD_CHECK(word.form.starts_with(stem));  // the Russian stemmer only takes endings off
  word.stem_size = stem.size();
  return word;
}

const Word& cached_word(std::string_view raw) {
  thread_local WordCache<Word> cache;
  return cache.get(raw, read_word);
}

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 8 + 4); }

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      if (is_common_letter(at_)) {
        word();
        continue;
      }
      if (text_[at_] == ' ') {
        space_ = true;
        previous_ = ' ';
        ++at_;
        continue;
      }
      std::size_t after = at_;
      const char32_t c = text::next_code_point(text_, after);
      if (is_invisible(c)) {
        at_ = after;
      } else if (text::is_space(c)) {
        space_ = true;
        previous_ = ' ';
        at_ = after;
      } else if (text::is_letter(c)) {
        word();
      } else if (is_digit(c)) {
        while (after < text_.size() && is_digit(static_cast<unsigned char>(text_[after]))) ++after;
        add(TokenKind::Number, after, c);
      } else {
        sign(c, after);
      }
    }
    return std::move(tokens_);
  }

 private:
  char32_t code_point_at(std::size_t at) const {
    return at < text_.size() ? text::next_code_point(text_, at) : 0;
  }

  // A letter of U+0400–U+047F: nearly every letter of a Russian text.
  bool is_common_letter(std::size_t at) const {
    return (text_[at] == '\xD0' || text_[at] == '\xD1') && at + 1 < text_.size();
  }

  Token& add(TokenKind kind, std::size_t end, char32_t last) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.begin = at_;
    token.end = end;
    token.space_before = space_;
    if (kind != TokenKind::Word) {
      token.form = text_.substr(at_, end - at_);
      token.stem_size = token.form.size();
    }
    space_ = false;
    previous_ = last;
    at_ = end;
    return token;
  }

  // The end of the letters that begin at `at`, inner hyphens and apostrophes among them.
  std::size_t end_of_word(std::size_t at) const {
    std::size_t end = at;
    while (at < text_.size()) {
      if (is_common_letter(at)) {
        at += 2;
        end = at;
        continue;
      }
      if (text_[at] == ' ') break;
      const char32_t c = text::next_code_point(text_, at);
      if (text::is_letter(c) || is_combining(c)) {
        end = at;
      } else if (is_hyphen(c) || is_apostrophe(c)) {
        if (!text::is_letter(code_point_at(at))) break;
      } else if (!is_invisible(c)) {
        break;
      }
    }
    return end;
  }

  // «Р Е Ш Е Н И Е»: where a word of letters drawn apart ends whose first letter ends at `end`;
  // `end` if it is a word of one letter. Three letters are initials; the letters of one word are of
  // one case, but for its first: «и Р Е Ш И Л А».
  std::size_t end_of_drawn_word(std::size_t end) const {
    constexpr std::size_t kFewest = 4;
    const bool first_upper = text::is_upper(code_point_at(at_));
    bool upper = false;
    std::size_t letters = 1;
    std::size_t at = end;
    while (at + 1 < text_.size() && text_[at] == ' ' && is_common_letter(at + 1) &&
           end_of_word(at + 1) == at + 3) {
      const bool is_upper = text::is_upper(code_point_at(at + 1));
      if (letters == 1 ? is_upper && !first_upper : is_upper != upper) break;
      upper = is_upper;
      ++letters;
      at += 3;
    }
    return letters >= kFewest ? at : end;
  }

  // «N 273», «No 273», «No. 273»: the end of the sign if a number follows it; else 0.
  std::size_t end_of_latin_number_sign(std::size_t word_end) const {
    const std::string_view word = text_.substr(at_, word_end - at_);
    if (word[0] != 'N') return 0;
    if (std::find(std::begin(kNumberSignInLetters), std::end(kNumberSignInLetters), word) ==
        std::end(kNumberSignInLetters)) {
      return 0;
    }
    std::size_t end = word_end;
    if (end < text_.size() && word.size() > 1 && text_[end] == '.') ++end;
    if (code_point_at(end) == 0xB0 || code_point_at(end) == 0xBA) end += 2;  // N°
    std::size_t next = end;
    while (next < text_.size()) {
      std::size_t after = next;
      if (!text::is_space(text::next_code_point(text_, after))) break;
      next = after;
    }
    return is_digit(code_point_at(next)) ? end : 0;
  }

  void word() {
    const std::size_t end = end_of_word(at_);
    if (const std::size_t sign_end = end_of_latin_number_sign(end); sign_end != 0) {
      add(TokenKind::NumberSign, sign_end, 'N');
      return;
    }
    const std::size_t drawn_end = end == at_ + 2 ? end_of_drawn_word(end) : end;
    std::string closed;
    for (std::size_t at = at_; drawn_end > end && at < drawn_end; ++at) {
      if (text_[at] != ' ') closed += text_[at];
    }
    const Word& known =
        cached_word(closed.empty() ? text_.substr(at_, end - at_) : std::string_view(closed));
    Token& token = add(TokenKind::Word, drawn_end, 'a');
    token.form = known.form;
    token.stem_size = known.stem_size;
    token.capital = known.capital;
    token.all_capitals = known.all_capitals;
  }

  void sign(char32_t c, std::size_t after) {
    constexpr char32_t kNumero = 0x2116;
    if (c == kNumero) {
      while (code_point_at(after) == kNumero) text::next_code_point(text_, after);
      add(TokenKind::NumberSign, after, c);
    } else if (c == 0xAB || c == 0x2039 || c == 0x2018 || c == 0x201E || c == 0x201A) {
      low_quotes_ += c == 0x201E ? 1 : 0;
      add(TokenKind::QuoteOpen, after, '(');
    } else if (c == 0x201C) {
      // “ closes after „ and opens otherwise.
      const bool closes = low_quotes_ > 0;
      low_quotes_ -= closes ? 1 : 0;
      add(closes ? TokenKind::QuoteClose : TokenKind::QuoteOpen, after, closes ? ')' : '(');
    } else if (c == 0xBB || c == 0x203A || c == 0x201D || c == 0x2019) {
      add(TokenKind::QuoteClose, after, ')');
    } else if (c == '"') {
      straight_quote(after, double_open_);
    } else if (c == '\'') {
      straight_quote(after, single_open_);
    } else {
      add(is_dash(c) ? TokenKind::Dash : TokenKind::Punctuation, after, c);
    }
  }

  // Neighbours decide; where they say nothing, whether one is open.
  void straight_quote(std::size_t after, bool& open) {
    const char32_t next = code_point_at(after);
    const bool may_open = previous_ == ' ' || opens_bracket(previous_) || is_dash(previous_);
    const bool may_close = next == 0 || text::is_space(next) || closes_clause(next);
    const bool opens = may_open == may_close ? !open : may_open;
    open = opens;
    add(opens ? TokenKind::QuoteOpen : TokenKind::QuoteClose, after, opens ? '(' : ')');
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool space_ = false;
  char32_t previous_ = ' ';  // what stands before: a space, a bracket, a sign; 'a' for letters
  int low_quotes_ = 0;
  bool double_open_ = false;
  bool single_open_ = false;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
  return Tokeniser(text).run();
}

std::string stem(std::string_view folded_word) {
  thread_local WordCache<std::string> cache;
  if (!ends_in_cyrillic(folded_word)) return std::string(folded_word);
  return cache.get(folded_word, run_stemmer);
}

std::vector<std::string> stems(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenise(text)) {
    if (token.kind == TokenKind::Word || token.kind == TokenKind::Number) {
      out.emplace_back(token.stem());
    }
  }
  return out;
}

}  // namespace svod::tokens
