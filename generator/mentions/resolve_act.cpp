#include "mentions/resolve_act.h"

#include <algorithm>
#include <string_view>

namespace svod::mentions {
namespace {

using registry::Entity;

constexpr double kSameTitle = 0.8;
constexpr double kAlikeTitle = 0.6;

bool dates_agree(const PartialDate& a, const PartialDate& b) {
  if (!a || !b) return true;
  if (a.year != b.year) return false;
  if (a.month == 0 || b.month == 0) return true;
  if (a.month != b.month) return false;
  return a.day == 0 || b.day == 0 || a.day == b.day;
}

class Resolver {
 public:
  Resolver(const ActReference& act, const Reading& reading, const NameIndex::Tables& tables,
           const PartialDate& document_date, const std::string& region)
      : act_(act),
        reading_(reading),
        tables_(tables),
        document_date_(document_date),
        region_(region),
        number_(number_key(act.number)) {
    if (act.has_title()) {
      title_ = content_words(reading, act.title_first, act.title_last);
      words_ = all_words(reading, act.title_first, act.title_last);
    }
  }

  ActOutcome run(const std::vector<Item>& items) {
    ActOutcome outcome = by_parts();
    if (outcome.what == ActOutcome::What::Nothing && act_.about != kNone && number_.empty() &&
        title_.empty() && act_.issuer.scope != Scope::Local) {
      ActOutcome titled = by_unquoted_title(items);
      if (titled.what != ActOutcome::What::Nothing) return titled;
    }
    return outcome;
  }

 private:
  ActOutcome by_parts() {
    if (act_.issuer.scope == Scope::Local)
      return nothing(say("a local act is not in the registry"));
    if (act_.presidential) return by_presidential_number();
    if (!number_.empty()) return by_number();
    if (!title_.empty()) {
      if (ActOutcome outcome = by_title(kSameTitle); outcome.what != ActOutcome::What::Nothing) {
        return outcome;
      }
      return act_.date && act_.date.day != 0 ? by_date() : unknown();
    }
    if (act_.may) return by_month();
    if (act_.date.day != 0) return by_date();
    return nothing(say("the act has neither number nor date nor title"));
  }

  static ActOutcome nothing(Message missing) {
    ActOutcome outcome;
    outcome.missing = std::move(missing);
    return outcome;
  }

  const EntityFacts& facts(std::uint32_t index) const { return tables_.facts[index]; }
  const Entity& entity(std::uint32_t index) const { return tables_.entity(index); }

  bool kind_agrees(std::uint32_t index) const {
    return facts(index).act_kinds == 0 || (facts(index).act_kinds & bit_of(act_.kind)) != 0;
  }
  bool regional() const { return act_.issuer.scope == Scope::Regional || act_.regional_law; }
  bool issuer_agrees(std::uint32_t index) const {
    const EntityFacts& known = facts(index);
    const bool known_regional =
        known.issuer_scope == Scope::Regional || !entity(index).region.empty();
    if (regional() != known_regional) {
      // «законом Тамбовской области» is never federal; a bare «закон № 321-З» may be regional.
      return !regional() && act_.issuer.end == 0 && !act_.federal_law &&
             (region_ == entity(index).region || region_.empty());
    }
    if (known_regional) return region_.empty() || region_ == entity(index).region;
    if (act_.issuer.id.empty() || known.issuer.empty()) return true;
    if (act_.kind == ActKind::Law || act_.kind == ActKind::Decree) return true;
    return act_.issuer.id == known.issuer;
  }
  bool not_after(std::uint32_t index) const {
    return !signed_after(entity(index).date, document_date_);
  }

  double title_similarity(std::uint32_t index) const {
    double best = similarity(title_, facts(index).title_content);
    for (const auto& other : facts(index).other_titles) {
      best = std::max(best, similarity(title_, other));
    }
    // A title cut short says as much as the whole.
    const std::vector<std::uint64_t>& whole = facts(index).title_words;
    const bool begins =
        words_.size() <= whole.size() && std::equal(words_.begin(), words_.end(), whole.begin());
    if (begins && !title_.empty()) best = std::max(best, 0.95);
    if (title_.size() >= 2 && count_common(title_, facts(index).title_content) == title_.size()) {
      best = std::max(best, 0.95);
    }
    return best;
  }

