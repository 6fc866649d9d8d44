#include "addresses/addresses.h"

#include <algorithm>

#include "base/format.h"

namespace svod::addresses {
namespace {

constexpr std::string_view kUnknownRegion = "00";

std::string_view code_or_unknown(std::string_view code) {
  return code.empty() ? kUnknownRegion : code;
}

}  // namespace

std::string document_page(std::string_view document_id) {
  return format("documents/{}.html", document_id);
}

std::string document_markdown(std::string_view document_id) {
  return format("documents/{}.md", document_id);
}

std::string document_source(std::string_view document_id, std::string_view file,
                            std::size_t place) {
  const auto name = file.substr(file.rfind('/') + 1);
  const auto dot = name.rfind('.');
  // A source that ends in .md or .html would stand where svod writes its own.
  const std::string_view ending = dot == std::string_view::npos ? "" : name.substr(dot);
  if (place > 1) return format("documents/{}.source-{}{}", document_id, place, ending);
  if (ending == ".html" || ending == ".md" || ending == ".xml") {
    return format("documents/{}.source{}", document_id, ending);
  }
  return format("documents/{}{}", document_id, ending.empty() ? ".source" : ending);
}

std::string district_page(const links::LinkedDistrict& district) {
  return format("districts/{}/{}.html", code_or_unknown(district.region), district.slug);
}

std::string region_page(std::string_view code) {
  return format("regions/{}.html", code_or_unknown(code));
}

std::string topic_page(std::string_view id) {
  return format("topics/{}.html", id);
}

std::string entity_page(const registry::Entity& entity) {
  const bool act = entity.entity_class == registry::EntityClass::Act;
  return format("{}/{}.html", act ? "acts" : "projects", entity.id);
}

std::string linked_entity(const links::LinkedEntity& entity) {
  return entity.has_page ? entity_page(entity.entity)
                         : format("{}#{}", kMentionedOnce, entity.entity.id);
}

std::string feed(std::string_view page) {
  if (page == kHome) return "feed.xml";
  return format("{}.xml", page.substr(0, page.rfind('.')));
}

std::string year_page(int year) {
  return year == 0 ? "years/undated.html" : format("years/{}.html", year);
}

std::string part_page(std::string_view page, std::string_view region, std::string_view year) {
  return format("{}/{}{}{}.html", page.substr(0, page.rfind('.')), code_or_unknown(region),
                year.empty() ? "" : "-", year);
}

std::string clause(std::string_view document_id, std::string_view anchor) {
  return format("documents/{}.html#{}", document_id, anchor);
}

std::string root_path(std::string_view base_url) {
  const auto scheme = base_url.find("://");
  const auto slash = scheme == std::string_view::npos ? scheme : base_url.find('/', scheme + 3);
  return slash == std::string_view::npos ? "/" : std::string(base_url.substr(slash));
}

std::string relative(std::string_view from, std::string_view to) {
  const auto hash = std::min(to.find('#'), to.size());
  const std::string_view page = to.substr(0, hash);
  const std::string_view anchor = to.substr(hash);
  if (page == from) {
    return anchor.empty() ? std::string(page.substr(page.rfind('/') + 1)) : std::string(anchor);
  }
  // What follows the last directory that both share.
  std::size_t shared = 0;
  for (std::size_t i = 0; i < std::min(from.size(), page.size()) && from[i] == page[i]; ++i) {
    if (from[i] == '/') {
      shared = i + 1;
    }
  }
  std::string link;
  for (const char c : from.substr(shared)) {
    if (c == '/') {
      link += "../";
    }
  }
  link += page.substr(shared);
  link += anchor;
  return link;
}

}  // namespace svod::addresses
