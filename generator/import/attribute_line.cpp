#include "import/attribute_line.h"

#include <algorithm>
#include <vector>

#include "dates/dates.h"
#include "import/day_range.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// «№ 15», «№ 28-Д», «№ 3/1»: where it ends.
std::size_t end_of_register_number(std::span<const Token> tokens, std::size_t at) {
  const std::size_t first = at;
  const auto goes_on = [&](const Token& token) {
    return !token.space_before || (at == first && token.kind == TokenKind::Number);
  };
  while (at < tokens.size() && goes_on(tokens[at])) ++at;
  return at;
}

// «С.» of «П.С. Зуев», which is no village.
bool is_second_initial(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kInitial = 2;  // bytes of one letter
  return at >= 2 && at < tokens.size() && tokens[at].capital &&
         tokens[at].form.size() == kInitial && tokens[at - 1].form == "." &&
         tokens[at - 2].capital && tokens[at - 2].form.size() == kInitial;
}

// Where up to three names with capitals end.
std::size_t end_of_names(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kMostNames = 3;
  std::size_t end = at;
  while (end < tokens.size() && tokens[end].kind == TokenKind::Word && tokens[end].capital &&
         end - at < kMostNames) {
    ++end;
  }
  return end;
}

// «г.о. Сызрань», «м.р. Безенчукский»
std::size_t end_of_abbreviated_district(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kLength = 4;  // two letters, two dots
  if (at + kLength >= tokens.size() || tokens[at + 1].form != "." || tokens[at + 3].form != "." ||
      abbreviated_district(tokens[at].form, tokens[at + 2].form).empty()) {
    return at;
  }
  const std::size_t end = end_of_names(tokens, at + kLength);
  return end > at + kLength ? end : at;
}

// «Тихвинский район», «Елабужский муниципальный район» in the nominative beside a date or a town.
std::size_t end_of_district(std::span<const Token> tokens, std::size_t at) {
  if (at >= tokens.size() || !tokens[at].capital ||
      nominative_masculine(tokens[at].form) != tokens[at].form ||
      !is_masculine_adjective(tokens[at].form)) {
    return at;
  }
  std::size_t noun = at + 1;
  while (noun < tokens.size() && is_office_adjective(tokens[noun].form)) ++noun;
  const bool named = noun < tokens.size() && district_noun(tokens[noun].form) == tokens[noun].form;
  return named ? noun + 1 : at;
}

// «городской округ Ясный», «муниципальное образование «Ясный»», «ЗАТО Ясный» beside a date.
std::size_t end_of_district_before_name(std::span<const Token> tokens, std::size_t at) {
  std::size_t noun = at;
  while (noun < tokens.size() && is_office_adjective(tokens[noun].form)) ++noun;
  if (noun == tokens.size()) return at;
  const std::string& form = tokens[noun].form;
  const bool district =
      noun > at && (district_noun(form) == form || is_neuter_district(form));  // the nominative
  const bool letters =
      noun == at && tokens[noun].all_capitals &&
      (is_closed_town(form) || is_municipal_letters(form) || !district_of_letters(form).empty());
  if (!district && !letters) return at;
  std::size_t name = noun + 1;
  const bool quoted = name < tokens.size() && tokens[name].kind == TokenKind::QuoteOpen;
  if (quoted) ++name;
  std::size_t end = end_of_settlement(tokens, name);
  // «муниципальное образование «Тихвинский район»»
  if (end == name && quoted) end = end_of_district(tokens, name);
  if (end == name) end = end_of_names(tokens, name);
  if (end == name) return at;
  return quoted && end < tokens.size() && tokens[end].kind == TokenKind::QuoteClose ? end + 1 : end;
}

}  // namespace

