#pragma once

// What a spreadsheet would run as a formula <-> what it shows as text.
//
// A cell that begins with = + - @, a tab or a carriage return, any apostrophes before it aside,
// gets one apostrophe more; taking one off gives it back.

#include <string>
#include <string_view>

namespace svod::tables {

bool looks_like_formula(std::string_view cell);

std::string guard_formula(std::string_view cell);

// Requires nothing: a cell without a guard is left as it is.
std::string unguard_formula(std::string_view cell);

}  // namespace svod::tables
