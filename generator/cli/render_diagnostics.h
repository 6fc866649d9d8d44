#pragma once

// diagnostics -> text or JSON for standard error, in the order of files and lines.

#include <string>

#include "diagnostics/diagnostic.h"

namespace svod::cli {

std::string render_text(diagnostics::Diagnostics diagnostics);

// One object a line: file, line, column, severity, kind, message.
std::string render_json(diagnostics::Diagnostics diagnostics);

}  // namespace svod::cli
