#pragma once

// Sources that svod does not read itself, by the programs of the machine that do: LibreOffice for
// RTF and old Word files, Tesseract for scans and photographs.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/note.h"
#include "import/read_source.h"

namespace svod::pipeline {

struct ConvertedSource {
  std::string bytes;                // a DOCX, or plain text in UTF-8, pages parted by form feeds
  std::vector<import::Note> notes;  // with lines of a text
  bool recognised = false;          // by its look: letters may be wrong
};

// Whether svod reads files in `format` only by way of another program. Of a PDF its text tells:
// SourceText::only_pictures.
bool needs_conversion(import::Format format);

// Requires: `bytes` are such, or a PDF of only pictures, of which `pages` are wanted. Errors say
// which package to install or what else to do.
Result<ConvertedSource> convert_source(std::string_view bytes, import::Format format,
                                       import::PageRange pages = {});

}  // namespace svod::pipeline
