#include "import/find_page_numbers.h"

#include <string>

#include "import/line_signs.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

struct LoneNumber {
  int number = 0;      // 0: the line is something else
  bool drawn = false;  // «- 5 -», «стр. 5»: of a page by its form
};

// The number of a line that is nothing else: «5», «- 5 -», «стр. 5», «Страница 5 из 10».
LoneNumber lone_number(std::string_view line) {
  constexpr std::size_t kLongest = 40;
  if (line.size() > kLongest) return {};
  int number = 0;
  bool page_word = false;
  bool of = false;
  bool named = false;
  const std::vector<Token> tokens = tokens::tokenise(line);
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::Number) {
      if (token.form.size() > 3 || (number != 0 && !of)) return {};
      if (number == 0) number = std::stoi(token.form);
    } else if (token.kind == TokenKind::Word) {
      if (number == 0 && is_page_word(token.form)) {
        page_word = true;
        constexpr std::size_t kLetter = 2;  // bytes: «с. 5»
        named = token.form.size() > kLetter;
      } else if (page_word && number != 0) {
        of = true;
      } else {
        return {};
      }
    } else if (token.kind != TokenKind::Dash && !(page_word && token.form == ".")) {
      return {};
    }
  }
  const bool dashes =
      tokens.size() == 3 && tokens[0].kind == TokenKind::Dash && tokens[2].kind == TokenKind::Dash;
  return {number, dashes || named};
}

}  // namespace

std::vector<std::size_t> find_page_numbers(const DecodedText& decoded,
                                           std::span<const Line> lines) {
  struct Candidate {
    std::size_t line;
    int number;
    bool sure;
  };
  std::vector<Candidate> candidates;
  std::size_t previous = lines.size();  // the line with text before
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const auto [number, drawn] = lone_number(decoded[lines[i]]);
    if (number > 0) {
      std::size_t next = i + 1;
      while (next < lines.size() && lines[next].blank()) ++next;
      const bool at_break = lines[i].page_break || (next < lines.size() && lines[next].page_break);
      const bool splits = previous < lines.size() && next < lines.size() &&
                          goes_on(end_of(decoded[lines[previous]])) &&
                          start_of(decoded[lines[next]]) == Start::Lower &&
                          !numbering::bullet_at_start(decoded[lines[next]]);
      candidates.push_back({i, number, drawn || at_break || splits});
    } else {
      previous = i;
    }
  }
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool after = i > 0 && candidates[i].number == candidates[i - 1].number + 1;
    const bool before =
        i + 1 < candidates.size() && candidates[i + 1].number == candidates[i].number + 1;
    if (candidates[i].sure || after || before) found.push_back(candidates[i].line);
  }
  return found;
}

}  // namespace svod::import
