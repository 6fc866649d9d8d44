#pragma once

// sources -> content/sources and content/documents.
//
// A source that is in the archive already (by its checksum) is left alone with all that a
// person corrected. A new one gets an id once: <region>/<district>/<date>, then "-2".

#include <string>
#include <vector>

#include "base/partial_date.h"
#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "import/import.h"

namespace svod::pipeline {

struct ImportOptions {
  std::vector<std::string> paths;  // files, or directories of .txt files
  std::string content = "content";
  std::string output = "site";  // published before: what would move its anchors is told
  PartialDate added;            // the day they enter the archive; none: the archive's edition date
};

struct ImportedFile {
  std::string path;         // of the source
  std::string id;           // of the document; "" if nothing was written
  bool known = false;       // it was in the archive already
  bool recognised = false;  // from a scan
  import::Imported imported;
};

struct ImportReport {
  std::vector<ImportedFile> files;
  diagnostics::Diagnostics diagnostics;
};

// Errors: no such file or directory, no content directory, a disk that does not write.
// «plain text, DOCX, ODT, HTML, PDF», and what gives the formats that are not built in.
std::string describe_formats();

Result<ImportReport> import_files(const ImportOptions& options);

// What was inferred and doubted, for the person who will read the documents.
std::string render_report(const ImportReport& report);

// The same as JSON, one object a file and line.
std::string render_report_json(const ImportReport& report);

}  // namespace svod::pipeline
