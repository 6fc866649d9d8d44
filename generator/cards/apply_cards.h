#pragma once

// edited cards -> documents as they are then.
//
//   1. What a person writes is no longer inferred: the reason of a changed key goes, unless the
//      cell of reasons has another for it; an inferred date that is changed loses its 'date_of'.
//   2. Each changed file is read again: it must say what the cells say, and all else as before.

#include <cstddef>
#include <string>
#include <vector>

#include "cards/read_cards.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "registry/registry.h"

namespace svod::cards {

struct Change {
  std::string key;
  std::string before;  // as cells of the table; "" is no value
  std::string after;
};

struct ChangedCard {
  std::size_t index = 0;         // of the documents
  int line = 0;                  // of the table
  documents::Document document;  // as it is then; its `markdown` is the file
  std::vector<Change> changes;   // in the order of columns
};

// Faults are told at their cell, `path`:line:ordinal: all that parse_document tells of the
// changed file and did not tell before. With an error, nothing is to be written. A warning: a
// school year that was inferred from a date which is now another.
std::vector<ChangedCard> apply_cards(const std::vector<EditedCard>& cards, const std::string& path,
                                     const std::vector<documents::Document>& documents,
                                     const registry::Registry& registry,
                                     diagnostics::Diagnostics& diagnostics);

}  // namespace svod::cards
