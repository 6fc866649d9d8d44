#include "import/lay_out_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::import {
namespace {

using ::testing::ElementsAre;

constexpr double kLetter = 6;   // points
constexpr double kHeight = 13;  // of a word; the lines of a paragraph are 12 apart

// A page whose words are letters of one width.
class Page {
 public:
  // Words from `x` on, one space between them; `gap`: that many letters.
  Page& add(double x, double y, const std::string& text, double gap = 1) {
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const double right = x + kLetter * static_cast<double>(end - begin);
      words_.push_back({text.substr(begin, end - begin), false, x, right, y, y + kHeight});
      x = right + kLetter * gap;
      begin = end + 1;
    }
    return *this;
  }

  // A frame of cells.
  Page& frame(const std::vector<double>& columns, const std::vector<double>& rows) {
    for (const double x : columns) rules_.push_back({true, x, rows.front(), rows.back()});
    for (const double y : rows) rules_.push_back({false, y, columns.front(), columns.back()});
    return *this;
  }

  Page& rule(const PdfRule& rule) {
    rules_.push_back(rule);
    return *this;
  }

  PdfPage read() const { return lay_out_page(words_, rules_); }

  std::vector<std::string> lines() const {
    const PdfPage page = read();
    std::vector<std::string> out;
    out.reserve(page.lines.size());
    for (const PdfLine& line : page.lines) out.push_back(line.text);
    return out;
  }

 private:
  std::vector<PdfWord> words_;
  std::vector<PdfRule> rules_;
};

TEST(LayOutPage, AWideGapOfJustificationIsNoColumn) {
  const Page page = Page()
                        .add(50, 100, "interaction of schools and", 3)
                        .add(50, 112, "support of young specialists");
  EXPECT_THAT(page.lines(),
              ElementsAre("interaction of schools and", "support of young specialists"));
  EXPECT_FALSE(page.read().doubted);
}

TEST(LayOutPage, TheOrderOfWordsInTheFileSaysNothing) {
  const Page page = Page().add(50, 112, "second").add(110, 100, "one").add(50, 100, "line");
  EXPECT_THAT(page.lines(), ElementsAre("line one", "second"));
}

TEST(LayOutPage, AnIndexAboveTheLineIsOfIt) {
  const Page page = Page().add(50, 100, "note").add(75, 96, "1").add(90, 100, "goes on");
  EXPECT_THAT(page.lines(), ElementsAre("note 1 goes on"));
}

TEST(LayOutPage, CellsOfAFramedTableAreReadWhole) {
  const Page page = Page()
                        .add(50, 80, "The conference decides:")
                        .frame({45, 85, 200, 300}, {98, 114, 140, 156})
                        .add(50, 100, "No")
                        .add(90, 100, "Measure")
                        .add(205, 100, "Term")
                        .add(50, 116, "1.")
                        .add(90, 116, "Hold a contest")
                        .add(205, 116, "by May")
                        .add(90, 128, "of teachers")
                        .add(50, 142, "2.")
                        .add(205, 142, "June")
                        .add(50, 160, "The end of it.");
  EXPECT_THAT(page.lines(), ElementsAre("The conference decides:", "| No | Measure | Term |",
                                        "| 1. | Hold a contest of teachers | by May |",
                                        "| 2. |  | June |", "The end of it."));
  EXPECT_FALSE(page.read().doubted);
}

TEST(LayOutPage, ACellOverColumnsStandsOnceAndOneOverRowsInTheFirst) {
  const Page page = Page()
                        .rule({true, 45, 98, 146})
                        .rule({true, 100, 114, 146})
                        .rule({true, 200, 114, 146})
                        .rule({true, 300, 98, 146})
                        .rule({false, 98, 45, 300})
                        .rule({false, 114, 45, 300})
                        .rule({false, 130, 45, 200})
                        .rule({false, 146, 45, 300})
                        .add(50, 100, "Part one of the whole plan")
                        .add(50, 116, "a")
                        .add(110, 116, "b")
                        .add(210, 117, "for both")
                        .add(210, 129, "rows")
                        .add(50, 132, "c")
                        .add(110, 132, "d");
  EXPECT_THAT(page.lines(), ElementsAre("| Part one of the whole plan |",
                                        "| a | b | for both rows |", "| c | d |  |"));
}

TEST(LayOutPage, AFrameAroundTextAndLinesForSignaturesAreNoTable) {
  const Page page = Page()
                        .frame({20, 400}, {20, 500})
                        .rule({false, 130, 150, 250})
                        .add(50, 100, "one line")
                        .add(50, 112, "another line");
  EXPECT_THAT(page.lines(), ElementsAre("one line", "another line"));
}

