#pragma once

// An import's report as JSON, an object a line: of each file, of each question, and of a dry run
// the difference. Texts are of the
// language of `speaker`; kinds and keys are English.

#include <string>

#include "language/speaker.h"
#include "reports/import_report.h"

namespace svod::reports {

std::string render_json(const ImportReport& report, const language::Speaker& speaker);

}  // namespace svod::reports
