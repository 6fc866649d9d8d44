#include "mentions/heads.h"

namespace svod::mentions {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kMostBetween = 14;   // words between a head and its name
constexpr std::size_t kMostLookBack = 30;  // tokens before a list

bool is_specific(Head head) {
  switch (head) {
    case Head::None:
    case Head::Neutral:
    case Head::Host:
    case Head::Excluded:
      return false;
    default:
      return true;
  }
}

}  // namespace

HeadContext listed(HeadContext context) {
  context.listed = true;
  return context;
}

// Reads the head at token `at` into `context`: its kind, level and where its phrase begins.
void HeadReader::take_head(std::size_t at, HeadContext& context) const {
  const WordInfo& head = word(at);
  context.head = static_cast<std::uint32_t>(at);
  context.first = context.head;
  context.plural = (head.cases & kPluralCases) != 0 && (head.cases & kSingularCases) == 0;
  context.level = head.level;
  Head kind = head.head;
  if (kind == Head::Excluded || kind == Head::Host) {
    context.excluded = true;
    context.host = kind == Head::Host;
    return;
  }
  bool information = head.is(kCapitals);
  // Adjectives that agree with the head belong to its phrase.
  Cases cases = head.cases;
  for (std::size_t before = at; before > 0; --before) {
    const std::size_t each = before - 1;
    if (!reading_.is_word(each)) break;
    const WordInfo& adjective = word(each);
    const Agreement agreement = adjective_agreement(reading_.tokens[each].form);
    const Cases common = agreement.cases & cases;
    const bool gender =
        (common & kPluralCases) != 0 || (agreement.gender & head.gender) != 0 || head.gender == 0;
    const bool level_word = adjective.level != Level::None && adjective.head == Head::None;
    if (common == 0 || !gender || head.is(kCapitals)) break;
    if (adjective.head != Head::None || adjective.act != ActKind::None) break;
    if (adjective.is(kNotOfName)) break;
    cases = common;
    if ((common & kSingularCases) == 0) context.plural = true;
    if (level_word && (context.level == Level::None || adjective.level == Level::Priority)) {
      context.level = adjective.level;
    }
    if (adjective.is(kInformation)) information = true;
    if (adjective.is(kStudy)) context.study = true;
    context.first = static_cast<std::uint32_t>(each);
  }
  if (kind == Head::Programme && context.study && context.level == Level::None) {
    kind = Head::Study;
  }
  context.heads |= head_bit(kind);
  if (kind == Head::System && information) context.heads |= head_bit(Head::Platform);
  // «программах, проектах и конкурсах»: heads in a row govern together.
  std::size_t before = context.first;
  for (int rows = 0; rows < 4 && before >= 2; ++rows) {
    std::size_t link = before - 1;
    if (!(reading_.is_mark(link, ",") || (reading_.is_word(link) && word(link).is(kAnd)))) break;
    if (link > 0 && reading_.is_mark(link - 1, ",")) --link;
    if (link == 0 || !reading_.is_word(link - 1)) break;
    const WordInfo& other = word(link - 1);
    if (!is_specific(other.head) || (other.cases & head.cases) == 0) break;
    context.heads |= head_bit(other.head);
    context.plural = true;
    before = link - 1;
    while (before > 0 && reading_.is_word(before - 1) &&
           adjective_agreement(reading_.tokens[before - 1].form).cases != 0 &&
           word(before - 1).head == Head::None) {
      --before;
    }
  }
}

