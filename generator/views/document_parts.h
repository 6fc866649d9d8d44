#pragma once

// The pieces of a document's page, each a file: card (document_card.cpp), jumps
// (document_jumps.cpp), the text with
// its contents (document_text.cpp), what stands after the text (document_after.cpp).

#include <cstdint>
#include <string>
#include <vector>

#include "templates/templates.h"
#include "views/clause_text.h"
#include "views/site.h"

namespace svod::views {

// The document that the page shows.
struct Shown {
  Shown(const Here& the_here, links::DocumentIndex the_index)
      : here(the_here),
        site(the_here.site),
        index(the_index),
        compiled(the_here.site.document(the_index)),
        document(compiled.document),
        front(document.front),
        clauses(compiled.clauses),
        mentions(mentions_by_clause(compiled)) {}

  const Here& here;
  const Site& site;
  links::DocumentIndex index;
  const compile::CompiledDocument& compiled;
  const documents::Document& document;
  const documents::FrontMatter& front;
  const std::vector<clauses::Clause>& clauses;
  std::vector<std::vector<std::uint32_t>> mentions;  // one list a clause

  const clauses::Clause& clause(int index_of_clause) const {
    return clauses[static_cast<std::size_t>(index_of_clause)];
  }
  std::string address_of(const std::string& anchor) const { return here.path + "#" + anchor; }
  const links::LinkedEntity* entity(const std::string& id) const;  // null: not linked

  // The district as this document names it; elsewhere it goes by one name.
  std::string district() const;
  std::string theme() const;  // the event where there is none
};

// Points that stand together: of a part, of what a lead-in asks for, of an addressee.
struct PointGroup {
  std::string name;    // result | problem | tasks | proposals | …; of an addressee: as printed
  std::string anchor;  // where they begin
  std::int64_t points = 0;
  bool numbered = true;  // each has a printed number
};

struct Points {
  std::vector<PointGroup> parts;
  std::vector<PointGroup> addressees;
  std::size_t sections = 0;  // headings

  // All points are of one kind and nobody's in particular: there is nothing to jump to.
  bool are_of_one_kind() const { return parts.size() == 1 && addressees.empty(); }
  bool lead_somewhere() const { return parts.size() > 1 || !addressees.empty(); }
};

Points count_points(const Shown& shown);
// «21 задача, без нумерации», «Шесть разделов, 35 пунктов»; "" if they are of several kinds.
std::string say_only_points(const Shown& shown, const Points& points);

// Above the text: what it is, when, where, to which year, what it names, by when, what was
// inferred and why.
void add_card(templates::View& view, const Shown& shown, const Points& points);

// «Итоги 5 · Предложения 5 · Кому поручено: Управлению образования 9», each leading to its points.
void add_jumps(templates::View& view, const Shown& shown, const Points& points);

// Headings, and lead-ins that are short enough to stand for one.
bool is_heading(const clauses::Clause& clause);
// From 2, the first rank below the theme, to 6.
int heading_level(const Shown& shown, const clauses::Clause& clause);

// `has_jumps`: on a telephone the jumps are enough.
void add_contents(templates::View& view, const Shown& shown, bool has_jumps);
void add_clauses(templates::View& view, const Shown& shown);

// What to read next, why each link is there, how to cite, where the text is from.
void add_after(templates::View& view, const Shown& shown);

}  // namespace svod::views
