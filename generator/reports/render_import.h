#pragma once

// An import's report as text and as JSON.

#include <string>

#include "language/speaker.h"
#include "reports/import_report.h"

namespace svod::reports {

// What was inferred and doubted, for the person who will read the documents.
std::string render_text(const ImportReport& report, const language::Speaker& speaker);

// The same as JSON, one object a file and line, in English.
std::string render_json(const ImportReport& report);

}  // namespace svod::reports
