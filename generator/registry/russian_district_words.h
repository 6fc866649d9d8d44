#pragma once

// Office words in the names of municipalities (131-FZ, article 2), folded.

#include <string_view>

namespace svod::registry {

inline constexpr std::string_view kMunicipal = "муниципальный";
inline constexpr std::string_view kDistrict = "район";
inline constexpr std::string_view kUrban = "городской";
inline constexpr std::string_view kOkrug = "округ";
inline constexpr std::string_view kTown = "город";

}  // namespace svod::registry
