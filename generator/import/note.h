#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svod::import {

// What was done to the text or is doubted, for the person who will read the result.
struct Note {
  int line = 0;      // of the source's text; 0: the whole
  std::string what;  // "joined", "nested", "removed", "added", "mended", "doubt", …
  std::string text;
  // The key of the front matter by which a person settles a doubt: "region"; else "".
  std::string about = {};
  std::size_t count = 0;  // how many things of the kind `text` there were; 0: the text is a text
};

// What a note tells, in English: «3 × picture».
std::string text_of(const Note& note);

// «3 × picture» of the whole; nothing where `count` is 0.
void add_counted(std::vector<Note>& notes, std::string_view what, std::size_t count,
                 std::string_view thing);

}  // namespace svod::import
