#include "mentions/find_mentions.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/format.h"
#include "mentions/act_references.h"
#include "mentions/document_names.h"
#include "mentions/find_names.h"
#include "mentions/name_tables.h"
#include "mentions/resolve_act.h"
#include "mentions/rules.h"
#include "text/text.h"

namespace svod::mentions {
namespace {

using clauses::Clause;
using registry::EntityClass;
using tokens::TokenKind;

constexpr std::string_view kLinkPrefix = "entity:";
constexpr std::string_view kNoEntity = "none";
constexpr std::size_t kMostAliasWords = 4;

// A slug of any length cut at a hyphen; where something was cut, four hexadecimal digits of
// the whole keep two long names apart.
std::string long_slug(std::string_view text) {
  constexpr std::size_t kMost = 60;
  constexpr std::size_t kKept = 54;
  std::string whole;
  std::uint32_t hash = 2166136261U;
  const Reading reading = read_clause(text);
  for (const tokens::Token& token : reading.tokens) {
    if (token.kind != TokenKind::Word && token.kind != TokenKind::Number) continue;
    const std::string part = text::slug(token.form);
    if (part.empty()) continue;
    if (!whole.empty()) whole += '-';
    whole += part;
  }
  if (whole == "index") whole += "-1";  // the list itself has that address
  if (whole.size() <= kMost) return whole;
  for (const char c : whole) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  std::size_t cut = whole.rfind('-', kKept);
  if (cut == std::string::npos || cut < kKept / 2) cut = kKept;
  return svod::format("{}-{:04x}", whole.substr(0, cut), hash & 0xFFFFU);
}

// A short name that the document gives itself: «(далее – Закон)».
struct Alias {
  std::vector<std::string> stems;
  bool capital = false;       // it must begin with a capital letter
  bool all_capitals = false;  // an abbreviation
  Status status = Status::Resolved;
  std::vector<std::uint32_t> entities;
  ProvisionalEntity provisional;
};

// Least number of insertions, deletions and substitutions from `a` to `b`.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

class DocumentFinder {
 public:
  DocumentFinder(const documents::Document& document, const std::vector<Clause>& clauses,
                 const NameIndex::Tables& tables, diagnostics::Diagnostics& diagnostics)
      : document_(document),
        clauses_(clauses),
        tables_(tables),
        diagnostics_(diagnostics),
        region_(document.region_code == "00" ? "" : document.region_code),
        around_{tables, document.front.date, region_, {}, {}} {
    const Reading title = read_clause(document.front.title);
    around_.theme = all_words(title, 0, title.size());
  }

  FoundMentions run() {
    for (std::size_t at = 0; at < clauses_.size(); ++at) read(static_cast<int>(at));
    settle_by_document();
    for (auto& [id, entity] : provisional_) found_.provisional.push_back(std::move(entity));
    return std::move(found_);
  }

 private:
  const PartialDate& date() const { return document_.front.date; }

  void read(int index) {
    const Clause& clause = clauses_[static_cast<std::size_t>(index)];
    raw_.clear();
    const Reading reading = read_clause(clause.text);
    std::vector<bool> taken(reading.size(), false);
    mark_decided(clause, reading, taken);
    if (clause.type != clauses::Type::Title) {
      const std::vector<Item> items = tables_.items(reading);
      find_acts(index, reading, items, taken);
      find_documents(reading, taken);
      find_by_name(index, clause, reading, items, taken);
      merge_documents(reading);
      fold_explanations(reading);
      std::sort(raw_.begin(), raw_.end(),
                [](const RawMention& a, const RawMention& b) { return a.first < b.first; });
      find_aliases(reading);
    }
    std::sort(raw_.begin(), raw_.end(),
              [](const RawMention& a, const RawMention& b) { return a.first < b.first; });
    emit(index, clause, reading);
  }

  // -- what the editor wrote

  void mark_decided(const Clause& clause, const Reading& reading, std::vector<bool>& taken) {
    for (const markdown::Span& span : clause.spans) {
      if (span.kind != markdown::Span::Kind::Link) continue;
      if (!std::string_view(span.destination).starts_with(kLinkPrefix)) continue;
      for (std::size_t at = 0; at < reading.size(); ++at) {
        const tokens::Token& token = reading.tokens[at];
        if (token.begin < span.end && token.end > span.begin) taken[at] = true;
      }
    }
  }

