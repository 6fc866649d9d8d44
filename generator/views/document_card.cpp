// Above the text of a document: what it is, when, where, what it names, by when, and what of
// this the archive inferred.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/format.h"
#include "text/text.h"
#include "views/document_parts.h"
#include "views/frame.h"
#include "views/names.h"

namespace svod::views {
namespace {

using clauses::Clause;
using clauses::kNoClause;
using templates::View;

constexpr std::size_t kLongTheme = 90;  // code points: a smaller heading
constexpr std::size_t kNamedOnCard = 6;
constexpr std::size_t kDuesOnCard = 7;

std::string say_status(const Shown& shown) {
  const documents::FrontMatter& front = shown.front;
  if (front.status != "withdrawn") {
    return front.status == "draft" ? shown.here.say("doc.draft") : std::string();
  }
  // The last correction is the one that withdrew it.
  const bool told = !front.corrections.empty();
  return shown.here.say(
      "doc.withdrawn",
      {{"told", told ? "yes" : "no"},
       {"date", told ? text::format_date(front.corrections.back().date) : std::string()},
       {"reason", told ? front.corrections.back().what : std::string()}});
}

std::string say_event(const Shown& shown) {
  const documents::FrontMatter& front = shown.front;
  if (front.title.empty()) {
    return {};  // the event stands in the theme's place
  }
  std::string event = bracketed(front, "event", text::capitalise(front.event));
  std::string others;
  for (const std::string& other : shown.compiled.printed.other_gatherings) {
    others += others.empty() ? "" : ", ";
    others += shown.here.say("name.quoted", {{"name", other}});
  }
  return others.empty() ? event
                        : shown.here.say("card.event_also", {{"event", event}, {"others", others}});
}

std::string say_date(const Shown& shown) {
  const documents::FrontMatter& front = shown.front;
  std::string date = document_date(shown.site, shown.document);
  if (front.date && front.date_of == "event") {
    const std::string& printed = shown.compiled.printed.date_under_title;
    return shown.here.say(
        "card.date_event",
        {{"date", date}, {"under", printed.empty() ? "no" : "yes"}, {"printed", printed}});
  }
  if (front.date && front.date.day == 0) {
    return shown.here.say("card.date_unknown_day",
                          {{"date", date}, {"month", front.date.month == 0 ? "no" : "yes"}});
  }
  return date;
}

void add_facts(View& view, const Shown& shown) {
  const documents::FrontMatter& front = shown.front;
  const Here& here = shown.here;
  add_link(view, here, "FACT", say_date(shown), addresses::year_page(front.date.year));
  add_link(view, here, "FACT",
           front.place.empty()
               ? here.say("card.place_not_stated")
               : here.say("card.place", {{"place", bracketed(front, "place", front.place)}}),
           "");
  const std::string& region = shown.document.region_code;
  add_link(view, here, "FACT",
           region.empty() ? here.say("region.unknown")
                          : bracketed(front, "region", region_name(shown.site, region)),
           addresses::region_page(region));
  if (!front.school_year.empty()) {
    add_link(view, here, "FACT",
             here.say("card.school_year",
                      {{"years", bracketed(front, "school_year", front.school_year)}}),
             "");
  }
}

bool is_of_first_rank(const registry::Entity& entity) {
  static const std::set<std::string_view> kinds = {
      "national_project",      "decree",           "federal_law",   "regional_law",
      "government_resolution", "government_order", "ministry_order"};
  return kinds.contains(entity.kind);
}

// «Указы № 474 и № 809»: of a kind that the theme has a word for, each after the one word.
struct NamedTogether {
  std::string kind;
  std::vector<const links::LinkedEntity*> entities;
};

// The acts and national projects that the text names, in its order.
std::vector<NamedTogether> find_named(const Shown& shown) {
  std::vector<NamedTogether> named;
  std::set<std::string> seen;
  for (const auto& mention : shown.compiled.found.mentions) {
    const links::LinkedEntity* linked = shown.entity(mention.entity);
    if (mention.status != mentions::Status::Resolved || seen.size() == kNamedOnCard ||
        linked == nullptr || !is_of_first_rank(linked->entity) ||
        !seen.insert(mention.entity).second) {
      continue;
    }
    const std::string& kind = linked->entity.kind;
    const auto known = std::find_if(named.begin(), named.end(),
                                    [&kind](const NamedTogether& one) { return one.kind == kind; });
    if (known == named.end() || shown.site.strings.find("named." + kind) == nullptr) {
      named.push_back({kind, {linked}});
    } else {
      known->entities.push_back(linked);
    }
  }
  return named;
}

void add_named(View& view, const Shown& shown, const std::string& points) {
  const std::vector<NamedTogether> named = find_named(shown);
  if (named.empty() && points.empty()) {
    return;
  }
  View& list = view.add("NAMED");
  show_value(list, "POINTS", points);
  for (const NamedTogether& together : named) {
    View& group = list.add("GROUP");
    const std::string label = "named." + together.kind;
    const bool has_label = shown.site.strings.find(label) != nullptr;
    if (has_label) {
      const std::string words = shown.site.strings.count(label, together.entities.size());
      const bool begins_line = points.empty() && &together == &named.front();
      show_value(group, "LABEL", begins_line ? text::capitalise(words) : words);
    }
    for (std::size_t i = 0; i < together.entities.size(); ++i) {
      const links::LinkedEntity& linked = *together.entities[i];
      const bool by_number = has_label && linked.entity.entity_class == registry::EntityClass::Act;
      View& item =
          add_link(group, shown.here, "ENTITY",
                   by_number ? shown.here.say("act.number", {{"number", linked.entity.number}})
                             : entity_name(shown.site, linked.entity),
                   entity_address(linked));
      const std::size_t left = together.entities.size() - 1 - i;
      if (left > 0) {
        item.show(left == 1 ? "AND" : "COMMA");
      }
    }
  }
}

// By when: the first words for each date, in the order of dates, each leading to its clause.
void add_dues(View& view, const Shown& shown) {
  std::map<std::string, std::pair<std::string, std::string>> by_date;
  for (const Clause& clause : shown.clauses) {
    for (const dates::Due& due : clause.due) {
      if (clause.part == clauses::Part::Task && due.kind == dates::Due::Kind::By) {
        // A year alone means its end: after the days of that year.
        by_date.try_emplace(due.date.size() == 4 ? due.date + "-99" : due.date,
                            clause.text.substr(due.begin, due.end - due.begin), clause.anchor);
      }
    }
  }
  if (by_date.empty()) {
    return;
  }
  View& dues = view.add("DUES");
  std::size_t printed = 0;
  for (const auto& [date, due] : by_date) {
    if (printed++ == kDuesOnCard) {
      break;
    }
    add_link(dues, shown.here, "DUE", due.first, shown.address_of(due.second));
  }
}

std::string say_field(const Shown& shown, const std::string& key) {
  const bool only_year = key == "date" && shown.front.date.month == 0;
  const std::string* label = shown.site.strings.find(only_year ? "field.year" : "field." + key);
  return label == nullptr ? key : *label;
}

std::string say_established(const Shown& shown) {
  std::string grounds;
  for (const auto& [key, why] : shown.front.basis) {
    grounds += grounds.empty() ? "" : "; ";
    grounds += shown.here.say("card.basis", {{"field", say_field(shown, key)}, {"why", why}});
  }
  return grounds.empty() ? shown.here.say("card.nothing_established")
                         : shown.here.say("card.established", {{"basis", grounds}});
}

// How many projects and acts the text calls otherwise than the registry.
std::int64_t count_differing(const Shown& shown) {
  std::set<std::string_view> differing;
  for (const auto& mention : shown.compiled.found.mentions) {
    if (!mismatch_sentences(shown.site, mention).empty()) {
      differing.insert(mention.entity);
    }
  }
  return static_cast<std::int64_t>(differing.size());
}

// What of the card the reader would look for in vain in the text, and how it stands there.
void add_remarks(View& view, const Shown& shown) {
  const auto add = [&view](const std::string& remark) { view.add("REMARK").set("REMARK", remark); };
  const Here& here = shown.here;
  const clauses::PrintedFacts& printed = shown.compiled.printed;
  add(say_established(shown));
  if (printed.theme != kNoClause) {
    add(here.say("card.theme_in",
                 {{"clause", clause_label(shown.site, shown.clause(printed.theme))}}));
  }
  if (!printed.date.empty()) {
    add(here.say("card.date_printed", {{"date", printed.date}}));
  }
  const std::string now = district_name_now(shown.site, shown.index);
  if (!now.empty()) {
    add(here.say("card.district_now", {{"name", now}}));
  }
  if (const std::int64_t differing = count_differing(shown); differing > 0) {
    add(here.say("card.names_differ", {{"n", differing}}));
  }
}

}  // namespace

void add_card(View& view, const Shown& shown, const Points& points) {
  show_value(view, "STATUS", say_status(shown));
  view.set("OVERLINE",
           shown.here.say("doc.overline", {{"kind", kind_of_document(shown.document)},
                                           {"district", shown.district()},
                                           {"date", document_date(shown.site, shown.document)}}));
  view.set("THEME", shown.theme());
  view.show(text::count_code_points(shown.theme()) > kLongTheme ? "LONG_THEME" : "SHORT_THEME");
  show_value(view, "EVENT", say_event(shown));
  add_facts(view, shown);
  add_named(view, shown, say_only_points(shown, points));
  add_dues(view, shown);
  add_remarks(view, shown);
  const auto& sources = shown.front.sources;
  if (std::any_of(sources.begin(), sources.end(),
                  [](const documents::Source& source) { return source.recognised; })) {
    view.show("RECOGNISED");
  }
  view.set("CHECKED", shown.front.checked.empty()
                          ? shown.here.say("card.unchecked")
                          : shown.here.say("card.checked", {{"date", shown.front.checked}}));
}

}  // namespace svod::views
