#pragma once

// registry files -> Registry.
//
// `files` holds "regions.json", "districts.json", "topics.json", "projects.json", "acts.json"
// and "schema/<name>.schema.json". Each is checked against its schema; then ids must be
// unique and references must lead somewhere. Every fault is an error with file (`root` put
// before the name), line and column; a faulty entry is left out.

#include <string>

#include "diagnostics/diagnostic.h"
#include "files/files.h"
#include "registry/registry.h"

namespace svod::registry {

Registry load_registry(const files::FileTree& files, const std::string& root,
                       diagnostics::Diagnostics& diagnostics);

}  // namespace svod::registry
