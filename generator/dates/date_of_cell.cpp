#include "dates/date_of_cell.h"

#include <algorithm>
#include <vector>

#include "dates/dates.h"
#include "dates/read_dates.h"
#include "dates/russian_dates.h"
#include "dates/russian_short_months.h"
#include "tokens/tokens.h"

namespace svod::dates {
namespace {

using tokens::Token;

constexpr int kCentury = 2000;  // of «авг.20»

// «0:00», «00:00:00», what a spreadsheet puts behind a day that it takes for a moment.
bool is_midnight(Tokens tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool ok = i % 2 == 0 ? number_at(tokens, i, 1, 2) == 0 : is_mark(tokens, i, ":");
    if (!ok) return false;
  }
  return tokens.size() == 3 || tokens.size() == 5;
}

std::optional<PartialDate> real(const PartialDate& date) {
  return is_real(date) ? std::optional(date) : std::nullopt;
}

// «авг.20», «авг 2020», «08.2020».
std::optional<PartialDate> month_of_year(Tokens tokens) {
  if (tokens.size() < 2) return std::nullopt;
  int month = number_at(tokens, 0, 1, 2);
  const bool named = is_word(tokens, 0);
  if (named) {
    month = std::max(russian::short_month(tokens[0].form), russian::month(tokens[0].form));
  }
  if (month < 1) return std::nullopt;
  std::size_t at = 1;
  const bool divided = is_mark(tokens, 1, ".") || (named && is_dash_or_slash(tokens, 1));
  if (divided) ++at;
  if ((!named && !divided) || at + 1 != tokens.size()) return std::nullopt;
  int year = year_at(tokens, at);
  if (const int short_year = number_at(tokens, at, 2, 2); named && short_year >= 0) {
    year = kCentury + short_year;
  }
  return year < 0 ? std::nullopt : real({year, month, 0});
}

// «27/08/2020» and «08/27/2020»; not «05/06/2020», which could be either.
std::optional<PartialDate> day_with_slashes(Tokens tokens) {
  constexpr std::size_t kTokens = 5;
  if (tokens.size() != kTokens || tokens[1].form != "/" || tokens[3].form != "/") {
    return std::nullopt;
  }
  const int first = number_at(tokens, 0, 1, 2);
  const int second = number_at(tokens, 2, 1, 2);
  const int year = year_at(tokens, 4);
  if (first < 1 || second < 1 || year < 0) return std::nullopt;
  const auto day_first = real({year, second, first});
  const auto month_first = real({year, first, second});
  if (day_first && month_first && *day_first != *month_first) return std::nullopt;
  return day_first ? day_first : month_first;
}

}  // namespace

std::optional<PartialDate> date_of_cell(std::string_view cell) {
  if (const auto iso = parse_iso(cell)) return iso;
  const std::vector<Token> tokens = tokens::tokenise(cell);
  const Tokens all(tokens);
  if (const auto found = date_at(all, 0)) {
    if (found->last == all.size() || is_midnight(all.subspan(found->last))) return found->date;
    return std::nullopt;
  }
  if (const auto month = month_of_year(all)) return month;
  return day_with_slashes(all);
}

}  // namespace svod::dates
