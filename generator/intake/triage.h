#pragma once

// A folder as it was received -> which of its files are resolutions.
//
//   1. By name: what office programs and systems leave behind, detached signatures and archives
//      are no documents.
//   2. By text: a document that names itself something else (a report, a programme, a list of the
//      rewarded, minutes) and no kind of resolution is not one.

#include <string>
#include <string_view>

#include "import/import.h"

namespace svod::intake {

enum class FileKind {
  Document,   // may be one: its text decides
  Service,    // «~$Резолюция.docx», «Thumbs.db»: left behind by a program
  Signature,  // «Резолюция.pdf.sig»
  Archive,    // «Резолюции.zip»
  Other,      // a table, a presentation, a film
};

// By the last part of a path, in any case of letters.
FileKind classify_name(std::string_view name);

// What a document calls itself that is no resolution, «доклад»; "" where it may be one.
std::string name_other_document(const import::Imported& imported);

}  // namespace svod::intake
