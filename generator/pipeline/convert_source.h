#pragma once

// Sources that svod does not read itself, by the programs of the machine that do.

#include <string>
#include <string_view>

#include "base/result.h"

namespace svod::pipeline {

// RTF or an old Word file -> DOCX, by LibreOffice. Errors say what to install or do.
Result<std::string> convert_to_docx(std::string_view bytes, std::string_view suffix);

}  // namespace svod::pipeline
