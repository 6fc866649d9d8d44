#include "import/office_table.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "import/line_signs.h"
#include "import/paragraph_text.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kLongestLine = 120;  // code points

bool has_several_lines(std::string_view text) {
  return text::trim(text).find('\n') != std::string::npos;
}

std::size_t width_of(const std::vector<TableCell>& row) {
  std::size_t width = 0;
  for (const TableCell& cell : row) width += cell.columns;
  return width;
}

// «И.А. Нечаева»: who signs, no head of a column.
bool has_initials(std::string_view text) {
  int sign = 0;  // of «И.А.», how many stand before here
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    const bool letter = text::is_letter(c) && text::is_upper(c);
    if ((sign % 2 == 0 && letter) || (sign % 2 == 1 && c == '.')) {
      if (++sign == 4) return true;
    } else if (sign != 2 || c != ' ') {
      sign = letter ? 1 : 0;
    }
  }
  return false;
}

// Short names of columns.
bool is_row_of_heads(const std::vector<TableCell>& row) {
  return std::all_of(row.begin(), row.end(), [](const TableCell& cell) {
    const std::string text = text::trim(cell.text);
    const bool letters = has_letters_or_digits(text) || text::count_code_points(text) == 1;
    return letters && text.find("\n\n") == std::string::npos &&
           text::count_code_points(text) <= kLongestLine && !has_initials(text);
  });
}

bool is_layout(const OfficeTable& table, std::size_t columns) {
  if (columns < 2) return true;
  if (table.has_heads) return false;
  std::size_t cells = 0;
  std::size_t drawn = 0;
  bool several = false;
  for (const auto& row : table.rows) {
    for (const TableCell& cell : row) {
      ++cells;
      drawn += cell.has_lines ? 1U : 0U;
      several = several || has_several_lines(cell.text);
    }
  }
  if (drawn * 2 > cells) return table.rows.size() == 1 && several;
  constexpr std::size_t kLeast = 3;
  const bool data =
      table.rows.size() >= kLeast && columns >= kLeast && is_row_of_heads(table.rows.front());
  return !data;
}

// A row of a table that lays out.
std::string lay_out(const std::vector<TableCell>& row) {
  std::string line;
  std::string blocks;
  bool short_cells = true;
  for (const TableCell& cell : row) {
    const std::string text = text::trim(cell.text);
    if (text.empty()) continue;
    short_cells = short_cells && text.find('\n') == std::string::npos && !text.starts_with('|');
    line += line.empty() ? text : " " + text;
    blocks += cell.text;
  }
  if (line.empty()) return {};
  return short_cells && text::count_code_points(line) <= kLongestLine ? line + "\n\n" : blocks;
}

}  // namespace

void SpanningCells::go_on(std::vector<TableCell>& row) {
  for (auto at = spans_.find(column_); at != spans_.end(); at = spans_.find(column_)) {
    TableCell cell;
    cell.columns = at->second.columns;
    cell.goes_on = true;
    column_ += cell.columns;
    row.push_back(std::move(cell));
    if (--at->second.rows == 0) spans_.erase(at);
  }
}

void SpanningCells::add(std::vector<TableCell>& row, TableCell cell, std::size_t rows) {
  go_on(row);
  if (rows > 1 && column_ < kMostColumns) spans_[column_] = {cell.columns, rows - 1};
  column_ += cell.columns;
  row.push_back(std::move(cell));
}

void SpanningCells::end(std::vector<TableCell>& row) {
  go_on(row);
  column_ = 0;
}

// The cells of a row, by column; `above` holds those that may go on in it.
std::vector<std::string> TableWriter::fill(const std::vector<TableCell>& row,
                                           std::vector<std::string>& above) {
  std::vector<std::string> cells;
  for (const TableCell& cell : row) {
    const std::size_t column = cells.size();
    if (column >= kMostColumns) {
      cells.back() += " " + cell.text;
      continue;
    }
    const bool merged = cell.goes_on && text::trim(cell.text).empty();
    if (!merged) above[column] = cell.text;
    const bool fits = above[column].size() <= kLongestRepeated &&
                      repeated_bytes_ + above[column].size() <= kMostRepeated;
    if (merged && !text::trim(above[column]).empty()) {
      ++(fits ? repeated_ : not_repeated_);
      repeated_bytes_ += fits ? above[column].size() : 0;
    }
    cells.push_back(!merged || fits ? above[column] : std::string());
    const std::size_t columns = std::min(cell.columns, kMostColumns - column);
    for (std::size_t i = 1; i < columns; ++i) {
      above[column + i].clear();
      cells.emplace_back();
    }
  }
  return cells;
}

std::string TableWriter::write(OfficeTable table) {
  // A row without text says nothing, and would only be filled from above.
  std::erase_if(table.rows, [](const auto& row) {
    return std::all_of(row.begin(), row.end(),
                       [](const TableCell& cell) { return text::trim(cell.text).empty(); });
  });
  std::size_t columns = 0;
  for (auto& row : table.rows) {
    for (TableCell& cell : row)
      cell.columns = std::clamp<std::size_t>(cell.columns, 1, kMostColumns);
    columns = std::max(columns, std::min(width_of(row), kMostColumns));
  }
  const bool layout = is_layout(table, columns);
  std::vector<std::string> above(kMostColumns);
  std::string out;
  for (const auto& row : table.rows) {
    if (layout) {
      out += lay_out(row);
      continue;
    }
    std::vector<std::string> cells = fill(row, above);
    cells.resize(std::max(columns, cells.size()));
    out += row_of(cells) + "\n";
  }
  return out + "\n";
}

void TableWriter::tell(std::vector<Note>& notes) const {
  add_counted(notes, "added", repeated_, "text of a merged cell, repeated in its rows");
  add_counted(notes, "doubt", not_repeated_,
              "long merged cell, whose text stands in its first row");
}

}  // namespace svod::import
