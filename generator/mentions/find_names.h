#pragma once

// Reading + names of the registry -> mentions by name: in quotes, after a head, in a list
// that a head governs, or by themselves, each under the policy of its entry; and names in
// quotes after a head that no registry knows.

#include <cstdint>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "mentions/clause_reading.h"
#include "mentions/found_names.h"
#include "mentions/heads.h"
#include "mentions/name_tables.h"

namespace svod::mentions {

struct NameSurroundings {
  const NameIndex::Tables& tables;
  PartialDate date;                  // of the document
  std::string region;                // its code; "" unknown
  std::vector<std::uint64_t> theme;  // the document's theme, words in order
  HeadContext lead_in;               // what the lead-in ends with: «… в проектах:»
};

// `items` are those of the reading; `taken` marks tokens that belong to references to acts.
FoundNames find_names(const Reading& reading, const std::vector<Item>& items,
                      const std::vector<bool>& taken, const NameSurroundings& surroundings);

// What the end of a clause governs, when it ends in a colon.
HeadContext governing_head(const Reading& reading, const NameSurroundings& surroundings);

}  // namespace svod::mentions
