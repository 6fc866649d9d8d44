#pragma once

// How usual a pair of neighbouring letters is in Russian prose: what tells a text that was read
// in its own encoding from the same bytes read in another.

namespace svod::import {

inline constexpr int kMostUsualPair = 9;

// 0 (never met) to 9 (the most usual); -1 if one of the two is no small Russian letter.
// ё counts as е.
int usualness_of_pair(char32_t first, char32_t second);

}  // namespace svod::import
