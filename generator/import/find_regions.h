#pragma once

// blocks + registry -> the regions that the text names, in any case, and how plainly.

#include <cstddef>
#include <string>
#include <vector>

#include "import/block_reader.h"
#include "registry/registry.h"

namespace svod::import {

struct NamedRegion {
  const registry::Region* region = nullptr;
  std::size_t block = 0;
  std::size_t first = 0;  // tokens of the block
  std::size_t last = 0;
  bool stated = false;  // in the title, beside the district, on a line of its own
};
std::vector<NamedRegion> find_regions(const BlockReader& reader,
                                      const registry::Registry& registry);

// The words that name a region which is not stated, as the basis of it: the name of an
// organisation in quotes, «Министерством … Амурской области».
std::string basis_of_region(const BlockReader& reader, const NamedRegion& region);

}  // namespace svod::import
