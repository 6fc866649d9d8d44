#include "import/read_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::import {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;

// A page of lines in a standard font: each with its place, in points from the lower left corner.
struct PlacedLine {
  int x;
  int y;
  std::string text;
};

std::string pdf(const std::vector<std::vector<PlacedLine>>& pages) {
  std::string out = "%PDF-1.4\n";
  std::vector<std::size_t> places;
  const auto object = [&](const std::string& body) {
    places.push_back(out.size());
    out += std::to_string(places.size()) + " 0 obj\n" + body + "\nendobj\n";
  };
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  object("<</Type/Catalog/Pages 2 0 R>>");
  object("<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>");
  object("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
  for (const auto& lines : pages) {
    std::string content;
    for (const PlacedLine& line : lines) {
      content += "BT /F 10 Tf " + std::to_string(line.x) + " " + std::to_string(line.y) + " Td (" +
                 line.text + ") Tj ET\n";
    }
    object(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " +
        std::to_string(places.size() + 2) + " 0 R>>");
    object("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "endstream");
  }
  const std::size_t table = out.size();
  out += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t place : places) {
    std::string digits = std::to_string(place);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer<</Size " + std::to_string(places.size() + 1) +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

TEST(ReadPdf, LinesIndentsAndGapsComeFromThePlacesOfWords) {
  const auto text = read_pdf(pdf({{{50, 800, "RESOLUTION"},
                                   {50, 770, "First line of the text"},
                                   {50, 758, "second line"},
                                   {61, 746, "indented"}}}),
                             {});
  ASSERT_TRUE(text) << to_english(text.error().message);
  EXPECT_EQ(text->text, "RESOLUTION\n\nFirst line of the text\nsecond line\n  indented\n");
}

TEST(ReadPdf, RunningLinesAreLeftOutAndTold) {
  std::vector<std::vector<PlacedLine>> pages;
  for (int i = 1; i <= 4; ++i) {
    pages.push_back({{50, 820, "Collected papers, page " + std::to_string(i)},
                     {50, 700, "Text of page " + std::string(1, static_cast<char>('A' + i))},
                     {50, 688, "goes on " + std::string(1, static_cast<char>('A' + i))},
                     {50, 676, "and on " + std::string(1, static_cast<char>('a' + i))},
                     {50, 664, "to its end " + std::string(1, static_cast<char>('k' + i))}});
  }
  const auto text = read_pdf(pdf(pages), {});
  ASSERT_TRUE(text) << to_english(text.error().message);
  EXPECT_THAT(text->text, Not(HasSubstr("Collected")));
  EXPECT_THAT(text->text, HasSubstr("goes on B"));
  EXPECT_THAT(text->text, HasSubstr("\f"));
  EXPECT_THAT(text->notes, Contains(Field(&Note::text, "Collected papers, page 2")));
}

TEST(ReadPdf, PagesOfACollection) {
  const std::string bytes = pdf({{{50, 700, "one"}}, {{50, 700, "two"}}, {{50, 700, "three"}}});
  EXPECT_EQ(read_pdf(bytes, {2, 3})->text, "two\n\fthree\n");
  const auto none = read_pdf(bytes, {3, 4});
  ASSERT_FALSE(none);
  EXPECT_THAT(to_english(none.error().message), HasSubstr("pages 1 to 3"));
}

TEST(ReadPdf, AScanIsToldAndDamageIsAnError) {
  const auto scan = read_pdf(pdf({{}}), {});
  ASSERT_TRUE(scan) << to_english(scan.error().message);
  EXPECT_TRUE(scan->only_pictures);
  EXPECT_FALSE(read_pdf(pdf({{{50, 700, "one"}}}), {})->only_pictures);
  EXPECT_FALSE(read_pdf("%PDF-1.4\nnothing", {}));
}

TEST(ReadPdf, WhatRunsScriptsOrStartsProgramsIsRefused) {
  for (const std::string action :
       {"/S/JavaScript/JS(app.alert\\(1\\))", "/S/Launch/F(/bin/sh)", "/S/Rendition/JS(1)"}) {
    std::string bytes = pdf({{{50, 700, "one"}}});
    const std::string page = "/Type/Pages";  // its place is far enough from the table's use
    std::string with = page;
    with.append("/AA<</O<<").append(action).append(">>>>");
    bytes.replace(bytes.find(page), page.size(), with);
    const auto text = read_pdf(bytes, {});
    ASSERT_FALSE(text) << action;
    EXPECT_THAT(to_english(text.error().message), HasSubstr("scripts"));
  }
  const auto link = read_pdf(pdf({{{50, 700, "/S/JavaScript in words"}}}), {});
  EXPECT_TRUE(link);
}

}  // namespace
}  // namespace svod::import
