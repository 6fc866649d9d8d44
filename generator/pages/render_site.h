#pragma once

// Site -> pages: first all addresses, so that two pages at one are found before anything is
// written; then each page alone, in any order and thread.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pages/theme.h"
#include "templates/templates.h"
#include "views/site.h"

namespace svod::pages {

inline constexpr std::string_view kRedirectTemplate = "redirect.html";

struct Page {
  std::string path;         // from the site's root
  std::size_t kind = 0;     // index into page_kinds()
  std::size_t index = 0;    // which of its kind
  std::string redirect_to;  // of a page that was once here: where it is now; else ""
};

// Every page, in the order of the table, then the redirects of former ids. An error: two
// pages at one address (letter case apart, since some disks do not tell it), naming both.
Result<std::vector<Page>> plan_pages(const views::Site& site);

// The bytes of one page. Can be called from several threads at once.
std::string render_page(const views::Site& site, const Page& page,
                        const templates::Templates& templates);

}  // namespace svod::pages
