#include "score/score.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/format.h"
#include "score/alignment.h"
#include "text/text.h"

namespace svod::score {
namespace {

using clauses::Clause;

constexpr std::array<std::string_view, kMeasures> kNames = {
    "meta",    "blocks",   "parts", "addressees",   "addressee kinds", "due",
    "figures", "mentions", "spans", "non-mentions", "topics"};

constexpr std::array<std::string_view, 12> kKindsOfPlace = {"р.п.",     "рп ",  "г.",    "город ",
                                                            "пгт.",     "пос.", "п.",    "посёлок ",
                                                            "поселок ", "с.",   "село ", "г "};

// Of a surface in a list of misses, in code points.
constexpr std::size_t kLongestShown = 90;

std::string compared(std::string_view text) {
  return text::letters_and_digits(text::fold(text));
}

// «г. Тихвин» and «город Тихвин» are the place «Тихвин».
std::string compared_place(std::string_view place) {
  for (const std::string_view kind : kKindsOfPlace) {
    if (place.starts_with(kind)) return compared(place.substr(kind.size()));
  }
  return compared(place);
}

class Scorer {
 public:
  Scorer(const Gold& gold, std::string_view source, const compile::CompiledDocument& compiled,
         const EntityIds& entity_ids, const registry::Registry& registry)
      : gold_(gold),
        compiled_(compiled),
        entity_ids_(entity_ids),
        registry_(registry),
        source_(source, gold.removed_lines),
        alignment_(source_, compiled.clauses) {
    for (const GoldBlock& block : gold.blocks) {
      const Range range = block_range(source_, block).value_or(Range{});
      block_ranges_.push_back(range);
      block_clauses_.push_back(alignment_.clause_of(range));
    }
    for (std::size_t i = 0; i < compiled.clauses.size(); ++i) {
      clause_ranges_.push_back(alignment_.range(i));
    }
  }

  static std::optional<Range> block_range(const SourceText& source, const GoldBlock& block) {
    const auto start = source.first_from(block.line, block.text_start);
    const auto end = source.last_until(block.line_end, block.text_end);
    if (!start || !end || end->end <= start->begin) return std::nullopt;
    return Range{start->begin, end->end};
  }

  Score run() {
    score_meta();
    score_blocks();
    score_parts();
    score_due();
    score_figures();
    score_mentions();
    score_topics();
    return std::move(score_);
  }

 private:
  void count(Measure measure, bool right, const GoldBlock& block, const std::string& expected,
             const std::string& got) {
    Counts& counts = score_[measure];
    ++counts.expected;
    ++counts.found;
    if (right) {
      ++counts.right;
    } else {
      score_.misses.push_back({measure, block.line, block.text_start, expected, got});
    }
  }

  void score_meta() {
    const documents::FrontMatter& front = compiled_.document.front;
    const std::vector<std::pair<std::string, std::string>> values = {
        {"kind", front.kind},         {"title", front.title},
        {"event", front.event},       {"date", to_iso(front.date)},
        {"district", front.district}, {"region", front.region},
        {"place", front.place},       {"school_year", front.school_year},
    };
    for (const auto& [key, got] : values) {
      const auto expected = gold_.meta.find(key);
      if (expected == gold_.meta.end()) continue;
      Counts& counts = score_[Measure::Meta];
      ++counts.expected;
      ++counts.found;
      const bool right = key == "place"
                             ? compared_place(expected->second) == compared_place(got)
                             : compared(expected->second) == compared(got) ||
                                   (key == "region" && is_same_region(expected->second, got));
      if (right) {
        ++counts.right;
      } else {
        score_.misses.push_back({Measure::Meta, 0, key, expected->second, got});
      }
    }
  }

  // «Чувашская Республика» is «Чувашская Республика – Чувашия».
  bool is_same_region(const std::string& a, const std::string& b) const {
    const registry::Region* region = registry_.find_region_by_name(a);
    return region != nullptr && region == registry_.find_region_by_name(b);
  }

  std::string described(const std::string& type, const std::string& number, const Range& range) {
    const int first = source_.line_of(range.begin);
    const int last = range.empty() ? first : source_.line_of(range.end - 1);
    return format("{} '{}' at lines {}-{}, letters {}-{}", type, number, first, last, range.begin,
                  range.end);
  }

