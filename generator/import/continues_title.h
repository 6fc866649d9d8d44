#pragma once

// lines of a title + the next line -> whether the title goes on in it: where a title ends, before
// dates and places, a sentence, a list, the heading of a list.

#include <cstddef>

#include "import/title_lines.h"
#include "import/title_run.h"

namespace svod::import {

bool continues_title(const TitleRun& run, const TitleLines& lines, std::size_t i);

}  // namespace svod::import
