#pragma once

// Links: the archive as a whole, as indexes over the compiled documents. No bodies: a page
// looks a clause up in its compiled document by ClauseRef.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "compile/compile_document.h"
#include "registry/registry.h"

namespace svod::links {

// An index into the documents that were linked.
using DocumentIndex = std::uint32_t;

struct ClauseRef {
  DocumentIndex document = 0;
  std::uint32_t clause = 0;
  auto operator<=>(const ClauseRef&) const = default;
};

// One clause that mentions an entity, with all its mentions of it.
struct Citation {
  ClauseRef where;
  std::vector<std::uint32_t> mentions;  // indexes into the document's found.mentions
  bool ambiguous = false;               // the entity is only one of several candidates
};

// A project or an act as the archive knows it: of the registry, or provisional.
struct LinkedEntity {
  registry::Entity entity;  // for a provisional one, made of what the documents say
  bool in_registry = false;
  std::vector<Citation> citations;       // by part (tasks first), region, district, year, clause
  std::vector<DocumentIndex> documents;  // that mention it surely, in archive order
  struct Wording {
    std::string text;  // as in the documents, quotes kept
    std::size_t documents = 0;
  };
  std::vector<Wording> wordings;  // commonest first, then alphabetical
  bool has_page = true;           // false: provisional and in one document only
};

struct LinkedDistrict {
  std::string region;  // code
  std::string name;    // nominative
  std::string slug;
  const registry::District* entry = nullptr;  // of the registry, where there is one
  std::vector<DocumentIndex> documents;       // by date
};

// What a district is sorted by: the key of its entry; else its name from the first word with a
// capital letter, so that «город Тында» stands under Т.
std::string sort_name(const LinkedDistrict& district);

struct LinkedRegion {
  std::string code;
  std::string name;
  std::vector<std::size_t> districts;    // indexes into Links::districts, alphabetical
  std::vector<DocumentIndex> documents;  // by district, then date
};

struct LinkedTopic {
  const registry::Topic* topic = nullptr;
  std::vector<ClauseRef> clauses;  // by part (tasks first), region, district, year, clause
};

struct LinkedYear {
  int year = 0;                             // 0: undated
  std::vector<DocumentIndex> documents;     // by region, district; those with the year only last
  std::vector<std::size_t> first_entities;  // entities whose first mention is of this year
};

// A dated or counted promise: a row of «Сроки и цифры».
struct DueRow {
  ClauseRef where;
  std::string date;  // first date due, ISO; "" for a row that has figures only
};

struct Links {
  std::vector<DocumentIndex> order;       // archive order: region, district (Russian), date, id
  std::vector<LinkedRegion> regions;      // alphabetical by name; unknown last
  std::vector<LinkedDistrict> districts;  // alphabetical by name, then region
  std::vector<LinkedTopic> topics;        // alphabetical by name
  std::vector<LinkedEntity> entities;     // by id; those never mentioned too
  std::map<std::string, std::size_t, std::less<>> entity_by_id;
  std::vector<LinkedYear> years;         // ascending; undated last
  std::vector<DueRow> due;               // by date, then archive order; without date last
  std::vector<std::size_t> district_of;  // by document: index into districts
};

}  // namespace svod::links
