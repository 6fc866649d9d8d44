#pragma once

// What was named to import -> the files to read, and what is left aside unread.
//
//   1. A file that somebody names is read, whatever its name.
//   2. Of a directory, what programs leave behind, detached signatures, archives and other kinds
//      of file are left aside by their names; what must not be read (a link that leads out, a
//      pipe, an unsafe name) is an error each.

#include <string>
#include <vector>

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "import/outside_grounds.h"
#include "import/read_pdf.h"
#include "reports/import_report.h"

namespace svod::pipeline {

struct Candidate {
  std::string path;
  bool named = false;          // itself, not only its directory
  import::Listed listed = {};  // what a list says of it
  import::PageRange pages = {};
};

struct CollectedSources {
  std::vector<Candidate> candidates;  // a directory's by path, numbers in names by their value
  std::vector<reports::FileReport> left_aside;
  diagnostics::Diagnostics diagnostics;
};

// Errors: a path is not there or is no file; a directory cannot be listed or holds no file that
// svod reads.
Result<CollectedSources> collect_sources(const std::vector<std::string>& paths);

}  // namespace svod::pipeline
