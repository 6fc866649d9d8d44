#pragma once

// a document's file + one edit of its front matter -> the file with that value another.
//
// Nothing else changes by a byte: neither the body nor the order of keys, comments, quotes and
// line ends. A key that is not there is put where DESIGN's order has it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svod::documents {

struct FrontMatterEdit {
  // What leads to the value: {"district"}, {"basis", "region"}, {"sources", "0", "from"}.
  std::vector<std::string> keys;
  // The value as YAML writes it behind the colon, a list from its line end on; "": none.
  // Nothing: the key is taken out too; where it is not there, all is as it was.
  std::optional<std::string> yaml;
};

// Errors: the file has no front matter that can be read, or has nothing at the keys before the
// last. A value in brackets that would end too early is not found here: read the result.
Result<std::string> edit_front_matter(std::string_view bytes, const FrontMatterEdit& edit);

}  // namespace svod::documents
