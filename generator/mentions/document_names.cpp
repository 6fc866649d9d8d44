#include "mentions/document_names.h"

#include "text/text.h"

namespace svod::mentions {
namespace {

using tokens::TokenKind;

constexpr std::size_t kMostWords = 24;

bool starts_sentence(const Reading& reading, std::size_t at) {
  if (at == 0) return true;
  const std::size_t before = at - 1;
  return reading.is_mark(before, ".") || reading.is_mark(before, ";") ||
         reading.is_mark(before, ":") || reading.is_kind(before, TokenKind::QuoteOpen);
}

// The end of the unquoted name whose head is at `head`.
std::size_t end_of_name(const Reading& reading, std::size_t head, bool& years) {
  std::size_t at = head + 1;
  years = false;
  while (at < reading.size() && at < head + kMostWords) {
    if (const std::size_t after = skip_years(reading, at); after != at) {
      years = true;
      return after;
    }
    if (reading.is_kind(at, TokenKind::Dash)) {
      ++at;
      continue;
    }
    if (!reading.is_word(at)) break;
    const WordInfo& word = reading.word(at);
    if (word.is(kEndsName)) break;
    if (word.is(kFunction) && reading.is_word(at + 1) && reading.word(at + 1).is(kEndsName)) break;
    // «Концепции … и Стратегии …»: another document begins.
    if (word.act != ActKind::None || word.head == Head::Project || word.head == Head::Programme) {
      break;
    }
    ++at;
  }
  // A name ends neither in a preposition nor in a conjunction.
  while (at > head + 1) {
    const std::size_t last = at - 1;
    const bool loose = reading.is_kind(last, TokenKind::Dash) ||
                       (reading.is_word(last) && reading.word(last).is(kFunction | kAnd | kParts));
    if (!loose) break;
    --at;
  }
  return at;
}

// Where the adjectives before `head` begin: «Национальной стратегии».
std::size_t first_adjective(const Reading& reading, std::size_t head) {
  std::size_t first = head;
  while (first > 0 && head - first < 3 && reading.is_word(first - 1)) {
    const Agreement agreement = adjective_agreement(reading.tokens[first - 1].form);
    if ((agreement.cases & reading.word(head).cases) == 0) break;
    if ((agreement.gender & reading.word(head).gender) == 0) break;
    if (reading.word(first - 1).is(kNotOfName | kApproved)) break;
    --first;
  }
  return first;
}

std::string title_of(const Reading& reading, std::size_t first, std::size_t head, std::size_t last,
                     ActKind kind) {
  std::string title;
  for (std::size_t at = first; at < head; ++at) {
    title += feminine_nominative(reading.tokens[at].form) + " ";
  }
  title = text::capitalise(title + std::string(kind_word(kind)));
  if (last > head + 1) {
    title += ' ';
    title += text::collapse_spaces(reading.slice(head + 1, last));
  }
  return title;
}

// «Федеральных государственных образовательных стандартов …».
bool read_standard(const Reading& reading, std::size_t at, DocumentName& name) {
  const WordInfo& word = reading.word(at);
  const bool standard = word.act == ActKind::Standard && !word.is(kCapitals);
  const bool programme = word.head == Head::Programme && !word.is(kCapitals);
  if (word.is(kCapitals) && (word.act == ActKind::Standard || word.act == ActKind::Programme)) {
    name.first = static_cast<std::uint32_t>(at);
  } else if (standard || programme) {
    // Adjectives back to «федеральн…»: all of them of the family's name.
    std::size_t first = at;
    bool federal = false;
    bool own = false;  // «государственный» of a standard, «образовательная» of a programme
    while (first > 0 && reading.is_word(first - 1)) {
      const WordInfo& before = reading.word(first - 1);
      if (before.is(kFederal)) {
        federal = true;
        --first;
        break;
      }
      if (!before.is(kState | kEducational | kStudy | kLevelWord)) break;
      own = own || (standard ? before.is(kState) : before.is(kEducational | kStudy));
      --first;
    }
    if (!federal || !own) return false;
    name.first = static_cast<std::uint32_t>(first);
  } else {
    return false;
  }
  name.kind = standard || word.act == ActKind::Standard ? ActKind::Standard : ActKind::Programme;
  name.family = true;
  name.last = static_cast<std::uint32_t>(skip_education_levels(reading, at + 1));
  return true;
}

// «СанПиНу 2.4.2.1178-02»: such a number names the rules by itself.
bool read_sanitary(const Reading& reading, std::size_t at, DocumentName& name) {
  constexpr std::size_t kFewestPoints = 2;
  if (reading.word(at).act != ActKind::Sanitary || !reading.tokens[at].capital) return false;
  std::size_t next = at + 1;
  std::size_t points = 0;
  while (next < reading.size() && (next == at + 1 || !reading.tokens[next].space_before)) {
    const bool point = reading.is_mark(next, ".");
    const bool number = reading.is_kind(next, TokenKind::Number);
    if (!point && !number && !reading.is_mark(next, "/") &&
        !reading.is_kind(next, TokenKind::Dash)) {
      break;
    }
    if (point) ++points;
    ++next;
  }
  while (next > at + 1 && !reading.is_kind(next - 1, TokenKind::Number)) {
    if (reading.is_mark(next - 1, ".")) --points;
    --next;
  }
  if (points < kFewestPoints || !reading.is_kind(at + 1, TokenKind::Number)) return false;
  name.first = static_cast<std::uint32_t>(at);
  name.last = static_cast<std::uint32_t>(next);
  name.kind = ActKind::Sanitary;
  name.title = std::string(sanitary_word(reading.tokens[at].form)) + ' ' +
               std::string(reading.slice(at + 1, next));
  return true;
}

}  // namespace

std::size_t skip_years(const Reading& reading, std::size_t at) {
  std::size_t next = at;
  if (reading.is_word(next) && reading.word(next).is(kOn)) ++next;
  if (reading.is_word(next) && reading.word(next).is(kPeriod)) ++next;
  if (reading.is_word(next) && reading.word(next).is(kUntil)) ++next;
  if (next == at || !reading.is_kind(next, TokenKind::Number) ||
      reading.tokens[next].form.size() != 4) {
    return at;
  }
  ++next;
  if (reading.is_kind(next, TokenKind::Dash) && reading.is_kind(next + 1, TokenKind::Number)) {
    next += 2;
  }
  if (reading.is_word(next) && reading.word(next).is(kYear)) {
    ++next;
    if (reading.is_mark(next, ".") && reading.tokens[next - 1].form.size() <= 4) ++next;
  }
  return next;
}

int last_year_at(const Reading& reading, std::size_t at) {
  const std::size_t end = skip_years(reading, at);
  int year = 0;
  for (std::size_t each = at; each < end; ++each) {
    if (!reading.is_kind(each, TokenKind::Number)) continue;
    if (reading.tokens[each].form.size() != 4) continue;
    year = std::stoi(reading.tokens[each].form);
  }
  return year;
}

std::size_t skip_education_levels(const Reading& reading, std::size_t at) {
  std::size_t next = at;
  std::size_t end = at;
  bool level = false;
  while (next < reading.size() && next < at + 24) {
    if (reading.is_word(next) && reading.word(next).is(kLevelWord)) {
      level = true;
      if (reading.tokens[next].all_capitals) end = next + 1;
      ++next;
    } else if (level && reading.is_word(next) && reading.word(next).is(kEducation)) {
      ++next;
      end = next;
    } else if (level && (reading.is_mark(next, ",") ||
                         (reading.is_word(next) && reading.word(next).is(kAnd)))) {
      ++next;
    } else {
      break;
    }
  }
  return end;
}

std::vector<DocumentName> find_document_names(const Reading& reading) {
  std::vector<DocumentName> found;
  std::size_t at = 0;
  while (at < reading.size()) {
    if (!reading.is_word(at)) {
      ++at;
      continue;
    }
    const WordInfo& word = reading.word(at);
    DocumentName name;
    if (read_standard(reading, at, name)) {
      name.title = text::collapse_spaces(reading.slice(name.first, name.last));
      at = name.last;
      found.push_back(std::move(name));
      continue;
    }
    if (read_sanitary(reading, at, name)) {
      at = name.last;
      found.push_back(std::move(name));
      continue;
    }
    if (word.head == Head::Document && (word.cases & kSingularCases) != 0) {
      bool years = false;
      const std::size_t last = end_of_name(reading, at, years);
      std::size_t first = first_adjective(reading, at);
      if (!reading.tokens[first].capital || starts_sentence(reading, first)) first = at;
      const bool capital = reading.tokens[first].capital && !starts_sentence(reading, first);
      if (last > at + 1 && (capital || (years && last > at + 3))) {
        name.first = static_cast<std::uint32_t>(first);
        name.last = static_cast<std::uint32_t>(last);
        name.kind = word.act;
        name.title = title_of(reading, first, at, last, word.act);
        at = last;
        found.push_back(std::move(name));
        continue;
      }
    }
    ++at;
  }
  return found;
}

}  // namespace svod::mentions
