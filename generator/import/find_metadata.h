#pragma once

// title + blocks + registry -> front matter, with the basis of every value that the document
// does not state.

#include <string>
#include <vector>

#include "documents/document.h"
#include "import/block_reader.h"
#include "import/find_title.h"
#include "import/import.h"
#include "registry/registry.h"

namespace svod::import {

struct Metadata {
  documents::FrontMatter front;
  std::string region_code;  // "00" while unknown
  std::vector<Note> notes;
};

Metadata find_metadata(const Title& title, const BlockReader& reader,
                       const registry::Registry& registry);

}  // namespace svod::import
