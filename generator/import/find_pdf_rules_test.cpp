#include "import/find_pdf_rules.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace svod::import {
namespace {

// The lines of a page of 200 by 100 points that draws `content`: «v 10 20-30», «h …».
std::string rules(const std::string& content, const std::string& more = "") {
  const std::string pdf =
      "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
      "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
      "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R" +
      more + ">>\nendobj\n4 0 obj\n<</Length " + std::to_string(content.size()) + ">>stream\n" +
      content + "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n";
  const auto pages = find_pdf_rules(pdf, 1, 1);
  if (pages.size() != 1) return "no page";
  std::string out;
  const auto number = [](double value) { return std::to_string(std::lround(value)); };
  for (const PdfRule& rule : pages[0]) {
    if (!out.empty()) out += ", ";
    out += (rule.vertical ? "v " : "h ") + number(rule.at) + " " + number(rule.from) + "-" +
           number(rule.to);
  }
  return out;
}

TEST(FindPdfRules, StrokesAndThinAreasAlongAnAxis) {
  EXPECT_EQ(rules("10 90 m 60 90 l S"), "h 10 10-60");
  EXPECT_EQ(rules("10 90 m 10 40 l S"), "v 10 10-60");
  EXPECT_EQ(rules("10 89.5 50 1 re f"), "h 10 10-60");
  EXPECT_EQ(rules("10 40 50 50 re S"), "h 60 10-60, v 60 10-60, h 10 10-60, v 10 10-60");
}

TEST(FindPdfRules, ShadesClipsCurvesAndSlantsAreNone) {
  EXPECT_EQ(rules("10 40 50 50 re f"), "");
  EXPECT_EQ(rules("10 40 50 1 re W n"), "");
  EXPECT_EQ(rules("10 40 m 20 40 40 40 60 40 c S"), "");
  EXPECT_EQ(rules("10 40 m 60 90 l S"), "");
  EXPECT_EQ(rules("BT (10 90 m 60 90 l S) Tj ET"), "");
}

TEST(FindPdfRules, AsTheyStandOnThePage) {
  EXPECT_EQ(rules("q 2 0 0 -1 0 100 cm 10 20 m 40 20 l S Q 10 90 m 60 90 l S"),
            "h 20 20-80, h 10 10-60");
  EXPECT_EQ(rules("20 90 m 60 90 l S", "/CropBox[10 10 190 95]"), "h 5 10-50");
  EXPECT_EQ(rules("10 90 m 60 90 l S", "/Rotate 90"), "");
}

TEST(FindPdfRules, DamageIsNoFault) {
  EXPECT_EQ(find_pdf_rules("nothing", 1, 2).size(), 2U);
  EXPECT_EQ(rules("Q Q l S 1 2 cm re 10 90 m 60 90 l S"), "h 10 10-60");
}

}  // namespace
}  // namespace svod::import
