#include "mentions/bare_names.h"

#include <algorithm>

#include "mentions/document_names.h"

namespace svod::mentions {

using registry::MatchPolicy;
using tokens::Token;
using tokens::TokenKind;

void BareNames::read(bool with_quotes) {
  for (std::size_t at = 0; at < items_.size();) {
    if (names_.is_taken(items_[at].token) || items_[at].symbol == 0 ||
        tables_.roots[items_[at].symbol] == 0) {
      ++at;
      continue;
    }
    std::size_t end = at;
    const std::uint32_t node =
        tables_.longest(items_, at, end, [&](std::uint32_t each, std::size_t next) {
          return !names_.is_taken(items_[next - 1].token) &&
                 bare_allowed(each, at, next, with_quotes);
        });
    if (node == 0) {
      ++at;
      continue;
    }
    if (bare(node, at, end)) {
      at = end;
    } else {
      ++at;
    }
  }
}

// Whether item boundaries are token boundaries: «IT-куб» is not found in «анти-IT-куб».
bool BareNames::whole_words(std::size_t first, std::size_t last) const {
  if (first > 0 && items_[first - 1].token == items_[first].token) return false;
  return last >= items_.size() || items_[last].token != items_[last - 1].token;
}

bool BareNames::bare_allowed(std::uint32_t node, std::size_t first, std::size_t last,
                             bool with_quotes) const {
  if (!whole_words(first, last) || cuts_quotes(first, last)) return false;
  const std::vector<std::uint32_t>& names = tables_.nodes[node].names;
  return std::any_of(names.begin(), names.end(), [&](std::uint32_t id) {
    const Name& name = tables_.names[id];
    if (with_quotes && !name.with_quotes) return false;
    return name.with_quotes || bare_policy(name, first, last);
  });
}

// Whether quotes that open inside the name hold more than it: «АИС «Навигатор» is no name of
// «АИС «Навигатор профессий»».
bool BareNames::cuts_quotes(std::size_t first, std::size_t last) const {
  const std::uint32_t end = items_[last - 1].token + 1;
  for (std::uint32_t at = items_[first].token; at < end; ++at) {
    if (!reading_.is_kind(at, TokenKind::QuoteOpen)) continue;
    const std::uint32_t close = reading_.close_of[at];
    if (close != kNone && close > end && reading_.is_word(end)) return true;
  }
  return false;
}

bool BareNames::bare_policy(const Name& name, std::size_t first, std::size_t last) const {
  const Token& token = reading_.tokens[items_[first].token];
  const bool single = last - first == 1;
  if (name.title) return false;
  if (name.abbreviation && !token.all_capitals) return false;
  const MatchPolicy match = tables_.policy(name);
  if (match == MatchPolicy::Distinctive && !name.needs_quotes &&
      (!name.proper || token.capital || heads_.right_before(items_[first].token).any())) {
    return true;
  }
  if (match == MatchPolicy::NumberAndDate) {
    // The name of a document that an act approves.
    return name.of_act && !single && (name.content.size() >= 3 || token.capital);
  }
  if (match == MatchPolicy::QuotedOrHead && name.abbreviation && token.end - token.begin >= 8) {
    return true;  // four capitals are no chance
  }
  if (name.needs_quotes && match == MatchPolicy::Distinctive) return false;
  // «Федеральная целевая программа развития …» says itself what it is.
  if (name.headed && (token.capital || name.content.size() >= 5)) return true;
  // A capital letter inside a sentence: «возможности проектов и Большая перемена».
  if (match == MatchPolicy::QuotedOrHead && !single && !name.abbreviation &&
      inside_sentence(items_[first].token) && token.capital && !shouts(first, last)) {
    return true;
  }
  if (governed_by_list(items_[first].token) && chooser_.fit(name.entity, bare_last_) >= 2 &&
      (token.capital || token.kind == TokenKind::Number)) {
    return true;
  }
  // Right after its head: «национального проекта Образование».
  const HeadContext context = heads_.right_before(items_[first].token);
  if (!context.any() || context.excluded) return false;
  if (chooser_.fit(name.entity, context) < 2) return false;
  const bool strong = context.has(Head::Project) && context.level != Level::None;
  return token.capital || token.kind == TokenKind::Number || (strong && !single);
}

// A capital letter at `at` is not owed to the beginning of a sentence.
bool BareNames::inside_sentence(std::size_t at) const {
  if (at == 0) return false;
  const Token& before = reading_.tokens[at - 1];
  if (before.kind == TokenKind::Word || before.kind == TokenKind::Number) return true;
  return before.kind == TokenKind::Punctuation && before.form == ",";
}
// In capitals throughout: a heading.
bool BareNames::shouts(std::size_t first, std::size_t last) const {
  for (std::size_t at = first; at < last; ++at) {
    const Token& token = reading_.tokens[items_[at].token];
    if (token.kind == TokenKind::Word && token.end - token.begin > 4 && !token.all_capitals) {
      return false;
    }
  }
  return true;
}
// Whether token `at` continues the list of the name before it: «проектов А, Б и В».
bool BareNames::governed_by_list(std::size_t at) const {
  if (!bare_last_.any() || !bare_last_.plural) return false;
  std::size_t link = at;
  while (link > 0 && at - link < 2 &&
         (reading_.is_mark(link - 1, ",") ||
          (reading_.is_word(link - 1) && word(link - 1).is(kAnd)))) {
    --link;
  }
  return link < at && link == bare_end_;
}

bool BareNames::bare(std::uint32_t node, std::size_t first, std::size_t last) {
  std::vector<std::uint32_t> names;
  for (const std::uint32_t id : tables_.nodes[node].names) {
    if (tables_.names[id].with_quotes || bare_policy(tables_.names[id], first, last)) {
      names.push_back(id);
    }
  }
  TokenSpan span{items_[first].token, items_[last - 1].token + 1};
  // «Профессиональный стандарт «Педагог»»: the quotes inside belong to the name.
  for (std::uint32_t at = span.first; at < span.last; ++at) {
    if (!reading_.is_kind(at, TokenKind::QuoteOpen)) continue;
    // «… стандарт «Педагог (воспитатель, учитель)»»: what they hold in brackets, too.
    const std::uint32_t close = reading_.close_of[at];
    const bool brackets = close != kNone && close > span.last && reading_.is_mark(span.last, "(");
    if (close == span.last || brackets) span.last = close + 1;
  }
  HeadContext context = heads_.right_before(span.first);
  if (!context.any()) context = heads_.before(span.first);
  if (governed_by_list(span.first)) context = listed(bare_last_);
  if (context.excluded || context.parted) context = HeadContext{};
  const int year = last_year_at(reading_, span.last);
  const NameChooser::Choice choice = chooser_.choose(names, context, year);
  if (choice.entities.empty()) return false;
  if (year != 0 && choice.entities.size() == 1 &&
      chooser_.has_year(choice.entities.front(), year)) {
    span.last = static_cast<std::uint32_t>(skip_years(reading_, span.last));
  }
  bare_last_ = context;
  bare_end_ = span.last;
  const bool by_policy = std::all_of(names.begin(), names.end(), [&](std::uint32_t id) {
    return tables_.policy(tables_.names[id]) == MatchPolicy::QuotedOrHead ||
           tables_.policy(tables_.names[id]) == MatchPolicy::HeadRequired;
  });
  if (by_policy && context.any() && !context.listed && context.head + 1 == span.first) {
    if (context.plural && list_goes_on(span.last)) {
      context = listed(context);
    } else {
      span.first = context.first;
    }
  }
  if (choice.entities.size() > 1) {
    names_.add(span, Status::Ambiguous, choice.entities, Rule::NameSeveral, {});
    return true;
  }
  const std::uint32_t index = choice.entities.front();
  const bool abbreviation = std::all_of(
      names.begin(), names.end(), [&](std::uint32_t id) { return tables_.names[id].abbreviation; });
  Rule rule = abbreviation ? Rule::NameAbbreviation : Rule::NameDistinctive;
  if (by_policy && !abbreviation) {
    rule = context.listed  ? Rule::NameInList
           : context.any() ? Rule::NameAfterHead
                           : Rule::NameCapital;
  }
  if (tables_.facts[index].is_act) rule = Rule::DocumentName;
  if (choice.by_time) rule = Rule::NameChosenByTime;
  names_.add(span, Status::Resolved, {index}, rule, {});
  return true;
}

// «проектов А, Б»: the list has a next member.
bool BareNames::list_goes_on(std::size_t at) const {
  return (reading_.is_mark(at, ",") || (reading_.is_word(at) && word(at).is(kAnd))) &&
         reading_.is_word(at + 1) && reading_.tokens[at + 1].capital;
}

}  // namespace svod::mentions
