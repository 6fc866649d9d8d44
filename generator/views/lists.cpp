#include "views/lists.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "text/text.h"
#include "views/clause_text.h"
#include "views/frame.h"
#include "views/names.h"

namespace svod::views {
namespace {

using templates::View;

constexpr std::size_t kActTitle = 110;
constexpr std::size_t kDueClause = 220;  // code points of a clause in a table

std::string clause_address(const Site& site, const links::ClauseRef& ref) {
  return addresses::clause(site.document(ref.document).document.id, site.clause(ref).anchor);
}

void add_quote(View& list, const Here& here, const Quoted& quoted) {
  const Site& site = here.site;
  const clauses::Clause& clause = site.clause(quoted.where);
  View& citation = list.add("CITATION");
  citation.set("LABEL", clause_label(site, clause));
  citation.set("HREF", here.link(clause_address(site, quoted.where)));
  if (!clause.addressee.empty() && clause.part == clauses::Part::Task) {
    citation.add("ADDRESSEE").set("ADDRESSEE", clause.addressee);
  }
  const auto& all = site.document(quoted.where.document).found.mentions;
  for (const std::uint32_t m : quoted.marked) {
    for (const std::string& sentence : mismatch_sentences(site, all[m])) {
      citation.add("DIFFERENCE").set("SENTENCE", sentence);
    }
  }
  add_text(citation, here, quoted.where,
           {.mentions = quoted.marked.empty() ? MentionsAs::Nothing : MentionsAs::Marks,
            .marked = quoted.marked});
}

}  // namespace

void add_document(View& list, const Here& here, links::DocumentIndex index, bool with_district) {
  const Site& site = here.site;
  const documents::Document& document = site.document(index).document;
  View& item = list.add("DOCUMENT");
  item.set("WHEN", document_date(site, document));
  item.set("THEME", document.front.title.empty() ? text::capitalise(document.front.event)
                                                 : document.front.title);
  item.set("HREF", here.link(addresses::document_page(document.id)));
  item.set("KIND", kind_of_document(document));
  if (with_district) {
    item.add("DISTRICT").set("DISTRICT", district_name(site, index));
  }
  if (document.front.status == "draft" || document.front.status == "withdrawn") {
    // When and why it was withdrawn is told by its own page.
    item.add("STATUS").set("STATUS", here.say("doc." + document.front.status,
                                              {{"told", "no"}, {"date", ""}, {"reason", ""}}));
  }
}

void add_citations(View& view, const Here& here, const std::vector<Quoted>& quoted) {
  const Site& site = here.site;
  View& citations = view.include("CITATIONS");
  std::size_t at = 0;
  while (at < quoted.size()) {
    const clauses::Part part = site.clause(quoted[at].where).part;
    std::size_t end = at;
    while (end < quoted.size() && site.clause(quoted[end].where).part == part) {
      ++end;
    }
    View& section = citations.add("PART");
    section.set("NAME", part_name(site, part));
    section.set("COUNT", site.strings.count("count.clauses", end - at));
    while (at < end) {
      const std::string& region = site.document(quoted[at].where.document).document.region_code;
      View& group = section.add("REGION");
      std::vector<links::DocumentIndex> documents;
      while (at < end && site.document(quoted[at].where.document).document.region_code == region) {
        const links::DocumentIndex index = quoted[at].where.document;
        documents.push_back(index);
        View& from = group.add("FROM");
        from.set("WHERE", district_and_year(site, index));
        from.set("HREF", here.link(addresses::document_page(site.document(index).document.id)));
        for (; at < end && quoted[at].where.document == index; ++at) {
          add_quote(from, here, quoted[at]);
        }
      }
      group.set("NAME", region_of_documents(site, region, documents));
    }
  }
}

namespace {

// The pieces of `text`, each once, in order, with a semicolon after each but the last.
template <typename Ranges>
std::vector<std::string> pieces_of(const std::string& text, const Ranges& ranges) {
  std::vector<std::string> pieces;
  for (const auto& range : ranges) {
    const std::string piece = text.substr(range.begin, range.end - range.begin);
    if (std::find(pieces.begin(), pieces.end(), piece) == pieces.end()) {
      pieces.push_back(piece);
    }
  }
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    pieces[i] += ';';
  }
  return pieces;
}

// A list of values that a line may end between, but not within: «до 73 %».
void add_figures(View& view, const std::vector<std::string>& figures) {
  if (!figures.empty()) {
    View& list = view.add("FIGURES");
    for (const std::string& figure : figures) {
      list.add("FIGURE").set("WORDS", figure);
    }
  }
}

}  // namespace

