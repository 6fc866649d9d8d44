#pragma once

// a table of cards + documents -> the cells that say something else than their documents.
//
// A cell that says what its document says is none, nor is a column or a row that is not there.

#include <cstddef>
#include <string>
#include <vector>

#include "cards/columns.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "documents/edit_front_matter.h"
#include "tables/table.h"

namespace svod::cards {

struct EditedCell {
  const Column* column = nullptr;
  int ordinal = 0;  // in its row, 1-based
  std::string text;
  std::vector<documents::FrontMatterEdit> edits;  // one at least
};

struct EditedCard {
  std::size_t index = 0;  // of the documents
  int line = 0;           // of the table
  std::vector<EditedCell> cells;
};

// Faults are told at their cell: no column of ids, a column or a document twice, a row whose id
// is that of no document, a row that ends too early, what read_cell tells. A column that is no
// column of cards is a warning.
std::vector<EditedCard> read_cards(const tables::Table& table, const std::string& path,
                                   const std::vector<documents::Document>& documents,
                                   diagnostics::Diagnostics& diagnostics);

}  // namespace svod::cards
