#include "documents/add_source.h"

#include <gtest/gtest.h>

#include "documents/parse_document.h"

namespace svod::documents {
namespace {

std::vector<Source> sources_of(const std::string& file) {
  diagnostics::Diagnostics faults;
  const Document read = parse_document(file, "68/rayon/2021", "68/rayon/2021.md", {}, faults);
  for (const diagnostics::Diagnostic& fault : faults) ADD_FAILURE() << to_string(fault);
  return read.front.sources;
}

constexpr std::string_view kEdited =
    "---\nkind: решение # так в протоколе\ntitle: Тема\nsources:\n- file: a.txt\n  publish: yes\n"
    "added: 2026-11-22\n---\n\nТекст.\n";

TEST(AddSource, KeepsEveryOtherByteOfAPerson) {
  Source source;
  source.file = "b.pdf";
  source.draft = true;
  const auto with = add_source(kEdited, source);
  ASSERT_TRUE(with);
  EXPECT_EQ(
      *with,
      "---\nkind: решение # так в протоколе\ntitle: Тема\nsources:\n- file: a.txt\n  publish: yes\n"
      "- file: b.pdf\n  original_name:\n  sha256:\n  from:\n  publish: no\n  draft: yes\n"
      "added: 2026-11-22\n---\n\nТекст.\n");
  const std::vector<Source> sources = sources_of(*with);
  ASSERT_EQ(sources.size(), 2U);
  EXPECT_TRUE(sources[1].draft);
}

TEST(AddSource, OfAFileWithoutAny) {
  const auto with =
      add_source("---\r\nkind: решение\r\ntitle: Тема\r\nsources: []\r\n---\r\n\r\nТекст.\r\n", {});
  ASSERT_TRUE(with);
  EXPECT_EQ(sources_of(*with).size(), 1U);
  EXPECT_EQ(with->find("sources:\r\n  - file:\r\n"), with->find("sources"));
}

TEST(AddSource, IsNotGuessedInBrackets) {
  EXPECT_FALSE(add_source("---\nsources: [{file: a.txt}]\n---\n", {}));
  EXPECT_FALSE(add_source("---\nkind: решение\n---\nsources:\n", {}));
  EXPECT_FALSE(add_source("", {}));
}

}  // namespace
}  // namespace svod::documents
