#pragma once

// Document -> file.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"

namespace svod::documents {

// Front matter and body as DESIGN has them; parse_document reads it back equal.
std::string render_document(const FrontMatter& front, const std::vector<markdown::Block>& blocks);

// `file` with one more source at the end of its `sources`; every other byte stays as a person may
// have written it. Nothing where `sources` is written on one line between brackets, or not there.
std::optional<std::string> add_source(std::string_view file, const Source& source);

}  // namespace svod::documents