  void emit_decided(int index, const Clause& clause) {
    for (const markdown::Span& span : clause.spans) {
      if (span.kind != markdown::Span::Kind::Link) continue;
      const std::string_view destination = span.destination;
      if (!destination.starts_with(kLinkPrefix)) continue;
      const std::string id(destination.substr(kLinkPrefix.size()));
      if (id == kNoEntity) continue;
      if (tables_.registry->find_entity(id) == nullptr) {
        tell_unknown(clause, id);
        continue;
      }
      Mention mention;
      mention.clause = index;
      mention.begin = span.begin;
      mention.end = span.end;
      mention.entity = id;
      mention.rule = rule_id(Rule::Editor);
      mention.decided = true;
      found_.mentions.push_back(std::move(mention));
    }
  }

  void tell_unknown(const Clause& clause, const std::string& id) {
    std::string nearest;
    std::size_t best = id.size();
    for (const registry::Entity& entity : tables_.registry->entities) {
      const std::size_t distance = edit_distance(id, entity.id);
      if (distance < best) {
        best = distance;
        nearest = entity.id;
      }
    }
    Message message =
        nearest.empty()
            ? say("no entry of the registry has the id '{}'; add it or write entity:none", id)
            : say("no entry of the registry has the id '{}'; did you mean '{}'?", id, nearest);
    diagnostics_.push_back({diagnostics::Kind::UnknownEntity,
                            diagnostics::Severity::Error,
                            {document_.path, clause.line, 0},
                            std::move(message)});
  }

  // -- acts

  static bool overlaps(const std::vector<bool>& taken, std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last; ++at) {
      if (taken[at]) return true;
    }
    return false;
  }
  static void take(std::vector<bool>& taken, std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last; ++at) taken[at] = true;
  }

  void find_acts(int index, const Reading& reading, const std::vector<Item>& items,
                 std::vector<bool>& taken) {
    const std::vector<ActReference> acts = find_act_references(reading);
    if (acts.empty()) return;
    for (const ActReference& act : acts) {
      if (overlaps(taken, act.first, act.last)) continue;
      const ActOutcome outcome = resolve_act(act, reading, tables_, date(), region_, items);
      if (outcome.what == ActOutcome::What::Nothing) {
        if (!act.number.empty() || act.has_title() || act.date) {
          near_miss(index, reading, act.first, act.last, outcome.missing);
        }
        continue;
      }
      RawMention mention;
      mention.first = act.first;
      mention.last = std::max(act.last, outcome.last);
      mention.rule = outcome.rule;
      mention.entities = outcome.entities;
      mention.mismatches = outcome.mismatches;
      if (outcome.what == ActOutcome::What::Ambiguous) mention.status = Status::Ambiguous;
      if (outcome.what == ActOutcome::What::Provisional) {
        mention.status = Status::Provisional;
        mention.provisional = provisional_act(act, reading);
      }
      take(taken, mention.first, mention.last);
      raw_.push_back(std::move(mention));
    }
  }

  ProvisionalEntity provisional_act(const ActReference& act, const Reading& reading) const {
    ProvisionalEntity entity;
    entity.entity_class = EntityClass::Act;
    entity.kind = registry_kind(act);
    entity.issuer = act.issuer.text;
    entity.number = act.number;
    entity.date = act.date;
    entity.title = text::collapse_spaces(reading.slice(act.first, act.last));
    std::string issuer;
    if (act.kind == ActKind::Decree && act.issuer.scope != Scope::Regional) {
      issuer = "president";
    } else if (act.kind == ActKind::Law && !act.regional_law) {
      issuer = "russia";
    } else {
      issuer = federal_id(act.issuer) ? act.issuer.id : text::slug(act.issuer.text);
    }
    const std::string day = act.date ? to_iso(act.date) : "undated";
    std::string last = text::slug(act.number);
    if (last.empty()) last = long_slug(reading.slice(act.title_first, act.title_last));
    std::string kind = entity.kind;
    std::replace(kind.begin(), kind.end(), '_', '-');
    entity.id = svod::format("{}-{}-{}-{}", kind, issuer.empty() ? "unknown" : issuer, day, last);
    return entity;
  }

  // A body of the Federation that the language knows has an id of Latin letters.
  static bool federal_id(const IssuerReading& issuer) {
    return issuer.scope == Scope::Federal && !issuer.id.empty() &&
           static_cast<unsigned char>(issuer.id.front()) < 0x80U;
  }

