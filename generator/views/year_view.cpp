// One year: its documents by region, and what is named for the first time.

#include <algorithm>
#include <set>
#include <utility>

#include "base/format.h"
#include "text/text.h"
#include "views/frame.h"
#include "views/lists.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using templates::View;

std::string name_of_year(const Here& here, int year) {
  return year == 0 ? here.say("year.undated")
                   : here.say("year.title", {{"year", format("{}", year)}});
}

// The one school year that the documents look to, or "".
std::string school_year_of(const Site& site, const links::LinkedYear& year) {
  std::set<std::string> found;
  for (const auto index : year.documents) {
    const std::string& school_year = site.document(index).document.front.school_year;
    if (!school_year.empty()) {
      found.insert(school_year);
    }
  }
  return found.size() == 1 ? *found.begin() : std::string();
}

}  // namespace

View year_view(const Here& here, std::size_t at) {
  const Site& site = here.site;
  const links::LinkedYear& year = site.links.years[at];
  const std::string name = name_of_year(here, year.year);
  View view = page_view(
      here, {.title = name,
             .section = addresses::kYears,
             .way_up = {{here.say("nav.years"), std::string(addresses::kYears)}, {name, ""}},
             .skip = ""});
  view.set("NAME", name);
  const std::string school_year = school_year_of(site, year);
  if (!school_year.empty()) {
    view.add("SCHOOL_YEAR")
        .set("SCHOOL_YEAR", here.say("year.school_year", {{"years", school_year}}));
  }
  view.set("COUNT", site.strings.count("count.documents_here", year.documents.size()));

  const bool all = year.documents.size() <= kLongestList;
  std::size_t i = 0;
  while (i < year.documents.size()) {
    const documents::Document& first = site.document(year.documents[i]).document;
    // Those of which only the year is known stand last, in a group of their own.
    const bool year_only = year.year != 0 && first.front.date.month == 0;
    View& group = view.add("GROUP");
    std::vector<links::DocumentIndex> documents;
    View list;
    for (; i < year.documents.size(); ++i) {
      const documents::Document& document = site.document(year.documents[i]).document;
      const bool same = year_only || ((year.year == 0 || document.front.date.month != 0) &&
                                      document.region_code == first.region_code);
      if (!same) {
        break;
      }
      documents.push_back(year.documents[i]);
      if (all) {
        add_document(list, here, year.documents[i], true);
      }
    }
    group.set("NAME", year_only ? here.say("year.only_year")
                                : region_of_documents(site, first.region_code, documents));
    group.set("COUNT", site.strings.count("count.documents", documents.size()));
    if (all) {
      group.add("ALL").include("DOCUMENT_LIST") = std::move(list);
    }
    if (!year_only) {
      group.add("REGION").set("HREF", here.link(addresses::region_page(first.region_code)));
    }
  }

  // In the first year of the archive everything would be new.
  if (at > 0 && year.year != 0) {
    std::vector<const links::LinkedEntity*> first_named;
    for (const std::size_t e : year.first_entities) {
      first_named.push_back(&site.links.entities[e]);
    }
    std::stable_sort(first_named.begin(), first_named.end(), [&site](const auto* a, const auto* b) {
      return text::compare_russian(entity_name(site, a->entity), entity_name(site, b->entity)) < 0;
    });
    if (!first_named.empty()) {
      View& list = view.add("FIRST_NAMED");
      for (const auto* entity : first_named) {
        add_entity(list, here, "ENTITY", *entity);
      }
    }
  }
  const auto neighbour = [&](std::size_t other, std::string_view label) {
    const int next = site.links.years[other].year;
    add_neighbour(view, here, label, name_of_year(here, next), addresses::year_page(next));
  };
  if (at > 0) {
    neighbour(at - 1, "year.earlier");
  }
  if (at + 1 < site.links.years.size()) {
    neighbour(at + 1, "year.later");
  }
  add_neighbour(view, here, "list.all", here.say("nav.years"), std::string(addresses::kYears));
  return view;
}

}  // namespace svod::views
