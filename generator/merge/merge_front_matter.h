#pragma once

// base, edited, imported -> one front matter, key by key.
//
//   1. What the person did not change is as imported; what import did not change is as edited; what
//      both changed differently is as edited, and the imported value is a conflict.
//   2. A value goes with its ground in `basis`, and a date with `date_of`: all of them are the
//      person's or all are import's.
//   3. `added`, `checked`, `former_ids` and what identifies a source are as edited; a correction or
//      a source that import has newly is added, a source before the others if import has it first.

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "documents/document.h"

namespace svod::merge {

struct MergedFrontMatter {
  documents::FrontMatter front;
  std::size_t refreshed = 0;  // keys that are as imported
  std::vector<documents::Conflict> conflicts;
};

// `touched`: keys that the person changed even where the value is the same, by a comment.
MergedFrontMatter merge_front_matter(const documents::FrontMatter& base,
                                     const documents::FrontMatter& edited,
                                     const documents::FrontMatter& imported,
                                     const std::set<std::string, std::less<>>& touched);

}  // namespace svod::merge
