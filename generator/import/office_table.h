#pragma once

// A table of a word processor or a page -> the text that SourceText has: rows of cells, or
// paragraphs where it only lays a page out.
//
//   1. Every row has as many cells as the table has columns: the text of a cell over several
//      columns stands in the first of them. A row without text is none.
//   2. A cell merged with the one above repeats its text, so that each row keeps its due date; that
//      is told as added. A long text is not repeated; that is told as a doubt.
//   3. A table of one column is a frame. A table without lines lays out, unless it has at least
//      three rows and columns below a row of heads; so does one row with cells of several
//      paragraphs. A row of short cells is then one line («с. Шатрово 27 августа 2020 г.»), else
//      cell follows cell.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "import/note.h"

namespace svod::import {

struct TableCell {
  std::string text;         // paragraphs, each with a blank line after it
  std::size_t columns = 1;  // that it stands over, at least 1
  bool goes_on = false;     // it is merged with the cell above it
  bool has_lines = false;   // drawn around it, on at least two sides
};

struct OfficeTable {
  std::vector<std::vector<TableCell>> rows;
  bool has_heads = false;  // the file says that its first row is of heads
};

// Word itself has no more.
inline constexpr std::size_t kMostColumns = 63;
// Of what a file has once and prints several times; bytes.
inline constexpr std::size_t kLongestRepeated = 400;
// Of all that is repeated in the tables of one file; bytes. Real tables stay far below.
inline constexpr std::size_t kMostRepeated = std::size_t{1} << 20U;

// Cells that reach down over rows, as a page tells them at the first of these.
class SpanningCells {
 public:
  // Adds to `row` the cells that go on in it, then `cell`, which stands over `rows` rows.
  void add(std::vector<TableCell>& row, TableCell cell, std::size_t rows);
  // Adds the cells that go on behind the last one of its own.
  void end(std::vector<TableCell>& row);

 private:
  struct Span {
    std::size_t columns = 1;
    std::size_t rows = 0;  // that are to come
  };
  void go_on(std::vector<TableCell>& row);

  std::map<std::size_t, Span> spans_;  // by column
  std::size_t column_ = 0;
};

class TableWriter {
 public:
  std::string write(OfficeTable table);

  // What was added and what is doubted in all tables.
  void tell(std::vector<Note>& notes) const;

 private:
  std::vector<std::string> fill(const std::vector<TableCell>& row, std::vector<std::string>& above);

  std::size_t repeated_ = 0;
  std::size_t repeated_bytes_ = 0;
  std::size_t not_repeated_ = 0;
};

}  // namespace svod::import
