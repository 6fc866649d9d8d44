#include "import/read_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/encodings.h"

namespace svod::import {
namespace {

TEST(ReadSource, ATextOfTwoEncodingsIsToldInBothReadings) {
  diagnostics::Diagnostics diagnostics;
  const auto bytes = text::encode("1.\r\nлед\r\n", text::Encoding::Koi8R);
  const auto source = read_source(bytes.value(), "a.txt", diagnostics);
  ASSERT_TRUE(source);
  ASSERT_FALSE(source->notes.empty());
  const Note& told = source->notes.back();
  EXPECT_EQ(told.line, 2);
  EXPECT_EQ(told.what, "doubt");
  EXPECT_EQ(told.about, "encoding");
  EXPECT_EQ(told.text, "windows-1251: «МЕД» / KOI8-R: «лед»");
}

TEST(ReadSource, AForwardedLetterLosesItsMarks) {
  diagnostics::Diagnostics diagnostics;
  const auto source = read_source(
      "От: Центр\n\n> Резолюция\n> совещания\n>\n>> 1. Обеспечить\n> > 2. Провести > 3\n", "a.txt",
      diagnostics);
  ASSERT_TRUE(source);
  EXPECT_EQ(source->text, "От: Центр\n\nРезолюция\nсовещания\n\n1. Обеспечить\n2. Провести > 3\n");
  EXPECT_EQ(source->notes.back().what, "removed");
  EXPECT_EQ(source->notes.back().count, 5U);
}

TEST(ReadSource, ALineOrTwoThatAreQuotedStay) {
  diagnostics::Diagnostics diagnostics;
  const std::string text = "Резолюция\nсовещания\n\n> 1. Обеспечить\n> 2. Провести\nитог\n";
  EXPECT_EQ(read_source(text, "a.txt", diagnostics)->text, text);
}

TEST(ReadSource, ATextOfOneEncodingIsNotDoubted) {
  diagnostics::Diagnostics diagnostics;
  const auto bytes = text::encode("Рекомендовать органам управления", text::Encoding::Ibm866);
  const auto source = read_source(bytes.value(), "a.txt", diagnostics);
  ASSERT_TRUE(source);
  EXPECT_THAT(
      source->notes,
      ::testing::Not(::testing::Contains(::testing::Field(&Note::what, ::testing::Eq("doubt")))));
}

}  // namespace
}  // namespace svod::import
