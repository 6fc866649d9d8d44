#include "import/read_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/encodings.h"

namespace svod::import {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;

SourceText read(const std::string& bytes) {
  auto text = read_html(bytes);
  EXPECT_TRUE(text) << to_english(text.error().message);
  return text ? *text : SourceText();
}

// A page of a municipal site of the usual kind: menus in lists and tables, the text in a cell.
const std::string kPage =
    "<html><head><title>Резолюция - Отдел образования</title><script>var a = 'Главная';</script>"
    "</head><body><div id=menu><ul><li><a href=/>Главная</a></li><li><a href=/n>Новости</a></li>"
    "<li><a href=/d>Документы</a></li></ul></div><table><tr><td><a href=/1>Контакты</a></td>"
    "<td><div class=content><h1>РЕЗОЛЮЦИЯ</h1>"
    "<p>Участники конференции отмечают рост числа победителей олимпиад и конкурсов всех уровней, "
    "обновление оборудования в школах района и работу с одарёнными детьми.</p>"
    "<p><b>Решили:</b></p><ol><li>Продолжить работу.</li><li>Обеспечить горячее питание.</li></ol>"
    "<ul><li>в школах;</li><li>в детских садах.</li></ul></div></td></tr></table>"
    "<footer>© Отдел образования, 2021</footer></body></html>";

TEST(ReadHtml, TheMainTextWithoutMenus) {
  const SourceText text = read(kPage);
  EXPECT_THAT(text.text, HasSubstr("**РЕЗОЛЮЦИЯ**\n\nУчастники конференции отмечают"));
  EXPECT_THAT(text.text, HasSubstr("**Решили:**\n\n1. Продолжить работу.\n\n2. Обеспечить"));
  EXPECT_THAT(text.text, HasSubstr("- в школах;\n\n- в детских садах.\n"));
  for (const char* around : {"Главная", "Новости", "Контакты", "©"}) {
    EXPECT_THAT(text.text, Not(HasSubstr(around)));
  }
  EXPECT_THAT(text.notes, Contains(Field(&Note::what, "left out")));
  EXPECT_EQ(text.properties.title, "Резолюция - Отдел образования");
}

TEST(ReadHtml, ThePageNamesItsEncoding) {
  const std::string page =
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">"
      "</head><body><p>Решили: продолжить.</p></body></html>";
  const SourceText text = read(text::encode(page, text::Encoding::Windows1251).value());
  EXPECT_EQ(text.text, "Решили: продолжить.\n\n");
  EXPECT_EQ(text.format, "html, windows-1251");
}

TEST(ReadHtml, AWrongNameOfTheEncodingIsNotBelieved) {
  const std::string page =
      "<html><head><meta charset=\"utf-8\"></head><body><p>Решили: продолжить.</p></body></html>";
  EXPECT_EQ(read(text::encode(page, text::Encoding::Windows1251).value()).text,
            "Решили: продолжить.\n\n");
}

TEST(ReadHtml, ParagraphsOfWordAreLinesAndItsHiddenMarksAreLeftOut) {
  const SourceText text = read(
      "<html><body><p class=MsoNormal>Первая\nстрока<o:p></o:p></p>"
      "<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>"
      "Пункт<span style='display:none'>тайно</span></p></body></html>");
  EXPECT_EQ(text.text, "Первая строка\n\n1.\xC2\xA0\xC2\xA0Пункт\n\n");
}

TEST(ReadHtml, RowsOfATableAreRowsAndLayoutIsNot) {
  EXPECT_THAT(read("<table><tr><th>Срок</th><th>Что</th></tr><tr><td>май</td><td>слёт</td></tr>"
                   "</table>")
                  .text,
              HasSubstr("| Срок | Что |\n| май | слёт |\n"));
}

TEST(ReadHtml, MarkupWithoutEndIsReadInTime) {
  std::string page = "<html><body>";
  for (int i = 0; i < 50'000; ++i) page += "<div><b><table><td>";
  const auto text = read_html(page + "текст");
  ASSERT_FALSE(text);  // never a part of the page as if it were all
  EXPECT_THAT(to_english(text.error().message), HasSubstr("nested too deeply"));
}

TEST(ReadHtml, TheMainTextIsFoundInTimeInTablesInOneAnother) {
  std::string page = "<html><body>";
  for (int i = 0; i < 60; ++i) page += "<table><tr><td>";
  for (int i = 0; i < 3'000; ++i) page += "<p>Продолжить работу.</p>";
  EXPECT_THAT(read(page).text, HasSubstr("Продолжить работу."));
}

}  // namespace
}  // namespace svod::import
