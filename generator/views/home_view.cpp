// The first page: what this is, find your district, what is mentioned most, dates, topics.

#include <algorithm>

#include "base/format.h"
#include "text/text.h"
#include "views/frame.h"
#include "views/lists.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using templates::View;

// More: a list of regions with counts.
constexpr std::size_t kRegionsWithDistricts = 12;
constexpr std::size_t kDistrictsByName = 24;
constexpr std::size_t kMostMentioned = 6;
constexpr std::size_t kDueRows = 3;
constexpr std::size_t kNewest = 5;
constexpr std::size_t kDueWords = 130;

std::string number_of(const Here& here, std::size_t count) {
  return here.say("count.number", {{"n", static_cast<std::int64_t>(count)}});
}

void add_examples(View& view, const Here& here) {
  const Site& site = here.site;
  const auto mentioned = most_mentioned(site, site.links.entities.size());
  View examples;
  const auto act = std::find_if(mentioned.begin(), mentioned.end(), [](const auto* entity) {
    return entity->entity.entity_class == registry::EntityClass::Act &&
           !entity->entity.number.empty() && entity->has_page;
  });
  if (act != mentioned.end()) {
    add_link(examples, here, "EXAMPLE", entity_name(site, (*act)->entity), entity_address(**act));
  }
  const links::LinkedTopic* topic = nullptr;
  for (const links::LinkedTopic& candidate : site.links.topics) {
    if (!candidate.clauses.empty() &&
        (topic == nullptr || candidate.clauses.size() > topic->clauses.size())) {
      topic = &candidate;
    }
  }
  if (topic != nullptr) {
    add_link(examples, here, "EXAMPLE", topic->topic->name,
             addresses::topic_page(topic->topic->id));
  }
  const links::LinkedDistrict* district = nullptr;
  for (const links::LinkedDistrict& candidate : site.links.districts) {
    if (!candidate.name.empty() &&
        (district == nullptr || candidate.documents.size() > district->documents.size())) {
      district = &candidate;
    }
  }
  if (district != nullptr) {
    add_link(examples, here, "EXAMPLE", district->name, addresses::district_page(*district));
  }
  if (!examples.sections.empty()) {
    view.add("EXAMPLES") = std::move(examples);
  }
}

void add_ways_in(View& view, const Here& here) {
  const Site& site = here.site;
  if (site.links.regions.empty()) {
    return;
  }
  View& find = view.add("FIND");
  if (site.links.regions.size() > kRegionsWithDistricts ||
      site.links.districts.size() > kDistrictsByName) {
    View& list = find.add("REGION_LIST");
    for (const links::LinkedRegion& region : site.links.regions) {
      add_link(list, here, "REGION", region_name(site, region.code),
               addresses::region_page(region.code))
          .set("COUNT", number_of(here, region.documents.size()));
    }
    return;
  }
  for (const links::LinkedRegion& region : site.links.regions) {
    View& group = find.add("REGION");
    group.set("REGION_NAME", region_of_documents(site, region.code, region.documents));
    group.set("REGION_HREF", here.link(addresses::region_page(region.code)));
    for (const std::size_t d : region.districts) {
      const links::LinkedDistrict& district = site.links.districts[d];
      std::string years;
      for (const auto index : district.documents) {
        const std::string year = document_year(site, site.document(index).document);
        if (years.ends_with(year)) {
          continue;
        }
        years += years.empty() ? "" : ", ";
        years += year;
      }
      add_link(group, here, "DISTRICT",
               district.name.empty() ? here.say("district.unknown") : district.name,
               addresses::district_page(district))
          .set("YEARS", years);
    }
  }
}

// The next promises to fall due after the edition; failing those, the last before it.
std::vector<links::DueRow> nearest_due(const Site& site) {
  std::vector<links::DueRow> dated;
  for (const links::DueRow& row : site.links.due) {
    if (!row.date.empty()) {
      dated.push_back(row);
    }
  }
  const std::string edition = to_iso(site.settings.edition_date);
  const auto next = std::find_if(dated.begin(), dated.end(), [&edition](const links::DueRow& row) {
    return row.date >= edition;
  });
  auto first = next;
  if (static_cast<std::size_t>(dated.end() - next) < kDueRows) {
    first = dated.size() > kDueRows ? dated.end() - kDueRows : dated.begin();
  }
  const auto last =
      static_cast<std::size_t>(dated.end() - first) > kDueRows ? first + kDueRows : dated.end();
  return {first, last};
}

void add_due(View& view, const Here& here) {
  const Site& site = here.site;
  const auto rows = nearest_due(site);
  if (rows.empty()) {
    return;
  }
  View& due = view.add("DUE_NEXT");
  for (const links::DueRow& row : rows) {
    const clauses::Clause& clause = site.clause(row.where);
    View& item =
        add_link(due, here, "DUE_ROW", cut(clause.text, kDueWords),
                 addresses::clause(site.document(row.where.document).document.id, clause.anchor));
    item.set("DUE", due_words(clause));
    item.set("DISTRICT", district_and_year(site, row.where.document));
  }
}

void add_newest(View& view, const Here& here) {
  const Site& site = here.site;
  std::vector<links::DocumentIndex> newest = site.links.order;
  std::stable_sort(
      newest.begin(), newest.end(), [&site](links::DocumentIndex a, links::DocumentIndex b) {
        return site.document(a).document.front.added > site.document(b).document.front.added;
      });
  newest.resize(std::min(newest.size(), kNewest));
  if (newest.empty()) {
    return;
  }
  View& list = view.add("NEWEST").include("DOCUMENT_LIST");
  for (const auto index : newest) {
    add_document(list, here, index, true);
  }
}

}  // namespace

View home_view(const Here& here) {
  const Site& site = here.site;
  View view = page_view(
      here,
      {.title = "", .section = "", .way_up = {}, .skip = "", .has_feed = !site.documents.empty()});
  const std::string years = years_of(site, site.links.order);
  view.set("SIZE",
           here.say("home.size", {{"documents", static_cast<std::int64_t>(site.documents.size())},
                                  {"regions", static_cast<std::int64_t>(site.links.regions.size())},
                                  {"dated", years.empty() ? "no" : "yes"},
                                  {"years", years}}));
  view.set("HOLDINGS_HREF", here.link(addresses::kHoldings));
  add_examples(view, here);
  add_ways_in(view, here);
  const auto mentioned = most_mentioned(site, kMostMentioned);
  if (!mentioned.empty()) {
    View& most = view.add("MOST_MENTIONED");
    for (const auto* entity : mentioned) {
      add_entity(most, here, "ENTITY", *entity);
    }
  }
  add_due(view, here);
  View topics;
  for (const links::LinkedTopic& topic : site.links.topics) {
    if (!topic.clauses.empty()) {
      add_link(topics, here, "TOPIC", topic.topic->name, addresses::topic_page(topic.topic->id))
          .set("COUNT", number_of(here, topic.clauses.size()));
    }
  }
  if (!topics.sections.empty()) {
    view.add("TOPICS") = std::move(topics);
  }
  add_newest(view, here);
  view.set("DISTRICTS_HREF", here.link(addresses::kDistricts));
  view.set("PROJECTS_HREF", here.link(addresses::kProjects));
  view.set("ACTS_HREF", here.link(addresses::kActs));
  view.set("DUE_HREF", here.link(addresses::kDue));
  return view;
}

}  // namespace svod::views
