#include <algorithm>
#include <tuple>
#include <utility>

#include "base/format.h"
#include "dates/dates.h"
#include "dates/read_dates.h"
#include "dates/russian_dates.h"

namespace svod::dates {
namespace {

using russian::Preposition;
using tokens::Token;
using tokens::TokenKind;

// Which tokens stand inside quotes that are both opened and closed.
std::vector<bool> inside_quotes(Tokens tokens) {
  std::vector<int> depth_change(tokens.size() + 1, 0);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::QuoteOpen) {
      open.push_back(i);
    } else if (tokens[i].kind == TokenKind::QuoteClose && !open.empty()) {
      ++depth_change[open.back()];
      --depth_change[i];
      open.pop_back();
    }
  }
  std::vector<bool> inside(tokens.size());
  int depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    depth += depth_change[i];
    inside[i] = depth > 0;
  }
  return inside;
}

// A point or a period at tokens [first, last): what stands after a preposition.
struct Period {
  std::size_t last = 0;
  std::string date;  // of one point: ISO; of a school year: "2020/2021"
  std::string end;   // of an interval: its last point
  bool school = false;
  bool year_only = false;
  bool month_only = false;
  bool inferred = false;  // the year is not printed
};

std::string school_year(int start) {
  return format("{}/{}", start, start + 1);
}

int year_of_month(int month, int this_year) {
  return month >= russian::kFirstMonthOfSchoolYear ? this_year : this_year + 1;
}

// «2019-2021 годах», «2021 и 2022 годах», «2021, 2022 гг.»
std::optional<Period> years_at(Tokens tokens, std::size_t at) {
  const int first = year_at(tokens, at);
  if (first < 0) return std::nullopt;
  int last_year = first;
  std::size_t next = at + 1;
  while (next + 1 < tokens.size()) {
    const bool joined = tokens[next].kind == TokenKind::Dash || is_mark(tokens, next, ",") ||
                        is_mark(tokens, next, "/") ||
                        (is_word(tokens, next) && russian::is_and(tokens[next].form));
    int year = year_at(tokens, next + 1);
    // «2021-22 гг.»
    const int two_digits = number_at(tokens, next + 1, 2, 2);
    if (tokens[next].kind == TokenKind::Dash && two_digits >= 0) {
      year = first / 100 * 100 + two_digits;
    }
    if (!joined || year <= last_year) break;
    last_year = year;
    next += 2;
  }
  if (last_year == first || !is_word(tokens, next)) return std::nullopt;
  const std::string& word = tokens[next].form;
  if (!russian::is_year_plural(word) && !russian::is_year_singular(word)) return std::nullopt;
  const bool abbreviated = tokens[next].end - tokens[next].begin <= 4;
  ++next;
  if (abbreviated && is_mark(tokens, next, ".") && !tokens[next].space_before) ++next;
  Period period;
  period.last = next;
  period.date = format("{:04}", first);
  period.end = format("{:04}", last_year);
  period.year_only = true;
  return period;
}

// «августе-сентябре 2021 года», «сентябре, октябре и ноябре 2021 года»
std::optional<Period> months_at(Tokens tokens, std::size_t at, int this_year) {
  if (!is_word(tokens, at)) return std::nullopt;
  std::string_view word = tokens[at].form;
  int first = russian::month(word);
  int last = 0;
  std::size_t next = at + 1;
  if (first == 0) {
    // One token: «августе-сентябре».
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    first = russian::month(word.substr(0, hyphen));
    last = russian::month(word.substr(hyphen + 1));
    if (first == 0 || last == 0) return std::nullopt;
  }
  // «декабре 2021 – январе 2022 года»
  const int first_year = last == 0 ? year_at(tokens, next) : -1;
  if (first_year > 0) {
    const bool range = next + 2 < tokens.size() && tokens[next + 1].kind == TokenKind::Dash &&
                       russian::month(tokens[next + 2].form) != 0;
    if (!range) return std::nullopt;
    ++next;
  }
  while (is_word(tokens, next + 1) &&
         (tokens[next].kind == TokenKind::Dash || is_mark(tokens, next, ",") ||
          (is_word(tokens, next) && russian::is_and(tokens[next].form)))) {
    const int month = russian::month(tokens[next + 1].form);
    if (month == 0) break;
    last = month;
    next += 2;
  }
  int year = year_at(tokens, next);
  Period period;
  period.last = year < 0 ? next : skip_year_word(tokens, next + 1);
  period.inferred = year < 0;
  if (last == 0 || (year < 0 && this_year == 0)) return std::nullopt;
  const auto year_of = [&](int month) { return year < 0 ? year_of_month(month, this_year) : year; };
  const PartialDate begin{first_year > 0 ? first_year : year_of(first), first, 0};
  const PartialDate end{year_of(last), last, 0};
  if (end <= begin) return std::nullopt;
  period.date = to_iso(begin);
  period.end = to_iso(end);
  period.month_only = true;
  return period;
}

