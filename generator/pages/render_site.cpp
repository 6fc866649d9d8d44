#include "pages/render_site.h"

#include <map>
#include <utility>

#include "addresses/addresses.h"
#include "base/format.h"
#include "base/message.h"
#include "pages/page_kinds.h"
#include "views/views.h"

namespace svod::pages {
namespace {

std::string without_case(std::string_view path) {
  std::string lower(path);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return lower;
}

std::string describe(const views::Site& site, const Page& page) {
  if (!page.redirect_to.empty()) {
    return format("the former address of '{}'", page.redirect_to);
  }
  const PageKind& kind = page_kinds()[page.kind];
  if (kind.path(site, 0).empty() || kind.count(site) > 1) {
    return format("{} number {} ('{}')", kind.name, page.index + 1, page.path);
  }
  return format("the page '{}'", kind.name);
}

}  // namespace

Result<std::vector<Page>> plan_pages(const views::Site& site) {
  std::vector<Page> pages;
  const auto& kinds = page_kinds();
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    const std::size_t count = kinds[kind].count(site);
    for (std::size_t index = 0; index < count; ++index) {
      std::string path = kinds[kind].path(site, index);
      if (!path.empty()) {
        pages.push_back({std::move(path), kind, index, ""});
      }
    }
  }
  for (const compile::CompiledDocument& compiled : site.documents) {
    for (const std::string& former : compiled.document.front.former_ids) {
      pages.push_back(
          {addresses::document_page(former), 0, 0, addresses::document_page(compiled.document.id)});
    }
  }
  std::map<std::string, std::size_t> taken;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto [first, is_new] = taken.emplace(without_case(pages[i].path), i);
    if (!is_new) {
      return Error{say("two pages have the address '{}': {} and {}; rename one", pages[i].path,
                       describe(site, pages[first->second]), describe(site, pages[i]))};
    }
  }
  return pages;
}

std::string render_page(const views::Site& site, const Page& page,
                        const templates::Templates& templates) {
  const views::Here here{site, page.path};
  if (!page.redirect_to.empty()) {
    return templates.render(kRedirectTemplate, views::redirect_view(here, page.redirect_to));
  }
  const PageKind& kind = page_kinds()[page.kind];
  return templates.render(kind.template_name, kind.view(here, page.index));
}

}  // namespace svod::pages