  // Words of the text that the registry's title does not have in this order: a shortened
  // title is no difference.
  void compare_title(std::uint32_t index, ActOutcome& outcome) const {
    if (title_.empty()) return;
    const std::vector<std::uint64_t>& known = facts(index).title_words;
    if (known.empty()) return;
    const std::size_t shorter = std::min(words_.size(), known.size());
    const bool prefix =
        std::equal(words_.begin(), words_.begin() + static_cast<long>(shorter), known.begin());
    if (prefix && words_.size() <= known.size()) return;
    if (prefix && entity(index).title.find("…") != std::string::npos) return;
    Mismatch mismatch;
    mismatch.what = Mismatch::What::Title;
    mismatch.in_text = std::string(reading_.slice(act_.title_first, act_.title_last));
    mismatch.in_registry = entity(index).title;
    outcome.mismatches.push_back(std::move(mismatch));
  }

  ActOutcome resolved(std::uint32_t index, Rule rule) const {
    ActOutcome outcome;
    outcome.what = ActOutcome::What::Resolved;
    outcome.entities = {index};
    outcome.rule = rule;
    compare_title(index, outcome);
    return outcome;
  }
  static ActOutcome ambiguous(std::vector<std::uint32_t> entities) {
    ActOutcome outcome;
    outcome.what = ActOutcome::What::Ambiguous;
    outcome.entities = std::move(entities);
    outcome.rule = Rule::ActSeveral;
    return outcome;
  }

  Rule rule_by_number() const {
    const bool date = act_.date.year != 0;
    const bool issuer = act_.issuer.end != 0 || act_.federal_law;
    if (date) return issuer ? Rule::ActKindIssuerDateNumber : Rule::ActKindDateNumber;
    return issuer ? Rule::ActKindIssuerNumber : Rule::ActKindNumber;
  }

  // The one whose title is clearly nearest, or nothing.
  std::uint32_t nearest_title(const std::vector<std::uint32_t>& entities, double least) const {
    double best = 0;
    double second = 0;
    std::uint32_t winner = kNone;
    for (const std::uint32_t index : entities) {
      const double value = title_similarity(index);
      if (value > best) {
        second = best;
        best = value;
        winner = index;
      } else {
        second = std::max(second, value);
      }
    }
    return best >= least && best > second + 0.1 ? winner : kNone;
  }

  // «№ Пр-271»: an act, or a project that the President approved under this number.
  ActOutcome by_presidential_number() {
    std::vector<std::uint32_t> exact;
    if (const auto found = tables_.entities_by_number.find(number_);
        found != tables_.entities_by_number.end()) {
      for (const std::uint32_t index : found->second) {
        if (!dates_agree(act_.date, entity(index).date)) continue;
        if (act_.date.day != 0 || not_after(index)) exact.push_back(index);
      }
    }
    if (exact.size() != 1) return nothing(say("no entry has this number of the President"));
    return resolved(exact.front(), Rule::ActKindNumber);
  }

  // A short number without issuer, date or title is shared by the papers of every office.
  bool says_too_little() const {
    constexpr std::size_t kShort = 2;
    return number_.size() <= kShort && !act_.date && title_.empty() && act_.issuer.end == 0 &&
           !act_.federal_law && act_.kind != ActKind::Decree && act_.kind != ActKind::Law;
  }

