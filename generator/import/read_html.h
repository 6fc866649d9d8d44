#pragma once

// HTML as saved from a site or by Word -> the main text of the page, without menus.
//
// The main text is the element that holds most prose: long runs of text and few links. What is
// left out is told by its size. Scripts are never run, nothing is fetched.

#include <string>
#include <string_view>

#include "base/result.h"
#include "import/source_text.h"

namespace svod::import {

// `bytes` in any encoding that find_encoding knows; a <meta charset> is believed where the
// bytes are text in it.
Result<SourceText> read_html(std::string_view bytes);

}  // namespace svod::import
