#pragma once

// lines -> those that are a page's number and nothing else, by index: «- 5 -» and «стр. 5»
// anywhere, «5» beside a form feed, inside a sentence, or one of a row that counts up by one.

#include <cstddef>
#include <span>
#include <vector>

#include "import/decode_text.h"

namespace svod::import {

std::vector<std::size_t> find_page_numbers(const DecodedText& decoded, std::span<const Line> lines);

}  // namespace svod::import
