#pragma once

// rows of a table -> what they say of files.
//
//   1. The headings are the first of the first rows that names a column of files; what stands
//      above it is the list's own title. Columns stand in any order, under their usual names.
//   2. A day in a column of senders is when the file came, an address of the web where it was
//      published.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "inventory/inventory.h"
#include "registry/registry.h"
#include "tables/table.h"

namespace svod::inventory {

// Faults are told at their cell, `path`:line:ordinal. Errors, with which nothing should be
// imported: no column of files, a column twice, no date, no region of the registry, a row with
// more cells than headings. Warnings: an unknown column, a row that names no file, an address
// that is none of the web; nothing is taken from them.
Inventory read_inventory(std::vector<tables::Row> rows, const std::string& path,
                         const registry::Registry& registry, diagnostics::Diagnostics& diagnostics);

}  // namespace svod::inventory
