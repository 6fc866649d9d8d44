#pragma once

// The report of an import as a page on the disk.

#include <string>

#include "base/result.h"
#include "language/speaker.h"
#include "reports/import_report.h"

namespace svod::pipeline {

// Where it stands when nobody says: import-report.html beside the content directory.
std::string import_report_path(const std::string& content);

// An error where the page may not stand: something else is there, or `content` is around it.
Result<bool> check_report_path(const std::string& path, const std::string& content);

// Errors: the page's template is not there; a disk that does not write.
Result<bool> write_import_report(const reports::ImportReport& report, const std::string& path,
                                 const language::Speaker& speaker);

}  // namespace svod::pipeline
