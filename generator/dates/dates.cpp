#include "dates/dates.h"

#include <charconv>
#include <tuple>

#include "dates/read_dates.h"
#include "dates/russian_dates.h"

namespace svod::dates {

using tokens::Token;
using tokens::TokenKind;

bool is_word(Tokens tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::Word;
}

bool is_mark(Tokens tokens, std::size_t at, std::string_view mark) {
  return at < tokens.size() && tokens[at].kind == TokenKind::Punctuation && tokens[at].form == mark;
}

bool is_dash_or_slash(Tokens tokens, std::size_t at) {
  return at < tokens.size() && (tokens[at].kind == TokenKind::Dash || tokens[at].form == "/");
}

int number_at(Tokens tokens, std::size_t at, std::size_t least, std::size_t most) {
  if (at >= tokens.size() || tokens[at].kind != TokenKind::Number) return -1;
  const std::string& form = tokens[at].form;
  if (form.size() < least || form.size() > most) return -1;
  int value = 0;
  std::from_chars(form.data(), form.data() + form.size(), value);
  return value;
}

int year_at(Tokens tokens, std::size_t at) {
  const int year = number_at(tokens, at, 4, 4);
  return year >= 1500 && year < 2500 ? year : -1;
}

std::size_t skip_year_word(Tokens tokens, std::size_t at) {
  if (!is_word(tokens, at) || !russian::is_year_singular(tokens[at].form)) return at;
  const bool abbreviated = tokens[at].end - tokens[at].begin <= 2;
  ++at;
  return abbreviated && is_mark(tokens, at, ".") && !tokens[at].space_before ? at + 1 : at;
}

bool is_real(const PartialDate& date) {
  return parse_iso(to_iso(date)).has_value();
}

namespace {

std::optional<FoundDate> found(std::size_t first, std::size_t last, PartialDate date) {
  if (!is_real(date)) return std::nullopt;
  return FoundDate{first, last, date};
}

// «29.12.2012», «29.12.12», «2012-12-29» without a year word.
std::optional<FoundDate> numeric_date_at(Tokens tokens, std::size_t at) {
  if (at + 4 >= tokens.size()) return std::nullopt;
  for (std::size_t i = at + 1; i < at + 5; ++i) {
    if (tokens[i].space_before) return std::nullopt;
  }
  const auto joined_by = [&](std::string_view mark) {
    return tokens[at + 1].form == mark && tokens[at + 3].form == mark;
  };
  if (joined_by(".")) {
    const int day = number_at(tokens, at, 1, 2);
    const int month = number_at(tokens, at + 2, 1, 2);
    int year = year_at(tokens, at + 4);
    if (year < 0 && tokens[at].form.size() == 2 && tokens[at + 2].form.size() == 2) {
      const int two_digits = number_at(tokens, at + 4, 2, 2);
      if (two_digits >= 0) year = two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
    }
    if (day < 1 || month < 1 || year < 0) return std::nullopt;
    return found(at, skip_year_word(tokens, at + 5), {year, month, day});
  }
  if (joined_by("-")) {
    const int year = year_at(tokens, at);
    const int month = number_at(tokens, at + 2, 2, 2);
    const int day = number_at(tokens, at + 4, 2, 2);
    if (year < 0 || month < 1 || day < 1) return std::nullopt;
    return found(at, at + 5, {year, month, day});
  }
  return std::nullopt;
}

}  // namespace

std::pair<std::size_t, int> day_at(Tokens tokens, std::size_t at) {
  if (at < tokens.size() && tokens[at].kind == TokenKind::QuoteOpen) {
    const int day = number_at(tokens, at + 1, 1, 2);
    if (day < 1 || at + 2 >= tokens.size() || tokens[at + 2].kind != TokenKind::QuoteClose) {
      return {at, 0};
    }
    return {at + 3, day};
  }
  const int day = number_at(tokens, at, 1, 2);
  if (day < 1) return {at, 0};
  if (at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::Dash &&
      number_at(tokens, at + 2, 1, 2) > day) {
    return {at + 3, day};
  }
  // «20-го сентября»
  if (at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::Dash &&
      !tokens[at + 1].space_before && is_word(tokens, at + 2) &&
      russian::is_ordinal_ending(tokens[at + 2].form)) {
    return {at + 3, day};
  }
  return {at + 1, day};
}

std::optional<FoundDate> plain_date_at(Tokens tokens, std::size_t at) {
  if (auto numeric = numeric_date_at(tokens, at)) return numeric;
  std::size_t next = at;
  int day = 0;
  std::tie(next, day) = day_at(tokens, at);
  if (is_word(tokens, next)) {
    const int month = russian::month(tokens[next].form);
    const int year = year_at(tokens, next + 1);
    // The month of «31 февраля» is no date of its own.
    const bool day_refused = day == 0 && at > 0 && tokens[at - 1].kind == TokenKind::Number;
    if (month != 0 && year > 0 && !day_refused) {
      const std::size_t last = skip_year_word(tokens, next + 2);
      // «август 2016-2017» is no month of 2016.
      const bool range =
          last == next + 2 && is_dash_or_slash(tokens, last) && year_at(tokens, last + 1) > 0;
      if (!range) return found(at, last, {year, month, day});
    }
    return std::nullopt;
  }
  const int year = year_at(tokens, at);
  const bool month_before =
      at > 0 && is_word(tokens, at - 1) && russian::month(tokens[at - 1].form) != 0;
  if (year > 0 && !month_before) {
    const std::size_t last = skip_year_word(tokens, at + 1);
    if (last > at + 1) return found(at, last, {year, 0, 0});
  }
  return std::nullopt;
}

std::optional<FoundSchoolYear> school_year_at(Tokens tokens, std::size_t at) {
  const int year = year_at(tokens, at);
  if (year < 0 || !is_dash_or_slash(tokens, at + 1)) return std::nullopt;
  int second = year_at(tokens, at + 2);
  if (second < 0) {
    const int two_digits = number_at(tokens, at + 2, 2, 2);
    if (two_digits >= 0) second = year / 100 * 100 + two_digits;
  }
  if (second != year + 1) return std::nullopt;
  std::size_t next = at + 3;
  if (!is_word(tokens, next) || !russian::is_school_word(tokens[next].form)) return std::nullopt;
  ++next;
  if (is_mark(tokens, next, ".")) ++next;
  const std::size_t last = skip_year_word(tokens, next);
  if (last == next) return std::nullopt;
  return FoundSchoolYear{at, last, year};
}

std::optional<FoundDate> date_at(std::span<const Token> tokens, std::size_t at) {
  if (is_word(tokens, at) && russian::is_act_date_word(tokens[at].form)) {
    auto date = plain_date_at(tokens, at + 1);
    if (date) date->first = at;
    return date;
  }
  return plain_date_at(tokens, at);
}

std::vector<FoundDate> find_dates(std::span<const Token> tokens) {
  std::vector<FoundDate> dates;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto date = date_at(tokens, at);
    if (date) dates.push_back(*date);
    at = date ? date->last : at + 1;
  }
  return dates;
}

bool is_usual_day(std::span<const Token> tokens, const FoundDate& found) {
  const std::string year = std::to_string(found.date.year);
  for (std::size_t i = found.first; i < found.last; ++i) {
    const Token& token = tokens[i];
    if (!token.form.ends_with(year)) continue;
    // What stands after the year is «года», «г» and the dot of «г.».
    return found.last == i + 1 || russian::is_year_after_day(tokens[i + 1].form);
  }
  return false;
}

std::vector<FoundSchoolYear> find_school_years(std::span<const Token> tokens) {
  std::vector<FoundSchoolYear> years;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto year = school_year_at(tokens, at);
    if (year) years.push_back(*year);
    at = year ? year->last : at + 1;
  }
  return years;
}

}  // namespace svod::dates
