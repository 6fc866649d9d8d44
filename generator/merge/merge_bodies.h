#pragma once

// base, edited, imported -> one body.
//
//   1. What the person did not change is as imported; what import did not change is as edited.
//   2. What both changed alike is that. What both changed differently is as edited, and the
//      imported reading is a conflict.
//   3. A mark that an editor put at the end of a part ({#b-7}, {topics: …}, {part: …}) stays with a
//      part whose text is as imported.
//   4. What import adds beside a part that the person changed is a conflict where the person's text
//      has at least half of its words: it would stand there twice.
//   5. Of a table that has as many columns in all three, the parts are its rows.

#include <cstddef>
#include <string>
#include <vector>

#include "documents/document.h"
#include "merge/body_parts.h"

namespace svod::merge {

struct MergedBody {
  std::string body;           // with an end of line
  std::vector<Part> parts;    // of it, in order
  std::size_t refreshed = 0;  // changes that are as imported
  std::vector<documents::Conflict> conflicts;
};

MergedBody merge_bodies(const std::vector<Part>& base, const std::vector<Part>& edited,
                        const std::vector<Part>& imported);

}  // namespace svod::merge
