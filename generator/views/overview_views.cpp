// Pages over the whole archive: promises with their dates, what is held, what is named once.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/format.h"
#include "text/text.h"
#include "views/clause_text.h"
#include "views/frame.h"
#include "views/lists.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using templates::View;

View plain_view(const Here& here, std::string_view key, std::string_view section) {
  const std::string& name = here.say(key);
  View view =
      page_view(here, {.title = name, .section = section, .way_up = {{name, ""}}, .skip = ""});
  view.set("NAME", name);
  add_next_section(view, here, section);
  return view;
}

// Too many districts for one table: how many documents of each region and year.
void add_holdings_of_regions(View& table, const Here& here, const std::vector<int>& columns) {
  const Site& site = here.site;
  for (const links::LinkedRegion& region : site.links.regions) {
    const std::string page = addresses::region_page(region.code);
    View& row = add_link(table, here, "DISTRICT", region_name(site, region.code), page);
    std::map<int, std::size_t> held;
    for (const auto index : region.documents) {
      ++held[site.document(index).document.front.date.year];
    }
    for (const int year : columns) {
      View& cell = row.add("CELL");
      cell.set("YEAR", year == 0 ? here.say("date.unknown") : format("{}", year));
      const auto found = held.find(year);
      if (found != held.end()) {
        cell.add("HELD")
            .set("HREF", here.link(page))
            .set("KIND", site.strings.count("count.documents", found->second))
            .set("MARK", format("{}", found->second));
      }
      cell.show(found == held.end() ? "GAP" : "SOME");
    }
  }
}

}  // namespace

View due_view(const Here& here) {
  const Site& site = here.site;
  View view = plain_view(here, "nav.due", addresses::kDue);
  std::set<links::DocumentIndex> documents;
  for (const links::DueRow& row : site.links.due) {
    documents.insert(row.where.document);
  }
  view.set("SIZE",
           here.say("due.size", {{"clauses", static_cast<std::int64_t>(site.links.due.size())},
                                 {"share", share_of_documents(site, documents.size())}}));
  if (site.links.due.empty()) {
    view.show("NOTHING");
  }
  if (add_parts(view, here, Part::Of::Due, 0, "")) {
    return view;
  }
  // Rows come by date: a group a year, then those with figures only.
  std::size_t at = 0;
  const auto& due = site.links.due;
  View jumps;
  while (at < due.size()) {
    const std::string year = due[at].date.substr(0, 4);
    std::vector<links::DueRow> rows;
    for (; at < due.size() && due[at].date.substr(0, 4) == year; ++at) {
      rows.push_back(due[at]);
    }
    const std::string name = year.empty() ? here.say("due.figures_only") : year;
    const std::string anchor = year.empty() ? "figures" : "y-" + year;
    jumps.add("JUMP").set("NAME", name).set("HREF", "#" + anchor);
    View& group = view.add("GROUP");
    group.set("NAME", name).set("ANCHOR", anchor);
    group.set("COUNT", site.strings.count("count.clauses", rows.size()));
    add_due_table(group, here, rows, true);
  }
  if (!jumps.sections.empty()) {
    view.add("JUMPS") = std::move(jumps);
  }
  return view;
}

