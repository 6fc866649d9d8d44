#pragma once

// What an import did with each file that it was given.

#include <cstddef>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "import/import.h"

namespace svod::reports {

enum class Outcome {
  Document,       // became a document
  Adopted,        // is the adopted text of a document that was in the archive as a draft
  FurtherSource,  // is another version of a document's text: a further source of it
  FurtherPage,    // a photograph of another page of a document
  Merged,         // is a document's already; read anew, with all that a person corrected kept
  Known,          // its bytes are in the archive already
  OtherDocument,  // names itself something that is no resolution
  Service,        // left behind by a program
  Signature,
  Archive,
  OtherFormat,  // a table, a presentation, a film
  NotReached,   // a person interrupted the import before it
  Refused,      // see the diagnostics
};

// What reading a known source again, or an adopted text, did to its document.
struct MergeReport {
  std::size_t refreshed = 0;                   // changes that are as read now
  std::vector<documents::Conflict> conflicts;  // the person's reading stands, both are kept
  Message why_kept;                            // why it stays as it is; "" where it does not
};

struct FileReport {
  std::string path;  // as the user named it, or under the directory that was named
  Outcome outcome = Outcome::Refused;
  std::string document;       // its id; "" where there is none
  std::string calls_itself;   // of an OtherDocument: «доклад»
  double resemblance = 0;     // of these two to the text of the document, 0 to 1
  bool draft = false;         // of a FurtherSource: the text before it was adopted
  import::Imported imported;  // of a Document
  MergeReport merge = {};     // of an Adopted, Merged or Known
};

struct ImportReport {
  std::vector<FileReport> files;  // in the order of their paths as they were given
  diagnostics::Diagnostics diagnostics;
  std::string difference;  // of a dry run: of every document that would change or be new
};

}  // namespace svod::reports
