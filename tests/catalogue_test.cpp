// What svod says stands in the Russian catalogue of the theme, and nothing else stands there: a
// sentence that is added or mended in the sources is translated with it.

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "language/speaker.h"
#include "support/source_files.h"
#include "text/text.h"

namespace svod::testing {
namespace {

language::Catalogue load_catalogue() {
  std::ifstream in(SVOD_STRINGS);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  auto catalogue = language::read_catalogue(bytes.str(), SVOD_STRINGS);
  EXPECT_TRUE(catalogue);
  return catalogue ? *catalogue : language::Catalogue();
}

// The string literals in a row that begin at `at`, joined and with the common escapes read.
std::string read_literals(const std::string& text, std::size_t at) {
  std::string out;
  while (at < text.size() && text[at] == '"') {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] != '\\') {
        out += text[at];
      } else {
        ++at;
        out += text[at] == 'n' ? '\n' : text[at];
      }
    }
    at = text.find_first_not_of(" \n", at + 1);
  }
  return out;
}

// Names of strings, which views say by a function of their own, and what holds no word need no
// translation.
bool is_told(const std::string& pattern) {
  static const std::regex name("[a-z_]+\\.[a-z_]*");
  static const std::regex no_words("([^A-Za-z{}]|\\{[0-9]*\\}|\\{\\{|\\}\\})*");
  return !std::regex_match(pattern, name) && !std::regex_match(pattern, no_words);
}

// Every pattern of the sources, with the file where it stands.
std::map<std::string, std::string> find_patterns() {
  static const std::regex begin("\\bsay\\(\\s*(?=\")");
  std::map<std::string, std::string> patterns;
  for (const SourceFile& file : read_sources(SVOD_GENERATOR)) {
    if (file.name.ends_with("_test.cpp")) continue;
    for (std::sregex_iterator at(file.text.begin(), file.text.end(), begin), end; at != end; ++at) {
      const std::size_t line = file.text.rfind('\n', static_cast<std::size_t>(at->position())) + 1;
      if (file.text.compare(line, 2, "//") == 0) continue;  // an example in a comment
      const auto literal = static_cast<std::size_t>(at->position() + at->length());
      const std::string pattern = read_literals(file.text, literal);
      if (is_told(pattern)) patterns.emplace(pattern, file.room + "/" + file.name);
    }
  }
  return patterns;
}

// The numbers of the places of a pattern of fmt.
std::set<std::string> places_of(const std::string& english) {
  std::set<std::string> places;
  int next = 0;
  for (std::size_t i = 0; i + 1 < english.size(); ++i) {
    if (english[i] != '{') continue;
    if (english[i + 1] == '{') {
      ++i;
      continue;
    }
    const std::size_t end = english.find('}', i);
    const std::string number = english.substr(i + 1, end - i - 1);
    places.insert(number.empty() ? std::to_string(next++) : number);
    i = end;
  }
  return places;
}

// Those of a pattern of ICU: what stands in quotes is text.
std::set<std::string> icu_places_of(const std::string& pattern) {
  static const std::regex quoted("'[{}][^']*'");
  static const std::regex place("\\{([0-9]+)");
  const std::string plain = std::regex_replace(pattern, quoted, "");
  std::set<std::string> places;
  for (std::sregex_iterator at(plain.begin(), plain.end(), place), end; at != end; ++at) {
    places.insert((*at)[1]);
  }
  return places;
}

TEST(Catalogue, HasEverySentenceOfTheSourcesAndNoOther) {
  const language::Catalogue catalogue = load_catalogue();
  const auto patterns = find_patterns();
  ASSERT_GT(patterns.size(), 150U);
  for (const auto& [pattern, file] : patterns) {
    EXPECT_TRUE(catalogue.messages.contains(pattern)) << file << ": " << pattern;
  }
  for (const auto& [english, russian] : catalogue.messages) {
    EXPECT_TRUE(patterns.contains(english)) << "nothing says: " << english;
  }
}

TEST(Catalogue, FillsThePlacesOfTheEnglishSentence) {
  for (const auto& [english, russian] : load_catalogue().messages) {
    const std::set<std::string> places = places_of(english);
    EXPECT_EQ(icu_places_of(russian), places) << english;
    std::map<std::string, text::Argument> arguments;
    for (const std::string& place : places) arguments.emplace(place, std::int64_t{2});
    EXPECT_TRUE(text::format_message(russian, arguments)) << russian;
  }
}

TEST(Catalogue, HasEveryKindOfNoteAndNoWordThatNobodySays) {
  const language::Catalogue catalogue = load_catalogue();
  static const std::regex noted(
      "(?:notes|private_things)\\.push_back\\(\\s*\\{[^\"{}]*, \"([a-z -]+)\"|"
      "add_counted\\([^\"]*, \"([a-z -]+)\"|"
      "\\btell\\([a-z_.]+, \"([a-z -]+)\"");
  std::string all;
  for (const SourceFile& file : read_sources(SVOD_GENERATOR)) {
    if (file.name.ends_with("_test.cpp")) continue;
    all += file.text;
    for (std::sregex_iterator at(file.text.begin(), file.text.end(), noted), end; at != end; ++at) {
      const std::string kind = (*at)[1].str() + (*at)[2].str() + (*at)[3].str();
      EXPECT_TRUE(catalogue.words.contains(kind)) << file.name << ": " << kind;
    }
  }
  for (const auto& [kind, russian] : catalogue.words) {
    EXPECT_NE(all.find("\"" + kind + "\""), std::string::npos) << "nothing says: " << kind;
  }
}

}  // namespace
}  // namespace svod::testing
