// One region: its districts with the years held, what they share, all its documents.

#include <algorithm>
#include <map>
#include <set>

#include "base/format.h"
#include "text/text.h"
#include "views/frame.h"
#include "views/lists.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using templates::View;

constexpr std::size_t kMostShared = 12;

// Projects and acts that documents of at least two of its districts name.
void add_shared(View& view, const Here& here, const links::LinkedRegion& region) {
  const Site& site = here.site;
  struct Shared {
    const links::LinkedEntity* entity;
    std::size_t districts;
  };
  std::map<std::string, std::set<std::size_t>> districts_by_entity;
  for (const auto index : region.documents) {
    for (const auto& mention : site.document(index).found.mentions) {
      if (mention.status != mentions::Status::Ambiguous) {
        districts_by_entity[mention.entity].insert(site.links.district_of[index]);
      }
    }
  }
  std::vector<Shared> shared;
  for (const auto& [id, districts] : districts_by_entity) {
    const auto found = site.links.entity_by_id.find(id);
    if (districts.size() > 1 && found != site.links.entity_by_id.end()) {
      shared.push_back({&site.links.entities[found->second], districts.size()});
    }
  }
  std::stable_sort(shared.begin(), shared.end(), [&site](const Shared& a, const Shared& b) {
    if (a.districts != b.districts) {
      return a.districts > b.districts;
    }
    return text::compare_russian(entity_name(site, a.entity->entity),
                                 entity_name(site, b.entity->entity)) < 0;
  });
  shared.resize(std::min(shared.size(), kMostShared));
  if (shared.empty()) {
    return;
  }
  View& list = view.add("SHARED");
  for (const Shared& one : shared) {
    add_entity(list, here, "ENTITY", *one.entity)
        .set("COUNT", here.say("count.districts_of",
                               {{"n", static_cast<std::int64_t>(one.districts)},
                                {"m", static_cast<std::int64_t>(region.districts.size())}}));
  }
}

}  // namespace

View region_view(const Here& here, std::size_t at) {
  const Site& site = here.site;
  const links::LinkedRegion& region = site.links.regions[at];
  const std::string name = region_name(site, region.code);
  View view = page_view(
      here, {.title = name,
             .section = addresses::kRegions,
             .way_up = {{here.say("nav.regions"), std::string(addresses::kRegions)}, {name, ""}},
             .skip = ""});
  view.set("NAME", name);
  const std::string years = years_of(site, region.documents);
  view.set("SIZE", here.say("region.size",
                            {{"documents", static_cast<std::int64_t>(region.documents.size())},
                             {"districts", static_cast<std::int64_t>(region.districts.size())},
                             {"dated", years.empty() ? "no" : "yes"},
                             {"years", years}}));
  const registry::Region* entry = site.registry.find_region(region.code);
  if (entry != nullptr && !entry->federal_district.empty()) {
    show_value(view, "FEDERAL_DISTRICT", entry->federal_district);
  }
  for (const std::size_t d : region.districts) {
    const links::LinkedDistrict& district = site.links.districts[d];
    View& item = add_link(view, here, "DISTRICT",
                          district.name.empty() ? here.say("district.unknown") : district.name,
                          addresses::district_page(district));
    for (const auto index : district.documents) {
      const documents::Document& document = site.document(index).document;
      View& year = item.add("YEAR");
      year.set("YEAR", document_year(site, document));
      year.set("HREF", here.link(addresses::document_page(document.id)));
    }
  }
  add_shared(view, here, region);
  // More than that are reached by their districts above.
  if (region.documents.size() <= kLongestList) {
    View& list = view.add("ALL").include("DOCUMENT_LIST");
    for (const auto index : region.documents) {
      add_document(list, here, index, true);
    }
  }
  const auto neighbour = [&](std::size_t other, std::string_view label) {
    const links::LinkedRegion& next = site.links.regions[other];
    add_neighbour(view, here, label, region_name(site, next.code),
                  addresses::region_page(next.code));
  };
  if (at > 0) {
    neighbour(at - 1, "list.previous");
  }
  if (at + 1 < site.links.regions.size()) {
    neighbour(at + 1, "list.next");
  }
  add_neighbour(view, here, "list.all", here.say("nav.regions"), std::string(addresses::kRegions));
  return view;
}

}  // namespace svod::views
