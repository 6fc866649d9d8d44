#include "tables/render_csv.h"

#include <csv.h>

#include "tables/formula_guard.h"

namespace svod::tables {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

bool needs_quotes(std::string_view cell) {
  if (cell.empty()) return false;
  return is_space(cell.front()) || is_space(cell.back()) || looks_like_formula(cell) ||
         cell.find_first_of(";\"\r\n") != std::string_view::npos;
}

std::string quoted(const std::string& cell) {
  std::string out(csv_write(nullptr, 0, cell.data(), cell.size()), '\0');
  csv_write(out.data(), out.size(), cell.data(), cell.size());
  return out;
}

}  // namespace

std::string render_row(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) {
    if (&cell != cells.data()) out += ';';
    out += needs_quotes(cell) ? quoted(guard_formula(cell)) : cell;
  }
  return out + "\r\n";
}

std::string render_csv(const Table& table) {
  std::string out(kByteOrderMark);
  out += render_row(table.headings.cells);
  for (const Row& row : table.rows) out += render_row(row.cells);
  return out;
}

}  // namespace svod::tables
