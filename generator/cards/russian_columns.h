#pragma once

// What the columns of cards are called, and the words of a closed list in Russian.

#include <string_view>

namespace svod::cards {

// «район» of "district"; "" for a key that is no column.
std::string_view russian_name_of(std::string_view key);

// "yes" of «да», "draft" of «проект», for the column of `key`; "" where the word is none of these.
// `word` is folded.
std::string_view english_word(std::string_view key, std::string_view word);

}  // namespace svod::cards