// «1 октября», «октябре» without a year.
std::optional<FoundDate> yearless_date_at(Tokens tokens, std::size_t at, int this_year,
                                          bool may_be_capital = false) {
  const auto [next, day] = day_at(tokens, at);
  if (this_year == 0 || !is_word(tokens, next)) return std::nullopt;
  const int month = russian::month(tokens[next].form);
  if (month == 0 || number_at(tokens, next + 1, 4, 4) > 0) return std::nullopt;
  // A month that is a word of its own begins small: «Май» may be a name.
  if (day == 0 && tokens[next].capital && !may_be_capital) return std::nullopt;
  const PartialDate date{year_of_month(month, this_year), month, day};
  if (!is_real(date)) return std::nullopt;
  return FoundDate{at, next + 1, date};
}

// Skips «наступающем», «втором полугодии», «концу», «период»: what may stand between the
// preposition and the date.
struct Modifiers {
  bool named_year = false;  // «новом», «предстоящем»
  bool part = false;        // «течение», «концу»
  bool cell = false;        // nothing stands before it, so that a month may begin with a capital
};
std::size_t skip_modifiers(Tokens tokens, std::size_t at, Modifiers& found) {
  constexpr std::size_t kMost = 4;
  for (std::size_t count = 0; count < kMost && at < tokens.size(); ++count) {
    const std::string& form = tokens[at].form;
    const bool ordinal = russian::is_ordinal(form) && is_word(tokens, at + 1) &&
                         russian::is_part_of_year(tokens[at + 1].form);
    const bool coming = is_word(tokens, at) && russian::is_coming(form);
    const bool part = russian::is_part_of_year(form) || russian::is_course(form);
    found.named_year = found.named_year || (coming && russian::is_this_school_year(form));
    found.part = found.part || part;
    if (!ordinal && !coming && !part) break;
    ++at;
  }
  return at;
}

// `this_year`: of the school year that the document is about; 0 where nothing may be inferred.
std::optional<Period> period_at(Tokens tokens, std::size_t at, Modifiers modifiers, int this_year) {
  if (const auto school = school_year_at(tokens, at)) {
    Period period;
    period.last = school->last;
    period.date = school_year(school->start_year);
    period.school = true;
    return period;
  }
  if (auto years = years_at(tokens, at)) return years;
  if (auto months = months_at(tokens, at, this_year)) return months;
  if (const auto date = plain_date_at(tokens, at)) {
    Period period;
    period.last = date->last;
    period.date = to_iso(date->date);
    period.year_only = date->date.month == 0;
    period.month_only = date->date.month != 0 && date->date.day == 0;
    return period;
  }
  if (const auto date = yearless_date_at(tokens, at, this_year, modifiers.cell)) {
    Period period;
    period.last = date->last;
    period.date = to_iso(date->date);
    period.month_only = date->date.day == 0;
    period.inferred = true;
    return period;
  }
  if ((modifiers.named_year || modifiers.part) && this_year != 0 && is_word(tokens, at) &&
      russian::is_school_word(tokens[at].form)) {
    const std::size_t last = skip_year_word(tokens, at + 1);
    if (last == at + 1) return std::nullopt;
    Period period;
    period.last = last;
    period.date = school_year(this_year);
    period.school = true;
    period.inferred = true;
    return period;
  }
  return std::nullopt;
}

