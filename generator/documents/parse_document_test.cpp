#include "documents/parse_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::documents {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

registry::Registry tambov() {
  registry::Registry registry;
  registry.regions.push_back(
      {"68", "Тамбовская область", "Тамбовской области", "Тамбовской области", "", "", {}});
  registry.build_indexes();
  return registry;
}

struct Told {
  Document document;
  std::vector<std::string> faults;
};

Told parse(std::string_view bytes, const std::string& id = "68/x/2021") {
  diagnostics::Diagnostics diagnostics;
  Told told{parse_document(bytes, id, "d.md", tambov(), diagnostics), {}};
  for (const auto& fault : diagnostics) told.faults.push_back(to_string(fault));
  return told;
}

std::string with(const std::string& lines) {
  return "---\nkind: решение\ntitle: \"А: б\"\n" + lines + "---\n\nТекст.\n";
}

TEST(ParseDocument, ReadsWhatItIsGiven) {
  const Told told =
      parse(with("date: 2021-08-24\nregion: Тамбовская область\nplace:\n"
                 "basis:\n  region: в документе не названа\n"
                 "sources:\n  - file: a.txt\n    publish: yes\n    recognised: yes\n"
                 "former_ids: [68/y/2021]\n"));
  EXPECT_THAT(told.faults, IsEmpty());
  EXPECT_EQ(told.document.region_code, "68");
  EXPECT_EQ(told.document.front.title, "А: б");
  EXPECT_EQ(told.document.front.status, "adopted");
  EXPECT_EQ(told.document.front.basis_of("region"), "в документе не названа");
  EXPECT_EQ(told.document.front.basis_of("date"), "");
  EXPECT_EQ(told.document.front.value_of("region"), told.document.front.region);
  EXPECT_EQ(told.document.front.value_of("date"), to_iso(told.document.front.date));
  EXPECT_EQ(told.document.front.value_of("sources"), "");
  EXPECT_TRUE(told.document.front.sources.at(0).publish);
  EXPECT_TRUE(told.document.front.sources.at(0).recognised);
  EXPECT_THAT(told.document.front.former_ids, ElementsAre("68/y/2021"));
  ASSERT_EQ(told.document.blocks.size(), 1U);
  EXPECT_EQ(told.document.blocks[0].text, "Текст.");
}

TEST(ParseDocument, EveryFaultHasItsPlace) {
  const struct {
    std::string bytes;
    std::string expected;
  } rows[] = {
      {"", "d.md: error: the file is empty"},
      {" \n", "d.md: error: the file is empty"},
      {"# Решение\n", "d.md:1:1: error: there is no front matter"},
      {"---\nkind: решение\n", "d.md:1:1: error: the front matter has no end"},
      {"---\n---\n\nх\n", "d.md:2:1: error: the front matter has no keys"},
      {with("titel: x\n"), "d.md:4:1: error: 'titel' is not a known key; did you mean 'title'?"},
      {with("date: 2021-02-30\n"), "d.md:4:7: error: '2021-02-30' is no date"},
      {with("region: Тамбовская губерния\n"),
       "d.md:4:9: error: 'Тамбовская губерния' is no region"},
      {with("status: old\n"), "d.md:4:9: error: 'old' is no 'status'; it is one of: adopted"},
      {with("date_of: file\n"), "d.md:4:10: error: 'file' is no 'date_of'"},
      {with("school_year: 2021/2023\n"), "d.md:4:14: error: '2021/2023' is no school year"},
      {with("former_ids: [\"../x\"]\n"), "d.md:4:14: error: '../x' is no id"},
      {"---\nkind: доклад\ntitle: x\n---\n", "d.md:2:7: error: 'доклад' is no 'kind'"},
      {"---\ntitle: x\n---\n", "d.md:2:1: error: 'kind' is missing"},
      {"---\nkind: решение\n---\n", "d.md:2:1: error: 'title' is missing"},
      {with("place: \xFF\n"), "d.md:4:8: error: this byte is not UTF-8"},
  };
  for (const auto& row : rows) {
    const Told told = parse(row.bytes);
    EXPECT_THAT(told.faults, ElementsAre(StartsWith(row.expected))) << row.bytes;
  }
}

TEST(ParseDocument, APathThatCannotBeAnAddressIsAFault) {
  EXPECT_THAT(parse(with(""), "68/Район/2021").faults,
              ElementsAre(StartsWith("d.md: error: the path of a document becomes its address")));
}

TEST(ParseDocument, ByteOrderMarkAndCarriageReturnsDoNotMatter) {
  std::string bytes = "\xEF\xBB\xBF";
  for (const char c : with("date: 2021\n")) bytes += c == '\n' ? "\r\n" : std::string(1, c);
  const Told told = parse(bytes);
  EXPECT_THAT(told.faults, IsEmpty());
  EXPECT_EQ(to_iso(told.document.front.date), "2021");
}

}  // namespace
}  // namespace svod::documents
