#pragma once

// Nothing -> a new archive that builds at once.

#include <string>

#include "base/result.h"

namespace svod::pipeline {

// Writes archive.json, pages/about.md, the registry that comes with svod and empty
// sources/ and documents/ into `directory`/content. Errors: `directory` is not empty, the
// disk does not write.
Result<bool> new_archive(const std::string& directory);

}  // namespace svod::pipeline
