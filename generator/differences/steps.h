#pragma once

// Two sequences -> the steps that lead from one to the other, as few as there can be
// (Wu, Manber, Myers and Miller: An O(NP) Sequence Comparison Algorithm, 1990).

#include <cstddef>
#include <string_view>
#include <vector>

namespace svod::differences {

struct Step {
  enum class Kind { Kept, Removed, Added };

  Kind kind = Kind::Kept;
  std::size_t before = 0;  // index in the one sequence; of Added: where it comes in between
  std::size_t after = 0;   // index in the other; of Removed: where it would stand
};

// In order; of neighbours that change, those that go come first.
std::vector<Step> find_steps(const std::vector<std::string_view>& before,
                             const std::vector<std::string_view>& after);

}  // namespace svod::differences
