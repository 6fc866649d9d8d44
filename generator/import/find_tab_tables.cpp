#include "import/find_tab_tables.h"

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

class TableFinder {
 public:
  TableFinder(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), lines_(lines), rows_(lines.size()) {}

  std::vector<std::string> run() {
    std::vector<Cells> table;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= lines_.size(); ++i) {
      Cells cells = i < lines_.size() ? cells_of(lines_[i]) : Cells();
      const bool page = i < lines_.size() && lines_[i].page_break;
      if (cells.size() < kFewestCells || page) {
        write(first, table);
        table.clear();
      }
      if (cells.size() < kFewestCells) continue;
      if (table.empty()) first = i;
      table.push_back(std::move(cells));
    }
    return any_ ? std::move(rows_) : std::vector<std::string>();
  }

 private:
  // None of a line that is no row.
  Cells cells_of(const Line& line) {
    const std::vector<std::size_t>& tabs = decoded_->tabs;
    while (tab_ < tabs.size() && tabs[tab_] < line.begin) ++tab_;
    if (tab_ == tabs.size() || tabs[tab_] >= line.end) return {};
    const std::string_view whole = (*decoded_)[line];
    if (whole.find('|') != std::string_view::npos) return {};
    Cells cells(line.tabs);
    std::size_t begin = line.begin;
    for (; tab_ < tabs.size() && tabs[tab_] < line.end; ++tab_) {
      const std::size_t end = std::max(tabs[tab_], begin);
      cells.push_back(std::string_view(decoded_->text).substr(begin, end - begin));
      begin = tabs[tab_] + 1;
    }
    cells.push_back(std::string_view(decoded_->text).substr(begin, line.end - begin));
    return is_list_line(whole, cells) ? Cells() : cells;
  }

  static bool is_table(const std::vector<Cells>& table) {
    constexpr std::size_t kFewestRows = 2;
    if (table.size() < kFewestRows) return false;
    const bool persons = std::all_of(table.begin(), table.end(),
                                     [](const Cells& cells) { return is_person(cells.back()); });
    const auto wide = std::count_if(table.begin(), table.end(),
                                    [](const Cells& cells) { return cells.size() > kFewestCells; });
    return !persons && (wide >= 2 || table.size() > kFewestRows);
  }

  void write(std::size_t first, const std::vector<Cells>& table) {
    if (!is_table(table)) return;
    any_ = true;
    for (std::size_t i = 0; i < table.size(); ++i) {
      std::string& row = rows_[first + i];
      row = "|";
      for (const std::string_view cell : table[i]) row += " " + text::trim(cell) + " |";
    }
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
  std::vector<std::string> rows_;
  std::size_t tab_ = 0;  // the first tab that is not before the line
  bool any_ = false;
};

}  // namespace

std::vector<std::string> find_tab_tables(const DecodedText& decoded, std::span<const Line> lines) {
  if (decoded.tabs.empty()) return {};
  return TableFinder(decoded, lines).run();
}

}  // namespace svod::import
