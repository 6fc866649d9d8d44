#include "pipeline/published_anchors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "base/format.h"
#include "clauses/build_clauses.h"
#include "documents/parse_document.h"

namespace svod::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kFront = "---\nkind: решение\ntitle: Тема\n---\n";  // the body begins at line 5

documents::Document named() {
  documents::Document document;
  document.id = "47/x/2021";
  document.path = "d.md";
  return document;
}

diagnostics::Diagnostics moved(const std::string& published, const std::string& present) {
  return find_moved_anchors(kFront + published, kFront + present, named(), {});
}

std::vector<std::string> told(const std::string& published, const std::string& present) {
  std::vector<std::string> out;
  for (const diagnostics::Diagnostic& diagnostic : moved(published, present)) {
    EXPECT_EQ(diagnostic.kind, diagnostics::Kind::AnchorMoved);
    EXPECT_EQ(diagnostic.severity, diagnostics::Severity::Warning);
    out.push_back(format("{}: {}", diagnostic.where.line, to_english(diagnostic.message)));
  }
  return out;
}

TEST(PublishedAnchors, NothingThatStaysIsTold) {
  const std::string body = "1\\. Один.\n\n2\\. Два.\n";
  for (const std::string& present : {
           body,                                       // equal
           body + "\n3\\. Три.\n",                     // added at the end
           body + "\nЕщё абзац.\n",                    //
           std::string("1\\. Один!\n\n2\\. Два.\n"),   // corrected
           std::string("1\\. Иное.\n\n2\\. Новое.\n")  // rewritten in its place
       }) {
    EXPECT_THAT(told(body, present), IsEmpty()) << present;
  }
}

TEST(PublishedAnchors, AClauseInsertedMovesThoseBehindIt) {
  EXPECT_THAT(told("1\\. Один.\n\n2\\. Два.\n\n3\\. Три.\n",
                   "1\\. Один.\n\n2\\. Новый пункт.\n\n3\\. Два.\n\n4\\. Три.\n"),
              ElementsAre("9: the published anchor 'p-2' of this clause becomes 'p-3'; end the "
                          "block with {#p-2} to keep it (the new block in line 7 then has 'p-2_2')",
                          "11: the published anchor 'p-3' of this clause becomes 'p-4'; end the "
                          "block with {#p-3} to keep it"));
}

TEST(PublishedAnchors, BulletsOfAClauseThatIsKeptAreNotToldAgain) {
  EXPECT_THAT(told("1\\. Один:\n\n- а;\n- б.\n", "1\\. Новый.\n\n2\\. Один:\n\n- а;\n- б.\n"),
              ElementsAre("7: the published anchor 'p-1' of this clause becomes 'p-2'; end the "
                          "block with {#p-1} to keep it (the new block in line 5 then has "
                          "'p-1_2')"));
}

TEST(PublishedAnchors, ABulletInserted) {
  EXPECT_THAT(
      told("1\\. Один:\n\n- школы;\n- сады.\n", "1\\. Один:\n\n- школы;\n- вузы;\n- сады.\n"),
      ElementsAre("9: the published anchor 'p-1-b2' of this clause becomes 'p-1-b3'; end "
                  "the block with {#p-1-b2} to keep it (the new block in line 8 then has "
                  "'p-1-b2_2')"));
}

TEST(PublishedAnchors, ARowEndsInItsLastCell) {
  EXPECT_THAT(
      told("| а | б |\n|---|---|\n| в | г |\n", "| а | б |\n|---|---|\n| д | е |\n| в | г |\n"),
      ElementsAre("8: the published anchor 'b-2' of this clause becomes 'b-3'; end the "
                  "last cell of the row with {#b-2} to keep it (the new block in line 7 "
                  "then has 'b-2_2')"));
}

TEST(PublishedAnchors, AClauseThatWasCorrectedAndMovedIsKnownByItsWords) {
  EXPECT_THAT(told("1\\. Один.\n\n2\\. Продолжить ремонт школ и садов района.\n",
                   "1\\. Один.\n\n2\\. Новый.\n\n3\\. Продолжить ремонт школ и детских садов "
                   "района.\n"),
              ElementsAre("9: the published anchor 'p-2' of this clause becomes 'p-3'; end the "
                          "block with {#p-2} to keep it (the new block in line 7 then has "
                          "'p-2_2')"));
}

TEST(PublishedAnchors, AnAnchorThatNobodyHasAnyMoreIsToldWhereItStood) {
  EXPECT_THAT(told("1\\. Один.\n\n2\\. Два.\n\n3\\. Три.\n", "1\\. Один.\n\n3\\. Три.\n"),
              ElementsAre("5: the clause «Два.» is gone, and with it the published anchor 'p-2'; "
                          "put it back, or end the block that says it now with {#p-2}"));
}

TEST(PublishedAnchors, AClauseTakenOutOfANumberedRow) {
  EXPECT_THAT(told("1\\. Один.\n\n2\\. Два.\n\n3\\. Три.\n", "1\\. Один.\n\n2\\. Три.\n"),
              ElementsAre("7: the published anchor 'p-3' of this clause becomes 'p-2'; end the "
                          "block with {#p-3} to keep it",
                          "5: the clause «Два.» is gone, and with it the published anchor 'p-2'; "
                          "put it back, or end the block that says it now with {#p-2}"));
}

