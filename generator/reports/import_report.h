#pragma once

// What an import did with each file that it was given.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "import/import.h"

namespace svod::reports {

enum class Outcome {
  Document,       // became a document
  FurtherSource,  // is another version of a document's text: a further source of it
  FurtherPage,    // a photograph of another page of a document
  Known,          // its bytes are in the archive already
  OtherDocument,  // names itself something that is no resolution
  Service,        // left behind by a program
  Signature,
  Archive,
  OtherFormat,  // a table, a presentation, a film
  Refused,      // see the diagnostics
};

struct FileReport {
  std::string path;  // as the user named it, or under the directory that was named
  Outcome outcome = Outcome::Refused;
  std::string document;       // its id; "" where there is none
  std::string calls_itself;   // of an OtherDocument: «доклад»
  double resemblance = 0;     // of a FurtherSource to the text of the document, 0 to 1
  bool draft = false;         // of a FurtherSource: the text before it was adopted
  import::Imported imported;  // of a Document
};

struct ImportReport {
  std::vector<FileReport> files;  // in the order of their paths as they were given
  diagnostics::Diagnostics diagnostics;
};

}  // namespace svod::reports
