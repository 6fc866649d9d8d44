#pragma once

// lines -> how the text as a whole sets its lines, which tells where a sentence goes on.

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "import/decode_text.h"
#include "import/find_footnotes.h"
#include "import/find_wrap.h"

namespace svod::import {

struct TextHabits {
  Wrap wrap;                     // find_wrap
  int footnotes = kNoFootnotes;  // find_footnotes
  std::size_t gaps = 0;          // places where a blank line follows text
  // «к родителям:», «к учителям:»: how many small heads begin with a word.
  std::map<std::string, std::size_t, std::less<>> small_heads;
  // Lines behind a colon that begin small and end with semicolons alike are items without
  // bullets: the number of the first of each list.
  std::set<int> bare_lists;
};
TextHabits find_text_habits(const DecodedText& decoded, std::span<const Line> lines);

// A short line that begins small and ends with a colon: «к родителям:».
bool is_small_head(std::string_view line);

}  // namespace svod::import
