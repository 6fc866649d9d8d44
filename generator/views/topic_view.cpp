// One topic: what is filed here and what is not, then its clauses by part and region.

#include <set>

#include "views/frame.h"
#include "views/lists.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {

using templates::View;

View topic_view(const Here& here, std::size_t at) {
  const Site& site = here.site;
  const links::LinkedTopic& topic = site.links.topics[at];
  View view = page_view(here, {.title = here.say("title.topic", {{"topic", topic.topic->name}}),
                               .section = addresses::kTopics,
                               .way_up = {{here.say("nav.topics"), std::string(addresses::kTopics)},
                                          {topic.topic->name, ""}},
                               .skip = "",
                               .has_feed = !topic.clauses.empty()});
  view.set("NAME", topic.topic->name);
  show_value(view, "BELONGS", topic.topic->belongs);
  show_value(view, "EXCLUDES", topic.topic->excludes);
  std::set<links::DocumentIndex> documents;
  std::vector<Quoted> quoted;
  for (const links::ClauseRef& ref : topic.clauses) {
    documents.insert(ref.document);
    quoted.push_back({ref, {}});
  }
  view.set("SIZE",
           here.say("topic.size", {{"clauses", static_cast<std::int64_t>(topic.clauses.size())},
                                   {"share", share_of_documents(site, documents.size())}}));
  if (!add_parts(view, here, Part::Of::Topic, at, "")) {
    add_citations(view.add("ALL"), here, quoted);
  }
  const auto neighbour = [&](std::size_t other, std::string_view label) {
    const registry::Topic& next = *site.links.topics[other].topic;
    add_neighbour(view, here, label, next.name, addresses::topic_page(next.id));
  };
  if (at > 0) {
    neighbour(at - 1, "list.previous");
  }
  if (at + 1 < site.links.topics.size()) {
    neighbour(at + 1, "list.next");
  }
  add_neighbour(view, here, "list.all", here.say("nav.topics"), std::string(addresses::kTopics));
  return view;
}

}  // namespace svod::views
