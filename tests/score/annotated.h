#pragma once

// tests/import/annotated -> how much of what a careful editor wants import makes of its sources.

#include <string>

#include "base/result.h"
#include "score/import_score.h"

namespace svod::score {

// Imports every NNN-slug.txt from its bytes and compares it with NNN-slug.md beside it. Names of
// files are no ground: each is imported under one name that tells nothing. `root`: of the
// repository. An error where import refuses a source, or a pair is not whole.
Result<ImportScores> score_annotated(const std::string& root);

}  // namespace svod::score
