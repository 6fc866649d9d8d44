#include "settings/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::settings {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> told(const std::string& json) {
  diagnostics::Diagnostics faults;
  parse_settings(json, "archive.json", faults);
  std::vector<std::string> out;
  for (const auto& fault : faults) out.push_back(to_string(fault));
  return out;
}

constexpr const char* kPublisher = R"("publisher": {"name": "n", "address": "a", "email": "e"})";

TEST(Settings, WhatIsCompleteIsReadWithoutAWord) {
  diagnostics::Diagnostics faults;
  const Settings settings = parse_settings(
      std::string(R"({"title": "T", "edition_date": "2026-03-02", "base_url": "https://x.org", )") +
          kPublisher + R"(, "formats": ["md"]})",
      "archive.json", faults);
  EXPECT_THAT(faults, IsEmpty());
  EXPECT_EQ(settings.short_title, "T");
  EXPECT_EQ(settings.base_url, "https://x.org/");
  EXPECT_EQ(to_iso(settings.edition_date), "2026-03-02");
  EXPECT_TRUE(settings.has_format("md"));
  EXPECT_FALSE(settings.has_format("data"));
}

TEST(Settings, APublisherIsAWarningSoThatStrictStopsAtIt) {
  EXPECT_THAT(told(R"({"title": "T", "edition_date": "2026-03-02"})"),
              ElementsAre("archive.json:1:1: warning: 'publisher' needs name, address and email: "
                          "the owner of a site names himself (149-FZ, article 10, part 2) "
                          "[missing-key]"));
}

TEST(Settings, FaultsAreToldWithTheirPlace) {
  const std::string json = std::string("{\"title\": \"T\", ") + kPublisher +
                           ",\n \"edition_date\": \"2026-02-30\",\n \"base_url\": \"x.org\",\n"
                           " \"formats\": [\"pdf\"],\n \"titel\": \"x\"}";
  const auto faults = told(json);
  ASSERT_EQ(faults.size(), 4U);
  EXPECT_THAT(faults, ::testing::Contains(::testing::StartsWith(
                          "archive.json:2:18: error: '2026-02-30' is no day")));
  EXPECT_THAT(faults, ::testing::Contains(::testing::StartsWith(
                          "archive.json:3:14: error: 'x.org' is no address")));
  EXPECT_THAT(faults, ::testing::Contains(
                          ::testing::StartsWith("archive.json:4:14: error: 'pdf' is no format")));
  EXPECT_THAT(faults,
              ::testing::Contains(::testing::StartsWith("archive.json:5:2: error: 'titel'")));
}

TEST(Settings, OnlyAWebAddressIsABaseUrl) {
  for (const char* url : {"https://x.org/", "http://x.org/a/"})
    EXPECT_TRUE(parse_base_url(url)) << url;
  for (const char* url : {"", "x.org", "javascript:alert(1)", "https:///x", "https://x.org/?q",
                          "https://x.org/\"", "ftp://x"}) {
    EXPECT_FALSE(parse_base_url(url)) << url;
  }
}

}  // namespace
}  // namespace svod::settings