  // -- documents without quotes

  void find_documents(const Reading& reading, const std::vector<bool>& taken) {
    documents_ = find_document_names(reading);
    static_cast<void>(taken);
  }

  // -- names

  void find_by_name(int index, const Clause& clause, const Reading& reading,
                    const std::vector<Item>& items, std::vector<bool>& taken) {
    around_.lead_in = {};
    if (clause.lead_in != clauses::kNoClause && reading.size() > 0 &&
        reading.is_kind(0, TokenKind::QuoteOpen)) {
      around_.lead_in = head_of_lead_in(clause.lead_in, around_);
    }
    FoundNames names = find_names(reading, items, taken, around_);
    for (RawMention& mention : names.mentions) {
      take(taken, mention.first, mention.last);
      raw_.push_back(std::move(mention));
    }
    for (const RawMiss& miss : names.misses) {
      near_miss(index, reading, miss.first, miss.last, miss.why);
    }
    // Documents and families that no name of the registry has claimed.
    for (const DocumentName& name : documents_) {
      if (overlaps(taken, name.first, name.last)) {
        widen(name, reading, taken);
        continue;
      }
      RawMention mention;
      mention.first = name.first;
      mention.last = name.last;
      mention.status = Status::Provisional;
      mention.rule = name.family ? Rule::StandardFamily : Rule::DocumentUnknown;
      mention.provisional.entity_class = EntityClass::Act;
      ActReference act;
      act.kind = name.kind;
      mention.provisional.kind = registry_kind(act);
      mention.provisional.title = name.title;
      mention.provisional.id =
          name.family ? long_slug(kind_word(name.kind)) : long_slug(name.title);
      take(taken, mention.first, mention.last);
      raw_.push_back(std::move(mention));
    }
  }

  // A name of the registry inside a longer name of a document: the levels of education that
  // follow a family, the years that follow a strategy belong to the mention.
  void widen(const DocumentName& name, const Reading& reading, std::vector<bool>& taken) {
    for (RawMention& mention : raw_) {
      if (mention.first != name.first || mention.last >= name.last) continue;
      if (overlaps(taken, mention.last, name.last)) continue;
      if (!name.family) {
        // Only years; other words would make it another document.
        bool years = false;
        for (std::size_t at = mention.last; at < name.last; ++at) {
          years = years || reading.is_kind(at, TokenKind::Number);
          if (reading.is_word(at) &&
              !reading.word(at).is(kOn | kPeriod | kUntil | kYear | kRf | kRussian | kFederation |
                                   kRussia | kFunction)) {
            return;
          }
        }
        if (!years) return;
      }
      if (name.family && mention.status == Status::Resolved) to_family(name, reading, mention);
      mention.last = name.last;
      take(taken, mention.first, mention.last);
    }
  }

  // «ФГОС НОО и ООО»: several members are the family.
  void to_family(const DocumentName& name, const Reading& reading, RawMention& mention) const {
    bool another_level = false;
    for (std::size_t at = mention.last; at < name.last; ++at) {
      another_level = another_level || (reading.is_word(at) && reading.word(at).is(kLevelWord));
    }
    if (!another_level) return;
    const std::string& parent = tables_.entity(mention.entities.front()).parent;
    const auto found = tables_.registry->entity_by_id.find(parent);
    if (parent.empty() || found == tables_.registry->entity_by_id.end()) return;
    if (!tables_.facts[found->second].is_act) return;
    mention.entities = {static_cast<std::uint32_t>(found->second)};
    mention.rule = Rule::StandardFamily;
  }

  const HeadContext& head_of_lead_in(int lead_in, const NameSurroundings& around) {
    const auto known = lead_in_heads_.find(lead_in);
    if (known != lead_in_heads_.end()) return known->second;
    const Reading reading = read_clause(clauses_[static_cast<std::size_t>(lead_in)].text);
    return lead_in_heads_.emplace(lead_in, governing_head(reading, around)).first->second;
  }

  // -- a document and the act that approves it

