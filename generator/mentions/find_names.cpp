#include "mentions/find_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "mentions/document_names.h"

namespace svod::mentions {
namespace {

using registry::Entity;
using registry::MatchPolicy;
using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kMostBetween = 14;   // words between a head and its name
constexpr std::size_t kMostLookBack = 30;  // tokens before a list
constexpr double kClose = 0.8;

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

// Heads whose quoted names are entities even when no registry knows them.
constexpr HeadSet kMakesProvisional =
    head_bit(Head::Project) | head_bit(Head::Programme) | head_bit(Head::Movement) |
    head_bit(Head::Contest) | head_bit(Head::Action) | head_bit(Head::Event) |
    head_bit(Head::Platform) | head_bit(Head::System) | head_bit(Head::Initiative);

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<Item>& items, std::vector<bool> taken,
         const NameSurroundings& surroundings)
      : reading_(reading),
        around_(surroundings),
        tables_(surroundings.tables),
        items_(items),
        blocked_(std::move(taken)) {
    item_at_.assign(reading.size() + 1, static_cast<std::uint32_t>(items_.size()));
    for (std::size_t at = items_.size(); at-- > 0;) {
      item_at_[items_[at].token] = static_cast<std::uint32_t>(at);
    }
    for (std::size_t at = reading.size(); at-- > 0;) {
      item_at_[at] = std::min(item_at_[at], item_at_[at + 1]);
    }
  }

  FoundNames run() {
    block_theme();
    group_ = around_.lead_in;
    group_end_ = group_.any() ? static_cast<std::uint32_t>(reading_.size()) : 0;
    if (!reading_.quoted.empty()) read_bare(true);
    for (std::size_t at = 0; at < reading_.quoted.size(); ++at) read_quoted(at);
    read_bare(false);
    std::sort(found_.mentions.begin(), found_.mentions.end(),
              [](const RawMention& a, const RawMention& b) { return a.first < b.first; });
    return std::move(found_);
  }

  HeadContext head_at_end() {
    if (reading_.size() == 0 || !reading_.is_mark(reading_.size() - 1, ":")) return {};
    HeadContext context = head_of_list(reading_.size() - 1, false);
    context.listed = true;
    return context;
  }

 private:
  const WordInfo& word(std::size_t at) const { return reading_.word(at); }

