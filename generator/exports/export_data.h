#pragma once

// compiled documents + links -> data/: the public tables, one JSON object a line, and the
// same as CSV for spreadsheets.
//
//   data/version.json, documents, entities, clauses/<year>, mentions/<year>; <year> is the
//   document's, or "undated". The keys and their order are a public interface: new ones go to
//   the end. In CSV: UTF-8 with a byte order mark, semicolons, null is empty, a list is joined
//   by "|"; a cell that a spreadsheet would take for a formula gets an apostrophe before it.

#include <vector>

#include "compile/compile_document.h"
#include "exports/exported_file.h"
#include "links/links.h"

namespace svod::exports {

std::vector<ExportedFile> export_data(const std::vector<compile::CompiledDocument>& documents,
                                      const links::Links& links);

}  // namespace svod::exports
