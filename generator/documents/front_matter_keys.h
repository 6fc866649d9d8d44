#pragma once

// The keys of front matter, in the order of DESIGN.

#include <string_view>

namespace svod::documents {

inline constexpr std::string_view kFrontMatterKeys[] = {
    "kind",   "title",   "event",       "date",       "date_of",   "district",
    "region", "place",   "school_year", "status",     "basis",     "sources",
    "added",  "checked", "corrections", "former_ids", "conflicts",
};

// Of an item of "sources".
inline constexpr std::string_view kSourceKeys[] = {
    "file", "original_name", "sha256",  "pages",      "from",
    "url",  "received",      "publish", "recognised", "draft",
};

// Those that can be inferred, and have then a reason in "basis".
inline constexpr std::string_view kBasisKeys[] = {
    "kind", "title", "event", "date", "district", "region", "place", "school_year", "status",
};

}  // namespace svod::documents
