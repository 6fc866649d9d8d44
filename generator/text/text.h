#pragma once

// Unicode text, through ICU, independent of the process's locale. Strings are UTF-8;
// offsets are bytes unless a name says code points.

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/partial_date.h"
#include "base/result.h"

namespace svod::text {

// The offset of the first byte that is not valid UTF-8 (RFC 3629), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Unicode normalisation form C (UAX #15), in its Stream-Safe Format: where more than thirty marks
// stand on one letter, U+034F parts them. Requires valid UTF-8.
std::string to_nfc(std::string_view text);

// The form in which words are compared: lower case; ё as е; a Latin letter that looks like
// a Cyrillic one becomes it inside a word that holds Cyrillic letters. No other mark is
// stripped: й stays. Length in bytes may differ from `text`.
std::string fold(std::string_view text);

// A Latin letter that looks like a Cyrillic one is that inside a word that holds Cyrillic
// letters; nothing else is changed.
std::string in_cyrillic(std::string_view text);

std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
// The first letter in upper case, the rest as it was.
std::string capitalise(std::string_view text);

// An address part: ICU BGN romanisation, lower case, ʹ ʺ · ë folded, everything else that is
// not a-z 0-9 a single hyphen; at most 60 characters, cut at a hyphen.
std::string slug(std::string_view text);

// How many code points; and the byte offset ↔ code point offset of one text.
std::size_t count_code_points(std::string_view text);

// Decodes the code point at byte `offset` and advances it. Requires valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_cyrillic(char32_t c);
bool is_space(char32_t c);  // White_Space, NBSP among them

// The letters and digits of `text`, in order, nothing else: what import must not lose.
std::string letters_and_digits(std::string_view text);
void append_letters_and_digits(std::string& out, std::string_view text);

inline bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
bool ends_with_any(std::string_view word, std::span<const std::string_view> endings);

std::string trim(std::string_view text);
std::string collapse_spaces(std::string_view text);  // runs of white space become one space

// < 0, 0, > 0: the order of the Russian alphabet (CLDR), numbers by value.
int compare_russian(std::string_view a, std::string_view b);

// ICU MessageFormat in Russian. `pattern` faults and missing arguments are errors.
using Argument = std::variant<std::int64_t, std::string>;
Result<std::string> format_message(std::string_view pattern,
                                   const std::map<std::string, Argument>& arguments);

// "24 августа 2021 г.", "август 2021 г.", "2021 год".
std::string format_date(const PartialDate& date);

}  // namespace svod::text
