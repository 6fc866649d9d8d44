#pragma once

// Entities of one name + head + date -> the one that is meant, or those that remain.

#include <cstdint>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "mentions/heads.h"
#include "mentions/name_tables.h"

namespace svod::mentions {

// Chooses for one document, dated `date`, of the region of that code ("" unknown).
class NameChooser {
 public:
  NameChooser(const NameIndex::Tables& tables, const PartialDate& date, const std::string& region)
      : tables_(tables), date_(date), region_(region) {}

  struct Choice {
    std::vector<std::uint32_t> entities;  // none, one, or several that remain
    int fit = 0;
    bool by_head = false;
    bool by_time = false;
  };
  // `names` are indexes into Tables::names; `year` is the last of the years that follow the
  // name in the text («на 2011–2015 годы»), 0 for none: it chooses before anything else.
  Choice choose(const std::vector<std::uint32_t>& names, const HeadContext& context,
                int year = 0) const;
  // Whether the entity is one of a period that ends in `year`.
  bool has_year(std::uint32_t index, int year) const;

  // How well an entity answers to what the text calls it: 3 the same, 2 may be so, 1 another
  // word, 0 it cannot be this one.
  int fit(std::uint32_t index, const HeadContext& context) const;

 private:
  int time_rank(std::uint32_t index) const;

  const NameIndex::Tables& tables_;
  const PartialDate& date_;
  const std::string& region_;
};

}  // namespace svod::mentions
