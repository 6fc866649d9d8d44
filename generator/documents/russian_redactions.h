#pragma once

// The word by which a text says that something was taken out of it.

#include <string_view>

namespace svod::documents {

inline constexpr std::string_view kTakenOut = "изъято";
inline constexpr std::string_view kTakenOutBeginning = "изъят";  // «изъята», «изъяты»

}  // namespace svod::documents
