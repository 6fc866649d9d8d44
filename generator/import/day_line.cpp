#include "import/day_line.h"

#include <algorithm>
#include <span>
#include <vector>

#include "dates/dates.h"
#include "dates/russian_dates.h"
#include "import/attribute_line.h"
#include "import/day_range.h"
#include "import/find_document_date.h"
#include "import/russian_declension.h"
#include "import/russian_halls.h"
#include "import/russian_words.h"
#include "text/text.h"
#include "tokens/russian_gatherings.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

struct Day {
  std::size_t last = 0;
  DayLine told;
};

int month_at(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() ? dates::russian::month(tokens[at].form) : 0;
}

// «2018 г., 28 августа»
std::optional<Day> day_behind_year_at(std::span<const Token> tokens, std::size_t at) {
  const auto year = dates::date_at(tokens, at);
  if (!year || year->date.month != 0) return std::nullopt;
  const std::size_t day = year->last + 1;
  if (day >= tokens.size() || tokens[year->last].form != "," || day_number(tokens, day) == 0 ||
      month_at(tokens, day + 1) == 0) {
    return std::nullopt;
  }
  const PartialDate date{year->date.year, month_at(tokens, day + 1), day_number(tokens, day)};
  if (!parse_iso(to_iso(date))) return std::nullopt;
  return Day{day + 2, {date, false, false, {}}};
}

// «28/08/2018», whose first number can be no month.
std::optional<Day> day_with_slashes_at(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kLength = 5;
  constexpr int kMonths = 12;
  if (at + kLength > tokens.size() || tokens[at + 1].form != "/" || tokens[at + 3].form != "/" ||
      tokens[at + 4].form.size() != 4 || tokens[at + 4].kind != TokenKind::Number) {
    return std::nullopt;
  }
  const int day = day_number(tokens, at);
  const int month = day_number(tokens, at + 2);
  const PartialDate date{std::stoi(tokens[at + 4].form), month, day};
  if (day <= kMonths || month == 0 || !parse_iso(to_iso(date))) return std::nullopt;
  return Day{at + kLength, {date, false, false, {}}};
}

// «28 августа с.г.»
std::optional<Day> day_of_this_year_at(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kOfThisYear = 4;  // «с», «.», «г», «.»
  const std::size_t words = at + 2;
  if (day_number(tokens, at) == 0 || month_at(tokens, at + 1) == 0 ||
      words + kOfThisYear > tokens.size() || !is_this_of_year(tokens[words].form) ||
      tokens[words + 1].form != "." || !is_year_word(tokens[words + 2].form)) {
    return std::nullopt;
  }
  return Day{words + kOfThisYear, {{}, false, true, {}}};
}

std::optional<Day> day_at(std::span<const Token> tokens, std::size_t at) {
  if (const auto days = day_range_at(tokens, at)) {
    return Day{days->last, {days->common, true, false, {}}};
  }
  if (auto day = day_behind_year_at(tokens, at)) return day;
  if (auto day = day_of_this_year_at(tokens, at)) return day;
  if (auto day = day_with_slashes_at(tokens, at)) return day;
  const auto date = dates::date_at(tokens, at);
  if (!date || date->date.day == 0) return std::nullopt;
  return Day{date->last, {date->date, false, false, {}}};
}

// A word that a place beside a day may hold.
bool is_of_place(const Token& token) {
  constexpr std::size_t kLetters = 8;  // bytes: «МБОУ» is no word of a title in capitals
  if (is_hall_word(token.form) || is_settlement_label(token.form) ||
      is_office_adjective(token.form) || !district_noun(token.form).empty() ||
      is_region_noun(token.form) || is_hall_letters(token.form)) {
    return true;
  }
  if (!token.capital || (token.all_capitals && token.form.size() > kLetters)) return false;
  return tokens::find_gathering_by_stem(token.stem()) == nullptr && !is_lead_in_verb(token.form) &&
         !is_happening_verb(token.form) && !is_section_noun(token.form) &&
         !is_function_word(token.form) && !is_act_noun(token.stem()) &&
         !is_adopted_word(token.form);
}