  // «Стратегия …, утвержденная распоряжением … № 5-р»: one mention, where the registry lacks
  // one of them.
  void merge_documents(const Reading& reading) {
    std::sort(raw_.begin(), raw_.end(),
              [](const RawMention& a, const RawMention& b) { return a.first < b.first; });
    std::vector<RawMention> merged;
    for (RawMention& mention : raw_) {
      if (!merged.empty() && approves(merged.back(), mention, reading)) {
        RawMention& document = merged.back();
        document.last = mention.last;
        if (reading.is_mark(document.last, ")") && reading.open_of[document.last] != kNone &&
            reading.open_of[document.last] > document.first) {
          ++document.last;
        }
        if (document.status != Status::Resolved) {
          document.status = mention.status;
          document.entities = mention.entities;
          if (mention.status == Status::Provisional) {
            mention.provisional.title = document.provisional.title;
            document.provisional = mention.provisional;
          }
        }
        document.rule = Rule::DocumentAndItsAct;
        document.mismatches.insert(document.mismatches.end(), mention.mismatches.begin(),
                                   mention.mismatches.end());
        continue;
      }
      merged.push_back(std::move(mention));
    }
    raw_ = std::move(merged);
  }

  bool is_document(const RawMention& mention) const {
    if (mention.status == Status::Provisional) return mention.rule == Rule::DocumentUnknown;
    // A standard is a thing of its own, whatever order brought it in.
    constexpr std::uint32_t kStandards = 1U << static_cast<unsigned>(ActKind::Standard);
    if (!mention.entities.empty() &&
        (tables_.facts[mention.entities.front()].act_kinds & kStandards) != 0) {
      return false;
    }
    return !mention.entities.empty() && tables_.facts[mention.entities.front()].is_act &&
           (mention.rule == Rule::DocumentName || mention.rule == Rule::NameChosenByTime ||
            mention.rule == Rule::NameSeveral);
  }

  bool approves(const RawMention& document, const RawMention& act, const Reading& reading) const {
    if (!is_document(document) || is_document(act)) return false;
    const bool is_act = act.status == Status::Provisional
                            ? act.provisional.entity_class == EntityClass::Act
                            : tables_.facts[act.entities.front()].is_act;
    if (!is_act || act.first < document.last) return false;
    bool approved = false;
    for (std::size_t at = document.last; at < act.first; ++at) {
      if (reading.is_word(at)) {
        if (!reading.word(at).is(kApproved)) return false;
        approved = true;
      } else if (!reading.is_mark(at, ",") && !reading.is_mark(at, "(") &&
                 !reading.is_mark(at, ".")) {
        return false;
      }
    }
    // Where the registry has both, each is a mention of its own.
    return approved && (act.status != Status::Resolved || document.status != Status::Resolved);
  }

  // «единой моделью профориентации (профориентационным минимумом)»: the same thing named
  // again in brackets right after is one mention.
  void fold_explanations(const Reading& reading) {
    std::sort(raw_.begin(), raw_.end(),
              [](const RawMention& a, const RawMention& b) { return a.first < b.first; });
    std::vector<RawMention> kept;
    for (RawMention& mention : raw_) {
      if (!kept.empty()) {
        RawMention& before = kept.back();
        const bool same = before.status == Status::Resolved && mention.status == Status::Resolved &&
                          before.entities == mention.entities;
        // «РДДМ «Движение первых»»
        if (same && mention.first == before.last &&
            reading.is_kind(mention.first, TokenKind::QuoteOpen)) {
          before.last = mention.last;
          before.rule = mention.rule;
          continue;
        }
        // «… (далее – ФООП)» introduces the abbreviation.
        if (same && reading.is_mark(before.last, "(") &&
            reading.close_of[before.last] == mention.last && reading.is_word(before.last + 1) &&
            reading.word(before.last + 1).is(kHereafter)) {
          continue;
        }
        // An act in brackets after what it approves is a reference of its own.
        if (same && mention.first == before.last + 1 && reading.is_mark(before.last, "(") &&
            reading.is_mark(mention.last, ")") && !is_act_reference(mention.rule)) {
          before.last = mention.last + 1;
          continue;
        }
      }
      kept.push_back(std::move(mention));
    }
    raw_ = std::move(kept);
  }

  // -- «(далее – Закон)»

  void find_aliases(const Reading& reading) {
    use_aliases(reading);
    for (const RawMention& mention : raw_) {
      if (mention.status == Status::Ambiguous) continue;
      define_alias(reading, mention);
    }
  }

