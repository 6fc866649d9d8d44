// The index page of each kind: documents, districts, regions, topics, projects, acts, years.

#include <algorithm>
#include <functional>
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

constexpr std::size_t kEnoughNames = 1000;  // bytes

View index_view(const Here& here, std::string_view key, std::string_view address) {
  const std::string& name = here.say(key);
  View view =
      page_view(here, {.title = name, .section = address, .way_up = {{name, ""}}, .skip = ""});
  view.set("NAME", name);
  add_next_section(view, here, address);
  if (here.site.documents.empty()) {
    view.show("NOTHING");
  }
  return view;
}

std::string first_letter(std::string_view name) {
  std::size_t offset = 0;
  while (offset < name.size()) {
    const std::size_t begin = offset;
    if (text::is_letter(text::next_code_point(name, offset))) {
      return text::to_upper(name.substr(begin, offset - begin));
    }
  }
  return {};
}

// The included template REGION_LIST: every region with its districts and documents.
void add_region_list(View& view, const Here& here) {
  View& list = view.add("REGIONS").include("REGION_LIST");
  for (const links::LinkedRegion& region : here.site.links.regions) {
    View& item = add_link(list, here, "REGION", region_name(here.site, region.code),
                          addresses::region_page(region.code));
    item.set("COUNT", here.site.strings.count("count.documents", region.documents.size()));
    item.set("DISTRICTS", here.site.strings.count("count.districts", region.districts.size()));
  }
}

void add_years(View& item, const Here& here, const std::vector<links::DocumentIndex>& documents) {
  for (const auto index : documents) {
    const documents::Document& document = here.site.document(index).document;
    View& year = item.add("YEAR");
    year.set("YEAR", document_year(here.site, document));
    year.set("HREF", here.link(addresses::document_page(document.id)));
  }
}

}  // namespace

View documents_view(const Here& here) {
  const Site& site = here.site;
  View view = index_view(here, "nav.documents", addresses::kDocuments);
  view.set("SIZE", site.strings.count("count.documents_here", site.documents.size()));
  view.set("HOLDINGS_HREF", here.link(addresses::kHoldings));
  if (site.documents.size() > kLongestList) {
    add_region_list(view, here);
    return view;
  }
  for (const links::LinkedRegion& region : site.links.regions) {
    View& group = view.add("GROUP");
    group.set("NAME", region_of_documents(site, region.code, region.documents));
    group.set("HREF", here.link(addresses::region_page(region.code)));
    group.set("COUNT", site.strings.count("count.documents", region.documents.size()));
    View& list = group.include("DOCUMENT_LIST");
    for (const auto index : region.documents) {
      add_document(list, here, index, true);
    }
  }
  return view;
}

View districts_view(const Here& here) {
  const Site& site = here.site;
  View view = index_view(here, "nav.districts", addresses::kDistricts);
  view.set("HOLDINGS_HREF", here.link(addresses::kHoldings));
  if (site.links.districts.size() > kLongestList) {
    add_region_list(view, here);  // too many for one list: each region has its own
    return view;
  }
  std::string letter;
  View* group = nullptr;
  for (const links::LinkedDistrict& district : site.links.districts) {
    const std::string initial = first_letter(links::sort_name(district));
    if (group == nullptr || initial != letter) {
      group = &view.add("LETTER");
      group->set("LETTER", initial);
      letter = initial;
    }
    View& item = add_link(*group, here, "DISTRICT",
                          district.name.empty() ? here.say("district.unknown") : district.name,
                          addresses::district_page(district));
    item.set("REGION_NAME", region_of_documents(site, district.region, district.documents));
    add_years(item, here, district.documents);
  }
  return view;
}

View regions_view(const Here& here) {
  const Site& site = here.site;
  View view = index_view(here, "nav.regions", addresses::kRegions);
  if (!site.links.regions.empty()) {
    add_region_list(view, here);
  }
  return view;
}

View topics_view(const Here& here) {
  const Site& site = here.site;
  View view = index_view(here, "nav.topics", addresses::kTopics);
  if (site.links.topics.empty()) {
    return view;
  }
  View& list = view.add("TOPICS");
  for (const links::LinkedTopic& topic : site.links.topics) {
    View& item =
        add_link(list, here, "TOPIC", topic.topic->name, addresses::topic_page(topic.topic->id));
    show_value(item, "BELONGS", topic.topic->belongs);
    item.set("COUNT", site.strings.count("count.clauses", topic.clauses.size()));
  }
  return view;
}

