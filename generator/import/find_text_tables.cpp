#include "import/find_text_tables.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "numbering/numbering.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;
using Cells = std::vector<std::string_view>;

constexpr std::size_t kFewestCells = 2;

// «А.А. Лукьянова»
bool is_person(std::string_view cell) {
  constexpr std::size_t kLongest = 80;
  if (cell.size() > kLongest) return false;
  const std::vector<Token> tokens = tokens::tokenise(cell);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::size_t length = tokens[i].end - tokens[i].begin;
    const bool letter = tokens[i].kind == TokenKind::Word && tokens[i].capital && length <= 2;
    if (letter && tokens[i + 1].form == ".") return true;
  }
  return false;
}

// «1.» and a tab, a bullet and a tab: a clause or an item.
bool is_list_line(std::string_view line, const Cells& cells) {
  if (numbering::bullet_at_start(line)) return true;
  const auto number = numbering::number_at_start(line);
  return number && cells.size() == kFewestCells && number->length > cells[0].size();
}

// One line of a table to be.
struct Row {
  Cells cells;
  std::vector<std::size_t> columns;  // where they begin; none where tabs part them
};

class TableFinder {
 public:
  TableFinder(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), lines_(lines), rows_(lines.size()) {}

  std::vector<std::string> run() {
    std::vector<Row> table;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= lines_.size(); ++i) {
      Row row = i < lines_.size() ? read(lines_[i]) : Row();
      const bool cells = row.cells.size() >= kFewestCells;
      if (!cells || lines_[i].page_break ||
          (!table.empty() && row.columns != table.back().columns)) {
        write(first, table);
        table.clear();
      }
      if (!cells) continue;
      if (table.empty()) first = i;
      table.push_back(std::move(row));
    }
    return any_ ? std::move(rows_) : std::vector<std::string>();
  }

 private:
  // No cells of a line that is no row.
  Row read(const Line& line) {
    const auto& tabs = decoded_->tabs;
    const auto& gaps = decoded_->gaps;
    while (tab_ < tabs.size() && tabs[tab_] < line.begin) ++tab_;
    while (gap_ < gaps.size() && gaps[gap_].at < line.begin) ++gap_;
    const bool tab = tab_ < tabs.size() && tabs[tab_] < line.end;
    const bool gap = gap_ < gaps.size() && gaps[gap_].at < line.end;
    const std::string_view whole = (*decoded_)[line];
    if ((!tab && !gap) || whole.find('|') != std::string_view::npos) return {};
    Row row = tab ? parted_by_tabs(line) : parted_by_gaps(line);
    return is_list_line(whole, row.cells) ? Row() : row;
  }

  std::string_view slice(std::size_t begin, std::size_t end) const {
    return std::string_view(decoded_->text).substr(begin, end - begin);
  }

  Row parted_by_tabs(const Line& line) {
    Row row;
    row.cells.resize(line.tabs);
    std::size_t begin = line.begin;
    for (; tab_ < decoded_->tabs.size() && decoded_->tabs[tab_] < line.end; ++tab_) {
      const std::size_t at = decoded_->tabs[tab_];
      row.cells.push_back(slice(begin, std::max(at, begin)));
      begin = at + 1;
    }
    row.cells.push_back(slice(begin, line.end));
    return row;
  }

  Row parted_by_gaps(const Line& line) {
    Row row;
    row.columns.push_back(line.indent);
    std::size_t begin = line.begin;
    for (; gap_ < decoded_->gaps.size() && decoded_->gaps[gap_].at < line.end; ++gap_) {
      const Gap& gap = decoded_->gaps[gap_];
      row.cells.push_back(slice(begin, gap.at));
      row.columns.push_back(gap.column);
      begin = gap.at + 1;
    }
    row.cells.push_back(slice(begin, line.end));
    return row;
  }

  static bool is_table(const std::vector<Row>& table) {
    if (table.empty()) return false;
    const std::size_t fewest = table[0].columns.empty() ? 2 : 3;
    if (table.size() < fewest) return false;
    const bool persons = std::all_of(table.begin(), table.end(),
                                     [](const Row& row) { return is_person(row.cells.back()); });
    const auto wide = std::count_if(table.begin(), table.end(),
                                    [](const Row& row) { return row.cells.size() > kFewestCells; });
    constexpr std::size_t kFewestOfTwo = 3;
    return !persons && (wide >= 2 || table.size() >= kFewestOfTwo);
  }

  void write(std::size_t first, const std::vector<Row>& table) {
    if (!is_table(table)) return;
    any_ = true;
    for (std::size_t i = 0; i < table.size(); ++i) {
      std::string& row = rows_[first + i];
      row = "|";
      for (const std::string_view cell : table[i].cells) row += " " + text::trim(cell) + " |";
    }
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
  std::vector<std::string> rows_;
  std::size_t tab_ = 0;  // the first that is not before the line
  std::size_t gap_ = 0;
  bool any_ = false;
};

}  // namespace

std::vector<std::string> find_text_tables(const DecodedText& decoded, std::span<const Line> lines) {
  if (decoded.tabs.empty() && decoded.gaps.empty()) return {};
  return TableFinder(decoded, lines).run();
}

bool is_table_row(std::string_view text) {
  return text.size() > 2 && text.starts_with('|') && text.ends_with('|');
}

}  // namespace svod::import