  void score_blocks() {
    std::map<std::size_t, std::size_t> clause_at;  // first letter -> clause
    for (std::size_t i = 0; i < clause_ranges_.size(); ++i) {
      if (!clause_ranges_[i].empty()) clause_at.emplace(clause_ranges_[i].begin, i);
    }
    Counts& counts = score_[Measure::Blocks];
    counts.expected = gold_.blocks.size();
    counts.found = clause_at.size();
    for (std::size_t b = 0; b < gold_.blocks.size(); ++b) {
      const GoldBlock& block = gold_.blocks[b];
      const Range& range = block_ranges_[b];
      const auto at = clause_at.find(range.begin);
      std::optional<std::size_t> clause = block_clauses_[b];
      if (at != clause_at.end()) clause = at->second;
      if (clause) {
        const Clause& found = compiled_.clauses[*clause];
        if (clause_ranges_[*clause] == range && clauses::name(found.type) == block.type &&
            found.number == block.number) {
          ++counts.right;
          continue;
        }
      }
      score_.misses.push_back(
          {Measure::Blocks, block.line, block.text_start,
           described(block.type, block.number, range),
           clause ? described(std::string(clauses::name(compiled_.clauses[*clause].type)),
                              compiled_.clauses[*clause].number, clause_ranges_[*clause])
                  : ""});
    }
  }

  void score_parts() {
    for (std::size_t b = 0; b < gold_.blocks.size(); ++b) {
      const GoldBlock& block = gold_.blocks[b];
      const Clause none;
      const Clause& clause = block_clauses_[b] ? compiled_.clauses[*block_clauses_[b]] : none;
      if (block.part && block.type != "title") {
        const std::string got(clauses::name(clause.part));
        count(Measure::Parts, got == *block.part, block, *block.part, got);
      }
      if (block.addressee) {
        count(Measure::Addressees, compared(clause.addressee) == compared(*block.addressee), block,
              *block.addressee, clause.addressee);
      }
      if (block.addressee_kind) {
        count(Measure::AddresseeKinds, clause.addressee_kind == *block.addressee_kind, block,
              *block.addressee_kind, clause.addressee_kind);
      }
    }
  }

  // The blocks that each clause holds, where `is_open` is of none of them.
  template <typename IsOpen>
  std::map<std::size_t, std::vector<std::size_t>> blocks_by_clause(IsOpen is_open) const {
    std::map<std::size_t, std::vector<std::size_t>> blocks;
    std::set<std::size_t> open;
    for (std::size_t b = 0; b < gold_.blocks.size(); ++b) {
      if (!block_clauses_[b]) continue;
      if (is_open(gold_.blocks[b])) open.insert(*block_clauses_[b]);
      blocks[*block_clauses_[b]].push_back(b);
    }
    for (const std::size_t clause : open) blocks.erase(clause);
    return blocks;
  }

  // Pairs what was expected with what was found, each once, by `same`.
  template <typename Expected, typename Found, typename Same>
  void pair_up(Measure measure, const std::vector<std::pair<int, Expected>>& expected, int line,
               const std::vector<Found>& found, Same same) {
    Counts& counts = score_[measure];
    std::vector<bool> used(found.size(), false);
    counts.expected += expected.size();
    counts.found += found.size();
    for (const auto& [expected_line, one] : expected) {
      std::size_t f = 0;
      while (f < found.size() && (used[f] || !same(one, found[f]))) ++f;
      if (f == found.size()) {
        score_.misses.push_back({measure, expected_line, surface_of(one), told(one), ""});
        continue;
      }
      used[f] = true;
      ++counts.right;
    }
    for (std::size_t f = 0; f < found.size(); ++f) {
      if (!used[f])
        score_.misses.push_back({measure, line, surface_of(found[f]), "", told(found[f])});
    }
  }

  struct FoundDue {
    std::string surface;
    std::string kind;
    std::string date;
  };
  static std::string told(const GoldDue& due) { return due.kind + " " + due.date; }
  static std::string told(const FoundDue& due) { return due.kind + " " + due.date; }
  static std::string told(const std::string& figure) { return figure; }
  static std::string surface_of(const GoldDue& due) { return due.surface; }
  static std::string surface_of(const FoundDue& due) { return due.surface; }
  static std::string surface_of(const std::string& figure) { return figure; }

