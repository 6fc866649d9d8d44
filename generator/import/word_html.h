#pragma once

// What Word writes into HTML beside the text: conditional markup and the labels of its lists.

#include <string>
#include <string_view>

#include "import/html_nodes.h"

namespace svod::import {

// `markup` without «<![if …]>» and «<![endif]>», which are no HTML and no text. What stands
// between «[if !supportLists]» and its end, in either form, becomes an element that is_label knows.
std::string read_conditions(std::string_view markup);

// Holds the number or the sign of a paragraph in a list.
bool is_label(const xmlNode* node);

struct WordLabel {
  std::string text;     // «1.», «·»; "" for none
  bool bullet = false;  // a sign, of a symbol font or no letter or digit
  int level = 1;        // of the list, from 1
};

// Requires: is_label(node).
WordLabel read_word_label(const xmlNode* node);

}  // namespace svod::import