std::size_t end_of_settlement(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kMostNames = 3;
  if (is_second_initial(tokens, at)) return at;
  // «детей с ОВЗ», «с Днём учителя»: without its dot it is no «село».
  if (at + 1 < tokens.size() && is_since_preposition(tokens[at].form) && tokens[at + 1].form != ".")
    return at;
  std::size_t label = at;
  // «рабочий посёлок»
  if (at + 1 < tokens.size() && is_settlement_adjective(tokens[at].form) &&
      is_settlement_label(tokens[at + 1].form)) {
    ++label;
  }
  std::size_t name = label;
  while (name < tokens.size() && tokens[name].kind == TokenKind::Word &&
         (is_settlement_label(tokens[name].form) ||
          (name > label && is_of_town_type(tokens[name].form))) &&
         (name == at || !tokens[name].capital)) {
    ++name;
    if (name < tokens.size() && tokens[name].form == ".") ++name;
  }
  if (name == label) return at;
  std::size_t end = name;
  constexpr std::size_t kInitial = 2;  // bytes of one letter: «П. С. Зуев» is a person
  while (end < tokens.size() && tokens[end].kind == TokenKind::Word && tokens[end].capital &&
         tokens[end].form.size() > kInitial && end - name < kMostNames) {
    // «г. Тында Амурской области»
    if (end + 1 < tokens.size() && is_region_noun(tokens[end + 1].form)) break;
    ++end;
  }
  return end > name ? end : at;
}

Label label_of(std::string_view line) {
  constexpr std::size_t kLongest = 80;  // bytes of a label
  const std::size_t colon = line.find(':');
  if (colon > kLongest) return Label::None;  // npos is longer
  const std::vector<Token> tokens = tokens::tokenise(line.substr(0, colon));
  if (tokens.empty()) return Label::None;
  const bool day = is_date_label(tokens[0].form);
  const bool place = std::any_of(tokens.begin(), tokens.end(),
                                 [](const Token& token) { return is_place_label(token.form); });
  const bool event = std::any_of(tokens.begin(), tokens.end(),
                                 [](const Token& token) { return is_holding(token.form); });
  if (day) return event ? Label::DayOfEvent : Label::Day;
  return place && event ? Label::Place : Label::None;
}

bool names_only_district(std::string_view line) {
  constexpr std::size_t kLongest = 160;
  if (line.size() > kLongest) return false;
  const std::vector<Token> tokens = tokens::tokenise(line);
  if (tokens.empty()) return false;
  return end_of_district(tokens, 0) == tokens.size() ||
         end_of_district_before_name(tokens, 0) == tokens.size();
}

bool stands_alone(std::string_view line) {
  constexpr std::size_t kLongest = 160;
  if (line.size() > kLongest) return false;
  const std::vector<Token> tokens = tokens::tokenise(line);
  bool found = false;
  std::size_t at = 0;
  while (at < tokens.size()) {
    const Token& token = tokens[at];
    // «28» августа 2019 г.
    const auto quoted_day =
        token.kind == TokenKind::QuoteOpen ? dates::date_at(tokens, at) : std::nullopt;
    if (quoted_day) {
      at = quoted_day->last;
      found = true;
      continue;
    }
    if (const auto days = day_range_at(tokens, at)) {
      at = days->last;
      found = true;
      continue;
    }
    if (token.kind != TokenKind::Word && token.kind != TokenKind::Number &&
        token.kind != TokenKind::NumberSign) {
      ++at;
      continue;
    }
    // «от 27.08.2013», «№ 15-р»
    const std::size_t from = is_from_preposition(token.form) ? at + 1 : at;
    if (const auto date = dates::date_at(tokens, from)) {
      at = date->last;
      found = true;
    } else if (token.kind == TokenKind::NumberSign) {
      at = end_of_register_number(tokens, at + 1);
    } else if (at + 1 < tokens.size() && is_registered_noun(token.form) &&
               tokens[at + 1].kind == TokenKind::NumberSign) {
      ++at;
    } else if (const std::size_t end = end_of_settlement(tokens, at); end > at) {
      at = end;
      found = true;
    } else if (const std::size_t okrug = end_of_abbreviated_district(tokens, at); okrug > at) {
      at = okrug;
      found = true;
    } else if (const std::size_t named = end_of_district_before_name(tokens, at); named > at) {
      at = named;
    } else if (at + 1 < tokens.size() && token.capital && !is_office_adjective(token.form) &&
               is_region_noun(tokens[at + 1].form)) {  // «ГОРОДСКОГО ОКРУГА» is of a title
      at += 2;
    } else if (const std::size_t district = end_of_district(tokens, at); district > at) {
      at = district;
    } else {
      return false;
    }
  }
  return found;
}

}  // namespace svod::import
