#pragma once

// PDF -> the straight lines that are drawn on its pages: strokes and thin filled areas along an
// axis (ISO 32000-1, 8.5). Word processors and browsers draw the frames of tables so.

#include <string_view>
#include <vector>

#include "import/pdf_page.h"

namespace svod::import {

// By page, for pages `first` to `last` from 1. None of a page that is turned, is damaged or draws
// so much that it is a picture.
std::vector<std::vector<PdfRule>> find_pdf_rules(std::string_view pdf, int first, int last);

}  // namespace svod::import
