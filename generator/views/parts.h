#pragma once

// Parts: the pages on which a list stands that is too long for one: by region, then year.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "compile/compile_document.h"
#include "links/links.h"

namespace svod::views {

// Entries of a list on one page.
inline constexpr std::size_t kLongestList = 500;

struct Part {
  enum class Of { Topic, Entity, Due };

  Of of = Of::Topic;
  std::size_t owner = 0;  // of Links::topics or Links::entities
  std::string region;     // code
  std::string year;       // "" : all years; "2021"; "undated"
  std::string path;
  std::vector<std::uint32_t> entries;  // of the owner's list; empty where it has parts itself
  std::size_t size = 0;                // of the list, parts of its own counted
  std::size_t depth = 1;               // 1: of a region; 2: of a region and year
  std::size_t whole = 0;               // the size of the owner's list
};

// In the order of owners, then regions and years. Only lists longer than kLongestList have parts.
std::vector<Part> build_parts(const std::vector<compile::CompiledDocument>& documents,
                              const links::Links& links);

// The clauses that certainly mention an entity, as indexes into its citations.
std::vector<std::uint32_t> sure_citations(const links::LinkedEntity& entity);

}  // namespace svod::views