  void define_alias(const Reading& reading, const RawMention& mention) {
    std::size_t at = mention.last;
    if (!reading.is_mark(at, "(")) return;
    const std::uint32_t close = reading.close_of[at];
    if (close == kNone || close > at + 3 * kMostAliasWords) return;
    ++at;
    bool hereafter = false;
    while (at < close) {
      if (reading.is_word(at) && reading.word(at).is(kHereafter)) {
        hereafter = true;
      } else if (!(hereafter &&
                   (reading.is_kind(at, TokenKind::Dash) || reading.is_mark(at, ":") ||
                    reading.is_mark(at, ",") || reading.is_kind(at, TokenKind::QuoteOpen) ||
                    (reading.is_word(at) && reading.word(at).is(kFiller))))) {
        break;
      }
      ++at;
    }
    std::size_t last = close;
    while (last > at && reading.is_kind(last - 1, TokenKind::QuoteClose)) --last;
    if (last <= at || last - at > kMostAliasWords) return;
    Alias alias;
    for (std::size_t each = at; each < last; ++each) {
      if (reading.is_kind(each, TokenKind::Dash)) continue;
      if (!reading.is_word(each) && !reading.is_kind(each, TokenKind::Number)) return;
      alias.stems.emplace_back(reading.tokens[each].stem());
    }
    const tokens::Token& first = reading.tokens[at];
    alias.capital = first.capital;
    alias.all_capitals = last - at == 1 && first.all_capitals;
    // Without «далее» only an abbreviation is introduced: «… (РДШ)».
    if (!hereafter && !alias.all_capitals) return;
    if (alias.stems.empty()) return;
    alias.status = mention.status;
    alias.entities = mention.entities;
    alias.provisional = mention.provisional;
    if (alias.provisional.id.empty() && mention.status == Status::Provisional) {
      alias.provisional.id = id_of(mention.provisional);
    }
    std::vector<Alias>& known = aliases_[alias.stems.front()];
    constexpr std::size_t kMostOfOneStem = 8;
    known.insert(known.begin(), std::move(alias));
    if (known.size() > kMostOfOneStem) known.pop_back();
  }

  void use_aliases(const Reading& reading) {
    if (aliases_.empty()) return;
    std::vector<RawMention> more;
    std::size_t next_raw = 0;
    for (std::size_t at = 0; at < reading.size(); ++at) {
      while (next_raw < raw_.size() && raw_[next_raw].last <= at) ++next_raw;
      if (next_raw < raw_.size() && raw_[next_raw].first <= at) continue;
      if (!reading.is_word(at)) continue;
      const auto found = aliases_.find(reading.tokens[at].stem());
      if (found == aliases_.end()) continue;
      for (const Alias& alias : found->second) {
        const std::size_t last = at + alias.stems.size();
        if (last > reading.size()) continue;
        if (alias.capital && !reading.tokens[at].capital) continue;
        if (alias.all_capitals && !reading.tokens[at].all_capitals) continue;
        bool same = true;
        for (std::size_t each = 0; each < alias.stems.size() && same; ++each) {
          same = reading.tokens[at + each].stem() == alias.stems[each];
        }
        if (!same) continue;
        if (next_raw < raw_.size() && raw_[next_raw].first < last) continue;
        // «Закон № 5», «Указ «…»»: a reference of its own.
        if (reading.is_kind(last, TokenKind::NumberSign) ||
            reading.is_kind(last, TokenKind::QuoteOpen)) {
          continue;
        }
        RawMention mention;
        mention.first = static_cast<std::uint32_t>(at);
        mention.last = static_cast<std::uint32_t>(last);
        mention.status = alias.status;
        mention.entities = alias.entities;
        mention.provisional = alias.provisional;
        mention.rule = Rule::DefinedInDocument;
        more.push_back(std::move(mention));
        at = last - 1;
        break;
      }
    }
    raw_.insert(raw_.end(), more.begin(), more.end());
  }

  // A number that several acts share means the one that the document names in full.
  void settle_by_document() {
    std::set<std::string> named;
    for (const Mention& mention : found_.mentions) {
      if (mention.status == Status::Resolved) named.insert(mention.entity);
    }
    for (Mention& mention : found_.mentions) {
      if (mention.status != Status::Ambiguous || mention.rule != rule_id(Rule::ActSeveral))
        continue;
      std::string only;
      std::size_t count = 0;
      for (const std::string& candidate : mention.candidates) {
        if (!named.contains(candidate)) continue;
        only = candidate;
        ++count;
      }
      if (count != 1) continue;
      mention.status = Status::Resolved;
      mention.entity = only;
      mention.candidates.clear();
      mention.rule = rule_id(Rule::ActNamedElsewhere);
    }
  }