  ActOutcome by_number() {
    if (says_too_little()) return nothing(say("the act has no issuer that tells whose it is"));
    const auto found = tables_.acts_by_number.find(number_);
    if (found == tables_.acts_by_number.end()) return by_other_number();
    std::vector<std::uint32_t> exact;
    std::vector<std::uint32_t> other_kind;
    std::vector<std::uint32_t> other_date;
    for (const std::uint32_t index : found->second) {
      const bool kind = kind_agrees(index);
      const bool issuer = issuer_agrees(index);
      const bool date = dates_agree(act_.date, entity(index).date);
      // The whole key of an act leaves no doubt, whatever day the document is thought to be of.
      const bool whole_key = kind && issuer && date && act_.date.day != 0;
      if (!whole_key && !not_after(index)) continue;
      if (kind && issuer && date) {
        exact.push_back(index);
      } else if (date && act_.date.day != 0 && !regional() &&
                 facts(index).issuer_scope != Scope::Regional) {
        other_kind.push_back(index);
      } else if (kind && issuer && !title_.empty() && title_similarity(index) >= kSameTitle) {
        other_date.push_back(index);
      }
    }
    if (exact.size() == 1) {
      if (ActOutcome outcome = refuse_bare(exact.front());
          outcome.what == ActOutcome::What::Nothing && !outcome.missing.empty()) {
        return outcome;
      }
      return resolved(exact.front(), rule_by_number());
    }
    if (exact.size() > 1) {
      if (const std::uint32_t winner = nearest_title(exact, kAlikeTitle); winner != kNone) {
        return resolved(winner, Rule::ActNumberAndTitle);
      }
      return ambiguous(std::move(exact));
    }
    if (other_kind.size() == 1) {
      ActOutcome outcome = resolved(other_kind.front(), Rule::ActOtherKind);
      outcome.mismatches.push_back(
          {Mismatch::What::Head,
           std::string(act_.head == kNone ? reading_.slice(act_.first, act_.last)
                                          : reading_.slice(act_.head, act_.head + 1)),
           entity(other_kind.front()).kind});
      return outcome;
    }
    if (other_date.size() == 1) {
      ActOutcome outcome = resolved(other_date.front(), Rule::ActOtherDate);
      outcome.mismatches.push_back(
          {Mismatch::What::Number, to_iso(act_.date), to_iso(entity(other_date.front()).date)});
      return outcome;
    }
    return by_other_number();
  }

  // «приказ № 28» with nothing else says too little when its title speaks of another matter.
  ActOutcome refuse_bare(std::uint32_t index) const {
    if (title_.empty() || act_.date || act_.issuer.end != 0 || act_.federal_law) return {};
    if (title_similarity(index) >= 0.3) return {};
    return nothing(say("the act has no issuer, and its title is another's"));
  }

  ActOutcome by_other_number() {
    if (title_.size() >= 3 && act_.date.day != 0) {
      ActOutcome outcome = by_title(kSameTitle);
      if (outcome.what == ActOutcome::What::Resolved &&
          dates_agree(act_.date, entity(outcome.entities.front()).date)) {
        outcome.rule = Rule::ActOtherNumber;
        outcome.mismatches.push_back(
            {Mismatch::What::Number, act_.number, entity(outcome.entities.front()).number});
        return outcome;
      }
    }
    return unknown();
  }

  ActOutcome by_title(double least) {
    std::vector<std::uint32_t> alike;
    for (const std::uint32_t index : candidates_by_words()) {
      if (!kind_agrees(index) || !issuer_agrees(index) || !not_after(index)) continue;
      if (!dates_agree(act_.date, entity(index).date)) continue;
      if (title_similarity(index) >= least) alike.push_back(index);
    }
    return choose_of_title(std::move(alike));
  }

