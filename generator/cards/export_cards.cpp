#include "cards/export_cards.h"

#include "cards/columns.h"

namespace svod::cards {

tables::Table export_cards(const std::vector<documents::Document>& documents) {
  tables::Table table;
  table.headings.line = 1;
  for (const Column& column : columns()) table.headings.cells.push_back(heading_of(column));
  table.rows.reserve(documents.size());
  for (const documents::Document& document : documents) {
    tables::Row& row = table.rows.emplace_back();
    row.line = static_cast<int>(table.rows.size()) + 1;
    row.cells.reserve(columns().size());
    for (const Column& column : columns()) row.cells.push_back(cell_of(document, column));
  }
  return table;
}

}  // namespace svod::cards
