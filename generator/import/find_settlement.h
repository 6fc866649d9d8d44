#pragma once

// blocks + registry -> the settlement that the document says of itself: «г. Тихвин» of a line of
// attributes, «Амурск» beside a date, the town where the gathering took place.

#include <string>

#include "import/block_reader.h"
#include "registry/registry.h"

namespace svod::import {

// As printed, or as the town's name begins: «г. Углич». "" where the document says none.
std::string find_settlement(const BlockReader& reader, const registry::Registry& registry);

}  // namespace svod::import
