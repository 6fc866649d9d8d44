#pragma once

// content -> site: the program, a call a stage.

#include <cstddef>
#include <optional>
#include <string>

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "pipeline/worklist.h"

namespace svod::pipeline {

struct BuildOptions {
  std::string content = "content";
  std::string output = "site";          // a check only compares anchors with it
  std::string theme;                    // a directory; "" for the theme that archive.json names
  std::optional<std::string> base_url;  // in place of that of archive.json
  int jobs = 0;                         // threads; 0: one a core
  bool strict = false;                  // warnings stop publication too
  bool write = true;                    // false: all is checked, nothing is written
};

struct BuildReport {
  diagnostics::Diagnostics diagnostics;
  std::vector<WorkItem> worklist;  // of a check: options.write is false
  bool ok = false;                 // nothing in the content stops publication
  bool published = false;          // ok, and it was to be written
  std::size_t documents = 0;
  std::size_t files = 0;
  std::size_t changed = 0;  // of the files, how many are new or have other bytes
};

// Errors: no content directory, a theme that lacks something, an output directory that is
// refused or cannot be written. Faults in the content are in the report.
Result<BuildReport> build_site(const BuildOptions& options);

}  // namespace svod::pipeline
