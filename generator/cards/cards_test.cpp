#include <gtest/gtest.h>

#include "cards/apply_cards.h"
#include "cards/columns.h"
#include "cards/export_cards.h"
#include "cards/read_cards.h"
#include "documents/parse_document.h"
#include "tables/read_csv.h"
#include "tables/render_csv.h"

namespace svod::cards {
namespace {

using documents::Document;

registry::Registry regions() {
  registry::Registry registry;
  registry.regions.push_back(
      {"68", "Тамбовская область", "Тамбовской области", "Тамбовской области", "", "", {}});
  registry.regions.push_back({"47", "Ленинградская область", "", "", "", "", {}});
  registry.build_indexes();
  return registry;
}

constexpr std::string_view kFront =
    "---\n"
    "kind: решение   # как в заголовке\n"
    "title: \"Тема: «а»\"\n"
    "event:\n"
    "date: 2020-08-27\n"
    "date_of: inferred\n"
    "district: Тихвинский район\n"
    "region: Ленинградская область\n"
    "school_year: 2020/2021\n"
    "basis:\n"
    "  # установлено\n"
    "  region: 'по справочнику | районов'\n"
    "  date: по имени файла\n"
    "  school_year: по дате документа\n"
    "sources:\n"
    "  - file: 47/x.txt\n"
    "    original_name: x.txt\n"
    "    sha256: aa\n"
    "    from: РОНО\n"
    "    publish: no\n"
    "  - {file: 47/y.txt, original_name: y.txt, sha256: bb, publish: no}\n"
    "added: 2026-11-22\n"
    "checked:\n"
    "corrections:\n"
    "  - date: 2026-11-23\n"
    "    what: '=опечатка'\n"
    "---\n\n"
    "# Решение\n\ndate: 2020-08-27\n";

constexpr std::string_view kId = "47/tikhvinskiy-rayon/2020-08-27";

Document document(std::string_view file = kFront, std::string_view id = kId) {
  diagnostics::Diagnostics diagnostics;
  return documents::parse_document(file, std::string(id), "d.md", regions(), diagnostics);
}

struct Applied {
  std::string file;     // after; "" where nothing is changed
  std::string told;     // faults, a line each
  std::string changes;  // «key: before -> after», a line each
};

Applied apply_table(std::string_view csv, const std::vector<Document>& documents = {document()}) {
  diagnostics::Diagnostics diagnostics;
  Applied out;
  auto rows = tables::read_csv(csv, "cards.csv", diagnostics);
  EXPECT_TRUE(rows);
  if (const auto table = tables::as_table(std::move(*rows), 0, "cards.csv", diagnostics)) {
    const auto edited = read_cards(*table, "cards.csv", documents, diagnostics);
    for (const ChangedCard& card :
         apply_cards(edited, "cards.csv", documents, regions(), diagnostics)) {
      out.file = card.document.markdown;
      for (const Change& change : card.changes) {
        out.changes += change.key + ": " + change.before + " -> " + change.after + "\n";
      }
    }
  }
  for (const auto& diagnostic : diagnostics) out.told += to_string(diagnostic) + "\n";
  return out;
}

// A table of one row: the document's id and one more cell.
Applied apply_cell(const std::string& heading, const std::string& cell) {
  return apply_table(tables::render_csv({{1, {"id", heading}}, {{2, {std::string(kId), cell}}}}));
}

// kFront with `before` another.
std::string with(std::string_view before, std::string_view after) {
  std::string file(kFront);
  const std::size_t at = file.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return file.replace(at, before.size(), after);
}

TEST(ExportCards, ARowIsADocumentAndAHeadingTellsTheKey) {
  EXPECT_EQ(tables::render_csv(export_cards({document()})),
            "\xEF\xBB\xBF"
            "документ (id);файл (original_name);вид (kind);тема (title);конференция (event);"
            "дата (date);чья дата (date_of);район (district);регион (region);место (place);"
            "учебный год (school_year);состояние (status);основания (basis);от кого (from);"
            "адрес (url);получен (received);публиковать файл (publish);со скана (recognised);файл "
            "проекта (draft);"
            "добавлен (added);сверен (checked);исправления (corrections);"
            "прежние адреса (former_ids)\r\n"
            "47/tikhvinskiy-rayon/2020-08-27;x.txt | y.txt;решение;Тема: «а»;;2020-08-27;inferred;"
            "Тихвинский район;Ленинградская область;;2020/2021;adopted;"
            "region: по справочнику \\| районов | date: по имени файла | "
            "school_year: по дате документа;\"РОНО | \";;;no;no;no;2026-11-22;;"
            "2026-11-23: =опечатка;\r\n");
}

TEST(ApplyCards, AnUneditedTableChangesNothing) {
  std::vector<Document> documents = {document(), document("---\nkind: решение\n---\nx\n", "47/y/1"),
                                     document("x", "47/z/1")};
  documents[1].front.title = " = \n|\\\"; ";
  documents[1].front.district = "'=x";
  documents[1].front.former_ids = {"47/a|b/1", "\\"};
  documents[1].front.sources = {{}, {}};
  documents[1].front.sources[1].from = "a\\|b";
  const Applied applied = apply_table(tables::render_csv(export_cards(documents)), documents);
  EXPECT_EQ(applied.changes, "");
  EXPECT_EQ(applied.told, "");
}

TEST(ApplyCards, AChangedValueIsTheOnlyChange) {
  struct Row {
    std::string heading, cell;
    std::string_view before, after;
  };
  const Row rows[] = {
      {"kind", "резолюция", "kind: решение ", "kind: резолюция "},
      {"тема", "Б: в", "\"Тема: «а»\"", "\"Б: в\""},
      {"конференция (event)", "совещание", "event:\n", "event: совещание\n"},
      {"Район", "Лужский район", "Тихвинский район", "Лужский район"},
      {"МЕСТО (place)", "г. Тихвин", "region: Ленинградская область\n",
       "region: Ленинградская область\nplace: г. Тихвин\n"},
      {"checked", "2026-11-24 АБ", "checked:\n", "checked: 2026-11-24 АБ\n"},
      {"состояние", "проект", "school_year: 2020/2021\n",
       "school_year: 2020/2021\nstatus: draft\n"},
      {"date_of", "Event", "inferred", "event"},
      {"added", "23.11.2026", "added: 2026-11-22", "added: 2026-11-23"},
      {"corrections", "2026-11-23: =опечатка | 24.11.2026: дата", "    what: '=опечатка'\n",
       "    what: \"=опечатка\"\n  - date: 2026-11-24\n    what: дата\n"},
      {"former_ids", "47/a/1 | 47/b/1", "---\n\n# Решение",
       "former_ids:\n  - 47/a/1\n  - 47/b/1\n---\n\n# Решение"},
  };
  for (const Row& row : rows) {
    const Applied applied = apply_cell(row.heading, row.cell);
    EXPECT_EQ(applied.told, "") << row.heading;
    EXPECT_EQ(applied.file, with(row.before, row.after)) << row.heading;
  }
}

TEST(ApplyCards, TheReasonOfAChangedValueGoesSinceAPersonDecided) {
  const Applied applied = apply_cell("region", "Тамбовская область");
  EXPECT_EQ(applied.told, "");
  EXPECT_EQ(applied.changes,
            "region: Ленинградская область -> Тамбовская область\n"
            "basis: region: по справочнику \\| районов | date: по имени файла | school_year: по "
            "дате документа -> date: по имени файла | school_year: по дате документа\n");
  std::string expected = with("region: Ленинградская", "region: Тамбовская");
  const std::string_view reason = "  region: 'по справочнику | районов'\n";
  EXPECT_EQ(applied.file, expected.erase(expected.find(reason), reason.size()));
}

TEST(ApplyCards, AnInferredDateThatAPersonChangesIsNoLongerInferred) {
  const Applied applied = apply_cell("date", "28.08.2021");
  EXPECT_EQ(applied.told,
            "cards.csv:2:2: warning: the school year 2020/2021 was inferred for another date; "
            "write the right one into 'school_year' [bad-value]\n");
  std::string expected = with("date: 2020-08-27\ndate_of: inferred", "date: 2021-08-28\ndate_of:");
  const std::string_view reason = "  date: по имени файла\n";
  EXPECT_EQ(applied.file, expected.erase(expected.find(reason), reason.size()));
}

TEST(ApplyCards, ATableCanBeTakenAgainAndAgain) {
  tables::Table table = export_cards({document()});
  for (const auto& [heading, cell] :
       {std::pair("region", "Тамбовская область"), std::pair("date", "2020-08-28"),
        std::pair("district", "Лужский район")}) {
    for (std::size_t i = 0; i < table.headings.cells.size(); ++i) {
      if (find_column(table.headings.cells[i])->key == heading) table.rows[0].cells[i] = cell;
    }
  }
  const std::string csv = tables::render_csv(table);
  const Applied once = apply_table(csv);
  EXPECT_EQ(once.told, "");
  EXPECT_NE(once.file.find("date_of:\n"), std::string::npos);
  EXPECT_NE(once.file.find("basis:\n  # установлено\n  school_year"), std::string::npos);
  const Applied twice = apply_table(csv, {document(once.file)});
  EXPECT_EQ(twice.told + twice.changes, "");
}

TEST(ApplyCards, AReasonOfAChangedValueStaysWhereItIsReworded) {
  const std::string id(kId);
  const Applied applied = apply_table(
      "id;region;basis\n" + id +
      ";Тамбовская область;region: по письму | date: по имени файла | school_year: по дате "
      "документа\n");
  EXPECT_EQ(applied.told, "");
  EXPECT_NE(applied.file.find("\n  region: по письму\n"), std::string::npos);
  const Applied kept = apply_table("id;region;basis\n" + id +
                                   ";Тамбовская область;region: по справочнику \\| районов\n");
  EXPECT_EQ(kept.told, "");
  EXPECT_NE(kept.file.find("\nbasis: {}\n"), std::string::npos);
}

TEST(ApplyCards, AnEmptiedCellTakesTheValueOut) {
  EXPECT_EQ(apply_cell("district", " ").file, with("district: Тихвинский район\n", "district:\n"));
  EXPECT_EQ(apply_cell("date_of", "").changes, "date_of: inferred -> \n");
  const Applied corrections = apply_cell("corrections", "");
  EXPECT_EQ(corrections.file, with("corrections:\n  - date: 2026-11-23\n    what: '=опечатка'\n",
                                   "corrections: []\n"));
  EXPECT_EQ(apply_cell("basis", "region: так").file,
            with("  # установлено\n  region: 'по справочнику | районов'\n  date: по имени файла\n  "
                 "school_year: по дате документа\n",
                 "  region: так\n"));
}

TEST(ApplyCards, WhatASpreadsheetRewroteIsTheSame) {
  const std::pair<std::string, std::string> rows[] = {
      {"date", "27.08.2020"},       {"date", "27.08.2020 0:00"}, {"added", "22.11.2026"},
      {"school_year", "2020-2021"}, {"school_year", "2020/21"},  {"publish", "ЛОЖЬ"},
      {"publish", "нет"},           {"status", "Принято"},       {"from", "РОНО|"},
      {"title", " Тема: «а» "},
  };
  for (const auto& [heading, cell] : rows) {
    const Applied applied = apply_cell(heading, cell);
    EXPECT_EQ(applied.told + applied.changes, "") << cell;
  }
}

TEST(ApplyCards, OneValueIsForAllSourcesAndSeveralAreForEach) {
  EXPECT_EQ(
      apply_cell("publish", "да").file,
      std::string(with("    publish: no\n", "    publish: yes\n"))
          .replace(
              std::string(with("    publish: no\n", "    publish: yes\n")).find("publish: no}"), 12,
              "publish: yes}"));
  EXPECT_EQ(apply_cell("url", "https://a.ru/1 | ").file,
            with("    from: РОНО\n", "    from: РОНО\n    url: https://a.ru/1\n"));
  EXPECT_EQ(apply_cell("от кого", "РОНО | Центр").file,
            with("publish: no}", "publish: no, from: Центр}"));
  EXPECT_EQ(apply_cell("received", "1.9.2020 | 2.9.2020 | 3.9.2020").told,
            "cards.csv:2:2: error: here are 3 values, and the document has 2 sources; write one "
            "for all, or one for each, divided by '|' [bad-value]\n");
}

TEST(ApplyCards, ABadValueIsToldAtItsCellAsCheckTellsIt) {
  struct Row {
    std::string heading, cell, told;
  };
  const Row rows[] = {
      {"date", "31.02.2020",
       "'31.02.2020' is no date; write it as 2020-08-27, 27.08.2020, 2020-08 or 2020 [bad-value]"},
      {"region", "Тихвинская область",
       "'Тихвинская область' is no region of registry/regions.json; write its name as there "
       "[unknown-region]"},
      {"title", "", "'title' is missing; write the theme, or an 'event' [missing-key]"},
      {"status", "новый",
       "'новый' is no 'status'; it is one of: adopted, draft, withdrawn [bad-value]"},
      {"former_ids", "x", "'x' is no id; write it as 47/tikhvinskiy-rayon/2020-08-27 [bad-value]"},
      {"basis", "цвет: так",
       "'цвет: так' is no reason; write them as 'region: why | place: why' [bad-value]"},
      {"corrections", "опечатка",
       "'опечатка' is no correction; write them as '2026-11-24: what | …' [bad-value]"},
      {"original_name", "z.txt",
       "'original_name' is not changed through a table; write 'x.txt | y.txt' again [bad-value]"},
  };
  for (const Row& row : rows) {
    const Applied applied = apply_cell(row.heading, row.cell);
    EXPECT_EQ(applied.told, "cards.csv:2:2: error: " + row.told + "\n");
    EXPECT_EQ(applied.changes, "");
  }
}

TEST(ApplyCards, ATitleMayMoveToTheEvent) {
  const Applied applied =
      apply_table(std::string("id;title;event\n") + std::string(kId) + ";;совещание\n");
  EXPECT_EQ(applied.told, "");
  EXPECT_EQ(applied.changes, "title: Тема: «а» -> \nevent:  -> совещание\n");
}

TEST(ApplyCards, RowsAndColumnsThatCannotBeUsedAreTold) {
  const std::string id(kId);
  const std::pair<std::string, std::string> rows[] = {
      {"район\nа\n",
       "1:1: error: there is no column 'id'; keep it as 'svod cards export' writes it "
       "[missing-key]"},
      {"id;заметки\n" + id + ";x\n",
       "1:2: warning: 'заметки' is no column of a card; nothing is read from it [unknown-key]"},
      {"id;район;district\n",
       "1:3: error: there are two columns 'district': keep one of the two "
       "[duplicate-key]"},
      {"id;район\n;x\n",
       "2:1: error: the row has no id; write that of its document, or take the "
       "row out [missing-key]"},
      {"id\n47/a/1\n",
       "2:1: error: there is no document '47/a/1'; write its id as 'svod cards "
       "export' does, or take the row out [unknown-file]"},
      {"id\n" + id + "\n" + id + "\n",
       "3:1: error: '" + id +
           "' stands in line 2 already: keep one of the two rows [duplicate-id]"},
      {"id;place;район\n" + id + "\n",
       "2:3: error: the row ends before 'district'; write the value, or the dividing sign where "
       "the cell is to be empty [missing-key]"},
  };
  for (const auto& [csv, told] : rows) EXPECT_EQ(apply_table(csv).told, "cards.csv:" + told + "\n");
}

TEST(ApplyCards, FaultsThatWereThereBeforeDoNotStopACorrection) {
  const std::vector<Document> documents = {
      document("---\nkind: решение\ntitle: а\nregion: Нет\ncolour: x\n---\n", kId)};
  const std::string id(kId);
  EXPECT_EQ(apply_table("id;place\n" + id + ";г. Луга\n", documents).file,
            "---\nkind: решение\ntitle: а\nregion: Нет\nplace: г. Луга\ncolour: x\n---\n");
  EXPECT_EQ(apply_table("id;region\n" + id + ";Тамбовская область\n", documents).file,
            "---\nkind: решение\ntitle: а\nregion: Тамбовская область\ncolour: x\n---\n");
}

TEST(ApplyCards, AFileThatCannotBeReadIsLeftToAPerson) {
  const std::vector<Document> documents = {document("x", kId)};
  EXPECT_EQ(
      apply_table("id;place\n" + std::string(kId) + ";г. Луга\n", documents).told,
      "cards.csv:2:2: error: d.md: its front matter cannot be changed by a program; change it "
      "in the file [bad-value]\n");
}

}  // namespace
}  // namespace svod::cards
