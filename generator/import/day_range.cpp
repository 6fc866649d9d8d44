#include "import/day_range.h"

#include <string>

#include "dates/russian_dates.h"
#include "import/russian_words.h"

namespace svod::import {

using tokens::Token;
using tokens::TokenKind;

int day_number(std::span<const Token> tokens, std::size_t at) {
  constexpr int kMost = 31;
  if (at >= tokens.size() || tokens[at].kind != TokenKind::Number || tokens[at].form.size() > 2) {
    return 0;
  }
  const int day = std::stoi(tokens[at].form);
  return day <= kMost ? day : 0;
}

std::optional<DayRange> day_range_at(std::span<const Token> tokens, std::size_t at) {
  std::size_t next = at;
  if (next < tokens.size() && is_since_preposition(tokens[next].form)) ++next;
  const int day = day_number(tokens, next);
  if (day == 0) return std::nullopt;
  ++next;
  int month = next < tokens.size() ? dates::russian::month(tokens[next].form) : 0;
  if (month != 0) ++next;
  const bool joined = next < tokens.size() &&
                      (tokens[next].kind == TokenKind::Dash || joins_days(tokens[next].form));
  if (!joined) return std::nullopt;
  const auto last = dates::date_at(tokens, next + 1);
  if (!last || last->first != next + 1 || last->date.day == 0) return std::nullopt;
  if (month == 0) month = last->date.month;
  const bool later =
      month < last->date.month || (month == last->date.month && day < last->date.day);
  if (!later) return std::nullopt;
  DayRange range{at, last->last, {last->date.year, month, 0}};
  if (month != last->date.month) range.common.month = 0;
  return range;
}

std::optional<DayRange> day_range_of(std::span<const Token> tokens, const dates::FoundDate& found) {
  // «с 30 августа по 1 сентября»: four tokens before its last day.
  constexpr std::size_t kMostBefore = 4;
  std::size_t at = found.first > kMostBefore ? found.first - kMostBefore : 0;
  for (; at <= found.first; ++at) {
    const auto range = day_range_at(tokens, at);
    if (range && range->last >= found.last) return range;
  }
  return std::nullopt;
}

}  // namespace svod::import
