#include <gtest/gtest.h>

#include "tables/formula_guard.h"
#include "tables/read_csv.h"
#include "tables/render_csv.h"

namespace svod::tables {
namespace {

// «1[a|b]2[c|d]», or the faults.
std::string read(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  auto rows = read_csv(text, "t.csv", diagnostics);
  const auto table =
      rows ? as_table(std::move(*rows), 0, "t.csv", diagnostics) : std::optional<Table>();
  std::string out;
  for (const auto& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
  if (!table) return out;
  const auto add = [&out](const Row& row) {
    out += std::to_string(row.line) + "[";
    for (const std::string& cell : row.cells) out += (&cell == row.cells.data() ? "" : "|") + cell;
    out += "]";
  };
  add(table->headings);
  for (const Row& row : table->rows) add(row);
  return out;
}

struct Case {
  std::string_view text;
  std::string_view read;
};

TEST(ReadCsv, TheFirstRowTellsWhatDividesCells) {
  const Case cases[] = {
      {"a;b\nc;d\n", "1[a|b]2[c|d]"},
      {"a,b\nc,d", "1[a|b]2[c|d]"},
      {"a\tb\nc, d\te; f\n", "1[a|b]2[c, d|e; f]"},
      {"дата, день;район\nx;y\n", "1[дата, день|район]2[x|y]"},
      {"\"a;b\",c\n1,2\n", "1[a;b|c]2[1|2]"},
      {"sep=,\na;b,c\n", "2[a;b|c]"},
      {"a,b\nc;d,e\n", "1[a|b]2[c;d|e]"},
      {"файл\nа, б\n", "1[файл]2[а, б]"},
  };
  for (const Case& row : cases) EXPECT_EQ(read(row.text), row.read) << row.text;
}

TEST(ReadCsv, MarksAndLineEndsOfEverySystem) {
  const Case cases[] = {
      {"\xEF\xBB\xBF"
       "a;b\r\nc;d\r\n",
       "1[a|b]2[c|d]"},
      {"a;b\rc;d\r", "1[a|b]2[c|d]"},
      {"a;b\n\n  \nc;d\n;\n\ne;f", "1[a|b]4[c|d]7[e|f]"},
  };
  for (const Case& row : cases) EXPECT_EQ(read(row.text), row.read) << row.text;
}

TEST(ReadCsv, CellsInQuotesKeepEverything) {
  const Case cases[] = {
      {"a;b\n\"x;y\";\"школа \"\"Заря\"\"\"\n", "1[a|b]2[x;y|школа \"Заря\"]"},
      {"a;b\n\"две\r\nстроки\";x\ny;z\n", "1[a|b]2[две\nстроки|x]4[y|z]"},
      {"a;b\n  x  ;\" y \"\n", "1[a|b]2[x| y ]"},
      {"a;b\n\"'=1\";'x\n", "1[a|b]2[=1|'x]"},
  };
  for (const Case& row : cases) EXPECT_EQ(read(row.text), row.read) << row.text;
}

TEST(ReadCsv, ShortRowsStayShortAndEmptyCellsBehindTheHeadingsGo) {
  EXPECT_EQ(read("a;b;c\nx\ny;;\nz;1;2;;;\n"), "1[a|b|c]2[x]3[y||]4[z|1|2]");
  EXPECT_EQ(read("a;b;;\nx;y;;\n"), "1[a|b]2[x|y]");
}

TEST(AsTable, WhatStandsAboveTheHeadingsIsLeftOut) {
  diagnostics::Diagnostics diagnostics;
  auto rows = read_csv("Опись;;\n;;\nфайл;дата;\nx;y;;\n", "t.csv", diagnostics);
  ASSERT_TRUE(rows);
  const auto table = as_table(std::move(*rows), 1, "t.csv", diagnostics);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->headings.line, 3);
  EXPECT_EQ(table->headings.cells, (std::vector<std::string>{"файл", "дата"}));
  ASSERT_EQ(table->rows.size(), 1U);
  EXPECT_EQ(table->rows[0].cells, (std::vector<std::string>{"x", "y"}));
}

TEST(ReadCsv, CommasOfATitleAboveTheHeadingsDivideNothing) {
  diagnostics::Diagnostics diagnostics;
  const auto rows = read_csv("Опись, 2020 год\nфайл;район\n", "t.csv", diagnostics);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ((*rows)[0].cells, (std::vector<std::string>{"Опись, 2020 год"}));
  EXPECT_EQ((*rows)[1].cells, (std::vector<std::string>{"файл", "район"}));
}

TEST(ReadCsv, WhatCannotBeReadIsToldByLineAndCell) {
  const Case cases[] = {
      {"", "t.csv: error: the table is empty; its first row names its columns [empty-file]\n"},
      {"\n;;\n",
       "t.csv: error: the table is empty; its first row names its columns [empty-file]\n"},
      {"a;b\nx;школа \"Заря\"\n",
       "t.csv:2:2: error: a quote stands inside this cell; put the whole cell in quotes and double "
       "each quote inside it, as in \"school \"\"Dawn\"\"\" [syntax-error]\n"},
      {"a;b\nx;y\nz;\"w\nv;u\n",
       "t.csv:3:2: error: the quote that opens this cell is closed nowhere; close it, or double "
       "each quote that stands inside a cell [syntax-error]\n"},
      {"a;b\nx;y;z\n",
       "t.csv:2:3: error: this row has 3 cells, and line 1 has 2 headings; put a cell that "
       "holds the dividing sign in quotes, or name the column [syntax-error]\n"},
      {"a;b\nx;\x01y\n",
       "t.csv:2:2: error: take out the control character U+0001 [syntax-error]\n"},
  };
  for (const Case& row : cases) EXPECT_EQ(read(row.text), row.read) << row.text;
}

TEST(RenderCsv, OpensByADoubleClickInARussianExcel) {
  const Table table{{1, {"имя", "текст"}}, {{2, {"а;б", "школа \"Заря\""}}, {3, {"", " в "}}}};
  EXPECT_EQ(render_csv(table),
            "\xEF\xBB\xBFимя;текст\r\n\"а;б\";\"школа \"\"Заря\"\"\"\r\n;\" в \"\r\n");
}

TEST(RenderCsv, ReadsBackAsItWas) {
  const std::vector<std::string> hostile = {"=1+1", "'=1", "''-", "'",    "'x", "+7 (999)",
                                            "-",    "@x",  "\tx", "a\nb", "\n", " a ",
                                            "\"",   ";",   ",",   "а|б",  "\\", "sep=;"};
  for (const std::string& cell : hostile) {
    diagnostics::Diagnostics diagnostics;
    const auto rows =
        read_csv(render_csv({{1, {"a", "b"}}, {{2, {cell, "x"}}}}), "t.csv", diagnostics);
    ASSERT_TRUE(rows && rows->size() == 2) << cell;
    EXPECT_EQ((*rows)[1].cells, (std::vector<std::string>{cell, "x"}));
  }
}

TEST(FormulaGuard, IsOneApostropheMoreAndComesOffWithoutLoss) {
  for (const std::string cell : {"=1", "'=1", "''=1", "-", "@a", "+a", "\tx", "", "'", "а-б"}) {
    EXPECT_EQ(unguard_formula(guard_formula(cell)), cell);
    EXPECT_FALSE(guard_formula(cell).starts_with('='));
  }
  EXPECT_EQ(guard_formula("'=1"), "''=1");
  EXPECT_EQ(guard_formula("а=1"), "а=1");
}

}  // namespace
}  // namespace svod::tables
