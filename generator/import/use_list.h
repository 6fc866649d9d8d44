#pragma once

// metadata + what a list says of the file -> metadata.
//
//   1. What the text states stands; a list that says another thing is a doubt.
//   2. Where the text is silent, or its value was only inferred, the list's is taken, with its
//      basis; so is a date that agrees with the text's and is more exact.
//   3. The region and the school year that followed from an inferred value follow from the new.

#include "import/find_metadata.h"
#include "import/outside_grounds.h"
#include "registry/registry.h"

namespace svod::import {

void use_list(const Listed& listed, const registry::Registry& registry, Metadata& metadata);

}  // namespace svod::import