  void score_due() {
    for (const auto& [clause_index, blocks] :
         blocks_by_clause([](const GoldBlock& block) { return !block.due; })) {
      const Clause& clause = compiled_.clauses[clause_index];
      std::vector<std::pair<int, GoldDue>> expected;
      for (const std::size_t b : blocks) {
        for (const GoldDue& due : *gold_.blocks[b].due) {
          expected.emplace_back(gold_.blocks[b].line, due);
        }
      }
      std::vector<FoundDue> found;
      for (const dates::Due& due : clause.due) {
        found.push_back({clause.text.substr(due.begin, due.end - due.begin),
                         std::string(dates::name(due.kind)), due.date});
      }
      pair_up(
          Measure::Due, expected, gold_.blocks[blocks.front()].line, found,
          [](const GoldDue& a, const FoundDue& b) { return a.kind == b.kind && a.date == b.date; });
    }
  }

  void score_figures() {
    for (const auto& [clause_index, blocks] :
         blocks_by_clause([](const GoldBlock& block) { return !block.figures; })) {
      const Clause& clause = compiled_.clauses[clause_index];
      std::vector<std::pair<int, std::string>> expected;
      for (const std::size_t b : blocks) {
        for (const std::string& figure : *gold_.blocks[b].figures) {
          expected.emplace_back(gold_.blocks[b].line, figure);
        }
      }
      std::vector<std::string> found;
      for (const Clause::Figure& figure : clause.figures) {
        found.push_back(clause.text.substr(figure.begin, figure.end - figure.begin));
      }
      pair_up(
          Measure::Figures, expected, gold_.blocks[blocks.front()].line, found,
          [](const std::string& a, const std::string& b) {
            const std::string one = compared(a);
            const std::string other = compared(b);
            return !one.empty() && !other.empty() &&
                   (one.find(other) != std::string::npos || other.find(one) != std::string::npos);
          });
    }
  }

  struct Wanted {
    const GoldMention* gold = nullptr;
    std::vector<Range> bounds;          // the annotated first, then the other right ones
    std::vector<std::string> entities;  // of the registry, each right; none where it has none
    bool span_found = false;
    bool resolved = false;
    std::string got;  // what was found there

    bool is_right(const std::string& id) const {
      return std::find(entities.begin(), entities.end(), id) != entities.end();
    }
    bool is_bounded_by(const Range& range) const {
      return std::find(bounds.begin(), bounds.end(), range) != bounds.end();
    }
  };

  std::vector<Wanted> wanted_mentions() const {
    std::vector<Wanted> wanted;
    for (const GoldMention& mention : gold_.mentions) {
      Wanted one;
      one.gold = &mention;
      const Range at = source_.at(mention.line, mention.column, mention.surface).value_or(Range{});
      one.bounds.push_back(at);
      for (const std::string& other : mention.accept) {
        if (const auto range = source_.near(at, other)) one.bounds.push_back(*range);
      }
      const auto id = entity_ids_.find(mention.entity);
      if (id != entity_ids_.end()) {
        for (const std::string& right : id->second) {
          if (registry_.find_entity(right) != nullptr) one.entities.push_back(right);
        }
      }
      wanted.push_back(std::move(one));
    }
    return wanted;
  }

  // The gold mention that a found one at `range` stands for: of those that it overlaps one with
  // its very bounds, else the one it shares most letters with.
  static Wanted* target_of(std::vector<Wanted>& wanted, const Range& range) {
    Wanted* best = nullptr;
    std::size_t best_overlap = 0;
    for (Wanted& one : wanted) {
      const std::size_t shared = overlap(one.bounds.front(), range);
      if (shared == 0) continue;
      if (one.is_bounded_by(range)) return &one;
      if (shared > best_overlap) {
        best = &one;
        best_overlap = shared;
      }
    }
    return best;
  }

  static bool is_right(const mentions::Mention& mention, const Wanted& wanted, bool span_is_right) {
    if (wanted.entities.empty()) {
      return mention.status == mentions::Status::Provisional && span_is_right;
    }
    return mention.status == mentions::Status::Resolved && wanted.is_right(mention.entity);
  }

