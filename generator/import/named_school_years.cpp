#include "import/named_school_years.h"

#include <algorithm>
#include <map>
#include <span>

#include "dates/dates.h"
#include "import/russian_words.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// A school year is two numbers joined by a dash or a slash.
bool may_name_school_year(const std::string& text) {
  return text.find("20") != std::string::npos || text.find("19") != std::string::npos;
}

// The token from which it is told that the year beginning at `year` is past; `year` if nothing
// tells it.
std::size_t start_of_past(std::span<const Token> tokens, std::size_t year) {
  constexpr std::size_t kReach = 6;
  if (year == 0) return year;
  if (is_before_past_year(tokens[year - 1].form)) return year - 1;
  for (std::size_t i = year; i > 0 && year - i < kReach; --i) {
    const Token& token = tokens[i - 1];
    if (token.kind != TokenKind::Word || is_task_noun(token.form)) break;
    if (is_result_noun(token.form)) return i - 1;
  }
  // «отмечает, что в 2017-2018 учебном году …»
  const bool noted = is_date_companion(tokens[year - 1].form) &&
                     std::any_of(tokens.begin(), tokens.end(),
                                 [](const Token& token) { return is_noting_verb(token.form); });
  return noted ? year - 1 : year;
}

}  // namespace

std::vector<NamedYear> named_school_years(const BlockReader& reader) {
  std::vector<NamedYear> years;
  for (std::size_t block = 0; block < reader.size(); ++block) {
    if (!may_name_school_year(reader.text(block))) continue;
    const std::vector<Token>& tokens = reader.tokens(block);
    for (const dates::FoundSchoolYear& found : dates::find_school_years(tokens)) {
      NamedYear year;
      year.start = found.start_year;
      std::size_t first = found.first;
      year.coming = first > 0 && is_coming_stem(tokens[first - 1].stem());
      if (year.coming) --first;
      year.of_tasks = first > 0 && is_before_year_of_tasks(tokens[first - 1].form);
      if (!year.coming) first = start_of_past(tokens, found.first);
      year.past = !year.coming && first < found.first;
      year.words = reader.words(block, first, found.last);
      years.push_back(std::move(year));
    }
  }
  return years;
}

const NamedYear* likeliest(const std::vector<NamedYear>& years) {
  std::map<int, std::size_t> count;
  for (const NamedYear& year : years) ++count[year.next()];
  const NamedYear* best = nullptr;
  for (const NamedYear& year : years) {
    if (year.coming) return &year;
    const std::size_t times = count[year.next()];
    const std::size_t most = best == nullptr ? 0 : count[best->next()];
    const bool later = best != nullptr && times == most && year.next() > best->next();
    // Of one year the plainest words.
    const bool plainer = best != nullptr && year.next() == best->next() && best->past && !year.past;
    if (times > most || later || plainer) best = &year;
  }
  return best;
}

}  // namespace svod::import
