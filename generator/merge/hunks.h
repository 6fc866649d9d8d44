#pragma once

// Two versions of a body -> what changed, in the smallest pieces that stand for themselves.

#include <cstddef>
#include <vector>

#include "merge/body_parts.h"

namespace svod::merge {

// Parts [base_begin, base_end) of the base became [begin, end) of the other version.
struct Hunk {
  std::size_t base_begin = 0;
  std::size_t base_end = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  bool is_one_to_one() const { return base_end - base_begin == 1 && end - begin == 1; }
  bool adds() const { return end - begin > base_end - base_begin; }
};

// In order, apart from each other. A part that was rewritten is a hunk of its own; parts whose
// words went from one to the other (joined, split) stay together.
std::vector<Hunk> find_hunks(const std::vector<Part>& base, const std::vector<Part>& other);

// Whether at least half of the words of `some` stand in `all`.
bool stands_in(const std::vector<Part>& some, const std::vector<Part>& all);

}  // namespace svod::merge
