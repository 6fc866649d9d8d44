// The annotated sources of import: the first score is a floor.

#include "score/annotated.h"

#include <gtest/gtest.h>

#include <iostream>

#include "files/files.h"
#include "json/json.h"

namespace svod::score {
namespace {

TEST(Annotated, BlocksDoNotFallBelowTheFirstScore) {
  const auto kept = files::read_file(SVOD_ROOT "/tests/import/annotated/first_score.json");
  ASSERT_TRUE(kept) << to_english(kept.error().message);
  const json::Value first = json::Value::parse(*kept);
  const json::Value& blocks = first.at("total").at("blocks");
  const Counts floor = {blocks.at("right").get<std::size_t>(),
                        blocks.at("expected").get<std::size_t>(),
                        blocks.at("found").get<std::size_t>()};
  const auto scores = score_annotated(SVOD_ROOT);
  ASSERT_TRUE(scores) << to_english(scores.error().message);
  std::cout << render_import_table(*scores);
  const ImportScore total = sum(*scores);
  EXPECT_EQ(total.documents, first.at("total").at("documents").get<std::size_t>());
  EXPECT_GT(floor.right, 0U);
  EXPECT_GE(total.blocks.recall(), floor.recall());
  EXPECT_GE(total.blocks.precision(), floor.precision());
}

}  // namespace
}  // namespace svod::score
