// One district or town: its names, its documents by year with the gaps, its promises, what it
// returns to.

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

using links::LinkedDistrict;
using templates::View;

constexpr std::size_t kMostTopics = 8;
constexpr std::size_t kMostEntities = 12;

void add_names(View& view, const Here& here, const LinkedDistrict& district) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && name != district.name &&
        std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  };
  for (const auto index : district.documents) {
    add(here.site.document(index).document.front.district);
  }
  static const std::vector<registry::DatedName> none;
  for (const registry::DatedName& official :
       district.entry == nullptr ? none : district.entry->official_names) {
    // A name that documents use too is told once.
    const bool in_documents = std::erase(names, official.name) != 0;
    View& item = view.add("OFFICIAL_NAME");
    item.set("LABEL",
             here.say(in_documents ? "district.official_in_documents" : "district.official_label"));
    item.set(
        "NAME",
        here.say(
            "district.official",
            {{"name", official.name},
             {"from", to_iso(official.from).empty() ? "" : text::format_date(official.from)},
             {"until", to_iso(official.until).empty() ? "" : text::format_date(official.until)},
             {"dated", official.until ? (official.from ? "both" : "until")
                                      : (official.from ? "from" : "no")}}));
  }
  for (const std::string& name : names) {
    view.add("NAME_IN_DOCUMENTS").set("NAME", name);
  }
}

// The years of the archive: held or «нет в своде».
void add_years(View& view, const Here& here, const LinkedDistrict& district) {
  const Site& site = here.site;
  std::set<int> held;
  for (const auto index : district.documents) {
    held.insert(site.document(index).document.front.date.year);
  }
  int first = 0;
  int last = 0;
  for (const links::LinkedYear& year : site.links.years) {
    if (year.year != 0) {
      first = first == 0 ? year.year : first;
      last = year.year;
    }
  }
  if (first == 0 || first == last) {
    return;
  }
  View& years = view.add("YEARS_HELD");
  for (int year = first; year <= last; ++year) {
    View& item = years.add("YEAR");
    if (held.contains(year)) {
      item.set("YEAR", format("{}", year));
      continue;
    }
    // Years that are missing one after another are told together.
    const int from = year;
    while (year < last && !held.contains(year + 1)) {
      ++year;
    }
    item.set("YEAR", from == year ? format("{}", year) : format("{}–{}", from, year));
    item.show("GAP");
  }
}

void add_topics(View& view, const Here& here, const LinkedDistrict& district) {
  const Site& site = here.site;
  std::map<std::string, std::size_t> counts;
  for (const auto index : district.documents) {
    for (const auto& topics : site.document(index).topics) {
      for (const auto& topic : topics) {
        ++counts[topic.topic];
      }
    }
  }
  std::vector<std::pair<const registry::Topic*, std::size_t>> most;
  for (const links::LinkedTopic& topic : site.links.topics) {
    const auto found = counts.find(topic.topic->id);
    if (found != counts.end()) {
      most.emplace_back(topic.topic, found->second);
    }
  }
  std::stable_sort(most.begin(), most.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  most.resize(std::min(most.size(), kMostTopics));
  if (most.empty()) {
    return;
  }
  View& list = view.add("TOPICS");
  for (const auto& [topic, count] : most) {
    add_link(list, here, "TOPIC", topic->name, addresses::topic_page(topic->id))
        .set("COUNT", site.strings.count("count.clauses", count));
  }
}

void add_entities(View& view, const Here& here, const LinkedDistrict& district) {
  std::map<std::string, std::size_t> counts;
  for (const auto index : district.documents) {
    for (const auto& mention : here.site.document(index).found.mentions) {
      if (mention.status != mentions::Status::Ambiguous) {
        ++counts[mention.entity];
      }
    }
  }
  std::vector<const links::LinkedEntity*> named;
  for (const links::LinkedEntity& entity : here.site.links.entities) {
    if (counts.contains(entity.entity.id)) {
      named.push_back(&entity);
    }
  }
  std::stable_sort(named.begin(), named.end(), [&counts](const auto* a, const auto* b) {
    return counts[a->entity.id] > counts[b->entity.id];
  });
  named.resize(std::min(named.size(), kMostEntities));
  if (named.empty()) {
    return;
  }
  View& list = view.add("ENTITIES");
  for (const auto* entity : named) {
    add_entity(list, here, "ENTITY", *entity);
  }
}

void add_neighbours(View& view, const Here& here, std::size_t at) {
  const auto& districts = here.site.links.districts;
  const auto add = [&](std::size_t other, std::string_view label) {
    add_neighbour(view, here, label, districts[other].name,
                  addresses::district_page(districts[other]));
  };
  if (at > 0) {
    add(at - 1, "list.previous");
  }
  if (at + 1 < districts.size()) {
    add(at + 1, "list.next");
  }
  const std::string& code = districts[at].region;
  add_neighbour(view, here, "district.region", region_name(here.site, code),
                addresses::region_page(code));
}

}  // namespace

View district_view(const Here& here, std::size_t at) {
  const Site& site = here.site;
  const LinkedDistrict& district = site.links.districts[at];
  const std::string name = district.name.empty() ? here.say("district.unknown") : district.name;
  View view = page_view(
      here,
      {.title = here.say("title.district",
                         {{"district", name}, {"region", region_name(site, district.region)}}),
       .section = addresses::kDistricts,
       .way_up = {{here.say("nav.districts"), std::string(addresses::kDistricts)}, {name, ""}},
       .skip = "",
       .has_feed = !district.documents.empty()});
  view.set("NAME", name);
  view.set("REGION_NAME", region_of_documents(site, district.region, district.documents));
  view.set("REGION_HREF", here.link(addresses::region_page(district.region)));
  view.set("COUNT", site.strings.count("count.documents_here", district.documents.size()));
  add_names(view, here, district);
  add_years(view, here, district);
  View& list = view.include("DOCUMENT_LIST");
  for (const auto index : district.documents) {
    add_document(list, here, index, false);
  }
  const auto& rows = site.relations.due_by_district[at];
  if (!rows.empty()) {
    add_due_table(view.add("PROMISES"), here, rows, false);
  }
  add_topics(view, here, district);
  add_entities(view, here, district);
  add_neighbours(view, here, at);
  return view;
}

}  // namespace svod::views
