#pragma once

// The words of a line of a title, or of what stands near one -> what they speak of.

#include <cstddef>
#include <span>
#include <string_view>

#include "tokens/tokens.h"

namespace svod::import {

// Bytes of a line of a title; a longer one is a sentence of the body.
inline constexpr std::size_t kLongestTitleLine = 400;
// The same of a title that stands on one line.
inline constexpr std::size_t kLongestWholeTitle = 1200;

// Lines of one title.
inline constexpr std::size_t kMostTitleLines = 24;

std::size_t count_words(std::span<const tokens::Token> tokens);
// Of the words of three letters and more; false where there are none.
bool all_capitals(std::span<const tokens::Token> tokens);
// «конференция», «конференции»
bool names_gathering(std::span<const tokens::Token> tokens);
// «состоялась», «отмечает»
bool has_verb_of_a_body(std::span<const tokens::Token> tokens);
// «по теме», «на тему:», «Тема:»
bool begins_theme(std::span<const tokens::Token> tokens);
// «… педагогов района по теме:»
bool ends_with_theme_word(std::string_view text);

// A bullet or a number stands at its beginning.
bool begins_list_item(std::string_view text);
// A full stop, a colon or a semicolon ends it.
bool ends_as_sentence(std::string_view text);
// A bracket, or a quote of whatever kind: a straight one and “ open by where they stand.
bool leaves_open(std::string_view text, std::span<const tokens::Token> tokens);
// «Тема» is a title line; «Тема» стала … is a sentence.
bool has_words_after_quote(std::string_view text, std::span<const tokens::Token> tokens);

// Does a name in quotes after these words name a district: «муниципального района «…»»? Not after
// «Ивановского муниципального района», which has its name.
bool awaits_name_of_district(std::string_view before);

}  // namespace svod::import
