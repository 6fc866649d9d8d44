#pragma once

// sources -> content/sources and content/documents.
//
//   1. Every file is read by itself, in parallel; what another program has to convert comes last,
//      one after the other, and each is written as soon as it is read.
//   2. A source that is in the archive already (by its checksum, under whatever name) is read again
//      and merged with all that a person corrected (merge/merge_documents.h), unless another
//      program would have to convert it. Versions of one text become one document with several
//      sources: the others are its further sources, marked where they are drafts. An adopted text
//      takes the place of a draft that came before it, and its address.
//   3. A new document gets an id once: <region>/<district>/<date>, then "-2".
//
// One bad file does not stop the others; a fault in the list stops all, and nothing is imported.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "base/result.h"
#include "import/read_pdf.h"
#include "reports/import_report.h"

namespace svod::pipeline {

struct ImportOptions {
  std::vector<std::string> paths;  // files, or directories of them
  std::string list;                // a table of what is known of the files; "": none
  std::string content = "content";
  std::string output = "site";  // published before: what would move its anchors is told
  PartialDate added;            // the day they enter the archive; none: the archive's edition date
  bool dry_run = false;         // write nothing, tell the difference
  import::PageRange pages;      // of the one PDF that is named; of all: {}
  int jobs = 0;                 // threads; 0: one a core
  // Called after each file, one call at a time, with how many of all are done.
  std::function<void(std::size_t done, std::size_t all)> progress;
};

// «plain text, DOCX, ODT, HTML, PDF», and what gives the formats that are not built in.
std::string describe_formats();

// Errors: no such file or directory, no content directory, a disk that does not write.
Result<reports::ImportReport> import_files(const ImportOptions& options);

}  // namespace svod::pipeline
