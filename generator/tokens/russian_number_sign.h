#pragma once

// How the number sign is typed where the keyboard has none.

#include <array>
#include <string_view>

namespace svod::tokens {

// The о of the last is Cyrillic.
inline constexpr auto kNumberSignInLetters = std::to_array<std::string_view>({"N", "No", "Nо"});

}  // namespace svod::tokens
