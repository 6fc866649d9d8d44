#pragma once

// file -> Document.
//
// Faults are told with line and column: no front matter, unknown or doubled key, bad date,
// unknown kind, region, status or topic, two files of one id, invalid UTF-8, an empty file.

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "registry/registry.h"

namespace svod::documents {

// Whether `id` can be an address: parts of a-z, 0-9, '-' and '_', at least two of them.
bool is_document_id(std::string_view id);

// `id` is the path under content/documents/ without ".md"; `path` is for diagnostics.
Document parse_document(std::string_view bytes, const std::string& id, const std::string& path,
                        const registry::Registry& registry, diagnostics::Diagnostics& diagnostics);

}  // namespace svod::documents
