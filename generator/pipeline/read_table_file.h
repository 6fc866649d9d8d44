#pragma once

// a file of a person's table -> its rows, whatever encoding and dividing sign a spreadsheet gave
// it.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "tables/table.h"

namespace svod::pipeline {

// Nothing, and errors in `diagnostics`, for a table that cannot be read: a workbook without
// LibreOffice, no known encoding, what read_csv tells. An error: the file cannot be read.
Result<std::optional<std::vector<tables::Row>>> read_table_file(
    const std::string& path, diagnostics::Diagnostics& diagnostics);

}  // namespace svod::pipeline
