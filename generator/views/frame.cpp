#include "views/frame.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/format.h"
#include "text/text.h"

namespace svod::views {
namespace {

struct Section {
  std::string_view key;
  std::string_view address;
};

constexpr std::array<Section, 9> kSections = {{
    {"nav.documents", addresses::kDocuments},
    {"nav.districts", addresses::kDistricts},
    {"nav.regions", addresses::kRegions},
    {"nav.topics", addresses::kTopics},
    {"nav.projects", addresses::kProjects},
    {"nav.acts", addresses::kActs},
    {"nav.due", addresses::kDue},
    {"nav.years", addresses::kYears},
    {"nav.about", addresses::kAbout},
}};

constexpr std::string_view kStyles = "styles/site.css";

}  // namespace

void show_value(templates::View& view, std::string_view name, const std::string& value) {
  if (!value.empty()) {
    view.add(name).set(name, value);
  }
}

templates::View& add_link(templates::View& view, const Here& here, std::string_view list,
                          const std::string& name, const std::string& address) {
  templates::View& item = view.add(list);
  item.set("NAME", name);
  if (address.empty()) {
    item.show("PLAIN");
  } else {
    item.add("LINK").set("HREF", here.link(address));
  }
  return item;
}

void add_neighbour(templates::View& view, const Here& here, std::string_view label,
                   const std::string& name, const std::string& address) {
  const auto known =
      std::find_if(view.sections.begin(), view.sections.end(),
                   [](const auto& section) { return section.first == "NEIGHBOURS"; });
  templates::View& list =
      known == view.sections.end() ? view.add("NEIGHBOURS") : known->second.front();
  add_link(list, here, "NEIGHBOUR", name, address).set("LABEL", here.say(label));
}

void add_next_section(templates::View& view, const Here& here, std::string_view section) {
  const auto own = std::find_if(kSections.begin(), kSections.end(),
                                [section](const Section& one) { return one.address == section; });
  const auto next = own == kSections.end() || std::next(own) == kSections.end() ? kSections.begin()
                                                                                : std::next(own);
  add_neighbour(view, here, "next.section", here.say(next->key), std::string(next->address));
  if (here.path != addresses::kHoldings) {
    add_neighbour(view, here, "next.holdings", here.say("holdings.title"),
                  std::string(addresses::kHoldings));
  }
}

templates::View page_view(const Here& here, const FrameOptions& options) {
  const settings::Settings& settings = here.site.settings;
  const std::string& site_name =
      settings.short_title.empty() ? settings.title : settings.short_title;
  templates::View view;
  view.set("LANGUAGE", settings.language.empty() ? "ru" : settings.language);
  view.set("TITLE", options.title.empty() || options.title == site_name
                        ? settings.title
                        : here.say("title.page", {{"page", options.title}, {"site", site_name}}));
  view.set("SITE", site_name);
  view.set("SITE_TITLE", settings.title);
  view.set("HOME_HREF", here.link(addresses::kHome));
  view.set("STYLES_HREF", here.link(kStyles));
  view.set("SKIP", options.skip.empty() ? here.say("skip.main") : options.skip);
  if (!settings.base_url.empty() && here.path != addresses::kNotFound) {
    view.add("CANONICAL").set("CANONICAL_HREF", settings.base_url + here.path);
  }
  if (options.has_feed && settings.has_format("feeds") && !settings.base_url.empty()) {
    view.add("FEED").set("FEED_HREF", here.link(addresses::feed(here.path)));
  }
  view.set("ADDRESS", settings.base_url + here.path);

  for (const Section& section : kSections) {
    templates::View& item = view.add("SECTION");
    item.set("NAME", here.say(section.key));
    item.set("HREF", here.link(section.address));
    if (section.address == options.section) {
      item.show("CURRENT");
    }
  }
  if (!options.way_up.empty()) {
    templates::View& way = view.add("WAY_UP");
    add_link(way, here, "STEP", site_name, std::string(addresses::kHome));
    for (const Step& step : options.way_up) {
      add_link(way, here, "STEP", step.name, step.address);
    }
  }

  view.set(
      "EDITION",
      here.say(
          "foot.edition",
          {{"date", settings.edition_date ? text::format_date(settings.edition_date) : ""},
           {"count", here.site.strings.count("count.documents", here.site.documents.size())}}));
  if (!settings.publisher.name.empty()) {
    view.add("PUBLISHER")
        .set("PUBLISHER", here.say("foot.publisher", {{"name", settings.publisher.name},
                                                      {"address", settings.publisher.address}}));
  }
  if (!settings.publisher.email.empty()) {
    view.add("REPORT").set("EMAIL", settings.publisher.email);
  }
  return view;
}

}  // namespace svod::views
