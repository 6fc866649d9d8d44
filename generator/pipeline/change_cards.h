#pragma once

// content/documents <-> a table of their cards that people edit in a spreadsheet.

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "cards/apply_cards.h"
#include "diagnostics/diagnostic.h"
#include "language/speaker.h"

namespace svod::pipeline {

struct CardsOptions {
  std::string content = "content";
  std::string file = "cards.csv";
  bool dry_run = false;  // of an import: nothing is written
};

struct CardsReport {
  diagnostics::Diagnostics diagnostics;
  std::size_t documents = 0;                // of the archive
  std::vector<cards::ChangedCard> changed;  // empty where there is an error
  bool written = false;
};

// Writes the table. Faults of documents are told, and what could be read of them is in it.
// Errors: no content directory; a file is there that says something else than the archive does,
// so that a person's work would be lost; a disk that does not write.
Result<CardsReport> export_cards_file(const CardsOptions& options);

// Writes the documents that the table changes: all of them, or none where anything is wrong, as
// a check of the archive with those changes tells it.
Result<CardsReport> import_cards_file(const CardsOptions& options);

// The changes, a line each under the path of their document, and how many; and as JSON, an object
// a document.
std::string render_changes(const CardsReport& report, const language::Speaker& speaker);
std::string render_changes_json(const CardsReport& report);

}  // namespace svod::pipeline