View entities_view(const Here& here, registry::EntityClass entity_class) {
  const Site& site = here.site;
  const bool acts = entity_class == registry::EntityClass::Act;
  View view = index_view(here, acts ? "nav.acts" : "nav.projects",
                         acts ? addresses::kActs : addresses::kProjects);
  // Kinds stand in the order of the registry, which begins with the weightiest.
  std::vector<std::string> kinds;
  for (const registry::Entity& entity : site.registry.entities) {
    if (std::find(kinds.begin(), kinds.end(), entity.kind) == kinds.end()) {
      kinds.push_back(entity.kind);
    }
  }
  std::map<std::string, std::vector<const links::LinkedEntity*>, std::less<>> by_kind;
  std::vector<const links::LinkedEntity*> unmentioned;
  bool once = false;
  for (const links::LinkedEntity& entity : site.links.entities) {
    if (entity.entity.entity_class != entity_class) {
      continue;
    }
    if (!entity.has_page) {
      once = true;
    } else if (entity.documents.empty()) {
      unmentioned.push_back(&entity);
    } else {
      by_kind[entity.entity.kind].push_back(&entity);
    }
  }
  for (const auto& [kind, list] : by_kind) {
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
      kinds.push_back(kind);
    }
  }
  const auto by_name = [&site](const auto* a, const auto* b) {
    return text::compare_russian(entity_name(site, a->entity), entity_name(site, b->entity)) < 0;
  };
  if (!by_kind.empty()) {
    show_value(
        view, "SHARES",
        here.say("entities.shares", {{"m", static_cast<std::int64_t>(site.documents.size())}}));
  }
  for (const std::string& kind : kinds) {
    const auto found = by_kind.find(kind);
    if (found == by_kind.end()) {
      continue;
    }
    auto& list = found->second;
    std::stable_sort(list.begin(), list.end(), by_name);
    View& group = view.add("GROUP");
    group.set("NAME", entity_kinds(site, list.front()->entity));
    for (const auto* entity : list) {
      add_entity(group, here, "ENTITY", *entity);
    }
  }
  std::stable_sort(unmentioned.begin(), unmentioned.end(), by_name);
  if (!unmentioned.empty()) {
    View& rest = view.add("UNMENTIONED");
    rest.set("COUNT", format("{}", unmentioned.size()));
    for (const auto* entity : unmentioned) {
      add_entity(rest, here, "ENTITY", *entity);
    }
  }
  if (once) {
    view.add("ONCE").set("HREF", here.link(addresses::kMentionedOnce));
  }
  return view;
}

View years_view(const Here& here) {
  const Site& site = here.site;
  View view = index_view(here, "nav.years", addresses::kYears);
  if (site.links.years.empty()) {
    return view;
  }
  View& list = view.add("YEARS");
  int last = 0;
  for (const links::LinkedYear& year : site.links.years) {
    // Years of which nothing is held are shown too, one after another told together.
    if (last != 0 && year.year > last + 1) {
      const std::string missing =
          year.year == last + 2 ? format("{}", last + 1) : format("{}–{}", last + 1, year.year - 1);
      add_link(list, here, "YEAR", missing, "").set("DISTRICTS", here.say("district.gap"));
    }
    last = year.year;
    View& item =
        add_link(list, here, "YEAR",
                 year.year == 0 ? here.say("year.undated")
                                : here.say("year.title", {{"year", format("{}", year.year)}}),
                 addresses::year_page(year.year));
    item.set("COUNT", site.strings.count("count.documents", year.documents.size()));
    std::set<std::size_t> seen;
    std::string names;
    for (const auto index : year.documents) {
      if (names.size() < kEnoughNames && seen.insert(site.links.district_of[index]).second) {
        names += names.empty() ? "" : ", ";
        names += district_name(site, index);
      }
    }
    item.set("DISTRICTS", cut(names, 160));
  }
  return view;
}

}  // namespace svod::views
