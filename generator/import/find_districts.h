#pragma once

// a block + registry -> the districts and towns that it names: «Тихвинского муниципального
// района», «муниципального района «Безенчукский»», «г.о. Сызрань», «ЗАТО Северск», «города Тынды».

#include <string>
#include <vector>

#include "import/block_reader.h"
#include "registry/registry.h"

namespace svod::import {

// A district or town that tokens [first, last) name, in the nominative.
struct NamedDistrict {
  std::string name;
  std::string printed;  // of a town that declension alone understood; else ""
  std::size_t first = 0;
  std::size_t last = 0;
};
std::vector<NamedDistrict> find_districts(const BlockReader& reader, std::size_t block,
                                          const registry::Registry& registry);

}  // namespace svod::import
