#pragma once

// The archive -> what an editor would look at next, for `svod check`: nothing in it is a fault.

#include <string>
#include <vector>

#include "base/message.h"
#include "compile/compile_document.h"
#include "links/links.h"

namespace svod::pipeline {

struct WorkItem {
  std::string
      kind;  // ambiguous-mention, provisional-entity, missing-region, missing-date, conflict
  std::string path;  // of the document
  int line = 0;
  Message text;  // one sentence
};

// In archive order.
std::vector<WorkItem> build_worklist(const std::vector<compile::CompiledDocument>& documents,
                                     const links::Links& links);

// "path:line: note: text [kind]".
Message to_message(const WorkItem& item);

}  // namespace svod::pipeline
