#pragma once

// a list of files that people keep + the files that are to be imported -> what it says of each.

#include <string>
#include <vector>

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "pipeline/collect_sources.h"
#include "registry/registry.h"

namespace svod::pipeline {

// Fills Candidate::listed. False, and errors in `diagnostics`, where the list has a fault: nothing
// should then be imported, since what is imported once is left alone. An error: it is not there.
Result<bool> use_inventory(const std::string& path, const registry::Registry& registry,
                           std::vector<Candidate>& candidates,
                           diagnostics::Diagnostics& diagnostics);

}  // namespace svod::pipeline
