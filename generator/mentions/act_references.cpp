#include "mentions/act_references.h"

#include <algorithm>
#include <optional>
#include <span>

#include "dates/dates.h"
#include "text/text.h"

namespace svod::mentions {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kMostTitleTokens = 120;
constexpr int kTurnOfCentury = 50;  // «98» is 1998, «12» is 2012

std::optional<PartialDate> short_date(const Reading& reading, std::size_t at, std::size_t& end) {
  // «29.12.12», «29. 12. 2012»: what the calendar of full dates does not read.
  const auto number = [&](std::size_t index) {
    int value = 0;
    for (const char c : reading.tokens[index].form) value = value * 10 + (c - '0');
    return value;
  };
  if (!reading.is_kind(at, TokenKind::Number) || !reading.is_mark(at + 1, ".") ||
      !reading.is_kind(at + 2, TokenKind::Number) || !reading.is_mark(at + 3, ".") ||
      !reading.is_kind(at + 4, TokenKind::Number)) {
    return std::nullopt;
  }
  if (reading.tokens[at].form.size() > 2 || reading.tokens[at + 2].form.size() > 2) {
    return std::nullopt;
  }
  const std::size_t digits = reading.tokens[at + 4].form.size();
  if (digits != 2 && digits != 4) return std::nullopt;
  int year = number(at + 4);
  if (digits == 2) year += year < kTurnOfCentury ? 2000 : 1900;
  const PartialDate date{year, number(at + 2), number(at)};
  const auto checked = parse_iso(to_iso(date));
  if (!checked) return std::nullopt;
  end = at + 5;
  return checked;
}

// A date at `at`, «от» before it and «г.» after it included; `end` is one past it.
std::optional<PartialDate> read_date(const Reading& reading, std::size_t at, std::size_t& end) {
  std::size_t begin = at;
  if (reading.is_word(begin) && reading.word(begin).is(kFrom)) ++begin;
  if (begin >= reading.size()) return std::nullopt;
  const std::span<const Token> all(reading.tokens);
  std::optional<PartialDate> date;
  std::size_t after = begin;
  if (const auto found = dates::date_at(all, begin); found && found->date) {
    date = found->date;
    after = found->last;
  } else if (const auto with_from = begin != at ? dates::date_at(all, at) : std::nullopt;
             with_from && with_from->date) {
    date = with_from->date;
    after = with_from->last;
  }
  if (!date || date->day == 0) {
    std::size_t short_end = 0;
    if (const auto found = short_date(reading, begin, short_end); found) {
      date = found;
      after = short_end;
    }
  }
  if (!date) return std::nullopt;
  if (reading.is_word(after) && reading.word(after).is(kYear)) {
    ++after;
    if (reading.is_mark(after, ".")) ++after;
  } else if (reading.is_mark(after, ".") && reading.is_word(after - 1) &&
             reading.word(after - 1).is(kYear)) {
    ++after;
  }
  end = after;
  return date;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What follows a number sign at `at`: «474», «273 - ФЗ», «АБ-1234/06», «2.4.3648-20»; `end` is
// one past it, or `at` where no number stands there.
std::string read_number(const Reading& reading, std::size_t at, std::size_t& end) {
  end = at;
  std::size_t next = at;
  while (next < reading.size() && next < at + 14) {
    const Token& token = reading.tokens[next];
    if (next > at && token.space_before) break;
    const bool part = token.kind == TokenKind::Number || token.kind == TokenKind::Word ||
                      token.kind == TokenKind::Dash ||
                      (token.kind == TokenKind::Punctuation &&
                       (token.form == "/" || token.form == "." || token.form == "_"));
    if (!part) break;
    ++next;
  }
  while (next > at && (reading.tokens[next - 1].kind == TokenKind::Punctuation ||
                       reading.tokens[next - 1].kind == TokenKind::Dash)) {
    --next;
  }
  if (next == at || !has_digit(reading.slice(at, next))) return {};
  // «474.Об утверждении», «№ 5.Реализация»: a sentence begins, the number is over.
  for (std::size_t each = at + 1; each + 1 < next; ++each) {
    if (reading.is_mark(each, ".") && reading.is_word(each + 1)) {
      next = each;
      break;
    }
  }
  // «273 - ФЗ», «273 ФЗ», «996 -р»: spaces round the dash.
  std::size_t suffix = next;
  if (reading.is_kind(suffix, TokenKind::Dash)) ++suffix;
  if (suffix < reading.size() && reading.is_word(suffix) &&
      reading.word(suffix).is(kNumberSuffix | kLawSuffix) &&
      (suffix > next || reading.word(suffix).is(kLawSuffix))) {
    // «статьей 25 ФЗ-273»: the suffix is the head of another number.
    const bool heads = suffix == next && (reading.is_kind(suffix + 1, TokenKind::NumberSign) ||
                                          (reading.is_kind(suffix + 1, TokenKind::Dash) &&
                                           reading.is_kind(suffix + 2, TokenKind::Number)));
    if (!heads) next = suffix + 1;
  }
  end = next;
  std::string number;
  for (std::size_t each = at; each < next; ++each) number += reading.slice(each, each + 1);
  return number;
}

bool law_number(const Reading& reading, std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last; ++at) {
    if (reading.is_word(at) && reading.word(at).is(kLawSuffix)) return true;
  }
  return false;
}

// One past the title that opens at `open`; its inside is [open + 1, `inside_end`).
std::size_t read_title(const Reading& reading, std::size_t open, std::size_t& inside_end) {
  std::size_t first = open;
  // «««Об…»: openings that follow one another are one.
  while (reading.is_kind(first + 1, TokenKind::QuoteOpen)) ++first;
  const std::uint32_t close =
      reading.close_of[open] != kNone ? reading.close_of[open] : reading.close_of[first];
  if (close != kNone && close <= open + 4 * kMostTitleTokens) {
    inside_end = close;
    std::size_t end = close + 1;
    while (reading.is_kind(end, TokenKind::QuoteClose) && reading.open_of[end] == kNone) ++end;
    return end;
  }
  // Never closed: to the last quote closed inside it, or to the end of the sentence.
  std::size_t end = first + 1;
  std::size_t closed = 0;
  while (end < reading.size() && end < first + kMostTitleTokens) {
    if (reading.is_mark(end, ";")) break;
    if (reading.is_mark(end, ".") && end + 1 < reading.size() && reading.tokens[end + 1].capital &&
        reading.tokens[end - 1].form.size() > 6) {
      break;
    }
    if (reading.is_kind(end, TokenKind::QuoteClose)) closed = end;
    if (reading.is_kind(end, TokenKind::NumberSign) || reading.is_mark(end, ")")) break;
    ++end;
  }
  while (end > first + 1 && (reading.is_mark(end - 1, ".") || reading.is_mark(end - 1, ","))) --end;
  if (closed != 0) end = closed + 1;
  inside_end = end;
  return end;
}

// Reads one reference; the state that coordination shares stays in it.
class Parser {
 public:
  explicit Parser(const Reading& reading) : reading_(reading) {}

