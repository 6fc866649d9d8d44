#pragma once

// Names: how pages call documents, districts, clauses, projects and acts. What a document does
// not state itself stands in square brackets.

#include <string>
#include <string_view>

#include "documents/document.h"
#include "links/links.h"
#include "views/site.h"

namespace svod::views {

// `text` cut at a word to at most `limit` code points, with «…» where something was cut.
std::string cut(std::string_view text, std::size_t limit);

// "[value]" where the front matter gives a basis for `key`, else the value.
std::string bracketed(const documents::FrontMatter& front, std::string_view key,
                      const std::string& value);

std::string document_year(const Site& site, const documents::Document& document);  // "[2023]"
std::string document_date(const Site& site, const documents::Document& document);  // "[2023 год]"
// Of a year as addresses write it: "2021", "undated".
std::string year_name(const Site& site, std::string_view year);
std::string district_name(const Site& site, links::DocumentIndex document);
// What its district is called since, where the registry dates a later name; "" otherwise.
std::string district_name_now(const Site& site, links::DocumentIndex document);
std::string district_and_year(const Site& site, links::DocumentIndex document);
std::string region_name(const Site& site, std::string_view code);
// The region of a group of documents: in brackets when none of them states it.
std::string region_of_documents(const Site& site, std::string_view code,
                                const std::vector<links::DocumentIndex>& documents);
// «Резолюция», «Решение»; of a draft or a withdrawn one, what it is first.
std::string kind_of_document(const documents::Document& document);

// «п. 1.5», «абз. [9]», the beginning of a heading without number.
std::string clause_label(const Site& site, const clauses::Clause& clause);
// The number before a clause: «1.5.», «[9]» or "".
std::string clause_number(const clauses::Clause& clause);
std::string part_name(const Site& site, clauses::Part part);

std::string entity_kind(const Site& site, const registry::Entity& entity);  // "" if unknown
// Of many: «Указы»; the singular where the theme has no plural.
std::string entity_kinds(const Site& site, const registry::Entity& entity);
std::string entity_name(const Site& site, const registry::Entity& entity);  // short, for lists
// Full: title; of an act with its kind, date and number before.
std::string entity_full_name(const Site& site, const registry::Entity& entity);
std::string entity_years(const Site& site, const registry::Entity& entity);  // "2019–2024", ""
// Where a link to the entity goes: its page, or its row among those mentioned once.
std::string entity_address(const links::LinkedEntity& entity);

// «в 3 из 5 документов».
std::string share_of_documents(const Site& site, std::size_t documents);
// «2019–2023», of the documents that have a year; "" if none.
std::string years_of(const Site& site, const std::vector<links::DocumentIndex>& documents);

}  // namespace svod::views
