#pragma once

// Lists that several page kinds show: documents, quoted clauses, promises with their dates,
// entities with the share of documents that name them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "links/links.h"
#include "templates/templates.h"
#include "views/site.h"

namespace svod::views {

// One DOCUMENT of the included template DOCUMENT_LIST: when, theme, kind; with its district if
// asked.
void add_document(templates::View& list, const Here& here, links::DocumentIndex index,
                  bool with_district);

// A clause to be quoted, with the mentions to mark in it.
struct Quoted {
  links::ClauseRef where;
  std::vector<std::uint32_t> marked;
};

// The included template CITATIONS: by part (in the order of `quoted`), then region. `quoted`
// must be in reading order: part, region, district, year.
void add_citations(templates::View& view, const Here& here, const std::vector<Quoted>& quoted);

// The included template DUE_TABLE: a table. Gives nothing when there are no rows.
void add_due_table(templates::View& view, const Here& here, const std::vector<links::DueRow>& rows,
                   bool with_district);

// The list PARTS of the pages on which a list stands that is too long for this one; false if
// it has none. `region`: of which part the page itself is; "" for the whole.
bool add_parts(templates::View& view, const Here& here, Part::Of of, std::size_t owner,
               std::string_view region);

// The words of a clause that say when.
std::string due_words(const clauses::Clause& clause);

// One item of `list`: LINK/PLAIN and NAME, KIND_WORD or ACT_TITLE, SHARE («в 3 из 5 документов»).
templates::View& add_entity(templates::View& view, const Here& here, std::string_view list,
                            const links::LinkedEntity& entity);

// Entities that documents name, those in most documents first; at most `limit`.
std::vector<const links::LinkedEntity*> most_mentioned(const Site& site, std::size_t limit);

}  // namespace svod::views
