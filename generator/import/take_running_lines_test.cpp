#include "import/take_running_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::import {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct EdgeLine {
  double top;
  std::string text;
};

std::vector<std::string> told(const std::vector<std::vector<EdgeLine>>& pages) {
  std::vector<PdfPage> read;
  for (const auto& page : pages) {
    read.emplace_back();
    for (const EdgeLine& line : page) {
      read.back().lines.push_back({line.text, 50, line.top, line.top + 13});
    }
  }
  std::vector<Note> notes;
  take_running_lines(read, notes);
  std::vector<std::string> out;
  out.reserve(notes.size());
  for (const Note& note : notes) out.push_back(note.text);
  return out;
}

TEST(TakeRunningLines, WhatABrowserPrintsIsTakenFromTwoPages) {
  EXPECT_THAT(
      told({{{15, "26.11.2026, 20:43"}, {60, "One"}, {72, "two"}, {817, "https://a.b/ 1/2"}},
            {{15, "26.11.2026, 20:43"}, {60, "Three"}, {817, "https://a.b/ 2/2"}}}),
      ElementsAre("26.11.2026, 20:43", "https://a.b/ 1/2", "26.11.2026, 20:43",
                  "https://a.b/ 2/2"));
}

TEST(TakeRunningLines, ALonePageOfABrowserHasItsAddressAndItsCount) {
  EXPECT_THAT(told({{{15, "11/26/26, 8:43 PM Title"}, {60, "One"}, {817, "https://a.b/ 1/1"}}}),
              ElementsAre("11/26/26, 8:43 PM Title", "https://a.b/ 1/1"));
  EXPECT_THAT(told({{{60, "One"}, {72, "See https://a.b/"}}}), IsEmpty());
}

TEST(TakeRunningLines, LinesOfTheTextAreKeptThoughTheyAreAlike) {
  // Full pages end at one height, here with the same words; the last page begins with them.
  EXPECT_THAT(told({{{35, "Head"}, {72, "a"}, {700, "b,"}, {713, "of all."}},
                    {{35, "Head"}, {72, "c"}, {700, "d,"}, {713, "of all."}},
                    {{35, "Head"}, {72, "of all."}}}),
              ElementsAre("Head", "Head", "Head"));
}

TEST(TakeRunningLines, AYearAtTheEndOfTwoPagesIsText) {
  EXPECT_THAT(told({{{60, "One"}, {700, "results of 2020/2021"}},
                    {{60, "Two"}, {700, "plans for 2021/2022"}}}),
              IsEmpty());
}

}  // namespace
}  // namespace svod::import