  // Of acts with like titles the one in force, then the likest.
  ActOutcome choose_of_title(std::vector<std::uint32_t> alike) const {
    if (alike.size() > 1) {
      std::vector<std::uint32_t> alive;
      for (const std::uint32_t index : alike) {
        const Entity& each = entity(index);
        const bool over =
            each.end_year != 0 && document_date_.year != 0 && each.end_year < document_date_.year;
        const bool replaced = std::any_of(alike.begin(), alike.end(), [&](std::uint32_t other) {
          return other != index && !each.successor.empty() && each.successor == entity(other).id &&
                 (document_date_.year == 0 || entity(other).date.year < document_date_.year);
        });
        if (!over && !replaced) alive.push_back(index);
      }
      if (!alive.empty()) alike = std::move(alive);
    }
    double best = 0;
    for (const std::uint32_t index : alike) best = std::max(best, title_similarity(index));
    std::vector<std::uint32_t> likest;
    for (const std::uint32_t index : alike) {
      if (title_similarity(index) > best - 0.001) likest.push_back(index);
    }
    if (likest.size() == 1) return resolved(likest.front(), Rule::ActKindTitle);
    if (likest.size() > 1) return ambiguous(std::move(likest));
    return nothing({});
  }

  // «закон об образовании в Российской Федерации», «указ о национальных целях …»: a title of
  // the registry without quotes.
  ActOutcome by_unquoted_title(const std::vector<Item>& items) const {
    std::size_t at = 0;
    while (at < items.size() && items[at].token < act_.about) ++at;
    if (at >= items.size() || items[at].token != act_.about) return nothing({});
    std::size_t end = at;
    const std::uint32_t node =
        tables_.longest(items, at, end, [&](std::uint32_t each, std::size_t) {
          const auto& names = tables_.nodes[each].names;
          return std::any_of(names.begin(), names.end(), [&](std::uint32_t id) {
            const std::uint32_t index = tables_.names[id].entity;
            return tables_.names[id].title && kind_agrees(index) && issuer_agrees(index) &&
                   not_after(index);
          });
        });
    if (node == 0) return nothing({});
    std::vector<std::uint32_t> alike;
    for (const std::uint32_t id : tables_.nodes[node].names) {
      const std::uint32_t index = tables_.names[id].entity;
      if (tables_.names[id].title && kind_agrees(index) && issuer_agrees(index) &&
          not_after(index) && dates_agree(act_.date, entity(index).date)) {
        alike.push_back(index);
      }
    }
    ActOutcome outcome = choose_of_title(std::move(alike));
    outcome.last = items[end - 1].token + 1;
    return outcome;
  }

