#pragma once

// Site -> the view of one page. One function a page kind, one file each; which page has which
// template is told in pages/page_kinds.cpp. `here.path` is the address of the page.

#include <cstddef>
#include <string>
#include <vector>

#include "links/links.h"
#include "templates/templates.h"
#include "views/site.h"

namespace svod::views {

templates::View home_view(const Here& here);
templates::View document_view(const Here& here, links::DocumentIndex document);
templates::View district_view(const Here& here, std::size_t at);
templates::View region_view(const Here& here, std::size_t at);
templates::View topic_view(const Here& here, std::size_t at);
templates::View entity_view(const Here& here, std::size_t entity);
templates::View year_view(const Here& here, std::size_t at);

// A part of a list that is too long for one page; `at` is an index into site.parts.
templates::View part_view(const Here& here, std::size_t at);

templates::View documents_view(const Here& here);
templates::View districts_view(const Here& here);
templates::View regions_view(const Here& here);
templates::View topics_view(const Here& here);
templates::View entities_view(const Here& here, registry::EntityClass entity_class);
templates::View years_view(const Here& here);

templates::View due_view(const Here& here);
templates::View holdings_view(const Here& here);
templates::View mentioned_once_view(const Here& here);
templates::View about_view(const Here& here);
templates::View not_found_view(const Here& here);

// A page that was once at `here` and is now at `to`.
templates::View redirect_view(const Here& here, const std::string& to);

}  // namespace svod::views
