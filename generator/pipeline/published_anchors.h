#pragma once

// A document and what is published of it -> the anchors that would move: links to them stand in
// the world, and DESIGN promises that they last.
//
//   1. A clause that is still there (see align_clauses.h) and would have another anchor is told
//      with the {#…} that keeps the published one. A clause whose anchor only follows from that of
//      its point or heading is not told: it comes back with it.
//   2. A published anchor that nothing has any more is told where its clause stood.
//   3. A {#…} that the editor gave to another clause stands.
//   4. With every {#…} that is told in its place no clause that is still there has lost its
//      published anchor, no anchor is given twice, and nothing more is told of those clauses.
//
// All of it is warnings of one kind, Kind::AnchorMoved.

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "registry/registry.h"

namespace svod::pipeline {

// `published` and `present` are the bytes of the document's file, then and now; `document` gives
// its id and path. A present file with errors has nothing told: they are told elsewhere.
diagnostics::Diagnostics find_moved_anchors(std::string_view published, std::string_view present,
                                            const documents::Document& document,
                                            const registry::Registry& registry);

// The same against the Markdown published in the directory `output`, under the document's id or
// one of its former ids. Nothing where none is published there or the document is withdrawn.
diagnostics::Diagnostics check_published_anchors(const std::string& output,
                                                 const documents::Document& document,
                                                 const registry::Registry& registry);

}  // namespace svod::pipeline