// «с 1 по 30 сентября 2021 года», «с 2019 по 2021 год», «с 1 сентября по 31 мая 2022 года»:
// the beginning borrows what it lacks from the end.
std::optional<Period> interval_at(Tokens tokens, std::size_t at, int this_year) {
  std::size_t next = at;
  PartialDate first;
  if (const auto date = plain_date_at(tokens, at)) {
    first = date->date;
    next = date->last;
  } else if (const int year = year_at(tokens, at); year > 0) {
    first.year = year;
    next = at + 1;
  } else {
    std::tie(next, first.day) = day_at(tokens, at);
    if (is_word(tokens, next) && russian::month(tokens[next].form) != 0) {
      first.month = russian::month(tokens[next].form);
      ++next;
    }
    if (first.day == 0 && first.month == 0) return std::nullopt;
  }
  if (!is_word(tokens, next) || russian::preposition(tokens[next].form) != Preposition::Through) {
    return std::nullopt;
  }
  auto end = plain_date_at(tokens, next + 1);
  const bool inferred = !end;
  if (!end) end = yearless_date_at(tokens, next + 1, this_year);
  if (!end) return std::nullopt;
  if (first.month == 0 && first.day != 0) first.month = end->date.month;
  if (first.year == 0) {
    first.year = end->date.year - (first.month > end->date.month ? 1 : 0);
  }
  if (!is_real(first) || first > end->date) return std::nullopt;
  Period period;
  period.last = end->last;
  period.date = to_iso(first);
  period.end = to_iso(end->date);
  period.inferred = inferred;
  period.year_only = first.month == 0;
  return period;
}

// Are the years after the plan or programme at `at` no part of its name? «разработать план»,
// «утвердить муниципальную программу»: it is only to be made and has no name yet; «участвовать по
// программе»: it is that by which something is done in these years.
bool is_of_the_task(Tokens tokens, std::size_t at) {
  constexpr std::size_t kMostAdjectives = 2;
  for (std::size_t count = 0; count <= kMostAdjectives && at > 0 && is_word(tokens, at - 1);
       ++count) {
    --at;
    const std::string& form = tokens[at].form;
    if (russian::is_making(form) || russian::preposition(form) == Preposition::Through) return true;
  }
  return false;
}

// Is the span of years after `at` the horizon of what is named before it («Стратегия … до 2030
// года») and not a term? Looks back to the last mark or verb.
bool is_horizon(Tokens tokens, std::size_t at, bool (*names_it)(std::string_view)) {
  constexpr std::size_t kMost = 12;
  for (std::size_t count = 0; count < kMost && at > 0; ++count) {
    --at;
    if (tokens[at].kind == TokenKind::Punctuation) return false;
    if (tokens[at].kind != TokenKind::Word) continue;
    if (russian::is_infinitive(tokens[at].form) || russian::has_term(tokens[at].form)) return false;
    if (names_it(tokens[at].form)) return !is_of_the_task(tokens, at);
  }
  return false;
}

class DueFinder {
 public:
  DueFinder(Tokens tokens, int this_year)
      : tokens_(tokens), inside_(inside_quotes(tokens)), this_year_(this_year) {}

  std::vector<Due> run() {
    while (at_ < tokens_.size()) {
      if (inside_[at_] || !read_token()) ++at_;
    }
    return std::move(due_);
  }

 private:
  bool read_token() {
    switch (tokens_[at_].kind) {
      case TokenKind::Word:
        return read();
      case TokenKind::Number:
        return read_bare_day();
      case TokenKind::Dash:
        return tokens_[at_].space_before && read_months();
      default:
        return false;
    }
  }

  // «2 раза в год – октябрь и апрель»: months in the nominative, each by itself, up to a mark.
  bool read_months() {
    std::vector<std::size_t> months;
    std::size_t next = at_ + 1;
    while (is_word(tokens_, next) && russian::is_month_itself(tokens_[next].form)) {
      months.push_back(next++);
      const bool joined = is_mark(tokens_, next, ",") ||
                          (is_word(tokens_, next) && russian::is_and(tokens_[next].form));
      if (!joined || !is_word(tokens_, next + 1) ||
          !russian::is_month_itself(tokens_[next + 1].form)) {
        break;
      }
      ++next;
    }
    const bool ends = next == tokens_.size() || tokens_[next].kind == TokenKind::Punctuation;
    if (months.empty() || !ends || this_year_ == 0) return false;
    for (const std::size_t month : months) {
      const auto date = yearless_date_at(tokens_, month, this_year_);
      if (!date) return false;
      Period period;
      period.last = date->last;
      period.date = to_iso(date->date);
      period.inferred = true;
      at_ = month;
      add(Due::Kind::In, period);
    }
    return true;
  }