std::string due_words(const clauses::Clause& clause) {
  std::string words;
  for (const std::string& piece : pieces_of(clause.text, clause.due)) {
    words += words.empty() ? "" : " ";
    words += piece;
  }
  return words;
}

void add_due_table(View& view, const Here& here, const std::vector<links::DueRow>& rows,
                   bool with_district) {
  if (rows.empty()) {
    return;
  }
  const Site& site = here.site;
  View& table = view.include("DUE_TABLE");
  table.show(with_district ? "DISTRICT_HEAD" : "YEAR_HEAD");
  const bool has_addressees = std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
    return !site.clause(row.where).addressee.empty();
  });
  if (has_addressees) {
    table.show("WHO_HEAD");
  }
  for (const links::DueRow& row : rows) {
    const clauses::Clause& clause = site.clause(row.where);
    View& shown = table.add("ROW");
    show_value(shown, "DUE", due_words(clause));
    add_figures(shown, pieces_of(clause.text, clause.figures));
    shown.set("WHAT", cut(clause.text, kDueClause));
    if (has_addressees) {
      show_value(shown.add("WHO"), "ADDRESSEE", clause.addressee);
    }
    shown.set("HREF", here.link(clause_address(site, row.where)));
    shown.set("LABEL", clause_label(site, clause));
    if (with_district) {
      View& district = shown.add("DISTRICT");
      district.set("DISTRICT", district_and_year(site, row.where.document));
    } else {
      shown.add("YEAR").set("YEAR",
                            document_year(site, site.document(row.where.document).document));
    }
  }
}

bool add_parts(View& view, const Here& here, Part::Of of, std::size_t owner,
               std::string_view region) {
  const Site& site = here.site;
  View list;
  for (const Part& part : site.parts) {
    const bool below = region.empty() ? part.depth == 1 : part.depth == 2 && part.region == region;
    if (part.of != of || part.owner != owner || !below) {
      continue;
    }
    const std::string name =
        region.empty() ? region_name(site, part.region) : year_name(site, part.year);
    add_link(list, here, "PART_PAGE", name, part.path)
        .set("COUNT", site.strings.count("count.clauses", part.size));
  }
  if (list.sections.empty()) {
    return false;
  }
  view.add("PARTS") = std::move(list);
  return true;
}

View& add_entity(View& view, const Here& here, std::string_view list,
                 const links::LinkedEntity& entity) {
  View& item =
      add_link(view, here, list, entity_name(here.site, entity.entity), entity_address(entity));
  // The name of a project says little without what it is; that of an act, without its title.
  if (entity.entity.entity_class == registry::EntityClass::Act) {
    if (entity.entity.title != entity_name(here.site, entity.entity)) {
      show_value(item, "ACT_TITLE", cut(entity.entity.title, kActTitle));
    }
  } else {
    show_value(item, "KIND_WORD", entity_kind(here.site, entity.entity));
  }
  item.set("SHARE", share_of_documents(here.site, entity.documents.size()));
  item.set("SHORT_SHARE", here.say("count.of_short",
                                   {{"n", static_cast<std::int64_t>(entity.documents.size())},
                                    {"m", static_cast<std::int64_t>(here.site.documents.size())}}));
  return item;
}

std::vector<const links::LinkedEntity*> most_mentioned(const Site& site, std::size_t limit) {
  std::vector<const links::LinkedEntity*> list;
  for (const links::LinkedEntity& entity : site.links.entities) {
    if (!entity.documents.empty()) {
      list.push_back(&entity);
    }
  }
  std::stable_sort(list.begin(), list.end(),
                   [&site](const links::LinkedEntity* a, const links::LinkedEntity* b) {
                     if (a->documents.size() != b->documents.size()) {
                       return a->documents.size() > b->documents.size();
                     }
                     if (a->citations.size() != b->citations.size()) {
                       return a->citations.size() > b->citations.size();
                     }
                     return text::compare_russian(entity_name(site, a->entity),
                                                  entity_name(site, b->entity)) < 0;
                   });
  list.resize(std::min(list.size(), limit));
  return list;
}

}  // namespace svod::views
