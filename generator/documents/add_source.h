#pragma once

// a document's file + a source -> the file with one more source at the end of its `sources`.
//
// Every other byte stays as a person may have written it. The lines are looked at, not the YAML:
// a file whose front matter is only read with faults takes a source too.

#include <optional>
#include <string>
#include <string_view>

#include "documents/document.h"

namespace svod::documents {

// Nothing where `sources` is written on one line between brackets, or not there.
std::optional<std::string> add_source(std::string_view file, const Source& source);

}  // namespace svod::documents
