#include "yaml/mend.h"

#include <gtest/gtest.h>

#include <random>

#include "yaml/node.h"

namespace svod::yaml {
namespace {

const std::vector<std::string_view> kKeys = {"title", "basis", "date", "region", "sources", "file"};

// The mended text, and what is told of it.
std::string mend(std::string_view text) {
  diagnostics::Diagnostics told;
  std::string out = mend_yaml(text, kKeys, "f", 2, told);
  for (const auto& one : told) out += to_string(one) + "\n";
  return out;
}

// The same where the mended line stands in what is told.
std::string warned(const std::string& place, const std::string& what, const std::string& line) {
  return line + "\nf:" + place + ": warning: " + what +
         " would be misread here; the line is read as it should be written: " + line +
         " [read-as-meant]\n";
}

std::string refused(const std::string& place, const std::string& what, const std::string& line) {
  return line + "\nf:" + place + ": error: " + what + " can mean several things; write: " + line +
         " [syntax-error]\n";
}

TEST(MendYaml, WhatCanMeanOnlyOneThing) {
  const std::string typographic = "typographic quotes";
  const std::string other = "a closing quote of another kind";
  const std::pair<std::string, std::string> rows[] = {
      {"title: Итоги: задачи\n", warned("2:8", "a colon", "title: \"Итоги: задачи\"")},
      {"title: Итоги года:\n", warned("2:8", "a colon", "title: \"Итоги года:\"")},
      {"title: Итоги: «задачи» # так\n",
       warned("2:8", "a colon", "title: \"Итоги: «задачи»\" # так")},
      {"title: «Итоги: задачи»\n", warned("2:8", "a colon", "title: \"«Итоги: задачи»\"")},
      {"title: * Итоги\n", warned("2:8", "a sign of YAML", "title: \"* Итоги\"")},
      {"title: - Итоги\n", warned("2:8", "a sign of YAML", "title: \"- Итоги\"")},
      {"title: “Итоги: задачи”\n", warned("2:8", typographic, "title: \"Итоги: задачи\"")},
      {"title: „Итоги года“\n", warned("2:8", typographic, "title: Итоги года")},
      {"date: ‘2021’\n", warned("2:7", typographic, "date: 2021")},
      {"title: “Итоги года\"\n", warned("2:8", typographic, "title: Итоги года")},
      {"title: \"Итоги года”\n", warned("2:8", other, "title: Итоги года")},
      {"title: \"Итоги: год»\n", warned("2:8", other, "title: \"Итоги: год\"")},
      {"title:Итоги\n", warned("2:7", "white space", "title: Итоги")},
      {"title:\u00A0Итоги\u00A0\n", warned("2:7", "white space", "title: Итоги")},
      {"\tdate: 2021\n", warned("2:1", "white space", "  date: 2021")},
      {"\u00A0\u00A0-\tfile: a\n", warned("2:1", "white space", "  - file: a")},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(mend(text), expected) << text;
}

TEST(MendYaml, WhatCanMeanSeveralThingsIsAnErrorWithTheLineToWrite) {
  const std::string inside = "quotes inside quotes";
  const std::string open = "a quote that does not end";
  const std::pair<std::string, std::string> rows[] = {
      {"title: \"Проект \"Школа\" года\"\n",
       refused("2:8", inside, "title: Проект \"Школа\" года")},
      {"title: \"Школа\" и \"Сад\"\n",
       refused("2:8", inside, "title: \"\\\"Школа\\\" и \\\"Сад\\\"\"")},
      {"title: \"Проект «Школа»\n", refused("2:8", open, "title: Проект «Школа»")},
      {"title: \"Итоги: год\ndate: 2021\n",
       "title: \"Итоги: год\"\ndate: 2021\nf:2:8: error: a quote that does not end can mean "
       "several "
       "things; write: title: \"Итоги: год\" [syntax-error]\n"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(mend(text), expected) << text;
}

TEST(MendYaml, WhatYamlReadsStays) {
  for (const std::string_view text : {"title: Итоги\n",
                                      "title:\n",
                                      "title: # потом\n",
                                      "title: \"Итоги: \\\"год\\\"\" # да\n",
                                      "title: 'Д''Артаньян'\n",
                                      "title: «Точка роста»\n",
                                      "title: “Точка роста” и “Сириус”\n",
                                      "title: Проект “Школа”\n",
                                      "title: >-\n  Итоги: год\n  date: 2021\ndate: 2021\n",
                                      "title: \"Итоги:\n  date года\"\n",
                                      "basis: {region: так}\n",
                                      "sources: []\n",
                                      "basis:\n  date: по словам\n",
                                      "sources:\n- file: а\n",
                                      "  - file: a\n",
                                      "title: 12:30\n",
                                      "title:\tИтоги\n",
                                      "title: \"Итоги\" # так \"надо\"\n",
                                      "слово: Итоги: год\n",
                                      "title: Итоги  \n"}) {
    EXPECT_EQ(mend(text), text);
  }
}

TEST(MendYaml, AValueOfSeveralLinesIsMendedInOne) {
  EXPECT_EQ(
      mend("title: Итоги: год\n  и планы\n\ndate: 2021\n"),
      "title: \"Итоги: год и планы\"\n\n\ndate: 2021\nf:2:8: warning: a colon would be misread "
      "here; the line is read as it should be written: title: \"Итоги: год и планы\" "
      "[read-as-meant]\n");
}

TEST(MendYaml, GivesAsManyLinesAsThereWere) {
  const char* const parts[] = {"title:", "date: ", "- ", " ",  "\t", "\n",    "\n  ",
                               "\"",     "'",      "“",  "”",  "«",  "»",     ":",
                               "а",      "#",      "|",  "\\", "[",  "\u00A0"};
  std::mt19937 random(20261126);  // NOLINT: the same texts in every run
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = random() % 16; n > 0; --n) text += parts[random() % std::size(parts)];
    diagnostics::Diagnostics told;
    const std::string mended = mend_yaml(text, kKeys, "f", 1, told);
    ASSERT_EQ(std::count(mended.begin(), mended.end(), '\n'),
              std::count(text.begin(), text.end(), '\n'))
        << text;
    ASSERT_TRUE(mended == text || !told.empty()) << text;
    diagnostics::Diagnostics again;
    mend_yaml(mended, kKeys, "f", 1, again);
    ASSERT_FALSE(has_errors(again)) << text << "\n=>\n" << mended;
  }
}

TEST(MendYaml, WhatSvodWritesNeedsNoMending) {
  const char* const parts[] = {"а",  " ", ":", "#", "“", "”", "„",  "«",  "»", "\"", "'",
                               "\\", "-", "*", "&", "|", "1", "\n", "\t", "‘", "’",  "\u00A0"};
  std::mt19937 random(20261126);  // NOLINT: the same texts in every run
  for (int i = 0; i < 20000; ++i) {
    std::string value;
    for (auto n = random() % 6; n > 0; --n) value += parts[random() % std::size(parts)];
    const std::string text = "title: " + render_scalar(value) +
                             "\nbasis:\n  date: " + render_text(value, 4) + "\nregion: б\n";
    ASSERT_EQ(mend(text), text);
  }
}

}  // namespace
}  // namespace svod::yaml