  std::vector<ActReference> run() {
    std::size_t at = 0;
    while (at < reading_.size()) {
      const std::size_t next = read_at(at);
      at = next > at ? next : at + 1;
    }
    return std::move(found_);
  }

 private:
  const WordInfo& word(std::size_t at) const { return reading_.word(at); }

  static bool numbered(ActKind kind) {
    switch (kind) {
      case ActKind::Decree:
      case ActKind::Law:
      case ActKind::Resolution:
      case ActKind::Directive:
      case ActKind::Order:
      case ActKind::Letter:
        return true;
      default:
        return false;
    }
  }

  std::size_t read_at(std::size_t at) {
    const Token& token = reading_.tokens[at];
    if (token.kind == TokenKind::Word && numbered(word(at).act)) return read_head(at);
    if (token.kind == TokenKind::Number) return read_bare_law(at);
    if (token.kind == TokenKind::NumberSign) return read_presidential(at);
    return at;
  }

  // «(№ Пр-271 от 4 февраля 2010 года)»: instructions of the President have numbers that
  // nobody else gives.
  std::size_t read_presidential(std::size_t at) {
    if (!reading_.is_word(at + 1) || !word(at + 1).is(kPresidential)) return at;
    std::size_t end = at;
    ActReference act;
    act.number = read_number(reading_, at + 1, end);
    if (act.number.empty()) return at;
    act.presidential = true;
    act.kind = ActKind::Directive;
    act.first = static_cast<std::uint32_t>(at);
    act.last = static_cast<std::uint32_t>(end);
    return read_parts(act, end);
  }

  // «273-ФЗ», «№ 273 - ФЗ» without a head.
  std::size_t read_bare_law(std::size_t at) {
    std::size_t end = at;
    const std::string number = read_number(reading_, at, end);
    if (number.empty() || !law_number(reading_, at, end)) return at;
    ActReference act;
    act.kind = ActKind::Law;
    act.federal_law = true;
    act.number = number;
    std::size_t first = at;
    if (first > 0 && reading_.is_kind(first - 1, TokenKind::NumberSign)) --first;
    act.first = static_cast<std::uint32_t>(first);
    act.last = static_cast<std::uint32_t>(end);
    return read_parts(act, end);
  }