// «И. И.» of a person, unless a hall is named after him: at token `at`.
bool is_initial(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kInitial = 2;  // bytes of one letter
  return tokens[at].capital && tokens[at].form.size() == kInitial && at + 1 < tokens.size() &&
         tokens[at + 1].form == "." && !is_settlement_label(tokens[at].form);
}

std::size_t end_of_quotes(std::span<const Token> tokens, std::size_t at) {
  int depth = 0;
  for (; at < tokens.size(); ++at) {
    if (tokens[at].kind == TokenKind::QuoteOpen) ++depth;
    if (tokens[at].kind == TokenKind::QuoteClose && --depth == 0) return at + 1;
  }
  return at;
}

// «Тарногский Городок», all that stands before or behind the day: no label, no hall.
std::string bare_name(std::string_view line, std::span<const Token> names) {
  constexpr std::size_t kMost = 3;
  while (!names.empty() && names.back().form == ",") names = names.first(names.size() - 1);
  if (names.empty() || names.size() > kMost) return {};
  for (const Token& token : names) {
    const bool name = token.kind == TokenKind::Word && token.capital && !token.all_capitals &&
                      !is_hall_word(token.form) && !is_settlement_label(token.form) &&
                      district_noun(token.form).empty() && !is_region_noun(token.form);
    if (!name) return {};
  }
  return std::string(line.substr(names.front().begin, names.back().end - names.front().begin));
}

}  // namespace

std::optional<DayLine> read_day_line(std::string_view line) {
  constexpr std::size_t kLongest = 200;
  if (line.size() > kLongest) return std::nullopt;
  const std::vector<Token> all = tokens::tokenise(line);
  const std::span<const Token> tokens(all);
  std::optional<Day> day;
  std::size_t first = 0;  // of the day
  bool in_name_of = false;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token& token = tokens[at];
    if (auto found = day_at(tokens, at)) {
      if (day) return std::nullopt;
      first = at;
      at = found->last;
      day = std::move(found);
    } else if (token.kind == TokenKind::QuoteOpen) {
      if (at == 0) return std::nullopt;  // a theme, not the name of a hall
      at = end_of_quotes(tokens, at);
    } else if (token.kind == TokenKind::Number) {
      // «школа № 3»
      if (at == 0 || tokens[at - 1].kind != TokenKind::NumberSign) return std::nullopt;
      ++at;
    } else if (token.kind == TokenKind::Word) {
      in_name_of = in_name_of || is_in_name_of(token.form);
      if (!is_of_place(token) || (is_initial(tokens, at) && !in_name_of)) return std::nullopt;
      // «Вологодской области 28 августа»: the end of a name that began above.
      if (at == 0 && (is_genitive_adjective(token.form) || is_genitive_of_place(token.form))) {
        return std::nullopt;
      }
      ++at;
    } else {
      if (token.form == ":" || token.form == ";") return std::nullopt;
      ++at;
    }
  }
  if (!day) return std::nullopt;
  const std::span<const Token> before = tokens.first(first);
  const std::span<const Token> behind = tokens.subspan(day->last);
  if (behind.empty()) day->told.place = bare_name(line, before);
  if (before.empty() && !behind.empty()) {
    const bool comma = behind.front().form == ",";
    day->told.place = bare_name(line, behind.subspan(comma ? 1 : 0));
  }
  return std::move(day->told);
}

int bare_year(std::span<const Token> tokens) {
  constexpr std::size_t kMostTokens = 3;
  if (tokens.empty() || tokens.size() > kMostTokens || tokens[0].kind != TokenKind::Number ||
      tokens[0].form.size() != 4) {
    return 0;
  }
  if (tokens.size() > 1 && !is_year_word(tokens[1].form)) return 0;
  const int year = std::stoi(tokens[0].form);
  return year >= kOldestYear ? year : 0;
}

}  // namespace svod::import