  // Acts that share the rarest words of the title.
  std::vector<std::uint32_t> candidates_by_words() const {
    std::vector<const std::vector<std::uint32_t>*> lists;
    for (const std::uint64_t word : title_) {
      const auto found = tables_.acts_with.find(word);
      if (found != tables_.acts_with.end()) lists.push_back(&found->second);
    }
    std::sort(lists.begin(), lists.end(),
              [](const auto* a, const auto* b) { return a->size() < b->size(); });
    constexpr std::size_t kRarest = 3;
    std::vector<std::uint32_t> out;
    for (std::size_t at = 0; at < lists.size() && at < kRarest; ++at) {
      out.insert(out.end(), lists[at]->begin(), lists[at]->end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  ActOutcome by_date() {
    const std::uint64_t day = static_cast<std::uint64_t>(act_.date.year) * 10000U +
                              static_cast<std::uint64_t>(act_.date.month) * 100U +
                              static_cast<std::uint64_t>(act_.date.day);
    std::vector<std::uint32_t> of_day;
    if (const auto found = tables_.acts_of_day.find(day); found != tables_.acts_of_day.end()) {
      for (const std::uint32_t index : found->second) {
        if (kind_agrees(index) && issuer_agrees(index) && not_after(index)) {
          of_day.push_back(index);
        }
      }
    }
    // A date alone does not tell an order of a ministry from any other paper of that day.
    const bool enough = act_.issuer.end != 0 || act_.kind == ActKind::Decree || act_.federal_law;
    if (!enough) return nothing(say("the act has neither issuer nor number"));
    if (!title_.empty()) {
      if (const std::uint32_t winner = nearest_title(of_day, kAlikeTitle); winner != kNone) {
        return resolved(winner, Rule::ActKindTitle);
      }
      return unknown();
    }
    if (of_day.size() == 1) return resolved(of_day.front(), Rule::ActKindDate);
    if (of_day.size() > 1) return ambiguous(std::move(of_day));
    return nothing(say("the act has no number"));
  }

  // «майский указ»: a decree of the President signed in May.
  ActOutcome by_month() {
    constexpr int kMayMonth = 5;
    constexpr int kFirstDays = 7;
    std::vector<std::uint32_t> of_may;
    for (const std::uint32_t index : tables_.acts) {
      const Entity& each = entity(index);
      if ((facts(index).act_kinds & bit_of(ActKind::Decree)) == 0) continue;
      if (each.date.month != kMayMonth || each.date.day > kFirstDays) continue;
      if (!not_after(index) || !dates_agree(act_.date, each.date)) continue;
      of_may.push_back(index);
    }
    if (!act_.date && !of_may.empty()) {
      // The newest of them, if one day has one.
      int newest = 0;
      for (const std::uint32_t index : of_may) newest = std::max(newest, entity(index).date.year);
      std::vector<std::uint32_t> last;
      for (const std::uint32_t index : of_may) {
        if (entity(index).date.year == newest) last.push_back(index);
      }
      of_may = std::move(last);
    }
    if (of_may.size() == 1) return resolved(of_may.front(), Rule::ActNickname);
    if (of_may.size() > 1) return ambiguous(std::move(of_may));
    return nothing(say("the act has no number"));
  }

  // Well formed, but in no registry.
  ActOutcome unknown() const {
    if (act_.unsigned_number) return nothing(say("a number without its sign may be a count"));
    const bool detailed = !number_.empty() || (!title_.empty() && act_.date.day != 0);
    if (!detailed) return nothing(say("the act has no number"));
    const bool federal = act_.issuer.scope == Scope::Federal || act_.federal_law ||
                         (act_.kind == ActKind::Decree && (act_.date || !title_.empty()));
    const bool regional_act = act_.issuer.scope == Scope::Regional || act_.regional_law;
    if (!federal && !regional_act)
      return nothing(say("the act has no issuer that tells whose it is"));
    ActOutcome outcome;
    outcome.what = ActOutcome::What::Provisional;
    outcome.rule = Rule::ActUnknown;
    return outcome;
  }

  const ActReference& act_;
  const Reading& reading_;
  const NameIndex::Tables& tables_;
  const PartialDate& document_date_;
  const std::string& region_;
  std::string number_;
  std::vector<std::uint64_t> title_;  // content words, sorted
  std::vector<std::uint64_t> words_;  // all, in order
};

}  // namespace

bool signed_after(const PartialDate& act, const PartialDate& document) {
  if (!act || !document) return false;
  if (act.year != document.year) return act.year > document.year;
  if (act.month == 0 || document.month == 0) return false;
  if (act.month != document.month) return act.month > document.month;
  return act.day != 0 && document.day != 0 && act.day > document.day;
}

std::string registry_kind(const ActReference& act) {
  switch (act.kind) {
    case ActKind::Decree:
      return "decree";
    case ActKind::Law:
      return act.regional_law ? "regional_law" : "federal_law";
    case ActKind::Resolution:
      return "government_resolution";
    case ActKind::Directive:
      return "government_order";
    case ActKind::Order:
      return "ministry_order";
    case ActKind::Letter:
      return "ministry_letter";
    case ActKind::Strategy:
      return "strategy";
    case ActKind::Concept:
    case ActKind::Doctrine:
      return "concept";
    case ActKind::Instruction:
      return "instruction";
    case ActKind::Plan:
      return "plan";
    case ActKind::Standard:
    case ActKind::Programme:
      return "standard";
    case ActKind::Sanitary:
      return "sanitary_rules";
    case ActKind::None:
      break;
  }
  return "act";
}

ActOutcome resolve_act(const ActReference& act, const Reading& reading,
                       const NameIndex::Tables& tables, const PartialDate& document_date,
                       const std::string& region, const std::vector<Item>& items) {
  return Resolver(act, reading, tables, document_date, region).run(items);
}

}  // namespace svod::mentions