TEST(LayOutPage, ATableWithoutLinesIsFoundByWhereItsCellsBegin) {
  const Page page =
      Page()
          .add(20, 60, "A line of the text above the table that goes over all of it")
          .add(24, 80, "No")
          .add(100, 80, "Measure")
          .add(240, 80, "Term")
          .add(340, 80, "Who")
          .add(50, 96, "Hold a contest among")
          .add(24, 102, "1.")  // in the middle of its row
          .add(240, 96, "in the year")
          .add(340, 96, "Committee,")
          .add(50, 108, "teachers")
          .add(240, 108, "2021")
          .add(340, 108, "heads")
          .add(50, 124, "Publish the results of")
          .add(24, 130, "2.")
          .add(240, 130, "May")
          .add(340, 130, "Centre")
          .add(50, 136, "the contest")
          .add(24, 152, "3.")
          .add(50, 152, "Go on")
          .add(240, 152, "June")
          .add(340, 152, "All")
          .add(20, 168, "A line of the text below the table that goes over all of it");
  EXPECT_THAT(
      page.lines(),
      ElementsAre("A line of the text above the table that goes over all of it",
                  "| No | Measure | Term | Who |",
                  "| 1. | Hold a contest among teachers | in the year 2021 | Committee, heads |",
                  "| 2. | Publish the results of the contest | May | Centre |",
                  "| 3. | Go on | June | All |",
                  "A line of the text below the table that goes over all of it"));
  EXPECT_FALSE(page.read().doubted);
}

TEST(LayOutPage, RowsWhoseBeginningNothingShowsAreDoubted) {
  const Page page = Page()
                        .add(20, 100, "Schools")
                        .add(120, 100, "a report")
                        .add(240, 100, "May")
                        .add(20, 112, "Gardens")
                        .add(120, 112, "a plan")
                        .add(240, 112, "June")
                        .add(20, 124, "Parents")
                        .add(120, 124, "a talk")
                        .add(240, 124, "July");
  EXPECT_THAT(page.lines(),
              ElementsAre("| Schools | a report | May |", "| Gardens | a plan | June |",
                          "| Parents | a talk | July |"));
  EXPECT_TRUE(page.read().doubted);
}

TEST(LayOutPage, NumbersInTheMiddleOfTheirRowsAreOfThem) {
  Page page;
  page.add(36, 80, "Measure").add(240, 80, "Term").add(340, 80, "Who");
  for (int i = 0; i < 3; ++i) {
    const double y = 96 + 42 * i;
    page.add(36, y, "Hold a contest among all");
    page.add(36, y + 12, "teachers of the district").add(240, y + 12, "in May");
    page.add(340, y + 12, "Committee");
    page.add(20, y + 12, std::to_string(i + 1) + ".");
    page.add(36, y + 24, "and schools");
  }
  EXPECT_THAT(
      page.lines(),
      ElementsAre("|  | Measure | Term | Who |",
                  "| 1. | Hold a contest among all teachers of the district and schools | in May | "
                  "Committee |",
                  "| 2. | Hold a contest among all teachers of the district and schools | in May | "
                  "Committee |",
                  "| 3. | Hold a contest among all teachers of the district and schools | in May | "
                  "Committee |"));
}

TEST(LayOutPage, TwoColumnsWhoseRowsSpacePartsAreATable) {
  Page page;
  for (int i = 0; i < 3; ++i) {
    const double y = 96 + 30 * i;
    page.add(20, y, "Hold a contest among all teachers");
    page.add(20, y + 12, "of the district").add(260, y, "Committee");
  }
  EXPECT_THAT(page.lines(),
              ElementsAre("| Hold a contest among all teachers of the district | Committee |",
                          "| Hold a contest among all teachers of the district | Committee |",
                          "| Hold a contest among all teachers of the district | Committee |"));
}

TEST(LayOutPage, TheFootOfAPageIsNoRow) {
  Page page;
  for (int i = 0; i < 3; ++i) {
    const double y = 96 + 30 * i;
    page.add(20, y, "Hold a contest among all teachers");
    page.add(20, y + 12, "of the district").add(260, y, "Committee");
  }
  page.add(20, 800, "https://a.b/c").add(262, 800, "1/1");
  const auto lines = page.lines();
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[2], "| Hold a contest among all teachers of the district | Committee |");
  EXPECT_EQ(lines[3], "https://a.b/c 1/1");
}

