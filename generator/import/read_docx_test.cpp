#include "import/read_docx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "import/read_source.h"
#include "import/zip_fixture.h"

namespace svod::import {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;

constexpr std::string_view kNames =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

std::string docx(const std::string& body, std::map<std::string, std::string> others = {}) {
  others["word/document.xml"] = "<?xml version=\"1.0\"?><w:document " + std::string(kNames) +
                                "><w:body>" + body + "</w:body></w:document>";
  return make_zip(others);
}

std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

// The first bytes of a compound file and an entry of its directory.
std::string compound_file(std::string_view stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  bytes.resize(1024, '\0');
  for (const char c : stream) bytes += {c, '\0'};
  bytes.resize(1024 + 64, '\0');
  bytes += static_cast<char>(2 * stream.size() + 2);
  bytes.resize(2048, '\0');
  return bytes;
}

SourceText read(const std::string& bytes) {
  auto text = read_docx(bytes);
  EXPECT_TRUE(text) << to_english(text.error().message);
  return text ? *text : SourceText();
}

// Two lists of one definition, «1.», «1.1.», «а)», and one of bullets.
const std::map<std::string, std::string> kNumbering = {
    {"word/numbering.xml",
     "<w:numbering " + std::string(kNames) + ">" +
         "<w:abstractNum w:abstractNumId=\"0\">"
         "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
         "<w:lvlText w:val=\"%1.\"/></w:lvl>"
         "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
         "<w:lvlText w:val=\"%1.%2.\"/></w:lvl>"
         "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"russianLower\"/>"
         "<w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>"
         "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
         "<w:lvlText w:val=\"\xEF\x82\xB7\"/></w:lvl></w:abstractNum>"
         "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
         "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
         "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
         "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>"}};

TEST(ReadDocx, NumbersAreThoseThatAWordProcessorPrints) {
  const SourceText text =
      read(docx(paragraph("Первый", in_list(1, 0)) + paragraph("подпункт", in_list(1, 1)) +
                    paragraph("буква", in_list(1, 2)) + paragraph("вторая", in_list(1, 2)) +
                    paragraph("ещё", in_list(1, 1)) + paragraph("Второй", in_list(1, 0)) +
                    paragraph("снова", in_list(1, 1)) + paragraph("знак", in_list(2, 0)) +
                    paragraph("Заново", in_list(3, 0)),
                kNumbering));
  EXPECT_EQ(text.text,
            "1. Первый\n\n1.1. подпункт\n\nа) буква\n\nб) вторая\n\n1.2. ещё\n\n2. Второй\n\n"
            "2.1. снова\n\n- знак\n\n1. Заново\n\n");
  EXPECT_THAT(text.notes, Contains(Field(&Note::what, "added")));
}

TEST(ReadDocx, AStyleNumbersItsParagraphsAndNumberZeroTakesTheNumberAway) {
  auto others = kNumbering;
  others["word/styles.xml"] =
      "<w:styles " + std::string(kNames) +
      "><w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
  const SourceText text = read(docx(
      paragraph("раз", "<w:pStyle w:val=\"b\"/>") +
          paragraph("без", "<w:pStyle w:val=\"b\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
          paragraph("два", "<w:pStyle w:val=\"b\"/>"),
      others));
  EXPECT_EQ(text.text, "1. раз\n\nбез\n\n2. два\n\n");
}

TEST(ReadDocx, AnEmptyParagraphTakesNoNumber) {
  EXPECT_EQ(read(docx(paragraph("раз", in_list(1, 0)) + paragraph(" ", in_list(1, 0)) +
                          paragraph("два", in_list(1, 0)),
                      kNumbering))
                .text,
            "1. раз\n\n2. два\n\n");
}

TEST(ReadDocx, HiddenTextCommentsAndTheAuthorArePrivate) {
  const SourceText text = read(
      docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r><w:r><w:t>явно</w:t></w:r>"
           "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
           {{"docProps/core.xml",
             "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Иванова</dc:creator>"
             "</cp:coreProperties>"}}));
  EXPECT_THAT(text.private_things,
              ElementsAre(Field(&Note::what, "hidden text"), Field(&Note::what, "comment")));
  EXPECT_EQ(text.properties.author, "Иванова");
  EXPECT_TRUE(read(docx("<w:p><w:r><w:t>явно</w:t></w:r></w:p>", {})).private_things.empty());
}

TEST(ReadDocx, AStartThatNoWordProcessorGivesIsOne) {
  for (const std::string start : {"2147483647", "-5", "99999999999"}) {
    auto others = kNumbering;
    std::string& numbering = others["word/numbering.xml"];
    const std::string printed = "<w:start w:val=\"1\"/>";
    numbering.replace(numbering.find(printed), printed.size(),
                      "<w:start w:val=\"" + start + "\"/>");
    EXPECT_EQ(
        read(docx(paragraph("раз", in_list(1, 0)) + paragraph("два", in_list(1, 0)), others)).text,
        "1. раз\n\n2. два\n\n")
        << start;
  }
}

TEST(ReadDocx, TrackedChangesAreAcceptedAndTold) {
  const SourceText text =
      read(docx("<w:p><w:r><w:t>Провести </w:t></w:r><w:del><w:r><w:delText>до 1 "
                "мая</w:delText></w:r></w:del>"
                "<w:ins><w:r><w:t>до 1 июня</w:t></w:r></w:ins></w:p>"));
  EXPECT_EQ(text.text, "Провести до 1 июня\n\n");
  EXPECT_THAT(text.notes, Contains(Field(&Note::what, "accepted")));
  EXPECT_THAT(text.notes, Contains(Field(&Note::what, "left out")));
}

TEST(ReadDocx, HiddenTextAndWhatAFieldAsksForAreLeftOut) {
  const SourceText text = read(docx(
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>явно</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));
  EXPECT_EQ(text.text, "явно\n\n");
}

TEST(ReadDocx, BoldTypeBreaksAndHyphens) {
  EXPECT_EQ(
      read(docx("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Решили: </w:t>"
                "</w:r><w:r><w:t>одно</w:t><w:br/><w:t>и</w:t><w:noBreakHyphen/><w:t>два</w:t>"
                "</w:r></w:p>"))
          .text,
      "**Решили:** одно\nи‑два\n\n");
}

const std::string kLines =
    "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:insideH "
    "w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>";

// A row of cells: "3:a" stands over three columns, "^" goes on from above, "=a" begins what goes
// on.
std::string row(const std::vector<std::string>& cells, const std::string& borders = "") {
  std::string out = "<w:tr>";
  for (std::string text : cells) {
    std::string properties = borders;
    if (text.size() > 1 && text[1] == ':') {
      properties += "<w:gridSpan w:val=\"" + text.substr(0, 1) + "\"/>";
      text.erase(0, 2);
    }
    if (text.starts_with("=")) properties += "<w:vMerge w:val=\"restart\"/>";
    if (text == "^") properties += "<w:vMerge/>";
    const bool mark = text == "^" || text.starts_with("=");
    out += "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(mark ? text.substr(1) : text) +
           "</w:tc>";
  }
  return out + "</w:tr>";
}

TEST(ReadDocx, EveryRowHasAsManyCellsAsTheTableHasColumns) {
  const SourceText text =
      read(docx("<w:tbl>" + kLines + row({"=№", "=Содержание", "2:Исполнение"}) +
                row({"^", "^", "Срок", "Ответственный"}) + row({"4:1. Кадры"}) +
                row({"1", "План", "=май", "РМК"}) + row({"2", "Слёт", "^", "ДДТ"}) + "</w:tbl>"));
  EXPECT_EQ(text.text,
            "| № | Содержание | Исполнение |  |\n| № | Содержание | Срок | Ответственный |\n"
            "| 1. Кадры |  |  |  |\n| 1 | План | май | РМК |\n| 2 | Слёт | май | ДДТ |\n\n");
  ASSERT_EQ(text.notes.size(), 1U);
  EXPECT_EQ(text.notes[0].what, "added");
  EXPECT_EQ(text.notes[0].count, 3U);
}

TEST(ReadDocx, ARowWithoutTextIsNone) {
  const SourceText text = read(docx("<w:tbl>" + kLines + row({"=а", "=б"}) + row({"^", "^"}) +
                                    row({"^", "в"}) + row({"", " "}) + "</w:tbl>"));
  EXPECT_EQ(text.text, "| а | б |\n| а | в |\n\n");
}

TEST(ReadDocx, ALongMergedCellIsNotRepeatedAndThatIsADoubt) {
  const std::string text(500, 'a');
  const SourceText result =
      read(docx("<w:tbl>" + kLines + row({"1", "=" + text}) + row({"2", "^"}) + "</w:tbl>"));
  EXPECT_EQ(result.text, "| 1 | " + text + " |\n| 2 |  |\n\n");
  EXPECT_THAT(result.notes, ElementsAre(Field(&Note::what, "doubt")));
}

TEST(ReadDocx, ATableWithoutLinesLaysThePageOut) {
  const std::string hidden =
      "<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/><w:bottom w:val=\"nil\"/>"
      "<w:right w:val=\"nil\"/></w:tcBorders>";
  const std::string lines = "с. Шатрово 27 августа 2020 г.\n\n\n";
  EXPECT_EQ(read(docx("<w:tbl>" + row({"с. Шатрово", "27 августа 2020 г."}) + "</w:tbl>")).text,
            lines);
  EXPECT_EQ(read(docx("<w:tbl>" + kLines + row({"с. Шатрово", "27 августа 2020 г."}, hidden) +
                      "</w:tbl>"))
                .text,
            lines);
  const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
  EXPECT_EQ(read(docx("<w:tbl><w:tr>" + cell(paragraph("СОГЛАСОВАНО") + paragraph("Л.И. Белова")) +
                      cell(paragraph("УТВЕРЖДАЮ") + paragraph("Г.А. Иванов")) + "</w:tr></w:tbl>"))
                .text,
            "СОГЛАСОВАНО\n\nЛ.И. Белова\n\nУТВЕРЖДАЮ\n\nГ.А. Иванов\n\n\n");
  EXPECT_EQ(read(docx("<w:tbl>" + row({"Председатель", "____", "И.А. Нечаева"}) +
                      row({"Секретарь", "____", "С.П. Кот"}) +
                      row({"Член совета", "____", "О.И. Попова"}) + "</w:tbl>"))
                .text,
            "Председатель ____ И.А. Нечаева\n\nСекретарь ____ С.П. Кот\n\n"
            "Член совета ____ О.И. Попова\n\n\n");
}

TEST(ReadDocx, ATableWithoutLinesBelowARowOfHeadsIsOneOfData) {
  EXPECT_EQ(read(docx("<w:tbl>" + row({"№", "Дело", "Срок"}) + row({"1", "Слёт", "май"}) +
                      row({"2", "План", "июнь"}) + "</w:tbl>"))
                .text,
            "| № | Дело | Срок |\n| 1 | Слёт | май |\n| 2 | План | июнь |\n\n");
}

TEST(ReadDocx, WordsThatAreTakenOutAreTold) {
  const SourceText text = read(
      docx("<w:p><w:r><w:t>Провести</w:t></w:r><w:del><w:r><w:delText>до 1 мая</w:delText></w:r>"
           "</w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r></w:p>"));
  EXPECT_THAT(text.notes, Contains(Field(&Note::text, "«до 1 мая»")));
  EXPECT_THAT(text.notes, Contains(Field(&Note::text, "«тайно»")));
}

TEST(ReadDocx, ACommentThatStandsNowhereIsPrivateToo) {
  const SourceText text =
      read(docx(paragraph("явно"),
                {{"word/comments.xml", "<w:comments><w:comment w:id=\"0\"/></w:comments>"}}));
  EXPECT_THAT(text.private_things, ElementsAre(Field(&Note::what, "comment")));
}

TEST(ReadDocx, TheDayOfOpeningIsADoubt) {
  const std::string parts[] = {
      "<w:fldSimple w:instr=\" DATE \\@ &quot;d&quot;\"><w:r><w:t>26.11</w:t></w:r></w:fldSimple>",
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TIME</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>26.11</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"};
  for (const std::string& part : parts) {
    const SourceText text = read(docx("<w:p>" + part + "<w:r><w:t> дня</w:t></w:r></w:p>"));
    EXPECT_EQ(text.text, "26.11 дня\n\n");
    EXPECT_THAT(text.notes,
                ElementsAre(Field(&Note::what, "doubt"), Field(&Note::text, "DATE: «26.11»")));
  }
}

TEST(ReadDocx, ALetterInAFrameOfItsOwnBeginsTheNextParagraph) {
  EXPECT_EQ(
      read(docx(paragraph("Р", "<w:framePr w:dropCap=\"drop\"/>") + paragraph("езолюция"))).text,
      "Резолюция\n\n");
}

TEST(ReadDocx, TablesKeepTheirRowsAndFramesDoNot) {
  const auto cell = [](const std::string& text) { return "<w:tc>" + paragraph(text) + "</w:tc>"; };
  EXPECT_EQ(read(docx("<w:tbl>" + kLines + "<w:tr>" + cell("Срок") + cell("Что | где") +
                      "</w:tr><w:tr>" + cell("май") + cell("слёт") + "</w:tr></w:tbl>"))
                .text,
            "| Срок | Что / где |\n| май | слёт |\n\n");
  EXPECT_EQ(read(docx("<w:tbl><w:tr>" + cell("УТВЕРЖДЕНО") + "</w:tr></w:tbl>")).text,
            "УТВЕРЖДЕНО\n\n\n");
}

TEST(ReadDocx, FootnotesStandAtTheEnd) {
  const SourceText text = read(docx(
      "<w:p><w:r><w:t>Закон</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>" +
          paragraph("Конец."),
      {{"word/footnotes.xml", "<w:footnotes " + std::string(kNames) + "><w:footnote w:id=\"2\">" +
                                  paragraph("№ 273-ФЗ") + "</w:footnote></w:footnotes>"}}));
  EXPECT_EQ(text.text, "Закон[1]\n\nКонец.\n\n[^1]: № 273-ФЗ\n\n");
}

TEST(ReadDocx, ATextBoxIsReadOnceAfterItsParagraph) {
  const std::string box =
      "<w:drawing><x><w:txbxContent>" + paragraph("В рамке") + "</w:txbxContent></x></w:drawing>";
  EXPECT_EQ(read(docx("<w:p><w:r><w:t>До</w:t><mc:AlternateContent><mc:Choice>" + box +
                      "</mc:Choice><mc:Fallback>" + box +
                      "</mc:Fallback></mc:AlternateContent>"
                      "</w:r></w:p>"))
                .text,
            "До\n\nВ рамке\n\n");
}

TEST(ReadDocx, WhatIsNoDocxOrIsDamagedIsAnError) {
  EXPECT_FALSE(read_docx("PK"));
  EXPECT_FALSE(read_docx(make_zip({{"a.txt", "a"}})));
  EXPECT_FALSE(read_docx(make_zip({{"word/document.xml", "<w:document><w:body>"}})));
}

TEST(ReadDocx, NestingWithoutEndIsAnErrorNotACrash) {
  std::string body;
  std::string end;
  for (int i = 0; i < 5000; ++i) {
    body += "<w:sdt><w:sdtContent>";
    end += "</w:sdtContent></w:sdt>";
  }
  const auto text = read_docx(docx(body + paragraph("дно") + end));
  ASSERT_FALSE(text);
  EXPECT_THAT(to_english(text.error().message), HasSubstr("nested too deeply"));
}

TEST(FindFormat, IsKnownByTheBytes) {
  EXPECT_EQ(find_format(docx("")), Format::Docx);
  EXPECT_EQ(find_format(make_zip({{"content.xml", ""}})), Format::Odt);
  EXPECT_EQ(find_format(make_zip({{"a.pdf", ""}})), Format::OtherZip);
  EXPECT_EQ(find_format("%PDF-1.4"), Format::Pdf);
  EXPECT_EQ(find_format("{\\rtf1"), Format::Rtf);
  EXPECT_EQ(find_format(compound_file("WordDocument")), Format::OldOffice);
  EXPECT_EQ(find_format(compound_file("EncryptedPackage")), Format::Protected);
  EXPECT_EQ(find_format("\n<!DOCTYPE HTML>"), Format::Html);
  EXPECT_EQ(find_format("<html xmlns=\"x\">"), Format::Html);
  EXPECT_EQ(find_format("Решили: <html>"), Format::PlainText);
  EXPECT_EQ(find_format(""), Format::Empty);
}

TEST(ReadDocx, ADocumentTypeIsRefusedInWhateverPartItStands) {
  const std::string type = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
  for (const std::string part : {"word/document.xml", "word/styles.xml", "docProps/core.xml"}) {
    std::map<std::string, std::string> parts = {{"word/document.xml", "<w:document/>"}};
    parts[part] = type + "<w:document><w:body><w:p/></w:body></w:document>";
    const auto text = read_docx(make_zip(parts));
    ASSERT_FALSE(text) << part;
    EXPECT_THAT(to_english(text.error().message),
                HasSubstr("'" + part + "' inside it has a DOCTYPE"));
  }
}

TEST(ReadDocx, ANoteReferredToTwiceIsPrintedOnceAndMayReferToAnother) {
  const auto reference = [](int id) {
    return "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>";
  };
  const auto note = [](int id, const std::string& text, const std::string& more) {
    return "<w:footnote w:id=\"" + std::to_string(id) + "\"><w:p><w:r><w:t>" + text +
           "</w:t></w:r>" + more + "</w:p></w:footnote>";
  };
  const SourceText text = read(
      docx("<w:p>" + reference(7) + reference(7) + "</w:p>",
           {{"word/footnotes.xml", "<w:footnotes>" + note(7, "а", reference(7) + reference(8)) +
                                       note(8, "б", "") + "</w:footnotes>"}}));
  EXPECT_EQ(text.text, "[1][1]\n\n[^1]: а[1][2]\n\n[^2]: б\n\n");
}

TEST(ReadDocx, LabelsAndStartsOutOfAllBoundsAreNotCountedWith) {
  std::string endless;
  for (int i = 0; i < 1000; ++i) endless += "%1";
  const std::string numbering =
      "<w:numbering><w:abstractNum w:abstractNumId=\"0\">"
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"" +
      endless +
      "\"/></w:lvl>"
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
  const SourceText text = read(docx(
      paragraph("а", in_list(1, 0)) + paragraph("б", in_list(1, 0)) + paragraph("в", in_list(1, 1)),
      {{"word/numbering.xml", numbering}}));
  EXPECT_EQ(text.text, "1. а\n\n2. б\n\nв\n\n");
}

TEST(ReadSource, SignsThatAreNoCharactersAreRefused) {
  for (const std::string text : {"&#xD800;", "\xEE\xF2"}) {
    diagnostics::Diagnostics faults;
    EXPECT_FALSE(read_source(docx(paragraph(text)), "a.docx", faults));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_THAT(to_english(faults[0].message), HasSubstr("no characters"));
  }
}

}  // namespace
}  // namespace svod::import
