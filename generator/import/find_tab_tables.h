#pragma once

// lines -> rows of tables whose cells are parted by tabs.
//
// A table is two lines in a row of three cells, or three of two. A number or a bullet before a
// tab is no cell, nor are the columns of a signature.

#include <span>
#include <string>
#include <vector>

#include "import/decode_text.h"

namespace svod::import {

// By line: «| cell | cell |», "" for a line of no table. Empty if no line is one.
std::vector<std::string> find_tab_tables(const DecodedText& decoded, std::span<const Line> lines);

}  // namespace svod::import
