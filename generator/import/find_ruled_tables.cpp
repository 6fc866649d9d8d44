#include "import/find_ruled_tables.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "import/paragraph_text.h"

namespace svod::import {
namespace {

constexpr double kSame = 1.6;       // points between two edges that are one
constexpr double kTouching = 3;     // between the rows of one table
constexpr std::size_t kFewest = 2;  // rows of two cells, and cells of such a row

// A cell by its edges; upper and left ones first, hence in reading order.
struct Cell {
  double top = 0;
  double left = 0;
  double right = 0;
  double bottom = 0;
  bool operator<(const Cell& other) const {
    return std::tie(top, left, right, bottom) <
           std::tie(other.top, other.left, other.right, other.bottom);
  }
};

using Cells = std::map<Cell, PdfWords>;
using Row = std::vector<Cells::const_iterator>;

// Rules of one direction from the first; those that are one edge at one place.
std::vector<PdfRule> edges(std::span<const PdfRule> rules, bool vertical) {
  std::vector<PdfRule> out;
  std::copy_if(rules.begin(), rules.end(), std::back_inserter(out),
               [&](const PdfRule& rule) { return rule.vertical == vertical; });
  std::stable_sort(out.begin(), out.end(),
                   [](const PdfRule& a, const PdfRule& b) { return a.at < b.at; });
  for (std::size_t i = 1; i < out.size(); ++i) {
    if (out[i].at - out[i - 1].at < kSame) out[i].at = out[i - 1].at;
  }
  return out;
}

// The nearest edges on both sides of a place, of those that pass it.
std::optional<std::pair<double, double>> between(const std::vector<PdfRule>& edges, double at,
                                                 double across) {
  std::optional<double> before;
  for (const PdfRule& edge : edges) {
    if (across < edge.from - kSame || across > edge.to + kSame) continue;
    if (edge.at > at) {
      if (!before) return std::nullopt;
      return std::pair(*before, edge.at);
    }
    before = edge.at;
  }
  return std::nullopt;
}

std::string text_of_row(const Row& row, const std::vector<double>& columns) {
  std::vector<std::string> cells;
  auto next = row.begin();
  for (std::size_t i = 0; i < columns.size();) {
    if (next == row.end() || (*next)->first.left > columns[i]) {
      cells.emplace_back();
      ++i;
      continue;
    }
    cells.push_back(text_of(find_word_lines((*next)->second)));
    const double right = (*next)->first.right;
    for (++next, ++i; i < columns.size() && columns[i] < right - kSame;) ++i;
  }
  return row_of(cells);
}

RuledTable write(const std::vector<Row>& rows) {
  std::set<double> lefts;
  for (const Row& row : rows) {
    for (const auto& cell : row) lefts.insert(cell->first.left);
  }
  const std::vector<double> columns(lefts.begin(), lefts.end());
  RuledTable table;
  table.top = rows.front().front()->first.top;
  for (const Row& row : rows) {
    for (const auto& cell : row) table.bottom = std::max(table.bottom, cell->first.bottom);
    const Cell& first = row.front()->first;
    table.rows.push_back({text_of_row(row, columns), columns.front(), first.top, first.bottom});
  }
  return table;
}

bool is_table(const std::vector<Row>& rows) {
  const auto wide =
      std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.size() >= kFewest; });
  return wide >= static_cast<std::ptrdiff_t>(kFewest);
}

}  // namespace

std::vector<RuledTable> take_ruled_tables(PdfWords& words, std::span<const PdfRule> rules) {
  const auto verticals = edges(rules, true);
  const auto horizontals = edges(rules, false);
  if (verticals.size() <= kFewest || horizontals.size() <= kFewest) return {};
  Cells cells;
  PdfWords outside;
  for (const PdfWord* word : words) {
    const double x = (word->left + word->right) / 2;
    const double y = (word->top + word->bottom) / 2;
    const auto sides = between(verticals, x, y);
    const auto ends = sides ? between(horizontals, y, x) : std::nullopt;
    if (ends) {
      cells[{ends->first, sides->first, sides->second, ends->second}].push_back(word);
    } else {
      outside.push_back(word);
    }
  }
  std::vector<RuledTable> tables;
  std::vector<Row> rows;
  double bottom = 0;
  const auto finish = [&] {
    if (is_table(rows)) {
      tables.push_back(write(rows));
    } else {
      for (const Row& row : rows) {
        for (const auto& cell : row) {
          outside.insert(outside.end(), cell->second.begin(), cell->second.end());
        }
      }
    }
    rows.clear();
  };
  for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
    const bool same_row = !rows.empty() && rows.back().front()->first.top == cell->first.top;
    if (!same_row) {
      if (!rows.empty() && cell->first.top > bottom + kTouching) finish();
      if (rows.empty()) bottom = 0;
      rows.emplace_back();
    }
    bottom = std::max(bottom, cell->first.bottom);
    rows.back().push_back(cell);
  }
  if (!rows.empty()) finish();
  words = std::move(outside);
  return tables;
}

}  // namespace svod::import
