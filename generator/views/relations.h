#pragma once

// Relations: what pages ask of the whole archive again and again, worked out once.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "links/links.h"

namespace svod::views {

struct Relations {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct OfEntity {
    std::vector<std::size_t> children;      // whose parent it is; by id
    std::vector<std::size_t> predecessors;  // its own, and those that call it their successor
    std::vector<std::size_t> successors;
    std::size_t previous = kNone;  // of its kind, by id, that documents name and that has a page
    std::size_t next = kNone;
  };
  std::vector<OfEntity> entities;                                               // as in Links
  std::map<std::string, std::vector<std::size_t>, std::less<>> acts_by_number;  // with a page
  std::vector<std::vector<links::DueRow>> due_by_district;                      // as in Links
};

Relations build_relations(const links::Links& links);

}  // namespace svod::views
