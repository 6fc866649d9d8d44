#pragma once

// lines -> where footnotes begin: «* Образец плана на сайте» is a footnote or an item of a list.

#include <limits>
#include <span>
#include <string_view>

#include "import/decode_text.h"

namespace svod::import {

inline constexpr int kNoFootnotes = std::numeric_limits<int>::max();

// The number of the line above the footnotes; kNoFootnotes if there are none. Behind a rule near
// the end, nothing but marks of stars; without a rule, each with as many stars as none above it,
// all of which marks the text carries.
int find_footnotes(const DecodedText& decoded, std::span<const Line> lines);

// «* Образец»: stars and a space.
bool is_star_mark(std::string_view text);
// «** Договор»: two stars and a space are no bullet, in whatever text.
bool is_double_star_mark(std::string_view text);

// «____», «* * *», «-----», «+----+----+»: drawn, not written. `**` alone is a mark of bold type.
bool is_rule(std::string_view line);

}  // namespace svod::import