  void block(std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last && at < blocked_.size(); ++at) blocked_[at] = true;
  }
  bool is_blocked(std::size_t first, std::size_t last) const {
    for (std::size_t at = first; at < last; ++at) {
      if (blocked_[at]) return true;
    }
    return false;
  }

  // The document's theme is never a link, wherever it is repeated.
  void block_theme() {
    if (around_.theme.size() < 2) return;
    for (const Quoted& quoted : reading_.quoted) {
      if (quoted.close == kNone) continue;
      if (quoted.close - quoted.open > 4 * around_.theme.size() + 16) continue;
      const std::vector<std::uint64_t> words = all_words(reading_, quoted.first(), quoted.close);
      // The whole, or more than half of it: a theme may begin with the name of a project.
      if (2 * words.size() <= around_.theme.size()) continue;
      const bool inside = std::search(around_.theme.begin(), around_.theme.end(), words.begin(),
                                      words.end()) != around_.theme.end();
      const bool around = std::search(words.begin(), words.end(), around_.theme.begin(),
                                      around_.theme.end()) != words.end();
      if (inside || around) {
        block(quoted.open, quoted.close + 1);
      }
    }
  }

  // -- heads

  // Reads the head at token `at` into `context`: its kind, level and where its phrase begins.
  void take_head(std::size_t at, HeadContext& context) const {
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

  // The head that stands before token `at` with nothing but words between.
  HeadContext head_before(std::size_t at) const {
    HeadContext context;
    bool parted = false;
    bool regional = false;
    bool local = false;
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
      if (token.kind != TokenKind::Word && token.kind != TokenKind::Number) break;
      if (token.kind == TokenKind::Word) {
        const WordInfo& info = word(each);
        if (info.head != Head::None) {
          take_head(each, context);
          context.parted = parted;
          context.regional = regional || context.level == Level::Regional;
          context.local = local;
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
      }
      at = each;
    }
    return {};
  }

  // Whether the word right before a name can depend on a head before it («центра образования
  // «…»») or is itself what the name is of («праздник «…»»).
  bool may_depend(std::size_t at) const {
    const Token& token = reading_.tokens[at];
    return token.capital || token.all_capitals || word(at).place != Place::None ||
           may_be_genitive(token.form) || adjective_agreement(token.form).cases != 0;
  }

  // The head that governs the list which opens at the colon, bracket or dash `mark`: the
  // nearest that has no name of its own, a plural one first.
  HeadContext head_of_list(std::size_t mark, bool bracket) const {
    HeadContext nearest;
    bool own_name = bracket && mark > 0 && reading_.is_kind(mark - 1, TokenKind::QuoteClose);
    for (std::size_t at = mark, steps = 0; at > 0 && steps < kMostLookBack; ++steps) {
      const std::size_t each = at - 1;
      const Token& token = reading_.tokens[each];
      if (reading_.is_mark(each, ";") ||
          (reading_.is_mark(each, ".") && each + 1 < reading_.size() &&
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

  // What governs the quoted name that opens at `open`.
  HeadContext context_of(std::size_t open) {
    if (open == 0) {
      return open < group_end_ ? listed(group_) : HeadContext{};
    }
    // «««Тема»: openings that follow one another are one.
    for (int openings = 0; openings < 3 && open > 0; ++openings) {
      if (!reading_.is_kind(open - 1, TokenKind::QuoteOpen)) break;
      --open;
    }
    if (open == 0) return open < group_end_ ? listed(group_) : HeadContext{};
    std::size_t before = open - 1;
    // «, а также «…»», «и «…»»
    std::size_t link = before;
    bool linked = false;
    while (link > 0 && open - link <= 4 &&
           (reading_.is_mark(link, ",") || reading_.is_mark(link, ";") ||
            (reading_.is_word(link) && word(link).is(kAnd)))) {
      linked = true;
      --link;
    }
    if (linked && link + 1 == last_end_) {
      HeadContext context = listed(last_);
      if (!last_.plural && last_.excluded) context = HeadContext{};  // «общества «А», «Б»»
      context.listed = true;
      return context;
    }
    if (linked && open < group_end_) return listed(group_);
    if (reading_.is_mark(before, "(")) {
      HeadContext context = head_of_list(before, true);
      // «(„…“)» right after the head.
      if (!context.any() && !context.excluded) context = head_before(before);
      group_ = context;
      group_end_ = reading_.close_of[before] == kNone
                       ? std::min<std::uint32_t>(static_cast<std::uint32_t>(reading_.size()),
                                                 static_cast<std::uint32_t>(before + 200))
                       : reading_.close_of[before];
      return listed(context);
    }
    if (reading_.is_mark(before, ":")) {
      const HeadContext context = head_of_list(before, false);
      group_ = context;
      group_end_ = static_cast<std::uint32_t>(reading_.size());
      return listed(context);
    }
    if (reading_.is_kind(before, TokenKind::Dash)) {
      HeadContext context = head_before(before);
      if (context.any() && context.plural) context.listed = true;
      return context;
    }
    if (reading_.is_word(before) || reading_.is_kind(before, TokenKind::Number) ||
        reading_.is_mark(before, ".") || reading_.is_mark(before, ")")) {
      HeadContext context = head_before(open);
      if (!context.any() && !context.excluded && open < group_end_) return listed(group_);
      return context;
    }
    return open < group_end_ ? listed(group_) : HeadContext{};
  }

  static HeadContext listed(HeadContext context) {
    context.listed = true;
    return context;
  }

  // -- entities

  // How well an entity answers to what the text calls it: 3 the same, 2 may be so, 1 another
  // word, 0 it cannot be this one.
  int fit(std::uint32_t index, const HeadContext& context) const {
    const EntityFacts& facts = tables_.facts[index];
    const Entity& entity = tables_.entity(index);
    int value = 2;
    if (context.any()) {
      const HeadSet theirs = facts.kind_heads | facts.own_heads;
      const HeadSet specific = context.heads & ~head_bit(Head::Neutral);
      if (specific == 0) {
        value = 2;
      } else if ((specific & facts.kind_heads) != 0) {
        value = 3;
      } else if ((specific & theirs) != 0) {
        value = facts.kind_heads == 0 ? 3 : 2;
      } else {
        value = 1;
      }
      const Level level = context.level;
      const bool programme = context.has(Head::Programme) || context.has(Head::System);
      if (programme && !context.has(Head::Project)) {
        // Programmes of one name of the state, a region and a district are different things.
        const bool regional_entity = facts.level == Level::Regional || !entity.region.empty();
        const bool municipal = level == Level::Municipal || context.local;
        const bool regional = level == Level::Regional || context.regional;
        if (municipal && facts.level != Level::Municipal && entity.region.empty() &&
            facts.level != Level::None) {
          return 0;
        }
        if (municipal && facts.level == Level::State) return 0;
        if (regional && !municipal && !regional_entity && facts.level != Level::None) return 0;
      }
      if (value >= 2 && level != Level::None && context.has(Head::Project)) {
        const bool below = level == Level::Regional || level == Level::Municipal;
        if (level == facts.level ||
            (below && facts.level != Level::National && facts.level != Level::Priority)) {
          value = 3;
        } else if (level == Level::National && facts.level == Level::Priority) {
          value = 2;
        } else {
          value = 1;
        }
      }
    }
    if (!entity.region.empty() && !around_.region.empty() && entity.region != around_.region) {
      return 0;
    }
    return value;
  }

  // 0 alive at the document's date, 1 over, 2 not yet begun, 3 impossible.
  int time_rank(std::uint32_t index) const {
    const Entity& entity = tables_.entity(index);
    const int year = around_.date.year;
    if (year == 0) return 0;
    if (tables_.facts[index].is_act && entity.date && entity.date.year > year) {
      return 3;
    }
    int start = entity.start_year;
    if (start == 0 && entity.date) start = entity.date.year;
    if (start != 0 && start > year + 1) return 3;
    if (start != 0 && start > year) return 2;
    if (entity.end_year != 0 && entity.end_year < year) return 1;
    return 0;
  }

  struct Choice {
    std::vector<std::uint32_t> entities;  // none, one, or several that remain
    int fit = 0;
    bool by_head = false;
    bool by_time = false;
  };

  Choice choose(const std::vector<std::uint32_t>& names, const HeadContext& context) const {
    Choice choice;
    std::vector<std::pair<std::uint32_t, int>> rated;
    std::vector<std::uint32_t> seen;
    for (const std::uint32_t id : names) {
      const std::uint32_t index = tables_.names[id].entity;
      if (std::find(seen.begin(), seen.end(), index) != seen.end()) continue;
      seen.push_back(index);
      const int value = fit(index, context);
      if (value == 0 || time_rank(index) == 3) continue;
      rated.emplace_back(index, value);
    }
    if (rated.empty()) return choice;
    int best = 0;
    for (const auto& [index, value] : rated) best = std::max(best, value);
    choice.fit = best;
    for (const auto& [index, value] : rated) {
      if (value == best) choice.entities.push_back(index);
    }
    choice.by_head = choice.entities.size() < rated.size();
    if (choice.entities.size() > 1) {
      // A project before the act that approves it.
      std::vector<std::uint32_t> projects;
      for (const std::uint32_t index : choice.entities) {
        if (!tables_.facts[index].is_act) projects.push_back(index);
      }
      if (!projects.empty() && projects.size() < choice.entities.size()) {
        choice.entities = std::move(projects);
      }
    }
    // A document before the act that approves it.
    if (choice.entities.size() > 1) {
      std::vector<std::uint32_t> documents;
      for (const std::uint32_t index : choice.entities) {
        const std::string& parent = tables_.entity(index).parent;
        const bool approves =
            !parent.empty() && tables_.facts[index].is_act &&
            std::any_of(choice.entities.begin(), choice.entities.end(),
                        [&](std::uint32_t other) { return tables_.entity(other).id == parent; });
        if (!approves) documents.push_back(index);
      }
      if (!documents.empty()) choice.entities = std::move(documents);
    }
    if (choice.entities.size() > 1 && around_.date.year != 0) {
      int rank = 3;
      for (const std::uint32_t index : choice.entities) rank = std::min(rank, time_rank(index));
      std::vector<std::uint32_t> alive;
      for (const std::uint32_t index : choice.entities) {
        if (time_rank(index) == rank) alive.push_back(index);
      }
      // Of several that are over, the one that ended last.
      if (rank == 1 && alive.size() > 1) {
        int last_year = 0;
        for (const std::uint32_t index : alive) {
          last_year = std::max(last_year, tables_.entity(index).end_year);
        }
        alive.erase(std::remove_if(alive.begin(), alive.end(),
                                   [&](std::uint32_t index) {
                                     return tables_.entity(index).end_year < last_year;
                                   }),
                    alive.end());
      }
      // One that another of them replaced is not meant any more.
      if (alive.size() > 1) {
        std::vector<std::uint32_t> last;
        for (const std::uint32_t index : alive) {
          const std::string& successor = tables_.entity(index).successor;
          const bool replaced = std::any_of(alive.begin(), alive.end(), [&](std::uint32_t other) {
            return other != index && !successor.empty() && tables_.entity(other).id == successor;
          });
          if (!replaced) last.push_back(index);
        }
        if (!last.empty()) alive = std::move(last);
      }
      choice.by_time = alive.size() < choice.entities.size();
      choice.entities = std::move(alive);
    }
    return choice;
  }

  // -- quoted names

  struct Span {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  Span span_of(const Quoted& quoted, const HeadContext& context) const {
    Span span{quoted.open, quoted.close == kNone ? quoted.open + 1 : quoted.close + 1};
    while (span.first > 0 && reading_.is_kind(span.first - 1, TokenKind::QuoteOpen) &&
           reading_.close_of[span.first - 1] == kNone) {
      --span.first;
    }
    if (!context.listed && context.first != kNone && !context.excluded && !context.parted &&
        !context.has(Head::Neutral) && !is_blocked(context.first, span.first)) {
      span.first = context.first;
    }
    return span;
  }

  // Whether a quoted name follows in the same list: then a plural head governs both.
  bool list_follows(std::size_t close) const {
    std::size_t at = close + 1;
    bool link = false;
    while (at < reading_.size() && at < close + 4 &&
           (reading_.is_mark(at, ",") || (reading_.is_word(at) && word(at).is(kAnd)))) {
      link = true;
      ++at;
    }
    return link && reading_.is_kind(at, TokenKind::QuoteOpen);
  }

  void add(Span span, Status status, std::vector<std::uint32_t> entities, Rule rule,
           std::vector<Mismatch> mismatches) {
    RawMention mention;
    mention.first = span.first;
    mention.last = span.last;
    mention.status = status;
    mention.entities = std::move(entities);
    mention.rule = rule;
    mention.mismatches = std::move(mismatches);
    block(span.first, span.last);
    found_.mentions.push_back(std::move(mention));
  }

  void miss(std::size_t first, std::size_t last, std::string why) {
    found_.misses.push_back(
        {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), std::move(why)});
  }

  std::vector<Mismatch> head_mismatch(const HeadContext& context, std::uint32_t index,
                                      int value) const {
    if (value != 1 || context.head == kNone || context.parted) return {};
    // «проект» alone is said of anything.
    if (context.level == Level::None && (context.heads & ~head_bit(Head::Project)) == 0) return {};
    // «программах, проектах и конкурсах»: nobody says which name is which.
    const HeadSet specific = context.heads & ~(head_bit(Head::Platform) | head_bit(Head::Neutral));
    if ((specific & (specific - 1)) != 0) return {};
    if (context.listed && !context.plural) return {};  // a singular head has its own name
    return {{Mismatch::What::Head, std::string(reading_.slice(context.first, context.head + 1)),
             tables_.entity(index).kind}};
  }

  void read_quoted(std::size_t at) {
    const Quoted& quoted = reading_.quoted[at];
    if (blocked_[quoted.open]) {
      remember(quoted, HeadContext{});
      return;
    }
    HeadContext context = context_of(quoted.open);
    if (!context.listed && context.plural && quoted.close != kNone && list_follows(quoted.close)) {
      HeadContext member = listed(context);
      decide(quoted, member);
      remember(quoted, context);
      return;
    }
    decide(quoted, context);
    remember(quoted, context);
  }

  void remember(const Quoted& quoted, const HeadContext& context) {
    if (quoted.close == kNone) return;
    last_ = context;
    last_end_ = quoted.close + 1;
  }

  void decide(const Quoted& quoted, const HeadContext& context) {
    // Inside quotes that were decided already.
    const std::size_t inside_end = quoted.close == kNone
                                       ? std::min(reading_.size(), std::size_t{quoted.open} + 40)
                                       : quoted.close;
    std::size_t first_item = item_at_[std::min<std::size_t>(quoted.first(), reading_.size())];
    if (first_item >= items_.size() || items_[first_item].token >= inside_end) return;
    if (quoted.outer != kNone && outer_excluded_.size() > quoted.outer &&
        outer_excluded_[quoted.outer]) {
      exclude(quoted);
      return;
    }
    std::vector<std::uint32_t> names = exact_names(quoted, first_item, inside_end);
    if (context.excluded) {
      // «отряд „Юнармия“»: only what means nothing else stays a name.
      if (context.host && !names.empty()) {
        std::vector<std::uint32_t> distinctive;
        for (const std::uint32_t id : names) {
          const Name& name = tables_.names[id];
          if (policy(name) == MatchPolicy::Distinctive) {
            distinctive.push_back(id);
          }
        }
        if (!distinctive.empty() && resolve(quoted, HeadContext{}, distinctive)) return;
      }
      exclude(quoted);
      return;
    }
    if (!names.empty() && allowed(names, context) && resolve(quoted, context, names)) return;
    constexpr std::uint32_t kLongestName = 60;  // tokens
    if (quoted.close == kNone || quoted.close - quoted.open > kLongestName) return;
    if (context.any() && close_name(quoted, context)) return;
    provisional(quoted, context);
  }

  void exclude(const Quoted& quoted) {
    const auto index = reading_.quoted_at[quoted.open];
    if (outer_excluded_.size() <= index) outer_excluded_.resize(index + 1, false);
    outer_excluded_[index] = true;
    if (quoted.close != kNone) block(quoted.open, quoted.close + 1);
  }

  MatchPolicy policy(const Name& name) const { return tables_.entity(name.entity).match; }

  // Names that fill the quotes; of quotes never closed, the longest that begins them.
  std::vector<std::uint32_t> exact_names(const Quoted& quoted, std::size_t first_item,
                                         std::size_t inside_end) const {
    std::size_t end = first_item;
    const std::uint32_t node =
        tables_.longest(items_, first_item, end, [&](std::uint32_t, std::size_t next) {
          if (items_[next - 1].token >= inside_end) return false;
          if (quoted.close == kNone) return true;
          return next >= items_.size() || items_[next].token >= inside_end;
        });
    if (node == 0) return {};
    std::vector<std::uint32_t> names;
    for (const std::uint32_t id : tables_.nodes[node].names) {
      if (!tables_.names[id].title) names.push_back(id);
    }
    return names;
  }

  // Under the policies of its entries, may a name in quotes be a mention here?
  bool allowed(std::vector<std::uint32_t>& names, const HeadContext& context) const {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t id : names) {
      const Name& name = tables_.names[id];
      if (policy(name) == MatchPolicy::HeadRequired && fit(name.entity, context) < 2) continue;
      if (policy(name) == MatchPolicy::HeadRequired && !context.any()) continue;
      // A single everyday word in quotes says nothing without a head.
      if (policy(name) == MatchPolicy::QuotedOrHead && !name.abbreviation && name.length == 1 &&
          (!context.any() ||
           ((tables_.facts[name.entity].kind_heads & head_bit(Head::Project)) != 0 &&
            fit(name.entity, context) < 2))) {
        continue;
      }
      out.push_back(id);
    }
    names = std::move(out);
    return !names.empty();
  }

  bool resolve(const Quoted& quoted, const HeadContext& context,
               const std::vector<std::uint32_t>& names) {
    const Choice choice = choose(names_of_years(quoted, names), context);
    if (choice.entities.empty()) return false;
    Span span = span_of(quoted, context);
    if (quoted.close != kNone && choice.entities.size() == 1 && last_year_after(quoted) != 0 &&
        has_year(choice.entities.front(), last_year_after(quoted))) {
      span.last = static_cast<std::uint32_t>(skip_years(reading_, span.last));
    }
    if (quoted.close == kNone) {
      // Never closed: the name ends where its last word does.
      std::size_t end = 0;
      const std::size_t first_item = item_at_[quoted.first()];
      tables_.longest(items_, first_item, end, [](std::uint32_t, std::size_t) { return true; });
      span.last = items_[end - 1].token + 1;
      if (reading_.is_kind(span.last, TokenKind::QuoteClose)) ++span.last;
    }
    if (choice.entities.size() > 1) {
      add(span, Status::Ambiguous, choice.entities, Rule::NameSeveral, {});
      return true;
    }
    Rule rule = context.listed  ? Rule::NameInList
                : context.any() ? Rule::NameInQuotesAfterHead
                                : Rule::NameInQuotes;
    if (context.listed && !context.any()) rule = Rule::NameInQuotes;
    if (choice.by_time) rule = Rule::NameChosenByTime;
    if (choice.by_head && !choice.by_time) rule = Rule::NameChosenByHead;
    const std::uint32_t index = choice.entities.front();
    add(span, Status::Resolved, {index}, rule, head_mismatch(context, index, choice.fit));
    return true;
  }

  // The last year of «… «Имя» на 2013–2020 годы»; 0 where no years follow.
  int last_year_after(const Quoted& quoted) const {
    if (quoted.close == kNone) return 0;
    const std::size_t begin = std::size_t{quoted.close} + 1;
    const std::size_t end = skip_years(reading_, begin);
    int year = 0;
    for (std::size_t at = begin; at < end; ++at) {
      if (!reading_.is_kind(at, TokenKind::Number)) continue;
      if (reading_.tokens[at].form.size() != 4) continue;
      year = std::stoi(reading_.tokens[at].form);
    }
    return year;
  }

  bool has_year(std::uint32_t index, int year) const {
    const Entity& entity = tables_.entity(index);
    return entity.end_year == year || entity.title.find(std::to_string(year)) != std::string::npos;
  }

  // Of names of one programme of several periods, those of the years that follow the quotes.
  std::vector<std::uint32_t> names_of_years(const Quoted& quoted,
                                            const std::vector<std::uint32_t>& names) const {
    const int year = names.size() > 1 ? last_year_after(quoted) : 0;
    if (year == 0) return names;
    std::vector<std::uint32_t> of_years;
    for (const std::uint32_t id : names) {
      if (has_year(tables_.names[id].entity, year)) of_years.push_back(id);
    }
    return of_years.empty() ? names : of_years;
  }

  // A name that differs by a word from one of the registry, under a head that fits.
  bool close_name(const Quoted& quoted, const HeadContext& context) {
    std::vector<std::uint64_t> words = content_words(reading_, quoted.first(), quoted.close);
    drop_year(quoted, words);
    constexpr std::size_t kMostWords = 24;
    if (words.size() < 2 || words.size() > kMostWords) return false;
    std::vector<const std::vector<std::uint32_t>*> lists;
    for (const std::uint64_t each : words) {
      const auto found = tables_.names_with.find(each);
      if (found != tables_.names_with.end()) lists.push_back(&found->second);
    }
    if (lists.size() < 2) return false;
    std::sort(lists.begin(), lists.end(),
              [](const auto* a, const auto* b) { return a->size() < b->size(); });
    std::vector<std::uint32_t> candidates;
    for (std::size_t at = 0; at < 2; ++at) {
      candidates.insert(candidates.end(), lists[at]->begin(), lists[at]->end());
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    double best = 0;
    std::vector<std::uint32_t> names;
    for (const std::uint32_t id : candidates) {
      const Name& name = tables_.names[id];
      if (name.content.size() < 2 || fit(name.entity, context) < 2) continue;
      if (name.of_act) continue;
      const std::size_t common = count_common(words, name.content);
      // Two words that agree are too few, unless nothing but the country's name differs.
      if (common < 2 || (common == 2 && differs(words, name.content))) continue;
      const double value = similarity(words, name.content);
      if (value < kClose || value < best) continue;
      if (value > best) names.clear();
      best = value;
      names.push_back(id);
    }
    if (names.empty()) return false;
    const Choice choice = choose(names, context);
    if (choice.entities.size() != 1) return false;
    const std::uint32_t index = choice.entities.front();
    const std::string& title = tables_.entity(index).short_title.empty()
                                   ? tables_.entity(index).title
                                   : tables_.entity(index).short_title;
    add(span_of(quoted, context), Status::Resolved, {index}, Rule::NameClose,
        {{Mismatch::What::Title, std::string(reading_.slice(quoted.first(), quoted.close)),
          title}});
    return true;
  }

  // Whether two sorted lists differ in more than the words that name the country.
  static bool differs(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    static const std::vector<std::uint64_t> country = [] {
      const Reading reading = read_clause(country_words());
      return content_words(reading, 0, reading.size());
    }();
    std::vector<std::uint64_t> difference;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                  std::back_inserter(difference));
    return std::any_of(difference.begin(), difference.end(), [&](std::uint64_t word) {
      return !std::binary_search(country.begin(), country.end(), word);
    });
  }

  // «Учитель года – 2022»: the year of one round is no part of the name.
  void drop_year(const Quoted& quoted, std::vector<std::uint64_t>& words) const {
    const std::size_t last = std::size_t{quoted.close} - 1;
    if (!reading_.is_kind(last, TokenKind::Number)) return;
    const std::string& form = reading_.tokens[last].form;
    if (form.size() != 4 || (form[0] != '1' && form[0] != '2')) return;
    const auto found =
        std::find(words.begin(), words.end(), reading_.keys[reading_.key_begin[last]]);
    if (found != words.end()) words.erase(found);
  }

  void provisional(const Quoted& quoted, const HeadContext& context) {
    const bool makes = (context.heads & kMakesProvisional) != 0 && !context.parted;
    if (!makes) {
      if (!context.any() && !context.excluded) {
        miss(quoted.open, quoted.close + 1, "a name in quotes without a head word");
      }
      return;
    }
    if (!reading_.tokens[quoted.first()].capital && reading_.is_word(quoted.first())) {
      miss(quoted.open, quoted.close + 1, "a name does not begin with a small letter");
      return;
    }
    RawMention mention;
    Span span = span_of(quoted, context);
    if (context.has(Head::Programme)) {
      span.last = static_cast<std::uint32_t>(skip_years(reading_, span.last));
    }
    mention.first = span.first;
    mention.last = span.last;
    mention.status = Status::Provisional;
    mention.rule = context.listed ? Rule::NameUnknownInList : Rule::NameUnknownAfterHead;
    mention.provisional.entity_class = registry::EntityClass::Project;
    mention.provisional.kind = kind_of(context);
    mention.provisional.title = std::string(reading_.slice(quoted.first(), quoted.close));
    block(span.first, span.last);
    found_.mentions.push_back(std::move(mention));
  }

  static std::string kind_of(const HeadContext& context) {
    if (context.has(Head::Project)) {
      switch (context.level) {
        case Level::National:
          return "national_project";
        case Level::Priority:
          return "priority_national_project";
        case Level::Federal:
          return "federal_project";
        case Level::Regional:
          return "regional_project";
        case Level::Municipal:
          return "municipal_project";
        default:
          return "initiative";
      }
    }
    if (context.has(Head::Programme)) {
      return context.level == Level::State ? "state_programme" : "programme";
    }
    if (context.has(Head::Movement)) return "movement";
    if (context.has(Head::Contest)) return "contest";
    if (context.has(Head::Action)) return "campaign";
    if (context.has(Head::System)) return "information_system";
    if (context.has(Head::Platform)) return "platform";
    return "initiative";
  }

  // -- names without quotes

  // `with_quotes`: only names that hold quotes themselves («мобильный технопарк «…»»), which
  // go before what stands in the quotes.
  void read_bare(bool with_quotes) {
    for (std::size_t at = 0; at < items_.size();) {
      if (blocked_[items_[at].token] || items_[at].symbol == 0 ||
          tables_.roots[items_[at].symbol] == 0) {
        ++at;
        continue;
      }
      std::size_t end = at;
      const std::uint32_t node =
          tables_.longest(items_, at, end, [&](std::uint32_t each, std::size_t next) {
            return !blocked_[items_[next - 1].token] && bare_allowed(each, at, next, with_quotes);
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
  bool whole_words(std::size_t first, std::size_t last) const {
    if (first > 0 && items_[first - 1].token == items_[first].token) return false;
    return last >= items_.size() || items_[last].token != items_[last - 1].token;
  }

  bool bare_allowed(std::uint32_t node, std::size_t first, std::size_t last,
                    bool with_quotes) const {
    if (!whole_words(first, last)) return false;
    const std::vector<std::uint32_t>& names = tables_.nodes[node].names;
    return std::any_of(names.begin(), names.end(), [&](std::uint32_t id) {
      const Name& name = tables_.names[id];
      if (with_quotes && !name.with_quotes) return false;
      return name.with_quotes || bare_policy(name, first, last);
    });
  }

  bool bare_policy(const Name& name, std::size_t first, std::size_t last) const {
    const Token& token = reading_.tokens[items_[first].token];
    const bool single = last - first == 1;
    if (name.title) return false;
    if (name.abbreviation && !token.all_capitals) return false;
    const MatchPolicy match = policy(name);
    if (match == MatchPolicy::Distinctive && !name.needs_quotes &&
        (!name.proper || token.capital || head_right_before(items_[first].token).any())) {
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
    if (governed_by_list(items_[first].token) && fit(name.entity, bare_last_) >= 2 &&
        (token.capital || token.kind == TokenKind::Number)) {
      return true;
    }
    // Right after its head: «национального проекта Образование».
    const HeadContext context = head_right_before(items_[first].token);
    if (!context.any() || context.excluded) return false;
    if (fit(name.entity, context) < 2) return false;
    const bool strong = context.has(Head::Project) && context.level != Level::None;
    return token.capital || token.kind == TokenKind::Number || (strong && !single);
  }

  // A capital letter at `at` is not owed to the beginning of a sentence.
  bool inside_sentence(std::size_t at) const {
    if (at == 0) return false;
    const Token& before = reading_.tokens[at - 1];
    if (before.kind == TokenKind::Word || before.kind == TokenKind::Number) return true;
    return before.kind == TokenKind::Punctuation && before.form == ",";
  }
  // In capitals throughout: a heading.
  bool shouts(std::size_t first, std::size_t last) const {
    for (std::size_t at = first; at < last; ++at) {
      const Token& token = reading_.tokens[items_[at].token];
      if (token.kind == TokenKind::Word && token.end - token.begin > 4 && !token.all_capitals) {
        return false;
      }
    }
    return true;
  }
  // Whether token `at` continues the list of the name before it: «проектов А, Б и В».
  bool governed_by_list(std::size_t at) const {
    if (!bare_last_.any() || !bare_last_.plural) return false;
    std::size_t link = at;
    while (link > 0 && at - link < 2 &&
           (reading_.is_mark(link - 1, ",") ||
            (reading_.is_word(link - 1) && word(link - 1).is(kAnd)))) {
      --link;
    }
    return link < at && link == bare_end_;
  }

  // A head with nothing between it and token `at`.
  HeadContext head_right_before(std::size_t at) const {
    if (at == 0 || !reading_.is_word(at - 1) || !is_specific(word(at - 1).head)) return {};
    HeadContext context;
    take_head(at - 1, context);
    return context;
  }

  bool bare(std::uint32_t node, std::size_t first, std::size_t last) {
    std::vector<std::uint32_t> names;
    for (const std::uint32_t id : tables_.nodes[node].names) {
      if (tables_.names[id].with_quotes || bare_policy(tables_.names[id], first, last)) {
        names.push_back(id);
      }
    }
    Span span{items_[first].token, items_[last - 1].token + 1};
    // «Профессиональный стандарт «Педагог»»: the quotes inside belong to the name.
    for (std::uint32_t at = span.first; at < span.last; ++at) {
      if (!reading_.is_kind(at, TokenKind::QuoteOpen)) continue;
      if (reading_.close_of[at] == span.last) ++span.last;
    }
    HeadContext context = head_right_before(span.first);
    if (!context.any()) context = head_before(span.first);
    if (governed_by_list(span.first)) context = listed(bare_last_);
    if (context.excluded || context.parted) context = HeadContext{};
    const Choice choice = choose(names, context);
    if (choice.entities.empty()) return false;
    bare_last_ = context;
    bare_end_ = span.last;
    const bool by_policy = std::all_of(names.begin(), names.end(), [&](std::uint32_t id) {
      return policy(tables_.names[id]) == MatchPolicy::QuotedOrHead ||
             policy(tables_.names[id]) == MatchPolicy::HeadRequired;
    });
    if (by_policy && context.any() && !context.listed && context.head + 1 == span.first) {
      if (context.plural && list_goes_on(span.last)) {
        context = listed(context);
      } else {
        span.first = context.first;
      }
    }
    if (choice.entities.size() > 1) {
      add(span, Status::Ambiguous, choice.entities, Rule::NameSeveral, {});
      return true;
    }
    const std::uint32_t index = choice.entities.front();
    const bool abbreviation = std::all_of(names.begin(), names.end(), [&](std::uint32_t id) {
      return tables_.names[id].abbreviation;
    });
    Rule rule = abbreviation ? Rule::NameAbbreviation : Rule::NameDistinctive;
    if (by_policy && !abbreviation) {
      rule = context.listed  ? Rule::NameInList
             : context.any() ? Rule::NameAfterHead
                             : Rule::NameCapital;
    }
    if (tables_.facts[index].is_act) rule = Rule::DocumentName;
    if (choice.by_time) rule = Rule::NameChosenByTime;
    add(span, Status::Resolved, {index}, rule, {});
    return true;
  }

  // «проектов А, Б»: the list has a next member.
  bool list_goes_on(std::size_t at) const {
    return (reading_.is_mark(at, ",") || (reading_.is_word(at) && word(at).is(kAnd))) &&
           reading_.is_word(at + 1) && reading_.tokens[at + 1].capital;
  }

  const Reading& reading_;
  const NameSurroundings& around_;
  const NameIndex::Tables& tables_;
  const std::vector<Item>& items_;
  std::vector<std::uint32_t> item_at_;  // by token: the first item at or after it
  std::vector<bool> blocked_;           // tokens that are spoken for
  std::vector<bool> outer_excluded_;    // by quoted run
  FoundNames found_;
  HeadContext last_;            // of the quoted name before
  std::uint32_t last_end_ = 0;  // one past its closing quote
  HeadContext group_;           // of the bracket or colon list that is open
  std::uint32_t group_end_ = 0;
  HeadContext bare_last_;  // of the unquoted name before
  std::uint32_t bare_end_ = 0;
};

}  // namespace

FoundNames find_names(const Reading& reading, const std::vector<Item>& items,
                      const std::vector<bool>& taken, const NameSurroundings& surroundings) {
  return Finder(reading, items, taken, surroundings).run();
}

HeadContext governing_head(const Reading& reading, const NameSurroundings& surroundings) {
  const std::vector<bool> nothing(reading.size(), false);
  const std::vector<Item> items;
  return Finder(reading, items, nothing, surroundings).head_at_end();
}

}  // namespace svod::mentions