TEST(LayOutPage, BlocksOfThoseWhoAgreeAndApproveAreReadOneAfterTheOther) {
  const Page page =
      Page()
          .add(20, 60, "AGREED")
          .add(20, 72, "Chairman of the union")
          .add(20, 84, "of teachers")
          .add(20, 96, "_______ A.B. Smith")
          .add(220, 60, "APPROVED")
          .add(220, 72, "Head of the committee")
          .add(220, 84, "of the district")
          .add(220, 96, "_______ C.D. Jones")
          .add(20, 130, "The text goes over the whole width of the page, as it should.");
  EXPECT_THAT(
      page.lines(),
      ElementsAre("AGREED", "Chairman of the union", "of teachers", "_______ A.B. Smith",
                  "APPROVED", "Head of the committee", "of the district", "_______ C.D. Jones",
                  "The text goes over the whole width of the page, as it should."));
  EXPECT_FALSE(page.read().doubted);
}

TEST(LayOutPage, SignaturesAreNoTable) {
  const Page page = Page()
                        .add(20, 100, "Chairman")
                        .add(150, 100, "________")
                        .add(300, 100, "A.B. Smith")
                        .add(20, 112, "Secretary")
                        .add(150, 112, "________")
                        .add(300, 112, "C.D. Jones")
                        .add(20, 124, "Member")
                        .add(150, 124, "________")
                        .add(300, 124, "E.F. Brown");
  EXPECT_THAT(page.lines(),
              ElementsAre("Chairman ________ A.B. Smith", "Secretary ________ C.D. Jones",
                          "Member ________ E.F. Brown"));
  EXPECT_FALSE(page.read().doubted);
}

Page two_columns(double shift) {
  return Page()
      .add(60, 60, "THE RESOLUTION OF THE WHOLE CONFERENCE IN ONE LINE OVER BOTH")
      .add(20, 80, "Left column begins here with")
      .add(20, 92, "its second line of the same")
      .add(20, 104, "third line a bit more of it")
      .add(20, 116, "fourth line that ends there.")
      .add(220, 80 + shift, "Right column begins here as")
      .add(220, 92 + shift, "its second line of the text")
      .add(220, 104 + shift, "third line a bit more of it")
      .add(220, 116 + shift, "its end.")
      .add(20, 144, "Chairman");
}

TEST(LayOutPage, ColumnsOfProseAreReadOneAfterTheOther) {
  for (const double shift : {0.0, 4.0, 6.0}) {
    const PdfPage page = two_columns(shift).read();
    EXPECT_THAT(two_columns(shift).lines(),
                ElementsAre("THE RESOLUTION OF THE WHOLE CONFERENCE IN ONE LINE OVER BOTH",
                            "Left column begins here with", "its second line of the same",
                            "third line a bit more of it", "fourth line that ends there.",
                            "Right column begins here as", "its second line of the text",
                            "third line a bit more of it", "its end.", "Chairman"))
        << shift;
    ASSERT_EQ(page.lines.size(), 10U);
    EXPECT_TRUE(page.lines[5].begins_column);
    EXPECT_EQ(page.lines[5].left, page.lines[1].left);
    EXPECT_FALSE(page.doubted);
  }
}

TEST(LayOutPage, NumbersInFrontOfColumnsOfProseMakeNoTable) {
  Page page;
  for (int i = 0; i < 3; ++i) {
    const double y = 80 + 24 * i;
    const std::string number = std::to_string(i + 1) + ".";
    page.add(20, y, number).add(50, y, "Left column goes on with it");
    page.add(50, y + 12, "its second line of the text");
    page.add(250, y, number).add(280, y, "Right column goes on as it");
    page.add(280, y + 12, "its second line of the text");
  }
  const auto lines = page.lines();
  ASSERT_EQ(lines.size(), 12U);
  EXPECT_EQ(lines[0], "1. Left column goes on with it");
  EXPECT_EQ(lines[1], "its second line of the text");
  EXPECT_EQ(lines[2], "2. Left column goes on with it");
  EXPECT_EQ(lines[6], "1. Right column goes on as it");
}

TEST(LayOutPage, ABlockAtTheRightIsNoColumn) {
  const Page page = Page()
                        .add(250, 60, "APPROVED by the")
                        .add(250, 72, "order of the head")
                        .add(250, 84, "of the committee")
                        .add(250, 96, "of May 5")
                        .add(20, 120, "The text goes over the whole width of the page, as it")
                        .add(20, 132, "should.");
  EXPECT_THAT(page.lines(),
              ElementsAre("APPROVED by the", "order of the head", "of the committee", "of May 5",
                          "The text goes over the whole width of the page, as it", "should."));
}

}  // namespace
}  // namespace svod::import
