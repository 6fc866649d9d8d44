#include "import/find_kind_line.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/line_signs.h"
#include "import/title_words.h"
#include "numbering/numbering.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// «ИТОГОВЫЙ / ДОКУМЕНТ»: a word of capitals alone that makes a kind with the line below.
bool begins_kind(const TitleLines& lines, std::size_t i) {
  const std::vector<Token>& tokens = lines[i].tokens;
  return tokens.size() == 1 && tokens[0].all_capitals && i + 1 < lines.size() &&
         !lines.gap_before(i + 1);
}

bool ends_behind_quote(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  const std::vector<Token> tokens = tokens::tokenise(text);
  return !tokens.empty() && tokens.back().kind == TokenKind::QuoteClose;
}

// A full stop ends a title only behind the quotes of its theme.
bool is_sentence(std::string_view text, std::span<const Token> tokens) {
  // «Траектория роста: / …», «… по теме: / «…»»
  if (leaves_open(text, tokens) || ends_with_theme_word(text)) return false;
  return ends_as_sentence(text) && (end_of(text) != End::Sentence || !ends_behind_quote(text));
}

std::optional<KindLine> kind_line_at(const TitleLines& lines, std::size_t i) {
  if (lines.raw(i).size() > kLongestWholeTitle) return std::nullopt;
  const TitleLine* line = &lines[i];
  if (line->tokens.empty() || !line->tokens[0].capital) return std::nullopt;
  auto kind = kind_at_start(line->tokens);
  TitleLine joined;
  if (!kind && begins_kind(lines, i)) {
    joined.text = line->text + " " + lines[i + 1].text;
    joined.tokens = tokens::tokenise(joined.text);
    line = &joined;
    kind = kind_at_start(joined.tokens);
  }
  if (!kind) return std::nullopt;
  const auto& [text, tokens, glued] = *line;
  const std::span<const Token> rest = std::span(tokens).subspan(kind->tokens);
  const bool alone = count_words(rest) == 0 && end_of(text) != End::Colon;
  const bool named = !has_verb_of_a_body(rest) && !is_sentence(text, tokens) &&
                     (names_gathering(rest) || gathering_follows(lines, i));
  if (!alone && !named) return std::nullopt;
  return KindLine{i, *kind, 0};
}

bool names_event(const TitleLines& lines, std::size_t i) {
  return names_gathering(lines[i].tokens) || gathering_follows(lines, i);
}

// On a page of a site its name stands above the text with a head of its own.
KindLine last_of_a_page(const TitleLines& lines, KindLine found) {
  constexpr std::size_t kSoon = 6;  // lines between two heads
  for (std::size_t i = found.line + 1; i < lines.size() && i <= found.line + kSoon; ++i) {
    const auto& [text, tokens, glued] = lines[i];
    if (text.size() > kLongestWholeTitle || numbering::bullet_at_start(text) ||
        numbering::number_at_start(text) || has_verb_of_a_body(tokens) ||
        end_of(text) == End::Colon) {
      break;
    }
    const auto again = kind_line_at(lines, i);
    if (!again || again->kind.kind != found.kind.kind || !names_event(lines, i)) continue;
    found = {again->line, again->kind, found.line + 1};
  }
  return found;
}

}  // namespace

std::optional<KindLine> find_kind_line(const TitleLines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto found = kind_line_at(lines, i);
    if (found) return last_of_a_page(lines, *found);
  }
  return std::nullopt;
}

}  // namespace svod::import
