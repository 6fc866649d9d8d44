#pragma once

// An import's report as JSON, an object a line: of each file, of each question, and of a dry run
// the difference. Texts are English.

#include <string>

#include "reports/import_report.h"

namespace svod::reports {

std::string render_json(const ImportReport& report);

}  // namespace svod::reports
