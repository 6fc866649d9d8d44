#include "views/strings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "mentions/rules.h"

namespace svod::views {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string read(const fs::path& path) {
  std::ifstream in(path);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

files::FileTree theme() {
  files::FileTree tree;
  const fs::path root = fs::path(SVOD_ROOT) / "themes" / "svod";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) {
      tree[fs::relative(entry.path(), root).generic_string()] = read(entry.path());
    }
  }
  return tree;
}

TEST(Strings, TheThemeHasEveryStringThatViewsNeed) {
  const auto strings = Strings::load(theme(), "ru");
  ASSERT_TRUE(strings) << to_english(strings.error().message);
}

TEST(Strings, EveryRuleOfMentionsHasItsReason) {
  const auto strings = Strings::load(theme(), "ru");
  ASSERT_TRUE(strings) << to_english(strings.error().message);
  for (const std::string_view rule : mentions::all_rules()) {
    EXPECT_NE(strings->find("rule." + std::string(rule)), nullptr) << rule;
  }
}

TEST(Strings, EveryKeyNamedInTheViewsIsDemandedOfAThemeAndNoOther) {
  std::set<std::string> named;
  const std::regex key("\"([a-z_]+\\.[a-z_]+)\"");
  for (const auto& entry : fs::directory_iterator(fs::path(SVOD_ROOT) / "generator" / "views")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".cpp") || name.starts_with("strings")) {
      continue;
    }
    const std::string source = read(entry.path());
    for (std::sregex_iterator match(source.begin(), source.end(), key), end; match != end;
         ++match) {
      named.insert((*match)[1]);
    }
  }
  constexpr std::array<std::string_view, 4> kFamilies = {"rule.", "part.", "jump.", "points."};
  std::set<std::string> demanded;
  for (const std::string& required : required_keys()) {
    // Keys that are put together from data are no literals in the sources.
    const bool put_together =
        std::any_of(kFamilies.begin(), kFamilies.end(),
                    [&required](std::string_view family) { return required.starts_with(family); });
    if (!put_together) {
      demanded.insert(required);
    }
  }
  for (const std::string& literal : named) {
    if (!literal.starts_with("rule.")) {
      EXPECT_TRUE(demanded.contains(literal)) << literal;
    }
  }
  for (const std::string& required : demanded) {
    EXPECT_TRUE(named.contains(required)) << required;
  }
}

TEST(Strings, AMissingKeyIsNamed) {
  auto tree = theme();
  auto& json = tree["strings/ru.json"];
  json.replace(json.find("\"nav.topics\""), 12, "\"nav.other\"");
  const auto strings = Strings::load(tree, "ru");
  ASSERT_FALSE(strings);
  EXPECT_THAT(to_english(strings.error().message), HasSubstr("'nav.topics'"));
}

TEST(Strings, AMissingLanguageIsNamed) {
  const auto strings = Strings::load(theme(), "tt");
  ASSERT_FALSE(strings);
  EXPECT_THAT(to_english(strings.error().message), HasSubstr("strings/tt.json"));
}

TEST(Strings, CountsChooseTheRussianPlural) {
  const auto strings = Strings::load(theme(), "ru");
  ASSERT_TRUE(strings);
  EXPECT_EQ(strings->count("count.documents", 1), "1 документ");
  EXPECT_EQ(strings->count("count.documents", 2), "2 документа");
  EXPECT_EQ(strings->count("count.documents", 5), "5 документов");
  EXPECT_EQ(strings->count("count.documents", 21), "21 документ");
  EXPECT_EQ(strings->format("count.of", {{"n", std::int64_t{3}}, {"m", std::int64_t{5}}}),
            "в 3 из 5 документов");
}

TEST(BindStrings, PutsTheWordsIntoTheTemplateAsText) {
  auto tree = theme();
  auto& json = tree["strings/ru.json"];
  json.replace(json.find("\"Темы\""), std::string("\"Темы\"").size(), R"("<b> & \"Темы\"")");
  const auto strings = Strings::load(tree, "ru");
  ASSERT_TRUE(strings) << to_english(strings.error().message);
  const auto bound = bind_strings({{"templates/x.html", "<i>{{STRING nav.topics}}</i>{{NAME}}"},
                                   {"styles/x.css", "{{STRING x}}"}},
                                  *strings);
  ASSERT_TRUE(bound);
  EXPECT_EQ(bound->at("templates/x.html"), "<i>&lt;b&gt; &amp; &quot;Темы&quot;</i>{{NAME}}");
  EXPECT_EQ(bound->at("styles/x.css"), "{{STRING x}}");
}

TEST(BindStrings, NamesTheTemplateLineAndKeyOfAnUnknownString) {
  const auto strings = Strings::load(theme(), "ru");
  ASSERT_TRUE(strings);
  const auto bound = bind_strings({{"templates/x.html", "a\n{{STRING nav.nothing}}"}}, *strings);
  ASSERT_FALSE(bound);
  EXPECT_THAT(to_english(bound.error().message), HasSubstr("templates/x.html:2"));
  EXPECT_THAT(to_english(bound.error().message), HasSubstr("'nav.nothing'"));
}

}  // namespace
}  // namespace svod::views
