#include "registry/load_registry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// The schemas that come with svod, and a registry of one entry each.
files::FileTree small() {
  auto files = files::read_tree(SVOD_ROOT "/content/registry", ".schema.json");
  EXPECT_TRUE(files);
  files::FileTree tree = *files;
  tree["regions.json"] = R"({"regions": [{"code": "47", "name": "Ленинградская область",
    "genitive": "Ленинградской области", "prepositional": "Ленинградской области",
    "federal_district": "Северо-Западный федеральный округ"}]})";
  tree["districts.json"] = R"({"districts": [{"name": "Тихвинский район", "region": "47"}]})";
  tree["topics.json"] = R"({"topics": [{"id": "pitanie", "name": "Питание", "belongs": "Еда.",
    "excludes": "Прочее.", "cues": [{"words": "горячее питание", "weight": 2.5}]}]})";
  tree["projects.json"] = R"({"projects": [{"id": "np-obrazovanie", "kind": "national_project",
    "title": "Национальный проект «Образование»", "confidence": "confirmed",
    "match": "quoted_or_head"}]})";
  tree["acts.json"] = R"({"acts": [{"id": "ukaz-2020-474", "kind": "decree", "title": "О целях",
    "number": "474", "date": "2020-07-21", "confidence": "confirmed", "match": "number_and_date"}]})";
  return tree;
}

struct Told {
  Registry registry;
  std::vector<std::string> faults;
};

Told load(const files::FileTree& files) {
  diagnostics::Diagnostics diagnostics;
  Told told{load_registry(files, "registry", diagnostics), {}};
  for (const auto& fault : diagnostics) told.faults.push_back(to_string(fault));
  return told;
}

TEST(LoadRegistry, WhatKeepsToItsSchemaIsReadWithoutAWord) {
  const Told told = load(small());
  EXPECT_THAT(told.faults, IsEmpty());
  ASSERT_NE(told.registry.find_entity("ukaz-2020-474"), nullptr);
  EXPECT_EQ(to_iso(told.registry.find_entity("ukaz-2020-474")->date), "2020-07-21");
  EXPECT_EQ(told.registry.find_topic("pitanie")->cues.at(0).weight, 2.5);
  EXPECT_EQ(told.registry.find_region_by_name("ленинградской  области"), nullptr);
  ASSERT_NE(told.registry.find_region_by_name("Ленинградской области"), nullptr);
  ASSERT_NE(told.registry.find_district("47", "Тихвинский муниципальный район"), nullptr);
  EXPECT_EQ(told.registry.find_district("68", "Тихвинский район"), nullptr);
}

TEST(LoadRegistry, EveryFaultHasFileLineAndColumn) {
  const struct {
    std::string file;
    std::string bytes;
    std::string expected;
  } rows[] = {
      {"acts.json", "not json", "registry/acts.json:1:"},
      {"acts.json", "{\"acts\": [\n {\"id\": \"a\", \"kind\": \"ukase\"}]}",
       "registry/acts.json:2:"},
      {"topics.json", "{\"topics\": [], \"topix\": []}",
       "registry/topics.json:1:16: error: 'topix' is not a known key; did you mean 'topics'?"},
      {"districts.json", "{\"districts\": [\n{\"name\": \"Б район\", \"region\": \"99\"}]}",
       "registry/districts.json:2:31: error: '99' is no code of regions.json [unknown-region]"},
      {"districts.json",
       "{\"districts\": [{\"name\": \"Б район\", \"region\": \"47\"},\n"
       "{\"name\": \"Б район\", \"region\": \"47\"}]}",
       "registry/districts.json:2:10: error: '47/Б район' stands already at line 1"},
      {"acts.json",
       R"({"acts": [{"id": "a", "kind": "decree", "title": "О", "confidence": "confirmed",
"match": "number_and_date", "successor": "b"}]})",
       "registry/acts.json:2:42: error: 'b' is the id of no entry"},
      {"acts.json",
       R"({"acts": [{"id": "np-obrazovanie", "kind": "decree", "title": "О", "confidence": "confirmed",
"match": "number_and_date"}]})",
       "registry/acts.json:1:18: error: 'np-obrazovanie' stands already at line 1"},
      {"acts.json",
       R"({"acts": [{"id": "a", "kind": "decree", "title": "О", "date": "2021-02-30", "confidence": "confirmed",
"match": "number_and_date"}]})",
       "registry/acts.json:1:63: error: '2021-02-30' is no date"},
  };
  for (const auto& row : rows) {
    files::FileTree files = small();
    files[row.file] = row.bytes;
    const Told told = load(files);
    ASSERT_FALSE(told.faults.empty()) << row.bytes;
    EXPECT_THAT(told.faults.front(), StartsWith(row.expected));
  }
}

TEST(LoadRegistry, AMissingFileIsTold) {
  files::FileTree files = small();
  files.erase("topics.json");
  EXPECT_THAT(load(files).faults,
              ElementsAre(StartsWith("registry/topics.json: error: there is no such file")));
}

TEST(LoadRegistry, AFaultyEntryIsLeftOutAndTheOthersStay) {
  files::FileTree files = small();
  files["districts.json"] =
      R"({"districts": [{"name": "", "region": "47"}, {"name": "Тихвинский район", "region": "47"}]})";
  const Told told = load(files);
  EXPECT_EQ(told.faults.size(), 1U);
  EXPECT_EQ(told.registry.districts.size(), 1U);
}

TEST(LoadRegistry, TheRegistryThatComesWithSvodIsWithoutFault) {
  const auto files = files::read_tree(SVOD_ROOT "/content/registry", ".json");
  ASSERT_TRUE(files);
  const Told told = load(*files);
  EXPECT_THAT(told.faults, IsEmpty());
  EXPECT_EQ(told.registry.regions.size(), 89U);
  EXPECT_GE(told.registry.entities.size(), 200U);
}

}  // namespace
}  // namespace svod::registry
