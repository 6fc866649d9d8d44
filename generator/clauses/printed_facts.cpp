#include "clauses/printed_facts.h"

#include <algorithm>
#include <span>

#include "clauses/stance.h"
#include "dates/dates.h"
#include "tokens/russian_gatherings.h"
#include "tokens/tokens.h"

namespace svod::clauses {
namespace {

using tokens::Gathering;
using tokens::Token;
using tokens::TokenKind;

std::string_view slice(std::string_view text, const Token& first, const Token& last) {
  return text.substr(first.begin, last.end - first.begin);
}

// Words and numbers, folded: quotes and the spacing of a title differ where its words do not.
std::string words_of(std::string_view text) {
  std::string out = " ";
  for (const Token& token : tokens::tokenise(text)) {
    if (token.kind == TokenKind::Word || token.kind == TokenKind::Number) out += token.form + " ";
  }
  return out;
}

int find_theme(const std::string& theme, const std::vector<Clause>& clauses) {
  if (theme.empty()) return kNoClause;
  const std::string wanted = words_of(theme);
  const auto found = std::find_if(clauses.begin(), clauses.end(), [&wanted](const Clause& clause) {
    return words_of(clause.text).find(wanted) != std::string::npos;
  });
  if (found == clauses.end() || found->type == Type::Title) return kNoClause;
  return static_cast<int>(found - clauses.begin());
}

// A title over several blocks names the theme when the blocks together do.
bool titles_name(const std::string& theme, const std::vector<Clause>& clauses) {
  std::string titles;
  for (const Clause& clause : clauses) {
    if (clause.type == Type::Title) titles += clause.text + " ";
  }
  return words_of(titles).find(words_of(theme)) != std::string::npos;
}

std::string find_unusual_date(const PartialDate& date, const std::vector<Clause>& clauses) {
  for (const Clause& clause : clauses) {
    const std::vector<Token> tokens = tokens::tokenise(clause.text);
    for (const dates::FoundDate& found : dates::find_dates(tokens)) {
      if (found.date != date) continue;
      if (dates::is_usual_day(tokens, found)) return {};
      return std::string(slice(clause.text, tokens[found.first], tokens[found.last - 1]));
    }
  }
  return {};
}

std::string find_date_under_title(const PartialDate& date, const std::vector<Clause>& clauses) {
  const auto under = std::find_if(clauses.begin(), clauses.end(),
                                  [](const Clause& clause) { return clause.type != Type::Title; });
  if (under == clauses.begin() || under == clauses.end()) return {};
  const std::vector<Token> tokens = tokens::tokenise(under->text);
  const bool bare_year = tokens.size() == 1 && tokens[0].form == std::to_string(date.year);
  const auto found = dates::date_at(tokens, 0);
  const bool less_exact = found && found->last == tokens.size() && found->date.day == 0 &&
                          found->date.year == date.year;
  return bare_year || less_exact ? under->text : std::string();
}

const Gathering* gathering_of(const std::string& event) {
  for (const Token& token : tokens::tokenise(event)) {
    if (const Gathering* noun = tokens::find_gathering_nominative(token.form)) return noun;
  }
  return nullptr;
}

// «участники совещания», «августовское совещание»: that of the document, not any other.
std::vector<std::string> find_other_gatherings(const std::string& event,
                                               const std::vector<Clause>& clauses) {
  std::vector<std::string> others;
  const Gathering* known = gathering_of(event);
  if (known == nullptr) return others;
  for (const Clause& clause : clauses) {
    if (clause.part == Part::Task) continue;
    const std::vector<Token> tokens = tokens::tokenise(clause.text);
    const std::vector<bool> enclosed = find_enclosed(tokens);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (enclosed[i] || !tokens::names_own_gathering(tokens[i - 1].form)) continue;
      const Gathering* noun = tokens::find_gathering_by_stem(tokens[i].stem());
      if (noun == nullptr || noun == known) continue;
      const std::string name(noun->nominative);
      if (std::find(others.begin(), others.end(), name) == others.end()) others.push_back(name);
    }
  }
  return others;
}

}  // namespace

PrintedFacts find_printed_facts(const documents::FrontMatter& front,
                                const std::vector<Clause>& clauses) {
  PrintedFacts facts;
  if (!titles_name(front.title, clauses)) facts.theme = find_theme(front.title, clauses);
  if (front.date.day != 0) {
    facts.date = find_unusual_date(front.date, clauses);
    facts.date_under_title = find_date_under_title(front.date, clauses);
  }
  facts.other_gatherings = find_other_gatherings(front.event, clauses);
  return facts;
}

}  // namespace svod::clauses
