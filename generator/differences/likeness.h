#pragma once

// How much two texts have in common, by their words.

#include <cstddef>
#include <string_view>
#include <vector>

namespace svod::differences {

// What spaces and line ends part, sorted; views of the text.
using Words = std::vector<std::string_view>;
Words sorted_words(std::string_view text);

// How many words both have; one that stands twice in both counts twice.
std::size_t common_words(const Words& a, const Words& b);

// Twice the common words, of all words of both, in percent; 0 of two texts without words.
std::size_t likeness(const Words& a, const Words& b);

}  // namespace svod::differences
