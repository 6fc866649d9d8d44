#pragma once

// A source as text: what every format is read into, before lines are healed.
//
// Paragraphs stand on lines of their own, a blank line after each. Bold type is `**`, a bullet
// "- " indented two spaces a level, a row of a table `| cell | cell |`. Numbers that a word
// processor computes stand as it would print them.

#include <string>
#include <string_view>
#include <vector>

#include "base/partial_date.h"
#include "import/note.h"

namespace svod::import {

// What a file says of itself outside its text.
struct FileProperties {
  std::string title;
  std::string author;  // a private thing: told, never published
  PartialDate created;
};

struct SourceText {
  std::string text;    // UTF-8
  std::string format;  // "plain text, windows-1251", "docx"
  FileProperties properties;
  bool only_pictures = false;        // of pages: a scan, whose text is empty
  std::vector<Note> notes;           // what was added, left out, mended on the way
  std::vector<Note> private_things;  // that the file holds outside its text
};

}  // namespace svod::import
