#pragma once

// blocks -> clauses in their places: types, printed numbers split off, sections, levels.
// What the words say is not asked here; see read_parts.h.

#include <string>
#include <vector>

#include "clauses/clauses.h"
#include "documents/document.h"

namespace svod::clauses {

// What a clause's number and bullet say, beside the clause.
struct Place {
  std::vector<std::string> number_parts;  // "1", "2" of «1.2.»; for anchors and nesting
  // Within one section a number of a higher rank stands under one of a lower: «IV.» < «1.2.»
  // < «1)» < «а)»; 0 where there is no number.
  int rank = 0;
  int bullet_depth = 0;         // 1 for a bullet of an outer list; 0 for no bullet
  bool tells_feelings = false;  // «выражают уверенность»: set by read_parts
};

struct LaidOut {
  std::vector<Clause> clauses;
  std::vector<Place> places;  // one a clause
};

LaidOut lay_out(const documents::Document& document);

// Takes `length` bytes off the beginning of `text` and moves its spans with it.
void cut_beginning(std::string& text, std::vector<markdown::Span>& spans, std::size_t length);

}  // namespace svod::clauses
