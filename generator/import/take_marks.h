#pragma once

// A text with `**` and `*` -> the text without them and the ranges that they marked.

#include <string>
#include <vector>

#include "markdown/markdown.h"

namespace svod::import {

// Of bold type that began or ended in another block the mark goes; any other single mark stays.
std::vector<markdown::Span> take_marks(std::string& text);

}  // namespace svod::import
