#pragma once

#include <string_view>

namespace svod::import {

// Whether a text can be a Russian one: at least half of its letters are Cyrillic, or it has too few
// letters to tell. The text layer of a PDF may hold the numbers of its glyphs in place of letters.
bool may_be_russian(std::string_view text);

// Whether a text has too few letters and digits to be a document: less than its kind and one task
// take.
bool is_too_short(std::string_view text);

}  // namespace svod::import
