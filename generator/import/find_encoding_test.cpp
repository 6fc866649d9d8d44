#include "import/find_encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "import/mend_double_encoding.h"

namespace svod::import {
namespace {

using ::testing::IsEmpty;
using text::Encoding;

// Short texts of the kind that detectors take for one another.
constexpr std::string_view kTexts[] = {
    "РЕЗОЛЮЦИЯ\nавгустовской конференции педагогических работников",
    "Решили:\n1. Продолжить работу.",
    "УПРАВЛЕНИЮ ОБРАЗОВАНИЯ ОБЕСПЕЧИТЬ ОХВАТ ДЕТЕЙ",
    "г. Тында, 26 августа 2021 года",
    "Участники совещания отмечают рост числа победителей.",
};

TEST(FindEncoding, ShortRussianTextsInEachEncoding) {
  for (const std::string_view text : kTexts) {
    for (const Encoding encoding : text::kSingleByteEncodings) {
      const auto bytes = text::encode(text, encoding);
      ASSERT_TRUE(bytes);
      const auto found = find_encoding(*bytes);
      ASSERT_TRUE(found);
      EXPECT_EQ(found->best.text, text)
          << text::name(encoding) << " taken for " << text::name(found->best.encoding);
    }
  }
}

TEST(FindEncoding, Utf16WithAndWithoutItsMark) {
  for (const Encoding encoding : {Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
    const std::string bytes = text::encode(kTexts[0], encoding).value();
    const std::string mark = text::encode("\xEF\xBB\xBF", encoding).value();
    const auto bare = find_encoding(bytes);
    const auto marked = find_encoding(mark + bytes);
    ASSERT_TRUE(bare && marked);
    EXPECT_EQ(bare->best.text, kTexts[0]);
    EXPECT_EQ(marked->best.text, kTexts[0]);
    EXPECT_TRUE(marked->marked);
  }
}

TEST(FindEncoding, Utf8IsItself) {
  EXPECT_EQ(find_encoding(kTexts[1])->best.encoding, Encoding::Utf8);
  EXPECT_EQ(find_encoding("\xEF\xBB\xBFДа")->best.text, "Да");
}

TEST(FindEncoding, BytesThatAreNoRussianInAnyEncodingAreNone) {
  EXPECT_EQ(find_encoding(std::string_view("\xFF\xFF\xFF\x00\x01\x02", 6)), std::nullopt);
}

TEST(FindEncoding, TwoReadingsAsLikelyAsEachOtherAreBothGiven) {
  // «лед» of KOI8-R is «МЕД» of windows-1251: two words, and nothing else to go by.
  const auto found = find_encoding(text::encode("лед", Encoding::Koi8R).value());
  ASSERT_TRUE(found);
  ASSERT_EQ(found->others.size(), 1U);
  EXPECT_EQ(found->best.text, "МЕД");
  EXPECT_EQ(found->others[0].text, "лед");
}

TEST(MendDoubleEncoding, MendsWhatCannotBeRussian) {
  const struct {
    std::string_view printed;
    std::string_view meant;
  } cases[] = {
      {"приказ в„– 196", "приказ № 196"},
      {"РќР°С†РёРѕРЅР°Р»СЊРЅС‹Р№", "Национальный"},
      {"2020вЂ“2021", "2020–2021"},
      {"проект В«РЁРєРѕР»Р°В»", "проект «Школа»"},
      {"Ð£ÐºÐ°Ð·", "Указ"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(mend_double_encoding(std::string(one.printed)).text, one.meant) << one.printed;
  }
}

TEST(MendDoubleEncoding, LeavesRussianAsItIs) {
  for (const std::string_view text : {"В «Школе» – порядок", "газета «ВЕСТНИК РС» и «ЛНР»",
                                      "В«Школе»", "Рёбра, СССР, в № 5", "Ё РЁ"}) {
    const auto mended = mend_double_encoding(std::string(text));
    EXPECT_EQ(mended.text, text);
    EXPECT_THAT(mended.runs, IsEmpty());
  }
}

TEST(MendDoubleEncoding, TellsTheLine) {
  const auto mended = mend_double_encoding("раз\nдва в„– 3\n");
  ASSERT_EQ(mended.runs.size(), 1U);
  EXPECT_EQ(mended.runs[0].line, 2);
  EXPECT_EQ(mended.runs[0].printed, "в„–");
  EXPECT_EQ(mended.runs[0].meant, "№");
}

}  // namespace
}  // namespace svod::import
