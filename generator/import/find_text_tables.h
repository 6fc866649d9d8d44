#pragma once

// lines -> rows of tables whose cells are parted by tabs, or by spaces.
//
// With tabs, a table is two lines in a row of three cells, or three of two; with spaces, three
// lines whose cells begin at the same columns. A number or a bullet before a gap is no cell, nor
// are the columns of signatures.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/decode_text.h"

namespace svod::import {

// By line: «| cell | cell |», "" for a line of no table. Empty if no line is one.
std::vector<std::string> find_text_tables(const DecodedText& decoded, std::span<const Line> lines);

// «| a | b |»
bool is_table_row(std::string_view text);

}  // namespace svod::import
