#include "import/find_private_things.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "dates/dates.h"
#include "import/russian_private.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using markdown::Block;
using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kLongDistance = 11;  // digits of a telephone with its 8 or 7
constexpr std::size_t kInsuranceDigits = 11;

bool is_number(const Token& token) {
  return token.kind == TokenKind::Number;
}

bool is_bracket(const Token& token) {
  return token.form == "(" || token.form == ")";
}

// Groups of digits that dashes, brackets and spaces alone part.
struct DigitRun {
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  std::string digits;
  std::vector<std::size_t> groups;  // how many digits each has
  bool plus = false;
  bool bracket = false;  // about a group of digits
  bool dash = false;
};

// The run at token `at`, as far as `most` digits; it ends with a group.
std::optional<DigitRun> run_at(std::span<const Token> tokens, std::size_t at, std::size_t most) {
  DigitRun run;
  run.first = at;
  std::size_t signs = 0;  // between two groups
  bool bracket = false;
  bool dash = false;
  for (std::size_t i = at; i < tokens.size() && run.digits.size() < most; ++i) {
    const Token& token = tokens[i];
    if (is_number(token)) {
      run.digits += token.form;
      run.groups.push_back(token.form.size());
      run.last = i + 1;
      run.bracket = run.bracket || bracket;
      run.dash = run.dash || dash;
      signs = 0;
      continue;
    }
    const bool sign = token.kind == TokenKind::Dash || is_bracket(token);
    if (i == at && token.form == "+") {
      run.plus = true;
      continue;
    }
    if (!sign || ++signs > 2 || (i == at && token.form != "(")) break;
    bracket = bracket || is_bracket(token);
    dash = dash || token.kind == TokenKind::Dash;
  }
  if (run.digits.empty() || run.digits.size() > most) return std::nullopt;
  return run;
}

// Does no further digit hang on to the run: «…-48-2», «…48.20», «…48/7»?
bool is_bounded(std::span<const Token> tokens, const DigitRun& run) {
  const auto sticks = [&tokens](std::size_t sign, std::size_t number) {
    return !tokens[sign].space_before && is_number(tokens[number]) &&
           !tokens[number].space_before && tokens[sign].form != "," && tokens[sign].form != ";";
  };
  if (run.last + 1 < tokens.size() && tokens[run.last].kind != TokenKind::Word &&
      sticks(run.last, run.last + 1)) {
    return false;
  }
  if (run.last < tokens.size() && is_number(tokens[run.last])) return false;
  if (run.first < 2 || tokens[run.first].space_before || run.plus || run.bracket) return true;
  const Token& before = tokens[run.first - 1];
  const bool open_sign = before.kind == TokenKind::Dash || before.form == "." ||
                         before.form == "/" || before.form == ",";
  return !open_sign || !is_number(tokens[run.first - 2]);
}

// «8 (84676) 2-17-48», «+79171234567», «89171234567»
bool is_long_distance(std::span<const Token> tokens, const DigitRun& run) {
  if (run.digits.size() != kLongDistance) return false;
  if (run.plus) return run.digits[0] == '7';
  if (run.digits[0] != '8' && run.digits[0] != '7') return false;
  const bool whole = run.groups.size() == 1;
  if (whole) {
    const bool numbered = run.first > 0 && tokens[run.first - 1].kind == TokenKind::NumberSign;
    return run.digits.starts_with("89") && !numbered;
  }
  constexpr std::size_t kFewestOfCode = 3;
  constexpr std::size_t kMostOfCode = 5;
  return run.groups[0] == 1 && run.groups[1] >= kFewestOfCode &&
         (run.groups[1] <= kMostOfCode || run.groups.size() == 2) &&
         (run.bracket || run.dash || run.groups.size() >= 4);
}

// «(84676) 2-17-48»: ten digits whose code stands in brackets.
bool is_with_code(std::span<const Token> tokens, const DigitRun& run) {
  constexpr std::size_t kDigits = 10;
  constexpr std::size_t kFewestOfCode = 3;
  return run.digits.size() == kDigits && tokens[run.first].form == "(" && run.groups.size() > 1 &&
         run.groups[0] >= kFewestOfCode && run.groups[0] <= 5;
}

