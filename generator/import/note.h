#pragma once

#include <string>

namespace svod::import {

// What was done to the text or is doubted, for the person who will read the result.
struct Note {
  int line = 0;      // of the source's text; 0: the whole
  std::string what;  // "joined", "nested", "removed", "added", "mended", "doubt", …
  std::string text;
};

}  // namespace svod::import