View holdings_view(const Here& here) {
  const Site& site = here.site;
  View view = plain_view(here, "holdings.title", addresses::kDistricts);
  const std::string years = years_of(site, site.links.order);
  view.set("SIZE",
           here.say("home.size", {{"documents", static_cast<std::int64_t>(site.documents.size())},
                                  {"regions", static_cast<std::int64_t>(site.links.regions.size())},
                                  {"dated", years.empty() ? "no" : "yes"},
                                  {"years", years}}));
  if (site.documents.empty()) {
    view.show("NOTHING");
    return view;
  }
  std::vector<int> columns;
  for (const links::LinkedYear& year : site.links.years) {
    if (year.year == 0) {
      columns.push_back(0);
      continue;
    }
    // Years of which nothing is held are columns too: the gap is what the table shows.
    while (!columns.empty() && columns.back() + 1 < year.year) {
      columns.push_back(columns.back() + 1);
    }
    columns.push_back(year.year);
  }
  View& table = view.add("TABLE");
  for (const int year : columns) {
    table.add("COLUMN").set("YEAR", year == 0 ? here.say("date.unknown") : format("{}", year));
  }
  if (site.links.districts.size() > kLongestList) {
    add_holdings_of_regions(table, here, columns);
    return view;
  }
  for (const links::LinkedDistrict& district : site.links.districts) {
    View& row = add_link(table, here, "DISTRICT",
                         district.name.empty() ? here.say("district.unknown") : district.name,
                         addresses::district_page(district));
    row.add("IN_REGION")
        .set("REGION_NAME", region_of_documents(site, district.region, district.documents));
    for (const int year : columns) {
      View& cell = row.add("CELL");
      cell.set("YEAR", year == 0 ? here.say("date.unknown") : format("{}", year));
      bool held = false;
      for (const auto index : district.documents) {
        const documents::Document& document = site.document(index).document;
        if (document.front.date.year != year) {
          continue;
        }
        held = true;
        View& item = cell.add("HELD");
        item.set("HREF", here.link(addresses::document_page(document.id)));
        item.set("KIND", document.front.kind);
        // An inferred year is marked where the table cannot put brackets round the year itself.
        const std::string& mark = here.say("holdings.held");
        item.set("MARK", document.front.date_of == "inferred" ? format("[{}]", mark) : mark);
      }
      cell.show(held ? "SOME" : "GAP");
    }
  }
  return view;
}

View mentioned_once_view(const Here& here) {
  const Site& site = here.site;
  View view = plain_view(here, "once.title", addresses::kProjects);
  std::vector<const links::LinkedEntity*> once;
  for (const links::LinkedEntity& entity : site.links.entities) {
    if (!entity.has_page) {
      once.push_back(&entity);
    }
  }
  std::stable_sort(once.begin(), once.end(), [&site](const auto* a, const auto* b) {
    return text::compare_russian(entity_name(site, a->entity), entity_name(site, b->entity)) < 0;
  });
  view.set("COUNT", site.strings.count("once.size", once.size()));
  if (once.empty()) {
    view.show("NOTHING");
  }
  for (const links::LinkedEntity* entity : once) {
    View& item = view.add("ENTITY");
    item.set("ID", entity->entity.id);
    item.set("NAME", entity_name(site, entity->entity));
    if (entity->entity.entity_class == registry::EntityClass::Project) {
      show_value(item, "KIND", entity_kind(site, entity->entity));  // an act is named by its kind
    }
    for (const links::Citation& citation : entity->citations) {
      const clauses::Clause& clause = site.clause(citation.where);
      View& quote = item.add("CITATION");
      quote.set("WHERE", district_and_year(site, citation.where.document));
      quote.set("LABEL", clause_label(site, clause));
      quote.set("HREF", here.link(addresses::clause(
                            site.document(citation.where.document).document.id, clause.anchor)));
      if (once.size() <= kLongestList) {
        add_text(quote.add("QUOTE"), here, citation.where,
                 {.mentions = MentionsAs::Marks, .marked = citation.mentions});
      }
    }
  }
  return view;
}

View not_found_view(const Here& here) {
  View view = page_view(here, {.title = here.say("not_found.title"),
                               .section = "",
                               .way_up = {{here.say("not_found.title"), ""}},
                               .skip = ""});
  view.set("NAME", here.say("not_found.title"));
  return view;
}

View redirect_view(const Here& here, const std::string& to) {
  View view = page_view(
      here, {.title = here.say("redirect.title"), .section = "", .way_up = {}, .skip = ""});
  view.set("NAME", here.say("redirect.title"));
  view.set("HREF", here.link(to));
  view.add("REFRESH").set("REFRESH_HREF", here.link(to));
  return view;
}

}  // namespace svod::views
