#pragma once

// links -> Atom feeds (RFC 4287): feed.xml of the whole archive, and one of each district,
// topic, project and act, beside its page. An entry is a document; it is dated by the day it
// entered the archive, for there is no clock.

#include <vector>

#include "compile/compile_document.h"
#include "exports/exported_file.h"
#include "links/links.h"
#include "settings/settings.h"

namespace svod::exports {

// Requires: settings.base_url is there, for a feed has absolute addresses.
std::vector<ExportedFile> export_feeds(const settings::Settings& settings,
                                       const std::vector<compile::CompiledDocument>& documents,
                                       const links::Links& links);

}  // namespace svod::exports