  // -- giving out

  void near_miss(int index, const Reading& reading, std::size_t first, std::size_t last,
                 Message why) {
    if (first >= last) return;
    NearMiss miss;
    miss.clause = index;
    miss.begin = reading.tokens[first].begin;
    miss.end = reading.tokens[last - 1].end;
    miss.why = std::move(why);
    found_.near_misses.push_back(std::move(miss));
  }

  std::string id_of(const ProvisionalEntity& entity) const {
    if (!entity.id.empty()) return entity.id;
    std::string id = long_slug(entity.title);
    if (id.empty()) id = "unnamed";
    if (tables_.registry->find_entity(id) != nullptr) {
      std::string kind = entity.kind;
      std::replace(kind.begin(), kind.end(), '_', '-');
      id += "-" + kind;
    }
    return id;
  }

  void emit(int index, const Clause& clause, const Reading& reading) {
    const std::size_t from = found_.mentions.size();
    emit_decided(index, clause);
    for (const RawMention& raw : raw_) {
      Mention mention;
      mention.clause = index;
      mention.begin = reading.tokens[raw.first].begin;
      mention.end = reading.tokens[raw.last - 1].end;
      mention.status = raw.status;
      mention.rule = rule_id(raw.rule);
      mention.mismatches = raw.mismatches;
      if (raw.status == Status::Resolved) {
        mention.entity = tables_.entity(raw.entities.front()).id;
      } else if (raw.status == Status::Ambiguous) {
        for (const std::uint32_t entity : raw.entities) {
          mention.candidates.push_back(tables_.entity(entity).id);
        }
        std::sort(mention.candidates.begin(), mention.candidates.end());
      } else {
        ProvisionalEntity entity = raw.provisional;
        entity.id = id_of(entity);
        mention.entity = entity.id;
        provisional_.try_emplace(entity.id, std::move(entity));
      }
      found_.mentions.push_back(std::move(mention));
    }
    std::sort(found_.mentions.begin() + static_cast<long>(from), found_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  }

  const documents::Document& document_;
  const std::vector<Clause>& clauses_;
  const NameIndex::Tables& tables_;
  diagnostics::Diagnostics& diagnostics_;
  std::string region_;
  NameSurroundings around_;
  FoundMentions found_;
  std::map<std::string, ProvisionalEntity> provisional_;
  std::map<int, HeadContext> lead_in_heads_;
  std::map<std::string, std::vector<Alias>, std::less<>> aliases_;  // by first stem, newest first
  // Of the clause at hand.
  std::vector<RawMention> raw_;
  std::vector<DocumentName> documents_;
};

}  // namespace

std::string_view name(Status status) {
  switch (status) {
    case Status::Resolved:
      return "resolved";
    case Status::Ambiguous:
      return "ambiguous";
    case Status::Provisional:
      return "provisional";
  }
  return "";
}

std::string_view name(Mismatch::What what) {
  switch (what) {
    case Mismatch::What::Head:
      return "head";
    case Mismatch::What::Title:
      return "title";
    case Mismatch::What::Number:
      return "number";
  }
  return "";
}

FoundMentions find_mentions(const documents::Document& document, const std::vector<Clause>& clauses,
                            const NameIndex& names, diagnostics::Diagnostics& diagnostics) {
  return DocumentFinder(document, clauses, names.tables(), diagnostics).run();
}

std::string dump(const FoundMentions& found, const std::vector<Clause>& clauses) {
  std::string out;
  for (const Mention& mention : found.mentions) {
    const Clause& clause = clauses[static_cast<std::size_t>(mention.clause)];
    out += svod::format("{} [{}] -> {} {} ({})", clause.anchor,
                        clause.text.substr(mention.begin, mention.end - mention.begin),
                        mention.entity.empty() ? "?" : mention.entity, name(mention.status),
                        mention.rule);
    for (const std::string& candidate : mention.candidates) out += " ?" + candidate;
    for (const Mismatch& mismatch : mention.mismatches) {
      out += svod::format(" !{}: '{}' is '{}'", name(mismatch.what), mismatch.in_text,
                          mismatch.in_registry);
    }
    out += '\n';
  }
  return out;
}

}  // namespace svod::mentions
