#include "import/locate_byte.h"

#include <algorithm>

#include "text/text.h"

namespace svod::import {

diagnostics::Location locate_byte(std::string_view bytes, std::size_t at, const std::string& path) {
  const std::string_view before = bytes.substr(0, at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t column = 1 + text::count_code_points(before.substr(line_begin));
  return {path, static_cast<int>(line), static_cast<int>(column)};
}

}  // namespace svod::import
