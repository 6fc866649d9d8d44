#pragma once

// a cell that a person changed -> the edits of front matter that make it so.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cards/columns.h"
#include "documents/document.h"
#include "documents/edit_front_matter.h"

namespace svod::cards {

// None where the cell says in other words what `document` has: «27.08.2020» of 2020-08-27.
// Errors say what to write into the cell: no date, a value too many, a column not to be changed.
// Words of a closed list, regions and ids are left to parse_document.
Result<std::vector<documents::FrontMatterEdit>> read_cell(const documents::Document& document,
                                                          const Column& column,
                                                          std::string_view cell);

// The reason of `key` in a cell of reasons; "" where there is none.
std::string reason_in(std::string_view cell, std::string_view key);

}  // namespace svod::cards
