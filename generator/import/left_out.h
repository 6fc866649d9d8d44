#pragma once

// The words that a reader takes out of a file, as they are told: «…» where they are short.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/note.h"

namespace svod::import {

class LeftOut {
 public:
  // One run of text; runs without a letter or a digit are not told.
  void add(std::string_view text);
  // A note «left out» for each of the first runs; of a long one its beginning.
  void tell(std::vector<Note>& notes) const;

 private:
  static constexpr std::size_t kMostRuns = 20;

  std::vector<std::string> runs_;
};

}  // namespace svod::import
