#include "import/title_run.h"

#include <string_view>

#include "import/title_words.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// Does one of the next lines close a quote that it did not open?
bool closes_below(const TitleLines& lines, std::size_t i) {
  constexpr std::size_t kSoon = 4;
  int depth = 0;
  for (std::size_t at = i + 1; at < lines.size() && at <= i + kSoon && !lines.gap_before(at);
       ++at) {
    for (const Token& token : lines[at].tokens) {
      if (token.kind == TokenKind::QuoteOpen) ++depth;
      if (token.kind == TokenKind::QuoteClose && --depth < 0) return true;
    }
  }
  return false;
}

std::size_t count_strong_marks(std::string_view raw) {
  std::size_t marks = 0;
  for (std::size_t at = raw.find("**"); at != std::string_view::npos; at = raw.find("**", at + 2)) {
    ++marks;
  }
  return marks;
}

}  // namespace

void take_line(TitleRun& run, const TitleLines& lines, std::size_t i, bool may_close) {
  run.strong_marks += count_strong_marks(lines.raw(i));
  const TitleLine& line = lines[i];
  for (const Token& token : line.tokens) {
    if (token.kind == TokenKind::QuoteOpen) {
      if (run.quotes++ == 0) {
        const std::string above = run.parts.empty() ? std::string() : run.parts.back() + " ";
        run.names_district = awaits_name_of_district(above + line.text.substr(0, token.begin));
      }
      run.closed = false;
    } else if (token.kind == TokenKind::QuoteClose) {
      --run.quotes;
      if (may_close && run.quotes <= 1 && !run.names_district) run.closed = true;
    }
  }
  // «… проект «Образование»: / вектор развития»: the theme goes on behind the inner quotes.
  if (run.closed && run.quotes == 1 && closes_below(lines, i)) run.closed = false;
  run.gathering = run.gathering || names_gathering(line.tokens);
  run.awaits_theme = ((begins_theme(line.tokens) && count_words(line.tokens) <= 3) ||
                      (ends_with_theme_word(line.text) && run.quotes == 0)) &&
                     !run.closed;
  run.parts.push_back(line.text);
}

bool is_open_at(const TitleRun& run, const TitleLines& lines, std::size_t i) {
  const bool strong = run.strong_marks % 2 != 0;
  const bool quote = run.quotes > 0 && !run.closed;
  return (strong && ends_soon(lines, i, "**")) || (quote && quote_ends_soon(lines, i));
}

}  // namespace svod::import