  static std::string told(const mentions::Mention& mention) {
    std::string out = format("{} {}", mentions::name(mention.status), mention.entity);
    for (const std::string& candidate : mention.candidates) out += " " + candidate;
    return out;
  }

  void score_mentions() {
    std::vector<Wanted> wanted = wanted_mentions();
    std::set<const GoldNonMention*> linked;
    Counts& counts = score_[Measure::Mentions];
    Counts& spans = score_[Measure::Spans];
    for (const mentions::Mention& mention : compiled_.found.mentions) {
      const auto clause = static_cast<std::size_t>(mention.clause);
      const Range range = alignment_.range(clause, mention.begin, mention.end);
      const std::string surface =
          compiled_.clauses[clause].text.substr(mention.begin, mention.end - mention.begin);
      Wanted* target = target_of(wanted, range);
      if (target == nullptr) {
        ++counts.found;
        ++spans.found;
        score_.misses.push_back(
            {Measure::Mentions, source_.line_of(range.begin), surface, "", told(mention)});
        note_linked(range, linked);
        continue;
      }
      if (!target->gold->required) continue;
      ++spans.found;
      const bool span_is_right = target->is_bounded_by(range);
      target->span_found = target->span_found || span_is_right;
      if (!target->got.empty()) target->got += "; ";
      target->got += format("{} «{}»", told(mention), surface);
      if (is_right(mention, *target, span_is_right)) {
        if (!target->resolved) ++counts.found;
        target->resolved = true;
        continue;
      }
      const bool left_open =
          mention.status == mentions::Status::Ambiguous &&
          std::any_of(mention.candidates.begin(), mention.candidates.end(),
                      [&](const std::string& id) { return target->is_right(id); });
      if (!left_open) ++counts.found;
    }
    for (const Wanted& one : wanted) {
      if (!one.gold->required) continue;
      ++counts.expected;
      ++spans.expected;
      const std::string expected =
          one.entities.empty() ? "provisional " + one.gold->entity : one.entities.back();
      if (one.resolved) {
        ++counts.right;
      } else {
        score_.misses.push_back(
            {Measure::Mentions, one.gold->line, one.gold->surface, expected, one.got});
      }
      if (one.span_found) {
        ++spans.right;
      } else {
        score_.misses.push_back(
            {Measure::Spans, one.gold->line, one.gold->surface, "these bounds", one.got});
      }
    }
    Counts& left_alone = score_[Measure::NonMentions];
    left_alone.expected = gold_.non_mentions.size();
    left_alone.found = left_alone.expected;
    left_alone.right = left_alone.expected - linked.size();
    for (const GoldNonMention* other : linked) {
      score_.misses.push_back({Measure::NonMentions, other->line, other->surface, "", other->why});
    }
  }

  void note_linked(const Range& range, std::set<const GoldNonMention*>& linked) const {
    for (const GoldNonMention& other : gold_.non_mentions) {
      const auto at = source_.first_from(other.line, other.surface);
      if (at && overlap(*at, range) > 0) linked.insert(&other);
    }
  }

  void score_topics() {
    Counts& counts = score_[Measure::Topics];
    std::set<std::pair<std::size_t, std::string>> hit;
    for (const GoldTopic& topic : gold_.topics) {
      ++counts.expected;
      const auto start = source_.first_from(topic.line, topic.text_start);
      const auto clause = start ? alignment_.clause_of(*start) : std::nullopt;
      const bool right = clause && has_topic(*clause, topic.topic);
      if (right) {
        ++counts.right;
        hit.emplace(*clause, topic.topic);
      } else {
        score_.misses.push_back({Measure::Topics, topic.line, topic.text_start, topic.topic, ""});
      }
    }
    for (std::size_t i = 0; i < compiled_.topics.size(); ++i) {
      for (const topics::TopicOfClause& topic : compiled_.topics[i]) {
        ++counts.found;
        if (hit.contains({i, topic.topic})) continue;
        score_.misses.push_back({Measure::Topics, source_.line_of(clause_ranges_[i].begin),
                                 compiled_.clauses[i].text, "", topic.topic});
      }
    }
  }

  bool has_topic(std::size_t clause, const std::string& topic) const {
    if (clause >= compiled_.topics.size()) return false;
    const std::vector<topics::TopicOfClause>& topics = compiled_.topics[clause];
    return std::any_of(topics.begin(), topics.end(),
                       [&](const topics::TopicOfClause& one) { return one.topic == topic; });
  }

