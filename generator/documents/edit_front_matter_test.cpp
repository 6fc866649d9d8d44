#include "documents/edit_front_matter.h"

#include <gtest/gtest.h>

namespace svod::documents {
namespace {

// The file after the edit, or what is told.
std::string edit(std::string_view bytes, const FrontMatterEdit& edit) {
  const auto edited = edit_front_matter(bytes, edit);
  return edited ? *edited : to_english(edited.error().message);
}

std::string file(std::string_view front) {
  return "---\n" + std::string(front) + "---\n\n# Тема\n\n---\nregion: a\n";
}

struct Case {
  std::string_view front;
  FrontMatterEdit change;
  std::string_view edited;
};

void expect(const Case& row) {
  EXPECT_EQ(edit(file(row.front), row.change), file(row.edited)) << row.front;
}

TEST(EditFrontMatter, AValueChangesAndNothingBesideIt) {
  const Case rows[] = {
      {"kind: решение # да\nregion: a  # why\n",
       {{"region"}, "b"},
       "kind: решение # да\nregion: b  # why\n"},
      {"region: \"a: #\"  # why\n", {{"region"}, "'b'"}, "region: 'b'  # why\n"},
      {"region:\nplace:\n", {{"region"}, "b"}, "region: b\nplace:\n"},
      {"region:   # unknown\n", {{"region"}, "b"}, "region: b   # unknown\n"},
      {"region: ~ # x\n", {{"region"}, "b"}, "region: b # x\n"},
      {"region: a # x\n", {{"region"}, ""}, "region: # x\n"},
      {"title: one\n  two\n\n# три\nplace:\n", {{"title"}, "x"}, "title: x\n\n# три\nplace:\n"},
      {"title: >-\n  one\n  two\n\nplace:\n", {{"title"}, "x"}, "title: x\n\nplace:\n"},
      {"title: \"one\n  two\" # x\nplace:\n", {{"title"}, "x"}, "title: x # x\nplace:\n"},
  };
  for (const Case& row : rows) expect(row);
}

TEST(EditFrontMatter, AMissingKeyStandsWhereTheOrderHasIt) {
  const Case rows[] = {
      {"kind: решение\nplace: a # x\n",
       {{"region"}, "b"},
       "kind: решение\nregion: b\nplace: a # x\n"},
      {"place: a\n", {{"region"}, "b"}, "place: a\nregion: b\n"},
      {"kind: a\nsources:\n  - file: x\n    publish: yes\nadded:\n",
       {{"sources", "0", "url"}, "b"},
       "kind: a\nsources:\n  - file: x\n    url: b\n    publish: yes\nadded:\n"},
      {"kind: a\nsources: [{file: x}] # z\n",
       {{"sources", "0", "url"}, "b"},
       "kind: a\nsources: [{file: x, url: b}] # z\n"},
  };
  for (const Case& row : rows) expect(row);
}

TEST(EditFrontMatter, ASourceIsFoundByItsPlace) {
  expect({"sources:\n  - file: x\n    from:\n  - from: b # x\n    file: y\n",
          {{"sources", "1", "from"}, "c"},
          "sources:\n  - file: x\n    from:\n  - from: c # x\n    file: y\n"});
}

TEST(EditFrontMatter, AReasonIsTakenOutWithItsLine) {
  const Case rows[] = {
      {"basis:\n  region: a # x\n  # y\n  place: b\nadded:\n",
       {{"basis", "region"}, {}},
       "basis:\n  # y\n  place: b\nadded:\n"},
      {"basis:\n  region: a\n\nadded:\n", {{"basis", "region"}, {}}, "basis: {}\n\nadded:\n"},
      {"basis: {region: a, place: b}\n", {{"basis", "region"}, {}}, "basis: {place: b}\n"},
      {"basis: {region: a, place: b}\n", {{"basis", "place"}, {}}, "basis: {region: a}\n"},
      {"basis: {region: a}\n", {{"basis", "region"}, {}}, "basis: {}\n"},
      {"basis: {}\n", {{"basis", "region"}, {}}, "basis: {}\n"},
      {"kind: a\n", {{"basis", "region"}, {}}, "kind: a\n"},
  };
  for (const Case& row : rows) expect(row);
}

TEST(EditFrontMatter, AListIsWrittenAsAWhole) {
  const Case rows[] = {
      {"former_ids: []\n", {{"former_ids"}, "\n  - 47/x/2020"}, "former_ids:\n  - 47/x/2020\n"},
      {"former_ids:\n  - a\n  - b\n\nadded:\n",
       {{"former_ids"}, "[]"},
       "former_ids: []\n\nadded:\n"},
  };
  for (const Case& row : rows) expect(row);
}

TEST(EditFrontMatter, LineEndsAndMarksOfOtherSystemsStay) {
  EXPECT_EQ(edit("\xEF\xBB\xBF---\r\nkind: a\r\nplace: я\r\n---\r\nТема\r\n", {{"place"}, "b"}),
            "\xEF\xBB\xBF---\r\nkind: a\r\nplace: b\r\n---\r\nТема\r\n");
  EXPECT_EQ(edit("---\r\nkind: a\r\nplace:\r\n---\r\n", {{"former_ids"}, "\n  - b"}),
            "---\r\nkind: a\r\nplace:\r\nformer_ids:\r\n  - b\r\n---\r\n");
}

TEST(EditFrontMatter, WhatCannotBeReadIsLeftToAPerson) {
  constexpr std::string_view kTold =
      "its front matter cannot be changed by a program; change it in the file";
  for (const std::string_view bytes : {"", "x", "---\nkind: a", "---\nkind: a: b\n---\n",
                                       "---\n- a\n---\n", "\n---\na: b\n---\n"}) {
    EXPECT_EQ(edit(bytes, {{"kind"}, "b"}), kTold) << bytes;
  }
  EXPECT_EQ(edit(file("kind: a\n"), {{"sources", "0", "url"}, "b"}),
            "there is no 'sources' to write into; write it in the file");
}

}  // namespace
}  // namespace svod::documents
