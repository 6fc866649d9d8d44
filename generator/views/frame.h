#pragma once

// Frame: what every page has around its own matter: title, sections, the way up, the foot.

#include <string>
#include <string_view>
#include <vector>

#include "templates/templates.h"
#include "views/site.h"

namespace svod::views {

struct Step {
  std::string name;
  std::string address;  // "" for the page itself
};

struct FrameOptions {
  std::string title;         // begins with what differs; the archive's name is put after it
  std::string_view section;  // the address of the section that it belongs to; "" for none
  std::vector<Step> way_up;  // below the home page, outermost first
  std::string skip;          // the words of the skip link; "" for the usual ones
  bool has_feed = false;     // a feed stands beside the page
};

templates::View page_view(const Here& here, const FrameOptions& options);

// One more of the section `list`: NAME, and HREF in a section LINK unless the address is "".
templates::View& add_link(templates::View& view, const Here& here, std::string_view list,
                          const std::string& name, const std::string& address);

// One more thing to read next, in the section NEIGHBOURS. `label` is a key of strings.
void add_neighbour(templates::View& view, const Here& here, std::string_view label,
                   const std::string& name, const std::string& address);

// For a page that is a list itself: the section after `section`, and what of the archive is there.
void add_next_section(templates::View& view, const Here& here, std::string_view section);

// Gives the pieces of a page as sections that a template may show: a value that is not ""
// becomes a section with one value of the same name.
void show_value(templates::View& view, std::string_view name, const std::string& value);

}  // namespace svod::views
