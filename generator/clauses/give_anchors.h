#pragma once

// clauses with their parents -> clauses with anchors and ordinals.
//
//   1. A {#…} of the Markdown is the anchor.
//   2. The title is `title`; a number gives `p-1-2`, a second one alike `p-1_2`.
//   3. A heading without a number is `s-3` by its place among them.
//   4. Else `<anchor of its point, bullet or heading>-b<n>`, or `b-<n>` where it has none.

#include "clauses/lay_out.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"

namespace svod::clauses {

// Tells a {#…} that another block has as well, or that is no anchor.
void give_anchors(LaidOut& laid_out, const documents::Document& document,
                  diagnostics::Diagnostics& diagnostics);

}  // namespace svod::clauses