  std::size_t read_head(std::size_t at) {
    ActReference act;
    act.kind = word(at).act;
    act.head = static_cast<std::uint32_t>(at);
    std::size_t first = at;
    // «Федерального закона», «майского указа», «областного закона».
    while (first > 0 && reading_.is_word(first - 1)) {
      const WordInfo& before = word(first - 1);
      if (act.kind == ActKind::Law && before.is(kFederal)) {
        act.federal_law = true;
      } else if (act.kind == ActKind::Law && before.is(kRegional)) {
        act.regional_law = true;
      } else if (before.is(kMay)) {
        act.may = true;
      } else {
        break;
      }
      --first;
    }
    if (word(at).is(kLawSuffix)) act.federal_law = true;
    act.first = static_cast<std::uint32_t>(first);
    act.last = static_cast<std::uint32_t>(at + 1);
    std::size_t next = at + 1;
    // «ФЗ-273», «ФЗ № 273».
    if (word(at).is(kLawSuffix) && reading_.is_kind(next, TokenKind::Dash) &&
        reading_.is_kind(next + 1, TokenKind::Number)) {
      std::size_t end = next + 1;
      act.number = read_number(reading_, next + 1, end);
      next = end;
      act.last = static_cast<std::uint32_t>(end);
    }
    return read_parts(act, next);
  }

  void take(ActReference& act, std::size_t end) { act.last = static_cast<std::uint32_t>(end); }

  bool take_number(ActReference& act, std::size_t& at) {
    std::size_t sign = at;
    // «в„–» is the number sign read in a wrong encoding.
    if (reading_.is_word(at) && reading_.is_kind(at + 1, TokenKind::QuoteOpen) &&
        reading_.is_kind(at + 2, TokenKind::Dash) && !reading_.tokens[at + 1].space_before &&
        !reading_.tokens[at + 2].space_before && reading_.tokens[at].form.size() == 2) {
      sign = at + 3;
    } else if (!reading_.is_kind(sign, TokenKind::NumberSign)) {
      return false;
    }
    while (reading_.is_kind(sign, TokenKind::NumberSign)) ++sign;
    std::size_t end = sign;
    std::string number = read_number(reading_, sign, end);
    if (number.empty()) return false;
    act.number = std::move(number);
    if (law_number(reading_, sign, end)) act.federal_law = true;
    at = end;
    take(act, end);
    return true;
  }

  // «приказы 1598 и 1599», «указ 204»: three or four digits right after the head, no year.
  bool take_unsigned(ActReference& act, std::size_t& at) {
    if (!act.number.empty() || act.date || act.head == kNone) return false;
    if (!reading_.is_kind(at, TokenKind::Number)) return false;
    const std::string& digits = reading_.tokens[at].form;
    if (digits.size() < 3 || digits.size() > 4 || is_year(digits)) return false;
    if (reading_.is_word(at + 1) && !word(at + 1).is(kAnd | kFrom | kParts | kFunction))
      return false;
    act.number = digits;
    act.unsigned_number = true;
    ++at;
    take(act, at);
    return true;
  }

  static bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  }

  // «указов», «приказами»: the head can be nothing but a plural.
  bool has_plural_head(const ActReference& act) const {
    return act.head != kNone && word(act.head).cases != 0 &&
           (word(act.head).cases & kSingularCases) == 0;
  }

  bool take_date(ActReference& act, std::size_t& at) {
    std::size_t end = at;
    const auto date = read_date(reading_, at, end);
    if (!date) return false;
    act.date = *date;
    at = end;
    take(act, end);
    return true;
  }

