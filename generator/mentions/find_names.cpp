#include "mentions/find_names.h"

#include <algorithm>
#include <utility>

#include "mentions/bare_names.h"
#include "mentions/choose_name.h"
#include "mentions/close_names.h"
#include "mentions/document_names.h"
#include "mentions/resolve_act.h"

namespace svod::mentions {
namespace {

using registry::MatchPolicy;
using tokens::TokenKind;

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
        heads_(reading),
        chooser_(surroundings.tables, surroundings.date, surroundings.region),
        names_(std::move(taken)) {
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
    BareNames bare(reading_, items_, tables_, chooser_, names_);
    if (!reading_.quoted.empty()) bare.read(true);
    for (std::size_t at = 0; at < reading_.quoted.size(); ++at) read_quoted(at);
    bare.read(false);
    return names_.finish();
  }

  HeadContext head_at_end() {
    if (reading_.size() == 0 || !reading_.is_mark(reading_.size() - 1, ":")) return {};
    HeadContext context = heads_.of_list(reading_.size() - 1, false);
    context.listed = true;
    return context;
  }

 private:
  const WordInfo& word(std::size_t at) const { return reading_.word(at); }

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
        names_.take(quoted.open, quoted.close + 1);
      }
    }
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
      HeadContext context = heads_.of_list(before, true);
      // «(„…“)» right after the head.
      if (!context.any() && !context.excluded) context = heads_.before(before);
      group_ = context;
      group_end_ = reading_.close_of[before] == kNone
                       ? std::min<std::uint32_t>(static_cast<std::uint32_t>(reading_.size()),
                                                 static_cast<std::uint32_t>(before + 200))
                       : reading_.close_of[before];
      return listed(context);
    }
    if (reading_.is_mark(before, ":")) {
      const HeadContext context = heads_.of_list(before, false);
      group_ = context;
      group_end_ = static_cast<std::uint32_t>(reading_.size());
      return listed(context);
    }
    if (reading_.is_kind(before, TokenKind::Dash)) {
      HeadContext context = heads_.before(before);
      if (context.any() && context.plural) context.listed = true;
      return context;
    }
    if (reading_.is_word(before) || reading_.is_kind(before, TokenKind::Number) ||
        reading_.is_mark(before, ".") || reading_.is_mark(before, ")")) {
      HeadContext context = heads_.before(open);
      if (!context.any() && !context.excluded && open < group_end_) return listed(group_);
      return context;
    }
    return open < group_end_ ? listed(group_) : HeadContext{};
  }

  // -- quoted names

  TokenSpan span_of(const Quoted& quoted, const HeadContext& context) const {
    TokenSpan span{quoted.open, quoted.close == kNone ? quoted.open + 1 : quoted.close + 1};
    while (span.first > 0 && reading_.is_kind(span.first - 1, TokenKind::QuoteOpen) &&
           reading_.close_of[span.first - 1] == kNone) {
      --span.first;
    }
    if (!context.listed && context.first != kNone && !context.excluded && !context.parted &&
        !context.issued && !context.has(Head::Neutral) &&
        !names_.is_taken(context.first, span.first)) {
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
    if (names_.is_taken(quoted.open)) {
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
          if (tables_.policy(name) == MatchPolicy::Distinctive) {
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
    if (quoted.close != kNone) names_.take(quoted.open, quoted.close + 1);
  }

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
      if (tables_.policy(name) == MatchPolicy::HeadRequired &&
          chooser_.fit(name.entity, context) < 2)
        continue;
      if (tables_.policy(name) == MatchPolicy::HeadRequired && !context.any()) continue;
      // A single everyday word in quotes says nothing without a head.
      if (tables_.policy(name) == MatchPolicy::QuotedOrHead && !name.abbreviation &&
          name.length == 1 &&
          (!context.any() ||
           ((tables_.facts[name.entity].kind_heads & head_bit(Head::Project)) != 0 &&
            chooser_.fit(name.entity, context) < 2))) {
        continue;
      }
      out.push_back(id);
    }
    names = std::move(out);
    return !names.empty();
  }

  bool resolve(const Quoted& quoted, const HeadContext& context,
               const std::vector<std::uint32_t>& names) {
    const int year = last_year_after(quoted);
    const NameChooser::Choice choice = chooser_.choose(names, context, year);
    if (choice.entities.empty()) return false;
    TokenSpan span = span_of(quoted, context);
    if (quoted.close != kNone && choice.entities.size() == 1 && year != 0 &&
        chooser_.has_year(choice.entities.front(), year)) {
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
      names_.add(span, Status::Ambiguous, choice.entities, Rule::NameSeveral, {});
      return true;
    }
    Rule rule = context.listed  ? Rule::NameInList
                : context.any() ? Rule::NameInQuotesAfterHead
                                : Rule::NameInQuotes;
    if (context.listed && !context.any()) rule = Rule::NameInQuotes;
    if (choice.by_time) rule = Rule::NameChosenByTime;
    if (choice.by_head && !choice.by_time) rule = Rule::NameChosenByHead;
    const std::uint32_t index = choice.entities.front();
    std::vector<Mismatch> mismatches = head_mismatch(context, index, choice.fit);
    if (std::string known = other_form(quoted, context, index, names); !known.empty()) {
      mismatches.push_back({Mismatch::What::Title,
                            std::string(reading_.slice(quoted.first(), quoted.close)),
                            std::move(known)});
    }
    names_.add(span, Status::Resolved, {index}, rule, std::move(mismatches));
    return true;
  }

  // After its head a name in quotes stands in the nominative. The registry's name where the
  // text has it in another form («занятий «Разговор о важном»»), else nothing.
  std::string other_form(const Quoted& quoted, const HeadContext& context, std::uint32_t index,
                         const std::vector<std::uint32_t>& names) const {
    if (!context.any() || context.parted || context.listed || quoted.close == kNone) return {};
    const std::vector<std::string> forms = word_forms(reading_, quoted.first(), quoted.close);
    std::string known;
    for (const std::uint32_t id : names) {
      if (tables_.names[id].entity != index) continue;
      const Reading name = read_clause(tables_.names[id].text);
      if (word_forms(name, 0, name.size()) == forms) return {};
      if (known.empty()) known = tables_.names[id].text;
    }
    return known;
  }

  static std::vector<std::string> word_forms(const Reading& reading, std::size_t first,
                                             std::size_t last) {
    std::vector<std::string> forms;
    for (std::size_t at = first; at < last; ++at) {
      if (reading.is_word(at)) forms.push_back(reading.tokens[at].form);
    }
    return forms;
  }

  // The last year of «… «Имя» на 2013–2020 годы»; 0 where no years follow.
  int last_year_after(const Quoted& quoted) const {
    return quoted.close == kNone ? 0 : last_year_at(reading_, std::size_t{quoted.close} + 1);
  }

  // A name that differs by a word from one of the registry, under a head that fits.
  bool close_name(const Quoted& quoted, const HeadContext& context) {
    const std::uint32_t index =
        closest_entity(reading_, quoted.first(), quoted.close, context, tables_, chooser_);
    if (index == kNone) return false;
    const std::string& title = tables_.entity(index).short_title.empty()
                                   ? tables_.entity(index).title
                                   : tables_.entity(index).short_title;
    names_.add(span_of(quoted, context), Status::Resolved, {index}, Rule::NameClose,
               {{Mismatch::What::Title, std::string(reading_.slice(quoted.first(), quoted.close)),
                 title}});
    return true;
  }

  void provisional(const Quoted& quoted, const HeadContext& context) {
    const bool document = names_document(context);
    const bool makes = ((context.heads & kMakesProvisional) != 0 || document) && !context.parted;
    if (!makes) {
      if (!context.any() && !context.excluded) {
        names_.miss(quoted.open, quoted.close + 1, say("a name in quotes without a head word"));
      }
      return;
    }
    if (!reading_.tokens[quoted.first()].capital && reading_.is_word(quoted.first())) {
      names_.miss(quoted.open, quoted.close + 1, say("a name does not begin with a small letter"));
      return;
    }
    RawMention mention;
    TokenSpan span = span_of(quoted, context);
    if (context.has(Head::Programme)) {
      span.last = static_cast<std::uint32_t>(skip_years(reading_, span.last));
    }
    mention.first = span.first;
    mention.last = span.last;
    mention.status = Status::Provisional;
    mention.rule = context.listed ? Rule::NameUnknownInList : Rule::NameUnknownAfterHead;
    mention.provisional.entity_class =
        document ? registry::EntityClass::Act : registry::EntityClass::Project;
    mention.provisional.kind = document ? kind_of_document(context) : kind_of(context);
    mention.provisional.title = std::string(reading_.slice(quoted.first(), quoted.close));
    names_.add(std::move(mention));
  }

  // «стратегией «Школа у дома»»: a strategy or concept that has a name of its own.
  bool names_document(const HeadContext& context) const {
    if (!context.has(Head::Document) || context.head == kNone || context.plural) return false;
    const ActKind kind = word(context.head).act;
    return kind == ActKind::Strategy || kind == ActKind::Concept;
  }
  std::string kind_of_document(const HeadContext& context) const {
    ActReference act;
    act.kind = word(context.head).act;
    return registry_kind(act);
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

  const Reading& reading_;
  const NameSurroundings& around_;
  const NameIndex::Tables& tables_;
  const std::vector<Item>& items_;
  std::vector<std::uint32_t> item_at_;  // by token: the first item at or after it
  std::vector<bool> outer_excluded_;    // by quoted run
  HeadReader heads_;
  NameChooser chooser_;
  NameLedger names_;
  HeadContext last_;            // of the quoted name before
  std::uint32_t last_end_ = 0;  // one past its closing quote
  HeadContext group_;           // of the bracket or colon list that is open
  std::uint32_t group_end_ = 0;
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
