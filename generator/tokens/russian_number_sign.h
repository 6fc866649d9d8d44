#pragma once

// How the number sign is typed where the keyboard has none.

#include <string_view>

namespace svod::tokens {

inline constexpr std::string_view kNumberSignInLetters[] = {
    "N", "No",
    "Nо",  // a Cyrillic о
};

}  // namespace svod::tokens
