#pragma once

// Document -> clauses: numbers, anchors, nesting; then parts, addressees, dates due and
// figures by the lead-in that governs each.
//
// Anchors, as DESIGN has them: `p-1-2` for «1.2.»; `p-1_2` for a second «1.»; `s-3` for the
// third heading without a number; else `<parent>-b<n>`, or `b-<n>` with no parent; the title
// is `title`. A {#…} of the Markdown wins.

#include <string>
#include <vector>

#include "clauses/clauses.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"

namespace svod::clauses {

std::vector<Clause> build_clauses(const documents::Document& document,
                                  diagnostics::Diagnostics& diagnostics);

// One line a clause, for tests and `svod dump clauses`.
std::string dump(const std::vector<Clause>& clauses);

}  // namespace svod::clauses
