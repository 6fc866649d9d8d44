#pragma once

// clauses of two versions of one document -> which is which.
//
//   1. A text that each version has once is the same clause, wherever it moved.
//   2. The longest run of those that kept their order parts both versions into gaps. In a gap, and
//      then anywhere, equal texts meet in order.
//   3. In a gap, a clause meets the next one that shares at least half of its words.
//   4. Where as many are left in a gap of both versions, they meet in order: they were rewritten.
//
// Time is n log n in the length of both texts, whatever they hold.

#include <vector>

#include "clauses/clauses.h"

namespace svod::pipeline {

// For each clause of `after` its index in `before`, or clauses::kNoClause; no index twice.
std::vector<int> align_clauses(const std::vector<clauses::Clause>& before,
                               const std::vector<clauses::Clause>& after);

}  // namespace svod::pipeline
