#include "documents/file_parts.h"

#include <gtest/gtest.h>

namespace svod::documents {
namespace {

TEST(WithPlainLines, EverySystemsLineEnd) {
  EXPECT_EQ(with_plain_lines("\xEF\xBB\xBF"
                             "a\r\nb\rc\n\r\r\n"),
            "a\nb\nc\n\n\n");
  EXPECT_EQ(with_plain_lines(""), "");
}

TEST(SplitFile, CountsTheLinesOfBothParts) {
  const auto parts = split_file("---\nkind: решение\n---\n\nТекст.\n");
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->front, "kind: решение\n");
  EXPECT_EQ(parts->front_line, 2);
  EXPECT_EQ(parts->body, "\nТекст.\n");
  EXPECT_EQ(parts->body_line, 4);
  EXPECT_FALSE(split_file("kind: решение\n"));
  EXPECT_FALSE(split_file("---\nkind: решение\n"));
}

TEST(SplitKeys, GivesEveryLineOnce) {
  const std::string_view front =
      "# заметка\nkind: решение\nbasis:\n  region: так\n# ещё\nsources:\n- file: a\n  from:\n"
      "\"place\" : x\nНовая строка: нет\n";
  std::string joined;
  std::vector<std::string> keys;
  for (const KeyPart& part : split_keys(front)) {
    joined += part.text;
    keys.emplace_back(part.key);
  }
  EXPECT_EQ(joined, front);
  EXPECT_EQ(keys, (std::vector<std::string>{"", "kind", "basis", "sources", "place"}));
}

TEST(PublishedText, HasNoConflicts) {
  EXPECT_EQ(published_text("---\nkind: решение\nconflicts:\n  - edited: а\n    imported: б\nadded: "
                           "2026\n---\n\nconflicts: в тексте\n"),
            "---\nkind: решение\nadded: 2026\n---\n\nconflicts: в тексте\n");
  EXPECT_EQ(published_text("---\r\nkind: решение\r\n---\r\n"), "---\r\nkind: решение\r\n---\r\n");
}

}  // namespace
}  // namespace svod::documents
