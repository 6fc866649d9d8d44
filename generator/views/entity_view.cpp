// One project or act: its full name and family, the documents that name it, their sentences.

#include <algorithm>
#include <set>

#include "base/format.h"
#include "text/text.h"
#include "views/clause_text.h"
#include "views/frame.h"
#include "views/lists.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using links::LinkedEntity;
using registry::Entity;
using templates::View;

class EntityPage {
 public:
  EntityPage(const Here& here, std::size_t at)
      : here_(here),
        site_(here.site),
        at_(at),
        linked_(here.site.links.entities[at]),
        entity_(linked_.entity),
        is_act_(entity_.entity_class == registry::EntityClass::Act) {}

  // Projects of one name, a second of it after some years, are told apart by their years.
  std::string with_years(const std::string& name) const {
    const std::string years = is_act_ ? std::string() : entity_years(site_, entity_);
    return years.empty() ? name : format("{}, {}", name, years);
  }

  View make() {
    const std::string_view index = is_act_ ? addresses::kActs : addresses::kProjects;
    const std::string section = here_.say(is_act_ ? "nav.acts" : "nav.projects");
    const std::string name = entity_name(site_, entity_);
    const std::string full = entity_full_name(site_, entity_);
    View view = page_view(
        here_, {.title = is_act_ && !entity_.number.empty() && full != name
                             ? here_.say("title.act", {{"name", name}, {"title", cut(full, 70)}})
                             : with_years(full),
                .section = index,
                .way_up = {{section, std::string(index)}, {name, ""}},
                .skip = "",
                .has_feed = !linked_.documents.empty()});
    view.set("OVERLINE", overline());
    view.set("NAME", full);
    view.show(text::count_code_points(full) > 90 ? "LONG_NAME" : "SHORT_NAME");
    view.set("SHARE",
             linked_.documents.empty()
                 ? here_.say("entity.not_mentioned")
                 : here_.say("entity.mentioned",
                             {{"share", share_of_documents(site_, linked_.documents.size())}}));
    if (!linked_.in_registry) {
      view.show("PROVISIONAL");
    } else if (entity_.provisional) {
      view.show("UNCONFIRMED");
    }
    add_facts(view);
    add_family(view);
    add_documents(view);
    add_sentences(view);
    add_wordings(view);
    add_unclear(view);
    add_neighbours(view);
    return view;
  }

 private:
  std::string overline() const {
    std::string line = text::capitalise(entity_kind(site_, entity_));
    const auto add = [&line](const std::string& piece) {
      if (!piece.empty()) {
        line += line.empty() ? "" : " · ";
        line += piece;
      }
    };
    if (is_act_) {
      add(entity_.issuer);
      add(entity_.date ? text::format_date(entity_.date) : "");
      add(entity_.number.empty() ? "" : here_.say("act.number", {{"number", entity_.number}}));
    } else {
      add(entity_years(site_, entity_));
    }
    return line;
  }

  void add_facts(View& view) const {
    if (!is_act_ && !entity_.issuer.empty()) {
      view.add("ISSUER").set("ISSUER", here_.say("entity.issuer", {{"issuer", entity_.issuer}}));
    }
    if (!entity_.region.empty()) {
      add_link(view, here_, "REGION", region_name(site_, entity_.region),
               region_is_held(entity_.region) ? addresses::region_page(entity_.region) : "");
    }
    if (is_act_) {
      const auto& status = entity_.status_as_of;
      view.set("ACT_STATUS",
               status ? here_.say("act.status", {{"date", text::format_date(status->date)},
                                                 {"text", status->text},
                                                 {"source", status->source}})
                      : here_.say("act.no_status"));
      view.show("ACT");
    }
    const std::string& url = entity_.official_url;
    if (url.starts_with("https://") || url.starts_with("http://")) {
      view.add("OFFICIAL").set("URL", url);
    }
  }

  bool region_is_held(const std::string& code) const {
    return std::any_of(site_.links.regions.begin(), site_.links.regions.end(),
                       [&code](const auto& region) { return region.code == code; });
  }

  const LinkedEntity* find(const std::string& id) const {
    const auto found = site_.links.entity_by_id.find(id);
    return found == site_.links.entity_by_id.end() ? nullptr : &site_.links.entities[found->second];
  }

  // A name that tells it from its like: of an act, the date and title too.
  std::string described(const Entity& entity) const {
    const std::string name = entity_name(site_, entity);
    if (entity.entity_class != registry::EntityClass::Act) {
      const std::string years = entity_years(site_, entity);
      const std::string kind = entity_kind(site_, entity);
      return here_.say("project.described", {{"name", name},
                                             {"kind", kind},
                                             {"dated", years.empty() ? "no" : "yes"},
                                             {"years", years}});
    }
    return here_.say("act.candidate", {{"name", name},
                                       {"dated", entity.date ? "yes" : "no"},
                                       {"date", entity.date ? text::format_date(entity.date) : ""},
                                       {"title", cut(entity.title, 110)}});
  }

  void add_relatives(View& view, std::string_view label,
                     const std::vector<const LinkedEntity*>& relatives) const {
    if (relatives.empty()) {
      return;
    }
    View& family = view.add("RELATIVES");
    family.set("LABEL", here_.say(label));
    for (const LinkedEntity* relative : relatives) {
      add_link(family, here_, "RELATIVE", described(relative->entity), entity_address(*relative));
    }
  }

