#pragma once

// The paths of all pages -> sitemap.xml, an index of parts of at most 50,000 addresses
// (sitemaps.org, protocol 0.9), and robots.txt.

#include <string>
#include <vector>

#include "exports/exported_file.h"

namespace svod::exports {

// `pages`: paths from the site's root, sorted. `base_url` ends with "/"; where it is "" there
// is no sitemap and robots.txt names none.
std::vector<ExportedFile> export_sitemap(const std::string& base_url,
                                         const std::vector<std::string>& pages);

}  // namespace svod::exports
