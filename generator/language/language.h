#pragma once

// The languages in which svod speaks to the person at the terminal, and which of them is meant.

#include <optional>
#include <string_view>

namespace svod::language {

enum class Language { English, Russian };

// "en", "ru": as --language takes it, and as the strings of a theme are named.
std::string_view name(Language language);

// The inverse of name; nothing for any other word.
std::optional<Language> parse_language(std::string_view text);

// What the environment asks for, by the rule of POSIX: the first of LC_ALL, LC_MESSAGES and LANG
// that is not empty decides. English where it is no language that svod speaks.
Language language_of_locale(std::string_view lc_all, std::string_view lc_messages,
                            std::string_view lang);

}  // namespace svod::language