  // «Открыть два центра 24 сентября 2019 года»: a day without a preposition is when to do what an
  // infinitive before it says; not that of an act («приказом 24 сентября 2019 года № 5»), nor when
  // something was done («утвержденным 24 сентября 2019 года»).
  bool read_bare_day() {
    const auto date = plain_date_at(tokens_, at_);
    if (!date || date->date.day == 0 || at_ == 0) return false;
    if (!is_word(tokens_, at_ - 1) && tokens_[at_ - 1].kind != TokenKind::QuoteClose) return false;
    if (date->last < tokens_.size() && tokens_[date->last].kind == TokenKind::NumberSign) {
      return false;
    }
    const std::string& before = tokens_[at_ - 1].form;
    if (russian::is_act_date_word(before) || russian::is_participle(before)) return false;
    if (russian::preposition(before) != Preposition::None) return false;
    if (!russian::is_infinitive(tokens_[first_of_sentence()].form)) return false;
    Period period;
    period.last = date->last;
    period.date = to_iso(date->date);
    return add(Due::Kind::In, period);
  }

  // The first word of the sentence at `at_`, past a number and its dot; of a very long sentence one
  // of its middle.
  std::size_t first_of_sentence() const {
    constexpr std::size_t kMost = 80;
    std::size_t first = at_;
    while (first > 0 && at_ - first < kMost && !is_mark(tokens_, first - 1, ".") &&
           !is_mark(tokens_, first - 1, ";")) {
      --first;
    }
    while (first < at_ && tokens_[first].kind != TokenKind::Word) ++first;
    return first;
  }

  // Reads the date due that begins at the word `at_`, if there is one, and moves past it.
  bool read() {
    const std::string& form = tokens_[at_].form;
    if (russian::is_due_word(form)) return read_labelled();
    if (russian::is_season(form)) return read_season();
    if (russian::is_no_later(form)) return read_no_later();
    if (russian::is_beginning_word(form) && is_word(tokens_, at_ + 1) &&
        russian::preposition(tokens_[at_ + 1].form) == Preposition::From) {
      return read_after(at_ + 1, Preposition::From);
    }
    const Preposition preposition = russian::preposition(form);
    return preposition != Preposition::None && preposition != Preposition::Through &&
           read_after(at_, preposition);
  }

  bool read_after(std::size_t preposition_at, Preposition preposition) {
    std::size_t next = preposition_at + 1;
    if (preposition == Preposition::In && is_word(tokens_, next) &&
        russian::is_period(tokens_[next].form) && is_word(tokens_, next + 1) &&
        russian::preposition(tokens_[next + 1].form) == Preposition::From) {
      next += 2;
      preposition = Preposition::From;
    }
    if (preposition == Preposition::From) {
      if (const auto interval = interval_at(tokens_, next, inferable_year()))
        return add(Due::Kind::Between, *interval);
    }
    Modifiers modifiers;
    next = skip_modifiers(tokens_, next, modifiers);
    const auto period = period_at(tokens_, next, modifiers, inferable_year());
    if (!period) return false;
    switch (preposition) {
      case Preposition::Until:
        if (period->year_only && is_horizon(tokens_, preposition_at, russian::has_horizon)) {
          return false;
        }
        return add(Due::Kind::By, *period);
      case Preposition::Towards:
        // «подготовка к новому учебному году» has no date.
        if (period->school && period->inferred && !modifiers.part) return false;
        return add(Due::Kind::By, *period);
      case Preposition::From:
        return add(Due::Kind::From, *period);
      case Preposition::For:
        // «на 1 сентября» tells a state, «на 2021/2022 учебный год» a term.
        if (!period->school && !period->year_only) return false;
        if (!period->school && is_horizon(tokens_, preposition_at, russian::is_programme)) {
          return false;
        }
        return add(Due::Kind::In, *period);
      default:
        // «проекта, завершившегося в 2024 году»
        if (at_ > 0 && russian::is_past_participle(tokens_[at_ - 1].form)) return false;
        return add(Due::Kind::In, *period);
    }
  }

