#pragma once

// Document -> file.

#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"

namespace svod::documents {

// Front matter and body as DESIGN has them; parse_document reads it back equal.
std::string render_document(const FrontMatter& front, const std::vector<markdown::Block>& blocks);

// The item of `sources` for one source, whole lines, its dash below `indent`.
std::string render_source(const Source& source, std::string_view indent);

}  // namespace svod::documents
