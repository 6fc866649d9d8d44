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

SourceText read_page(const std::string& bytes) {
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
  const SourceText text = read_page(kPage);
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
  const SourceText text = read_page(text::encode(page, text::Encoding::Windows1251).value());
  EXPECT_EQ(text.text, "Решили: продолжить.\n\n");
  EXPECT_EQ(text.format, "html, windows-1251");
}

TEST(ReadHtml, AWrongNameOfTheEncodingIsNotBelieved) {
  const std::string page =
      "<html><head><meta charset=\"utf-8\"></head><body><p>Решили: продолжить.</p></body></html>";
  EXPECT_EQ(read_page(text::encode(page, text::Encoding::Windows1251).value()).text,
            "Решили: продолжить.\n\n");
}

TEST(ReadHtml, ParagraphsOfWordAreLinesAndItsHiddenMarksAreLeftOut) {
  const SourceText text = read_page(
      "<html><body><p class=MsoNormal>Первая\nстрока<o:p></o:p></p>"
      "<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>"
      "Пункт<span style='display:none'>тайно</span></p></body></html>");
  EXPECT_EQ(text.text, "Первая строка\n\n1. Пункт\n\n");
}

TEST(ReadHtml, RowsOfATableAreRowsAndLayoutIsNot) {
  EXPECT_THAT(
      read_page("<table><tr><th>Срок</th><th>Что</th></tr><tr><td>май</td><td>слёт</td></tr>"
                "</table>")
          .text,
      HasSubstr("| Срок | Что |\n| май | слёт |\n"));
}

TEST(ReadHtml, CellsOverColumnsAndRowsStandInEachRow) {
  const SourceText text = read_page(
      "<table><tr><th rowspan=2>№</th><th rowspan=2>Мероприятие</th><th colspan=2>Срок</th></tr>"
      "<tr><th>начало</th><th>конец</th></tr>"
      "<tr><td>1</td><td rowspan=2>Слёт</td><td>май</td><td>июнь</td></tr>"
      "<tr><td>2</td><td>июль</td><td>август</td></tr></table>");
  EXPECT_EQ(text.text,
            "| № | Мероприятие | Срок |  |\n| № | Мероприятие | начало | конец |\n"
            "| 1 | Слёт | май | июнь |\n| 2 | Слёт | июль | август |\n\n");
  ASSERT_EQ(text.notes.size(), 1U);
  EXPECT_EQ(text.notes[0].what, "added");
  EXPECT_EQ(text.notes[0].count, 3U);
}

TEST(ReadHtml, ConditionsOfWordAreNoTextAndItsListsKeepTheirLabels) {
  EXPECT_EQ(
      read_page("<html><body><p class=MsoNormal><![if !supportLists]><b>1.<span>&nbsp;&nbsp; "
                "</span></b><![endif]><b>Департаменту образования</b></p>"
                "<p style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:"
                "Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>развивать сеть;</p>"
                "<p style='mso-list:l1 level2 lfo2'><!--[if !supportLists]--><span style='"
                "font-family:\"Courier New\";mso-list:Ignore'>o<span>&nbsp;</span></span>"
                "<!--[endif]-->в садах.</p>"
                "<!--[if gte mso 9]><xml>нет</xml><![endif]--><![if !vml]>Итог.<![endif]>"
                "</body></html>")
          .text,
      "1. **Департаменту образования**\n\n- развивать сеть;\n\n  - в садах.\n\nИтог.\n\n");
}

TEST(ReadHtml, ABulletThatWordDrawsWithALetterIsTold) {
  const SourceText text = read_page(
      "<p style='mso-list:l1 level1 lfo2'><span style='font-family:\"Courier New\";"
      "mso-list:Ignore'>o<span>&nbsp;</span></span>в садах.</p>");
  ASSERT_EQ(text.notes.size(), 1U);
  EXPECT_EQ(text.notes[0].what, "removed");
  EXPECT_EQ(text.notes[0].text, "o");
}

// A site laid out by a table between a head and a foot, both with prose.
const std::string kLaidOut =
    "<p><b>РЕЗОЛЮЦИЯ</b></p><p>августовского совета</p><p>Совет рекомендует:</p>"
    "<p>1. Завершить ремонт.<br>2. Открыть классы.</p><table border=1><tr><th>Год</th><th>Доля</th>"
    "</tr><tr><td>2014</td><td>94</td></tr></table><p>Начальник управления</p>";