// Right behind «тел.», «факс:»: any number of a town, «2-17-48», «21748».
bool is_local(const DigitRun& run) {
  constexpr std::size_t kFewest = 5;
  return run.digits.size() >= kFewest && (run.dash || run.groups.size() == 1 || run.bracket);
}

std::size_t after_signs(std::span<const Token> tokens, std::size_t at) {
  while (at < tokens.size() &&
         (tokens[at].form == "." || tokens[at].form == ":" || tokens[at].form == "/" ||
          tokens[at].kind == TokenKind::Dash || tokens[at].kind == TokenKind::NumberSign ||
          is_telephone_word(tokens[at].form))) {
    ++at;
  }
  return at;
}

struct Range {
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
};

std::optional<Range> telephone_at(std::span<const Token> tokens, std::size_t at) {
  const bool named = is_telephone_word(tokens[at].form);
  const std::size_t from = named ? after_signs(tokens, at + 1) : at;
  if (from >= tokens.size()) return std::nullopt;
  const bool may_begin =
      is_number(tokens[from]) || tokens[from].form == "(" || tokens[from].form == "+";
  if (!may_begin) return std::nullopt;
  const auto run = run_at(tokens, from, kLongDistance);
  if (!run || !is_bounded(tokens, *run)) return std::nullopt;
  const bool found =
      is_long_distance(tokens, *run) || is_with_code(tokens, *run) || (named && is_local(*run));
  if (!found) return std::nullopt;
  return Range{from, run->last};
}

std::optional<Range> insurance_number_at(std::span<const Token> tokens, std::size_t at) {
  const bool named = is_insurance_word(tokens[at].form);
  const std::size_t from = named ? after_signs(tokens, at + 1) : at;
  if (from >= tokens.size() || !is_number(tokens[from])) return std::nullopt;
  const auto run = run_at(tokens, from, kInsuranceDigits);
  if (!run || run->digits.size() != kInsuranceDigits || !is_bounded(tokens, *run)) {
    return std::nullopt;
  }
  const bool shaped = run->groups == std::vector<std::size_t>{3, 3, 3, 2} && run->dash;
  if (!named && !(shaped && is_insurance_number(run->digits))) return std::nullopt;
  return Range{from, run->last};
}

// «паспорт серии 36 07 № 123456», «паспорт: 3607 123456»
std::optional<Range> passport_at(std::span<const Token> tokens, std::size_t at) {
  if (!is_passport_word(tokens[at].form)) return std::nullopt;
  constexpr std::size_t kReach = 6;
  constexpr std::size_t kSeries = 4;
  constexpr std::size_t kNumber = 6;
  std::size_t from = at + 1;
  while (from < tokens.size() && from <= at + kReach && !is_number(tokens[from])) ++from;
  if (from >= tokens.size() || !is_number(tokens[from])) return std::nullopt;
  std::size_t series = 0;
  for (std::size_t i = from; i < tokens.size() && i < from + kReach; ++i) {
    const Token& token = tokens[i];
    if (is_number(token)) {
      if (series == kSeries && token.form.size() == kNumber) return Range{from, i + 1};
      series += token.form.size();
      if (series > kSeries) return std::nullopt;
      continue;
    }
    const bool between = token.kind == TokenKind::NumberSign || token.form == "," ||
                         is_number_word(token.form) || token.kind == TokenKind::Dash;
    if (!between) return std::nullopt;
  }
  return std::nullopt;
}

// «г.р.», «года рождения», «г. рожд.» right after token `at`.
bool birth_follows(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kReach = 4;
  for (std::size_t i = at; i < tokens.size() && i < at + kReach; ++i) {
    const Token& token = tokens[i];
    if (is_birth_word(token.form) || is_birth_letter(token.form)) return true;
    if (token.form == "." || token.form == "," || token.kind == TokenKind::Word) continue;
    return false;
  }
  return false;
}

