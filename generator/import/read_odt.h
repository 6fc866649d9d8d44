#pragma once

// ODT (ISO/IEC 26300, OpenDocument Text) -> text. Tracked deletions are left out, notes stand
// at the end, numbers of lists are computed from the list styles. All of this is told.

#include <string_view>

#include "base/result.h"
#include "import/source_text.h"

namespace svod::import {

// An error says what is wrong with the file: damaged, protected by a password, not an ODT.
Result<SourceText> read_odt(std::string_view bytes);

}  // namespace svod::import
