#pragma once

// pages of a PDF -> the same without their running lines, which are told as left out.
//
// A running line stands at one height at the top or the foot of most of three pages or more, apart
// from the text and alike but for its digits: «Собрание резолюций 2021 · 17». What a browser prints
// there (the address of the page, the date and the time, «1/2») is one on two pages too, and on a
// lone one if its foot has the address and «1/1».

#include <vector>

#include "import/note.h"
#include "import/pdf_page.h"

namespace svod::import {

void take_running_lines(std::vector<PdfPage>& pages, std::vector<Note>& notes);

}  // namespace svod::import
