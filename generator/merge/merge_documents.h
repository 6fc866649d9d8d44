#pragma once

// What import wrote, what a person made of it, what import writes now -> one document.
//
// A part is a key of the front matter or a block of the body. What only one of both changed is as
// that one has it; where both changed it differently the person's reading stays in its place, and
// the imported one is kept beside it in `conflicts` of the front matter (merge_front_matter.h,
// merge_bodies.h). Every letter of the edited file that import did not write is in the merged one;
// where nothing is to be refreshed the edited bytes stay as they are.

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "documents/document.h"
#include "registry/registry.h"

namespace svod::merge {

struct Merged {
  std::string markdown;  // the file to write; refreshed, it has plain line ends
  std::vector<documents::Conflict> conflicts;  // new ones; they stand in `markdown` too
  std::size_t refreshed = 0;                   // changes that are as imported
};

// Each document must be read from its `markdown` without errors. An error where the parts of the
// edited file cannot be told apart: it is then to be left as it is.
Result<Merged> merge_documents(const documents::Document& base, const documents::Document& edited,
                               const documents::Document& imported,
                               const registry::Registry& registry);

}  // namespace svod::merge
