#pragma once

// The kinds of page, in one table: where each stands, how many there are, which template it
// has and what fills it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "templates/templates.h"
#include "views/site.h"

namespace svod::pages {

struct PageKind {
  std::string_view name;           // "document": for messages
  std::string_view template_name;  // "document.html"
  std::size_t (*count)(const views::Site&);
  // The address of the index-th, from the site's root; "" if it has no page.
  std::string (*path)(const views::Site&, std::size_t index);
  templates::View (*view)(const views::Here&, std::size_t index);
};

const std::vector<PageKind>& page_kinds();

}  // namespace svod::pages