bool birth_stands_before(std::span<const Token> tokens, std::size_t at) {
  for (; at > 0; --at) {
    const Token& token = tokens[at - 1];
    if (is_birth_word(token.form)) return true;
    if (token.form != "." && token.form != ":" && token.form != "-" && token.form != "|" &&
        token.kind != TokenKind::Dash) {
      return false;
    }
  }
  return false;
}

// The day of a birth; those of people of the past are no secret.
std::vector<Range> find_days_of_birth(std::span<const Token> tokens) {
  constexpr int kOldest = 1930;
  std::vector<Range> days;
  const bool birth = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return is_birth_word(token.form) || is_birth_letter(token.form);
  });
  if (!birth) return days;
  for (const dates::FoundDate& found : dates::find_dates(tokens)) {
    if (found.date.day == 0 || found.date.year < kOldest) continue;
    const bool follows = birth_follows(tokens, found.last) ||
                         (found.last > 0 && birth_follows(tokens, found.last - 1));
    if (follows || birth_stands_before(tokens, found.first)) {
      days.push_back({found.first, found.last});
    }
  }
  return days;
}

// -- pupils ---------------------------------------------------------------------------------

// Three words of a full name at `at`: «Иванов Иван Иванович».
bool is_full_name(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kWords = 3;
  if (at + kWords > tokens.size()) return false;
  for (std::size_t i = at; i < at + kWords; ++i) {
    if (tokens[i].kind != TokenKind::Word || (i < at + 2 && !tokens[i].capital)) return false;
    if (tokens[i].form.size() < 4) return false;
  }
  return is_patronymic(tokens[at + 2].form);
}

bool is_class_number(const Token& token) {
  constexpr int kLastClass = 11;
  return is_number(token) && token.form.size() <= 2 && std::stoi(token.form) >= 1 &&
         std::stoi(token.form) <= kLastClass;
}

// Where «9 класс», «7 «А» класса», «9-а класс» at a number ends; `at` where it is none.
std::size_t end_of_class(std::span<const Token> tokens, std::size_t at) {
  if (!is_class_number(tokens[at])) return at;
  constexpr std::size_t kReach = 5;
  for (std::size_t i = at + 1; i < tokens.size() && i < at + kReach; ++i) {
    if (is_class_word(tokens[i].form)) return i + 1;
    const bool letter = tokens[i].kind == TokenKind::Word && tokens[i].form.size() <= 2;
    const bool quote =
        tokens[i].kind == TokenKind::QuoteOpen || tokens[i].kind == TokenKind::QuoteClose;
    if (!letter && !quote && tokens[i].kind != TokenKind::Dash) return at;
  }
  return at;
}

bool is_year_of_birth_at(std::span<const Token> tokens, std::size_t at) {
  return is_number(tokens[at]) && tokens[at].form.size() == 4 && birth_follows(tokens, at + 1);
}

// A cell of a table that holds a class and nothing else: «| 9а |», «| 10 |» at its end.
bool is_class_cell(std::span<const Token> tokens, std::size_t at) {
  if (!is_class_number(tokens[at]) || at == 0 || tokens[at - 1].form != "|") return false;
  std::size_t end = at + 1;
  while (end < tokens.size() && end < at + 4 && tokens[end].form != "|" &&
         tokens[end].form.size() <= 2) {
    ++end;
  }
  return end == tokens.size() || tokens[end].form == "|";
}

struct Found {
  std::size_t block = 0;
  std::string text;
};

class PupilFinder {
 public:
  void read(std::size_t index, const Block& block, std::span<const Token> tokens) {
    const bool row = block.kind == Block::Kind::Row;
    if (row && block.level == 1) {
      class_column_ = std::any_of(tokens.begin(), tokens.end(),
                                  [](const Token& token) { return is_class_word(token.form); });
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!is_full_name(tokens, i)) continue;
      const std::size_t last = end_of_pupil(tokens, i, row && class_column_);
      if (last == i) continue;
      found_.push_back(
          {index, block.text.substr(tokens[i].begin, tokens[last - 1].end - tokens[i].begin)});
      i = last - 1;
    }
  }

  // One alone is no list.
  std::vector<Found> take() {
    if (found_.size() < 2) found_.clear();
    return std::move(found_);
  }

 private:
  // Behind the name at `at`: the end of its class or year of birth; `at` if it has none.
  static std::size_t end_of_pupil(std::span<const Token> tokens, std::size_t at, bool column) {
    constexpr std::size_t kReach = 24;
    constexpr std::size_t kName = 3;
    for (std::size_t i = at + kName; i < tokens.size() && i < at + kReach; ++i) {
      if (is_staff_word(tokens[i].form) || is_full_name(tokens, i)) return at;
      if (const std::size_t end = end_of_class(tokens, i); end > i) return end;
      if (is_year_of_birth_at(tokens, i)) return i + 1;
      if (column && is_class_cell(tokens, i)) return i + 1;
    }
    return at;
  }

  bool class_column_ = false;
  std::vector<Found> found_;
};

