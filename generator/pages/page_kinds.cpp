#include "pages/page_kinds.h"

#include "addresses/addresses.h"
#include "views/views.h"

namespace svod::pages {
namespace {

using templates::View;
using views::Here;
using views::Site;

std::size_t one(const Site&) {
  return 1;
}

// A page of which there is one, at a fixed address.
template <const std::string_view& address>
std::string at(const Site&, std::size_t) {
  return std::string(address);
}

template <View (*view)(const Here&)>
View only(const Here& here, std::size_t) {
  return view(here);
}

std::string document_path(const Site& site, std::size_t i) {
  return addresses::document_page(site.documents[i].document.id);
}

std::string district_path(const Site& site, std::size_t i) {
  return addresses::district_page(site.links.districts[i]);
}

std::string region_path(const Site& site, std::size_t i) {
  return addresses::region_page(site.links.regions[i].code);
}

std::string topic_path(const Site& site, std::size_t i) {
  return addresses::topic_page(site.links.topics[i].topic->id);
}

std::string entity_path(const Site& site, std::size_t i) {
  const links::LinkedEntity& entity = site.links.entities[i];
  return entity.has_page ? addresses::entity_page(entity.entity) : std::string();
}

std::string year_path(const Site& site, std::size_t i) {
  return addresses::year_page(site.links.years[i].year);
}

View document_view(const Here& here, std::size_t i) {
  return views::document_view(here, static_cast<links::DocumentIndex>(i));
}

View projects_view(const Here& here) {
  return views::entities_view(here, registry::EntityClass::Project);
}

View acts_view(const Here& here) {
  return views::entities_view(here, registry::EntityClass::Act);
}

}  // namespace

const std::vector<PageKind>& page_kinds() {
  using namespace addresses;
  static const std::vector<PageKind> kinds = {
      {"home", "home.html", one, at<kHome>, only<views::home_view>},
      {"document", "document.html", [](const Site& s) { return s.documents.size(); }, document_path,
       document_view},
      {"district", "district.html", [](const Site& s) { return s.links.districts.size(); },
       district_path, views::district_view},
      {"region", "region.html", [](const Site& s) { return s.links.regions.size(); }, region_path,
       views::region_view},
      {"topic", "topic.html", [](const Site& s) { return s.links.topics.size(); }, topic_path,
       views::topic_view},
      {"project or act", "entity.html", [](const Site& s) { return s.links.entities.size(); },
       entity_path, views::entity_view},
      {"year", "year.html", [](const Site& s) { return s.links.years.size(); }, year_path,
       views::year_view},
      {"part of a list", "part.html", [](const Site& s) { return s.parts.size(); },
       [](const Site& s, std::size_t i) { return s.parts[i].path; }, views::part_view},
      {"documents", "documents.html", one, at<kDocuments>, only<views::documents_view>},
      {"districts", "districts.html", one, at<kDistricts>, only<views::districts_view>},
      {"regions", "regions.html", one, at<kRegions>, only<views::regions_view>},
      {"topics", "topics.html", one, at<kTopics>, only<views::topics_view>},
      {"projects", "entities.html", one, at<kProjects>, only<projects_view>},
      {"acts", "entities.html", one, at<kActs>, only<acts_view>},
      {"years", "years.html", one, at<kYears>, only<views::years_view>},
      {"due", "due.html", one, at<kDue>, only<views::due_view>},
      {"holdings", "holdings.html", one, at<kHoldings>, only<views::holdings_view>},
      {"mentioned once", "mentioned-once.html", one, at<kMentionedOnce>,
       only<views::mentioned_once_view>},
      {"about", "about.html", one, at<kAbout>, only<views::about_view>},
      {"not found", "404.html", one, at<kNotFound>, only<views::not_found_view>},
  };
  return kinds;
}

}  // namespace svod::pages
