#pragma once

// The kinds of headings, one after the other -> their levels.
//
// A heading stands one deeper than a heading of another kind right above it, else at the level of
// the last one of its kind, else at the first. A numbered heading among the clauses of a lead-in
// stands below it.

#include <map>

#include "import/heading_kind.h"

namespace svod::import {

class HeadingLevels {
 public:
  // `above`: the level of a heading right above it; 0 where none stands there.
  int take_heading(HeadingKind kind, int above);
  // A paragraph «1.» stands below the last heading.
  void take_clause();

 private:
  int level_of(HeadingKind kind, int above) const;

  std::map<HeadingKind, int> levels_;  // of the last heading of each kind
  HeadingKind last_ = HeadingKind::Section;
  int clauses_under_ = 0;  // level of the heading whose clauses are being counted; 0: none
};

}  // namespace svod::import