// -- e-mail ---------------------------------------------------------------------------------

bool is_address_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-' || c == '+';
}

// Services that give a mailbox to anybody.
bool is_public_service(std::string_view domain) {
  static constexpr auto kServices = std::to_array<std::string_view>(
      {"mail.ru",     "bk.ru",       "inbox.ru",   "list.ru",    "internet.ru",
       "yandex.ru",   "yandex.com",  "ya.ru",      "rambler.ru", "gmail.com",
       "hotmail.com", "outlook.com", "icloud.com", "yahoo.com",  "narod.ru",
       "live.com",    "mail.com",    "lenta.ru",   "ro.ru",      "pochta.ru"});
  std::string lower(domain);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::find(kServices.begin(), kServices.end(), lower) != kServices.end();
}

void find_addresses(const Block& block, std::vector<Note>& out) {
  const std::string_view text = block.text;
  std::size_t from = 0;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > from && is_address_byte(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && is_address_byte(text[end])) ++end;
    from = end;
    while (end > at + 1 && !(text[end - 1] >= 'A')) --end;  // the full stop of the sentence
    if (begin == at || !is_public_service(text.substr(at + 1, end - at - 1))) continue;
    out.push_back({block.line, "e-mail", std::string(text.substr(begin, end - begin))});
  }
}

// Everything but an address needs a digit; a row may be the head of a table of pupils.
bool may_hold_numbers(const Block& block) {
  return block.kind == Block::Kind::Row || std::any_of(block.text.begin(), block.text.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool is_insurance_number(std::string_view digits) {
  constexpr std::size_t kChecked = 9;
  constexpr int kModulus = 101;
  if (digits.size() != kInsuranceDigits) return false;
  int sum = 0;
  for (std::size_t i = 0; i < kChecked; ++i) {
    sum += (digits[i] - '0') * static_cast<int>(kChecked - i);
  }
  const int check = sum % kModulus % 100;
  return check == (digits[kChecked] - '0') * 10 + (digits[kChecked + 1] - '0') && sum > 0;
}

std::vector<Note> find_private_things(const BlockReader& reader) {
  std::vector<Note> out;
  PupilFinder pupils;
  for (std::size_t index = 0; index < reader.size(); ++index) {
    const Block& block = reader.block(index);
    find_addresses(block, out);
    if (!may_hold_numbers(block)) continue;
    const std::vector<Token>& tokens = reader.tokens(index);
    const auto tell = [&](const char* what, const Range& range) {
      const std::size_t begin = tokens[range.first].begin;
      out.push_back(
          {block.line, what, block.text.substr(begin, tokens[range.last - 1].end - begin)});
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      std::optional<Range> found = insurance_number_at(tokens, i);
      const char* what = "snils";
      if (!found) {
        found = telephone_at(tokens, i);
        what = "telephone";
      }
      if (!found) {
        found = passport_at(tokens, i);
        what = "passport";
      }
      if (!found) continue;
      tell(what, *found);
      i = found->last - 1;
    }
    for (const Range& day : find_days_of_birth(tokens)) tell("date of birth", day);
    pupils.read(index, block, tokens);
  }
  for (Found& pupil : pupils.take()) {
    out.push_back({reader.block(pupil.block).line, "pupils", std::move(pupil.text)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Note& a, const Note& b) { return a.line < b.line; });
  return out;
}

}  // namespace svod::import
