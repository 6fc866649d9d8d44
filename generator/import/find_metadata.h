#pragma once

// title + blocks + registry -> front matter, with the basis of every value that the document
// does not state.

#include <string>
#include <vector>

#include "documents/document.h"
#include "import/find_title.h"
#include "import/import.h"
#include "markdown/markdown.h"
#include "registry/registry.h"

namespace svod::import {

struct Metadata {
  documents::FrontMatter front;
  std::string region_code;  // "00" while unknown
  std::vector<Note> notes;
};

// `title_block` is the index of the title's block, blocks.size() if there is none.
Metadata find_metadata(const Title& title, const std::vector<markdown::Block>& blocks,
                       std::size_t title_block, const registry::Registry& registry);

}  // namespace svod::import