  // Parts in any order until something else comes; then whatever shares the head.
  std::size_t read_parts(ActReference act, std::size_t at) {
    bool plural_sign = false;
    for (bool more = true; more && at < reading_.size();) {
      more = false;
      if ((reading_.is_kind(at, TokenKind::NumberSign) ||
           reading_.is_kind(at + 1, TokenKind::QuoteOpen)) &&
          act.number.empty()) {
        plural_sign =
            reading_.tokens[at].form.size() > 4 || reading_.is_kind(at + 1, TokenKind::NumberSign);
        more = take_number(act, at);
        if (more) continue;
      }
      // «закон 273-ФЗ», «распоряжение 996-р»: a suffix stands for the sign.
      if (reading_.is_kind(at, TokenKind::Number) && act.number.empty()) {
        std::size_t end = at;
        const std::string number = read_number(reading_, at, end);
        if (end > at + 1 && reading_.is_word(end - 1) &&
            word(end - 1).is(kNumberSuffix | kLawSuffix) && !word(end - 1).is(kYear)) {
          act.number = number;
          act.federal_law = act.federal_law || law_number(reading_, at, end);
          at = end;
          take(act, at);
          more = true;
          continue;
        }
      }
      if (!act.date && take_date(act, at)) {
        more = true;
        continue;
      }
      if (at == act.last && take_unsigned(act, at)) {
        more = true;
        continue;
      }
      if (act.issuer.end == 0 && reading_.is_word(at)) {
        if (const std::size_t after = skip_country(reading_, at); after != at) {
          if (act.kind == ActKind::Law) act.federal_law = true;
          at = after;
          take(act, at);
          more = true;
          continue;
        }
        if (act.kind == ActKind::Law) {
          if (const std::size_t after = skip_region(reading_, at); after != at) {
            act.issuer = make_issuer(reading_, at, after, Scope::Regional, "");
            act.regional_law = true;
            at = after;
            take(act, at);
            more = true;
            continue;
          }
        }
        act.issuer = read_issuer(reading_, at);
        if (act.issuer.end != 0) {
          at = skip_joint_issuers(act.issuer.end);
          if (act.issuer.id == "president") at = skip_person(at);
          take(act, at);
          more = true;
          continue;
        }
      }
      // «за № 204», «под № 204»
      if (reading_.is_word(at) && word(at).is(kParts) && act.number.empty() &&
          reading_.is_kind(at + 1, TokenKind::NumberSign)) {
        ++at;
        more = true;
        continue;
      }
      // An unquoted title of the registry is read by whoever knows the registry.
      if (reading_.is_word(at) && word(at).is(kAbout) && !act.has_title()) {
        act.about = static_cast<std::uint32_t>(at);
      }
      if (reading_.is_kind(at, TokenKind::QuoteOpen) && !act.has_title()) {
        std::size_t inside_end = at;
        const std::size_t end = read_title(reading_, at, inside_end);
        std::size_t inside = at + 1;
        while (inside < inside_end && reading_.is_kind(inside, TokenKind::QuoteOpen)) ++inside;
        act.title_first = static_cast<std::uint32_t>(inside);
        act.title_last = static_cast<std::uint32_t>(inside_end);
        at = end;
        take(act, at);
        more = true;
        continue;
      }
      // «(от 29.12.2012 № 273-ФЗ)», «, № 273-ФЗ».
      if ((reading_.is_mark(at, "(") || reading_.is_mark(at, ",")) && !act.coordinated) {
        more = take_bracketed(act, at);
      }
    }
    found_.push_back(act);
    return read_coordinated(act, at, plural_sign);
  }

  // «Минпросвещения России, Рособрнадзора», «Минспорта РФ и Минздрава РФ»: one act of several.
  std::size_t skip_joint_issuers(std::size_t at) const {
    for (int others = 0; others < 4; ++others) {
      const bool link = reading_.is_mark(at, ",") || (reading_.is_word(at) && word(at).is(kAnd));
      if (!link) return at;
      const IssuerReading more = read_issuer(reading_, at + 1);
      if (more.end == 0 || more.scope == Scope::Local) return at;
      at = more.end;
    }
    return at;
  }

  // «Президента РФ В.В. Иванова от …»: a name between issuer and date.
  std::size_t skip_person(std::size_t at) const {
    std::size_t next = at;
    while (next < at + 6) {
      const bool initial = reading_.is_mark(next, ".") && next > at;
      const bool name = reading_.is_word(next) && reading_.tokens[next].capital &&
                        word(next).act == ActKind::None;
      if (!initial && !name) break;
      ++next;
    }
    if (next == at) return at;
    const bool goes_on = reading_.is_kind(next, TokenKind::NumberSign) ||
                         (reading_.is_word(next) && word(next).is(kFrom));
    return goes_on ? next : at;
  }

