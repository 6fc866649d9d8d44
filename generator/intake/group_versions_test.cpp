#include "intake/group_versions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/format.h"

namespace svod::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<markdown::Block> blocks(std::string_view text) {
  markdown::Block block;
  block.text = text;
  return {block};
}

// A text of `count` words; the word at `changed` is another one.
std::string words(int count, int changed = -1) {
  std::string out;
  for (int i = 0; i < count; ++i) out += format("слово{} ", i == changed ? 1000 + i : i);
  return out;
}

Version version(const std::string& text, std::string district = {}, PartialDate date = {}) {
  Version out;
  out.shingles = shingles_of(blocks(text));
  out.district = std::move(district);
  out.date = date;
  return out;
}

std::vector<std::size_t> others_of(const Group& group) {
  std::vector<std::size_t> out;
  out.reserve(group.others.size());
  for (const Group::Other& other : group.others) out.push_back(other.index);
  return out;
}

std::vector<std::size_t> firsts(const std::vector<Group>& groups) {
  std::vector<std::size_t> out;
  out.reserve(groups.size());
  for (const Group& group : groups) out.push_back(group.first);
  return out;
}

TEST(ShinglesOf, CaseMarksAndBlocksDoNotMatter) {
  EXPECT_EQ(shingles_of(blocks("Обеспечить рост, качества!")),
            shingles_of(blocks("обеспечить «рост» качества")));
  EXPECT_THAT(shingles_of(blocks("два слова")), IsEmpty());
}

TEST(GroupVersions, TheSameTextInTwoFilesIsOneDocument) {
  const std::vector<Version> versions = {version(words(60)), version(words(80, 3)),
                                         version(words(60, 30))};
  const auto groups = group_versions(versions);
  EXPECT_THAT(firsts(groups), ElementsAre(0U, 1U)) << "a quarter more text is another document";
  EXPECT_THAT(others_of(groups[0]), ElementsAre(2U));
  EXPECT_GT(groups[0].others[0].resemblance, kSameText);
  EXPECT_LT(groups[0].others[0].resemblance, 1);
}

TEST(GroupVersions, AnotherDistrictOrDayIsAnotherDocument) {
  const std::vector<Version> versions = {
      version(words(60), "Тихвинский район", {2020, 8, 27}),
      version(words(60), "Лужский район", {2020, 8, 27}),
      version(words(60), "Тихвинский район", {2021, 8, 27}),
      version(words(60), "Тихвинский район", {2020, 8, 0}),
  };
  const auto groups = group_versions(versions);
  EXPECT_THAT(firsts(groups), ElementsAre(0U, 1U, 2U));
  EXPECT_THAT(others_of(groups[0]), ElementsAre(3U)) << "a month holds the day";
}

TEST(GroupVersions, WhatWasAdoptedComesBeforeItsDraftAndWhatWasReadBeforeAScan) {
  std::vector<Version> versions(3, version(words(60)));
  versions[0].draft = true;
  versions[1].recognised = true;
  const auto groups = group_versions(versions);
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].first, 2U);
  EXPECT_THAT(others_of(groups[0]), ElementsAre(0U, 1U));
}

TEST(GroupVersions, WhatIsInTheArchiveStaysItsOwnDocumentAndTakesTheRest) {
  std::vector<Version> versions(3, version(words(60)));
  versions[1].in_archive = true;
  versions[2].in_archive = true;
  const auto groups = group_versions(versions);
  EXPECT_THAT(firsts(groups), ElementsAre(1U, 2U));
  EXPECT_THAT(others_of(groups[0]), ElementsAre(0U));
}

TEST(GroupVersions, ADraftInTheArchiveStaysFirstOfWhatWasAdopted) {
  std::vector<Version> versions(2, version(words(60)));
  versions[1].in_archive = true;
  versions[1].draft = true;
  const auto groups = group_versions(versions);
  EXPECT_THAT(firsts(groups), ElementsAre(1U));
  EXPECT_THAT(others_of(groups[0]), ElementsAre(0U));
}

TEST(GroupVersions, TextsWithoutWordsAreAlone) {
  const std::vector<Version> versions(2);
  EXPECT_EQ(group_versions(versions).size(), 2U);
}

}  // namespace
}  // namespace svod::intake
