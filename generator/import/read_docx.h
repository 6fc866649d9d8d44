#pragma once

// DOCX (ECMA-376, WordprocessingML) -> text.
//
// Tracked changes are accepted, hidden text and comments left out, fields give their results,
// text boxes stand after the paragraph that they hang on, footnotes at the end. Numbers of
// lists are computed from numbering.xml as a word processor would. All of this is told.

#include <string_view>

#include "base/result.h"
#include "import/source_text.h"

namespace svod::import {

// An error says what is wrong with the file: damaged, protected by a password, not a DOCX.
Result<SourceText> read_docx(std::string_view bytes);

}  // namespace svod::import
