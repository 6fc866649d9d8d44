#pragma once

// A name that no entry has letter by letter -> the entry whose name differs by a word.

#include <cstddef>
#include <cstdint>

#include "mentions/choose_name.h"
#include "mentions/heads.h"
#include "mentions/name_tables.h"

namespace svod::mentions {

// The entity meant by tokens [first, last), at least one, under a head that fits it; kNone
// where there is none, or more than one.
std::uint32_t closest_entity(const Reading& reading, std::size_t first, std::size_t last,
                             const HeadContext& context, const NameIndex::Tables& tables,
                             const NameChooser& chooser);

}  // namespace svod::mentions
