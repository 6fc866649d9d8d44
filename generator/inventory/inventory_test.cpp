#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "inventory/match_files.h"
#include "inventory/read_inventory.h"
#include "tables/read_csv.h"

namespace svod::inventory {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

registry::Registry regions() {
  registry::Registry registry;
  registry.regions.push_back({"47", "Ленинградская область", "", "", "", "", {}});
  registry.build_indexes();
  return registry;
}

std::vector<std::string> told(const diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> out;
  out.reserve(diagnostics.size());
  for (const auto& diagnostic : diagnostics) out.push_back(to_string(diagnostic));
  return out;
}

struct Read {
  std::vector<std::string> entries;  // «2: a.txt|район|регион|дата|от кого|адрес|получен»
  std::vector<std::string> told;
};

Read read(std::string_view csv) {
  diagnostics::Diagnostics diagnostics;
  auto rows = tables::read_csv(csv, "o.csv", diagnostics);
  EXPECT_TRUE(rows);
  const Inventory inventory = read_inventory(std::move(*rows), "o.csv", regions(), diagnostics);
  Read out;
  for (const Entry& entry : inventory.entries) {
    const import::Listed& listed = entry.listed;
    out.entries.push_back(std::to_string(listed.line) + ": " + entry.file + "|" + listed.district +
                          "|" + listed.region + "|" + to_iso(listed.date) + "|" + listed.from +
                          "|" + listed.url + "|" + to_iso(listed.received));
  }
  out.told = told(diagnostics);
  return out;
}

TEST(ReadInventory, ColumnsStandInAnyOrderUnderTheirUsualNames) {
  const Read list = read(
      "№ п/п;Дата документа;Муниципальное образование;Субъект РФ;Имя файла;Ссылка;"
      "От кого получен;Дата получения\n"
      "1;27.08.2020;Тихвинский район;Ленинградская область;a.txt;https://a.ru/1;РОНО;1.9.2020\n"
      "2;;;;b.txt\n");
  EXPECT_THAT(list.entries, ElementsAre("2: a.txt|Тихвинский район|Ленинградская область|"
                                        "2020-08-27|РОНО|https://a.ru/1|2020-09-01",
                                        "3: b.txt||||||"));
  EXPECT_THAT(list.told, IsEmpty());
}

TEST(ReadInventory, HeadingsAreReadAsPeopleWriteThem) {
  for (const char* heading : {"Район", "РАЙОН:", " район / округ ", "Район (город, округ)", "МО",
                              "Муниципалитет", "Район/округ", "district"}) {
    const Read list = read(std::string("Файл;\"") + heading + "\"\na;b\n");
    EXPECT_THAT(list.entries, ElementsAre("2: a|b|||||")) << heading;
    EXPECT_THAT(list.told, IsEmpty()) << heading;
  }
}

TEST(ReadInventory, TheTitleOfTheListIsNoHeading) {
  const Read list = read("Опись резолюций за 2020 год;;\n;;\nФайл;Район;\na;b;\n");
  EXPECT_THAT(list.entries, ElementsAre("4: a|b|||||"));
  EXPECT_THAT(list.told, IsEmpty());
}

TEST(ReadInventory, ASendersColumnMayTellTheDayOrTheAddress) {
  const Read list = read("файл;получено\na;РОНО\nb;27.08.2020\nc;https://a.ru/x\n");
  EXPECT_THAT(list.entries,
              ElementsAre("2: a||||РОНО||", "3: b||||||2020-08-27", "4: c|||||https://a.ru/x|"));
}

TEST(ReadInventory, WhatCannotBeTakenIsToldAtItsCell) {
  const Read list = read(
      "файл;дата;регион;адрес;Примечание\n"
      "a;31.02.2020;Тихвинская область;ул. Ленина, 1;x\n"
      ";2020;;;\n");
  EXPECT_THAT(
      list.told,
      ElementsAre(
          "o.csv:1:5: warning: 'Примечание' is no column that import knows; nothing is read from "
          "it [unknown-key]",
          "o.csv:2:2: error: '31.02.2020' is no date; write it as 2020-08-27, 27.08.2020, 2020-08 "
          "or 2020 [bad-value]",
          "o.csv:2:3: error: 'Тихвинская область' is no region of registry/regions.json; write its "
          "name as there [unknown-region]",
          "o.csv:2:4: warning: 'ул. Ленина, 1' is no address of the web, as https://example.org/1; "
          "it is not taken [bad-value]",
          "o.csv:3: warning: the row names no file; nothing is read from it [missing-key]"));
  EXPECT_THAT(read("файл;район;округ\na;b;c\n").told,
              ElementsAre("o.csv:1:3: error: 'округ' is the second column of its kind: keep one of "
                          "the two [duplicate-key]"));
  EXPECT_THAT(
      read("район;дата\na;2020\n").told,
      ElementsAre("o.csv:1: error: no column names the files; head it 'file' [missing-key]"));
}

struct Matched {
  std::vector<int> lines;  // of each file; 0: none
  std::vector<std::string> told;
};

Matched match(const std::vector<std::string>& names, const std::vector<std::string>& paths) {
  Inventory inventory{"o.csv", {}};
  for (const std::string& name : names) {
    Entry entry;
    entry.file = name;
    entry.cell = 1;
    entry.listed.line = static_cast<int>(inventory.entries.size()) + 2;
    inventory.entries.push_back(entry);
  }
  diagnostics::Diagnostics diagnostics;
  Matched out;
  for (const import::Listed& listed : match_files(inventory, paths, diagnostics)) {
    out.lines.push_back(listed.line);
  }
  out.told = told(diagnostics);
  return out;
}

TEST(MatchFiles, ANameIsKnownInEveryWayThatPeopleWriteIt) {
  const std::string path = "in/2020/Решение  Тихвин 27.08.2020 й.docx";
  for (const char* name :
       {"Решение  Тихвин 27.08.2020 й.docx", "решение тихвин 27.08.2020 й.DOCX",
        "Решение Тихвин 27.08.2020 й", "2020/Решение Тихвин 27.08.2020 й.docx",
        "2020\\Решение Тихвин 27.08.2020 й", "./in/2020/Решение Тихвин 27.08.2020 й.docx",
        "Решение Тихвин 27.08.2020 и\u0306.docx"}) {
    const Matched matched = match({name}, {path});
    EXPECT_THAT(matched.lines, ElementsAre(2)) << name;
    EXPECT_THAT(matched.told, IsEmpty()) << name;
  }
  for (const char* name : {"Тихвин 27.08.2020 й.docx", "Решение Тихвин",
                           "2019/Решение Тихвин "
                           "27.08.2020 й.docx",
                           "Решение Тихвин 27.08.2020 и.docx"}) {
    EXPECT_THAT(match({name}, {path}).lines, ElementsAre(0)) << name;
  }
}

TEST(MatchFiles, WithoutAnEndingEveryFileOfThatNameInTheFolder) {
  EXPECT_THAT(match({"a"}, {"x/a.docx", "x/a.pdf"}).lines, ElementsAre(2, 2));
  EXPECT_THAT(match({"a.pdf", "a"}, {"x/a.docx", "x/a.pdf"}).told,
              ElementsAre("o.csv:3:1: error: x/a.pdf is named in line 2 already: keep one of the "
                          "two rows [duplicate-key]"));
  EXPECT_THAT(match({"a.txt"}, {"a.txt", "A.TXT"}).lines, ElementsAre(2, 0));
}

TEST(MatchFiles, WhatHasNoPartnerOrSeveralIsTold) {
  EXPECT_THAT(match({"a", "b"}, {"x/a.txt", "c.txt"}).told,
              ElementsAre("o.csv:3:1: warning: there is no file 'b' among those to import; nothing "
                          "is read from the row [unknown-file]",
                          "c.txt: warning: the list o.csv does not name it [unknown-file]"));
  EXPECT_THAT(match({"a.txt", "y/a.txt"}, {"x/a.txt", "y/a.txt"}).told,
              ElementsAre("o.csv:2:1: error: 'a.txt' may be x/a.txt or y/a.txt; write the folder "
                          "too [bad-value]",
                          "x/a.txt: warning: the list o.csv does not name it [unknown-file]"));
}

}  // namespace
}  // namespace svod::inventory
