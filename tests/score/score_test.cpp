// The scorer is right about a document made of the gold itself, and tells a planted regression by
// the one number that it must move.

#include "score/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "score/alignment.h"
#include "score/archive.h"

namespace svod::score {
namespace {

using compile::CompiledDocument;

constexpr const char* kWrongEntity = "another-entity";

// A document of which every annotation is true.
class Perfect {
 public:
  Perfect(const GoldDocument& document, const EntityIds& entity_ids)
      : document_(document),
        source_(document.source, document.gold.removed_lines),
        letters_(letters_of(document.source, document.gold.removed_lines)),
        entity_ids_(entity_ids) {
    for (const auto& [gold_id, ids] : entity_ids) {
      for (const std::string& id : ids) add_entity(id);
    }
    add_entity(kWrongEntity);
    build();
  }

  const registry::Registry& registry() const { return registry_; }
  const CompiledDocument& compiled() const { return compiled_; }

  Score score(const CompiledDocument& compiled) const {
    return score_document(document_.gold, document_.source, compiled, entity_ids_, registry_);
  }

 private:
  struct Bytes {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  void add_entity(const std::string& id) {
    registry::Entity entity;
    entity.id = id;
    if (registry_.entity_by_id.emplace(id, registry_.entities.size()).second) {
      registry_.entities.push_back(entity);
    }
  }

