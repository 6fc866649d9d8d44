#include "text/text.h"

#include <array>

#include <gtest/gtest.h>

namespace svod::text {
namespace {

struct Row {
  std::string_view given;
  std::string_view expected;
};

TEST(FindInvalidUtf8, NamesTheFirstBadByte) {
  EXPECT_FALSE(find_invalid_utf8(""));
  EXPECT_FALSE(find_invalid_utf8("Тында, «2021» — №\xF0\x9F\x98\x80 abcdefghijk"));
  for (const std::string_view bad : {"\xFF", "\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                                     "\xF4\x90\x80\x80", "\xD0", "\xE2\x80", "\xF0\x9F\x98"}) {
    EXPECT_EQ(find_invalid_utf8("абв abcdefgh " + std::string(bad)), 16U) << bad;
  }
}

TEST(ToNfc, ComposesWhatIsDecomposed) {
  EXPECT_EQ(to_nfc("Районныи\xCC\x86"), "Районный");
  EXPECT_EQ(to_nfc("«Ёлка» — № 1"), "«Ёлка» — № 1");
  EXPECT_EQ(to_nfc("е\xCC\x88"), "ё");
}

TEST(Fold, FollowsItsRules) {
  const auto rows =
      std::to_array<Row>({{"ЁЛКА и Йод", "елка и йод"},
                          {"IT-куб", "it-куб"},  // Latin and Cyrillic in separate runs of letters
                          {"ПPOЕКТ", "проект"},  // P and O are Latin
                          {"Oбразование", "образование"},  // O is Latin
                          {"MOУ", "моу"},                  // M and O are Latin
                          {"OCTA", "octa"},  // a word without Cyrillic letters stays Latin
                          {"Ünder 474", "ünder 474"},
                          {"", ""}});
  for (const Row& row : rows) EXPECT_EQ(fold(row.given), row.expected) << row.given;
}

TEST(Case, IsThatOfUnicode) {
  EXPECT_EQ(to_lower("ЁЖ Ї"), "ёж ї");
  EXPECT_EQ(to_upper("ёж ß"), "ЁЖ SS");
  EXPECT_EQ(capitalise("управление ОБРАЗОВАНИЯ"), "Управление ОБРАЗОВАНИЯ");
  EXPECT_EQ(capitalise(""), "");
}

TEST(Slug, IsBgnInLowerCase) {
  const auto rows = std::to_array<Row>({{"Тихвинский район", "tikhvinskiy-rayon"},
                                        {"Щёлково, жюри, цех", "shchelkovo-zhyuri-tsekh"},
                                        {"Россошь — объект", "rossosh-obyekt"},
                                        {"«Точка роста» № 2!", "tochka-rosta-2"},
                                        {"детский", "detskiy"},
                                        {"  ", ""}});
  for (const Row& row : rows) EXPECT_EQ(slug(row.given), row.expected) << row.given;
}

TEST(Slug, IsCutAtAHyphenBeforeSixtyCharacters) {
  EXPECT_EQ(slug("Стратегия социально-экономического развития Тихвинского района до 2030 года"),
            "strategiya-sotsialno-ekonomicheskogo-razvitiya-tikhvinskogo");
  EXPECT_EQ(slug(std::string(80, 'a')), std::string(60, 'a'));
}

TEST(CodePoints, AreCountedAndDecoded) {
  EXPECT_EQ(count_code_points("Тында №1"), 8U);
  std::size_t at = 0;
  const std::string_view text = "aй—\xF0\x9F\x98\x80";
  std::string again;
  while (at < text.size()) append_utf8(again, next_code_point(text, at));
  EXPECT_EQ(again, text);
}

TEST(LettersAndDigits, KeepNothingElse) {
  EXPECT_EQ(letters_and_digits("«4.1.Активизировать» — м² №12, e-mail"),
            "41Активизироватьм²12email");
}

TEST(Spaces, AreThoseOfUnicode) {
  EXPECT_EQ(trim(" \xC2\xA0 а б\t"), "а б");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(collapse_spaces("а \xC2\xA0\tб\nв"), "а б в");
}

TEST(CompareRussian, OrdersLettersAndNumbers) {
  EXPECT_LT(compare_russian("елка", "жук"), 0);
  EXPECT_LT(compare_russian("ёлка", "жук"), 0);
  EXPECT_LT(compare_russian("Школа № 2", "Школа № 10"), 0);
  EXPECT_GT(compare_russian("Яр", "Ан"), 0);
  EXPECT_EQ(compare_russian("Яр", "Яр"), 0);
}

TEST(FormatMessage, HasRussianPlurals) {
  const std::string_view pattern =
      "{n, plural, one{# документ} few{# документа} many{# документов} other{# документа}} из "
      "{name}";
  for (const auto& [n, expected] :
       {std::pair{1, "1 документ из Тынды"}, std::pair{2, "2 документа из Тынды"},
        std::pair{5, "5 документов из Тынды"}, std::pair{21, "21 документ из Тынды"}}) {
    const auto text = format_message(pattern, {{"n", std::int64_t{n}}, {"name", "Тынды"}});
    ASSERT_TRUE(text) << to_english(text.error().message);
    EXPECT_EQ(*text, expected);
  }
}

TEST(FormatMessage, TellsWhatIsMissingOrMalformed) {
  EXPECT_EQ(to_english(format_message("{n} из {m}", {{"n", std::int64_t{1}}}).error().message),
            "the message «{n} из {m}» needs the argument 'm'");
  EXPECT_FALSE(format_message("{n, plural, one{", {{"n", std::int64_t{1}}}));
}

TEST(FormatDate, IsAsExactAsTheDate) {
  EXPECT_EQ(format_date({2021, 8, 24}), "24 августа 2021 г.");
  EXPECT_EQ(format_date({2021, 8, 0}), "август 2021 г.");
  EXPECT_EQ(format_date({2021, 0, 0}), "2021 год");
  EXPECT_EQ(format_date({}), "");
}

TEST(ToNfc, AMegabyteOfMarksOnOneLetterIsPutInOrderInTime) {
  std::string marks;
  for (int i = 0; i < 250'000; ++i) marks += "\xCC\x81\xCC\x96";  // above, below
  const std::string nfc = to_nfc("\u0430" + marks);
  EXPECT_EQ(to_nfc(nfc), nfc);
  std::string thirty;
  for (int i = 0; i < 15; ++i) thirty += "\xCC\x96\xCC\x81";
  EXPECT_EQ(to_nfc("a" + thirty).find("\xCD\x8F"), std::string::npos);
}

}  // namespace
}  // namespace svod::text
