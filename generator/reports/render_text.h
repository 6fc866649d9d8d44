#pragma once

// An import's report for the terminal: what became of each file, what was left aside, the
// questions that settle most, and the count of all at the end, where a terminal stops.
//
// Of a large import the documents are told in a line each: the HTML report has the rest.

#include <string>

#include "language/speaker.h"
#include "reports/import_report.h"

namespace svod::reports {

std::string render_text(const ImportReport& report, const language::Speaker& speaker);

}  // namespace svod::reports