  Bytes bytes_of(const Range& range) const {
    std::size_t end = letters_.bytes[range.end - 1] + 1;
    while (end < document_.source.size() &&
           (static_cast<unsigned char>(document_.source[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    return {letters_.bytes[range.begin], end};
  }

  void build() {
    const Gold& gold = document_.gold;
    documents::FrontMatter& front = compiled_.document.front;
    front.kind = gold.meta.at("kind");
    front.title = gold.meta.at("title");
    front.event = gold.meta.at("event");
    front.date = parse_iso(gold.meta.at("date")).value();
    front.district = gold.meta.at("district");
    front.region = gold.meta.at("region");
    front.place = gold.meta.at("place");
    front.school_year = gold.meta.at("school_year");
    for (const GoldBlock& block : gold.blocks) add_clause(block);
    for (const GoldMention& mention : gold.mentions) add_mention(mention);
    compiled_.topics.resize(compiled_.clauses.size());
    for (const GoldTopic& topic : gold.topics) {
      const Range at = source_.first_from(topic.line, topic.text_start).value();
      compiled_.topics[clause_at(at.begin)].push_back({topic.topic, 1, false, {}});
    }
  }

  void add_clause(const GoldBlock& block) {
    const Range range = {source_.first_from(block.line, block.text_start).value().begin,
                         source_.last_until(block.line_end, block.text_end).value().end};
    const Bytes bytes = bytes_of(range);
    clauses::Clause clause;
    clause.type = type_of(block.type);
    clause.number = block.number;
    clause.text = document_.source.substr(bytes.begin, bytes.end - bytes.begin);
    clause.part = part_of(block.part.value_or(""));
    clause.addressee = block.addressee.value_or("");
    clause.addressee_kind = block.addressee_kind.value_or("");
    for (const GoldDue& due : block.due.value_or(std::vector<GoldDue>())) {
      clause.due.push_back({0, 0, kind_of(due.kind), due.date});
    }
    for (const std::string& figure : block.figures.value_or(std::vector<std::string>())) {
      const Range at = source_.near(range, figure).value();
      const Bytes found = bytes_of(at);
      clause.figures.push_back({found.begin - bytes.begin, found.end - bytes.begin});
    }
    compiled_.clauses.push_back(clause);
    ranges_.push_back(range);
  }

  void add_mention(const GoldMention& gold) {
    const Range range = source_.at(gold.line, gold.column, gold.surface).value();
    const std::size_t clause = clause_at(range.begin);
    const std::size_t start = bytes_of(ranges_[clause]).begin;
    const Bytes bytes = bytes_of(range);
    mentions::Mention mention;
    mention.clause = static_cast<int>(clause);
    mention.begin = bytes.begin - start;
    mention.end = bytes.end - start;
    const auto id = entity_ids_.find(gold.entity);
    mention.status =
        id == entity_ids_.end() ? mentions::Status::Provisional : mentions::Status::Resolved;
    mention.entity = id == entity_ids_.end() ? gold.entity : id->second.front();
    compiled_.found.mentions.push_back(mention);
  }

  std::size_t clause_at(std::size_t letter) const {
    for (std::size_t i = 0; i < ranges_.size(); ++i) {
      if (ranges_[i].begin <= letter && letter < ranges_[i].end) return i;
    }
    ADD_FAILURE() << document_.gold.name << ": no block holds letter " << letter << " of line "
                  << source_.line_of(letter);
    return 0;
  }

  static clauses::Type type_of(const std::string& name) {
    using clauses::Type;
    for (const Type type : {Type::Title, Type::Heading, Type::Item, Type::Row, Type::Note}) {
      if (clauses::name(type) == name) return type;
    }
    return Type::Paragraph;
  }
  static clauses::Part part_of(const std::string& name) {
    using clauses::Part;
    for (const Part part :
         {Part::Preamble, Part::Result, Part::Problem, Part::Task, Part::Closing}) {
      if (clauses::name(part) == name) return part;
    }
    return Part::None;
  }
  static dates::Due::Kind kind_of(const std::string& name) {
    using Kind = dates::Due::Kind;
    for (const Kind kind : {Kind::By, Kind::From, Kind::Between}) {
      if (dates::name(kind) == name) return kind;
    }
    return Kind::In;
  }

  const GoldDocument& document_;
  SourceText source_;
  Letters letters_;
  const EntityIds& entity_ids_;
  registry::Registry registry_;
  CompiledDocument compiled_;
  std::vector<Range> ranges_;
};

struct Fixture {
  std::vector<GoldDocument> documents;
  EntityIds entity_ids;
};

const Fixture& fixture() {
  static const Fixture loaded = [] {
    const auto documents = load_gold(SVOD_ROOT, Which::Written);
    EXPECT_TRUE(documents) << to_english(documents.error().message);
    const auto ids = load_entity_ids(SVOD_ROOT);
    EXPECT_TRUE(ids) << to_english(ids.error().message);
    return Fixture{*documents, *ids};
  }();
  return loaded;
}

TEST(Score, ADocumentMadeOfTheGoldIsRightInEverything) {
  for (const GoldDocument& document : fixture().documents) {
    const Perfect perfect(document, fixture().entity_ids);
    const Score score = perfect.score(perfect.compiled());
    EXPECT_EQ(render_misses(document.gold.name, score), "");
    for (std::size_t i = 0; i < kMeasures; ++i) {
      const Counts& counts = score.counts[i];
      EXPECT_EQ(counts.right, counts.expected) << name(static_cast<Measure>(i));
      EXPECT_EQ(counts.right, counts.found) << name(static_cast<Measure>(i));
    }
  }
}

// The required mention of the gold that is resolved, by its place among the compiled ones.
std::size_t a_required_mention(const Gold& gold, const CompiledDocument& compiled) {
  for (std::size_t i = 0; i < gold.mentions.size(); ++i) {
    if (gold.mentions[i].required &&
        compiled.found.mentions[i].status == mentions::Status::Resolved) {
      return i;
    }
  }
  ADD_FAILURE() << "no required mention";
  return 0;
}

template <typename Has>
std::size_t a_clause(const CompiledDocument& compiled, Has has) {
  for (std::size_t i = 0; i < compiled.clauses.size(); ++i) {
    if (has(i)) return i;
  }
  ADD_FAILURE() << "no such clause";
  return 0;
}

struct Change {
  Measure measure;
  int right = 0;
  int found = 0;
};

struct Regression {
  const char* name;
  std::function<void(const Gold&, CompiledDocument&)> plant;
  std::vector<Change> changes;  // everything else stays
};

const std::vector<Regression>& regressions() {
  using clauses::Clause;
  static const std::vector<Regression> all = {
      {"a mention dropped",
       [](const Gold& gold, CompiledDocument& c) {
         const auto at = static_cast<std::ptrdiff_t>(a_required_mention(gold, c));
         c.found.mentions.erase(c.found.mentions.begin() + at);
       },
       {{Measure::Mentions, -1, -1}, {Measure::Spans, -1, -1}}},
      {"a false link in a place of no mention",
       [](const Gold&, CompiledDocument& c) {
         mentions::Mention link;
         link.clause = 0;
         link.end = 20;  // the title
         link.entity = kWrongEntity;
         c.found.mentions.push_back(link);
       },
       {{Measure::Mentions, 0, +1}, {Measure::Spans, 0, +1}}},
      {"a span shifted by one word",
       [](const Gold& gold, CompiledDocument& c) {
         mentions::Mention& mention = c.found.mentions[a_required_mention(gold, c)];
         mention.end -= 6;  // three letters and more
       },
       {{Measure::Spans, -1, 0}}},
      {"an entity swapped",
       [](const Gold& gold, CompiledDocument& c) {
         c.found.mentions[a_required_mention(gold, c)].entity = kWrongEntity;
       },
       {{Measure::Mentions, -1, 0}}},
      {"an entity left open",
       [](const Gold& gold, CompiledDocument& c) {
         mentions::Mention& mention = c.found.mentions[a_required_mention(gold, c)];
         mention.status = mentions::Status::Ambiguous;
         mention.candidates = {mention.entity, kWrongEntity};
         mention.entity.clear();
       },
       {{Measure::Mentions, -1, -1}}},
      {"an entity left open among others only",
       [](const Gold& gold, CompiledDocument& c) {
         mentions::Mention& mention = c.found.mentions[a_required_mention(gold, c)];
         mention.status = mentions::Status::Ambiguous;
         mention.candidates = {kWrongEntity};
         mention.entity.clear();
       },
       {{Measure::Mentions, -1, 0}}},
      {"a mention of the registry taken for a new one",
       [](const Gold& gold, CompiledDocument& c) {
         c.found.mentions[a_required_mention(gold, c)].status = mentions::Status::Provisional;
       },
       {{Measure::Mentions, -1, 0}}},
      {"an optional mention dropped",
       [](const Gold& gold, CompiledDocument& c) {
         std::size_t at = 0;
         while (gold.mentions[at].required) ++at;
         c.found.mentions.erase(c.found.mentions.begin() + static_cast<std::ptrdiff_t>(at));
       },
       {}},
      {"a part relabelled",
       [](const Gold& gold, CompiledDocument& c) {
         const std::size_t at = a_clause(c, [&](std::size_t i) {
           return gold.blocks[i].part && c.clauses[i].part == clauses::Part::Task;
         });
         c.clauses[at].part = clauses::Part::Result;
       },
       {{Measure::Parts, -1, 0}}},
      {"an addressee renamed",
       [](const Gold&, CompiledDocument& c) {
         c.clauses[a_clause(c, [&](std::size_t i) { return !c.clauses[i].addressee.empty(); })]
             .addressee += "x";
       },
       {{Measure::Addressees, -1, 0}}},
      {"a number lost",
       [](const Gold&, CompiledDocument& c) {
         c.clauses[a_clause(c, [&](std::size_t i) { return !c.clauses[i].number.empty(); })]
             .number.clear();
       },
       {{Measure::Blocks, -1, 0}}},
      {"a type changed",
       [](const Gold&, CompiledDocument& c) {
         c.clauses[a_clause(c, [&](std::size_t i) {
            return c.clauses[i].type == clauses::Type::Item;
          })].type = clauses::Type::Paragraph;
       },
       {{Measure::Blocks, -1, 0}}},
      {"a block cut in two",
       [](const Gold&, CompiledDocument& c) {
         // The last clause, so that the indexes of all others stay.
         Clause& clause = c.clauses.back();
         const std::size_t half = clause.text.find(' ', clause.text.size() / 2);
         Clause rest;
         rest.text = clause.text.substr(half);
         clause.text.resize(half);
         clause.due.clear();
         clause.figures.clear();
         c.clauses.push_back(rest);
         c.topics.emplace_back();
       },
       {{Measure::Blocks, -1, +1}}},
      {"a due date of another day",
       [](const Gold&, CompiledDocument& c) {
         c.clauses[a_clause(c, [&](std::size_t i) { return !c.clauses[i].due.empty(); })]
             .due.front()
             .date = "1999";
       },
       {{Measure::Due, -1, 0}}},
      {"a figure dropped",
       [](const Gold&, CompiledDocument& c) {
         c.clauses[a_clause(c, [&](std::size_t i) { return !c.clauses[i].figures.empty(); })]
             .figures.pop_back();
       },
       {{Measure::Figures, -1, -1}}},
      {"a topic dropped",
       [](const Gold&, CompiledDocument& c) {
         c.topics[a_clause(c, [&](std::size_t i) { return !c.topics[i].empty(); })].pop_back();
       },
       {{Measure::Topics, -1, -1}}},
      {"a topic too many",
       [](const Gold&, CompiledDocument& c) {
         c.topics[0].push_back({"x", 1, false, {}});
       },
       {{Measure::Topics, 0, +1}}},
      {"a wrong school year",
       [](const Gold&, CompiledDocument& c) { c.document.front.school_year = "1999/2000"; },
       {{Measure::Meta, -1, 0}}},
  };
  return all;
}

TEST(Score, APlantedRegressionMovesItsNumberAndNoOther) {
  for (const GoldDocument& document : fixture().documents) {
    if (document.gold.name != "100") continue;
    const Perfect perfect(document, fixture().entity_ids);
    const Score before = perfect.score(perfect.compiled());
    for (const Regression& regression : regressions()) {
      SCOPED_TRACE(regression.name);
      CompiledDocument worse = perfect.compiled();
      regression.plant(document.gold, worse);
      const Score after = perfect.score(worse);
      Score expected = before;
      for (const Change& change : regression.changes) {
        Counts& counts = expected[change.measure];
        counts.right += static_cast<std::size_t>(change.right);
        counts.found += static_cast<std::size_t>(change.found);
      }
      for (std::size_t i = 0; i < kMeasures; ++i) {
        EXPECT_EQ(after.counts[i].right, expected.counts[i].right) << name(static_cast<Measure>(i));
        EXPECT_EQ(after.counts[i].found, expected.counts[i].found) << name(static_cast<Measure>(i));
        EXPECT_EQ(after.counts[i].expected, before.counts[i].expected)
            << name(static_cast<Measure>(i));
      }
      EXPECT_EQ(after.misses.empty(), regression.changes.empty());
    }
  }
}

TEST(Score, ADocumentAndTheActThatApprovedItAreBothRight) {
  std::size_t swapped = 0;
  for (const GoldDocument& document : fixture().documents) {
    const Perfect perfect(document, fixture().entity_ids);
    CompiledDocument other = perfect.compiled();
    for (std::size_t i = 0; i < document.gold.mentions.size(); ++i) {
      const auto ids = fixture().entity_ids.find(document.gold.mentions[i].entity);
      if (ids == fixture().entity_ids.end() || ids->second.size() < 2) continue;
      other.found.mentions[i].entity = ids->second[1];
      ++swapped;
    }
    EXPECT_EQ(render_misses(document.gold.name, perfect.score(other)), "");
  }
  EXPECT_GT(swapped, 0U);
}

TEST(Score, ALinkOnALookAlikeIsNamed) {
  for (const GoldDocument& document : fixture().documents) {
    const Perfect perfect(document, fixture().entity_ids);
    CompiledDocument worse = perfect.compiled();
    const SourceText source(document.source, document.gold.removed_lines);
    const Alignment alignment(source, worse.clauses);
    const GoldNonMention& other = document.gold.non_mentions.front();
    const Range at = source.first_from(other.line, other.surface).value();
    const std::size_t clause = alignment.clause_of(at).value();
    mentions::Mention link;
    link.clause = static_cast<int>(clause);
    while (alignment.range(clause, link.begin, worse.clauses[clause].text.size()).begin <
           at.begin) {
      ++link.begin;
    }
    link.end = link.begin + 16;  // a few letters, past space and quote
    link.entity = kWrongEntity;
    worse.found.mentions.push_back(link);
    const Score before = perfect.score(perfect.compiled());
    const Score after = perfect.score(worse);
    EXPECT_EQ(after[Measure::NonMentions].right + 1, before[Measure::NonMentions].right)
        << document.gold.name << ": " << other.surface;
    EXPECT_EQ(after[Measure::Mentions].found, before[Measure::Mentions].found + 1);
  }
}

TEST(Score, EveryAnnotationStandsInItsSource) {
  for (const GoldDocument& document : fixture().documents) {
    EXPECT_THAT(check_gold(document.gold, document.source), ::testing::IsEmpty());
  }
}

TEST(Align, FindsTheLongestCommonLetters) {
  const auto told = [](const std::u32string& a, const std::u32string& b) {
    std::string out;
    for (const auto& place : align(a, b)) out += place ? std::to_string(*place) : "-";
    return out;
  };
  EXPECT_EQ(told(U"", U""), "");
  EXPECT_EQ(told(U"abc", U"abc"), "012");
  EXPECT_EQ(told(U"abc", U"ac"), "02");
  EXPECT_EQ(told(U"ac", U"abc"), "0-1");
  EXPECT_EQ(told(U"abcabba", U"xbcabx"), "-1234-");
  EXPECT_EQ(told(U"", U"ab"), "--");
}

TEST(Letters, FoldWhatNormalisationMayChange) {
  EXPECT_EQ(letters_of("ёй-Ё Й1").letters, U"\u0435\u0438\u0415\u04181");
  const Letters letters = letters_of("а\nб в");
  EXPECT_EQ(letters.lines, (std::vector<int>{1, 2, 2}));
  EXPECT_EQ(letters.columns, (std::vector<int>{0, 0, 2}));
}

}  // namespace
}  // namespace svod::score
