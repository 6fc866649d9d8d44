// One document: card, text, and after it what is next, how to cite, where it is from.

#include "base/format.h"
#include "text/text.h"
#include "views/document_parts.h"
#include "views/frame.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

constexpr std::size_t kTitleTheme = 70;  // code points

}  // namespace

const links::LinkedEntity* Shown::entity(const std::string& id) const {
  const auto found = site.links.entity_by_id.find(id);
  return found == site.links.entity_by_id.end() ? nullptr : &site.links.entities[found->second];
}

std::string Shown::district() const {
  return front.district.empty() ? here.say("district.unknown")
                                : bracketed(front, "district", front.district);
}

std::string Shown::theme() const {
  return front.title.empty() ? text::capitalise(front.event) : front.title;
}

templates::View document_view(const Here& here, links::DocumentIndex document) {
  const Shown shown(here, document);
  const auto& district = here.site.links.districts[here.site.links.district_of[document]];
  const std::string year = document_year(here.site, shown.document);
  FrameOptions options;
  options.title = here.say("title.document", {{"district", shown.district()},
                                              {"year", year},
                                              {"kind", shown.front.kind},
                                              {"theme", cut(shown.theme(), kTitleTheme)}});
  options.section = addresses::kDocuments;
  options.skip = here.say("skip.text");
  const std::string& region = shown.document.region_code;
  options.way_up = {{region_name(here.site, region), addresses::region_page(region)},
                    {district_name(here.site, document), addresses::district_page(district)},
                    {year, ""}};
  templates::View view = page_view(here, options);
  const Points points = count_points(shown);
  add_card(view, shown, points);
  add_jumps(view, shown, points);
  add_contents(view, shown, points.lead_somewhere());
  add_clauses(view, shown);
  add_after(view, shown);
  return view;
}

}  // namespace svod::views
