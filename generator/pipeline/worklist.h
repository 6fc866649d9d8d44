#pragma once

// The archive -> what an editor would look at next, for `svod check`: nothing in it is a fault.

#include <string>
#include <vector>

#include "compile/compile_document.h"
#include "links/links.h"

namespace svod::pipeline {

struct WorkItem {
  std::string
      kind;  // ambiguous-mention, provisional-entity, missing-region, missing-date, conflict
  std::string path;  // of the document
  int line = 0;
  std::string text;  // one sentence
};

// In archive order.
std::vector<WorkItem> build_worklist(const std::vector<compile::CompiledDocument>& documents,
                                     const links::Links& links);

// "path:line: note: text [kind]", one a line.
std::string render_text(const std::vector<WorkItem>& worklist);
std::string render_json(const std::vector<WorkItem>& worklist);

}  // namespace svod::pipeline