  // A number and a date in brackets, or after a comma, of the act just read.
  bool take_bracketed(ActReference& act, std::size_t& at) {
    const bool bracket = reading_.is_mark(at, "(");
    const std::size_t begin = at + 1;
    if (begin >= reading_.size()) return false;
    const bool from = reading_.is_word(begin) && word(begin).is(kFrom);
    const bool sign = reading_.is_kind(begin, TokenKind::NumberSign);
    if (!(from && !act.date) && !(sign && act.number.empty())) return false;
    ActReference copy = act;
    std::size_t next = begin;
    for (bool more = true; more;) {
      more = false;
      if (copy.number.empty() && take_number(copy, next)) more = true;
      if (!copy.date && take_date(copy, next)) more = true;
    }
    if (next == begin) return false;
    // «№ 286, от 31.05.2021 № 287»: the date is the next act's.
    if (!bracket && reading_.is_kind(next, TokenKind::NumberSign)) return false;
    if (bracket) {
      if (!reading_.is_mark(next, ")")) return false;
      ++next;
      take(copy, next);
    }
    act = copy;
    at = next;
    return true;
  }

  // «… № 204 и № 474», «№ 17, № 18, № 19», «от … № 204 «…», от … № 474 «…»».
  std::size_t read_coordinated(const ActReference& act, std::size_t at, bool plural_sign) {
    if (act.number.empty() && !act.has_title() && !act.date) return at;
    std::size_t next = at;
    bool separated = false;
    while (next < reading_.size() && next < at + 3) {
      if (reading_.is_mark(next, ",") || reading_.is_mark(next, ";") ||
          (reading_.is_word(next) && word(next).is(kAnd))) {
        separated = true;
        ++next;
      } else {
        break;
      }
    }
    if (!separated || next >= reading_.size()) return at;
    ActReference more;
    more.kind = act.kind;
    more.head = act.head;
    more.issuer = act.issuer;
    more.federal_law = act.federal_law;
    more.regional_law = act.regional_law;
    more.coordinated = true;
    more.first = static_cast<std::uint32_t>(next);
    const bool from = reading_.is_word(next) && word(next).is(kFrom);
    const bool sign = reading_.is_kind(next, TokenKind::NumberSign);
    // «указов «О …» и «Об …»»
    if (reading_.is_kind(next, TokenKind::QuoteOpen) && act.has_title() && has_plural_head(act)) {
      return read_parts(more, next);
    }
    if (from || reading_.is_kind(next, TokenKind::Number)) {
      std::size_t probe = next;
      if (!take_date(more, probe)) {
        if (from) return at;
      } else if (!from && !reading_.is_kind(probe, TokenKind::NumberSign)) {
        more.date = {};
      }
    }
    if (more.date) {
      more.date = {};
      more.last = more.first;
      const std::size_t before = found_.size();
      const std::size_t end = read_parts(more, next);
      // A date alone («от 7 мая и от 21 июля») is enough only with a plural head; the
      // resolver tells. Nothing read: undo.
      if (found_.size() == before) return at;
      return end;
    }
    if (sign) {
      // «приказы от 31.05.2021 № 286 и № 287»: a number right after shares the date too.
      std::size_t probe = next;
      if (!take_number(more, probe)) return at;
      more.number.clear();
      const std::size_t index = found_.size();
      const std::size_t end = read_parts(more, next);
      for (std::size_t each = index; each < found_.size(); ++each) {
        if (!found_[each].date && !act.has_title()) found_[each].date = act.date;
      }
      return end;
    }
    // «№№ 286, 287», «указов № 596, 597», «приказы 1598 и 1599»
    const bool shares_sign =
        plural_sign ||
        (reading_.is_kind(next, TokenKind::Number) && !act.number.empty() &&
         !is_year(reading_.tokens[next].form) && has_plural_head(act) &&
         !(reading_.is_word(next + 1) && !word(next + 1).is(kAnd | kParts | kFunction)));
    if (shares_sign && reading_.is_kind(next, TokenKind::Number)) {
      std::size_t end = next;
      more.number = read_number(reading_, next, end);
      if (more.number.empty()) return at;
      more.unsigned_number = !plural_sign;
      more.date = act.date;
      take(more, end);
      found_.push_back(more);
      return read_coordinated(more, end, plural_sign);
    }
    return at;
  }

  const Reading& reading_;
  std::vector<ActReference> found_;
};

}  // namespace

std::vector<ActReference> find_act_references(const Reading& reading) {
  return Parser(reading).run();
}

std::string number_key(std::string_view number) {
  std::string key;
  for (const Token& token : tokens::tokenise(text::fold(number))) {
    if (token.kind == TokenKind::NumberSign) continue;
    if (token.kind == TokenKind::Dash) {
      key += '-';
      continue;
    }
    if (token.kind == TokenKind::Word && has_digit(key) &&
        find_word(token.form).is(kLawSuffix | kNumberSuffix)) {
      continue;
    }
    key += token.form;
  }
  while (key.ends_with('-')) key.pop_back();
  return key;
}

}  // namespace svod::mentions