HeadContext HeadReader::before(std::size_t at) const {
  HeadContext context;
  bool parted = false;
  bool regional = false;
  bool local = false;
  bool issued = false;
  for (std::size_t steps = 0; at > 0 && steps < kMostBetween; ++steps) {
    const std::size_t each = at - 1;
    const Token& token = reading_.tokens[each];
    if (token.kind == TokenKind::Dash || token.kind == TokenKind::NumberSign) {
      at = each;
      continue;
    }
    if (token.kind == TokenKind::Punctuation && token.form == "." && each > 0 &&
        reading_.is_word(each - 1) && reading_.tokens[each - 1].form.size() <= 4 && steps < 3) {
      // «в г. Тынде», «им. Пушкина»
      at = each;
      continue;
    }
    if (token.kind == TokenKind::Punctuation && token.form == ")" &&
        reading_.open_of[each] != kNone && each - reading_.open_of[each] < 8) {
      at = reading_.open_of[each];
      continue;
    }
    if (reading_.is_mark(each, ",") && joins_fields(reading_, each)) {
      // «министерства образования, науки и молодежной политики»
      at = each;
      continue;
    }
    if (token.kind != TokenKind::Word && token.kind != TokenKind::Number) break;
    if (token.kind == TokenKind::Word) {
      const WordInfo& info = word(each);
      if (info.head != Head::None) {
        take_head(each, context);
        context.parted = parted;
        context.regional = regional || context.level == Level::Regional;
        context.local = local;
        context.issued = issued;
        return context;
      }
      if (info.act != ActKind::None && info.act != ActKind::Plan) break;
      // «в области …», «в сфере …» name a field, not a place.
      const bool field =
          each > 0 && reading_.is_word(each - 1) && word(each - 1).is(kParts) && info.is(kField);
      if (field) {
        at = each - 1;
        continue;
      }
      parted = parted || info.is(kParts) || is_verb(reading_.tokens[each].form) ||
               (steps == 0 && !may_depend(each));
      regional = regional || info.place == Place::Region;
      local = local || info.place == Place::Local;
      issued = issued || info.issuer == Issuer::Ministry || info.issuer == Issuer::Body ||
               info.issuer == Issuer::Government;
    }
    at = each;
  }
  return {};
}

// Whether the word right before a name can depend on a head before it («центра образования
// «…»») or is itself what the name is of («праздник «…»»).
bool HeadReader::may_depend(std::size_t at) const {
  const Token& token = reading_.tokens[at];
  return token.capital || token.all_capitals || word(at).place != Place::None ||
         may_be_genitive(token.form) || adjective_agreement(token.form).cases != 0;
}

HeadContext HeadReader::of_list(std::size_t mark, bool bracket) const {
  HeadContext nearest;
  bool own_name = bracket && mark > 0 && reading_.is_kind(mark - 1, TokenKind::QuoteClose);
  for (std::size_t at = mark, steps = 0; at > 0 && steps < kMostLookBack; ++steps) {
    const std::size_t each = at - 1;
    const Token& token = reading_.tokens[each];
    if (reading_.is_mark(each, ";") || (reading_.is_mark(each, ".") && each + 1 < reading_.size() &&
                                        reading_.tokens[each + 1].capital)) {
      break;
    }
    if (token.kind == TokenKind::QuoteClose && reading_.open_of[each] != kNone) {
      at = reading_.open_of[each];
      own_name = true;
      continue;
    }
    if (token.kind == TokenKind::Word && word(each).head != Head::None) {
      if (own_name) {
        own_name = false;  // this head has its name in the quotes after it
        HeadContext skipped;
        take_head(each, skipped);
        at = skipped.first == kNone ? each : skipped.first;
        continue;
      }
      HeadContext context;
      take_head(each, context);
      if (context.excluded && !nearest.any()) {
        if (each + 3 >= mark) return context;
        at = each;
        continue;
      }
      if (context.any()) {
        if (context.plural) return context;
        if (!nearest.any()) nearest = context;
      }
      at = context.first == kNone ? each : context.first;
      continue;
    }
    at = each;
  }
  return nearest;
}

HeadContext HeadReader::right_before(std::size_t at) const {
  if (at == 0 || !reading_.is_word(at - 1) || !is_specific(word(at - 1).head)) return {};
  HeadContext context;
  take_head(at - 1, context);
  return context;
}

}  // namespace svod::mentions
