#pragma once

// blocks + registry -> district, region and place.
//
//   district  the first that the title names, else the one that the text names most; in the
//             nominative, by the registry where it knows the genitive, else by declension
//   region    as the title or the district's own mention has it; else by other words of the
//             text; else by the registry, when it has one district of that name
//   place     only what the document says of itself; of a town's gathering, the town

#include <string>
#include <vector>

#include "import/block_reader.h"
#include "import/import.h"
#include "registry/registry.h"

namespace svod::import {

struct Places {
  std::string district;
  std::string district_basis;  // "" where the document states it
  std::string region;
  std::string region_code;   // "00" while unknown
  std::string region_basis;  // "" where the document states it
  std::string place;         // «г. Тихвин»
  std::string place_basis;
  std::vector<Note> notes;
};

// `event` is the genitive noun of the gathering («конференции»), for the basis of a place.
Places find_places(const BlockReader& reader, std::string_view event,
                   const registry::Registry& registry);

}  // namespace svod::import
