#include "language/language.h"

#include <gtest/gtest.h>

#include "language/speaker.h"

namespace svod::language {
namespace {

TEST(Language, IsThatOfTheFirstLocaleThatIsSet) {
  struct Row {
    const char* lc_all;
    const char* lc_messages;
    const char* lang;
    Language expected;
  };
  const Row rows[] = {
      {"", "", "", Language::English},
      {"", "", "ru_RU.UTF-8", Language::Russian},
      {"", "", "ru", Language::Russian},
      {"", "ru_RU", "en_US.UTF-8", Language::Russian},
      {"C", "ru_RU", "ru_RU", Language::English},
      {"", "C.UTF-8", "ru_RU.UTF-8", Language::English},
      {"", "", "rue_UA.UTF-8", Language::English},
      {"", "", "de_DE.UTF-8", Language::English},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(language_of_locale(row.lc_all, row.lc_messages, row.lang), row.expected)
        << row.lc_all << " " << row.lc_messages << " " << row.lang;
  }
}

TEST(Language, HasTheNameThatIsReadBack) {
  for (const Language language : {Language::English, Language::Russian}) {
    EXPECT_EQ(parse_language(name(language)), language);
  }
  EXPECT_FALSE(parse_language("de"));
  EXPECT_FALSE(parse_language(""));
}

Speaker russian() {
  const auto catalogue = read_catalogue(R"({
    "nav.about": "О своде",
    "messages": {
      "cannot read {}: {}": "{0} не читается: {1}",
      "it is damaged": "он повреждён",
      "{} pages of {}": "{1}: {0, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}",
      "faulty {}": "{0, plural, one {"
    },
    "words": {"removed": "удалено"}
  })",
                                        "ru.json");
  EXPECT_TRUE(catalogue);
  return Speaker(*catalogue);
}

TEST(Speaker, TellsAMessageAndThoseWithinIt) {
  EXPECT_EQ(russian()(say("cannot read {}: {}", "x.pdf", say("it is damaged"))),
            "x.pdf не читается: он повреждён");
}

TEST(Speaker, ChoosesThePluralFormAndTheOrder) {
  EXPECT_EQ(russian()(say("{} pages of {}", 2, "x")), "x: 2 страницы");
  EXPECT_EQ(russian()(say("{} pages of {}", std::size_t{11}, "x")), "x: 11 страниц");
}

TEST(Speaker, SaysInEnglishWhatNoCatalogueKnows) {
  EXPECT_EQ(russian()(say("no '{}'; {}", "x", say("it is damaged"))), "no 'x'; он повреждён");
  EXPECT_EQ(russian()(say("faulty {}", 1)), "faulty 1");  // a pattern that cannot be filled in
  EXPECT_EQ(Speaker()(say("cannot read {}: {}", "x", "y")), "cannot read x: y");
}

TEST(Speaker, KnowsWordsAndStringsOfTheSite) {
  EXPECT_EQ(russian().word("removed"), "удалено");
  EXPECT_EQ(russian().word("it is damaged"), "it is damaged");
  EXPECT_EQ(Speaker().word("removed"), "removed");
  EXPECT_EQ(russian().site_string("nav.about"), "О своде");
  EXPECT_EQ(Speaker().site_string("nav.about"), "");
}

TEST(Catalogue, MustHoldStrings) {
  EXPECT_EQ(to_english(read_catalogue("{\"messages\": []}", "ru.json").error().message),
            "ru.json:1:14: 'messages' must be an object of strings");
  EXPECT_EQ(to_english(read_catalogue("{\"words\": {\"a\": []}}", "ru.json").error().message),
            "ru.json:1:17: 'a' must be a string");
  EXPECT_TRUE(read_catalogue("{}", "ru.json")->messages.empty());
}

}  // namespace
}  // namespace svod::language
