#pragma once

// Everything that was written -> faults in its links: every internal link and anchor leads
// somewhere, no id stands twice in a page.
//
// Pages are scanned one by one as they are written, so that no page is kept; the links are
// checked when all are known. It reads the HTML itself, not what the views meant.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace svod::audit {

struct PageFacts {
  struct Link {
    std::string target;  // path from the site's root
    std::string anchor;  // after '#', percent-decoded; "" for none
    int line = 0;
  };
  std::vector<Link> links;
  std::set<std::string, std::less<>> ids;
  diagnostics::Diagnostics faults;  // an id twice, a link that leaves the site's root
};

// What a page at `path` (from the site's root) links to and which ids it has. Looks at href,
// src and id attributes; links with a scheme or beginning with "//" or "mailto:" are outside.
// `root`: where the site's root stands on its server, "/svod/"; links from "/" must go below it.
PageFacts scan_page(const std::string& path, std::string_view html, std::string_view root = "/");

// `pages`: the facts of every page by path; `files`: every other path that was written.
// A link to neither, or to an anchor that its page lacks, is an error that names both.
diagnostics::Diagnostics check_links(const std::map<std::string, PageFacts>& pages,
                                     const std::set<std::string>& files);

}  // namespace svod::audit
