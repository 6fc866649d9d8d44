#include "tables/formula_guard.h"

#include <algorithm>

namespace svod::tables {

bool looks_like_formula(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string guard_formula(std::string_view cell) {
  std::string out(looks_like_formula(cell) ? "'" : "");
  return out.append(cell);
}

std::string unguard_formula(std::string_view cell) {
  if (cell.starts_with('\'') && looks_like_formula(cell)) cell.remove_prefix(1);
  return std::string(cell);
}

}  // namespace svod::tables