  const Gold& gold_;
  const compile::CompiledDocument& compiled_;
  const EntityIds& entity_ids_;
  const registry::Registry& registry_;
  SourceText source_;
  Alignment alignment_;
  std::vector<Range> block_ranges_;                        // by gold block
  std::vector<std::optional<std::size_t>> block_clauses_;  // by gold block
  std::vector<Range> clause_ranges_;
  Score score_;
};

double share(std::size_t right, std::size_t of) {
  return of == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(of);
}

std::string cut(const std::string& text) {
  if (text::count_code_points(text) <= kLongestShown) return text::collapse_spaces(text);
  std::size_t offset = 0;
  for (std::size_t i = 0; i < kLongestShown; ++i) text::next_code_point(text, offset);
  return text::collapse_spaces(text.substr(0, offset)) + "…";
}

}  // namespace

std::string_view name(Measure measure) {
  return kNames[static_cast<std::size_t>(measure)];
}

double Counts::precision() const {
  return share(right, found);
}
double Counts::recall() const {
  return share(right, expected);
}
double Counts::f1() const {
  return found + expected == 0
             ? 1.0
             : 2.0 * static_cast<double>(right) / static_cast<double>(found + expected);
}
void Counts::add(const Counts& other) {
  right += other.right;
  expected += other.expected;
  found += other.found;
}

Score score_document(const Gold& gold, std::string_view source,
                     const compile::CompiledDocument& compiled, const EntityIds& entity_ids,
                     const registry::Registry& registry) {
  return Scorer(gold, source, compiled, entity_ids, registry).run();
}

std::vector<std::string> check_gold(const Gold& gold, std::string_view source) {
  const SourceText text(source, gold.removed_lines);
  std::vector<std::string> faults;
  for (const GoldBlock& block : gold.blocks) {
    if (!Scorer::block_range(text, block)) {
      faults.push_back(format("{}:{}: no such block: {}", gold.name, block.line, block.text_start));
    }
  }
  for (const GoldMention& mention : gold.mentions) {
    const auto at = text.at(mention.line, mention.column, mention.surface);
    if (!at) {
      faults.push_back(format("{}:{}:{}: no such mention: {}", gold.name, mention.line,
                              mention.column, mention.surface));
      continue;
    }
    for (const std::string& other : mention.accept) {
      if (!text.near(*at, other)) {
        faults.push_back(format("{}:{}: no such other bounds: {}", gold.name, mention.line, other));
      }
    }
  }
  for (const GoldNonMention& other : gold.non_mentions) {
    const auto at = text.first_from(other.line, other.surface);
    if (!at || text.line_of(at->begin) != other.line) {
      faults.push_back(
          format("{}:{}: no such look-alike: {}", gold.name, other.line, other.surface));
    }
  }
  for (const GoldTopic& topic : gold.topics) {
    const auto at = text.first_from(topic.line, topic.text_start);
    if (!at || text.line_of(at->begin) != topic.line) {
      faults.push_back(
          format("{}:{}: no such clause: {}", gold.name, topic.line, topic.text_start));
    }
  }
  return faults;
}

std::string render_table(const std::string& title, const Score& score) {
  std::string out = format("{:<12} {:<16} {:>6} {:>6} {:>6} {:>7} {:>9} {:>7}\n", title, "", "P",
                           "R", "F1", "right", "expected", "found");
  for (std::size_t i = 0; i < kMeasures; ++i) {
    const Counts& counts = score.counts[i];
    out += format("{:<12} {:<16} {:>6.3f} {:>6.3f} {:>6.3f} {:>7} {:>9} {:>7}\n", "", kNames[i],
                  counts.precision(), counts.recall(), counts.f1(), counts.right, counts.expected,
                  counts.found);
  }
  return out;
}

std::string render_misses(const std::string& title, const Score& score) {
  std::string out;
  for (const Miss& miss : score.misses) {
    out += format("{}:{}: {}: {}\n    expected: {}\n    got:      {}\n", title, miss.line,
                  name(miss.measure), cut(miss.surface),
                  miss.expected.empty() ? "—" : miss.expected, miss.got.empty() ? "—" : miss.got);
  }
  return out;
}

}  // namespace svod::score
