// A part of a long list: the clauses of one region, or of one region and year.

#include "base/format.h"
#include "views/frame.h"
#include "views/lists.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using templates::View;

// Whose list it is: name, page and index page.
struct Owner {
  std::string name;
  std::string page;
  std::string_view section;
  std::string section_name;
};

Owner owner_of(const Here& here, const Part& part) {
  const links::Links& links = here.site.links;
  switch (part.of) {
    case Part::Of::Topic: {
      const registry::Topic& topic = *links.topics[part.owner].topic;
      return {topic.name, addresses::topic_page(topic.id), addresses::kTopics,
              here.say("nav.topics")};
    }
    case Part::Of::Entity: {
      const registry::Entity& entity = links.entities[part.owner].entity;
      const bool act = entity.entity_class == registry::EntityClass::Act;
      return {entity_name(here.site, entity), addresses::entity_page(entity),
              act ? addresses::kActs : addresses::kProjects,
              here.say(act ? "nav.acts" : "nav.projects")};
    }
    case Part::Of::Due:
      break;
  }
  return {here.say("nav.due"), std::string(addresses::kDue), addresses::kDue, ""};
}

void add_entries(View& view, const Here& here, const Part& part) {
  const links::Links& links = here.site.links;
  if (part.of == Part::Of::Due) {
    std::vector<links::DueRow> rows;
    rows.reserve(part.entries.size());
    for (const std::uint32_t entry : part.entries) {
      rows.push_back(links.due[entry]);
    }
    add_due_table(view.add("TABLE"), here, rows, true);
    return;
  }
  std::vector<Quoted> quoted;
  quoted.reserve(part.entries.size());
  for (const std::uint32_t entry : part.entries) {
    if (part.of == Part::Of::Topic) {
      quoted.push_back({links.topics[part.owner].clauses[entry], {}});
    } else {
      const links::Citation& citation = links.entities[part.owner].citations[entry];
      quoted.push_back({citation.where, citation.mentions});
    }
  }
  add_citations(view.add("ALL"), here, quoted);
}

}  // namespace

View part_view(const Here& here, std::size_t at) {
  const Site& site = here.site;
  const Part& part = site.parts[at];
  const Owner owner = owner_of(here, part);
  const std::string region = region_name(site, part.region);
  const std::string name =
      part.year.empty() ? region : format("{}, {}", region, year_name(site, part.year));
  FrameOptions options;
  options.title = here.say("title.part", {{"part", name}, {"whole", owner.name}});
  options.section = owner.section;
  if (!owner.section_name.empty()) {
    options.way_up.push_back({owner.section_name, std::string(owner.section)});
  }
  options.way_up.push_back({owner.name, owner.page});
  if (!part.year.empty()) {
    options.way_up.push_back({region, addresses::part_page(owner.page, part.region, "")});
  }
  options.way_up.push_back({part.year.empty() ? region : year_name(site, part.year), ""});
  View view = page_view(here, options);
  view.set("OVERLINE", owner.name);
  view.set("NAME", name);
  view.set("COUNT", here.say("parts.size", {{"n", static_cast<std::int64_t>(part.size)},
                                            {"m", static_cast<std::int64_t>(part.whole)}}));
  view.set("WHOLE_HREF", here.link(owner.page));
  if (part.entries.empty()) {
    add_parts(view, here, part.of, part.owner, part.region);
  } else {
    add_entries(view, here, part);
  }
  const auto neighbour = [&](std::size_t other, std::string_view label) {
    const Part& next = site.parts[other];
    if (next.of == part.of && next.owner == part.owner) {
      add_neighbour(view, here, label,
                    next.year.empty() ? region_name(site, next.region)
                                      : format("{}, {}", region_name(site, next.region),
                                               year_name(site, next.year)),
                    next.path);
    }
  };
  if (at > 0) {
    neighbour(at - 1, "list.back");
  }
  if (at + 1 < site.parts.size()) {
    neighbour(at + 1, "list.forward");
  }
  return view;
}

}  // namespace svod::views
