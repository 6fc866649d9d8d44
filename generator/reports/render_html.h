#pragma once

// An import's report as one page that opens by double click: the questions, what was left aside,
// and each document with its source and the result side by side, what was joined and taken out
// marked where it stood, and what was inferred with its ground.

#include <string>

#include "base/result.h"
#include "files/files.h"
#include "language/speaker.h"
#include "reports/import_report.h"

namespace svod::reports {

// `theme` holds templates/import-report.html. Errors: it is not there or is faulty.
Result<std::string> render_html(const ImportReport& report, const files::FileTree& theme,
                                const language::Speaker& speaker);

}  // namespace svod::reports
