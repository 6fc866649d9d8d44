#pragma once

// What a short line is by its form: a lead-in, a date, a place, a signature.

#include <vector>

#include "tokens/tokens.h"

namespace svod::clauses {

// A colon, or a dash that stands for one.
bool ends_with_colon(const std::vector<tokens::Token>& tokens);
// «27–28 августа 2015 года», in brackets or beside a place too.
bool is_date_line(const std::vector<tokens::Token>& tokens);
// «г. Тихвин»
bool is_place_line(const std::vector<tokens::Token>& tokens);
// «А. А. Иванова» somewhere in a short line, or a line of a signatory.
bool is_signature(const std::vector<tokens::Token>& tokens);

}  // namespace svod::clauses
