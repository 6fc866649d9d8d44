#pragma once

// words and drawn lines of a page whose text runs down, up or upside down -> the same as if the
// page were turned until the text runs from left to right.

#include <vector>

#include "import/pdf_page.h"

namespace svod::import {

// `quarters`: turns of the text clockwise by a right angle, 0 to 3. Places are then counted from
// the upper left corner of what stands on the page.
void turn_upright(int quarters, std::vector<PdfWord>& words, std::vector<PdfRule>& rules);

}  // namespace svod::import
