#pragma once

// What the beginning and the end of a line say about whether a sentence goes on.

#include <cstddef>
#include <string>
#include <string_view>

namespace svod::import {

enum class Start {
  Lower,  // a small letter, behind an opening bracket or quote too
  Upper,  // a capital
  Digit,
  Quote,    // an opening quote before a capital or a digit
  Closing,  // a sign that can only follow something: » ) , ; …
  Other,
};
// `**` before it does not count.
Start start_of(std::string_view line);

enum class End {
  Sentence,  // . ! ? …, an abbreviation's dot is not one
  Colon,
  Semicolon,
  Comma,
  Hyphen,  // a letter or a digit and a hyphen without a space before it
  Open,    // none: the sentence may go on
};
End end_of(std::string_view line);
// May a sentence that a line ends so go on in the next?
bool goes_on(End end);

// The first and the last word of a line, folded; "" where it begins or ends with none.
// An abbreviation keeps its inner dots: «т.ч».
std::string first_word(std::string_view line);
std::string last_word(std::string_view line);

// How many more « “ „ ( there are than » ” ).
int open_signs(std::string_view line);

// The beginning of a text, cut at a word, by which a person finds it.
std::string_view first_words(std::string_view text);

// «[^1]: Указ …»: the text of a footnote.
bool is_note(std::string_view line);

bool has_letters_or_digits(std::string_view line);

}  // namespace svod::import