  std::vector<const LinkedEntity*> entities(const std::vector<std::size_t>& indexes) const {
    std::vector<const LinkedEntity*> list;
    list.reserve(indexes.size());
    for (const std::size_t index : indexes) {
      list.push_back(&site_.links.entities[index]);
    }
    sort_by_name(list);
    return list;
  }

  void add_family(View& view) const {
    const Relations::OfEntity& family = site_.relations.entities[at_];
    const LinkedEntity* parent = entity_.parent.empty() ? nullptr : find(entity_.parent);
    if (parent != nullptr) {
      add_relatives(view, "entity.parent", {parent});
    }
    const auto before = entities(family.predecessors);
    const auto after = entities(family.successors);
    add_relatives(view, is_act_ ? "entity.earlier_act" : "entity.before", before);
    add_relatives(view, is_act_ ? "entity.later_act" : "entity.after", after);
    std::vector<const LinkedEntity*> alike;
    for (const LinkedEntity* other : confusable()) {
      // What is told above as earlier or later needs no second line.
      if (std::find(before.begin(), before.end(), other) == before.end() &&
          std::find(after.begin(), after.end(), other) == after.end()) {
        alike.push_back(other);
      }
    }
    add_relatives(view, "entity.confuse", alike);
    if (!family.children.empty()) {
      View& list = view.add("CHILDREN");
      for (const LinkedEntity* child : entities(family.children)) {
        add_link(list, here_, "CHILD", described(child->entity), entity_address(*child));
      }
    }
  }

  // What the registry names, and whatever else bears the same number.
  std::vector<const LinkedEntity*> confusable() const {
    std::vector<const LinkedEntity*> list;
    for (const std::string& id : entity_.not_to_confuse) {
      const LinkedEntity* found = find(id);
      if (found != nullptr && found != &linked_) {
        list.push_back(found);
      }
    }
    const auto same_number = site_.relations.acts_by_number.find(entity_.number);
    if (is_act_ && same_number != site_.relations.acts_by_number.end()) {
      for (const std::size_t index : same_number->second) {
        const LinkedEntity* other = &site_.links.entities[index];
        if (other != &linked_ && std::find(list.begin(), list.end(), other) == list.end()) {
          list.push_back(other);
        }
      }
    }
    return list;
  }

  void sort_by_name(std::vector<const LinkedEntity*>& list) const {
    std::stable_sort(list.begin(), list.end(), [this](const auto* a, const auto* b) {
      return text::compare_russian(entity_name(site_, a->entity), entity_name(site_, b->entity)) <
             0;
    });
  }

  void add_documents(View& view) const {
    if (linked_.documents.empty()) {
      return;
    }
    View& list = view.add("WHERE");
    for (const auto index : linked_.documents) {
      add_link(list, here_, "DOCUMENT", district_and_year(site_, index),
               addresses::document_page(site_.document(index).document.id));
    }
  }

  void add_sentences(View& view) const {
    if (add_parts(view, here_, Part::Of::Entity, at_, "")) {
      return;
    }
    std::vector<Quoted> quoted;
    for (const links::Citation& citation : linked_.citations) {
      if (!citation.ambiguous) {
        quoted.push_back({citation.where, citation.mentions});
      }
    }
    if (!quoted.empty()) {
      add_citations(view.add("SENTENCES"), here_, quoted);
    }
  }

  void add_wordings(View& view) const {
    if (linked_.wordings.empty()) {
      return;
    }
    View& list = view.add("WORDINGS");
    for (const auto& wording : linked_.wordings) {
      View& item = list.add("WORDING");
      item.set("WORDS", wording.text);
      item.set("COUNT", site_.strings.count("count.documents", wording.documents));
    }
  }

  // Clauses that may mean it, or another.
  void add_unclear(View& view) const {
    View* list = nullptr;
    for (const links::Citation& citation : linked_.citations) {
      if (!citation.ambiguous) {
        continue;
      }
      if (list == nullptr) {
        list = &view.add("UNCLEAR");
      }
      const clauses::Clause& clause = site_.clause(citation.where);
      View& item = list->add("CITATION");
      item.set("WHERE", district_and_year(site_, citation.where.document));
      item.set("LABEL", clause_label(site_, clause));
      item.set("HREF", here_.link(addresses::clause(
                           site_.document(citation.where.document).document.id, clause.anchor)));
      add_text(item, here_, citation.where,
               {.mentions = MentionsAs::Marks, .marked = citation.mentions});
    }
  }

  void add_neighbours(View& view) const {
    const Relations::OfEntity& family = site_.relations.entities[at_];
    const auto add = [&](std::size_t index, std::string_view label) {
      if (index != Relations::kNone) {
        const LinkedEntity& other = site_.links.entities[index];
        add_neighbour(view, here_, label, entity_name(site_, other.entity), entity_address(other));
      }
    };
    add(family.previous, "entity.previous");
    add(family.next, "entity.next");
    add_neighbour(view, here_, "list.all", here_.say(is_act_ ? "nav.acts" : "nav.projects"),
                  std::string(is_act_ ? addresses::kActs : addresses::kProjects));
  }

  const Here& here_;
  const Site& site_;
  std::size_t at_;
  const LinkedEntity& linked_;
  const Entity& entity_;
  bool is_act_;
};

}  // namespace

View entity_view(const Here& here, std::size_t entity) {
  return EntityPage(here, entity).make();
}

}  // namespace svod::views
