// The floors: what svod must find in the annotated documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

#include "score/archive.h"

namespace svod::score {
namespace {

const std::map<std::string, Score>& scores() {
  static const std::map<std::string, Score> all = [] {
    const auto scored = score_all(SVOD_ROOT, "");
    EXPECT_TRUE(scored) << to_english(scored.error().message);
    return scored ? *scored : std::map<std::string, Score>();
  }();
  return all;
}

// The misses of one measure, to be read beside a floor that broke.
std::string misses(const std::map<std::string, Score>& of, bool real, Measure measure) {
  std::string out = "\n";
  for (const auto& [name, score] : of) {
    if (is_real(name) != real) continue;
    Score one;
    for (const Miss& miss : score.misses) {
      if (miss.measure == measure) one.misses.push_back(miss);
    }
    out += render_misses(name, one);
  }
  return out;
}

struct Floor {
  Measure measure;
  double precision;
  double recall;
  double f1;
};

void expect_floors(bool real, const std::vector<Floor>& floors) {
  const Score total = sum(scores(), real);
  std::cout << render_table(real ? "five" : "others", total);
  for (const Floor& floor : floors) {
    const Counts& counts = total[floor.measure];
    EXPECT_GT(counts.expected, 0U) << name(floor.measure);
    EXPECT_GE(counts.precision(), floor.precision)
        << name(floor.measure) << misses(scores(), real, floor.measure);
    EXPECT_GE(counts.recall(), floor.recall)
        << name(floor.measure) << misses(scores(), real, floor.measure);
    EXPECT_GE(counts.f1(), floor.f1)
        << name(floor.measure) << misses(scores(), real, floor.measure);
  }
}

TEST(Gold, EveryAnnotationStandsInItsSource) {
  const auto documents = load_gold(SVOD_ROOT, Which::All);
  ASSERT_TRUE(documents) << to_english(documents.error().message);
  EXPECT_EQ(documents->size(), 25U);
  for (const GoldDocument& document : *documents) {
    EXPECT_THAT(check_gold(document.gold, document.source), ::testing::IsEmpty());
  }
}

TEST(Gold, TheFiveAreRead) {
  expect_floors(true, {
                          {Measure::Meta, 1, 1, 1},
                          {Measure::Blocks, 0.98, 0.98, 0},
                          {Measure::Parts, 0, 0.95, 0},
                          {Measure::Addressees, 0, 0.95, 0},
                          {Measure::AddresseeKinds, 0, 0.95, 0},
                          {Measure::Due, 0, 0, 0.95},
                          {Measure::Figures, 0, 0, 0.95},
                          {Measure::Mentions, 0.98, 0.97, 0},
                          {Measure::Spans, 0, 0.97, 0},
                          {Measure::NonMentions, 1, 1, 1},
                          {Measure::Topics, 0, 0, 0.75},
                      });
}

// Their first scores, before any rule had seen them, stand in tests/gold/README.md.
TEST(Gold, TheOthersAreReadToo) {
  expect_floors(false, {
                           {Measure::Meta, 0, 0.94, 0},
                           {Measure::Blocks, 0.99, 0.99, 0},
                           {Measure::Parts, 0, 0.97, 0},
                           {Measure::Addressees, 0, 0.98, 0},
                           {Measure::Due, 0, 0, 0.97},
                           {Measure::Figures, 0, 0, 0.96},
                           {Measure::Mentions, 0.96, 0.93, 0},
                           {Measure::Spans, 0, 0.93, 0},
                           {Measure::NonMentions, 1, 1, 1},
                           {Measure::Topics, 0, 0, 0.82},
                       });
}

TEST(Gold, TheFactsAloneBoundWhatTheFiveMention) {
  const auto scored = score_all(SVOD_ROOT, SVOD_ROOT "/tests/gold/facts-registry");
  ASSERT_TRUE(scored) << to_english(scored.error().message);
  const Score total = sum(*scored, true);
  std::cout << render_table("facts alone", total);
  EXPECT_GE(total[Measure::Spans].recall(), 0.7) << misses(*scored, true, Measure::Spans);
}

}  // namespace
}  // namespace svod::score
