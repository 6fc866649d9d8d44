#pragma once

// documents -> a table of their cards, a row each, in their order; the columns of columns.h.

#include <vector>

#include "documents/document.h"
#include "tables/table.h"

namespace svod::cards {

tables::Table export_cards(const std::vector<documents::Document>& documents);

}  // namespace svod::cards