const std::string kItsText =
    "**РЕЗОЛЮЦИЯ**\n\nавгустовского совета\n\nСовет рекомендует:\n\n1. Завершить ремонт.\n"
    "2. Открыть классы.\n\n| Год | Доля |\n| 2014 | 94 |\n\nНачальник управления\n\n";

TEST(ReadHtml, ATableThatLaysThePageOutIsNoTable) {
  EXPECT_EQ(
      read_page("<body><div id=header><h1>Управление образования администрации Курганинского "
                "района</h1><p>352430, г. Курганинск, ул. Мира, 146</p></div>"
                "<table><tr><td><ul class=menu><li><a>Главная</a></li><li><a>Новости</a></li></ul>"
                "<div class=banner>Телефон доверия</div></td><td>" +
                kLaidOut + "</td></tr></table><div id=footer>© Управление, 2014</div></body>")
          .text,
      kItsText);
}

TEST(ReadHtml, AHeadInACellOfTheLayoutIsAParagraphAndAMenuIsLeftOut) {
  const SourceText text = read_page(
      "<body><table><tr><td colspan=2>Управление образования администрации муниципального "
      "района Курганинский, официальный сайт управления</td></tr><tr><td><a>Главная</a><br>"
      "<a>Новости</a></td><td>" +
      kLaidOut + "</td></tr></table></body>");
  EXPECT_EQ(text.text,
            "Управление образования администрации муниципального района Курганинский, официальный "
            "сайт управления\n\n" +
                kItsText);
  EXPECT_THAT(text.notes, Contains(Field(&Note::count, 14U)));
}

TEST(ReadHtml, ATableOfDataWithLongCellsStaysOne) {
  EXPECT_THAT(
      read_page("<body><p>План:</p><table border=1><tr><td>1</td><td><p>Провести слёт.</p><p>"
                "Издать сборник.</p><p>Сделать сайт.</p></td></tr></table></body>")
          .text,
      HasSubstr("План:\n\n| 1 | Провести слёт.  Издать сборник.  Сделать сайт. |"));
}

TEST(ReadHtml, TheHeadingBesideTheMainTextBelongsToIt) {
  const std::string text =
      "<div>Резолюция конференции<br>Нижнеилимского района<br><br>Конференция рекомендует:<br>"
      "1) продолжить строительство детских садов и школ района;<br>2) утвердить план.</div>";
  EXPECT_THAT(
      read_page("<body><nav><h1>Сайт</h1></nav><main><article><h1>Новой школе</h1><time>2012"
                "</time>" +
                text + "</article></main></body>")
          .text,
      ::testing::StartsWith("**Новой школе**\n\nРезолюция конференции\n"));
  EXPECT_THAT(read_page("<body><h1>Сайт управления</h1><div><h2>Новой школе</h2>" + text + text +
                        "</div></body>")
                  .text,
              ::testing::StartsWith("**Новой школе**\n\nРезолюция конференции\n"));
}

TEST(ReadHtml, FootnotesOfWordAreNotesWhereverTheyStand) {
  EXPECT_EQ(
      read_page("<body><div class=Section1><p>Решили:</p><p>участвовать в конкурсах проекта"
                "<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a>.</p></div><div><hr><div id=ftn1>"
                "<p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> Приоритетный проект.</p></div>"
                "</div></body>")
          .text,
      "Решили:\n\nучаствовать в конкурсах проекта[1].\n\n[^1]: Приоритетный проект.\n\n");
}

TEST(ReadHtml, FootnotesOfLibreOfficeAreNotes) {
  EXPECT_EQ(read_page("<body><p>Решили учить<a class=sdfootnoteanc name=sdfootnote1anc href="
                      "\"#sdfootnote1sym\"><sup>1</sup></a>.</p><div id=sdfootnote1><p><a href="
                      "\"#sdfootnote1anc\">1</a> Указ.</p></div></body>")
                .text,
            "Решили учить[1].\n\n[^1]: Указ.\n\n");
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
  EXPECT_THAT(read_page(page).text, HasSubstr("Продолжить работу."));
}

}  // namespace
}  // namespace svod::import
