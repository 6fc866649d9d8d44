#pragma once

// What a table of cards changes.

#include <cstddef>
#include <string>
#include <vector>

#include "documents/document.h"

namespace svod::cards {

struct Change {
  std::string key;
  std::string before;  // as cells of the table; "" is no value
  std::string after;
};

struct ChangedCard {
  std::size_t index = 0;         // of the documents that were given
  documents::Document document;  // as it is after the changes; `markdown` is its file
  std::vector<Change> changes;
  int line = 0;  // of the table
};

}  // namespace svod::cards