  // «не позднее 1 октября 2021 года», «не позже чем до …»
  bool read_no_later() {
    std::size_t next = at_ + 1;
    if (is_word(tokens_, next) && russian::is_than(tokens_[next].form)) ++next;
    if (is_word(tokens_, next) && russian::preposition(tokens_[next].form) == Preposition::Until) {
      ++next;
    }
    const auto period = period_at(tokens_, next, {}, inferable_year());
    if (!period) return false;
    if (at_ > 0 && russian::is_not(tokens_[at_ - 1].form)) --at_;
    return add(Due::Kind::By, *period);
  }

  // «осенью 2021 года»
  bool read_season() {
    const auto period = period_at(tokens_, at_ + 1, {}, 0);
    return period && period->year_only && add(Due::Kind::In, *period);
  }

  // «Срок: 1 октября 2021 г.», «Срок исполнения – октябрь 2021 года»
  bool read_labelled() {
    std::size_t next = at_ + 1;
    if (is_word(tokens_, next) && russian::is_due_detail(tokens_[next].form)) ++next;
    const bool labelled = is_mark(tokens_, next, ":") ||
                          (next < tokens_.size() && tokens_[next].kind == TokenKind::Dash);
    if (!labelled) return false;
    const auto period = period_at(tokens_, next + 1, {}, this_year_);
    if (!period) return false;
    at_ = next + 1;
    const bool span = period->school || period->year_only || period->month_only;
    return add(span ? Due::Kind::In : Due::Kind::By, *period);
  }

  // The year to infer from, unless what stands here recurs every year.
  int inferable_year() const {
    constexpr std::size_t kMost = 6;
    for (std::size_t i = at_ > kMost ? at_ - kMost : 0; i < at_; ++i) {
      if (russian::is_recurrence(tokens_[i].form)) return 0;
    }
    return this_year_;
  }

  bool add(Due::Kind kind, const Period& period) {
    Due due;
    // «в срок до …»
    const bool in_time = at_ >= 2 && russian::is_due_word(tokens_[at_ - 1].form) &&
                         russian::preposition(tokens_[at_ - 2].form) == Preposition::In;
    due.begin = tokens_[in_time ? at_ - 2 : at_].begin;
    due.end = tokens_[period.last - 1].end;
    due.year_inferred = period.inferred;
    due.kind = period.end.empty() ? kind : Due::Kind::Between;
    due.date = period.end.empty() ? period.date : format("{}/{}", period.date, period.end);
    due_.push_back(std::move(due));
    at_ = period.last;
    return true;
  }

  Tokens tokens_;
  std::vector<bool> inside_;
  int this_year_;
  std::vector<Due> due_;
  std::size_t at_ = 0;
};

}  // namespace

std::string_view name(Due::Kind kind) {
  switch (kind) {
    case Due::Kind::By:
      return "by";
    case Due::Kind::From:
      return "from";
    case Due::Kind::In:
      return "in";
    case Due::Kind::Between:
      return "between";
  }
  return "in";
}

std::optional<Due> due_of_cell(std::span<const Token> tokens, int school_year) {
  if (tokens.empty()) return std::nullopt;
  Modifiers modifiers;
  const std::size_t first = skip_modifiers(tokens, 0, modifiers);
  modifiers.cell = true;
  const auto period = period_at(tokens, first, modifiers, school_year);
  if (!period || period->last != tokens.size()) return std::nullopt;
  Due due;
  due.begin = tokens.front().begin;
  due.end = tokens.back().end;
  const bool span = period->school || period->year_only || period->month_only || first > 0;
  due.kind = !period->end.empty() ? Due::Kind::Between : (span ? Due::Kind::In : Due::Kind::By);
  due.date = period->end.empty() ? period->date : format("{}/{}", period->date, period->end);
  due.year_inferred = period->inferred;
  return due;
}

std::vector<Due> find_due(std::string_view /*text*/, std::span<const Token> tokens,
                          int school_year) {
  return DueFinder(tokens, school_year).run();
}

}  // namespace svod::dates
