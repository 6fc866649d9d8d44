#include "import/split_glued_title.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/format.h"
#include "import/russian_words.h"
#include "tokens/russian_gatherings.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kDeepest = 40;    // a title stands among the first lines
constexpr std::size_t kLongest = 4000;  // bytes of a line that is looked at

// Does a sentence end with the dot at token `at`: «2015 г.», «(28.08.2015).», «… района.»?
bool ends_sentence(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kInitial = 2;  // bytes of one letter
  if (at == 0 || tokens[at].form != "." || at + 1 == tokens.size()) return false;
  const Token& next = tokens[at + 1];
  if (next.kind != TokenKind::Word || !next.capital || !next.space_before) return false;
  const Token& before = tokens[at - 1];
  if (before.kind != TokenKind::Word) return true;
  if (is_year_word(before.form)) return at > 1 && tokens[at - 2].kind == TokenKind::Number;
  return before.form.size() > kInitial && !is_abbreviation(before.form);
}

bool is_verb_of_a_body(const Token& token) {
  return is_lead_in_verb(token.form) || is_happening_verb(token.form);
}

// A cheap look: does a kind begin the line, and a sentence end in it?
bool may_be_glued(std::string_view text) {
  constexpr std::size_t kMostWords = 4;  // of the name of a kind, with a word behind it
  if (text.find(". ") == text.npos) return false;
  std::size_t end = 0;
  for (std::size_t n = 0; n < kMostWords && end < text.size(); ++n) {
    end = std::min(text.find(' ', end + 1), text.size());
  }
  const std::vector<Token> head = tokens::tokenise(text.substr(0, end));
  return !head.empty() && head[0].capital && kind_at_start(head);
}

// The token that begins the text behind the title; 0 if nothing is glued. Requires: may_be_glued.
std::size_t begin_of_text(std::span<const Token> tokens) {
  bool event = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_verb_of_a_body(tokens[i])) return 0;
    event = event || tokens::find_gathering_by_stem(tokens[i].stem()) != nullptr;
    if (!ends_sentence(tokens, i)) continue;
    const std::span<const Token> rest = tokens.subspan(i + 1);
    return event && std::any_of(rest.begin(), rest.end(), is_verb_of_a_body) ? i + 1 : 0;
  }
  return 0;
}

}  // namespace

void split_glued_title(const DecodedText& decoded, std::vector<Line>& lines,
                       std::vector<Note>& notes) {
  std::size_t filled = 0;
  for (std::size_t i = 0; i < lines.size() && filled < kDeepest; ++i) {
    if (lines[i].blank()) continue;
    ++filled;
    const std::string_view text = decoded[lines[i]].substr(0, kLongest);
    if (!may_be_glued(text)) continue;
    const std::vector<Token> tokens = tokens::tokenise(text);
    const std::size_t first = begin_of_text(tokens);
    if (first == 0) continue;
    const Token& before = tokens[first - (first > 1 ? 2 : 1)];
    notes.push_back(
        {lines[i].number, "mended",
         svod::format("{} ¶ {}", text.substr(before.begin, tokens[first - 1].end - before.begin),
                      text.substr(tokens[first].begin, tokens[first].end - tokens[first].begin))});
    Line rest = lines[i];
    rest.begin += tokens[first].begin;
    rest.page_break = false;
    lines[i].end = lines[i].begin + tokens[first - 1].end;
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
    return;
  }
}

}  // namespace svod::import
