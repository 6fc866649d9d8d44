#include "import/read_title_parts.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "import/find_quoted.h"
#include "import/line_signs.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "import/title_words.h"
#include "text/text.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// «Новошахтинска Ростовской области»: whose gathering it is, and nothing else.
bool is_place(std::span<const Token> tokens) {
  return tokens.size() > 1 && is_genitive_of_place(tokens.back().form) &&
         std::all_of(tokens.begin(), tokens.end() - 1, [](const Token& token) {
           return token.kind == TokenKind::Word &&
                  (token.capital || is_office_adjective(token.form) ||
                   is_genitive_of_place(token.form));
         });
}

class PartsReader {
 public:
  explicit PartsReader(std::span<const std::string> parts) : parts_(parts) {
    for (const std::string& part : parts) {
      const bool hyphen = !out_.text.empty() && end_of(out_.text) == End::Hyphen;
      if (!out_.text.empty() && !hyphen) out_.text += ' ';
      begins_.push_back(out_.text.size());
      out_.text += part;
    }
  }

  TitleParts run(std::optional<std::size_t> kind_part) {
    const std::size_t kind_begin = kind_part ? begins_[*kind_part] : 0;
    const std::size_t from = kind_part ? end_of_kind(*kind_part) : 0;
    const bool above = kind_part.value_or(0) > 0 &&
                       !names_gathering(tokens::tokenise(std::string_view(out_.text).substr(from)));
    read_theme(above ? 0 : from);
    // A gathering that is named above the kind ends there.
    if (above && out_.gathering.size() > kind_begin) {
      out_.gathering = text::trim(std::string_view(out_.gathering).substr(0, kind_begin));
    }
    return std::move(out_);
  }

 private:
  // It may go on in the next part.
  std::size_t end_of_kind(std::size_t part) const {
    const std::vector<Token> tokens =
        tokens::tokenise(std::string_view(out_.text).substr(begins_[part]));
    const auto kind = kind_at_start(tokens);
    return begins_[part] + (kind ? tokens[kind->tokens - 1].end : parts_[part].size());
  }

  void read_theme(std::size_t from) {
    const std::string_view text = out_.text;
    const std::vector<Token> tokens = tokens::tokenise(text);
    std::size_t gathering_end = text.size();
    std::size_t theme_word = 0;  // where «по теме» begins
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].begin < from) continue;
      if (tokens[i].kind == TokenKind::QuoteOpen) break;
      if (!is_theme_noun(tokens[i].form)) continue;
      const bool preposition = i > 0 && is_function_word(tokens[i - 1].form);
      theme_word = tokens[i].end;
      gathering_end = preposition ? tokens[i - 1].begin : tokens[i].begin;
      break;
    }
    // With several quoted names the theme is the one after «по теме», else the last.
    std::size_t unread = std::max(from, theme_word);
    QuotedRange theme = find_quoted(tokens, unread);
    if (theme_word == 0) {
      QuotedRange last;
      for (QuotedRange next = theme; !next.empty(); next = find_quoted(tokens, next.end + 1)) {
        if (!awaits_name_of_district(text.substr(0, quote_begin(text, next.begin)))) last = next;
        unread = next.end;
      }
      theme = last;
    }
    if (!theme.empty()) {
      out_.theme = text::trim(text.substr(theme.begin, theme.end - theme.begin));
      gathering_end = std::min(gathering_end, quote_begin(text, theme.begin));
    } else if (const std::size_t open = behind_open_quote(tokens, unread); open < text.size()) {
      out_.theme = text::trim(text.substr(open));
      gathering_end = std::min(gathering_end, quote_begin(text, open));
    } else if (theme_word != 0) {
      std::string_view rest = text.substr(theme_word);
      while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ')) rest.remove_prefix(1);
      out_.theme = text::trim(rest);
    } else {
      read_bare_theme(from, gathering_end);
    }
    strip_end(out_.theme);
    if (gathering_end <= from) return;
    out_.gathering = text::trim(text.substr(from, gathering_end - from));
  }

  // A theme without quotes: the first line after the gathering that begins with a capital and not
  // with a genitive, «Цифровая школа: вызовы и решения».
  void read_bare_theme(std::size_t from, std::size_t& gathering_end) {
    bool gathering = false;
    bool small = false;  // the name of the gathering is not in capitals
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::vector<Token> tokens = tokens::tokenise(parts_[i]);
      // «КАЧЕСТВО ОБРАЗОВАНИЯ» below a name in small letters is a theme, whatever its first word.
      const bool drawn = small && all_capitals(tokens) && count_words(tokens) > 1;
      const bool begins_theme = drawn || (!tokens.empty() && !tokens[0].all_capitals &&
                                          !is_genitive_adjective(tokens[0].form));
      if (gathering && begins_[i] >= from && begins_theme && tokens[0].capital &&
          !names_gathering(tokens) && !is_settlement_label(tokens[0].form) && !is_place(tokens)) {
        out_.theme = text::trim(std::string_view(out_.text).substr(begins_[i]));
        gathering_end = begins_[i];
        return;
      }
      gathering = gathering || names_gathering(tokens);
      small = small || (names_gathering(tokens) && !all_capitals(tokens));
    }
  }

  std::span<const std::string> parts_;
  std::vector<std::size_t> begins_;  // of each part in the text
  TitleParts out_;
};

}  // namespace

TitleParts read_title_parts(std::span<const std::string> parts,
                            std::optional<std::size_t> kind_part) {
  return PartsReader(parts).run(kind_part);
}

void strip_end(std::string& theme) {
  while (!theme.empty() && (theme.back() == '.' || theme.back() == ';' || theme.back() == ',' ||
                            theme.back() == ' ' || theme.back() == ':')) {
    theme.pop_back();
  }
}

}  // namespace svod::import
