#pragma once

// A source that is in the archive, read again -> what becomes of its document.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "documents/document.h"
#include "registry/registry.h"

namespace svod::pipeline {

struct MergedSource {
  std::string document;  // the bytes of its file; as they were where nothing is refreshed
  std::string base;      // what import reads now: what the next import starts from
  std::size_t refreshed = 0;
  std::vector<documents::Conflict> conflicts;  // new ones
  Message why_kept;                            // why it stays as it is, although import reads it
                                               // otherwise; "" where it does not
};

// `base` is the file that import wrote before, "" where it is not known: the document then stays,
// and all that is otherwise in it counts as edited from now on. `blocks` and `front` are what
// import reads now; the day of entry is filled in, and the sources are those of the base with what
// is known now of those in `sources`, new ones first. Requires: `edited` has no errors.
MergedSource merge_source(std::string_view base, const documents::Document& edited,
                          documents::FrontMatter front, const std::vector<markdown::Block>& blocks,
                          const std::vector<documents::Source>& sources,
                          const registry::Registry& registry);

}  // namespace svod::pipeline
