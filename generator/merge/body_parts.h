#pragma once

// The body of a document, part by part, as it was typed: a part is a heading, a paragraph, an item,
// a note or a table.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown.h"

namespace svod::merge {

struct Part {
  std::string typed;       // its lines, without the end of the last
  std::string identity;    // equal of two parts that say the same, however they are typed
  std::string plain;       // what it says, without its attributes
  std::string attributes;  // " {#b-7} {part: task}", as an editor adds them
  std::string text;        // of its blocks, a line each
  std::size_t gap = 0;     // empty lines above it
  std::size_t place = 0;   // among the parts of its body
  bool is_item = false;
  std::vector<Part> rows;  // the lines of a table
};

// `blocks` are those of `body`, whose first line is line `body_line` of its file. The letters of
// the body, in order, are those of the parts as typed.
std::vector<Part> split_body(std::string_view body, int body_line,
                             const std::vector<markdown::Block>& blocks);

// Whether both are tables of as many columns.
bool are_alike_tables(const Part& a, const Part& b);

// The parts one below the other, as a conflict tells them.
std::string join(const std::vector<Part>& parts);

}  // namespace svod::merge
