#include "import/read_odt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "import/zip_fixture.h"

namespace svod::import {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;

std::string odt(const std::string& body, const std::string& styles = "") {
  return make_zip(
      {{"content.xml", "<office:document-content><office:automatic-styles>" + styles +
                           "</office:automatic-styles><office:body><office:text>" + body +
                           "</office:text></office:body></office:document-content>"}});
}

SourceText read_odt_bytes(const std::string& bytes) {
  auto text = read_odt(bytes);
  EXPECT_TRUE(text) << to_english(text.error().message);
  return text ? *text : SourceText();
}

const std::string kNumbered =
    "<text:list-style style:name=\"L1\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\" "
    "text:display-levels=\"2\"/></text:list-style>"
    "<text:list-style style:name=\"L2\">"
    "<text:list-level-style-bullet text:level=\"1\"/></text:list-style>";

TEST(ReadOdt, NumbersAreThoseThatAWordProcessorPrints) {
  EXPECT_EQ(read_odt_bytes(
                odt("<text:list text:style-name=\"L1\"><text:list-item><text:p>Первый</text:p>"
                    "<text:list><text:list-item><text:p>под</text:p></text:list-item></text:list>"
                    "</text:list-item><text:list-item><text:p>Второй</text:p></text:list-item>"
                    "</text:list><text:list text:style-name=\"L2\"><text:list-item><text:p>знак"
                    "</text:p></text:list-item></text:list>",
                    kNumbered))
                .text,
            "1. Первый\n\n1.1. под\n\n2. Второй\n\n- знак\n\n");
}

TEST(ReadOdt, AListThatGoesOnCountsOn) {
  EXPECT_EQ(
      read_odt_bytes(odt("<text:list text:style-name=\"L1\"><text:list-item><text:p>раз</text:p>"
                         "</text:list-item></text:list><text:p>между</text:p>"
                         "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\">"
                         "<text:list-item><text:p>два</text:p></text:list-item></text:list>",
                         kNumbered))
          .text,
      "1. раз\n\nмежду\n\n2. два\n\n");
}

TEST(ReadOdt, BoldTypeSpacesNotesAndWhatIsDeleted) {
  const SourceText text = read_odt_bytes(
      odt("<text:tracked-changes><text:changed-region/></text:tracked-changes>"
          "<text:p><text:span text:style-name=\"T1\">Решили:</text:span><text:s/>одно<text:note>"
          "<text:note-citation>1</text:note-citation><text:note-body><text:p>сноска</text:p>"
          "</text:note-body></text:note></text:p>",
          "<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/>"
          "</style:style>"));
  EXPECT_EQ(text.text, "**Решили:** одно[1]\n\n[^1]: сноска\n\n");
}

TEST(ReadOdt, HiddenTextCommentsAndTheAuthorArePrivate) {
  const SourceText text = read_odt_bytes(make_zip(
      {{"content.xml",
        "<office:document-content><office:automatic-styles><style:style style:name=\"H\">"
        "<style:text-properties text:display=\"none\"/></style:style></office:automatic-styles>"
        "<office:body><office:text><text:p>явно<text:span text:style-name=\"H\">тайно</text:span>"
        "<office:annotation><text:p>мнение</text:p></office:annotation></text:p></office:text>"
        "</office:body></office:document-content>"},
       {"meta.xml",
        "<office:document-meta><office:meta><meta:initial-creator>Иванова</meta:initial-creator>"
        "</office:meta></office:document-meta>"}}));
  EXPECT_EQ(text.text, "явно\n\n");
  EXPECT_THAT(text.private_things,
              ElementsAre(Field(&Note::what, "hidden text"), Field(&Note::what, "comment")));
  EXPECT_EQ(text.properties.author, "Иванова");
}

const std::string kDrawn =
    "<style:style style:name=\"A1\"><style:table-cell-properties fo:border=\"0.5pt solid #000\"/>"
    "</style:style>";

std::string cell(const std::string& text, const std::string& attributes = "") {
  return "<table:table-cell table:style-name=\"A1\" " + attributes + "><text:p>" + text +
         "</text:p></table:table-cell>";
}

TEST(ReadOdt, RowsOfATable) {
  const std::string table =
      "<table:table><table:table-row>" + cell("а") + cell("б") + "</table:table-row></table:table>";
  EXPECT_EQ(read_odt_bytes(odt(table, kDrawn)).text, "| а | б |\n\n");
  EXPECT_EQ(read_odt_bytes(odt(table)).text, "а б\n\n\n");  // no lines: it lays the page out
}

TEST(ReadOdt, CellsOverSeveralColumnsAndRows) {
  const std::string covered = "<table:covered-table-cell/>";
  const auto row = [](const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
  };
  const std::string two = "table:number-columns-spanned=\"2\"";
  const SourceText text = read_odt_bytes(
      odt("<table:table>" +
              row(cell("Срок", "table:number-rows-spanned=\"2\"") + cell("Дело", two) + covered) +
              row(covered + cell("Что") + cell("Кто")) +
              row(cell("май") + cell("слёт") + cell("ДДТ")) + "</table:table>",
          kDrawn));
  EXPECT_EQ(text.text, "| Срок | Дело |  |\n| Срок | Что | Кто |\n| май | слёт | ДДТ |\n\n");
  EXPECT_EQ(text.notes.size(), 1U);
}

TEST(ReadOdt, CellsThatAreRepeatedInOneAnotherStayFew) {
  std::string begin;
  std::string end;
  for (int i = 0; i < 20; ++i) {
    begin +=
        "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"60\">";
    end += "</table:table-cell></table:table-row></table:table>";
  }
  EXPECT_LT(read_odt_bytes(odt(begin + "<text:p>а</text:p>" + end)).text.size(), 100'000U);
}

TEST(ReadOdt, WordsThatAreTakenOutAreTold) {
  const SourceText text = read_odt_bytes(
      odt("<text:tracked-changes><text:changed-region><text:deletion><office:change-info>"
          "<dc:creator>Иванова</dc:creator></office:change-info><text:p>до 1 мая</text:p>"
          "</text:deletion></text:changed-region></text:tracked-changes><text:p>да</text:p>"));
  ASSERT_EQ(text.notes.size(), 2U);
  EXPECT_EQ(text.notes[1].text, "«до 1 мая»");
}

TEST(ReadOdt, WhatIsNoOdtOrIsDamagedIsAnError) {
  EXPECT_FALSE(read_odt("PK"));
  EXPECT_FALSE(read_odt(make_zip({{"content.xml", "<office:document-content>"}})));
  EXPECT_FALSE(read_odt(make_zip({{"content.xml", "<a/>"}})));
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<text:section>";
  for (int i = 0; i < 5000; ++i) deep += "</text:section>";
  const auto text = read_odt(odt(deep));
  ASSERT_FALSE(text);
  EXPECT_THAT(to_english(text.error().message), HasSubstr("nested too deeply"));
}

TEST(ReadOdt, WhatAPasswordClosesSaysSo) {
  const auto text = read_odt(
      make_zip({{"content.xml", "\x01\x02"},
                {"META-INF/manifest.xml",
                 "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\">"
                 "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"}}));
  ASSERT_FALSE(text);
  EXPECT_THAT(to_english(text.error().message), HasSubstr("password"));
}

TEST(ReadOdt, ADocumentTypeIsRefusedAndDeepSpansInAListDoNoHarm) {
  const auto typed = read_odt(make_zip({{"content.xml", "<!DOCTYPE a SYSTEM \"x\"><a/>"}}));
  ASSERT_FALSE(typed);
  EXPECT_THAT(to_english(typed.error().message), HasSubstr("DOCTYPE"));
  std::string spans;
  for (int i = 0; i < 50'000; ++i) spans += "<text:span>";
  spans += "а";
  for (int i = 0; i < 50'000; ++i) spans += "</text:span>";
  const auto deep = read_odt(odt("<text:list><text:list-item><text:p>" + spans +
                                 "</text:p></text:list-item></text:list>"));
  ASSERT_FALSE(deep);
  EXPECT_THAT(to_english(deep.error().message), HasSubstr("nested too deeply"));
}

}  // namespace
}  // namespace svod::import
