// The same text in another format is the same document.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/format.h"
#include "files/files.h"
#include "import/import.h"
#include "import/read_source.h"
#include "score/archive.h"
#include "text/encodings.h"

namespace svod::import {
namespace {

constexpr std::string_view kFixtures = SVOD_ROOT "/tests/import/fixtures/office/";

class Formats : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto registry = score::load_registry(SVOD_ROOT, "");
    ASSERT_TRUE(registry) << to_english(registry.error().message);
    the_registry = new registry::Registry(std::move(*registry));
    auto documents = score::load_gold(SVOD_ROOT, score::Which::All);
    ASSERT_TRUE(documents) << to_english(documents.error().message);
    the_documents = new std::vector<score::GoldDocument>();
    for (score::GoldDocument& document : *documents) {
      if (document.is_real) the_documents->push_back(std::move(document));
    }
    ASSERT_EQ(the_documents->size(), 5U);
  }

  static Imported import(std::string_view bytes, const std::string& path) {
    diagnostics::Diagnostics faults;
    Imported imported = import_source(bytes, path, *the_registry, faults);
    for (const auto& fault : faults) ADD_FAILURE() << to_string(fault);
    return imported;
  }

  // One line a block: its type, its rank and its text.
  static std::vector<std::string> blocks_of(const Imported& imported) {
    std::vector<std::string> lines;
    for (const markdown::Block& block : imported.blocks) {
      lines.push_back(format("{} {} {}", static_cast<int>(block.kind), block.level, block.text));
    }
    return lines;
  }

  // Blocks of `wanted` that `given` lacks.
  static std::vector<std::string> missing(const std::vector<std::string>& wanted,
                                          const std::vector<std::string>& given) {
    std::multiset<std::string> left(given.begin(), given.end());
    std::vector<std::string> lacking;
    for (const std::string& line : wanted) {
      const auto found = left.find(line);
      if (found == left.end()) {
        lacking.push_back(line);
      } else {
        left.erase(found);
      }
    }
    return lacking;
  }

  static void expect_same(const std::string& ending) {
    std::size_t blocks = 0;
    std::size_t different = 0;
    for (const score::GoldDocument& document : *the_documents) {
      const std::string path = std::string(kFixtures) + document.gold.name + ending;
      const auto bytes = files::read_file(path);
      ASSERT_TRUE(bytes) << to_english(bytes.error().message);
      const Imported plain = import(document.source, document.gold.source);
      const Imported other = import(*bytes, path);
      EXPECT_EQ(other.id, plain.id);
      EXPECT_EQ(other.front.title, plain.front.title);
      const auto wanted = blocks_of(plain);
      blocks += wanted.size();
      for (const std::string& line : missing(wanted, blocks_of(other))) {
        ++different;
        std::cout << document.gold.name << ending << " lacks: " << line << "\n";
      }
    }
    EXPECT_GT(blocks, 200U);
    EXPECT_LE(different * 100, blocks) << "more than one block of a hundred differs";
  }

  static registry::Registry* the_registry;
  static std::vector<score::GoldDocument>* the_documents;
};
registry::Registry* Formats::the_registry = nullptr;
std::vector<score::GoldDocument>* Formats::the_documents = nullptr;

TEST_F(Formats, Docx) {
  expect_same(".docx");
}
TEST_F(Formats, Odt) {
  expect_same(".odt");
}
TEST_F(Formats, Html) {
  expect_same(".html");
}
TEST_F(Formats, Pdf) {
  expect_same(".pdf");
}

// What an encoding of one byte lacks is written as people wrote it.
std::string with_substitutes(std::string_view text, text::Encoding encoding) {
  struct Substitute {
    std::string_view sign;
    std::string_view written;
  };
  static constexpr Substitute kSubstitutes[] = {
      {"«", "\""},  {"»", "\""}, {"“", "\""}, {"”", "\""}, {"–", "-"}, {"—", "-"},
      {"…", "..."}, {"№", "N"},  {"✓", "*"},  {"•", "*"},  {"’", "'"}, {"\xC2\xA0", " "}};
  std::string out(text);
  for (const Substitute& one : kSubstitutes) {
    if (text::encode(one.sign, encoding)) continue;
    for (std::size_t at = out.find(one.sign); at != std::string::npos;
         at = out.find(one.sign, at + one.written.size())) {
      out.replace(at, one.sign.size(), one.written);
    }
  }
  return out;
}

TEST_F(Formats, EveryEncoding) {
  for (const score::GoldDocument& document : *the_documents) {
    for (const text::Encoding encoding :
         {text::Encoding::Utf16LittleEndian, text::Encoding::Utf16BigEndian,
          text::Encoding::Windows1251, text::Encoding::Koi8R, text::Encoding::Ibm866,
          text::Encoding::Iso8859Part5}) {
      const std::string utf8 = with_substitutes(document.source, encoding);
      const auto bytes = text::encode(utf8, encoding);
      ASSERT_TRUE(bytes) << text::name(encoding);
      const Imported other = import(*bytes, "a.txt");
      EXPECT_EQ(blocks_of(other), blocks_of(import(utf8, "a.txt"))) << text::name(encoding);
    }
  }
}

}  // namespace
}  // namespace svod::import