TEST(PublishedAnchors, WhatTheEditorFixedStands) {
  // Given to another clause.
  EXPECT_THAT(
      told("1\\. Один.\n\n2\\. Два.\n", "1\\. Новый. {#p-1}\n\n2\\. Один. {#p-2}\n\n3\\. Два."),
      IsEmpty());
  // Renamed.
  EXPECT_THAT(told("1\\. Один. {#goal}\n", "1\\. Один. {#aim}\n"),
              ElementsAre("5: the published anchor 'goal' of this clause becomes 'aim'; write "
                          "{#goal} in place of {#aim} to keep it"));
  // Taken away.
  EXPECT_THAT(told("1\\. Один. {#goal}\n", "1\\. Один.\n"),
              ElementsAre("5: the published anchor 'goal' of this clause becomes 'p-1'; end the "
                          "block with {#goal} to keep it"));
}

TEST(PublishedAnchors, AFileWithErrorsIsLeftToThem) {
  EXPECT_THAT(find_moved_anchors(kFront + "1\\. Один.\n", "1\\. Один.\n", named(), {}), IsEmpty());
  EXPECT_THAT(told("1\\. Один.\n", "1\\. Два. {#x}\n\n2\\. Один. {#x}\n"), IsEmpty());
}

// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1U) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % limit;
  }

 private:
  std::uint32_t state_;
};

struct Line {
  std::string mark;  // «1\. », «- », «## »
  std::string text;
  std::string fixed;
};

// One line a block, so that «the end of the block» is the end of its line.
std::string render(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    out += line.mark + line.text + (line.fixed.empty() ? "" : " {#" + line.fixed + "}") + "\n\n";
  }
  return out;
}

std::vector<clauses::Clause> read(const std::vector<Line>& lines,
                                  diagnostics::Diagnostics& faults) {
  return clauses::build_clauses(
      documents::parse_document(kFront + render(lines), "47/x/2021", "d.md", {}, faults), faults);
}

Line any_line(Dice& dice) {
  constexpr const char* kMarks[] = {"1\\. ",    "2\\. ", "3\\. ", "1\\.1\\. ", "1\\.2\\. ", "а) ",
                                    "б) ",      "й) ",   "IV. ",  "- ",        "- ",        "  - ",
                                    "    - ",   "## ",   "### ",  "",          "[^1]: ",    "ё) ",
                                    "## 1\\. ", "1) ",   "a) "};
  constexpr const char* kTexts[] = {
      "Продолжить ремонт школ", "Обновить меню", "Участники отмечают:",
      "Рекомендовать школам:",  "Задачи",        "Итоги",
      "Открыть кружки"};
  Line line{kMarks[dice.below(std::size(kMarks))], kTexts[dice.below(std::size(kTexts))], {}};
  // Some texts stand twice.
  if (dice.below(4) != 0) line.text = format("№{} {}", dice.below(1000), line.text);
  return line;
}

void edit(std::vector<Line>& lines, Dice& dice) {
  const std::size_t at = dice.below(lines.size());
  const auto here = lines.begin() + static_cast<std::ptrdiff_t>(at);
  switch (dice.below(6)) {
    case 0:
    case 1:
      lines.insert(here, any_line(dice));
      break;
    case 2:
      if (lines.size() > 1) lines.erase(here);
      break;
    case 3:
      std::swap(lines[at], lines[dice.below(lines.size())]);
      break;
    case 4:
      lines[at].mark = any_line(dice).mark;
      break;
    default:
      lines[at].text += " и садов";
  }
}

std::string advised(const std::string& message) {
  if (message.find("is gone") != std::string::npos) return {};
  const std::size_t begin = message.find("{#");
  return message.substr(begin + 2, message.find('}') - begin - 2);
}

TEST(PublishedAnchors, AdviceThatIsFollowedKeepsEveryAnchor) {
  constexpr std::uint32_t kDocuments = 400;
  std::size_t followed = 0;
  for (std::uint32_t seed = 0; seed < kDocuments; ++seed) {
    Dice dice(seed);
    std::vector<Line> lines;
    const std::size_t count = 1 + dice.below(24);
    while (lines.size() < count) lines.push_back(any_line(dice));
    const std::string published = render(lines);
    const std::size_t edits = 1 + dice.below(4);
    for (std::size_t i = 0; i < edits; ++i) edit(lines, dice);

    diagnostics::Diagnostics faults;
    const std::vector<clauses::Clause> before = read(lines, faults);
    std::map<int, std::size_t> line_at;  // in the file -> of `lines`
    for (std::size_t i = 0; i < lines.size(); ++i) line_at[static_cast<int>(5 + 2 * i)] = i;
    std::string log = published + "-- becomes --\n" + render(lines);
    for (const diagnostics::Diagnostic& diagnostic : moved(published, render(lines))) {
      log += to_string(diagnostic) + "\n";
      const std::string anchor = advised(to_english(diagnostic.message));
      if (anchor.empty()) continue;
      const auto at = line_at.find(diagnostic.where.line);
      ASSERT_NE(at, line_at.end()) << log;
      lines[at->second].fixed = anchor;
      ++followed;
    }
    read(lines, faults);
    EXPECT_THAT(faults, IsEmpty()) << log;
    for (const diagnostics::Diagnostic& diagnostic : moved(published, render(lines))) {
      EXPECT_EQ(advised(to_english(diagnostic.message)), "") << log << to_string(diagnostic);
    }
    if (HasFailure()) break;
  }
  EXPECT_GT(followed, kDocuments);  // it was tried
}

}  // namespace
}  // namespace svod::pipeline
