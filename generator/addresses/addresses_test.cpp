#include "addresses/addresses.h"

#include <gtest/gtest.h>

namespace svod::addresses {
namespace {

TEST(Addresses, StandWhereTheDesignPutsThem) {
  EXPECT_EQ(document_page("47/tikhvinskiy-rayon/2020-08-27"),
            "documents/47/tikhvinskiy-rayon/2020-08-27.html");
  EXPECT_EQ(document_markdown("47/x/2020-2"), "documents/47/x/2020-2.md");
  EXPECT_EQ(clause("47/x/2020", "p-1_2"), "documents/47/x/2020.html#p-1_2");
  EXPECT_EQ(region_page("47"), "regions/47.html");
  EXPECT_EQ(topic_page("health"), "topics/health.html");
  EXPECT_EQ(year_page(2020), "years/2020.html");

  links::LinkedDistrict district;
  district.region = "28";
  district.slug = "gorod-tynda";
  EXPECT_EQ(district_page(district), "districts/28/gorod-tynda.html");

  registry::Entity entity;
  entity.id = "ukaz-2020-474";
  entity.entity_class = registry::EntityClass::Act;
  EXPECT_EQ(entity_page(entity), "acts/ukaz-2020-474.html");
  entity.entity_class = registry::EntityClass::Project;
  EXPECT_EQ(entity_page(entity), "projects/ukaz-2020-474.html");
}

TEST(Addresses, WhatIsUnknownHasAnAddressOfItsOwn) {
  EXPECT_EQ(region_page(""), "regions/00.html");
  EXPECT_EQ(year_page(0), "years/undated.html");
  EXPECT_EQ(
      district_page({.region = "", .name = "", .slug = "x", .entry = nullptr, .documents = {}}),
      "districts/00/x.html");
}

TEST(Addresses, APartStandsUnderThePageOfItsList) {
  EXPECT_EQ(part_page("topics/x.html", "47", ""), "topics/x/47.html");
  EXPECT_EQ(part_page("due.html", "47", "2021"), "due/47-2021.html");
  EXPECT_EQ(part_page("acts/x.html", "", "undated"), "acts/x/00-undated.html");
}

TEST(Addresses, SourceKeepsItsEndingButNeverTakesThePlaceOfAPage) {
  EXPECT_EQ(document_source("47/x/2020", "47/x/2020.txt", 1), "documents/47/x/2020.txt");
  EXPECT_EQ(document_source("47/x/2020", "47/x.y/scan", 1), "documents/47/x/2020.source");
  EXPECT_EQ(document_source("47/x/2020", "a.html", 1), "documents/47/x/2020.source.html");
  EXPECT_EQ(document_source("47/x/2020", "a.md", 1), "documents/47/x/2020.source.md");
  EXPECT_EQ(document_source("47/x/2020", "b.txt", 2), "documents/47/x/2020.source-2.txt");
  EXPECT_EQ(document_source("47/x/2020", "scan", 12), "documents/47/x/2020.source-12");
}

TEST(Addresses, TheRootIsWhereTheServerHasIt) {
  EXPECT_EQ(root_path("https://example.org/"), "/");
  EXPECT_EQ(root_path("https://example.org:8000/a/svod/"), "/a/svod/");
  EXPECT_EQ(root_path(""), "/");
}

struct RelativeCase {
  std::string_view from;
  std::string_view to;
  std::string_view link;
};

class Relative : public testing::TestWithParam<RelativeCase> {};

TEST_P(Relative, LeadsFromOnePageToAnother) {
  EXPECT_EQ(relative(GetParam().from, GetParam().to), GetParam().link);
}

INSTANTIATE_TEST_SUITE_P(
    Addresses, Relative,
    testing::Values(
        RelativeCase{"documents/47/x/2020.html", "acts/y.html#top", "../../../acts/y.html#top"},
        RelativeCase{"index.html", "acts/y.html", "acts/y.html"},
        RelativeCase{"acts/y.html", "index.html", "../index.html"},
        RelativeCase{"acts/y.html", "acts/z.html", "z.html"},
        RelativeCase{"documents/47/x/2020.html", "documents/47/y/2020.html", "../y/2020.html"},
        RelativeCase{"documents/47/x/2020.html", "documents/index.html", "../../index.html"},
        RelativeCase{"a/bc.html", "a/bd.html", "bd.html"},
        RelativeCase{"due.html", "due.html", "due.html"},
        RelativeCase{"years/2020.html", "years/2020.html", "2020.html"},
        RelativeCase{"years/2020.html", "years/2020.html#r-47", "#r-47"}));

}  // namespace
}  // namespace svod::addresses
