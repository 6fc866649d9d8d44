#pragma once

// A list of files that people keep: what its rows say, and which file each is of.

#include <string>
#include <vector>

#include "import/outside_grounds.h"

namespace svod::inventory {

struct Entry {
  std::string file;  // as the list names it
  int cell = 0;      // which in its row
  import::Listed listed;
};

struct Inventory {
  std::string path;  // of the list
  std::vector<Entry> entries;
};

}  // namespace svod::inventory
