#pragma once

// The closed list of kinds of document (DESIGN, «Words»), as front matter names them.

#include <string_view>

namespace svod::documents {

inline constexpr std::string_view kKinds[] = {
    "резолюция",     "решение",   "рекомендации",     "итоговый документ",
    "постановление", "обращение", "проект резолюции",
};

}  // namespace svod::documents
